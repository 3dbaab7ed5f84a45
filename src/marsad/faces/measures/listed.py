"""The happenings that enter the series of a country, as rows: what is shown where no number may be told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from marsad.faces.measures.asked import Asked
from marsad.faces.measures.gather import Gathered, gather
from marsad.faces.output import Columns, named
from marsad.measures.contributions import Contribution
from marsad.measures.levels import LEVELS
from marsad.model.happenings import Happening
from marsad.record.views import View
from marsad.stories.happenings.fitting import stated

Row = dict[str, Any]
LISTED: Columns = {
    "day": lambda row: row["day"] if row["dated"] else f"({row['day']})",
    **named("kind"),
    "": lambda row: row["sign"],
    **named("series", "partners", "level", "type", "reports", "id"),
}
"""A day in brackets is that of the report: no report tells when it was."""


def listed_rows(view: View, asked: Asked) -> Iterator[Row]:
    """Give the happenings of a country that enter its series, by day."""
    found = gather(view, asked.code, asked.as_of, asked.places.resources, asked.places.visits)
    return entered_rows(found, asked.kind)


def entered_rows(found: Gathered, kind: str | None = None, partner: str | None = None) -> Iterator[Row]:
    """Give a row for each happening that enters; `kind` and `partner` where only those are asked for."""
    parts: dict[str, list[Contribution]] = {}
    for one in found.contributions:
        if kind in {None, one.kind} and partner in {None, one.partner(found.country)}:
            parts.setdefault(one.happening, []).append(one)
    for name, told in sorted(parts.items(), key=lambda item: (item[1][0].end, item[0])):
        first, happening = told[0], found.happenings.get(name)
        mode = happening.mode if happening is not None else "visit"
        type_ = happening.type if happening is not None else "CONSULT"
        yield {
            "day": told_day(first, happening),
            "dated": first.dated,
            "kind": first.kind,
            "sign": "+" if first.sign > 0 else "-" if first.sign < 0 else "",
            "series": first.series,
            "partners": sorted({other for one in told if (other := one.partner(found.country)) is not None}),
            "level": LEVELS[first.level] if first.kind == "contacts" else None,
            "type": f"{type_}/{mode}" if mode else type_,
            "reports": list(first.documents),
            "id": name,
        }


def told_day(one: Contribution, happening: Happening | None) -> str:
    """Give the day of a contribution as reports tell it: a month stays a month. Of one without a date that of the report."""
    when = stated(happening.when) if happening is not None else None
    if not one.dated or when is None or not when.start <= one.start <= when.end:
        return one.end.isoformat()
    return when.iso()
