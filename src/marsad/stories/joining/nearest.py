"""Which pairs of reports are worth scoring: those of near days that share rare terms of their heads, and copies.

Each report has its `TOP` weightiest head terms in an index; with each other report of the days around it it shares some of
these; the `MOST` with the greatest shared weight are its candidates. The work per report is bounded, and what is near to a
report depends on the reports of the days around it alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from marsad.model.stories import Report
from marsad.stories.joining.terms import Signature

TOP = 20
MOST = 40
LEAST_SHARED = 2
REACH_DAYS = 3
"""Reports that lie further apart are of one story only by way of reports between them."""
MOST_HOLDERS = 200
"""Reports of `REACH_DAYS` that may hold a term; what more hold is no trace of one story."""


class Nearest:
    """The reports nearest to each of some, which stand in the order of (day, id); each list is made when asked for."""

    def __init__(self, reports: Sequence[Report], signatures: Mapping[str, Signature]) -> None:
        self._reports = reports
        self._places = {report.id: place for place, report in enumerate(reports)}
        self._tops = [_top(signatures[report.id]) for report in reports]
        self._days = [report.day.toordinal() if report.day else 0 for report in reports]
        index: defaultdict[str, list[int]] = defaultdict(list)
        for place, report in enumerate(reports):
            if report.day is not None:
                for term in self._tops[place]:
                    index[term].append(place)
        self._near = _Near(index, self._days)
        self._known: dict[int, list[int]] = {}

    def pairs(self, asked: Collection[str]) -> set[tuple[str, str]]:
        """Give the pairs to score with at least one of the reports `asked` for, as (earlier, later)."""
        ours = {place for name in asked if (place := self._places.get(name)) is not None}
        stirred = sorted(self._around(ours))
        found = {
            (place, other) if place < other else (other, place)
            for place in stirred
            for other in self._close(place)
            if place in ours or other in ours
        }
        return {(self._reports[left].id, self._reports[right].id) for left, right in found}

    def _around(self, places: set[int]) -> Iterator[int]:
        """Give the places whose lists can hold one of `places`: those of near days."""
        near = {
            day + more
            for day in {self._days[place] for place in places}
            for more in range(-REACH_DAYS, REACH_DAYS + 1)
        }
        return (
            place for place, report in enumerate(self._reports) if report.day and self._days[place] in near
        )

    def _close(self, place: int) -> list[int]:
        known = self._known.get(place)
        if known is not None:
            return known
        shared: defaultdict[int, float] = defaultdict(float)
        number: defaultdict[int, int] = defaultdict(int)
        for term, weight in self._tops[place].items():
            for other in self._near.holders(term, self._days[place]):
                shared[other] += weight
                number[other] += 1
        close = [other for other in shared if number[other] >= LEAST_SHARED and other != place]
        close.sort(key=lambda other: (-round(shared[other], 9), other))
        self._known[place] = close[:MOST]
        return self._known[place]


class _Near:
    """The reports that hold a term and are of the days around one; remembered for the day that is asked for."""

    def __init__(self, index: Mapping[str, list[int]], days: Sequence[int]) -> None:
        self._index = index
        self._days = days
        self._known: dict[str, list[int]] = {}
        self._day: int | None = None

    def holders(self, term: str, day: int) -> list[int]:
        if day != self._day:
            self._day, self._known = day, {}
        known = self._known.get(term)
        if known is None:
            places = self._index.get(term, [])
            first = bisect_left(places, day - REACH_DAYS, key=self._days.__getitem__)
            found = places[first : bisect_right(places, day + REACH_DAYS, key=self._days.__getitem__)]
            known = self._known[term] = found if len(found) <= MOST_HOLDERS else []
        return known


def _top(signature: Signature) -> dict[str, float]:
    terms = sorted(signature.head.items(), key=lambda one: (-round(one[1], 9), one[0]))
    return dict(terms[:TOP])
