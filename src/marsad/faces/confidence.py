"""Findings of a report without those of less confidence than asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from marsad.evaluate.calibration import is_sure

KINDS = ("events", "quotes", "figures", "positions", "agreements", "ties", "assessments")


def sure_of(row: Mapping[str, Any], least: float, counts: Counter[str] | None = None) -> dict[str, Any]:
    """Give an object of `marsad analyse` with the findings of at least this confidence.

    `counts` takes up how many findings there were ("found") and how many stayed ("stayed").
    """
    lists = {key: [one for one in row[key] if is_sure(one, least)] for key in KINDS}
    if counts is not None:
        counts["found"] += sum(len(row[key]) for key in KINDS)
        counts["stayed"] += sum(map(len, lists.values()))
    return {**row, **lists}
