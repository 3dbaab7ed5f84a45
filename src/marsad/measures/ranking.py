"""Partners ranked by what they have with a country, under every weighting, with how many places each moves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from marsad.measures.contributions import Contribution
from marsad.measures.terms import Terms
from marsad.measures.weights import Weighting


class Rank(Struct, frozen=True):
    """A partner's rank under each weighting (1 is first, equals share the better one), its sums, and the places it moves."""

    partner: str
    ranks: dict[str, int]
    sums: dict[str, float]
    moves: int


def ranking(
    contributions: Iterable[Contribution],
    country: str,
    day: date,
    weightings: Sequence[Weighting],
    terms: Terms | None = None,
) -> list[Rank]:
    """Give the partners by the first weighting's rank; friendly acts of all kinds in the bilateral series count, faded."""
    asked = terms or Terms()
    sums: dict[str, dict[str, float]] = defaultdict(
        lambda: dict.fromkeys((one.id for one in weightings), 0.0)
    )
    for one in contributions:
        partner = one.partner(country)
        if partner is None or one.sign < 1 or one.series != "bilateral" or not asked.holds(one, day):
            continue
        for weighting in weightings:
            sums[partner][weighting.id] += weighting.weight(one) * asked.weight(one, day)
    found = []
    for partner, values in sums.items():
        ranks = {
            name: 1 + sum(other[name] > value + 1e-12 for other in sums.values())
            for name, value in values.items()
        }
        found.append(Rank(partner, ranks, dict(values), max(ranks.values()) - min(ranks.values())))
    return sorted(found, key=lambda one: (*one.ranks.values(), one.partner))
