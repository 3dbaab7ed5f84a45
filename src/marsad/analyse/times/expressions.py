"""Expressions of time: found once (`find_times`); what days they mean is worked out later (`resolve`).

An absolute date ("27 و28 نوفمبر/تشرين الثاني 2024", two names of one month) means the same days everywhere. A
weekday, a missing year or "the last week" is worked out from an anchor, mostly the day of publication, and the
anchor is kept (`When.anchor`). Without an anchor such an expression means nothing (law 7).
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from marsad.analyse.times.datereaders import read_day_of_month, read_days, read_month, read_numeric, read_year
from marsad.analyse.times.days import resolve
from marsad.analyse.times.spanreaders import (
    read_ago,
    read_part,
    read_period,
    read_season,
    read_shift,
    read_weekday,
    read_window,
)
from marsad.analyse.times.timeparts import TimeExpression
from marsad.kit.calendar import Calendar
from marsad.text.tokens import Tokens

__all__ = ["TimeExpression", "find_times", "resolve"]

_ONE_DAY = frozenset({"days", "shift", "weekday"})
_READERS = (
    read_ago, read_window, read_part, read_numeric, read_days, read_day_of_month, read_month, read_shift, read_period, read_season,
    read_weekday, read_year,
)  # fmt: skip
_READERS_OF_NUMBERS = (
    read_numeric,
    read_days,
    read_day_of_month,
    read_year,
)  # all that a number in digits can begin


def find_times(
    tokens: Tokens, calendar: Calendar, places: Iterable[int] | None = None
) -> list[TimeExpression]:
    """Give the expressions of time in a text, in order; they do not overlap.

    `places` are the tokens with which one may begin, where they are known.
    """
    found: list[TimeExpression] = []
    behind, last_year = 0, 0
    last_day: TimeExpression | None = None
    if places is None:
        places = [index for index, word in enumerate(tokens.words) if calendar.may_begin(word)]
    for index in places:
        if index < behind:
            continue
        expression = _same_day(index, tokens.words, calendar, last_day) or _at(index, tokens, calendar)
        if expression is None:
            continue
        if calendar.is_for(tokens.words[index]):
            expression = replace(expression, purpose=True)
        expression = _of_same_year(expression, tokens.words, calendar, last_year)
        last_day = expression if expression.shape in _ONE_DAY else last_day
        last_year = expression.last_year or (expression.year if expression.year > 0 else last_year)
        found.append(expression)
        behind = expression.behind
    return found


def _same_day(
    index: int, words: list[str], calendar: Calendar, last_day: TimeExpression | None
) -> TimeExpression | None:
    """Read "في اليوم نفسه" as the day that was named last."""
    if last_day is None or words[index] not in calendar.same_day_starts:
        return None
    for phrase in calendar.same_day:
        if tuple(words[index : index + len(phrase)]) == phrase:
            return replace(last_day, first=index, behind=index + len(phrase))
    return None


def _at(index: int, tokens: Tokens, calendar: Calendar) -> TimeExpression | None:
    word = tokens.words[index]
    is_number = word[0].isdigit()
    if not is_number and calendar.bare(word) not in calendar.starts:
        return None
    for reader in _READERS_OF_NUMBERS if is_number else _READERS:
        expression = reader(index, tokens.words, calendar)
        if expression is not None:
            return expression
    return None


def _of_same_year(
    expression: TimeExpression, words: list[str], calendar: Calendar, last_year: int
) -> TimeExpression:
    """Give "مايو من العام نفسه" the year that was named before; without one it dates nothing."""
    if expression.month and not expression.year:
        for phrase in calendar.same_year:
            if tuple(words[expression.behind : expression.behind + len(phrase)]) == phrase:
                behind = expression.behind + len(phrase)
                if not last_year:
                    return replace(expression, behind=behind, shape="duration")
                return replace(expression, behind=behind, year=last_year)
    return expression
