"""Scoring of findings against gold."""

from marsad.evaluate.records import read_records
from marsad.evaluate.scores import Scores, TypeScore, errors, score
from marsad.evaluate.table import mistake_line, table
from marsad.evaluate.tally import Mistake

__all__ = ["Mistake", "Scores", "TypeScore", "errors", "mistake_line", "read_records", "score", "table"]
