"""Pairs of one story → groups: average linkage inside each connected part.

Links join reports to connected parts; inside a part the two groups whose reports are on average most probably of one
story are joined, then the next two, until no two groups reach the least average. A blob that hangs together only by
chains falls apart so. The result depends on the set of reports alone; ties go to the earlier reports.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence

Probability = Callable[[str, str], float]


def connected(names: Sequence[str], links: Iterable[tuple[str, str]]) -> list[list[str]]:
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


def split(part: list[str], probability: Probability, least: float) -> list[list[str]]:
    """Give the groups of one connected part, by average linkage."""
    if len(part) < 2:
        return [part]
    groups = {number: [name] for number, name in enumerate(part)}
    sums: dict[tuple[int, int], float] = {}
    heap: list[tuple[float, int, int]] = []
    for number, name in enumerate(part):
        for later in range(number + 1, len(part)):
            value = round(probability(name, part[later]), 9)
            sums[number, later] = value
            if value >= least:
                heap.append((-value, number, later))
    heapq.heapify(heap)
    new = len(part)
    while heap:
        _, left, right = heapq.heappop(heap)
        if left not in groups or right not in groups:
            continue
        joined = groups.pop(left) + groups.pop(right)
        for other, members in groups.items():
            total = _sum(sums, left, other) + _sum(sums, right, other)
            sums[other, new] = total
            average = round(total / (len(members) * len(joined)), 9)
            if average >= least:
                heapq.heappush(heap, (-average, other, new))
        groups[new] = joined
        new += 1
    place = {name: number for number, name in enumerate(part)}
    found = [sorted(members, key=place.__getitem__) for members in groups.values()]
    return sorted(found, key=lambda members: place[members[0]])


def _sum(sums: dict[tuple[int, int], float], one: int, other: int) -> float:
    return sums[(one, other) if one < other else (other, one)]
