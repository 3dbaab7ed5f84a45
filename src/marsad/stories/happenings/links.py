"""Sets that grow together along edges, none wider than its edges allow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple


class Edge(NamedTuple):
    """Two places that may be one set. Nearest first; `span` are the days (ordinals) of both, `widest` the days a set may span."""

    distance: int
    one: int
    other: int
    reason: str
    span: tuple[int, int]
    widest: int


class Links:
    """Sets of places; the smallest place stands for its set."""

    def __init__(self, number: int) -> None:
        self._above = list(range(number))
        self._spans: dict[int, tuple[int, int]] = {}
        self._reasons: dict[int, set[str]] = defaultdict(set)
        self._joined: set[int] = set()

    def root(self, place: int) -> int:
        """Give the smallest place of the set of `place`."""
        while self._above[place] != place:
            self._above[place] = self._above[self._above[place]]
            place = self._above[place]
        return place

    def is_joined(self, place: int) -> bool:
        """Tell whether a place is in a set with others."""
        return place in self._joined

    def join(self, one: int, other: int, reason: str) -> None:
        """Make one set of the sets of two places."""
        first, second = sorted((self.root(one), self.root(other)))
        self._above[second] = first
        self._joined |= {one, other}
        self._reasons[one].add(reason)

    def join_within(self, edges: Iterable[Edge]) -> None:
        """Join along edges, the shortest first, where the days of the joined set stay as near as the edge allows."""
        self._spans = {}
        for edge in sorted(edges):
            roots = {self.root(edge.one), self.root(edge.other)}
            spans = [self._spans[root] for root in roots if root in self._spans] + [edge.span]
            first, last = min(span[0] for span in spans), max(span[1] for span in spans)
            if last - first <= edge.widest:
                self.join(edge.one, edge.other, edge.reason)
                self._spans[self.root(edge.one)] = (first, last)

    def groups(self) -> list[list[int]]:
        """Give every set as a sorted list, in order of their smallest places."""
        found: dict[int, list[int]] = defaultdict(list)
        for place in range(len(self._above)):
            found[self.root(place)].append(place)
        return [found[root] for root in sorted(found)]

    def reasons(self) -> dict[int, set[str]]:
        """Give the reasons of each set by its smallest place."""
        found: dict[int, set[str]] = defaultdict(set)
        for place, reasons in self._reasons.items():
            found[self.root(place)] |= reasons
        return found
