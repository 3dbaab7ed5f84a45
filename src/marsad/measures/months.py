"""Months as whole numbers, so that series are arrays: 2024-05 is 24292, the month after it 24293.

>>> name_of(month_of(date(2024, 5, 31)))
'2024-05'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta


def month_of(day: date) -> int:
    """Give the number of a day's month."""
    return day.year * 12 + day.month - 1


def name_of(month: int) -> str:
    """Give a month in ISO."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def spread(start: date, end: date) -> Mapping[int, float]:
    """Give the months of a stretch of days, each with its share of the days; the shares sum to 1."""
    days = (end - start).days + 1
    found = Counter(month_of(start + timedelta(number)) for number in range(days))
    return {month: number / days for month, number in sorted(found.items())}
