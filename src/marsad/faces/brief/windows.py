"""Which stretches of a report are shown: the sentences of the evidence and a neighbour on each side.

A "sentence" without end (a table, a page without full stops) is cut at a blank CONTEXT characters before
and after the evidence; the evidence itself is never cut.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from marsad.faces.brief.pieces import Mark

CONTEXT = 600
"""The most characters shown of a neighbour, and of a sentence on either side of its evidence."""

Range = tuple[int, int]


class Window(Struct, frozen=True):
    """A stretch to show, in sentences; `cut` tells that it begins, or ends, inside a sentence."""

    sentences: tuple[Range, ...]
    cut: tuple[bool, bool]


def windows(
    text: str, spans: Sequence[Range], marks: Iterable[Mark], *, walls: Sequence[Range] = ()
) -> tuple[Window, ...]:
    """Give the stretches that hold the marks, in order; those that touch are one.

    `spans` are the sentences of `text`. `walls` are the places of reports embedded in others: no
    neighbour is taken across an edge of one.
    """
    units = _units(spans, walls, len(text))
    starts = [start for start, _ in units]
    needed = _joined(_needed(text, units, starts, mark, walls) for mark in marks)
    return tuple(_window(text, units, starts, place) for place in needed)


def _units(spans: Sequence[Range], walls: Sequence[Range], length: int) -> list[Range]:
    """Part the text into sentences with the blanks behind them, with edges at every wall."""
    edges = {0, length, *(edge for wall in walls for edge in wall), *(start for start, _ in spans)}
    return list(pairwise(sorted(edge for edge in edges if 0 <= edge <= length)))


def _needed(text: str, units: list[Range], starts: list[int], mark: Mark, walls: Sequence[Range]) -> Range:
    """Give what is shown for a mark: its sentences and, unless it is minor, a neighbour on each side."""
    first, last = bisect_right(starts, mark.start) - 1, bisect_left(starts, mark.end) - 1
    start, end = units[first][0], units[last][1]
    if mark.start - start > CONTEXT:
        start = _blank_after(text, mark.start - CONTEXT, mark.start)
    elif not mark.minor and first > 0 and _same_side(units[first - 1], units[first], walls):
        start = _head(text, units[first - 1])
    if end - mark.end > CONTEXT:
        end = _blank_before(text, mark.end + CONTEXT, mark.end)
    elif not mark.minor and last + 1 < len(units) and _same_side(units[last + 1], units[last], walls):
        end = _tail(text, units[last + 1])
    return start, end


def _head(text: str, neighbour: Range) -> int:
    start, end = neighbour
    return start if end - start <= CONTEXT else _blank_after(text, end - CONTEXT, end)


def _tail(text: str, neighbour: Range) -> int:
    start, end = neighbour
    return end if end - start <= CONTEXT else _blank_before(text, start + CONTEXT, start)


def _blank_after(text: str, place: int, limit: int) -> int:
    return next((index + 1 for index in range(place - 1, limit) if text[index].isspace()), limit)


def _blank_before(text: str, place: int, limit: int) -> int:
    return next((index for index in range(place, limit, -1) if text[index].isspace()), limit)


def _same_side(one: Range, other: Range, walls: Sequence[Range]) -> bool:
    return all(_within(one, wall) == _within(other, wall) for wall in walls)


def _within(unit: Range, wall: Range) -> bool:
    return wall[0] <= unit[0] and unit[1] <= wall[1]


def _joined(ranges: Iterable[Range]) -> list[Range]:
    """Join what touches."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _window(text: str, units: list[Range], starts: list[int], place: Range) -> Window:
    """Part a stretch into its sentences; blanks at its ends are left out."""
    first, last = bisect_right(starts, place[0]) - 1, bisect_left(starts, place[1]) - 1
    cut = (units[first][0] != place[0], units[last][1] != place[1])
    start, end = _stripped(text, place)
    parts = [(max(a, start), min(b, end)) for a, b in units[first : last + 1] if a < end and start < b]
    return Window(tuple(parts) or (place,), cut)


def _stripped(text: str, place: Range) -> Range:
    start, end = place
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
