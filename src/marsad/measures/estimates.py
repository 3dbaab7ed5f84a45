"""Values with intervals: draws of rates from what is counted, where each happening may be an error of coding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from marsad.measures.errors import ELSEWHERE, OUTCOMES, RIGHT
from marsad.measures.redrawing import Codes, is_among, other_places, outcomes, random_of, right_shares
from marsad.measures.terms import Terms

Floats = NDArray[np.float64]
Columns = NDArray[np.int64]
Cells = Mapping[str, Mapping[str, float]]
"""For each group its happenings, with what each weighs."""
PRIOR = 0.5
"""Pseudo-count of each group (Jeffreys' prior of a Dirichlet)."""
AS_CODED = frozenset({OUTCOMES[RIGHT]})
TINY = 1e-12
INSIDE = (0.1, 0.5, 0.9)
"""An 80 % interval and its median."""


class Estimate(Struct, frozen=True):
    """A value, the median of draws, with its 80 % interval."""

    low: float
    value: float
    high: float


def estimate(draws: Floats) -> Estimate:
    """Give the median of draws with the 80 % interval."""
    low, value, high = np.quantile(draws, INSIDE)
    return Estimate(float(low), float(value), float(high))


class Part(Struct, frozen=True):
    """What a happening weighs in a group, in those draws in which it was one of `counts_as` (names of `OUTCOMES`).

    `moves`: in draws in which it was of another partner it counts in another group instead. `confidence` and `stream` say how
    often, and what else, it was.
    """

    happening: str
    group: str
    weight: float
    confidence: float = 1.0
    stream: str = "contacts"
    counts_as: frozenset[str] = AS_CODED
    moves: bool = True


class Draws:
    """Draws of the groups' rates, up to a common factor; their shares are a Dirichlet posterior.

    A group's rate is Gamma(1/2 + what is counted): the sum of a Gamma(1/2) and one Gamma for each happening, in those draws in
    which the happening was what it counts as. Which other group an act of another partner was of is not known: any
    alike. Every happening has random numbers of its own, so that a record with one more or one less is compared under common
    random numbers: the rest of it draws the same.
    """

    def __init__(self, parts: Iterable[Part], groups: Sequence[str], terms: Terms) -> None:
        base = [random_of(terms.seed, "", group).standard_gamma(PRIOR, terms.draws) for group in groups]
        self.rates: Floats = np.stack(base, axis=1)
        self._terms, self._places = terms, {group: number for number, group in enumerate(groups)}
        self._rows = np.arange(terms.draws)
        self._known: dict[tuple[str, str], tuple[Codes, Floats]] = {}
        self._parts: dict[str, list[tuple[int | Columns, Floats]]] = {}
        for part in sorted(parts, key=lambda one: (one.happening, one.group)):
            for columns, amounts in self._drawn(part):
                self._parts.setdefault(part.happening, []).append((columns, amounts))
                self.rates[self._rows, columns] += amounts

    def without(self, names: Iterable[str]) -> Floats:
        """Give the rates without some happenings."""
        found = self.rates.copy()
        for name in names:
            for columns, amounts in self._parts.get(name, ()):
                found[self._rows, columns] -= amounts
        return np.maximum(found, TINY)

    def _drawn(self, part: Part) -> Iterator[tuple[int | Columns, Floats]]:
        """Give columns, and what is added to them in each draw."""
        terms, column = self._terms, self._places[part.group]
        weights = random_of(terms.seed, part.happening, part.group).standard_gamma(part.weight, terms.draws)
        if part.confidence >= 1:
            if part.counts_as & AS_CODED:
                yield column, weights
            return
        codes, inside = self._outcomes(part)
        yield column, weights * is_among(codes, part.counts_as)
        moved = codes == ELSEWHERE
        if part.moves and len(self._places) > 1 and moved.any():
            yield other_places(inside, column, np.ones(len(self._places))), weights * moved

    def _outcomes(self, part: Part) -> tuple[Codes, Floats]:
        """Give what a happening was in each draw; the same in all its groups."""
        key, terms = (part.happening, part.stream), self._terms
        if key not in self._known:
            right = right_shares(terms.errors, part.confidence, terms.draws, terms.seed)
            points = random_of(terms.seed, part.happening, "").random(terms.draws)
            self._known[key] = outcomes(points, right, np.array(terms.errors.wrong(part.stream)))
        return self._known[key]
