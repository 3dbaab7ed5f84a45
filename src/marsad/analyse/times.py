"""Expressions of time, found once; what days they mean depends on the day of the report and on the tense.

An absolute date ("27 و28 نوفمبر/تشرين الثاني 2024", two names of one month) means the same days everywhere. A
weekday, a missing year or "the last week" is worked out from an anchor, mostly the day of publication, and the
anchor is kept (`When.anchor`). Without an anchor such an expression means nothing (law 7).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from marsad.kit.calendar import Calendar
from marsad.model.dates import Basis, Precision, When, month_bounds, year_bounds
from marsad.model.spans import cut
from marsad.text.tokens import Tokens

_YEAR = re.compile(r"(?:1[6-9]|20|21)\d\d")
_NEAREST = 9  # a weekday without "last" or "next"
_MARKS = frozenset({"،", ",", "/"})
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])")


@dataclass(slots=True, frozen=True)
class TimeExpression:
    """A stretch of tokens that names a time. `shape` says how it is worked out; the rest are its parts."""

    first: int
    behind: int
    shape: str
    day: int = 0
    last_day: int = 0
    month: int = 0
    year: int = 0
    number: int = 0
    unit: int = 0
    part: int = -1

    @property
    def is_vague(self) -> bool:
        """Tell whether it only bounds a time ("since", "within") and dates no act."""
        return self.shape == "duration"


def find_times(tokens: Tokens, calendar: Calendar) -> list[TimeExpression]:
    """Give the expressions of time in a text, in order; they do not overlap."""
    found: list[TimeExpression] = []
    index = 0
    while index < len(tokens):
        expression = _at(index, tokens, calendar)
        if expression is None:
            index += 1
        else:
            found.append(expression)
            index = expression.behind
    return found


def _at(index: int, tokens: Tokens, calendar: Calendar) -> TimeExpression | None:
    words = tokens.words
    word = words[index]
    if not (
        word in calendar.starts
        or word[0].isdigit()
        or word[1:] in calendar.starts
        or word in calendar.ordinals
    ):
        return None
    for reader in (_ago, _part, _days_of_month, _month, _shift, _period, _weekday, _year):
        expression = reader(index, words, calendar)
        if expression is not None:
            return expression
    return None


def _bare(word: str, calendar: Calendar) -> str:
    """Give a word without و or ب or ل before it, where only the rest is a word of time."""
    return word[1:] if word not in calendar.starts and word[1:] in calendar.starts else word


# --- readers of one form each: index, words, calendar -> expression or None -----------------------------------


def _days_of_month(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "27 نوفمبر", "27 و28 نوفمبر/تشرين الثاني", "من 3 إلى 5 مايو 2018"."""
    start = index
    while start < len(words) and start - index < 2 and _bare(words[start], calendar) in calendar.day_words:
        start += 1
    if start >= len(words):
        return None
    first = int(words[start]) if _DAY.fullmatch(words[start]) else _ordinal_day(words, start, calendar)
    if not first:
        return None
    place, last = start + 1, first
    if (
        place + 1 < len(words)
        and (words[place] in calendar.joins or words[place] == "-")
        and _DAY.fullmatch(words[place + 1])
    ):
        last, place = int(words[place + 1]), place + 2
    if place < len(words) and (words[place] in calendar.of or words[place] == "/"):
        place += 1
    month, place = calendar.month_at(words, place)
    if not month or last < first:
        return None
    year, place = _year_behind(words, place, calendar)
    if not year:
        _, place = calendar.direction_at(words, place)
    return TimeExpression(index, place, "days", day=first, last_day=last, month=month, year=year)


def _ordinal_day(words: list[str], place: int, calendar: Calendar) -> int:
    """Give the day of "السابع من مايو"; 0 where no month follows."""
    if place + 2 < len(words) and words[place + 1] in calendar.of and calendar.month_at(words, place + 2)[0]:
        return calendar.ordinals.get(words[place], 0)
    return 0


def _month(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    month, place = calendar.month_at(words, index)
    if not month:
        return None
    if place < len(words) and _DAY.fullmatch(words[place]) and not _is_figure(words, place + 1, calendar):
        year, end = _year_behind(words, place + 1, calendar)
        if year:
            return TimeExpression(
                index, end, "days", day=int(words[place]), last_day=int(words[place]), month=month, year=year
            )
    year, place = _year_behind(words, place, calendar)
    if not year and words[index] in calendar.weak_months:
        return None
    number, place = calendar.direction_at(words, place)
    return TimeExpression(index, place, "month", month=month, year=year, number=number)


def _is_figure(words: list[str], place: int, calendar: Calendar) -> bool:
    return place < len(words) and not _YEAR.fullmatch(words[place]) and words[place] not in {"،", ","}


def _year_behind(words: list[str], place: int, calendar: Calendar) -> tuple[int, int]:
    """Give the year that follows a month and where it ends; "من العام الماضي" gives -1 and the like below 0."""
    step = place
    while (
        step < len(words)
        and step - place < 3
        and (words[step] in _MARKS or words[step] in calendar.of or words[step] in calendar.year_words)
    ):
        step += 1
    if step < len(words) and _YEAR.fullmatch(words[step]):
        return int(words[step]), step + 1
    if step > place and step < len(words) and words[step - 1] in calendar.year_words:
        direction, end = calendar.direction_at(words, step)
        if end > step:
            return -10 + direction, end
    return 0, place


def _part(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "أواخر أكتوبر", "مطلع العام المقبل", "بحلول عام 2030"."""
    word = _bare(words[index], calendar)
    part = calendar.parts.get(word)
    if part is None:
        return None
    place = index + 1
    if part == calendar.BY:
        whole = (
            _month(place, words, calendar) or _period(place, words, calendar) or _year(place, words, calendar)
        )
        return replace(whole, first=index) if whole else None
    if place < len(words) and calendar.units.get(words[place]) == 30 and place + 1 < len(words):
        month, _ = calendar.month_at(words, place + 1)
        place += 1 if month else 0
    month, place_behind = calendar.month_at(words, place)
    if month:
        year, place_behind = _year_behind(words, place_behind, calendar)
        return TimeExpression(index, place_behind, "part", month=month, year=year, part=part)
    inner = _period(place, words, calendar) or _year(place, words, calendar)
    if inner is None:
        return None
    return TimeExpression(
        index, inner.behind, "part", year=inner.year, number=inner.number, unit=inner.unit or 365, part=part
    )


def _shift(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "أمس", "أول أمس", "اليوم الثلاثاء", "غدا الجمعة"."""
    found = calendar.shift_at(words, index)
    if found is None:
        return None
    shift, place = found
    if place < len(words) and words[place] in calendar.weekdays:
        return TimeExpression(
            index, place + 1, "shift", number=shift, day=calendar.weekdays[words[place]] + 1
        )
    return TimeExpression(index, place, "shift", number=shift)


def _weekday(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "الأربعاء", "يوم الأربعاء", "مساء الأحد الماضي", "يومي الثلاثاء والأربعاء"."""
    place = index
    while place < len(words) and place - index < 2 and _bare(words[place], calendar) in calendar.day_words:
        place += 1
    word = words[place] if place < len(words) else ""
    bare = word if word in calendar.weekdays else word[1:]
    if bare not in calendar.weekdays:
        return None
    first = last = calendar.weekdays[bare]
    place += 1
    if place < len(words) and words[place] not in calendar.weekdays and words[place][1:] in calendar.weekdays:
        last, place = calendar.weekdays[words[place][1:]], place + 1
    elif place + 1 < len(words) and words[place] in calendar.joins and words[place + 1] in calendar.weekdays:
        last, place = calendar.weekdays[words[place + 1]], place + 2
    exact = _days_of_month(_past_comma(words, place), words, calendar)
    if exact is not None:
        return TimeExpression(
            index,
            exact.behind,
            "days",
            day=exact.day,
            last_day=exact.last_day,
            month=exact.month,
            year=exact.year,
        )
    number, end = calendar.direction_at(words, place)
    return TimeExpression(
        index, end, "weekday", day=first, last_day=last, number=number if end > place else _NEAREST
    )


def _past_comma(words: list[str], place: int) -> int:
    return place + 1 if place < len(words) and words[place] in {"،", ",", "("} else place


def _period(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "الأسبوع الماضي", "هذا العام", "العام الجاري", "هذا الخريف", "الأشهر التسعة الأولى من عام 2024"."""
    if index >= len(words):
        return None
    word = _bare(words[index], calendar)
    if word in calendar.this and index + 1 < len(words):
        following = words[index + 1]
        if following in calendar.units and calendar.units[following] >= 7:
            return TimeExpression(index, index + 2, "period", unit=calendar.units[following], number=0)
        if following in calendar.seasons:
            return TimeExpression(index, index + 2, "season", month=calendar.seasons[following])
    first_months = _first_months(index, words, calendar)
    if first_months is not None:
        return first_months
    if word in calendar.units and calendar.is_definite(word):
        number, place = calendar.direction_at(words, index + 1)
        if place > index + 1:
            return TimeExpression(index, place, "period", unit=calendar.units[word], number=number)
    return None


def _first_months(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "الأشهر التسعة الأولى من عام 2024", "الربع الأول من 2018", "النصف الأول من العام الجاري"."""
    word = _bare(words[index], calendar)
    length, place = 0, index + 1
    if calendar.units.get(word) == 30 and place < len(words) and words[place] in calendar.numbers:
        length, place = calendar.numbers[words[place]], place + 1
        if place >= len(words) or words[place] not in calendar.firsts:
            return None
        start, place = 1, place + 1
    elif word in calendar.quarters or word in calendar.halves:
        step = 3 if word in calendar.quarters else 6
        if place >= len(words) or words[place] not in calendar.ordinals:
            return None
        length, start, place = step, (calendar.ordinals[words[place]] - 1) * step + 1, place + 1
    if not length or start + length > 13:
        return None
    year, end = _year_behind(words, place, calendar)
    return TimeExpression(index, end, "months", month=start, number=length, year=year) if year else None


def _ago(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "قبل ثلاثة أيام", "قبل أقل من شهر", "منذ عامين", "منذ عام 1994"."""
    word = _bare(words[index], calendar)
    if word not in calendar.ago and word not in calendar.since:
        return None
    place, bounded = index + 1, False
    while place < len(words) and words[place] in calendar.fillers:
        place, bounded = place + 1, True
    if place >= len(words):
        return None
    if words[place] in calendar.duals:
        number, unit, place = 2, calendar.duals[words[place]], place + 1
    else:
        number = 1
        if words[place] in calendar.numbers or words[place].isdigit():
            number = calendar.numbers.get(words[place]) or int(words[place])
            place += 1
        if place >= len(words) or words[place] not in calendar.units or calendar.is_definite(words[place]):
            return None
        unit, place = calendar.units[words[place]], place + 1
        if place < len(words) and _YEAR.fullmatch(words[place]):
            return None
    shape = "duration" if word in calendar.since else "window" if bounded else "ago"
    return TimeExpression(index, place, shape, number=number, unit=unit)


def _year(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "عام 2023", "سنة 1994", "في 2011"."""
    if index >= len(words):
        return None
    if (
        _bare(words[index], calendar) in calendar.year_words
        and index + 1 < len(words)
        and _YEAR.fullmatch(words[index + 1])
    ):
        return TimeExpression(index, index + 2, "year", year=int(words[index + 1]))
    if _YEAR.fullmatch(words[index]) and index and words[index - 1] in calendar.before_year:
        return TimeExpression(index, index + 1, "year", year=int(words[index]))
    return None


# --- what days are meant --------------------------------------------------------------------------------------


def resolve(
    expression: TimeExpression, tokens: Tokens, document: str, anchor: date | None, *, future: bool
) -> When | None:
    """Work out which days an expression means; None where it needs an anchor and there is none.

    `future`: the act is still to come at the anchor; decides weekdays and missing years.
    """
    found = _days(expression, anchor, future)
    if found is None:
        return None
    start, end, precision, basis = found
    first, behind = tokens.span(expression.first, expression.behind)
    words = cut(document, tokens.text, first, behind)
    return When(start, end, precision, basis, words, None if basis == "stated" else anchor)


_Days = tuple[date, date, Precision, Basis]


def _days(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    try:
        return _SHAPES[expression.shape](expression, anchor, future)
    except (ValueError, OverflowError):
        return None


def _full_year(expression: TimeExpression, anchor: date | None) -> int | None:
    """Give the year that is stated or said relative to the anchor ("من العام الماضي"), or None."""
    if expression.year > 0:
        return expression.year
    if expression.year < 0 and anchor is not None:
        return anchor.year + expression.year + 10
    return None


def _resolve_days(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    year, basis = _full_year(expression, anchor), "stated" if expression.year > 0 else "inferred"
    if year is None:
        if anchor is None:
            return None
        year = _nearest_year(expression.month, expression.day, anchor, future)
    start, end = (
        date(year, expression.month, expression.day),
        date(year, expression.month, expression.last_day),
    )
    return start, end, "day" if start == end else "interval", basis  # type: ignore[return-value]


def _nearest_year(month: int, day: int, anchor: date, future: bool) -> int:
    """Give the year in which a day without one lies: the last before, or the first after, the anchor.

    A past act dated up to a week after the anchor is of the anchor's year (the report was dated late or early).
    """
    this = date(anchor.year, month, day)
    if future:
        return anchor.year if this >= anchor else anchor.year + 1
    return anchor.year if this <= anchor + timedelta(days=7) else anchor.year - 1


def _resolve_month(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    year, basis = _full_year(expression, anchor), "stated" if expression.year > 0 else "inferred"
    if year is None:
        if anchor is None:
            return None
        year = anchor.year
        if expression.number > 0 or (future and expression.number == 0):
            year += expression.month < anchor.month
        elif expression.month > anchor.month:
            year -= 1
    start, end = month_bounds(year, expression.month)
    return start, end, "month", basis  # type: ignore[return-value]


def _resolve_part(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    whole = _resolve_month(expression, anchor, future) if expression.month else _whole(expression, anchor)
    if whole is None:
        return None
    start, end, _, basis = whole
    if expression.month:
        bounds = ((1, 10), (11, 20), (21, end.day))[expression.part]
        return start.replace(day=bounds[0]), start.replace(day=bounds[1]), "interval", basis
    third = (end - start).days // 3
    pieces = (
        (start, start + timedelta(third)),
        (start + timedelta(third), end - timedelta(third)),
        (end - timedelta(third), end),
    )
    first, last = pieces[expression.part]
    return first, last, "interval", basis


def _whole(expression: TimeExpression, anchor: date | None) -> _Days | None:
    if expression.year > 0:
        return _resolve_year(expression, anchor, False)
    return _resolve_period(expression, anchor, False)


def _resolve_shift(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    """ "أمس الثلاثاء": where the named weekday is another one, the day is the weekday's, near the anchor."""
    if anchor is None:
        return None
    exact = anchor + timedelta(days=expression.number)
    if expression.day and exact.weekday() != expression.day - 1:
        back = (exact.weekday() - expression.day + 1) % 7
        exact -= timedelta(days=back if back <= 1 else 0)
        if back > 1:
            return None
    return exact, exact, "day", "relative"


def _resolve_weekday(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    if anchor is None:
        return None
    ahead = expression.number == 1 or (future and expression.number not in {-1, 0})
    if ahead:
        start = anchor + timedelta(days=(expression.day - anchor.weekday()) % 7)
        if expression.number == 1 and start == anchor:
            start += timedelta(days=7)
        end = start + timedelta(days=(expression.last_day - expression.day) % 7)
    else:
        end = anchor - timedelta(days=(anchor.weekday() - expression.last_day) % 7)
        if expression.number == -1 and end == anchor:
            end -= timedelta(days=7)
        start = end - timedelta(days=(expression.last_day - expression.day) % 7)
    return start, end, "day" if start == end else "interval", "relative"


def _resolve_period(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    if anchor is None:
        return None
    if expression.unit == 365:
        start, end = year_bounds(anchor.year + expression.number)
        return start, end, "year", "relative"
    if expression.unit == 30:
        months = anchor.year * 12 + anchor.month - 1 + expression.number
        start, end = month_bounds(months // 12, months % 12 + 1)
        return start, end, "month", "relative"
    if expression.unit == 7:
        start = anchor - timedelta(days=anchor.weekday() - 7 * expression.number)
        return start, start + timedelta(days=6), "interval", "relative"
    return None


def _resolve_season(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    if anchor is None:
        return None
    last = expression.month + 2
    start, _ = month_bounds(anchor.year, expression.month)
    _, end = month_bounds(anchor.year + (last > 12), last - 12 if last > 12 else last)
    return start, end, "interval", "relative"


def _resolve_months(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    year = _full_year(expression, anchor)
    if year is None:
        return None
    start, _ = month_bounds(year, expression.month)
    _, end = month_bounds(year, expression.month + expression.number - 1)
    return start, end, "interval", "stated" if expression.year > 0 else "relative"


def _resolve_ago(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    if anchor is None:
        return None
    if expression.unit == 365:
        start, end = year_bounds(anchor.year - expression.number)
        return start, end, "year", "relative"
    if expression.unit == 30:
        months = anchor.year * 12 + anchor.month - 1 - expression.number
        start, end = month_bounds(months // 12, months % 12 + 1)
        return start, end, "month", "relative"
    if expression.unit == 7:
        monday = anchor - timedelta(days=anchor.weekday() + 7 * expression.number)
        return monday, monday + timedelta(days=6), "interval", "relative"
    exact = anchor - timedelta(days=expression.number)
    return exact, exact, "day", "relative"


def _resolve_window(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    """ "قبل أقل من شهر": some day between then and the anchor."""
    if anchor is None:
        return None
    days = expression.number * expression.unit
    if expression.unit == 30:
        months = anchor.year * 12 + anchor.month - 1 - expression.number
        _, last = month_bounds(months // 12, months % 12 + 1)
        start = last.replace(day=min(anchor.day, last.day))
    else:
        start = anchor - timedelta(days=days)
    return start, anchor, "interval", "relative"


def _resolve_year(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    start, end = year_bounds(expression.year)
    return start, end, "year", "stated"


def _resolve_nothing(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    return None


_SHAPES = {
    "days": _resolve_days, "month": _resolve_month, "part": _resolve_part, "shift": _resolve_shift,
    "weekday": _resolve_weekday, "period": _resolve_period, "season": _resolve_season, "months": _resolve_months,
    "ago": _resolve_ago, "window": _resolve_window, "year": _resolve_year, "duration": _resolve_nothing,
}  # fmt: skip
