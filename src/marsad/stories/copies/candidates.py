"""Which pairs of reports are worth comparing word for word.

A sample of each report's shingles is put into an inverted index: those whose number is among the lowest quarter, or
the 64 lowest where these are fewer (a sample by a fixed threshold estimates containment, which MinHash does not:
an excerpt is found inside a long report). Pairs that share three are candidates. Reports that are the same from first
to last are candidates in any case.

A shingle that stands in very many reports is a formula: it makes no candidates between reports that lie days apart, nor
among the many of the same days. With a `reach`, only reports of near days are asked about, here too: whether two reports
are candidates then depends on the reports of the days around them alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from marsad.stories.words import MASK

_QUARTER = MASK // 4
_FLOOR = 64
LEAST_SHARED = 3
MOST_REPORTS = 40
"""Reports in which a shingle may stand (0.2 % of 17,400 articles)."""
WINDOW_DAYS = 10


def candidates(
    shingles: Sequence[list[int]], days: Sequence[int | None], reach_days: int | None = None
) -> list[tuple[int, int]]:
    """Give the pairs of places in `shingles` that may share text, in order; `days` are ordinals, None where unknown.

    The places are in the order of the days, undated ones last. `reach_days`: how far apart two dated reports may lie.
    """
    shared: Counter[tuple[int, int]] = Counter()
    for holders in _index(shingles):
        shared.update(_pairs(holders, days) if reach_days is None else _near_pairs(holders, days, reach_days))
    found = {pair for pair, number in shared.items() if number >= LEAST_SHARED}
    same = _same(shingles) if reach_days is None else _near_same(shingles, days, reach_days)
    return sorted(found | set(same))


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


def _near_pairs(holders: list[int], days: Sequence[int | None], reach_days: int) -> Iterator[tuple[int, int]]:
    """Give the pairs of holders that are near in time; an undated one is near to all."""
    dated = [(place, day) for place in holders if (day := days[place]) is not None]
    undated = [place for place in holders if days[place] is None]
    behind = 0
    for number, (left, day) in enumerate(dated):
        behind = max(behind, number + 1)
        while behind < len(dated) and dated[behind][1] - day <= reach_days:
            behind += 1
        if behind - number - 1 + len(undated) <= MOST_REPORTS:
            for right, _ in dated[number + 1 : behind]:
                yield left, right
            for right in undated:
                yield left, right
    if len(undated) <= MOST_REPORTS:
        yield from combinations(undated, 2)


def _same(shingles: Sequence[list[int]]) -> Iterator[tuple[int, int]]:
    """Give each report that has the words of an earlier one, with the latest such one before it."""
    for group in _groups_of_same(shingles):
        yield from pairwise(group)


def _near_same(
    shingles: Sequence[list[int]], days: Sequence[int | None], reach_days: int
) -> Iterator[tuple[int, int]]:
    """Give as `_same` does the reports of near days; the first undated one with every dated one."""
    for group in _groups_of_same(shingles):
        dated = [(place, day) for place in group if (day := days[place]) is not None]
        undated = [place for place in group if days[place] is None]
        for (left, before), (right, day) in pairwise(dated):
            if day - before <= reach_days:
                yield left, right
        for left, _ in dated if undated else ():
            yield left, undated[0]
        yield from pairwise(undated)


def _groups_of_same(shingles: Sequence[list[int]]) -> Iterator[list[int]]:
    groups: dict[tuple[int, ...], list[int]] = {}
    for place, one in enumerate(shingles):
        if one:
            groups.setdefault(tuple(one), []).append(place)
    yield from groups.values()
