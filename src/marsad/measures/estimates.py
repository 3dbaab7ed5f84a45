"""Values with intervals: draws of rates from what is counted, where each happening may be an error of coding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from marsad.measures.terms import Terms

Floats = NDArray[np.float64]
Cells = Mapping[str, Mapping[str, float]]
"""For each group its happenings, with what each weighs."""
PRIOR = 0.5
"""Pseudo-count of each group (Jeffreys' prior of a Dirichlet)."""
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


def rates(cells: Cells, groups: Sequence[str], sure: Mapping[str, float], terms: Terms) -> Floats:
    """Give draws of the groups' rates, up to a common factor (draws x groups); their shares are a Dirichlet posterior.

    Each draw keeps a happening with its confidence (`sure`). Numbers are common to all calls with the same happenings.
    """
    random = np.random.default_rng(terms.seed)
    names = sorted({name for told in cells.values() for name in told})
    place = {name: row for row, name in enumerate(names)}
    weights = np.zeros((len(names), len(groups)))
    for column, group in enumerate(groups):
        for name, weight in cells.get(group, {}).items():
            weights[place[name], column] = weight
    kept = random.random((terms.draws, len(names))) < np.array([sure[name] for name in names])
    found: Floats = random.standard_gamma(PRIOR + kept @ weights)
    return found
