"""Strength over time: a discounted Gamma-Poisson filter over pairs and months at once.

A pair's rate of happenings in a month is believed to be Gamma(shape, rate). Each month the belief fades towards the prior
(by `fading`: what was known of a month ago counts a little less), then takes in what was counted and how much was read
(`exposure`): Harvey and Fernandes 1989; West and Harrison 1997, chapter 16. What the next month should bring is negative
binomial. In a month in which nothing was read the interval grows of itself. Counts may be fractions.

    filtered(counts, exposure, prior)      counts: pairs x months; exposure: months; prior: of all pairs, or one for each
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

Floats = NDArray[np.float64]
FADING = 0.94
"""What is kept of a belief after a month where too little is known to fit it: halved in eleven months."""
PRIOR_MONTHS = 1.0
"""Months of full reading that the prior is worth where it is not fitted."""
_lgamma = np.frompyfunc(math.lgamma, 1, 1)


def log_gamma(values: NDArray[np.floating[Any]]) -> Floats:
    """Give the logarithm of the gamma function of every value (numpy has none)."""
    found: Floats = np.asarray(_lgamma(values), dtype=np.float64)
    return found


class Settings(Struct, frozen=True):
    """How fast beliefs fade, how many months of reading the prior is worth, and whether both were fitted."""

    fading: float = FADING
    prior_months: float = PRIOR_MONTHS
    fitted: bool = False


class Filtered(Struct, frozen=True):
    """Beliefs about the rates: `shape` and `rate` after each month, and `shape_before` and `rate_before` it.

    Shapes are pairs x months; rates months, because all pairs share the exposure. `begin` is the shape of the prior, which
    stays in every later one.
    """

    shape: Floats
    rate: Floats
    shape_before: Floats
    rate_before: Floats
    exposure: Floats
    begin: Floats

    @property
    def mean(self) -> Floats:
        """Give the expected rate after each month: happenings a month of middling reading."""
        found: Floats = self.shape / self.rate
        return found


def prior_mean(counts: Floats, exposure: Floats) -> float:
    """Give what the prior expects of any pair: the mean of all pairs, at least half a happening in the whole time."""
    read, told, pairs = float(exposure.sum()), float(counts.sum()), int(counts.shape[0])
    return max(told, 0.5) / (max(read, 1e-9) * max(pairs, 1))


def filtered(
    counts: Floats, exposure: Floats, prior: float | Floats, settings: Settings | None = None
) -> Filtered:
    """Give the beliefs about every pair's rate in every month."""
    asked = settings or Settings()
    pairs, months = counts.shape
    keep, begin = asked.fading, np.broadcast_to(np.asarray(prior) * asked.prior_months, (pairs,))
    shape, rate = np.array(begin), asked.prior_months
    after, before = np.empty((pairs, months)), np.empty((pairs, months))
    rates, rates_before = np.empty(months), np.empty(months)
    for month in range(months):
        shape = keep * shape + (1 - keep) * begin
        rate = keep * rate + (1 - keep) * asked.prior_months
        before[:, month], rates_before[month] = shape, rate
        shape = shape + counts[:, month]
        rate = rate + float(exposure[month])
        after[:, month], rates[month] = shape, rate
    return Filtered(after, rates, before, rates_before, exposure, np.array(begin))


def log_score(counts: Floats, found: Filtered, since: int = 0) -> float:
    """Give the sum of the log probabilities that the filter gave each month's counts before it saw them; higher is better.

    Months in which nothing was read do not count.
    """
    used = [month for month in range(since, counts.shape[1]) if found.exposure[month] > 0]
    y, size = counts[:, used], found.shape_before[:, used]
    rate, exposure = found.rate_before[used], found.exposure[used]
    some = y > 0  # the gamma functions of the others cancel
    logs = log_gamma(y[some] + size[some]) - log_gamma(size[some]) - log_gamma(y[some] + 1)
    told = size * np.log(rate / (rate + exposure)) + y * np.log(exposure / (rate + exposure))
    return float(logs.sum()) + float(told.sum())


def probabilities(size: Floats, rate: Floats | float, exposure: Floats | float, most: int) -> Floats:
    """Give the negative binomial's probabilities of 0, 1, … `most`, along a new last axis; the rest is beyond."""
    size = np.asarray(size, dtype=np.float64)
    chance = np.broadcast_to(np.asarray(exposure) / (np.asarray(rate) + np.asarray(exposure)), size.shape)
    found = np.empty((*size.shape, most + 1))
    found[..., 0] = (1 - chance) ** size
    for number in range(1, most + 1):
        found[..., number] = found[..., number - 1] * (number - 1 + size) / number * chance
    return found
