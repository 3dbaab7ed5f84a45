"""The table of quotes: who said what to whom, directly or as reported."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from marsad.faces.brief.cells import day_of, marks_of, named, report_cell
from marsad.faces.brief.pieces import EMPTY, Cell, Group, Piece, Row, Section, Table, label, words
from marsad.faces.brief.terms import Terms
from marsad.model.documents import Document
from marsad.model.findings import Quote

COLUMNS = ("speaker", "said", "speech", "addressee", "report")


def quotes_section(quotes: Iterable[tuple[Document, Quote]], note: str, terms: Terms) -> Section:
    """Give the quotes, newest report first, in the order of the report; `note` says which were chosen."""
    newest_first = sorted(quotes, key=lambda found: day_of(found[0]) or date.min, reverse=True)
    rows = tuple(_row(document, quote, terms) for document, quote in newest_first)
    heading, columns = terms.phrase("quotes"), tuple(terms.phrase(column) for column in COLUMNS)
    table = Table("quotes-table", heading, columns, (Group(None, rows),))
    return Section("quotes", heading, (terms.phrase(note),), (table,) if rows else ())


def _row(document: Document, quote: Quote, terms: Terms) -> Row:
    marks = marks_of((quote.evidence,), quote.cue)
    return Row(quote.id, document, quote_cells(document, quote, terms), marks, shape=speech_of(quote))


def speech_of(quote: Quote) -> str:
    """Give "direct" for words inside quotation marks, else "indirect"."""
    return "direct" if quote.direct else "indirect"


def quote_cells(document: Document, quote: Quote, terms: Terms) -> tuple[Cell, ...]:
    """Give speaker, words, direct or indirect, addressee, report."""
    speech = speech_of(quote)
    return (
        speaker_cell(quote, terms),
        ((words(quote.evidence.words, document.language),),),
        ((label(terms.phrase(speech)),),),
        ((label(terms.actor(quote.addressee)),),) if quote.addressee else EMPTY,
        report_cell(document, terms),
    )


def speaker_cell(quote: Quote, terms: Terms) -> Cell:
    """Give the speaker's name or office and, below, the country or body he speaks for."""
    lines: Cell = ()
    if quote.speaker is not None:
        lines += ((speaker_piece(quote.speaker, terms),),)
    if quote.speaker_code is not None:
        lines += ((label(terms.actor(quote.speaker_code), "muted" if lines else ""),),)
    return lines or ((label(terms.phrase("speaker-unknown"), "muted"),),)


def speaker_piece(speaker: str, terms: Terms) -> Piece:
    """Give a speaker: a person's name, or the office that he is called by."""
    if speaker in terms.kit.ontology.offices:
        return label(terms.of("office", speaker))
    return named(terms.voice(speaker))
