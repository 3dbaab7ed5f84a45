"""The features of a pair in words: what exactly two reports have in common, or what keeps them apart."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.model.stories import Act, Copy, Report
from marsad.stories.joining.acts import acts_at_head, visits_of
from marsad.stories.joining.terms import ACTOR, Signature, Terms, Vector

_NAMED = 5


class Wording:
    """Says what the features of two reports are."""

    def __init__(
        self,
        left: tuple[Report, Terms, Signature],
        right: tuple[Report, Terms, Signature],
        copy: Copy | None,
    ) -> None:
        self._left, self._right, self._copy = left, right, copy

    def say(self, feature: str, value: float) -> str:
        """Give what a feature of the pair is, in words."""
        told = getattr(self, f"_{feature}", None)
        return str(told()) if told else f"{value:.2f}"

    def _head(self) -> str:
        words = _shared(self._left[2].head, self._right[2].head)
        return f"the same words at the head: {', '.join(words)}"

    def _body(self) -> str:
        return f"the same words: {', '.join(_shared(self._left[2].body, self._right[2].body))}"

    def _title(self) -> str:
        return f"the same words in the title: {', '.join(_shared(self._left[2].title, self._right[2].title))}"

    def _actors(self) -> str:
        both = [name for name in self._left[2].head_actors if name in self._right[2].head_actors]
        return f"both heads name {', '.join(name.removeprefix(ACTOR) for name in both)}"

    def _passages(self) -> str:
        passages = self._copy.passages if self._copy else ()
        words = sum(one.words for one in passages)
        return f"{len(passages)} shared passage{'s' if len(passages) > 1 else ''} of {words} words"

    def _lead_passage(self) -> str:
        return "a shared passage at the head of both"

    def _act(self) -> str:
        left, right = (acts_at_head(report, terms.head_end) for report, terms, _ in (self._left, self._right))
        both = (left[key] for key in left if key in right)
        return "the same act: " + "; ".join(
            f"{act.type} {', '.join(sorted(act.actors | act.recipients))}{_date(act)}" for act in both
        )

    def _visit(self) -> str:
        left, right = (visits_of(report) for report, _, _ in (self._left, self._right))
        both = (left[key] for key in left if key in right)
        return "the same visit: " + "; ".join(
            f"{', '.join(sorted(act.actors))} in {', '.join(sorted(act.recipients))}{_date(act)}"
            for act in both
        )

    def _figures(self) -> str:
        both = [
            f"{value:,.15g} {unit}"
            for value, unit in self._left[0].figures
            if (value, unit) in self._right[0].figures and value >= 13
        ]
        return f"the same figures: {', '.join(both[:_NAMED])}"

    def _stranger(self) -> str:
        return f"only one head names {', '.join(self._alone())}"

    def _absent(self) -> str:
        return f"only one report names {', '.join(self._alone())}"

    def _alone(self) -> list[str]:
        left, right = self._left[2], self._right[2]
        one = [name for name in left.title_actors if name not in right.head_actors]
        other = [name for name in right.title_actors if name not in left.head_actors]
        return [name.removeprefix(ACTOR) for name in (*one, *other)][:_NAMED]

    def _other_lead(self) -> str:
        sides = (self._left[2], self._right[2]), (self._right[2], self._left[2])
        leads = [(next(iter(one.title_actors)), other.head_actors) for one, other in sides]
        names = [name.removeprefix(ACTOR) for name, others in leads if name not in others]
        return f"a title begins with {', '.join(names)}, whom the other head does not name"

    def _next_day(self) -> str:
        return "one day apart"

    def _undated(self) -> str:
        return "without a day of publication"

    def _far(self) -> str:
        return self._days_apart()

    def _days_apart(self) -> str:
        left, right = self._left[0].day, self._right[0].day
        return f"{abs((right - left).days)} days apart" if left and right else "days apart"


def _shared(left: Vector, right: Vector) -> list[str]:
    both: Mapping[str, float] = {
        term: weight * right[term] for term, weight in left.items() if term in right and term[0] != ACTOR
    }
    return sorted(both, key=lambda term: (-round(both[term], 9), term))[:_NAMED]


def _date(act: Act) -> str:
    return f", {act.when.iso()}" if act.when else ""
