"""Which days an expression of time means, seen from an anchor (mostly the day of the report)."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from marsad.analyse.times.timeparts import NO_DIRECTION, TimeExpression
from marsad.model.dates import Basis, Precision, When, month_bounds, year_bounds
from marsad.model.spans import cut
from marsad.text.tokens import Tokens

_WEEK = 7
_LATE_REPORT_DAYS = 7  # a past day named up to a week after the anchor: the report was dated late or early
_Days = tuple[date, date, Precision, Basis]


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


def _days(expression: TimeExpression, anchor: date | None, future: bool) -> _Days | None:
    """Give the days; None also for a day that no calendar has (30 February) or no `date` can hold."""
    try:
        if expression.year > 0:
            return _stated(expression)
        return _anchored(expression, anchor, future) if anchor is not None else None
    except (ValueError, OverflowError):
        return None


def _stated(expression: TimeExpression) -> _Days | None:
    """Give the days of an expression that names its year."""
    if expression.shape == "part":
        return _part(expression, _whole(replace(expression, shape="month" if expression.month else "year")))
    return _whole(expression)


def _whole(expression: TimeExpression) -> _Days | None:
    year = expression.year
    basis: Basis = "stated"
    if expression.shape == "days":
        return _exact_days(expression, year, basis)
    if expression.shape == "month":
        return _whole_months(expression, year, basis)
    if expression.shape == "months":
        return _months(expression, year, basis)
    if expression.shape == "season":
        return _season(expression, year, basis)
    if expression.shape == "year":
        last = expression.last_year or year
        return year_bounds(year)[0], year_bounds(last)[1], "year" if last == year else "interval", basis
    return None


def _anchored(expression: TimeExpression, anchor: date, future: bool) -> _Days | None:
    """Give the days of an expression that leans on the anchor."""
    match expression.shape:
        case "days" if not expression.month:
            return _days_of_month(expression, anchor)
        case "days":
            return _exact_days(expression, _year_of_day(expression, anchor, future), "inferred")
        case "month":
            return _whole_months(expression, _year_of_month(expression, anchor, future), "inferred")
        case "part" if expression.month:
            year = _year_of_month(expression, anchor, future)
            return _part(expression, (*month_bounds(year, expression.month), "month", "inferred"))
        case "part":
            return _part_of_week(expression, anchor, future) or _part(expression, _period(expression, anchor))
        case "months":
            return _months(expression, anchor.year + expression.year + 10, "relative")
        case "season":
            return _season(expression, _year_of_season(expression, anchor), "relative")
        case "shift":
            return _shift(expression, anchor)
        case "weekday":
            return _weekday(expression, anchor, future)
        case "period":
            return _period(expression, anchor)
        case "ago":
            return _period(replace(expression, direction=-expression.number), anchor)
        case "window":
            return _window(expression, anchor)
    return None


def _whole_months(expression: TimeExpression, year: int, basis: Basis) -> _Days:
    """Give a month, or all months up to the last one, which is of `year`: "بين أكتوبر ومارس 2021"."""
    last = expression.last_month
    if not last:
        return *month_bounds(year, expression.month), "month", basis
    start, _ = month_bounds(year - (last < expression.month), expression.month)
    return start, month_bounds(year, last)[1], "interval", basis


def _days_of_month(expression: TimeExpression, anchor: date) -> _Days:
    """Give the days of the month that lies `direction` away from the anchor's: "15 من الشهر المقبل"."""
    months = anchor.year * 12 + anchor.month - 1 + expression.direction
    return _exact_days(replace(expression, month=months % 12 + 1), months // 12, "relative")


def _exact_days(expression: TimeExpression, year: int, basis: Basis) -> _Days:
    start = date(year, expression.month, expression.day)
    if expression.last_month:
        end = date(expression.last_year or year, expression.last_month, expression.last_day)
        if end < start and not expression.last_year:
            end = end.replace(year=year + 1)
        if end < start:
            start = start.replace(year=start.year - 1)
    else:
        end = start.replace(day=expression.last_day)
    return start, end, "day" if start == end else "interval", basis


def _year_of_day(expression: TimeExpression, anchor: date, future: bool) -> int:
    """Give the year of a day without one: that of the last such day before the anchor, or of the first after it."""
    if expression.year:
        return anchor.year + expression.year + 10
    this = date(anchor.year, expression.month, min(expression.day, 28))
    this = this.replace(day=expression.day) if expression.day > 28 else this
    if expression.direction == 0:
        return anchor.year
    if expression.direction == 1 or (future and expression.direction == NO_DIRECTION):
        return anchor.year if this >= anchor else anchor.year + 1
    if expression.direction == NO_DIRECTION:
        return anchor.year if this <= anchor + timedelta(days=_LATE_REPORT_DAYS) else anchor.year - 1
    return anchor.year if this <= anchor else anchor.year - 1


def _year_of_month(expression: TimeExpression, anchor: date, future: bool) -> int:
    if expression.year:
        return anchor.year + expression.year + 10
    direction, month = expression.direction, expression.month
    if direction == NO_DIRECTION:
        direction = 1 if future else -1
        behind = month < anchor.month if future else month > anchor.month
    else:
        behind = month <= anchor.month if direction > 0 else month >= anchor.month
    return anchor.year + direction * behind


def _year_of_season(expression: TimeExpression, anchor: date) -> int:
    """Give the year in which a season began or begins: "last", "next" or the one of the anchor's year."""
    if expression.year:
        return anchor.year + expression.year + 10
    start, end, _, _ = _season(expression, anchor.year, "relative")
    if expression.direction < 0:
        return anchor.year if end < anchor else anchor.year - 1
    if expression.direction == 1:
        return anchor.year if start > anchor else anchor.year + 1
    return anchor.year if anchor >= start or expression.month + 2 <= 12 else anchor.year - 1


def _part(expression: TimeExpression, whole: _Days | None) -> _Days | None:
    """Give the first, second or last part: of a month its days 1 to 10, 11 to 20 and the rest; else a third."""
    if whole is None:
        return None
    start, end, precision, basis = whole
    if precision == "month":
        first, last = ((1, 10), (11, 20), (21, end.day))[expression.part]
        return start.replace(day=first), start.replace(day=last), "interval", basis
    third = timedelta(days=(end - start).days // 3)
    pieces = ((start, start + third), (start + third, end - third), (end - third, end))
    return *pieces[expression.part], "interval", basis


def _part_of_week(expression: TimeExpression, anchor: date, future: bool) -> _Days | None:
    """Give the last such part of a week that has begun, where a week is not told from others: "في نهاية الأسبوع"."""
    if expression.unit != _WEEK or expression.direction != NO_DIRECTION:
        return None
    found = _part(expression, _period(replace(expression, direction=0), anchor))
    if future or found is None or found[0] <= anchor:
        return found
    return _part(expression, _period(replace(expression, direction=-1), anchor))


def _shift(expression: TimeExpression, anchor: date) -> _Days | None:
    """Give the day of "أمس الثلاثاء". A weekday one day earlier wins (a report dated late); another one refuses."""
    exact = anchor + timedelta(days=expression.number)
    if expression.day:
        back = (exact.weekday() - expression.day + 1) % 7
        if back > 1:
            return None
        exact -= timedelta(days=back)
    return exact, exact, "day", "relative"


def _weekday(expression: TimeExpression, anchor: date, future: bool) -> _Days | None:
    ahead = expression.direction == 1 or (future and expression.direction == NO_DIRECTION)
    length = timedelta(days=(expression.last_day - expression.day) % 7)
    if ahead:
        start = anchor + timedelta(days=(expression.day - anchor.weekday()) % 7)
        if expression.direction == 1 and start == anchor:
            start += timedelta(days=7)
        end = start + length
    else:
        end = anchor - timedelta(days=(anchor.weekday() - expression.last_day) % 7)
        if expression.direction in {-1, -2} and end == anchor:
            end -= timedelta(days=7)
        if expression.direction == -2:
            end -= timedelta(days=7)
        start = end - length
    return start, end, "day" if start == end else "interval", "relative"


def _period(expression: TimeExpression, anchor: date) -> _Days | None:
    """Give the calendar day, week (Monday to Sunday), month or year that lies `direction` away from the anchor's."""
    steps = 0 if expression.direction == NO_DIRECTION else expression.direction
    if expression.unit == 365:
        return *year_bounds(anchor.year + steps), "year", "relative"
    if expression.unit == 30:
        months = anchor.year * 12 + anchor.month - 1 + steps
        return *month_bounds(months // 12, months % 12 + 1), "month", "relative"
    if expression.unit == 7:
        start = anchor + timedelta(days=7 * steps - anchor.weekday())
        return start, start + timedelta(days=6), "interval", "relative"
    exact = anchor + timedelta(days=steps)
    return exact, exact, "day", "relative"


def _window(expression: TimeExpression, anchor: date) -> _Days | None:
    """Give the days between the anchor and `number` units away from it: "less than a month ago", "the next two weeks"."""
    ahead = expression.direction == 1
    far = _away(anchor, expression.number if ahead else -expression.number, expression.unit)
    return (anchor, far, "interval", "relative") if ahead else (far, anchor, "interval", "relative")


def _away(anchor: date, number: int, unit: int) -> date:
    if unit < 30:
        return anchor + timedelta(days=number * unit)
    months = anchor.year * 12 + anchor.month - 1 + number * (12 if unit == 365 else 1)
    _, last = month_bounds(months // 12, months % 12 + 1)
    return last.replace(day=min(anchor.day, last.day))


def _months(expression: TimeExpression, year: int, basis: Basis) -> _Days:
    start, _ = month_bounds(year, expression.month)
    _, end = month_bounds(year, expression.month + expression.number - 1)
    return start, end, "interval", basis


def _season(expression: TimeExpression, year: int, basis: Basis) -> _Days:
    last = expression.month + 2
    start, _ = month_bounds(year, expression.month)
    _, end = month_bounds(year + (last > 12), last - 12 if last > 12 else last)
    return start, end, "interval", basis
