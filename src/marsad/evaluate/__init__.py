"""Scoring of findings against gold."""

from marsad.evaluate.causes import CAUSES, Wrong, wrong_events
from marsad.evaluate.groups import Group, grouped
from marsad.evaluate.records import read_records
from marsad.evaluate.scores import Scores, TypeScore, errors, score
from marsad.evaluate.table import mistake_line, table
from marsad.evaluate.tally import Mistake

__all__ = [
    "CAUSES",
    "Group",
    "Mistake",
    "Scores",
    "TypeScore",
    "Wrong",
    "errors",
    "grouped",
    "mistake_line",
    "read_records",
    "score",
    "table",
    "wrong_events",
]
