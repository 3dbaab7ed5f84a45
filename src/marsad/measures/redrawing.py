"""What a finding may have been: draws of its outcome from the tables of coding errors.

In each draw the share of right findings of a confidence is itself drawn, from what gold showed of it, and is the same for all
findings: an error of the reading is shared, and does not average out over many findings. A finding is then right, or it was
something else, in the shares of its stream. One that is sure (confidence 1: a table kept by hand) is always right.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from marsad.measures.errors import LEFT_OVER, OUTCOMES, Errors

Floats = NDArray[np.float64]
Codes = NDArray[np.int8]


def random_of(seed: int, *names: str) -> np.random.Generator:
    """Give a source of random numbers of its own for names, the same on every machine and in every order."""
    digest = hashlib.sha256("\x1f".join([str(seed), *names]).encode()).digest()
    return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "big")))


def right_shares(errors: Errors, confidence: float, draws: int, seed: int) -> Floats:
    """Give for each draw the chance that a finding of a confidence is right."""
    entry = errors.bin_of(confidence)
    if entry is None or confidence >= 1:
        return np.full(draws, confidence)
    wrong = entry.coded - entry.right
    random = random_of(seed, "right share", entry.id)
    return np.asarray(random.beta(entry.right + LEFT_OVER, wrong + LEFT_OVER, draws), dtype=np.float64)


def outcomes(points: Floats, right: Floats, wrong: Floats) -> tuple[Codes, Floats]:
    """Give what a finding was in each draw from evenly spread points, and the points spread anew inside each wrong outcome.

    `right`: the chance of right in each draw; `wrong`: the chances of the outcomes of a wrong finding.
    """
    codes, inside = np.zeros(points.shape, np.int8), np.zeros(points.shape)
    bad = np.flatnonzero(points >= right)
    rest = (points[bad] - right[bad]) / (1 - right[bad])
    ends = np.cumsum(wrong)
    found = np.minimum(np.searchsorted(ends, rest, "right"), len(wrong) - 1)
    codes[bad] = found
    inside[bad] = np.clip((rest - (ends - wrong)[found]) / np.maximum(wrong[found], 1e-12), 0, 1 - 1e-12)
    return codes, inside


def is_among(codes: Codes, names: Iterable[str]) -> NDArray[np.bool_]:
    """Tell of each draw whether the outcome is among the named ones."""
    table = np.array([name in set(names) for name in OUTCOMES])
    return np.asarray(table[codes])


def other_places(inside: Floats, own: NDArray[np.int64] | int, weights: Floats) -> NDArray[np.int64]:
    """Give for points from 0 to 1 a place other than one's own, in proportion to the weights of all others."""
    total = weights.sum()
    ends = np.cumsum(weights) / total
    before, size = (ends - weights / total)[own], (weights / total)[own]
    moved = inside * (1 - size)
    moved = np.where(moved >= before, moved + size, moved)
    return np.asarray(np.minimum(np.searchsorted(ends, moved, "right"), len(weights) - 1), dtype=np.int64)
