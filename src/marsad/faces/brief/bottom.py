"""The bottom line: one page that counts what the sections show and names the newest of each; no verdicts.

Every count leads to its section, every line to the sentence that it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from marsad.faces.brief.labels import Label
from marsad.faces.brief.numbers import grouped
from marsad.faces.brief.pieces import (
    Cell,
    Group,
    Line,
    Row,
    Section,
    counting_table,
    jump,
    label,
    number,
    reference,
)
from marsad.faces.brief.terms import Terms

NEWEST = 3
MATTERS: tuple[tuple[str, tuple[int, ...]], ...] = (
    ("visits", (0, 1, 2, 3)),
    ("agreements", (4, 0, 1, 3)),
    ("figures", (0, 1, 2, 3)),
    ("positions", (0, 1, 2, 3)),
    ("ties", (0, 1, 2)),
    ("pressure", (0, 2, 1, 3)),
    ("others", (0, 1, 2, 3)),
    ("planned", (0, 1, 2, 3)),
    ("assessments", (0, 1)),
)
"""The sections that are summed up, and which of a row's cells tell it in a line."""


def bottom_section(sections: Sequence[Section], terms: Terms) -> Section:
    """Give the table that sums the sections up: matter, counts, the newest."""
    by_id = {section.id: section for section in sections}
    cells = [
        _cells(section, columns, terms)
        for name, columns in MATTERS
        if (section := by_id.get(name)) is not None and section.count()
    ]
    columns = tuple(terms.phrase(key) for key in ("matter", "counts", "newest"))
    heading = terms.phrase("bottom-line")
    table = counting_table("bottom-line-table", heading, columns, cells)
    return Section("bottom-line", heading, (terms.phrase("bottom-line-note"),), (table,) if cells else ())


def _cells(section: Section, columns: tuple[int, ...], terms: Terms) -> tuple[Cell, ...]:
    groups = [group for table in section.tables if table.numbered for group in table.groups]
    matters = {row.number: group.label for group in groups for row in group.rows}
    newest = tuple(
        _line(row, columns, matters[row.number] if section.id == "positions" else None)
        for row in _newest(row for group in groups for row in group.rows)
    )
    return ((jump(section.heading, section.id),),), tuple(_counts(section, terms)), newest


def _counts(section: Section, terms: Terms) -> Iterable[Line]:
    """Give how many rows each table has, and each of its groups."""
    for table in section.tables:
        if not table.numbered:
            if table.id.endswith("conflicts-table"):
                yield _count(len(table.rows()), table.caption, table.id)
            continue
        parts = [(group.label, group) for group in table.groups if group.label is not None]
        yield (
            *_count(len(table.rows()), table.caption, table.id),
            *(piece for text, group in parts[:NEWEST] for piece in _part(text, group)),
        )
    own = {
        row.document.parent or row.document.id
        for table in section.tables
        if table.numbered
        for row in table.rows()
    }
    yield (label(terms.phrase("in-reports"), "muted"), number(grouped(len(own)), "muted"))


def _count(count: int, text: Label, to: str) -> Line:
    return number(grouped(count)), jump(text, to)


def _part(text: Label, group: Group) -> Line:
    return label(text, "after"), number(grouped(len(group.rows)), "muted")


def _newest(rows: Iterable[Row]) -> list[Row]:
    """Give the rows of the newest reports; what did not take place, or long ago, only where there is nothing else."""
    by_day = sorted(rows, key=lambda row: (row.document.published or "")[:10], reverse=True)
    return sorted(by_day, key=lambda row: row.shape in {"hypothetical", "negated", "historical"})[:NEWEST]


def _line(row: Row, columns: tuple[int, ...], matter: Label | None) -> Line:
    """Give a row in a line; the matter of a position is the heading that it stands under."""
    told = [short for at in columns if at < len(row.cells) if (short := _shortened(row.cells[at]))]
    before: Line = (label(matter, "matter"),) if matter else ()
    first: Line = told[0] if told else ()
    after = (piece for cell in told[1:] for piece in _separated(cell))
    return (reference(str(row.number), row.shape, f"e{row.number}"), *before, *first, *after)


def _shortened(cell: Cell) -> Line:
    """Give a cell in a line, without what only stands beside the point."""
    pieces = (piece for line in cell[:3] for piece in line if piece.style != "muted")
    return tuple(replace(piece, style="") if piece.style == "status" else piece for piece in pieces)


def _separated(line: Line) -> Line:
    first, *more = line
    return (replace(first, style=first.style or "after"), *more)
