"""The terms on which a balance is told: of which acts, how old they may be, how they fade, how many there must be."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from marsad.measures.contributions import Contribution, Domain, Kind
from marsad.measures.errors import Errors
from marsad.measures.months import month_of
from marsad.measures.weights import Weighting


class Terms(Struct, frozen=True):
    """What is asked of a measure, with its settings.

    `months`: how far back happenings count. `fading`: the weight that a happening keeps after a month (0.94: it halves in
    some eleven months). `least`: happenings below which nothing is told, because the bias of every index of spread is then
    larger than what it tells. `weighting`: None for the headline, which is unweighted. `errors`: how often findings are wrong.
    `draws` and `seed` of the intervals.
    """

    kind: Kind = "contacts"
    domain: Domain | None = None
    months: int = 36
    fading: float = 0.94
    least: int = 20
    weighting: Weighting | None = None
    errors: Errors = Errors()
    draws: int = 1000
    seed: int = 20181

    def holds(self, one: Contribution, day: date) -> bool:
        """Tell whether a contribution counts on a day by its age and domain; its kind is not asked for."""
        age = month_of(day) - month_of(one.end)
        return one.end <= day and age < self.months and (self.domain is None or self.domain in one.domains)

    def weight(self, one: Contribution, day: date) -> float:
        """Give what a contribution weighs on a day: its share, faded, weighted, and parted among its domains where one is asked for."""
        part = 1.0 if self.domain is None else 1 / len(one.domains)
        part *= 1.0 if self.weighting is None else self.weighting.weight(one)
        now = month_of(day)
        return part * sum(share * self.fading ** (now - month) for month, share in one.months().items())
