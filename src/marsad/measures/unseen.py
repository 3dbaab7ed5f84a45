"""How many happenings nobody in the record reported, at the least: Chao's lower bound.

From the number of those told by one independent voice (f1) and by two (f2): f1^2 / (2 f2), and f1 (f1 - 1) / 2 where f2 is
0 (Chao 1984, the bias-corrected form). A bound from below, under voices that differ in what they report.
"""

from __future__ import annotations

from collections.abc import Iterable


def unseen(voices: Iterable[int]) -> float:
    """Give the lower bound for the number of unseen happenings, from the number of voices of each seen one.

    >>> unseen([1, 1, 1, 1, 2, 2, 3])
    4.0
    """
    counts = list(voices)
    once, twice = counts.count(1), counts.count(2)
    return once * once / (2 * twice) if twice else once * (once - 1) / 2
