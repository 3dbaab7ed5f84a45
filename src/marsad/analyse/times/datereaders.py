"""Readers of dates by day, month and year. Each takes the place at which a date may begin, and gives it or None."""

from __future__ import annotations

import re

from msgspec.structs import replace

from marsad.analyse.times.timeparts import TimeExpression
from marsad.kit.calendar import Calendar

_YEAR = re.compile(r"(?:1[6-9]|20|21)\d\d")
_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])")
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])")
_DOTTED = re.compile(r"(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.((?:19|20)\d\d)")
_MARKS = frozenset({"،", ",", "/", "("})
_SLASHES = frozenset({"/", "-", "\\"})
_BARS = _SLASHES | {"|"}
_GLUES = frozenset({"/", "(", "-"})
_OPENINGS = frozenset({"،", ",", "("})
_MONTH_DAYS = 30  # the unit that "month" counts
_DAY_WORDS = 2  # "مساء يوم 14 مارس"


def is_year(word: str) -> bool:
    """Tell whether a token is a year of the modern age in digits."""
    return _YEAR.fullmatch(word) is not None


def read_days(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "27 نوفمبر", "27 و28 نوفمبر/تشرين الثاني", "من 28 أبريل إلى 3 مايو 2018", "السابع من مايو"."""
    start = past_day_words(index, words, calendar)
    first, place = _day(words, start, calendar)
    if not first:
        return None
    last, place = _last_day(words, place, first, calendar)
    month, place = calendar.month_at(words, _past_of(words, place, calendar))
    if not month:
        return None
    found = _with_year(
        TimeExpression(index, place, "days", day=first, last_day=last, month=month), words, calendar
    )
    if last == first:
        found = _to_other_month(found, words, calendar)
    return found if found.last_day >= first or found.last_month else None


def read_day_of_month(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "15 من الشهر الجاري", "الخامس عشر من هذا الشهر", "23 الجاري", "10 و12 من الشهر المقبل"."""
    place = past_day_words(index, words, calendar)
    if place >= len(words):
        return None
    if _DAY.fullmatch(words[place]):
        first, place = int(words[place]), place + 1
        last, place = _second_day(words, place, first, calendar)
    else:
        first, place = calendar.ordinal_at(words, place)
        last = first
    is_of = place < len(words) and words[place] in calendar.of
    if not 1 <= first <= last <= 31:
        return None
    direction, end = _month_meant(words, place + is_of, calendar, is_of=is_of)
    return (
        TimeExpression(index, end, "days", day=first, last_day=last, direction=direction)
        if end > place + is_of
        else None
    )


def _second_day(words: list[str], place: int, first: int, calendar: Calendar) -> tuple[int, int]:
    if (
        place + 1 < len(words)
        and (words[place] in calendar.joins or words[place] == "-")
        and _DAY.fullmatch(words[place + 1])
    ):
        return int(words[place + 1]), place + 2
    return first, place


def _month_meant(words: list[str], place: int, calendar: Calendar, *, is_of: bool) -> tuple[int, int]:
    """Give which month "الشهر المقبل", "هذا الشهر" or a bare "الجاري" is, and where it ends; `place` where none is named."""
    if place < len(words) and words[place] in calendar.of_month:
        return 0, place + 1
    if not is_of or place + 1 >= len(words):
        return 0, place
    if words[place] in calendar.this and calendar.units.get(words[place + 1]) == _MONTH_DAYS:
        return 0, place + 2
    if calendar.units.get(words[place]) != _MONTH_DAYS or not calendar.is_definite(words[place]):
        return 0, place
    direction, end = calendar.direction_at(words, place + 1)
    return (direction, end) if end > place + 1 else (0, place)


def _day(words: list[str], place: int, calendar: Calendar) -> tuple[int, int]:
    """Give a day in digits, or as an ordinal that من and a month follow."""
    if place >= len(words):
        return 0, place
    if _DAY.fullmatch(words[place]):
        return int(words[place]), place + 1
    ordinal, end = calendar.ordinal_at(words, place)
    if (
        ordinal
        and ordinal <= 31
        and end < len(words)
        and words[end] in calendar.of
        and calendar.month_at(words, end + 1)[0]
    ):
        return ordinal, end
    return 0, place


def _last_day(words: list[str], place: int, first: int, calendar: Calendar) -> tuple[int, int]:
    """Give the second day of "27 و28", "3 - 5"; the first where there is none."""
    if (
        place + 1 < len(words)
        and (words[place] in calendar.joins or words[place] == "-")
        and _DAY.fullmatch(words[place + 1])
        and calendar.month_at(words, _past_of(words, place + 2, calendar))[0]
    ):
        return int(words[place + 1]), place + 2
    return first, place


def _to_other_month(found: TimeExpression, words: list[str], calendar: Calendar) -> TimeExpression:
    """Read on over "إلى 3 مايو 2018" behind a day of another month."""
    place = found.behind
    if place + 2 >= len(words) or words[place] not in calendar.to or not _DAY.fullmatch(words[place + 1]):
        return found
    month, end = calendar.month_at(words, _past_of(words, place + 2, calendar))
    if not month:
        return found
    last = _with_year(
        TimeExpression(found.first, end, "days", day=found.day, month=found.month), words, calendar
    )
    return replace(
        last,
        last_day=int(words[place + 1]),
        last_month=month,
        year=found.year or last.year,
        last_year=last.year,
        direction=min(found.direction, last.direction),
    )


def _past_of(words: list[str], place: int, calendar: Calendar) -> int:
    """Give the place behind "من", "من شهر" or "/" between day and month."""
    if place < len(words) and (words[place] in calendar.of or words[place] in _SLASHES):
        place += 1
    if (
        place + 1 < len(words)
        and calendar.units.get(words[place]) == _MONTH_DAYS
        and calendar.month_at(words, place + 1)[0]
    ):
        place += 1
    return place


def past_day_words(index: int, words: list[str], calendar: Calendar) -> int:
    """Give the place behind "يوم", "مساء يوم", "بعد ظهر يوم" and the like."""
    place = index
    for _ in range(_DAY_WORDS):
        phrase = _day_phrase(place, words, calendar)
        if not phrase and (place >= len(words) or calendar.bare(words[place]) not in calendar.day_words):
            break
        place += phrase or 1
    return place


def _day_phrase(place: int, words: list[str], calendar: Calendar) -> int:
    """Give how many words a part of the day of several words has: "بعد ظهر"; 0 where none stands there."""
    for phrase in calendar.day_phrases:
        if tuple(words[place : place + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _with_year(found: TimeExpression, words: list[str], calendar: Calendar) -> TimeExpression:
    """Read on over the year or the "last" and "next" behind a month."""
    year, place = year_behind(words, found.behind, calendar)
    if year:
        return replace(found, year=year, behind=place)
    direction, place = calendar.direction_at(words, found.behind)
    if place > found.behind:
        return replace(found, direction=direction, behind=place)
    return found


def year_behind(words: list[str], place: int, calendar: Calendar) -> tuple[int, int]:
    """Give the year that follows a month and where it ends; "من العام الماضي" gives -11, this year -10, next -9."""
    step = place
    while (
        step < len(words)
        and step - place < 3
        and (
            words[step] in _MARKS
            or words[step] in calendar.of
            or calendar.bare(words[step]) in calendar.year_words
        )
    ):
        step += 1
    if step < len(words) and is_year(words[step]):
        return int(words[step]), step + 1
    if step > place and step < len(words) and calendar.bare(words[step - 1]) in calendar.year_words:
        direction, end = calendar.direction_at(words, step)
        if end > step:
            return -10 + direction, end
    return 0, place


def read_month(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "مارس 2018", "مارس/آذار الماضي", "مارس 14, 2018", "شهر مارس"; of weak names only what is surely a month."""
    month, place = calendar.month_at(words, index)
    if not month:
        return None
    if place < len(words) and _DAY.fullmatch(words[place]):
        year, end = year_behind(words, place + 1, calendar)
        if year > 0:
            day = int(words[place])
            return TimeExpression(index, end, "days", day=day, last_day=day, month=month, year=year)
    found = _with_year(_months_from(index, month, place, words, calendar), words, calendar)
    if calendar.bare(words[index]) not in calendar.weak_months or found.behind > index + 1:
        return found
    before = words[index - 1] if index else ""
    is_sure = calendar.is_before_year(before) or calendar.units.get(calendar.bare(before)) == _MONTH_DAYS
    return found if is_sure else None


def _months_from(index: int, month: int, place: int, words: list[str], calendar: Calendar) -> TimeExpression:
    """Give one month, or those from one to another: "يناير وفبراير", "من مارس إلى يونيو", "بين أكتوبر وديسمبر"."""
    found = TimeExpression(index, place, "month", month=month)
    before = words[index - 1] if index else ""
    is_to = place < len(words) and words[place] in calendar.to
    last, end = calendar.month_at(words, place + is_to)
    if not last or last == month or words[place + is_to] in _GLUES:
        return found
    is_joined = not is_to and calendar.bare(words[place]) != words[place]
    if (is_to or is_joined) and (before in calendar.between or (is_joined and last == month % 12 + 1)):
        return replace(found, behind=end, last_month=last)
    return found


def read_numeric(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "14/3/2018", "14-03-2018", "14.3.2018", "2018-03-14", with "يوم" or without."""
    place = past_day_words(index, words, calendar)
    if place >= len(words) or not words[place][0].isdigit():
        return None
    dotted = _DOTTED.fullmatch(words[place])
    if dotted:
        return _day_of(index, place + 1, int(dotted[1]), int(dotted[2]), int(dotted[3]))
    pieces = words[place : place + 5]
    if len(pieces) < 5 or pieces[1] not in _SLASHES or pieces[1] != pieces[3]:
        return None
    first, second, third = pieces[0], pieces[2], pieces[4]
    if not _MONTH.fullmatch(second):
        return None
    if _DAY.fullmatch(first) and is_year(third):
        return _day_of(index, place + 5, int(first), int(second), int(third))
    if is_year(first) and _DAY.fullmatch(third):
        return _day_of(index, place + 5, int(third), int(second), int(first))
    return None


def _day_of(index: int, behind: int, day: int, month: int, year: int) -> TimeExpression:
    return TimeExpression(index, behind, "days", day=day, last_day=day, month=month, year=year)


def read_year(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "عام 2023", "عامي 2016 و2017", "السنة المالية 2017-2018", "في 2011"."""
    if index >= len(words):
        return None
    place = index
    if calendar.bare(words[index]) in calendar.year_words:
        place += 1
        if place < len(words) and words[place] in calendar.fiscal:
            place += 1
        if place < len(words) and is_year(words[place]):
            return _years(index, place, words, calendar)
        return None
    if not is_year(words[index]):
        return None
    found = _years(index, index, words, calendar)
    before = words[index - 1] if index else ""
    if found.last_year > found.year and (words[index + 1] in _SLASHES or before in calendar.between):
        return found
    following = words[index + 1] if index + 1 < len(words) else ""
    if calendar.is_before_year(before) and following not in calendar.scales:
        return TimeExpression(index, index + 1, "year", year=int(words[index]), last_year=int(words[index]))
    return None


def _years(index: int, place: int, words: list[str], calendar: Calendar) -> TimeExpression:
    """Give one year, or the years of "2017-2018", "2016 و2017" and "2015 حتى عام 2018"."""
    first = last = int(words[place])
    end = place + 1
    if (
        end + 2 < len(words)
        and words[end] in calendar.to
        and words[end + 1] in calendar.year_words
        and is_year(words[end + 2])
        and int(words[end + 2]) > first
    ):
        return TimeExpression(index, end + 3, "year", year=first, last_year=int(words[end + 2]))
    if (
        end + 1 < len(words)
        and (words[end] in _SLASHES or words[end] in calendar.joins)
        and is_year(words[end + 1])
        and int(words[end + 1]) > first
    ):
        last, end = int(words[end + 1]), end + 2
    return TimeExpression(index, end, "year", year=first, last_year=last)


def _day_and_month(place: int, words: list[str]) -> TimeExpression | None:
    """Read the "9/3" or "9|3" that tells which day a weekday is."""
    if (
        place + 2 >= len(words)
        or words[place + 1] not in _BARS
        or words[min(place + 3, len(words) - 1)] in _BARS
    ):
        return None
    if not (_DAY.fullmatch(words[place]) and _MONTH.fullmatch(words[place + 2])):
        return None
    day = int(words[place])
    return TimeExpression(place, place + 3, "days", day=day, last_day=day, month=int(words[place + 2]))


def two_named_days(place: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read the "16 والسبت 17 آذار 2018" behind a weekday as both days."""
    if place + 2 >= len(words) or not _DAY.fullmatch(words[place]):
        return None
    joined = calendar.bare(words[place + 1])
    if joined == words[place + 1] or joined not in calendar.weekdays:
        return None
    last = read_days(place + 2, words, calendar)
    if last is None or last.last_month or not int(words[place]) < last.day == last.last_day:
        return None
    return replace(last, day=int(words[place]))


def exact_behind(place: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Give the date that follows a weekday, a comma or bracket between: "الأربعاء (14 مارس 2018)"."""
    if place < len(words) and words[place] in _OPENINGS:
        place += 1
    found = (
        read_days(place, words, calendar)
        or read_numeric(place, words, calendar)
        or read_day_of_month(place, words, calendar)
        or _day_and_month(place, words)
    )
    if (
        found is not None
        and found.behind < len(words)
        and words[place - 1] == "("
        and words[found.behind] == ")"
    ):
        return replace(found, behind=found.behind + 1)
    return found
