"""A country's relations as rows: one for each partner, with counts by kind, strength, ranks and what may be unseen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from marsad.faces.asking import Day, Place, day_of, view_of
from marsad.faces.measures.gather import Gathered, gather
from marsad.faces.measures.listed import entered_rows, told_day
from marsad.faces.measures.methods import head_of
from marsad.faces.measures.panel import panel_rows
from marsad.faces.measures.reading import read_by_month
from marsad.measures.contributions import Contribution
from marsad.measures.errors import Errors
from marsad.measures.levels import LEVELS
from marsad.measures.months import month_of, name_of
from marsad.measures.unseen import unseen_of
from marsad.model.errors import InputError
from marsad.record.views import View

if TYPE_CHECKING:
    from marsad.measures.ranking import Rank
    from marsad.measures.series import Series

Row = dict[str, Any]
PANELS = ("month",)
RELATION_FIELDS: tuple[str, ...] = (
    "country", "partner", "name", "since", "month", "contacts", "levels", "instruments", "material", "material_unfriendly",
    "declaratory", "declaratory_unfriendly", "multilateral", "economic", "undated", "last_contact", "strength", "ranks",
    "moves", "unseen", "parts", "happenings",
)  # fmt: skip


def relations(
    country: str,
    *,
    with_: str | None = None,
    panel: str | None = None,
    visits: Place | None = None,
    as_of: Day | None = None,
    record: Place | None = None,
    resources: Place | None = None,
) -> list[Row]:
    """Give how a country stands with each partner: counts by kind of act, strength with intervals, ranks, happenings.

    `with_`: one partner only. `panel`: "month" for a row of each direction, partner and month, zeros included. `visits`: a table kept by
    hand, read beside the reports. Raises InputError for another panel, or where no report has a day.
    """
    day = day_of("as_of", as_of, 1)
    overlay = Path(resources) if resources is not None else None
    table = Path(visits) if visits is not None else None
    with view_of(record) as view:
        told = told_of(view, country, with_=with_, panel=panel, as_of=day, overlay=overlay, visits=table)
        return list(told.rows)


class Told(Struct, frozen=True):
    """Rows, the happenings behind them as rows, what must be said beside them, and the head of a panel."""

    rows: Iterator[Row]
    happenings: Iterator[Row]
    remarks: tuple[str, ...]
    head: tuple[str, ...] = ()


def told_of(
    view: View,
    country: str,
    *,
    with_: str | None = None,
    panel: str | None = None,
    as_of: date | None = None,
    overlay: Path | None = None,
    visits: Path | None = None,
) -> Told:
    """Give what `relations` tells from an open view, the first partner by unweighted rank first."""
    if panel not in {None, *PANELS}:
        raise InputError(f"{panel!r} is no panel; known are {', '.join(PANELS)}")
    found = gather(view, country.strip().upper(), as_of, overlay, visits)
    read = read_by_month(view, found.country, found.day)
    partner = with_.strip().upper() if with_ else None
    rows = rows_of(found, read, partner) if panel is None else panel_rows(found, read, partner)
    head = tuple(head_of(found, read, overlay)) if panel is not None else ()
    return Told(rows, entered_rows(found, partner=partner), tuple(_remarks(found, read)), head)


def _remarks(found: Gathered, read: dict[int, int]) -> Iterator[str]:
    """Tell what was read, and what stays out and why."""
    yield (
        f"read: {sum(read.values())} reports in {len(read)} months, of outlets that ever named {found.country}"
    )
    if found.left:
        reasons = Counter(one.reason for one in found.left)
        told = "; ".join(f"{number} {reason}" for reason, number in sorted(reasons.items()))
        yield f"{len(found.left)} happenings do not count: {told}"
    bound = unseen_of(found.contributions, found.errors)
    if bound is not None:
        yield f"at least {bound:.0f} more happenings of {found.country} must have been that no report tells (Chao's bound)"


def rows_of(found: Gathered, read: dict[int, int], partner: str | None) -> Iterator[Row]:
    """Give a row for each partner; ranks and what is fitted rest on all partners, whichever is asked for."""
    from marsad.measures.ranking import ranking
    from marsad.measures.series import STREAMS, series_of, window_of

    window = window_of(read, found.day)
    inside = [one for one in found.contributions if window.first <= month_of(one.end) <= window.last]
    ranks = {one.partner: one for one in ranking(inside, found.country, found.day, found.weightings)}
    every = sorted({other for one in inside if (other := one.partner(found.country)) is not None})
    keys = [(name,) for name in every]
    series = [
        series_of(inside, stream, keys, lambda one: (one.partner(found.country) or "",), window)
        for stream in STREAMS
    ]
    bands = [_bands(one, found.errors) for one in series]
    last = len(ranks) + 1
    order = {name: min(ranks[name].ranks.values()) if name in ranks else last for name in every}
    first = found.weightings[0].id
    order |= {name: rank.ranks[first] for name, rank in ranks.items()}
    for name in sorted(every, key=lambda name: (order[name], name)):
        if partner not in {None, name}:
            continue
        told = [one for one in inside if one.partner(found.country) == name]
        row = every.index(name)
        yield {
            "country": found.country,
            "partner": name,
            "name": found.world.label(name, "en"),
            "since": name_of(window.first),
            "month": name_of(window.last),
            **_counts(told, found),
            "strength": {one.stream.id: band[row] for one, band in zip(series, bands, strict=True)},
            **_ranks(ranks.get(name)),
            "unseen": unseen_of(told, found.errors),
            "parts": _parts(series, row),
            "happenings": sorted({one.happening for one in told}),
        }


def _counts(told: list[Contribution], found: Gathered) -> Row:
    own = [one for one in told if one.series == "bilateral"]
    contacts = [one for one in own if one.kind == "contacts"]
    days = sorted(
        (one.end, one.happening, told_day(one, found.happenings.get(one.happening)))
        for one in contacts
        if one.dated
    )
    return {
        "contacts": _number(contacts),
        "levels": {
            name: _number(one for one in contacts if one.level == level) for level, name in LEVELS.items()
        },
        "instruments": _number(one for one in own if one.kind == "instruments"),
        "material": _number(one for one in own if one.kind == "material" and one.sign > 0),
        "material_unfriendly": _number(one for one in own if one.kind == "material" and one.sign < 0),
        "declaratory": _number(one for one in own if one.kind == "declaratory" and one.sign > 0),
        "declaratory_unfriendly": _number(one for one in own if one.kind == "declaratory" and one.sign < 0),
        "multilateral": _number(one for one in told if one.series == "multilateral"),
        "economic": _number(one for one in told if one.series == "economic"),
        "undated": _number(one for one in told if not one.dated),
        "last_contact": {"day": days[-1][2], "happening": days[-1][1]} if days else None,
    }


def _number(told: Iterable[Contribution]) -> int:
    """Give how many happenings there are."""
    return len({one.happening for one in told})


def _bands(series: Series, errors: Errors) -> list[Row]:
    """Give for each pair the rate of the last month with its interval, happenings a month."""
    from marsad.measures.series import band_of

    found = band_of(series, errors, last=True)
    return [
        {
            "rate": round(float(found.value[row, 0]), 4),
            "low": round(float(found.low[row, 0]), 4),
            "high": round(float(found.high[row, 0]), 4),
            "exponent": series.exponent,
            "fitted": series.settings.fitted,
        }
        for row in range(len(series.keys))
    ]


def _parts(series: list[Series], row: int) -> Row:
    """Give for each stream what every happening adds to the expected rate, and what the prior adds."""
    from marsad.measures.strength import parts

    found: Row = {}
    for one in series:
        told, prior = parts(one.filtered, one.entries, row, len(one.window.months) - 1)
        found[one.stream.id] = {"prior": prior, "happenings": told}
    return found


def _ranks(rank: Rank | None) -> Row:
    return {"ranks": rank.ranks if rank else {}, "moves": rank.moves if rank else None}
