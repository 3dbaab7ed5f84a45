"""The sentences that the rows of a page rest on, each once, with the evidence of every row marked.

The text is never changed: joining the segments of a passage gives the report's own characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from marsad.faces.brief.pieces import Mark
from marsad.faces.brief.windows import Range, Window, windows


class Wanted(Struct, frozen=True):
    """What a row needs of the text."""

    number: int
    marks: tuple[Mark, ...]


class Reference(Struct, frozen=True):
    """A row that rests on a sentence: its number, the anchor it opens, its place among those of the sentence."""

    number: int
    anchor: str
    place: int


class Segment(Struct, frozen=True):
    """Characters that the same rows mark; `places` are those rows' places in the sentence (none: plain)."""

    text: str
    places: tuple[int, ...] = ()
    minor: bool = False


class Sentence(Struct, frozen=True):
    """One sentence of a passage with the rows that rest on it."""

    references: tuple[Reference, ...]
    segments: tuple[Segment, ...]


class Passage(Struct, frozen=True):
    """Sentences that follow each other in `text[start:end]`; `cut`: it begins, or ends, inside a sentence."""

    start: int
    end: int
    sentences: tuple[Sentence, ...]
    cut: tuple[bool, bool] = (False, False)


Anchors = dict[tuple[int, Range], str]


def passages(
    text: str, spans: Sequence[Range], wanted: Sequence[Wanted], *, walls: Sequence[Range] = ()
) -> tuple[Passage, ...]:
    """Cut the passages out of `text` that hold the marks of `wanted`, in order of the text.

    `spans` are the sentences; `walls` see `windows`. Every row gets the anchor `e12` in the sentence
    where its evidence begins, and `e12-2` and so on in further ones.
    """
    shown = windows(text, spans, (mark for want in wanted for mark in want.marks), walls=walls)
    anchors = _anchors(wanted, [part for window in shown for part in window.sentences])
    return tuple(_passage(text, window, wanted, anchors) for window in shown)


def marked(text: str, place: Range, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Cut a whole report, at its place in the text, into plain and marked segments, whichever rows mark them."""
    return _segments(text, place, [Wanted(1, tuple(marks))], {1: 1})


def _passage(text: str, window: Window, wanted: Sequence[Wanted], anchors: Anchors) -> Passage:
    parts = window.sentences
    sentences = tuple(_sentence(text, part, wanted, anchors) for part in parts)
    return Passage(parts[0][0], parts[-1][1], sentences, window.cut)


def _anchors(wanted: Sequence[Wanted], parts: list[Range]) -> Anchors:
    found: Anchors = {}
    for want in wanted:
        marks = sorted(want.marks, key=lambda mark: (mark.minor, mark.start))
        rests = dict.fromkeys(part for mark in marks for part in parts if _touches(part, mark))
        for count, part in enumerate(rests, 1):
            found[want.number, part] = f"e{want.number}" if count == 1 else f"e{want.number}-{count}"
    return found


def _sentence(text: str, part: Range, wanted: Sequence[Wanted], anchors: Anchors) -> Sentence:
    here = sorted(want.number for want in wanted if (want.number, part) in anchors)
    places = {number: place for place, number in enumerate(here, 1)}
    references = tuple(Reference(number, anchors[number, part], place) for number, place in places.items())
    return Sentence(references, _segments(text, part, wanted, places))


def _segments(
    text: str, part: Range, wanted: Sequence[Wanted], places: dict[int, int]
) -> tuple[Segment, ...]:
    marks = [
        (places[want.number], mark)
        for want in wanted
        if want.number in places
        for mark in want.marks
        if _touches(part, mark)
    ]
    edges = {edge for _, mark in marks for edge in (mark.start, mark.end) if part[0] < edge < part[1]}
    return tuple(_segment(text, cut, marks) for cut in pairwise(sorted({*part, *edges})))


def _segment(text: str, cut: Range, marks: list[tuple[int, Mark]]) -> Segment:
    over = [(place, mark) for place, mark in marks if _touches(cut, mark)]
    minor = bool(over) and all(mark.minor for _, mark in over)
    return Segment(text[cut[0] : cut[1]], tuple(sorted({place for place, _ in over})), minor)


def _touches(part: Range, mark: Mark) -> bool:
    return mark.start < part[1] and part[0] < mark.end
