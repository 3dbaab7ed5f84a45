"""Strength over time: a discounted Gamma-Poisson filter over pairs and months at once.

A pair's rate of happenings in a month is believed to be Gamma(shape, rate). Each month the belief fades towards the prior
(by `fading`: what was known of a month ago counts a little less), then takes in what was counted and how much was read
(`exposure`): Harvey and Fernandes 1989; West and Harrison 1997, chapter 16. What the next month should bring is negative
binomial. In a month in which nothing was read the interval grows of itself. Counts may be fractions.

    filtered(counts, exposure, settings)      counts: pairs x months; exposure: months
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
    """How fast beliefs fade, how many months of reading the prior is worth, what it expects a month, whether that was fitted.

    Each is of all pairs, or an array with one for each.
    """

    fading: float | Floats = FADING
    prior_months: float | Floats = PRIOR_MONTHS
    prior: float | Floats = 0.1
    fitted: bool = False


class Filtered(Struct, frozen=True):
    """Beliefs about the rates, all pairs x months: `shape` and `rate` after each month, `shape_before` and `rate_before` it.

    `begin` and `fading` are of each pair: the shape of the prior, which stays in every later one, and what is kept a month.
    """

    shape: Floats
    rate: Floats
    shape_before: Floats
    rate_before: Floats
    exposure: Floats
    begin: Floats
    fading: Floats
    prior_months: Floats

    @property
    def mean(self) -> Floats:
        """Give the expected rate after each month: happenings a month of middling reading."""
        found: Floats = self.shape / self.rate
        return found

    def ahead(self) -> tuple[Floats, Floats]:
        """Give shape and rate of every pair for the month after the last."""
        keep = self.fading
        return (
            keep * self.shape[:, -1] + (1 - keep) * self.begin,
            keep * self.rate[:, -1] + (1 - keep) * self.prior_months,
        )


def prior_mean(counts: Floats, exposure: Floats) -> float:
    """Give what the prior expects of any pair: the mean of all pairs, at least half a happening in the whole time."""
    read, told, pairs = float(exposure.sum()), float(counts.sum()), int(counts.shape[0])
    return max(told, 0.5) / (max(read, 1e-9) * max(pairs, 1))


def filtered(counts: Floats, exposure: Floats, settings: Settings) -> Filtered:
    """Give the beliefs about every pair's rate in every month."""
    pairs, months = counts.shape
    keep, worth, expected = (
        np.array(np.broadcast_to(one, (pairs,)), dtype=np.float64)
        for one in (settings.fading, settings.prior_months, settings.prior)
    )
    begin = expected * worth
    shape, rate = begin, worth
    told = [np.empty((months, pairs)) for _ in range(4)]
    for month in range(months):
        shape = keep * shape + (1 - keep) * begin
        rate = keep * rate + (1 - keep) * worth
        told[2][month], told[3][month] = shape, rate
        shape = shape + counts[:, month]
        rate = rate + float(exposure[month])
        told[0][month], told[1][month] = shape, rate
    after, rates, before, rates_before = (one.T for one in told)
    return Filtered(after, rates, before, rates_before, exposure, begin, keep, worth)


def log_score(counts: Floats, found: Filtered, since: int = 0) -> float:
    """Give the sum of the log probabilities that the filter gave each month's counts before it saw them; higher is better.

    Months in which nothing was read do not count.
    """
    used = [month for month in range(since, counts.shape[1]) if found.exposure[month] > 0]
    y, size = counts[:, used], found.shape_before[:, used]
    rate, exposure = found.rate_before[:, used], found.exposure[used]
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
