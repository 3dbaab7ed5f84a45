"""Where in a text a search found its words, and what a document is called in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from marsad.model.documents import Document
from marsad.model.spans import Span
from marsad.record.search import Shadow

LENGTH_CHARS = 160
_LINE = re.compile(r"\S[^\n]*")
_WORD = re.compile(r"\S+")


def title_of(document: Document) -> str:
    """Give a document's title field, else its first line, at most 160 characters of it."""
    if document.title and document.title.strip():
        return document.title.strip()[:LENGTH_CHARS]
    first = next(_lines(document), None)
    return document.text[first.start : first.end].strip()[:LENGTH_CHARS] if first else ""


def snippet_of(document: Document, terms: str, shadow: Shadow | None) -> Span | None:
    """Give a stretch of at most 160 characters of the line that holds most of the terms.

    Without a `shadow` to compare words by, or where only the title matched, it is the document's first line;
    None where the document has no line at all.
    """
    lines = list(_lines(document))
    if not lines:
        return None
    wanted = frozenset(terms.replace('"', " ").split())
    if shadow is None or not wanted:
        return _window(document.text, lines[0], lines[0].start)
    line = max(lines, key=lambda span: _matches(document.text, span, wanted, shadow))
    return _window(document.text, line, _first_match(document.text, line, wanted, shadow))


def _lines(document: Document) -> Iterator[Span]:
    extent = document.extent or Span(0, len(document.text))
    for line in _LINE.finditer(document.text, extent.start, extent.end):
        yield Span(line.start(), line.end())


def _matches(text: str, line: Span, wanted: frozenset[str], shadow: Shadow) -> int:
    return len(wanted.intersection(shadow(text[line.start : line.end]).split()))


def _first_match(text: str, line: Span, wanted: frozenset[str], shadow: Shadow) -> int:
    for word in _WORD.finditer(text, line.start, line.end):
        if wanted.intersection(shadow(word.group()).split()):
            return word.start()
    return line.start


def _window(text: str, line: Span, at: int) -> Span:
    """Give the part of a line round the word at `at`, begun and ended between words where there are any."""
    start = max(line.start, min(at - LENGTH_CHARS // 3, line.end - LENGTH_CHARS))
    end = min(line.end, start + LENGTH_CHARS)
    words = [word.span() for word in _WORD.finditer(text, start, end)]
    whole = [
        (first, last)
        for first, last in words
        if (first == line.start or text[first - 1].isspace()) and (last == line.end or text[last].isspace())
    ]
    return Span(whole[0][0], whole[-1][1]) if whole else Span(start, end)
