"""Sentences of a text, as spans of the original.

A line break, a question mark and an exclamation mark always end a sentence; a full stop does where a
space or the end follows, unless it stands behind a one-letter abbreviation ("د. أحمد") or between
digits. Reports that a machine wrote put full stops inside clauses; whether the break before a
sentence is such a *soft* one depends on the words that follow, which a language decides.

>>> [text[a:b] for text in ["وصل الوزير. وأجرى محادثات."] for a, b in sentence_spans(text)]
['وصل الوزير.', 'وأجرى محادثات.']
"""

from __future__ import annotations

import re

from marsad.text.characters import places_of

_STOPS = "\n؟?!.…۔"
_BREAK = re.compile(r"\n+|[؟?!]+[\"”“»)\]]*|(?:\.+|…+|۔)[\"”“»)\]]*(?=\s|$)")
_ABBREVIATION = re.compile(r"(?:^|[\s(\"«“])[^\W\d_]{1}$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Give the sentences of a text as original offsets, in order, without the white space around them."""
    spans: list[tuple[int, int]] = []
    start = behind = 0
    for place in places_of(_STOPS, text):
        found = _BREAK.match(text, place) if place >= behind else None
        if found is None:
            continue
        behind = found.end()
        if _ends_sentence(text, place):
            _add(spans, text, start, behind)
            start = behind
    _add(spans, text, start, len(text))
    return spans


def sentence_at(spans: list[tuple[int, int]], offset: int) -> int:
    """Give the index of the sentence that holds `offset`, or of the last one before it."""
    index = 0
    for number, (start, _) in enumerate(spans):
        if start > offset:
            break
        index = number
    return index


def _ends_sentence(text: str, place: int) -> bool:
    """Tell whether the mark at a place, behind which white space or the end follows, ends a sentence."""
    if text[place] != "." or text.startswith("..", place):
        return True
    return not _ABBREVIATION.search(text[max(0, place - 3) : place])


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
