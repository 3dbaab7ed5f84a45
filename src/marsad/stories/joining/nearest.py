"""Which pairs of reports are worth scoring: those of near days that share rare terms of their heads, and copies.

Each report has its `TOP` weightiest head terms in an index; with each other report of the days before it shares some of
these; the `MOST` with the greatest shared weight are its candidates. The work per report is bounded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from marsad.model.stories import Report
from marsad.stories.joining.terms import Signature

TOP = 20
MOST = 40
LEAST_SHARED = 2
REACH_DAYS = 4
"""Reports that lie further apart are of one story only by way of reports between them."""
MOST_HOLDERS = 200
"""Reports of `REACH_DAYS` that may hold a term; what more hold is no trace of one story."""


def nearest(reports: Sequence[Report], signatures: Mapping[str, Signature]) -> set[tuple[str, str]]:
    """Give the pairs to score, as (earlier, later) in the order of `reports`."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    tops = [_top(signatures[report.id]) for report in reports]
    for place, report in enumerate(reports):
        if report.day is not None:
            for term in tops[place]:
                index[term].append(place)
    days = [report.day.toordinal() if report.day else 0 for report in reports]
    near = _Near(index, days)
    found: set[tuple[str, str]] = set()
    for place, report in enumerate(reports):
        if report.day is None:
            continue
        shared: defaultdict[int, float] = defaultdict(float)
        number: defaultdict[int, int] = defaultdict(int)
        for term, weight in tops[place].items():
            for other in near.holders(term, days[place]):
                shared[other] += weight
                number[other] += 1
        close = [other for other in shared if number[other] >= LEAST_SHARED and other != place]
        close.sort(key=lambda other: (-round(shared[other], 9), other))
        for other in close[:MOST]:
            pair = (place, other) if place < other else (other, place)
            found.add((reports[pair[0]].id, reports[pair[1]].id))
    return found


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
            found = [place for place in places if abs(self._days[place] - day) <= REACH_DAYS]
            known = self._known[term] = found if len(found) <= MOST_HOLDERS else []
        return known


def _top(signature: Signature) -> dict[str, float]:
    terms = sorted(signature.head.items(), key=lambda one: (-round(one[1], 9), one[0]))
    return dict(terms[:TOP])
