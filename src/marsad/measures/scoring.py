"""How well predicted counts met what came: ranked probability score, log score, Brier score, randomised PIT.

Czado, Gneiting and Held 2009. Lower is better for all three scores. Probabilities are of 0, 1, … along the last axis; what
they leave out lies beyond the last number.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from marsad.measures.estimates import Floats
from marsad.measures.filtering import log_gamma


def ranked_probability(chances: Floats, came: NDArray[Any]) -> Floats:
    """Give the sum over all numbers of (chance of at most that number - whether at most that came) squared."""
    numbers = np.arange(chances.shape[-1])
    below = np.cumsum(chances, axis=-1)
    found: Floats = np.square(below - (np.asarray(came)[..., None] <= numbers)).sum(axis=-1)
    return found


def log_loss(chances: Floats, came: NDArray[Any]) -> Floats:
    """Give minus the log of the chance of what came; at least one in a billion is taken for it."""
    chance = np.take_along_axis(chances, np.asarray(came, dtype=np.int64)[..., None], axis=-1)[..., 0]
    found: Floats = -np.log(np.maximum(chance, 1e-9))
    return found


def brier(chance: Floats, came: NDArray[Any]) -> Floats:
    """Give (chance that anything came - whether it did) squared."""
    found: Floats = np.square(chance - (np.asarray(came) > 0))
    return found


def randomised_pit(chances: Floats, came: NDArray[Any], random: np.random.Generator) -> Floats:
    """Give a point between the chance of less than what came and of at most that; evenly spread where the chances are right."""
    below = np.cumsum(chances, axis=-1)
    at = np.asarray(came, dtype=np.int64)[..., None]
    high = np.take_along_axis(below, at, axis=-1)[..., 0]
    low = high - np.take_along_axis(chances, at, axis=-1)[..., 0]
    found: Floats = low + random.random(low.shape) * (high - low)
    return found


def poisson(mean: Floats, most: int) -> Floats:
    """Give a Poisson's chances of 0, 1, … `most`, along a new last axis."""
    numbers = np.arange(most + 1)
    rates = np.maximum(np.asarray(mean, dtype=np.float64), 1e-9)[..., None]
    logs = numbers * np.log(rates) - rates - log_gamma(numbers + 1.0)
    found: Floats = np.exp(logs)
    return found
