"""The share of unfriendly acts among all of a country's acts, in both directions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from marsad.measures.contributions import Contribution
from marsad.measures.estimates import Draws, Estimate, estimate
from marsad.measures.spread import shares
from marsad.measures.terms import Terms

_SIDES = ("unfriendly", "friendly")


class Hostility(Struct, frozen=True):
    """The share of unfriendly acts; None below the least number of acts. `unfriendly`: their ids, the weightiest first."""

    share: Estimate | None
    happenings: int
    unfriendly: tuple[str, ...]


def hostility(
    contributions: Iterable[Contribution], country: str, day: date, terms: Terms | None = None
) -> Hostility:
    """Give the share of unfriendly acts of a country on a day; acts of all four kinds count, neutral ones do not."""
    asked = terms or Terms()
    meant = [
        one
        for one in contributions
        if one.sign and one.series == "bilateral" and one.partner(country) and asked.holds(one, day)
    ]
    cells: dict[str, dict[str, float]] = {side: {} for side in _SIDES}
    for one in meant:
        told = cells["friendly" if one.sign > 0 else "unfriendly"]
        told[one.happening] = told.get(one.happening, 0.0) + asked.weight(one, day)
    hostile = cells["unfriendly"]
    names = tuple(sorted(hostile, key=lambda name: (-hostile[name], name)))
    number = len({one.happening for one in meant})
    if number < asked.least:
        return Hostility(None, number, names)
    sure = {one.happening: one.confidence for one in meant}
    return Hostility(estimate(shares(Draws(cells, _SIDES, sure, asked).rates)[:, 0]), number, names)
