"""Reports of some days, with all that is worked out about them before they are joined to stories.

What holds of a report or of a pair depends on the reports of a few days around them, and on undated ones: the weights of
terms on `WINDOW_DAYS`, which reports are near on these and `REACH_DAYS`. So a zone of `MARGIN_DAYS` more than the reports
asked about gives of them what all reports of a collection would give.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from marsad.model.stories import Copy, Link, Report
from marsad.stories.copies.candidates import candidates
from marsad.stories.copies.find import Finder, Shingled, shingled
from marsad.stories.joining.features import Pairs
from marsad.stories.joining.grouping import grouped
from marsad.stories.joining.nearest import REACH_DAYS, Nearest
from marsad.stories.joining.terms import WINDOW_DAYS, Terms, signatures, terms_of
from marsad.stories.joining.tree import tree
from marsad.stories.joining.weights import LEAST_JOINED
from marsad.stories.words import Numbers, words_of

MARGIN_DAYS = REACH_DAYS + WINDOW_DAYS
"""Days around a report whose reports decide to which others it is linked, and how probably."""
Pair = tuple[str, str]


class Read:
    """What was read of each report's words, kept while zones grow: nothing here depends on other reports."""

    def __init__(self) -> None:
        self._numbers = Numbers()
        self._known: dict[str, tuple[Shingled, Terms]] = {}

    def of(self, report: Report) -> tuple[Shingled, Terms]:
        """Give the shingles and the terms of a report."""
        known = self._known.get(report.id)
        if known is None:
            words = words_of(report)
            known = self._known[report.id] = shingled(words, self._numbers), terms_of(report, words)
        return known


class Zone:
    """Reports in the order of (day, id), their copies and links; pairs are compared when they are asked for."""

    def __init__(self, reports: Sequence[Report], read: Read) -> None:
        self.reports = {report.id: report for report in reports}
        words = [read.of(report)[0] for report in reports]
        terms = {report.id: read.of(report)[1] for report in reports}
        self._copies = _Copies(reports, words)
        signed = signatures(list(reports), terms)
        self._nearest = Nearest(reports, signed)
        self._pairs = Pairs(self.reports, terms, signed, self._copies)

    def links(self, asked: Collection[str]) -> list[Pair]:
        """Give the linked pairs, as (earlier, later), of which at least one report is asked for."""
        ours = asked if isinstance(asked, (set, frozenset, dict)) else set(asked)
        pairs = self._nearest.pairs(ours) | {(copy.left, copy.right) for copy in self._copies.of(ours)}
        return [pair for pair in sorted(pairs) if self._pairs.is_link(*pair)]

    def groups(self, names: Collection[str], links: Sequence[Pair]) -> list[list[str]]:
        """Give the groups of reports `names` that links join, each in order, by their first."""
        ordered = [name for name in self.reports if name in names]
        return grouped(ordered, links, self._pairs.probability, LEAST_JOINED)

    def tree(self, group: list[str]) -> tuple[Link, ...]:
        """Give the strongest links that hold a group together."""
        return tree(group, self._pairs)

    def copies(self, group: Collection[str]) -> list[Copy]:
        """Give the copies among the reports of a group, in order."""
        return [one for one in self._copies.of(group) if one.left in group and one.right in group]


class _Copies(dict[Pair, Copy | None]):
    """The copies among reports of near days, each pair of candidates compared when it is asked for."""

    def __init__(self, reports: Sequence[Report], words: Sequence[Shingled]) -> None:
        super().__init__()
        days = [report.day.toordinal() if report.day else None for report in reports]
        self._finder = Finder(reports, words)
        self._places = {report.id: place for place, report in enumerate(reports)}
        self._others: dict[str, set[Pair]] = {}
        for left, right in candidates(self._finder.shingles, days, REACH_DAYS):
            pair = (reports[left].id, reports[right].id)
            for name in pair:
                self._others.setdefault(name, set()).add(pair)

    def __missing__(self, pair: Pair) -> Copy | None:
        self[pair] = found = self._finder.copy(self._places[pair[0]], self._places[pair[1]])
        return found

    def get(self, pair: Pair, default: Copy | None = None) -> Copy | None:  # type: ignore[override]
        """Give the copy of a pair, compared now if it is a candidate."""
        return self[pair] if pair in self._others.get(pair[0], ()) else default

    def of(self, names: Collection[str]) -> list[Copy]:
        """Give every copy that one of these reports has part in, in the order of the pairs' places."""
        pairs = {pair for name in names for pair in self._others.get(name, ())}
        ordered = sorted(pairs, key=lambda pair: (self._places[pair[0]], self._places[pair[1]]))
        return [found for pair in ordered if (found := self[pair])]
