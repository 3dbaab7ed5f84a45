"""Assessments with their voice: what the report, its author or an official judges, in the words of the report."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.faces.brief.cells import attributed, marks_of, named, report_cell
from marsad.faces.brief.pieces import Cell, Group, Row, Section, Table, label, words
from marsad.faces.brief.references import latest_first
from marsad.faces.brief.terms import Terms
from marsad.model.documents import Document
from marsad.model.findings import Assessment

COLUMNS = ("assessed", "assessment", "voice", "report")


def assessments_section(assessments: Iterable[tuple[Document, Assessment]], terms: Terms) -> Section:
    """Give the judgements as worded, newest report first."""
    rows = tuple(_row(document, one, terms) for document, one in latest_first(assessments))
    columns = tuple(terms.phrase(column) for column in COLUMNS)
    table = Table("assessments-table", terms.phrase("assessments"), columns, (Group(None, rows),))
    notes = (terms.phrase("assessments-note"),)
    return Section("assessments", terms.phrase("assessments"), notes, (table,) if rows else ())


def _row(document: Document, one: Assessment, terms: Terms) -> Row:
    return Row(one.id, document, assessment_cells(document, one, terms), marks_of(one.evidence), "assessed")


def assessment_cells(document: Document, one: Assessment, terms: Terms) -> tuple[Cell, ...]:
    """Give whom it is about, the words, whose voice it is, report."""
    own = terms.phrases.get(f"voice-{one.voice}")
    return (
        ((named(terms.actor(one.subject)),),),
        ((words(one.predicate, document.language),),),
        ((label(own, "claimed") if own else attributed(one.voice, terms),),),
        report_cell(document, terms),
    )
