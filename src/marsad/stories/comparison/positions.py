"""What one holder is said to stand for on an issue: whether he changed, or who says what of him."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise
from typing import NamedTuple

from marsad.model.comparisons import Comparison, Side, Telling
from marsad.model.findings import Position
from marsad.stories.comparison.sides import compared, distinct_documents, side
from marsad.stories.happenings.fitting import stated
from marsad.text.stems import search_terms

CHANGE_DAYS = 7
"""Days between the last word of one stance and the first of the next, from which on the stance has changed."""
_ALIKE = 0.5
"""Share of the words of the shorter statement that must stand in the other for both to be of one matter."""


class _Told(NamedTuple):
    telling: Telling
    position: Position
    day: date | None


def compare_positions(tellings: Iterable[Telling]) -> Iterator[Comparison]:
    """Give the stances of each holder on each issue that differ between reports, and those told with another scope."""
    by_holder: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for telling in tellings:
        for position in telling.positions:
            one = _Told(telling, position, _day(telling, position))
            for holder in position.holder:
                by_holder[holder, position.issue].append(one)
    joint: set[tuple[str, ...]] = set()
    for (holder, issue), told in sorted(by_holder.items(), key=lambda item: item[0]):
        yield from _stances(holder, issue, told)
        for found in _scopes(issue, told):
            if (key := (found.subject, *(str(one.span) for one in found.sides))) not in joint:
                joint.add(key)
                yield found


def _day(telling: Telling, position: Position) -> date | None:
    when = stated(position.when)
    return when.start if when is not None else telling.published


def _stances(holder: str, issue: str, told: Sequence[_Told]) -> Iterator[Comparison]:
    stances = list(dict.fromkeys(one.position.stance for one in told))
    sides = [_side(one) for one in told]
    if len(stances) < 2 or distinct_documents(sides) < 2:
        return
    subject = f"{holder} on {issue}"
    if _follow(told):
        yield compared(
            "change-over-time", "position", subject, sides, "the stances follow each other in time"
        )
        return
    tellers = {one.position.teller for one in told} - {None}
    if len({one.position.strength for one in told}) > 1:
        yield compared("compatible", "position", subject, sides, "one stance is declared, the other acted")
    elif len(tellers) > 1:
        yield compared("speakers-differ", "position", subject, sides, "each stance has a teller of its own")
    elif contrary := [pair for pair in combinations(_of_one_mind(told), 2) if _exclude(*pair)]:
        both = [_side(one) for one in told if any(one in pair for pair in contrary)]
        yield compared("contradiction", "position", subject, both, "reports of one story give two stances")


def _of_one_mind(told: Sequence[_Told]) -> list[_Told]:
    """Give what reports tell that know of one stance only; who tells of both knows of two matters, or of a change."""
    stances: dict[str, set[str]] = defaultdict(set)
    for one in told:
        stances[one.telling.document].add(one.position.stance)
    return [one for one in told if len(stances[one.telling.document]) == 1]


def _exclude(one: _Told, other: _Told) -> bool:
    """Tell whether two reports of one story give contrary stances towards the same, and to what is told in like words.

    An issue is wide: who calls for a truce and defends an ally is both against and for a war.
    """
    ours, theirs = one.telling, other.telling
    in_story = ours.story is not None and ours.story == theirs.story and ours.document != theirs.document
    same = one.position.towards == other.position.towards and one.position.teller == other.position.teller
    contrary = {one.position.stance, other.position.stance} == {"for", "against"}
    return in_story and same and contrary and _are_alike(one.position, other.position)


def _are_alike(one: Position, other: Position) -> bool:
    ours, theirs = (frozenset(search_terms(told.evidence[0].words).split()) for told in (one, other))
    return len(ours & theirs) >= _ALIKE * min(len(ours), len(theirs))


def _follow(told: Sequence[_Told]) -> bool:
    """Tell whether every stance ends some days before the next begins."""
    days: dict[str, list[date]] = defaultdict(list)
    for one in told:
        if one.day is None:
            return False
        days[one.position.stance].append(one.day)
    spans = sorted((min(found), max(found)) for found in days.values())
    return all((later[0] - earlier[1]).days >= CHANGE_DAYS for earlier, later in pairwise(spans))


def _scopes(issue: str, told: Sequence[_Told]) -> Iterator[Comparison]:
    """Give one refusal or support told of one holder here, of several there.

    A report that does not say towards whom can mean the only one whom others name.
    """
    groups: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for one in told:
        groups[one.position.stance, one.position.strength].append(one)
    towards_whom = {
        (stance, strength, towards): [
            one
            for one in found
            if one.position.towards == towards or (one.position.towards is None and len(named) == 1)
        ]
        for (stance, strength), found in groups.items()
        for named in [{one.position.towards for one in found} - {None}]
        for towards in sorted(filter(None, named))
    }
    for (stance, _, towards), found in towards_whom.items():
        holders = {frozenset(one.position.holder) for one in found}
        sides = [_side(one) for one in found]
        if len(holders) > 1 and distinct_documents(sides) > 1:
            subject = f"{stance} {issue} towards {towards}"
            yield compared(
                "scope", "position", subject, sides, "one stance, told of one holder and of several"
            )


def _side(told: _Told) -> Side:
    position = told.position
    value = f"{', '.join(position.holder)} {position.stance} {position.strength}"
    return side(
        told.telling.document, position.evidence[0], value, teller=position.teller, finding=position.id
    )
