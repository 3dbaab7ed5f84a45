"""What stands inside quotation marks, however the marks are written.

Press texts mix four pairs of marks, turn them the wrong way round and forget one. The shape of a mark is
therefore only a hint; what decides is its neighbourhood: an opening mark has space, bracket, colon or a
glued one-letter preposition before it and a word behind it; a closing mark the other way round.

>>> text = 'قال: “نحن أصدقاء”.'
>>> [text[q.start:q.end] for q in quotations(text)]
['نحن أصدقاء']
"""

from __future__ import annotations

import re
from bisect import bisect_left

from msgspec import Struct

from marsad.text.characters import places_of

_MARKS = "'\u2018\u2019\"“”„‟«»\u2033"
_MARK = re.compile(r"['\u2018\u2019]{2}|[\"“”„‟«»\u2033]+")
_OPENS = "“„«"
_CLOSES = "”»"
_STOP = re.compile(r"[.؟!…](?=\s)")
_PROCLITICS = frozenset("وفبلك")
LONGEST_CHARS = 4_000


class Quotation(Struct, frozen=True, gc=False):
    """The words inside a pair of marks: `text[start:end]`; `open_end` where the closing mark is missing."""

    start: int
    end: int
    depth: int
    open_end: bool


def quotations(text: str) -> list[Quotation]:
    """Give what stands inside quotation marks, in order of its beginning; nested ones have depth > 0.

    A quotation ends at the end of its paragraph at the latest. Where the closing mark is missing, it ends
    at the last full stop before the next opening mark, or at the end of the paragraph.
    """
    found: list[Quotation] = []
    places = places_of(_MARKS, text)
    behind = 0
    while behind < len(places):
        start = text.rfind("\n", 0, places[behind]) + 1
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        first, behind = behind, bisect_left(places, end)
        found.extend(_of_paragraph(text, places[first:behind], start, end))
    return sorted(found, key=lambda quotation: (quotation.start, -quotation.end))


def _of_paragraph(text: str, places: list[int], start: int, end: int) -> list[Quotation]:
    """Give what stands inside the quotation marks of one paragraph, which may begin at these places."""
    found: list[Quotation] = []
    open_marks: list[re.Match[str]] = []
    behind = start
    for place in places:
        mark = _MARK.match(text, place, end) if place >= behind else None
        if mark is None:
            continue
        behind = mark.end()
        if _is_opening(text, mark, start, end, bool(open_marks)):
            open_marks.append(mark)
        elif open_marks:
            opening = open_marks.pop()
            _keep(found, text, opening.end(), mark.start(), len(open_marks), open_end=False)
    for depth, opening in enumerate(open_marks):
        _keep(found, text, opening.end(), _end_of_open(text, opening, found, end), depth, open_end=True)
    return found


def _is_opening(text: str, mark: re.Match[str], start: int, end: int, inside: bool) -> bool:
    """Decide by the neighbours; where they do not, by the shape; where that does not, by what is open."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    behind = text[mark.end()] if mark.end() < end else " "
    free_before = before.isspace() or before in "([:،-–—" or _is_glued_preposition(text, mark.start(), start)
    free_behind = behind.isspace() or behind in ")].,،؛:؟!…-–—|"
    if free_before != free_behind:
        return free_before
    if mark.group()[0] in _OPENS or mark.group()[0] in _CLOSES:
        return mark.group()[0] in _OPENS and not (inside and free_behind)
    return not inside


def _is_glued_preposition(text: str, place: int, start: int) -> bool:
    """Tell whether one proclitic letter, or لل and the like, stands alone before a mark: ل”كازاخستان”."""
    first = place
    while first > start and not text[first - 1].isspace():
        first -= 1
    word = text[first:place].replace("ـ", "")
    return 0 < len(word) <= 3 and (word in _PROCLITICS or word in {"ال", "وال", "لل", "بال", "ول", "وب"})


def _end_of_open(text: str, opening: re.Match[str], found: list[Quotation], end: int) -> int:
    later = [quotation.start for quotation in found if quotation.start > opening.end()]
    if not later:
        return end
    stops = [stop.start() for stop in _STOP.finditer(text, opening.end(), min(later))]
    return stops[-1] if stops else min(later) - 1


def _keep(found: list[Quotation], text: str, start: int, end: int, depth: int, *, open_end: bool) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end and end - start <= LONGEST_CHARS:
        found.append(Quotation(start, end, depth, open_end))
