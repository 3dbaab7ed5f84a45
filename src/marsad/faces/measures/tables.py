"""Tables kept by hand, read beside reports: the row is the evidence, its line the id.

`visits.csv` has `visitor`, `host` (codes), `day` (ISO), and perhaps `level` (head, minister, senior official, other) and `source`.
`trade.csv` has `country`, `partner` (empty: the country as a whole), `measure`, `kind` (flow, stock), `unit`, `value`, `year`, and perhaps
`bound` and `source`; in UTF-8, with these names in the first line.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from msgspec import Struct

from marsad.measures.exposure import COUNTED, Claim
from marsad.measures.levels import LEVELS
from marsad.model.errors import InputError
from marsad.model.findings import Bound

NEEDED = ("country", "partner", "measure", "kind", "unit", "value", "year")
_LEVELS = {name: level for level, name in LEVELS.items() if level is not None}
BOUNDS: tuple[Bound, ...] = get_args(Bound)


class Visit(Struct, frozen=True):
    """A row of a table of visits; `id` is its line."""

    id: str
    visitor: str
    host: str
    day: date
    level: int | None
    source: str


def visits_in(place: Path) -> list[Visit]:
    """Give the visits of a table kept by hand; raises InputError, naming file and line, for what is none."""
    found = []
    for name, row in _rows(place, ("visitor", "host", "day")):
        level = row.get("level") or None
        try:
            day = date.fromisoformat(row["day"])
        except ValueError:
            day = None
        if day is None or not row["visitor"] or not row["host"] or level not in {None, *_LEVELS}:
            raise InputError(
                f"{place}, line {name.rpartition(':')[2]}: {row} is no visit; visitor and host are codes, day is a day like"
                f" 2024-05-06, level one of {', '.join(_LEVELS)} or empty"
            )
        found.append(
            Visit(
                name, row["visitor"].upper(), row["host"].upper(), day, _LEVELS[level] if level else None,
                row.get("source") or place.name,
            )
        )  # fmt: skip
    return found


def _rows(place: Path, needed: Sequence[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Give the rows of a table with their ids; raises InputError where it cannot be read or lacks a column."""
    try:
        text = place.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{place} cannot be read as a table in UTF-8: {error}") from error
    rows = csv.DictReader(text.splitlines())
    missing = [name for name in needed if name not in (rows.fieldnames or ())]
    if missing:
        raise InputError(f"{place} has no column {missing[0]!r}; it needs {', '.join(needed)}")
    for number, row in enumerate(rows, 2):
        yield f"{place.name}:{number}", {name: (value or "").strip() for name, value in row.items() if name}


def row_named(name: str) -> dict[str, str] | None:
    """Give the row that an id means ("visits.csv:3"), None where it is the id of no table's row.

    The table is sought where the id says, from the folder one is in. Raises InputError for a line that the table lacks.
    """
    place, _, line = name.rpartition(":")
    if not (place.endswith(".csv") and line.isdigit() and Path(place).is_file()):
        return None
    told = f"{Path(place).name}:{line}"
    row = next((row for known, row in _rows(Path(place), ()) if known == told), None)
    if row is None:
        raise InputError(f"{place} has no line {line}")
    return row


def trade_claims(place: Path, country: str) -> Iterator[Claim]:
    """Give the figures of a country in a table kept by hand; raises InputError, naming file and line, for what is no figure."""
    for name, told in _rows(place, NEEDED):
        claim = _claim(told, name, place.name)
        if claim is None:
            raise InputError(
                f"{place}, line {name.rpartition(':')[2]}: {told} is no figure; value and year are numbers, kind is flow or stock,"
                f" bound one of {', '.join(BOUNDS)} or empty"
            )
        if told["country"].upper() == country:
            yield claim


def _claim(row: dict[str, str], name: str, table: str) -> Claim | None:
    try:
        value, year = float(row["value"].replace(",", "")), int(row["year"])
        start, end = date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
    bound = next((one for one in BOUNDS if one == (row.get("bound") or "exact")), None)
    if bound is None or row["kind"] not in COUNTED or not row["unit"] or not row["measure"]:
        return None
    return Claim(
        name, row["partner"].upper() or None, row["measure"], row["kind"], row["unit"], value, None, bound,
        start, end, end, row.get("source") or table,
    )  # fmt: skip
