"""How evenly a total is spread over partners, and which way it leans: arithmetic on shares.

Hill numbers N1 = exp(H) and N2 = 1/sum(p^2) are numbers of equally strong partners that would give the same spread (Hill
1973; N2 is Laakso and Taagepera's effective number, 1979); the Herfindahl-Hirschman index is 1/N2.
"""

from __future__ import annotations

from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Verdict = Literal["balanced", "tilted", "undetermined"]
WITHIN = 0.2
"""Half the width of the stretch around 0 inside which a whole interval must lie to be called balanced."""


def shares(values: Any) -> Floats:  # noqa: ANN401 - whatever numpy makes an array of
    """Give the shares along the last axis; where the total is 0, all are 0."""
    array = np.asarray(values, dtype=np.float64)
    total = array.sum(axis=-1, keepdims=True)
    found: Floats = np.divide(array, total, out=np.zeros_like(array), where=total > 0)
    return found


def effective_number(values: Any) -> Floats:  # noqa: ANN401
    """Give N1 = exp(-sum p ln p) along the last axis."""
    p = shares(values)
    logs = np.log(p, out=np.zeros_like(p), where=p > 0)
    found: Floats = np.exp(-(p * logs).sum(axis=-1))
    return found


def herfindahl(values: Any) -> Floats:  # noqa: ANN401
    """Give the sum of the squared shares along the last axis (1/K to 1); N2 is one over it."""
    found: Floats = np.square(shares(values)).sum(axis=-1)
    return found


def tilt(one: Any, other: Any) -> Floats:  # noqa: ANN401
    """Give (a - b)/(a + b), from -1 (all with the other) to 1; 0 where there is nothing."""
    a, b = np.asarray(one, dtype=np.float64), np.asarray(other, dtype=np.float64)
    total = a + b
    found: Floats = np.divide(a - b, total, out=np.zeros_like(total), where=total > 0)
    return found


def verdict(low: float, high: float, *, within: float = WITHIN) -> Verdict:
    """Give what an interval of a tilt allows one to say.

    `balanced` only where the whole interval lies within ±`within`: an interval that merely contains 0 shows that little is
    known (referee's point 1). `tilted` where it lies on one side of 0, else `undetermined`.
    """
    if -within <= low and high <= within:
        return "balanced"
    return "tilted" if low > 0 or high < 0 else "undetermined"
