"""How many happenings nobody in the record reported, at the least: Chao's lower bound.

From the number of those told by one independent voice (f1) and by two (f2): f1^2 / (2 f2) (Chao 1984). A bound from below
also where voices differ in what they report. Where no happening is told by two voices there is nothing to go by.
"""

from __future__ import annotations

from collections.abc import Iterable


def unseen(voices: Iterable[int]) -> float | None:
    """Give the lower bound for the number of unseen happenings, from the number of voices of each seen one.

    None where some are seen and none is told by exactly two.

    >>> unseen([1, 1, 1, 1, 2, 2, 3])
    4.0
    """
    counts = list(voices)
    once, twice = counts.count(1), counts.count(2)
    if not twice:
        return None if counts else 0.0
    return once * once / (2 * twice)
