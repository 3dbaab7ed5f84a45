"""Numbers and dates as text: digits grouped, big sums with a scale word, intervals with both ends.

>>> grouped(1234567.5), scaled(5_300_000_000.0), scaled(1234567.0)
('1,234,567.5', ('5.3', 'billion'), ('1,234,567', None))
"""

from __future__ import annotations

import math
from decimal import Decimal

from marsad.model.dates import When

SCALES: tuple[tuple[int, str], ...] = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
DECIMALS_MAX = 3


def grouped(value: float) -> str:
    """Write a number with a comma between thousands, exactly, without trailing zeros."""
    if not math.isfinite(value):
        return str(value)
    text = f"{Decimal(repr(float(value))):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def scaled(value: float) -> tuple[str, str | None]:
    """Write a number with a scale ("million", "billion", "trillion"), or None where that would not be shorter.

    Never rounded: a number that needs more than three decimals in its scale is written out.
    """
    return _in_scale(value, scale_of(value))


def scaled_range(low: float, high: float) -> tuple[str, str | None]:
    """Write a range in one scale, the lower end first."""
    scale = scale_of(high) if scale_of(low) == scale_of(high) else None
    (first, _), (last, word) = _in_scale(low, scale), _in_scale(high, scale)
    return f"{first}–{last}", word


def scale_of(value: float) -> str | None:
    """Give the scale in which a number is exact with three decimals at most."""
    if not math.isfinite(value):
        return None
    for size, word in SCALES:
        if abs(value) >= size:
            return word if _decimals(value, size) <= DECIMALS_MAX else None
    return None


def _decimals(value: float, size: int) -> int:
    exponent = (Decimal(repr(float(value))) / size).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else DECIMALS_MAX + 1


def _in_scale(value: float, word: str | None) -> tuple[str, str | None]:
    if word is None:
        return grouped(value), None
    size = next(size for size, name in SCALES if name == word)
    return grouped(float(Decimal(repr(float(value))) / size)), word


def interval(when: When) -> str:
    """Write when something was: `2018`, `2018-03`, `2018-03-14` or `2018-03-14 – 2018-03-16`."""
    return when.iso().replace("/", " – ")
