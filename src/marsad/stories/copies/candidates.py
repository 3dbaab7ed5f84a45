"""Which pairs of reports are worth comparing word for word.

A sample of each report's shingles is put into an inverted index: those whose number is among the lowest quarter, or
the 64 lowest where these are fewer (a sample by a fixed threshold estimates containment, which MinHash does not:
an excerpt is found inside a long report). Pairs that share three are candidates. Reports that are the same from first
to last are candidates in any case.

A shingle that stands in very many reports is a formula: it makes no candidates between reports that lie days apart, nor
among the many of the same days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from marsad.stories.words import MASK

_QUARTER = MASK // 4
_FLOOR = 64
LEAST_SHARED = 3
MOST_REPORTS = 40
"""Reports in which a shingle may stand (0.2 % of 17,400 articles)."""
WINDOW_DAYS = 10


def candidates(shingles: Sequence[list[int]], days: Sequence[int | None]) -> list[tuple[int, int]]:
    """Give the pairs of places in `shingles` that may share text, in order; `days` are ordinals, None where unknown."""
    shared: Counter[tuple[int, int]] = Counter()
    for holders in _index(shingles):
        shared.update(_pairs(holders, days))
    found = {pair for pair, number in shared.items() if number >= LEAST_SHARED}
    return sorted(found | set(_same(shingles)))


def sample(shingles: list[int]) -> list[int]:
    """Give the sample of a report's shingles: those under the threshold, the lowest 64 at least."""
    distinct = set(shingles)
    low = [number for number in distinct if number < _QUARTER]
    return low if len(low) >= _FLOOR else sorted(distinct)[:_FLOOR]


def _index(shingles: Sequence[list[int]]) -> Iterator[list[int]]:
    """Give, for each sampled shingle that several reports have, their places in rising order."""
    first: dict[int, int] = {}
    more: dict[int, list[int]] = {}
    for place, one in enumerate(shingles):
        for number in sample(one):
            if number not in first:
                first[number] = place
            elif number in more:
                more[number].append(place)
            else:
                more[number] = [first[number], place]
    yield from more.values()


def _pairs(holders: list[int], days: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    if len(holders) <= MOST_REPORTS:
        for place, left in enumerate(holders):
            for right in holders[place + 1 :]:
                yield left, right
        return
    dated = [place for place in holders if days[place] is not None]
    for place, left in enumerate(dated):
        near = dated[place + 1 : place + 1 + MOST_REPORTS]
        close = [right for right in near if (days[right] or 0) - (days[left] or 0) <= WINDOW_DAYS]
        if len(close) < MOST_REPORTS:
            for right in close:
                yield left, right


def _same(shingles: Sequence[list[int]]) -> Iterator[tuple[int, int]]:
    """Give each report that has the words of an earlier one, with the latest such one before it."""
    groups: dict[tuple[int, ...], list[int]] = {}
    for place, one in enumerate(shingles):
        if one:
            groups.setdefault(tuple(one), []).append(place)
    for group in groups.values():
        yield from pairwise(group)
