"""Two reports → the features of the pair, each from 0 to 1, with what they are in words."""

from __future__ import annotations

import math
from collections.abc import Mapping

from marsad.model.stories import Act, Copy, Reason, Report
from marsad.stories.joining.acts import Sides, acts_at_head, visits_of
from marsad.stories.joining.terms import ACTOR, Signature, Terms, Vector, cosine
from marsad.stories.joining.weights import BIAS, LEAST_LINKED, WEIGHTS, probability
from marsad.stories.joining.wording import Wording

VISIT_DAYS = 4
MOST_DAYS = 4
FAR_DAYS = 10
LEAST_FIGURE = 13.0
"""Smaller numbers are in every report."""
ENOUGH_FIGURES = 2
ONE_ACTOR = 3.0
"""Weight of a country often in the news: where both heads name that one alone, it says half as much as several do."""
RARE = 0.12
"""Part of a head that a word is at least, to be a trace of one story (a head has some 60 terms)."""
LEAST_RARE = 2

HOPELESS = 0.1
"""Where not even equal words would make a pair more probable than this, its words are not compared."""
_AT_MOST = WEIGHTS["body"] + WEIGHTS["title"]


class Pairs:
    """Compares reports pairwise, with all that was worked out about each before."""

    def __init__(
        self,
        reports: Mapping[str, Report],
        terms: Mapping[str, Terms],
        signatures: Mapping[str, Signature],
        copies: Mapping[tuple[str, str], Copy | None],
    ) -> None:
        self.reports = reports
        self.terms = terms
        self.signatures = signatures
        self.copies = copies
        self._known: dict[tuple[str, str], float] = {}
        self._links: dict[tuple[str, str], bool] = {}
        self._acts = {
            name: frozenset(acts_at_head(report, terms[name].head_end)) for name, report in reports.items()
        }
        self._visits = {name: _visits(report) for name, report in reports.items()}
        self._figures = {name: _distinctive(report) for name, report in reports.items()}

    def probability(self, left: str, right: str) -> float:
        """Give the share of such pairs that are of one story."""
        known = self._known.get((left, right))
        if known is None:
            quick = self._quick(left, right)
            hopeless = probability(self.score(quick) + _AT_MOST) < HOPELESS
            values = quick if hopeless else self._with_words(left, right, quick)
            known = self._known[left, right] = probability(self.score(values))
        return known

    def is_link(self, left: str, right: str) -> bool:
        """Tell whether two reports are to be looked at: probable enough, and by a specific signal."""
        known = self._links.get((left, right))
        if known is None:
            known = self._links[left, right] = self._is_linked(left, right)
        return known

    def _is_linked(self, left: str, right: str) -> bool:
        quick = self._quick(left, right)
        if probability(self.score(quick) + _AT_MOST) < LEAST_LINKED:
            return False
        values = self._with_words(left, right, quick)
        self._known[left, right] = share = probability(self.score(values))
        return share >= LEAST_LINKED and self._is_specific(left, right, values)

    def _is_specific(self, left: str, right: str, values: Mapping[str, float]) -> bool:
        """Tell whether something of a pair is its own: shared passages, act, figures, or rare words in both heads."""
        if any(values.get(name) for name in ("passages", "act", "visit", "figures")):
            return True
        one, other = self.signatures[left].head, self.signatures[right].head
        both = (term for term in one.keys() & other.keys() if term[0] != ACTOR)
        return sum(min(one[term], other[term]) >= RARE for term in both) >= LEAST_RARE

    def score(self, values: Mapping[str, float]) -> float:
        """Give the weighted sum of features."""
        return BIAS + sum(WEIGHTS[name] * value for name, value in values.items())

    def values(self, left: str, right: str) -> dict[str, float]:
        """Give the features of a pair that are not 0."""
        found = self._with_words(left, right, self._quick(left, right))
        return {name: value for name, value in found.items() if value}

    def _with_words(self, left: str, right: str, quick: dict[str, float]) -> dict[str, float]:
        """Give the features with those that look at all words."""
        one, other = self.signatures[left], self.signatures[right]
        return {**quick, "body": cosine(one.body, other.body), "title": cosine(one.title, other.title)}

    def _quick(self, left: str, right: str) -> dict[str, float]:
        """Give the features that cost little; the others add at most `_AT_MOST` to the score."""
        one, other = self.signatures[left], self.signatures[right]
        found = self._of_days(left, right) | self._of_copy(left, right)
        found["head"] = cosine(one.head, other.head)
        found["actors"] = _common(one.head_actors, other.head_actors)
        if one.title_actors and other.title_actors:
            ways = (one.title_actors, other), (other.title_actors, one)
            found["stranger"] = min(_missing(actors, side.head_actors) for actors, side in ways)
            if found["stranger"]:
                found["absent"] = min(_missing(actors, side.actors) for actors, side in ways)
            found["other_lead"] = sum(_leads_alone(actors, side.head_actors) for actors, side in ways) / 2
        if self._acts[left] and self._acts[right]:
            found["act"] = float(not self._acts[left].isdisjoint(self._acts[right]))
        if self._visits[left] and self._visits[right]:
            found["visit"] = float(self._same_visit(left, right))
        if self._figures[left] and self._figures[right]:
            both = self._figures[left] & self._figures[right]
            found["figures"] = min(len(both) / ENOUGH_FIGURES, 1.0)
        return found

    def _of_days(self, left: str, right: str) -> dict[str, float]:
        one, other = self.reports[left].day, self.reports[right].day
        if one is None or other is None:
            return {"undated": 1.0}
        days = abs((one - other).days)
        if days == 1:
            return {"next_day": 1.0}
        return {"days_apart": min(days, MOST_DAYS) / MOST_DAYS, "far": float(days > FAR_DAYS)}

    def copy(self, left: str, right: str) -> Copy | None:
        """Give what text two reports share."""
        return self.copies.get((left, right)) or self.copies.get((right, left))

    def _of_copy(self, left: str, right: str) -> dict[str, float]:
        copy = self.copy(left, right)
        if copy is None:
            return {}
        first, second = self.terms[copy.left].head_end, self.terms[copy.right].head_end
        lead = any(one.left.start < first and one.right.start < second for one in copy.passages)
        return {"passages": max(copy.left_share, copy.right_share), "lead_passage": float(lead)}

    def _same_visit(self, left: str, right: str) -> bool:
        return any(
            visit in self._visits[right] and abs(day - self._visits[right][visit]) <= VISIT_DAYS
            for visit, day in self._visits[left].items()
        )

    def reasons(self, left: str, right: str) -> tuple[Reason, ...]:
        """Give the features of a pair as reasons, the weightiest first."""
        one, other = ((self.reports[name], self.terms[name], self.signatures[name]) for name in (left, right))
        wording = Wording(one, other, self.copy(left, right))
        found = [
            Reason(name, round(value, 3), WEIGHTS[name], wording.say(name, value))
            for name, value in self.values(left, right).items()
        ]
        return tuple(sorted(found, key=lambda one: (-abs(one.value * one.weight), one.feature)))


def _common(left: Vector, right: Vector) -> float:
    """Give the share of the weight of all actors of two heads, and one unknown, that is on those of both."""
    if not left or not right:
        return 0.0
    both = math.fsum([left[actor] for actor in left.keys() & right.keys()])
    others = math.fsum([right[actor] for actor in right.keys() - left.keys()])
    total = math.fsum(left.values()) + others
    return both / (total + ONE_ACTOR)


def _missing(actors: Vector, others: Vector | frozenset[str]) -> float:
    """Give the share of the weight of actors that is on those who are not among the others."""
    total = math.fsum(actors.values())
    if not total:
        return 0.0
    return math.fsum([weight for actor, weight in actors.items() if actor not in others]) / total


def _leads_alone(actors: Vector, others: Vector) -> bool:
    """Tell whether the first of actors is not among the others."""
    return next(iter(actors)) not in others


def _visits(report: Report) -> dict[Sides, int]:
    """Give visitor and host of each visit that a report tells, with the day on which it begins."""
    return {sides: _day(act, report) for sides, act in visits_of(report).items() if act.when or report.day}


def _day(act: Act, report: Report) -> int:
    day = act.when.start if act.when else report.day
    assert day is not None  # noqa: S101 - asked for by the caller
    return day.toordinal()


def _distinctive(report: Report) -> frozenset[tuple[float, str]]:
    return frozenset(figure for figure in report.figures if figure[0] >= LEAST_FIGURE)
