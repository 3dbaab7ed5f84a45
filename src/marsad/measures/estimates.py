"""Values with intervals: draws of rates from what is counted, where each happening may be an error of coding."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from marsad.measures.terms import Terms

Floats = NDArray[np.float64]
Cells = Mapping[str, Mapping[str, float]]
"""For each group its happenings, with what each weighs."""
PRIOR = 0.5
"""Pseudo-count of each group (Jeffreys' prior of a Dirichlet)."""
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


class Draws:
    """Draws of the groups' rates, up to a common factor; their shares are a Dirichlet posterior.

    A group's rate is Gamma(1/2 + what is counted): the sum of a Gamma(1/2) and one Gamma for each happening, which each draw
    keeps with its confidence. Every happening has random numbers of its own, so that a record with one more or one less
    is compared under common random numbers: the rest of it draws the same.
    """

    def __init__(self, cells: Cells, groups: Sequence[str], sure: Mapping[str, float], terms: Terms) -> None:
        base = [_random(terms.seed, "", group).standard_gamma(PRIOR, terms.draws) for group in groups]
        self.rates: Floats = np.stack(base, axis=1)
        self._parts: dict[str, list[tuple[int, Floats]]] = {}
        for column, group in enumerate(groups):
            for name, weight in sorted(cells.get(group, {}).items()):
                kept = _random(terms.seed, name, "").random(terms.draws) < sure[name]
                part = _random(terms.seed, name, group).standard_gamma(weight, terms.draws) * kept
                self._parts.setdefault(name, []).append((column, part))
                self.rates[:, column] += part

    def without(self, names: Iterable[str]) -> Floats:
        """Give the rates without some happenings."""
        found = self.rates.copy()
        for name in names:
            for column, part in self._parts.get(name, ()):
                found[:, column] -= part
        return np.maximum(found, TINY)


def _random(seed: int, name: str, group: str) -> np.random.Generator:
    """Give the source of random numbers of a happening in a group, the same on every machine and in every order."""
    digest = hashlib.sha256(f"{seed}\x1f{name}\x1f{group}".encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "big")))
