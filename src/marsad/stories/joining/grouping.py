"""Pairs of one story → groups: average linkage along links.

Links join reports to connected parts; inside a part the two linked groups whose reports are on average most probably of one
story are joined, then the next two, until no two linked groups reach the least average. A blob that hangs together only
by chains falls apart so, and no groups are joined that have no link. The result depends on the set of reports alone;
ties go to the earlier reports.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import product

Probability = Callable[[str, str], float]
Pair = tuple[str, str]


def connected(names: Sequence[str], links: Iterable[Pair]) -> list[list[str]]:
    """Give the connected parts, each in the order of `names`, the parts by their first."""
    root = {name: name for name in names}

    def find(name: str) -> str:
        while root[name] != name:
            root[name] = root[root[name]]
            name = root[name]
        return name

    place = {name: number for number, name in enumerate(names)}
    for left, right in links:
        first, second = sorted((find(left), find(right)), key=place.__getitem__)
        root[second] = first
    parts: dict[str, list[str]] = {}
    for name in names:
        parts.setdefault(find(name), []).append(name)
    return list(parts.values())


def grouped(
    names: Sequence[str], links: Iterable[Pair], probability: Probability, least: float
) -> list[list[str]]:
    """Give the groups, each in the order of `names`, the groups by their first; a link has its earlier name first."""
    linkage = _Linkage(names, probability)
    place = {name: number for number, name in enumerate(names)}
    for left, right in links:
        linkage.link(place[left], place[right], linkage.between(place[left], place[right]), least)
    linkage.join(least)
    return [[names[member] for member in linkage.groups[first]] for first in sorted(linkage.groups)]


class _Linkage:
    """Groups of places, each under its smallest place, with the sums of probabilities between linked ones."""

    def __init__(self, names: Sequence[str], probability: Probability) -> None:
        self.groups = {place: [place] for place in range(len(names))}
        self._names, self._probability = names, probability
        self._sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self._heap: list[tuple[float, int, int, int, int]] = []

    def between(self, one: int, other: int) -> float:
        """Give the sum of probabilities between the places of two groups."""
        known = self._sums[one].get(other)
        if known is not None:
            return known
        pairs = ((min(pair), max(pair)) for pair in product(self.groups[one], self.groups[other]))
        return math.fsum(
            round(self._probability(self._names[left], self._names[right]), 9) for left, right in pairs
        )

    def link(self, one: int, other: int, total: float, least: float) -> None:
        """Note that two groups are linked, to be joined if probable enough."""
        self._sums[one][other] = self._sums[other][one] = total
        sizes = len(self.groups[one]), len(self.groups[other])
        average = round(total / (sizes[0] * sizes[1]), 9)
        if average >= least:
            first, second = sorted(((one, sizes[0]), (other, sizes[1])))
            heapq.heappush(self._heap, (-average, first[0], second[0], first[1], second[1]))

    def join(self, least: float) -> None:
        """Join the most probable linked groups until none is probable enough."""
        while self._heap:
            _, first, second, *sizes = heapq.heappop(self._heap)
            if [len(self.groups.get(place, ())) for place in (first, second)] != sizes:
                continue  # one of them has been joined with others since
            others = sorted((self._sums[first].keys() | self._sums[second].keys()) - {first, second})
            totals = [(other, self.between(first, other) + self.between(second, other)) for other in others]
            for gone in (first, second):
                for other in self._sums.pop(gone):
                    self._sums[other].pop(gone, None)
            self.groups[first] = sorted(self.groups[first] + self.groups.pop(second))
            for other, total in totals:
                self.link(first, other, total, least)
