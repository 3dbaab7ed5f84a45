"""Dates as intervals of days, with how precisely and on what grounds they are known.

>>> from datetime import date
>>> When(date(2023, 1, 1), date(2023, 12, 31), "year", "stated").iso()
'2023'
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from marsad.model.spans import Evidence

Precision = Literal["day", "month", "year", "interval"]
Basis = Literal["stated", "relative", "inferred", "publication"]


class When(Struct, frozen=True, gc=False):
    """The days on which something was, is or will be.

    `start` and `end` are both inside the interval. `basis`: `stated` (the text gives the date in full),
    `relative` (worked out from `anchor`, as "yesterday" is), `inferred` (a part, mostly the year, was
    supplied from `anchor`), `publication` (no date in the text: the day of the report, for sorting only).
    """

    start: date
    end: date
    precision: Precision
    basis: Basis
    expression: Evidence | None = None
    anchor: date | None = None

    def iso(self) -> str:
        """Give the shortest of `2018`, `2018-03`, `2018-03-14`, `2018-03-14/2018-03-16` that says it."""
        if self.precision == "year":
            return f"{self.start.year:04d}"
        if self.precision == "month":
            return f"{self.start.year:04d}-{self.start.month:02d}"
        if self.start == self.end:
            return self.start.isoformat()
        return f"{self.start.isoformat()}/{self.end.isoformat()}"


def day(value: date, basis: Basis, **more: Evidence | date | None) -> When:
    """Give one day as an interval; `more` may hold `expression` and `anchor`."""
    return When(value, value, "day", basis, **more)  # type: ignore[arg-type]


def month_bounds(year: int, month: int) -> tuple[date, date]:
    """Give the first and last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def year_bounds(year: int) -> tuple[date, date]:
    """Give the first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def parse_published(value: str) -> date | None:
    """Give the day written in an ISO day or time ("2018-03-14T22:00:00+03:00" is 14 March), or None.

    The day is the one written; it is not converted to another time zone.
    """
    try:
        return date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None


def parse_interval(value: str) -> tuple[date, date] | None:
    """Give first and last day of `2018`, `2018-03`, `2018-03-14` or `a/b`; None for anything else."""
    first, _, last = value.partition("/")
    try:
        return _bounds(first)[0], _bounds(last or first)[1]
    except ValueError:
        return None


def _bounds(value: str) -> tuple[date, date]:
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return year_bounds(parts[0])
    if len(parts) == 2:
        return month_bounds(parts[0], parts[1])
    exact = date(parts[0], parts[1], parts[2])
    return exact, exact


def week_before(anchor: date) -> tuple[date, date]:
    """Give Monday and Sunday of the calendar week before the one that holds `anchor`."""
    monday = anchor - timedelta(days=anchor.weekday() + 7)
    return monday, monday + timedelta(days=6)
