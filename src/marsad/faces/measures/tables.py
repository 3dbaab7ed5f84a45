"""Tables kept by hand, read beside reports: the row is the evidence, its line the id.

`trade.csv` has `country`, `partner` (empty: the country as a whole), `measure`, `kind` (flow, stock), `unit`, `value`, `year`, and perhaps
`bound` and `source`; in UTF-8, with these names in the first line.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

from marsad.measures.exposure import COUNTED, Claim
from marsad.model.errors import InputError
from marsad.model.findings import Bound

NEEDED = ("country", "partner", "measure", "kind", "unit", "value", "year")
BOUNDS: tuple[Bound, ...] = get_args(Bound)


def trade_claims(place: Path, country: str) -> Iterator[Claim]:
    """Give the figures of a country in a table kept by hand; raises InputError, naming file and line, for what is no figure."""
    try:
        text = place.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{place} cannot be read as a table in UTF-8: {error}") from error
    rows = csv.DictReader(text.splitlines())
    missing = [name for name in NEEDED if name not in (rows.fieldnames or ())]
    if missing:
        raise InputError(f"{place} has no column {missing[0]!r}; it needs {', '.join(NEEDED)}")
    for number, row in enumerate(rows, 2):
        told = {name: (value or "").strip() for name, value in row.items() if name}
        claim = _claim(told, f"{place.name}:{number}", place.name)
        if claim is None:
            raise InputError(
                f"{place}, line {number}: {told} is no figure; value and year are numbers, kind is flow or stock,"
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
