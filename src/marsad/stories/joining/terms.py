"""Reports → weighted terms: stems of their words and the actors they name, rarer ones weighing more.

The weight of a term is that of its share of reports in the shipped table of the language and in the days around the
report, mixed: a table alone would let every report of a collection about one country look alike, the days alone would
say nothing in a small folder. The weight depends on the report's own days only, not on when a report was read.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from marsad.languages.frequencies import Frequencies, load_frequencies
from marsad.model.stories import Report
from marsad.stories.words import WORD, words_of
from marsad.text.fold import fold
from marsad.text.stems import stem

WINDOW_DAYS = 2
"""Days before and after a report whose reports say what is common in its days."""
HEAD_WORDS = 60
"""Words of the body that tell what a report is about: two or three sentences."""
HEAD_CHARS = 400
TABLE_REPORTS = 1_000
"""How many reports of the window the shipped table counts for."""
ACTOR_REPORTS = 100
ACTOR_SHARE = 0.01
COMMON = 1.0
"""Taken off each weight: a term that stands in 37 % of reports (e^-1) weighs nothing."""
ACTOR = "@"
"""Before the id or code of an actor: terms that no language has a part in."""

Vector = dict[str, float]


class Terms(Struct, frozen=True):
    """The terms of a report, with how often they stand in its title, its head and all of it."""

    title: Mapping[str, float]
    head: Mapping[str, float]
    all: Mapping[str, float]
    title_actors: tuple[str, ...]
    head_actors: tuple[str, ...]
    head_end: int


class Signature(Struct, frozen=True):
    """A report as vectors of length 1 over weighted terms, and the weights of its actors in its days."""

    title: Vector
    head: Vector
    body: Vector
    title_actors: Vector
    head_actors: Vector
    actors: frozenset[str]


def terms_of(report: Report, words: list[str] | None = None) -> Terms:
    """Give the terms of a report; `words` are those of `words_of`, if they are at hand."""
    stems = [stem(word) for word in (words_of(report) if words is None else words)]
    title_end, title_words = _title_of(report)
    field = [stem(word) for word in fold(report.title or "").text.split()] if not title_words else []
    title = Counter([*stems[:title_words], *field])
    head = title + Counter(stems[title_words : title_words + HEAD_WORDS])
    every = Counter(stems)
    head_end = title_end + HEAD_CHARS
    actors = [(ACTOR + named.actor, named.start) for named in report.named]
    for name, start in actors:
        every[name] += 1
        if start < head_end:
            head[name] += 2 if start < title_end else 1
    return Terms(
        title, head, every,
        tuple(name for name, start in actors if start < title_end),
        tuple(name for name, start in actors if start < head_end),
        head_end,
    )  # fmt: skip


def _title_of(report: Report) -> tuple[int, int]:
    """Give where the title ends and how many words it has; a report without a title line has its first sentence."""
    first = report.spans[0] if report.spans else None
    if first is None:
        return 0, 0
    line = report.text.find("\n", first.start, first.end)
    end = line if line >= 0 else first.end
    if end - first.start > HEAD_CHARS:
        return first.start, 0
    return end, len(WORD.findall(fold(report.text[first.start : end]).text))


class Weights:
    """The weights of terms in the days of each report."""

    def __init__(self, reports: Iterable[Report], terms: Mapping[str, Terms]) -> None:
        by_day: defaultdict[int, list[Terms]] = defaultdict(list)
        for report in reports:
            if report.day:
                by_day[report.day.toordinal()].append(terms[report.id])
        self._by_day = by_day

    def windows(self) -> Iterable[tuple[int, Counter[str], int]]:
        """Give each day that has reports, with in how many reports of its window each term stands, and of how many."""
        counts: Counter[str] = Counter()
        inside: list[int] = []
        reports = 0
        days = sorted(self._by_day)
        ahead = 0
        for day in days:
            while ahead < len(days) and days[ahead] <= day + WINDOW_DAYS:
                for one in self._by_day[days[ahead]]:
                    counts.update(one.all.keys())
                reports += len(self._by_day[days[ahead]])
                inside.append(days[ahead])
                ahead += 1
            while inside[0] < day - WINDOW_DAYS:
                gone = inside.pop(0)
                for one in self._by_day[gone]:
                    counts.subtract(one.all.keys())
                reports -= len(self._by_day[gone])
            yield day, counts, reports


def signatures(reports: list[Report], terms: Mapping[str, Terms]) -> dict[str, Signature]:
    """Give the signature of every report by its id."""
    of_day: defaultdict[int | None, list[Report]] = defaultdict(list)
    for report in reports:
        of_day[report.day.toordinal() if report.day else None].append(report)
    found = _of_one_day(of_day[None], terms, Counter(), 0)
    for day, counts, number in Weights(reports, terms).windows():
        found |= _of_one_day(of_day[day], terms, counts, number)
    return found


def _of_one_day(
    reports: list[Report], terms: Mapping[str, Terms], counts: Counter[str], number: int
) -> dict[str, Signature]:
    languages = {report.language or "" for report in reports}
    weights = {name: _Weighed(load_frequencies(name), counts, number) for name in languages}
    return {report.id: _signature(terms[report.id], weights[report.language or ""]) for report in reports}


class _Weighed(dict[str, float]):
    """The weights of terms on one day: minus the logarithm of the share of reports, `COMMON` taken off, at least 0."""

    def __init__(self, table: Frequencies | None, counts: Counter[str], reports: int) -> None:
        super().__init__()
        self._table, self._counts, self._reports = table, counts, reports

    def __missing__(self, term: str) -> float:
        if term[0] == ACTOR:
            known, of = ACTOR_SHARE * ACTOR_REPORTS, ACTOR_REPORTS
        elif self._table is not None:
            known, of = self._table.share(term) * TABLE_REPORTS, TABLE_REPORTS
        else:
            known, of = 1.0, ACTOR_REPORTS
        share = (known + self._counts[term]) / (of + self._reports)
        self[term] = weight = max(0.0, -math.log(share) - COMMON)
        return weight


def _signature(terms: Terms, weight: Mapping[str, float]) -> Signature:
    return Signature(
        title=_unit(terms.title, weight),
        head=_unit(terms.head, weight),
        body=_unit(terms.all, weight),
        title_actors={actor: weight[actor] for actor in terms.title_actors},
        head_actors={actor: weight[actor] for actor in terms.head_actors},
        actors=frozenset(term for term in terms.all if term[0] == ACTOR),
    )


def _unit(terms: Mapping[str, float], weight: Mapping[str, float]) -> Vector:
    vector = {term: value for term, times in terms.items() if (value := (1 + math.log(times)) * weight[term])}
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()}


def cosine(left: Vector, right: Vector) -> float:
    """Give the cosine of two vectors of length 1."""
    return math.fsum([left[term] * right[term] for term in left.keys() & right.keys()])
