"""Figures told of one thing: the same measure of the same holders in one unit.

Different values cannot both be right only where kind, time and matter are the same. A target is no flow (scope); another year
is a change; a count that a later report of the same days raises is an update; what a lower bound or "about" allows is no
difference. One country spends on many things and makes many deals: that two values are of one matter shows in the words around
them, and in the story or the time that both tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from marsad.model.comparisons import Comparison, ComparisonKind, Side, Telling
from marsad.model.findings import Figure
from marsad.stories.comparison.sides import compared, side
from marsad.stories.happenings.fitting import days_apart, exact, stated
from marsad.text.stems import search_terms

_ABOUT = 0.1
"""Share by which values that are "about" something may differ."""
_EQUAL = 0.005
_WIDEST, _WIDEST_COUNT = 20, 5
"""How many times one value may be the other for both to be of one thing."""
_ALIKE = 0.4
"""Share of the words around one number that must stand around the other for both to count one thing."""
_ALIKE_ELSEWHERE = 0.6
"""As `_ALIKE`, for numbers of two stories."""
_SCALED = 1_000_000
"""From here on numbers are told in millions and billions, rounded as the report likes."""
_SAME_NEWS = 4
_COUNTS = frozenset({"count"})
_COUNTED = frozenset({"persons", "things", "entities"})
_KINDS_APART = frozenset({"target", "rank", "ratio", "duration"})


class _Told(NamedTuple):
    telling: Telling
    figure: Figure


def compare_figures(tellings: Iterable[Telling]) -> Iterator[Comparison]:
    """Give the figures of one thing that differ between reports, the pairs of one kind together."""
    things: dict[tuple[str, ...], list[_Told]] = defaultdict(list)
    for telling in tellings:
        for figure in telling.figures:
            if figure.measure is not None and figure.holders and figure.kind not in {"rank", "ratio"}:
                things[(figure.measure, figure.unit, *figure.holders)].append(_Told(telling, figure))
    for (measure, unit, *holders), told in things.items():
        several = _of_several(told)
        both = {(one.figure.value, one.telling.document) for one in told}
        found: dict[tuple[ComparisonKind, str], list[Side]] = defaultdict(list)
        for one, other in combinations(told, 2):
            if _may_be_two_things(one, other, several) and not _are_one_thing(one, other):
                continue
            if _both_tell(one, other, both):
                continue
            kind = _kind_of(one, other)
            if kind is not None and (kind[0] != "contradiction" or _are_of_one_matter(one, other)):
                found[kind] += [_side(one), _side(other)]
        for (kind_, reason), sides in found.items():
            yield compared(kind_, "figure", f"{measure} ({unit}) {', '.join(holders)}", sides, reason)


def _both_tell(one: _Told, other: _Told, both: set[tuple[float, str]]) -> bool:
    """Tell whether a report gives the other's value besides its own: then the two values are of two things."""
    ours, theirs = one.figure.value, other.figure.value
    return ours != theirs and (
        (ours, other.telling.document) in both or (theirs, one.telling.document) in both
    )


def _of_several(told: Iterable[_Told]) -> set[str]:
    """Give the reports that tell several values of one thing at one time: which is meant the number hides."""
    values: dict[tuple[str, str], set[float]] = defaultdict(set)
    for one in told:
        when = stated(one.figure.as_of)
        values[one.telling.document, when.iso() if when else ""].add(one.figure.value)
    return {document for (document, _), found in values.items() if len(found) > 1}


def _may_be_two_things(one: _Told, other: _Told, several: set[str]) -> bool:
    """Tell counts, which are of one incident among many, and values of which a report tells several."""
    counted = _is_count(one.figure) or _is_count(other.figure)
    return counted or not several.isdisjoint({one.telling.document, other.telling.document})


def _are_one_thing(one: _Told, other: _Told, share: float = _ALIKE) -> bool:
    """Tell whether two numbers are of the same noun and stand among the same words."""
    ours, theirs = (told.telling.words.get(told.figure.id, frozenset()) for told in (one, other))
    least = min(len(ours), len(theirs))
    alike = least > 0 and len(ours & theirs) >= share * least
    return alike and (not _is_count(one.figure) or bool(_noun(one.figure) & _noun(other.figure)))


def _are_of_one_matter(one: _Told, other: _Told) -> bool:
    """Tell whether two values are of one deal, sum or flow among the many of a holder: by their words, story and time.

    What is no count is also worth another sum the next day, unless both tell the time that theirs is of.
    """
    first, second = stated(one.figure.as_of), stated(other.figure.as_of)
    same_time = first is not None and second is not None and first.iso() == second.iso()
    same_day = one.telling.published == other.telling.published
    if _are_of_one_story(one, other):
        return (same_time or same_day or _is_count(one.figure)) and _are_one_thing(one, other)
    return same_time and _are_one_thing(one, other, _ALIKE_ELSEWHERE)


def _noun(figure: Figure) -> frozenset[str]:
    """Give the stems beside the digits of a number: "8 أشخاص" counts persons, "نحو مئتي طفل" children."""
    return frozenset(word for word in search_terms(figure.evidence.words).split() if not word.isdigit())


def _is_count(figure: Figure) -> bool:
    """Tell people or things that are counted in an incident, not a sum or quantity that a country has."""
    return figure.kind in _COUNTS or figure.unit in _COUNTED


def _side(told: _Told) -> Side:
    figure = told.figure
    when = stated(figure.as_of)
    value = f"{figure.value:,.15g} {figure.unit} {figure.kind}" + (f" {when.iso()}" if when else "")
    return side(told.telling.document, figure.evidence, value, teller=figure.teller, finding=figure.id)


def _kind_of(one: _Told, other: _Told) -> tuple[ComparisonKind, str] | None:
    """Give how two figures of one thing stand to each other, with the reason; None where nothing is to be said."""
    if one.telling.document == other.telling.document:
        return None
    ours, theirs = one.figure, other.figure
    near = _are_of_one_time(one, other)
    counted = _is_count(ours) or _is_count(theirs)
    if counted and not (_are_of_one_story(one, other) and _cover_as_much(ours, theirs)):
        return None
    low, high = sorted((abs(ours.value), abs(theirs.value)))
    if high > (_WIDEST_COUNT if counted else _WIDEST) * low:
        return None
    if ours.kind != theirs.kind:
        if _KINDS_APART & {ours.kind, theirs.kind} and "target" in {ours.kind, theirs.kind}:
            return "scope", "a target is no result"
        return None
    first, second = stated(ours.as_of), stated(theirs.as_of)
    if first is not None and second is not None and first.iso() != second.iso():
        if counted:
            return None
        return ("change-over-time", "figures of different times") if not _agree(ours, theirs) else None
    if not near and (first is None or second is None):
        return None
    if _agree(ours, theirs):
        return ("notation", "one value in two notations") if _is_noted_otherwise(ours, theirs) else None
    if counted and _is_update(one, other):
        return "change-over-time", "a later report counts more"
    if ours.teller != theirs.teller and ours.teller and theirs.teller:
        return "speakers-differ", "each figure has a teller of its own"
    return "contradiction", "figures of one thing and time that exclude each other"


def _cover_as_much(one: Figure, other: Figure) -> bool:
    """Tell whether two counts can be of one incident: what is summed up over weeks or years is not compared with one."""
    spans = {
        when.iso()
        for figure in (one, other)
        if (when := stated(figure.as_of)) is not None and exact(when) is None
    }
    return not spans or (
        len(spans) == 1 and stated(one.as_of) is not None and stated(other.as_of) is not None
    )


def _are_of_one_story(one: _Told, other: _Told) -> bool:
    return one.telling.story is not None and one.telling.story == other.telling.story


def _are_of_one_time(one: _Told, other: _Told) -> bool:
    """Tell whether both reports are of one story or of the same days."""
    if _are_of_one_story(one, other):
        return True
    apart = days_apart(one.telling.published, other.telling.published)
    return apart is not None and apart <= _SAME_NEWS


def _agree(one: Figure, other: Figure) -> bool:
    """Tell whether both can be right: values alike, or one inside what the other's bound allows."""
    low, high = sorted((one, other), key=lambda figure: figure.value)
    if high.value - low.value <= _EQUAL * abs(high.value):
        return True
    if low.value >= _SCALED and _is_rounded(low.value, high.value):
        return True
    if "about" in {one.bound, other.bound} and high.value - low.value <= _ABOUT * abs(high.value):
        return True
    if low.bound == "min" or high.bound == "max":
        return True
    return any(
        spread.high is not None and spread.value <= inner.value <= spread.high
        for spread, inner in ((one, other), (other, one))
    )


def _is_rounded(one: float, other: float) -> bool:
    """Tell whether one number is the other with fewer digits: 3 billion and 2.96 billion."""
    digits = [len(f"{value:.15g}".replace(".", "").strip("0")) for value in (one, other)]
    fewest = max(1, min(digits))
    return digits[0] != digits[1] and f"{one:.{fewest}g}" == f"{other:.{fewest}g}"


def _is_noted_otherwise(one: Figure, other: Figure) -> bool:
    """Tell whether the digits of one value differ: "1,5 مليار" and "1500 مليون"."""
    ours, theirs = (
        [int(digit) for digit in figure.evidence.words if digit.isdigit()] for figure in (one, other)
    )
    equal = abs(one.value - other.value) <= _EQUAL * abs(one.value) and one.bound == other.bound
    return equal and bool(ours) and bool(theirs) and ours != theirs


def _is_update(one: _Told, other: _Told) -> bool:
    first, second = one.telling.published, other.telling.published
    if first is None or second is None or first == second:
        return False
    early, late = (one, other) if first < second else (other, one)
    return late.figure.value > early.figure.value
