"""Readers of times that are counted from the day of the report: yesterday, last week, two days ago, late October."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.analyse.times.datereaders import (
    exact_behind,
    is_year,
    past_day_words,
    read_month,
    read_year,
    two_named_days,
    year_behind,
)
from marsad.analyse.times.timeparts import NO_DIRECTION, TimeExpression
from marsad.kit.calendar import Calendar

_WEEK, _MONTH, _YEAR = 7, 30, 365
_DASHES = frozenset({"-", "/"})
_LESS = -1
_MORE = 1


def read_shift(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "أمس", "أول أمس", "بعد ظهر أمس", "اليوم الثلاثاء", "غدا الجمعة"."""
    start = past_day_words(index, words, calendar)
    if start >= len(words):
        return None
    found = calendar.shift_at(words, start)
    if found is None and words[start] not in calendar.starts:
        inside = (calendar.shift_at(words, place) for place in range(index, start))
        found = next((one for one in inside if one is not None), None)  # "مساء غد", "صباح يوم غد"
    if found is None:
        return None
    number, place = found
    ago = words[index] in calendar.ago
    if ago and place < len(words) and words[place] in calendar.of:
        return None  # "قبل ساعات من القمة"
    if place < len(words) and words[place] in calendar.weekdays:
        weekday = calendar.weekdays[words[place]] + 1
        return TimeExpression(index, place + 1, "shift", number=number, day=weekday)
    return TimeExpression(index, place, "shift", number=number, ago=ago)


def read_weekday(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "يوم الأربعاء", "مساء الأحد الماضي", "يومي الثلاثاء والأربعاء", "ليل السبت الأحد", "الأربعاء 14 مارس"."""
    place = past_day_words(index, words, calendar)
    first = calendar.weekdays.get(calendar.bare(words[place])) if place < len(words) else None
    if first is None:
        return None
    last, place = _last_weekday(words, place + 1, first, calendar)
    exact = two_named_days(place, words, calendar) or exact_behind(place, words, calendar)
    if exact is not None:
        return replace(exact, first=index)
    direction, end = calendar.direction_at(words, place)
    found = TimeExpression(index, end, "weekday", day=first, last_day=last)
    return replace(found, direction=direction) if end > place else found


def _last_weekday(words: list[str], place: int, first: int, calendar: Calendar) -> tuple[int, int]:
    night = place + (place < len(words) and words[place] in _DASHES)
    following = calendar.weekdays.get(words[night]) if night < len(words) else None
    if following == (first + 1) % 7:
        return following, night + 1
    if place < len(words) and words[place] not in calendar.weekdays:
        joined = calendar.weekdays.get(calendar.bare(words[place]))
        if joined is not None:
            return joined, place + 1
    if place + 1 < len(words) and words[place] in calendar.joins and words[place + 1] in calendar.weekdays:
        return calendar.weekdays[words[place + 1]], place + 2
    return first, place


def read_ago(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "قبل ثلاثة أيام", "قبل أقل من شهر", "منذ عامين"; "قبل أيام" is too vague to date anything."""
    word = calendar.bare(words[index])
    if word not in calendar.ago and word not in calendar.since:
        return None
    hedge, place = calendar.hedge_at(words, index + 1)
    counted = _counted(words, place, calendar)
    if counted is None:
        return None
    number, unit, place = counted
    if place < len(words) and is_year(words[place]):
        return None
    vague = word in calendar.since or hedge == _MORE or not number
    shape = "duration" if vague else "window" if hedge == _LESS else "ago"
    since = word in calendar.since
    found = TimeExpression(index, place, shape, number=number, unit=unit)  # type: ignore[arg-type]
    return replace(found, ago=not since, since=since)


def _counted(words: list[str], place: int, calendar: Calendar) -> tuple[int, int, int] | None:
    """Give number, unit and end of "ثلاثة أيام", "عامين", "شهر"; the number is 0 for "أيام" and "بضعة أيام"."""
    word = words[place] if place < len(words) else ""
    if word in calendar.duals:
        return 2, calendar.duals[word], place + 1
    few = word in calendar.few
    number, step = (0, place + 1) if few else calendar.number_at(words, place)
    if step >= len(words) or words[step] not in calendar.units or calendar.is_definite(words[step]):
        return None
    if not number and not few and words[step] not in calendar.plurals:
        number = 1
    return number, calendar.units[words[step]], step + 1


def read_window(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "الأسبوعين الماضيين", "الأيام الثلاثة المقبلة", "الأشهر القليلة الماضية" (too vague to date anything)."""
    word = calendar.bare(words[index])
    place, number, unit = index + 1, 0, 0
    if word in calendar.definite_duals:
        number, unit = 2, calendar.definite_duals[word]
    elif word in calendar.plurals and calendar.is_definite(word):
        unit = calendar.units[word]
        number, place = calendar.number_at(words, place)
        if not number and place < len(words) and words[place] in calendar.few:
            place += 1
    else:
        return None
    direction, end = calendar.direction_at(words, place)
    if end == place:
        return None
    shape = "window" if number and direction else "duration"
    return TimeExpression(index, end, shape, number=number, unit=unit, direction=direction)  # type: ignore[arg-type]


def read_period(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "الأسبوع الماضي", "هذا العام", "العام الجاري", "الأشهر التسعة الأولى من عام 2024"."""
    if index >= len(words):
        return None
    word = calendar.bare(words[index])
    if word in calendar.this and index + 1 < len(words):
        unit = calendar.units.get(words[index + 1], 0)
        if unit >= _WEEK and words[index + 1] not in calendar.plurals:
            return TimeExpression(index, index + 2, "period", unit=unit, direction=0)
        return None
    first_months = _first_months(index, words, calendar)
    if first_months is not None:
        return first_months
    unit = calendar.units.get(word, 0)
    if (
        unit < _WEEK
        or not calendar.is_definite(word)
        or word in calendar.plurals
        or calendar.is_general(words, index)
    ):
        return None
    direction, end = calendar.direction_at(words, index + 1)
    return TimeExpression(index, end, "period", unit=unit, direction=direction) if end > index + 1 else None


def read_season(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "هذا الخريف", "خريف 2018", "الصيف المقبل"."""
    word = calendar.bare(words[index])
    if word in calendar.this and index + 1 < len(words) and words[index + 1] in calendar.seasons:
        return TimeExpression(
            index, index + 2, "season", month=calendar.seasons[words[index + 1]], direction=0
        )
    if word not in calendar.seasons:
        return None
    begins = calendar.seasons[word]
    found, end = year_behind(words, index + 1, calendar)
    if found:
        return TimeExpression(index, end, "season", month=begins, year=found)
    direction, end = calendar.direction_at(words, index + 1)
    return (
        TimeExpression(index, end, "season", month=begins, direction=direction) if end > index + 1 else None
    )


def _first_months(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "الأشهر التسعة الأولى من عام 2024", "أول تسعة أشهر من 2024", "الربع الثاني من العام الجاري"."""
    word = calendar.bare(words[index])
    begins, length, place = 1, 0, index + 1
    if word in calendar.quarters or word in calendar.halves:
        ordinal, place = calendar.ordinal_at(words, place)
        step = 3 if word in calendar.quarters else 6
        begins, length = (ordinal - 1) * step + 1, step * bool(ordinal)
    elif calendar.firsts.get(word) == 1:
        length, place = calendar.number_at(words, place)
        if place >= len(words) or calendar.units.get(words[place]) != _MONTH:
            return None
        place += 1
    elif calendar.units.get(word) == _MONTH and calendar.is_definite(word):
        length, place = calendar.number_at(words, place)
        if not length or place >= len(words) or words[place] not in calendar.firsts:
            return None
        place += 1
    if not length or not 1 < begins + length <= 13:
        return None
    found, end = _year_of_part(words, place, calendar)
    return TimeExpression(index, end, "months", month=begins, number=length, year=found) if found else None


def _year_of_part(words: list[str], place: int, calendar: Calendar) -> tuple[int, int]:
    """Give the year behind a part of it; a bare "من العام" is this one."""
    found, end = year_behind(words, place, calendar)
    if found or place + 1 >= len(words) or words[place] not in calendar.of:
        return found, end
    word = words[place + 1]
    return (-10, place + 2) if word in calendar.year_words and calendar.is_definite(word) else (0, place)


def read_part(index: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "أواخر أكتوبر", "مطلع العام المقبل", "نهاية الشهر", "بحلول عام 2030"."""
    piece = calendar.parts.get(calendar.bare(words[index]))
    if piece is None:
        return None
    place = index + 1
    if piece == calendar.BY:
        return _by(index, place, words, calendar)
    if place + 1 < len(words) and calendar.units.get(words[place]) == _MONTH:
        place += calendar.month_at(words, place + 1)[0] > 0
    inner = read_month(place, words, calendar) if place < len(words) else None
    if inner is not None and inner.shape == "month":
        return replace(inner, first=index, shape="part", part=piece)
    inner = (
        read_period(place, words, calendar)
        or read_year(place, words, calendar)
        or _bare_unit(place, words, calendar)
    )
    if inner is None or inner.shape not in {"period", "year"}:
        return None
    return replace(inner, first=index, shape="part", part=piece, unit=inner.unit or _YEAR)


def _by(index: int, place: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    if place >= len(words):
        return None
    inner = (
        read_part(place, words, calendar)
        or read_month(place, words, calendar)
        or read_period(place, words, calendar)
        or read_year(place, words, calendar)
        or _bare_unit(place, words, calendar)
        or (
            TimeExpression(index, place + 1, "year", year=int(words[place]))
            if is_year(words[place])
            else None
        )
    )
    return replace(inner, first=index) if inner else None


def _bare_unit(place: int, words: list[str], calendar: Calendar) -> TimeExpression | None:
    """Read "العام" and "الشهر" in "نهاية العام": this one."""
    unit = calendar.units.get(words[place], 0) if place < len(words) else 0
    if unit < _WEEK or not calendar.is_definite(words[place]) or words[place] in calendar.plurals:
        return None
    return TimeExpression(
        place, place + 1, "period", unit=unit, direction=NO_DIRECTION if unit == _WEEK else 0
    )
