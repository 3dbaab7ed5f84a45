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

# The look ahead at one set of characters lets the engine leap from one of them to the next.
_BREAK = re.compile(r"(?=[\n؟?!.…۔])(?:\n+|[؟?!]+[\"”“»)\]]*|(?:\.+|…+|۔)[\"”“»)\]]*(?=\s|$))")
_ABBREVIATION = re.compile(r"(?:^|[\s(\"«“])[^\W\d_]{1}$")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Give the sentences of a text as original offsets, in order, without the white space around them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _BREAK.finditer(text):
        if found.start() < start or not _ends_sentence(text, found):
            continue
        _add(spans, text, start, found.end())
        start = found.end()
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


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    mark = found.group()[0]
    if mark != ".":
        return True
    if found.group().startswith(".."):
        return True
    before = text[max(0, found.start() - 3) : found.start()]
    return not _ABBREVIATION.search(before)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
