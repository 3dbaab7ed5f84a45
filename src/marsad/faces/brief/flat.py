"""What forms without links in every cell share: a page's pieces in one language, notes on sources, passages."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.faces.brief.excerpts import Sentence
from marsad.faces.brief.labels import Label
from marsad.faces.brief.page import Extract, Page
from marsad.faces.brief.pieces import Piece, Row, Section, Table

ISOLATE_LTR, ISOLATE_FIRST, ISOLATE_END = "\u2066", "\u2068", "\u2069"
"""Unicode's isolates: they keep a number or a foreign name from turning what stands beside it (UAX 9)."""


def in_language(text: Label, language: str) -> str:
    """Give a label in a language ("ar" or "en")."""
    return text.ar if language == "ar" else text.en


def piece_text(piece: Piece, language: str) -> str:
    """Give the words of a piece in a language, bare."""
    return piece.ar if language == "ar" else piece.en


def title_of(page: Page, language: str) -> str:
    """Give the title: the country and, in a file of two, its partner."""
    names = [in_language(name, language) for name in (page.country, page.partner) if name is not None]
    return " – ".join(names)


def extracts_by_report(page: Page) -> dict[str, Extract]:
    """Give the extracts by document id."""
    return {extract.document.id: extract for extract in page.extracts}


def source_of(extract: Extract, phrases: dict[str, Label], language: str) -> str:
    """Give what a note on a source says: outlet, title, day, genre; the id where there is neither outlet nor title."""
    document = extract.document
    parts = [document.outlet, document.title] if document.outlet or document.title else [document.id]
    day = extract.day or in_language(phrases["day-unknown"], language)
    told = (" ".join(piece_text(piece, language) for piece in line) for line in extract.told)
    return ", ".join([*(part for part in parts if part), day, *told])


def evidence_words(row: Row) -> str:
    """Give the evidence of a row as it stands in its report, the stretches joined by an ellipsis."""
    text = row.document.text
    return " … ".join(text[mark.start : mark.end] for mark in row.marks if not mark.minor)


def numbered_tables(section: Section) -> Iterator[Table]:
    """Give the tables of a section whose rows rest on sentences."""
    return (table for table in section.tables if table.numbered)


def anchors_of(sentence: Sentence) -> Iterator[str]:
    """Give the names by which references lead to a sentence."""
    return (reference.anchor for reference in sentence.references)
