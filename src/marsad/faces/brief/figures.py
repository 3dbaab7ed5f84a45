"""The tables of figures: flows, stocks and targets apart, the rest in a fourth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from marsad.faces.brief.cells import (
    attributed,
    day_of,
    marks_of,
    party_lines,
    report_cell,
    report_name,
    when_cell,
)
from marsad.faces.brief.numbers import scaled, scaled_range
from marsad.faces.brief.pieces import (
    EMPTY,
    Cell,
    Group,
    Line,
    Piece,
    Row,
    Section,
    Table,
    counting_table,
    label,
    number,
)
from marsad.faces.brief.references import Index
from marsad.faces.brief.terms import Terms
from marsad.model.documents import Document
from marsad.model.findings import Figure

KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("flow", ("flow",)),
    ("stock", ("stock",)),
    ("target", ("target",)),
    ("other", ("count", "rank", "ratio", "duration")),
)
COLUMNS = ("value", "unit", "measure", "holders", "as-of", "attributed", "report")
KIND_AT = 3
"""Where the kind stands among the columns, in tables where the caption does not say it all."""


def figures_section(figures: Iterable[tuple[Document, Figure]], terms: Terms) -> Section:
    """Give the figures in a table for each kind that occurs, newest first."""
    found = list(figures)
    tables = (_table(key, [(d, f) for d, f in found if f.kind in kinds], terms) for key, kinds in KINDS)
    filled = tuple(table for table in tables if table.rows())
    return Section("figures", terms.phrase("figures"), (terms.phrase("figures-note"),), filled)


def conflicts_table(figures: Iterable[tuple[Document, Figure]], index: Index, terms: Terms) -> Table | None:
    """Give figures of one kind, measure, unit, holder and period whose values differ, side by side."""
    alike: defaultdict[tuple[object, ...], list[tuple[Document, Figure]]] = defaultdict(list)
    for document, figure in figures:
        alike[_subject(figure)].append((document, figure))
    differing = [told for told in alike.values() if len({(f.value, f.high) for _, f in told}) > 1]
    cells = [_conflict_cells(told, index, terms) for told in differing]
    columns = tuple(terms.phrase(c) for c in ("measure", "kind", "holders", "as-of", "values"))
    caption = terms.phrase("figures-conflicts")
    return counting_table("figures-conflicts-table", caption, columns, cells) if cells else None


def _subject(figure: Figure) -> tuple[object, ...]:
    """Give what a figure is about; one without measure, holder or period may mean anything and is like none."""
    when = figure.as_of
    if figure.measure is None or not figure.holders or when is None or when.basis == "publication":
        return (figure.id,)
    return (figure.kind, figure.measure, figure.unit, frozenset(figure.holders), when.iso())


def _conflict_cells(told: list[tuple[Document, Figure]], index: Index, terms: Terms) -> tuple[Cell, ...]:
    _, first = told[0]
    measure = label(terms.of("measure", first.measure or ""))
    values = tuple(
        (
            index.reference(d, f.id),
            *value_line(f, terms),
            label(terms.of("unit", f.unit)),
            report_name(d, "muted"),
        )
        for d, f in sorted(told, key=lambda found: found[1].value)
    )
    kind = label(terms.of("figure", first.kind))
    return (
        ((measure,),),
        ((kind,),),
        party_lines(first.holders, (), terms),
        when_cell(first.as_of, terms),
        values,
    )


def _table(key: str, figures: list[tuple[Document, Figure]], terms: Terms) -> Table:
    newest_first = sorted(figures, key=lambda found: _day(*found), reverse=True)
    rows = tuple(_row(document, figure, terms) for document, figure in newest_first)
    keys = COLUMNS if key in {"flow", "stock"} else (*COLUMNS[:KIND_AT], "kind", *COLUMNS[KIND_AT:])
    columns = tuple(terms.phrase(column) for column in keys)
    return Table(f"figures-{key}-table", terms.phrase(f"figures-{key}"), columns, (Group(None, rows),))


def _day(document: Document, figure: Figure) -> date:
    return (figure.as_of.end if figure.as_of else day_of(document)) or date.min


def _row(document: Document, figure: Figure, terms: Terms) -> Row:
    marks = marks_of((figure.evidence,), figure.as_of.expression if figure.as_of else None)
    shape = "planned" if figure.kind == "target" else ""
    cells = figure_cells(document, figure, terms)
    return Row(
        figure.id,
        document,
        cells,
        marks,
        shape=shape,
    )


def figure_cells(document: Document, figure: Figure, terms: Terms) -> tuple[Cell, ...]:
    """Give value, unit, measure, kind (not of flows and stocks), holders, period, teller, report."""
    style = "status" if figure.kind == "target" else ""
    kind: tuple[Cell, ...] = (((label(terms.of("figure", figure.kind), style),),),)
    return (
        (value_line(figure, terms),),
        ((label(terms.of("unit", figure.unit)),),),
        ((label(terms.of("measure", figure.measure)),),) if figure.measure else EMPTY,
        *(() if figure.kind in {"flow", "stock"} else kind),
        party_lines(figure.holders, (), terms),
        when_cell(figure.as_of, terms),
        ((attributed(figure.teller, terms),),) if figure.teller else EMPTY,
        report_cell(document, terms),
    )


def value_line(figure: Figure, terms: Terms) -> Line:
    """Give a value with its bound and scale: "about 27.5 billion", "5–7 million"."""
    text, scale = scaled(figure.value) if figure.high is None else scaled_range(figure.value, figure.high)
    bound: Line = ()
    if figure.bound in {"about", "min", "max"}:
        bound = (label(terms.of("bound", figure.bound)),)
    value: tuple[Piece, ...] = (number(text),)
    return bound + value + ((label(terms.phrase(scale)),) if scale else ())
