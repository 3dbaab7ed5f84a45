"""What is asked for in words, as values: days, the path of a record, a record open for reading."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from marsad.model.dates import parse_interval
from marsad.model.errors import InputError
from marsad.record.store import Record
from marsad.record.views import View

Place = str | os.PathLike[str]
Day = date | str
DEFAULT_RECORD = "marsad.db"


def day_of(name: str, value: Day | None, edge: int) -> date | None:
    """Give the first (`edge` 0) or last (1) day of an ISO day, month or year; None for None."""
    if value is None or isinstance(value, date):
        return value
    interval = parse_interval(value.strip())
    if interval is None:
        raise InputError(
            f"{name} {value!r} is no date; give a day, month or year like 2023-11-01, 2023-11 or 2023"
        )
    return interval[edge]


def record_path(record: Place | None = None) -> Path:
    """Give the path of a record: the one named, else that of MARSAD_RECORD, else `marsad.db`."""
    return Path(record or os.environ.get("MARSAD_RECORD") or DEFAULT_RECORD)


@contextmanager
def view_of(record: Place | None = None) -> Iterator[View]:
    """Open a record for reading."""
    with Record.open(record_path(record), readonly=True) as opened:
        yield View(opened)
