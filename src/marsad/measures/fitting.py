"""How fast beliefs fade and what the prior is worth, fitted to what each month brought; with too little data, defaults."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np

from marsad.measures.filtering import Filtered, Floats, Settings, filtered, log_score, prior_mean

LEAST_MONTHS, LEAST_HAPPENINGS = 24, 30
"""Below either nothing is fitted."""
FADINGS = (0.85, 0.9, 0.94, 0.97, 0.985, 0.995)
PRIORS = (0.5, 1.0, 2.0, 4.0, 8.0)
EXPONENTS = (0.0, 0.25, 0.5, 0.75, 1.0)
EXPONENT = 0.5
"""Of the coverage where it is not fitted: news of a country grows slower than what is read (our assumption)."""
BUSY = 1.0
"""Happenings a month from which on a pair is busy."""
BURN_IN = 6
"""Months whose forecasts do not count in a fit."""


def exposure_of(coverage: Floats, exponent: float, counts: Floats | None = None) -> Floats:
    """Give the exposure of each month: its coverage over the median month's, to a power; 0 where nothing was read.

    With exponent 0 a month counts as read or not read. A month of which something is told later, though nothing was read
    in it, counts like the least read one.
    """
    read = coverage > 0
    if not read.any():
        return np.ones_like(coverage)
    middle = float(np.median(coverage[read]))
    found: Floats = np.where(read, np.power(np.where(read, coverage, 1.0) / middle, exponent), 0.0)
    if counts is not None:
        told_later = ~read & (counts.sum(axis=0) > 0)
        found = np.where(told_later, found[read].min(), found)
    return found


def fit(counts: Floats, coverage: Floats, exponent: float | None = None) -> tuple[Settings, float]:
    """Give the settings and the exponent of coverage under which the counts were least surprising.

    A grid is searched: for all pairs together, then for busy and for quiet ones by themselves, because beliefs about a pair
    of many contacts may fade faster. With fewer than 24 months or 30 happenings the defaults are given, not fitted.
    `exponent`: one that is known (0 for contacts of heads of state, which nobody misses).
    """
    pairs = counts.shape[0]
    if counts.shape[1] < LEAST_MONTHS or counts.sum() < LEAST_HAPPENINGS:
        power = EXPONENT if exponent is None else exponent
        exposure = exposure_of(coverage, power, counts)
        return Settings(prior=np.full(pairs, prior_mean(counts, exposure))), power
    powers = EXPONENTS if exponent is None else (exponent,)
    fading, worth, power = _best(counts, coverage, powers)
    exposure = exposure_of(coverage, power, counts)
    fadings, worths, prior = np.full(pairs, fading), np.full(pairs, worth), prior_mean(counts, exposure)
    busy = counts.mean(axis=1) >= BUSY
    for rows in (busy, ~busy) if busy.any() else ():
        if counts[rows].sum() >= LEAST_HAPPENINGS:
            fadings[rows], worths[rows], _ = _best(counts[rows], coverage, (power,), exposure, prior)
    return Settings(fadings, worths, np.full(pairs, prior), fitted=True), power


def _best(
    counts: Floats,
    coverage: Floats,
    powers: Sequence[float],
    exposure: Floats | None = None,
    prior: float | None = None,
) -> tuple[float, float, float]:
    """Give fading, worth of the prior and exponent of the best score, of equals the first."""
    found = []
    for power in powers:
        read = exposure_of(coverage, power, counts) if exposure is None else exposure
        expected = prior_mean(counts, read) if prior is None else prior
        for fading, worth in product(FADINGS, PRIORS):
            told = filtered(counts, read, Settings(fading, worth, expected))
            found.append((log_score(counts, told, BURN_IN), (fading, worth, power)))
    return max(found, key=lambda item: item[0])[1]


def run(counts: Floats, coverage: Floats, settings: Settings, exponent: float) -> Filtered:
    """Give the beliefs under settings and an exponent."""
    return filtered(counts, exposure_of(coverage, exponent, counts), settings)
