"""What a page is made of, before it is HTML: labels in two languages, cells, rows, tables.

A cell is a tuple of lines, a line a tuple of pieces. A piece says what kind of thing it is, so that whatever
writes it (HTML now, other formats later) can isolate numbers, leave a report's words alone and so on.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from marsad.faces.brief.labels import Label
from marsad.faces.brief.pictures import Calendar, Panels, Shares, Timeline
from marsad.model.documents import Document

PieceKind = Literal["label", "name", "number", "words"]


class Piece(Struct, frozen=True):
    """One thing in a line.

    `label` differs by language (`ar`, `en`); `name` is a string from outside, the same in both; `number` is a
    number, date or range, always written left to right; `words` are a report's own (in `language`).
    `style`: "muted" (beside the point), "status" (with the shape of its row), "claimed" (attributed to), "after"
    (one more of a list), "row" (the number of a row, as a link to it).
    """

    kind: PieceKind
    ar: str
    en: str
    style: str = ""
    language: str | None = None
    to: str = ""


Line = tuple[Piece, ...]
Cell = tuple[Line, ...]
EMPTY: Cell = ()


class Mark(Struct, frozen=True):
    """A stretch of a report that a row rests on; a `minor` one (the words of a date) only helps to read it."""

    start: int
    end: int
    minor: bool = False


class Row(Struct, frozen=True):
    """One finding in a table: its cells, its document and where in it the evidence stands.

    `shape` is a status, or "direct" for a quote: the style sheet draws it as a border; `number` counts the rows of
    the page from 1 and is 0 until the page is put together.
    """

    finding: str
    document: Document
    cells: tuple[Cell, ...]
    marks: tuple[Mark, ...]
    shape: str = ""
    number: int = 0


class Group(Struct, frozen=True):
    """Rows under one heading inside a table."""

    label: Label | None
    rows: tuple[Row, ...]


class Table(Struct, frozen=True):
    """A table with a caption; the column of row numbers is not among `columns`.

    Where it is not `numbered`, its rows rest on no sentence of their own: they count, or refer to other rows.
    """

    id: str
    caption: Label
    columns: tuple[Label, ...]
    groups: tuple[Group, ...]
    numbered: bool = True

    def rows(self) -> tuple[Row, ...]:
        """Give all rows in the order of the page."""
        return tuple(row for group in self.groups for row in group.rows)


class Section(Struct, frozen=True):
    """A chapter of the page: a heading, sentences that say how to read it, tables (none: nothing was found).

    A picture shows what a table of the section says in words; a form without pictures loses nothing.
    """

    id: str
    heading: Label
    notes: tuple[Label, ...]
    tables: tuple[Table, ...]
    picture: Timeline | Calendar | Panels | Shares | None = None

    def count(self) -> int | None:
        """Give how many findings the section shows, or None where its tables only count and refer."""
        numbered = [len(table.rows()) for table in self.tables if table.numbered]
        return sum(numbered) if numbered or not self.tables else None


def label(text: Label, style: str = "") -> Piece:
    """Give a piece that is read in the language of the page."""
    return Piece("label", text.ar, text.en, style)


def name(text: str, style: str = "") -> Piece:
    """Give a piece for a string from outside, shown as it is in both languages."""
    return Piece("name", text, text, style)


def number(text: str, style: str = "") -> Piece:
    """Give a piece for a number, date or range that is already text; it is written left to right."""
    return Piece("number", text, text, style)


def place(text: str, name: str) -> Piece:
    """Give a number or date that is itself a place of the page: it can be led to by this name."""
    return Piece("number", text, text, "place", None, name)


def words(text: str, language: str | None) -> Piece:
    """Give a piece for the words of a report, in its own language."""
    return Piece("words", text, text, "", language)


def reference(text: str, shape: str, to: str) -> Piece:
    """Give a number that opens a place of the page; what is not simply done is drawn with its own shape."""
    style = "at" if shape in {"", "actual", "ongoing"} else f"at {shape}"
    return Piece("number", text, text, style, None, to)


def jump(text: Label, to: str) -> Piece:
    """Give words that lead to a place of the page."""
    return Piece("label", text.ar, text.en, "", None, to)


def counting_table(
    name: str, caption: Label, columns: tuple[Label, ...], cells: Iterable[tuple[Cell, ...]]
) -> Table:
    """Give a table whose rows count or refer to others; each is given by its cells."""
    return Table(name, caption, columns, (Group(None, plain_rows(cells)),), numbered=False)


def plain_rows(cells: Iterable[tuple[Cell, ...]]) -> tuple[Row, ...]:
    """Give rows that rest on no sentence of their own."""
    nowhere = Document("", "")
    return tuple(Row("", nowhere, found, ()) for found in cells)
