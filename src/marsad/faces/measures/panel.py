"""The panel for scholars: a row for each direction, partner and month, zeros included, with codes and what was read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from marsad.faces.measures.gather import Gathered
from marsad.measures.months import month_of, name_of

Row = dict[str, Any]
_CODES = ("iso3", "cow", "gw")
PANEL_FIELDS: tuple[str, ...] = (
    "month", "source", "target", *(f"{side}_{code}" for side in ("source", "target") for code in _CODES), "read",
    "contacts", "heads", "instruments", "material", "material_unfriendly", "declaratory", "declaratory_unfriendly",
    "multilateral", "economic", "contact_rate", "contact_low", "contact_high", "happenings",
)  # fmt: skip


def panel_rows(found: Gathered, read: dict[int, int], partner: str | None) -> Iterator[Row]:
    """Give the directed panel of a country by month, source and target; counts are sums of shares.

    `read`: reports of the month from outlets that ever named the country. Rates are happenings a month of middling reading,
    with 80 % intervals. Codes are None for what is no state.
    """
    from marsad.measures.series import STREAMS, band_of, series_of, window_of

    window = window_of(read, found.day)
    inside = [one for one in found.contributions if window.first <= month_of(one.end) <= window.last]
    others = sorted({other for one in inside if (other := one.partner(found.country)) is not None})
    keys = sorted(
        pair
        for other in others
        if partner in {None, other}
        for pair in ((found.country, other), (other, found.country))
    )
    series = {
        stream.id: series_of(inside, stream, keys, lambda one: (one.source, one.target), window)
        for stream in STREAMS
    }
    contacts = series["contacts"]
    rates = band_of(contacts, found.errors)
    aside = {name: _shares(found, keys, name) for name in ("multilateral", "economic")}
    named = _named(found)
    for column, month in enumerate(window.months):
        for row, (source, target) in enumerate(keys):
            yield {
                "month": name_of(month),
                "source": source,
                "target": target,
                **_codes(found, "source", source),
                **_codes(found, "target", target),
                "read": window.coverage[column],
                **{
                    name.replace("-", "_"): round(float(one.counts[row, column]), 4)
                    for name, one in series.items()
                },
                **{name: round(told.get((row, month), 0.0), 4) for name, told in aside.items()},
                "contact_rate": round(float(rates.value[row, column]), 4),
                "contact_low": round(float(rates.low[row, column]), 4),
                "contact_high": round(float(rates.high[row, column]), 4),
                "happenings": named.get((source, target, month), []),
            }


def _shares(found: Gathered, keys: Sequence[tuple[str, ...]], series: str) -> dict[tuple[int, int], float]:
    told: dict[tuple[int, int], float] = {}
    rows = {key: row for row, key in enumerate(keys)}
    for one in found.contributions:
        row = rows.get((one.source, one.target))
        if one.series != series or row is None:
            continue
        for month, share in one.months().items():
            told[row, month] = told.get((row, month), 0.0) + share
    return told


def _named(found: Gathered) -> dict[tuple[str, str, int], list[str]]:
    """Give the happenings of each cell, in order of id."""
    told: dict[tuple[str, str, int], list[str]] = {}
    for one in sorted(found.contributions, key=lambda one: one.happening):
        for month in one.months():
            told.setdefault((one.source, one.target, month), []).append(one.happening)
    return told


def _codes(found: Gathered, side: str, code: str) -> Row:
    actor = found.world.actors.get(code)
    is_state = actor is not None and actor.kind == "state"
    return {
        f"{side}_iso3": code if is_state else None,
        f"{side}_cow": actor.cow if actor is not None and is_state else None,
        f"{side}_gw": actor.gw if actor is not None and is_state else None,
    }
