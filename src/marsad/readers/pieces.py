"""Stretches of a page on the way to its regions."""

from __future__ import annotations

from msgspec import Struct

from marsad.model.documents import RegionKind
from marsad.readers.lines import Line


class Piece(Struct, frozen=True, gc=False):
    """A stretch of the page and what it is; None (blank lines) belongs to what stands before."""

    kind: RegionKind | None
    start: int
    end: int


def piece(kind: RegionKind | None, line: Line) -> Piece:
    """Give a whole line as a piece."""
    return Piece(kind, line.start, line.end)
