"""How many happenings nobody in the record reported, at the least: Chao's lower bound.

From the number of those told by one independent voice (f1) and by two (f2): f1^2 / (2 f2) (Chao 1984). A bound from below
also where voices differ in what they report. A finding that is an error is mostly told by one voice, and would raise the bound:
each counts with the chance that it is right. Where no happening is told by two voices there is nothing to go by.
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.measures.contributions import Contribution
from marsad.measures.errors import Errors


def unseen(voices: Iterable[int], chances: Iterable[float] | None = None) -> float | None:
    """Give the lower bound for the number of unseen happenings, from the number of voices of each seen one.

    `chances`: that each is right; by default all are. None where some are seen and none is told by exactly two.

    >>> unseen([1, 1, 1, 1, 2, 2, 3])
    4.0
    """
    counts = list(voices)
    sure = [1.0] * len(counts) if chances is None else list(chances)
    once, twice = (
        sum(chance for count, chance in zip(counts, sure, strict=True) if count == number)
        for number in (1, 2)
    )
    if not twice:
        return None if counts else 0.0
    return once * once / (2 * twice)


def unseen_of(contributions: Iterable[Contribution], errors: Errors) -> float | None:
    """Give the bound for the happenings of contributions, each counted with the share of right findings of its confidence."""
    told = {one.happening: one for one in contributions}
    return unseen(
        (one.voices for one in told.values()), (errors.chance(one.confidence) for one in told.values())
    )
