"""Reports → the pairs that share text, with the shared passages in both original texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from marsad.model.spans import Span
from marsad.model.stories import Copy, CopyKind, Passage, Report
from marsad.stories.copies.candidates import candidates
from marsad.stories.copies.shares import Stretch, stretches
from marsad.stories.words import Numbers, Places, shingles_of, words_of

MOST = 0.5
"""Share of the words of a report from which on most of it is another's."""
DERIVED = 0.12
"""Share from which on passages are more than a common quotation (reference: seeds 0.158, all other pairs 0.016)."""
SENTENCE_WORDS = 8
LONG_WORDS = 24


def find_copies(reports: Iterable[Report]) -> tuple[Copy, ...]:
    """Give every pair of reports that share text, in the order of (day, id) of the earlier and the later one."""
    ordered = sorted(reports, key=lambda report: report.order)
    numbers = Numbers()
    finder = Finder(ordered, [shingled(words_of(report), numbers) for report in ordered])
    days = [report.day.toordinal() if report.day else None for report in ordered]
    found = (finder.copy(*pair) for pair in candidates(finder.shingles, days))
    return tuple(copy for copy in found if copy)


class Shingled(NamedTuple):
    """How many words a report has, and the number of each three in a row."""

    length: int
    shingles: list[int]


def shingled(words: list[str], numbers: Numbers) -> Shingled:
    """Give the words of a report as copies are sought among them."""
    return Shingled(len(words), shingles_of(words, numbers))


class Finder:
    """Compares pairs of reports, which are given in the order of (day, id) with what `shingled` gives of each."""

    def __init__(self, reports: Sequence[Report], words: Sequence[Shingled]) -> None:
        self.reports = reports
        self.lengths = [one.length for one in words]
        self.shingles = [one.shingles for one in words]
        self._places: dict[int, Places] = {}

    def copy(self, left: int, right: int) -> Copy | None:
        """Give what two reports share; None where it is less than passages that tell of a common source."""
        if self._is_inside(left, right):
            return None
        shared = stretches(self.shingles[left], self.shingles[right])
        shares = tuple(_share(shared, side, self.lengths[place]) for side, place in ((0, left), (1, right)))
        exact = self.shingles[left] == self.shingles[right] and self.lengths[left] == self.lengths[right]
        kind = "exact" if exact else _kind(shares, shared)
        if kind is None:
            return None
        passages = tuple(self._passage(one, left, right) for one in shared)
        first, second = self.reports[left].id, self.reports[right].id
        return Copy(first, second, kind, 1.0 if exact else shares[0], 1.0 if exact else shares[1], passages)

    def _is_inside(self, left: int, right: int) -> bool:
        """Tell whether one report is embedded in the other."""
        return (
            self.reports[left].parent == self.reports[right].id
            or self.reports[right].parent == self.reports[left].id
        )

    def _passage(self, one: Stretch, left: int, right: int) -> Passage:
        return Passage(
            self._span(left, one.left, one.left_end), self._span(right, one.right, one.right_end), one.same
        )

    def _span(self, place: int, first: int, behind: int) -> Span:
        places = self._places.get(place)
        if places is None:
            places = self._places[place] = Places(self.reports[place])
        return places.span(first, min(behind, self.lengths[place]))


def _share(shared: list[Stretch], side: int, length: int) -> float:
    """Give the share of a side's words that stand in passages, no word counted twice."""
    covered: set[int] = set()
    for one in shared:
        covered.update(range(one.left, one.left_end) if side == 0 else range(one.right, one.right_end))
    return round(min(len(covered) / length, 1.0), 3) if length else 0.0


def _kind(shares: tuple[float, ...], shared: list[Stretch]) -> CopyKind | None:
    if min(shares) >= MOST:
        return "edited"
    if max(shares) >= MOST:
        return "excerpt"
    sentences = sum(one.same >= SENTENCE_WORDS for one in shared)
    long = any(one.same >= LONG_WORDS for one in shared)
    return "derived" if max(shares) >= DERIVED and (sentences > 1 or long) else None
