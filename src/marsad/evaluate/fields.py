"""Fields of a record read with patience: what is malformed is as good as absent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Span = tuple[int, int]
Item = Mapping[str, Any]


def is_span(value: object) -> bool:
    """Tell whether a JSON value is `[start, end]` with 0 ≤ start < end."""
    if not isinstance(value, list | tuple) or len(value) != 2:
        return False
    start, end = value
    return isinstance(start, int) and isinstance(end, int) and 0 <= start < end


def spans_of(item: Item, key: str) -> tuple[Span, ...]:
    """Give the spans of an item: one under `span`, a list of them under `evidence`; malformed ones fall out."""
    value = item.get(key)
    candidates = [value] if key == "span" else value
    if not isinstance(candidates, list):
        return ()
    return tuple((start, end) for start, end in filter(is_span, candidates))


def codes_of(item: Item, key: str) -> frozenset[str]:
    """Give a list of codes as a set; empty where it is no list of strings."""
    value = item.get(key)
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        return frozenset()
    return frozenset(value)


def number_of(item: Item, key: str) -> float | None:
    """Give a number, or None; true and false are no numbers, nor is one too large to compare."""
    value = item.get(key)
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        return float(value)
    except OverflowError:
        return None
