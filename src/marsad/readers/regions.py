"""A page of plain text told apart: title, dateline, body, and what on the page is not its report.

    title        "Ministers meet in the capital"
    dateline     "Published: 1 May 2020", and the "Capital - " before the first sentence
    body         the report
    caption      "The ministers shake hands (agency)"
    source_note  "Source: agency", "X contributed to this report"
    tags         "Keywords: ministers capital border"
    furniture    "Share", "Read also:" with a list of titles, comment forms
    embedded     another report that the page carries behind its own

What stands before the first paragraph is told in `page_head`, the rest in `page_rest`.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from marsad.languages.pages import Pages
from marsad.model.documents import Region
from marsad.model.spans import Span
from marsad.readers.lines import lines_of
from marsad.readers.page_head import tell_head
from marsad.readers.page_rest import tell_rest
from marsad.readers.pieces import Piece
from marsad.text.tokens import Tokens


def segment(text: str, pages: Pages, tokens: Tokens | None = None) -> tuple[Region, ...]:
    """Give the regions of a page; they partition its text in order, and no two alike stand side by side.

    Blank lines belong to what stands above them. A text without any page word is title and body, or body
    alone; an empty text has no regions. `tokens` are those of the text, where they are known.
    """
    lines = lines_of(text, pages, tokens)
    first = next((place for place, line in enumerate(lines) if line.is_paragraph), len(lines))
    pieces = [*tell_head(text, lines, first, pages), *tell_rest(text, lines, first, pages)]
    return _joined(_with_report(pieces))


def _with_report(pieces: list[Piece]) -> list[Piece]:
    """Take captions for the report where nothing else is left of it: a page is not captions alone."""
    if any(piece.kind in {"title", "body"} for piece in pieces):
        return pieces
    return [replace(piece, kind="body") if piece.kind == "caption" else piece for piece in pieces]


def _joined(pieces: Sequence[Piece]) -> tuple[Region, ...]:
    regions: list[Region] = []
    kind = next((piece.kind for piece in pieces if piece.kind), None) or "furniture"
    for piece in pieces:
        kind = piece.kind or kind
        if regions and regions[-1].kind == kind:
            regions[-1] = Region(kind, Span(regions[-1].span.start, piece.end))
        else:
            regions.append(Region(kind, Span(piece.start, piece.end)))
    return tuple(regions)
