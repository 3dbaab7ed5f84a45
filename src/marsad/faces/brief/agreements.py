"""The register of agreements: each telling of an instrument at its stage, and stages side by side.

An instrument that is only intended or negotiated is drawn as planned; one that ended or rests, as earlier.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from marsad.faces.brief.cells import day_of, marks_of, named, party_lines, report_cell, report_name, when_cell
from marsad.faces.brief.labels import Label
from marsad.faces.brief.numbers import grouped
from marsad.faces.brief.pieces import (
    EMPTY,
    Cell,
    Group,
    Line,
    Row,
    Section,
    Table,
    counting_table,
    label,
    number,
)
from marsad.faces.brief.references import Index, latest_first
from marsad.faces.brief.terms import Terms
from marsad.model.documents import Document
from marsad.model.findings import STAGES, Agreement, Stage

COLUMNS = ("stage", "instrument", "subject", "parties", "date", "report")
Told = tuple[Document, Agreement]


def agreements_section(agreements: Iterable[Told], terms: Terms) -> Section:
    """Give every telling of an instrument, by stage, the newest first."""
    found = list(agreements)
    groups = (_group(stage, [(d, a) for d, a in found if a.stage == stage], terms) for stage in STAGES)
    columns = tuple(terms.phrase(column) for column in COLUMNS)
    table = Table("agreements-table", terms.phrase("agreements"), columns, tuple(g for g in groups if g.rows))
    notes = (terms.phrase("agreements-note"),)
    return Section("agreements", terms.phrase("agreements"), notes, (table,) if found else ())


def stages_table(agreements: Iterable[Told], index: Index, terms: Terms) -> Table | None:
    """Give a row for each set of parties and a column for each stage: what one report intends beside what is signed."""
    found = list(agreements)
    stages = [stage for stage in STAGES if any(a.stage == stage for _, a in found)]
    by_parties: defaultdict[frozenset[str], list[Told]] = defaultdict(list)
    for document, one in found:
        by_parties[frozenset(one.parties)].append((document, one))
    if len(stages) < 2:
        return None
    ordered = sorted(by_parties.items(), key=lambda item: (-len(item[1]), sorted(item[0])))
    cells = [
        (party_lines(sorted(parties), (), terms), *(_at_stage(told, stage, index, terms) for stage in stages))
        for parties, told in ordered
    ]
    columns = (terms.phrase("parties"), *(terms.of("stage", stage) for stage in stages))
    return counting_table("agreements-stages-table", terms.phrase("agreements-stages"), columns, cells)


def _at_stage(told: Iterable[Told], stage: Stage, index: Index, terms: Terms) -> Cell:
    return tuple(_reference_line(document, one, index, terms) for document, one in told if one.stage == stage)


def _reference_line(document: Document, one: Agreement, index: Index, terms: Terms) -> Line:
    """Give the instrument with the report that tells of it, and a reference to its row."""
    day = day_of(document)
    dated: Line = (number(day.isoformat(), "muted"),) if day else ()
    what = label(terms.of("instrument", one.kind))
    return (index.reference(document, one.id), what, report_name(document, "muted"), *dated)


def _group(stage: Stage, agreements: list[Told], terms: Terms) -> Group:
    rows = (_row(document, one, terms) for document, one in latest_first(agreements))
    return Group(terms.of("stage", stage), tuple(rows))


def _row(document: Document, one: Agreement, terms: Terms) -> Row:
    marks = marks_of(one.evidence, one.when.expression if one.when else None)
    return Row(one.id, document, agreement_cells(document, one, terms), marks, shape=shape_of(one))


def shape_of(one: Agreement) -> str:
    """Give the status whose shape a stage is drawn with: not yet made, made, or made and over."""
    if one.stage in {"intended", "negotiated", "initialled"}:
        return "planned"
    return "historical" if one.stage in {"suspended", "ended"} else "actual"


def agreement_cells(document: Document, one: Agreement, terms: Terms) -> tuple[Cell, ...]:
    """Give stage, instrument (with how many), subject, parties, date, report."""
    count: Line = (number(grouped(one.count)),) if one.count is not None else ()
    return (
        ((label(terms.of("stage", one.stage), "status"),),),
        ((*count, label(terms.of("instrument", one.kind))),),
        subject_cell(one, terms),
        party_lines(one.parties, (), terms),
        when_cell(one.when, terms),
        report_cell(document, terms),
    )


def subject_cell(one: Agreement, terms: Terms) -> Cell:
    """Give the fields of an instrument in both languages; where none is known, the subject as it is worded."""
    fields: list[Label] = [terms.of("field", field) for field in one.sectors]
    if fields:
        first, *more = fields
        return ((label(first), *(label(field, "after") for field in more)),)
    return ((named(Label(one.subject, one.subject)),),) if one.subject else EMPTY
