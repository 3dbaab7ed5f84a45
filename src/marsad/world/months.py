"""Months as they stand in the data: "2023-04", or "2023" where only the year is known."""

from __future__ import annotations

import re
from datetime import date

_MONTH = re.compile(r"(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")


def month_of(value: str | int | None) -> str | None:
    """Give a month or year as a string; None for None and for "-" (unknown).

    Raises ValueError for anything that is neither a year nor a month of the years 1500 to 2099.
    """
    if value is None or value == "-":
        return None
    text = str(value)
    if not _MONTH.fullmatch(text):
        raise ValueError(f"{text!r} is no month; write 2023-04, or 2023 where only the year is known")
    return text


def holds_on(since: str | None, until: str | None, on: date) -> bool:
    """Tell whether a day lies in a span of months, both ends inside; an unknown end is open."""
    month = on.isoformat()[:7]
    begun = since is None or month[: len(since)] >= since
    return begun and (until is None or month[: len(until)] <= until)
