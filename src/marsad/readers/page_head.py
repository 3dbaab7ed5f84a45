"""The head of a page: what stands before its first paragraph, the title among it.

The title is the first short line of four words or more, or the longest that there is. Shorter lines are names
of sites and sections. Other short lines of four words or more are subtitles, and belong to the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from marsad.languages.pages import Pages
from marsad.model.documents import RegionKind
from marsad.readers.datelines import is_credit
from marsad.readers.lines import Line, is_date
from marsad.readers.pieces import Piece, piece
from marsad.text.linewords import page_tokens

_TITLE_WORDS = 4
_SUFFIX_WORDS = 5
_BAR = re.compile(r"\s*\|\s*")
_DASH = re.compile(r"\s+[-\u2013\u2014]\s+")


def tell_head(text: str, lines: Sequence[Line], first: int, pages: Pages) -> Iterator[Piece]:
    """Give the pieces of the lines before the first paragraph, which is `lines[first]` (or none)."""
    head = lines[:first]
    title = _title(head, pages)
    names = {line.words for line in head if line is not title}
    begun = first == len(lines)
    for line in head:
        if line is title:
            yield from _title_pieces(text, line, names)
            continue
        kind = _kind(line, title, begun, pages)
        begun = begun or kind == "body"
        yield piece(kind, line)


def _title(head: Sequence[Line], pages: Pages) -> Line | None:
    short = [line for line in head if line.is_short and not _is_dateline(line, pages)]
    full = next((line for line in short if len(line.words) >= _TITLE_WORDS), None)
    return full or max(short, key=lambda line: len(line.words), default=None)


def _is_dateline(line: Line, pages: Pages) -> bool:
    return is_date(line.words, pages) or is_credit(line, pages)


def _kind(line: Line, title: Line | None, begun: bool, pages: Pages) -> RegionKind | None:
    if not line.is_prose:
        return line.kind
    if _is_dateline(line, pages):
        return "dateline"
    if title is not None and (line.start < title.start or line.words == title.words):
        return "furniture"
    return "body" if begun or len(line.words) >= _TITLE_WORDS else "furniture"


def _title_pieces(text: str, line: Line, names: set[tuple[str, ...]]) -> Iterator[Piece]:
    """Part a title from the names of site and section that stand before or behind it."""
    cuts = _cuts(text, line, names)
    parts = list(zip([line.start, *cuts], [*cuts, line.end], strict=True))
    longest = max(parts, key=lambda part: len(page_tokens(text[part[0] : part[1]])))
    others = [
        len(page_tokens(text[start:end].strip(" |"))) for start, end in parts if (start, end) != longest
    ]
    if max(others, default=0) > _SUFFIX_WORDS:
        yield piece("title", line)
        return
    for start, end in parts:
        yield Piece("title" if (start, end) == longest else "furniture", start, end)


def _cuts(text: str, line: Line, names: set[tuple[str, ...]]) -> list[int]:
    """Give the places where a title may be parted: at bars, and before a dash with a name of the page behind."""
    content = text[line.start : line.end]
    cuts = [line.start + bar.start() for bar in _BAR.finditer(content) if bar.start() > 0]
    dashes = [dash for dash in _DASH.finditer(content) if page_tokens(content[dash.end() :]) in names]
    return sorted({*cuts, *(line.start + dash.start() for dash in dashes[:1])})
