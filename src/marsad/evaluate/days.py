"""Dates of records as first and last day, for comparison only.

The scorer is more tolerant than the model: a month or day "00" means none, 31 February passes, and any
two dates that cannot be read are alike. So dates stay triples of numbers.
"""

from __future__ import annotations

import calendar
import re
from typing import Literal

Day = tuple[int, int, int]
Days = tuple[Day, Day] | Literal["unreadable"] | None

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def days_of(value: object) -> Days:
    """Give first and last day of `2018`, `2018-03`, `2018-03-14`, `a/b` or `[a, b]`; None for null or empty.

    Anything else is "unreadable": a date that is there, and right only where gold's is unreadable too.
    """
    if value is None or value in ("", []):
        return None
    written = "/".join(str(part) for part in value if part) if isinstance(value, list) else str(value)
    first, _, last = written.partition("/")
    start, end = _edges(first), _edges(last or first)
    return (start[0], end[1]) if start and end else "unreadable"


def _edges(written: str) -> tuple[Day, Day] | None:
    found = _DATE.fullmatch(written)
    if found is None:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    if month > 12:
        return None
    last_month = month or 12
    last_day = day or calendar.monthrange(year, last_month)[1]
    return (year, month or 1, day or 1), (year, last_month, last_day)
