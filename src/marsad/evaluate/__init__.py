"""Scoring of findings against gold."""

from marsad.evaluate.calibration import Reliability, kept, reliability
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
    "Reliability",
    "Scores",
    "TypeScore",
    "Wrong",
    "errors",
    "grouped",
    "kept",
    "mistake_line",
    "read_records",
    "reliability",
    "score",
    "table",
    "wrong_events",
]
