"""95 % intervals of a share (Wilson 1927), which hold for small numbers and shares near 0 and 1 too.

>>> [round(bound, 3) for bound in wilson(9, 10)]
[0.596, 0.982]
"""

from __future__ import annotations

from math import sqrt

Interval = tuple[float, float]
Z = 1.959963984540054  # the normal quantile that leaves 2.5 % above it


def wilson(right: int, number: int) -> Interval:
    """Give low and high of the share right / number; (0, 1), nothing known, where the number is 0."""
    if not number:
        return 0.0, 1.0
    share, square = right / number, Z * Z / number
    middle = (share + square / 2) / (1 + square)
    half = Z / (1 + square) * sqrt(share * (1 - share) / number + square / (4 * number))
    return (0.0 if right == 0 else middle - half), (1.0 if right == number else middle + half)
