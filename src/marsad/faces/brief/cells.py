"""Cells that many tables share: dates, parties with their persons, the report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from marsad.faces.brief.labels import Label
from marsad.faces.brief.numbers import interval
from marsad.faces.brief.pieces import EMPTY, Cell, Line, Mark, Piece, label, name, number
from marsad.faces.brief.terms import Terms
from marsad.model.dates import When, parse_published
from marsad.model.documents import Document, as_told
from marsad.model.spans import Evidence


def when_cell(when: When | None, terms: Terms) -> Cell:
    """Give a date with how it is known; a date that is only the report's day is none."""
    if when is None:
        return EMPTY
    if when.basis == "publication":
        return ((label(terms.phrase("date-not-stated"), "muted"),),)
    day: Line = (number(interval(when)),)
    if when.basis == "stated":
        return (day,)
    return (day, (label(terms.of("basis", when.basis), "muted"),))


def report_cell(document: Document, terms: Terms) -> Cell:
    """Give a report by its outlet (else its title, else its id) and its day."""
    embedded: Cell = ((label(terms.phrase("embedded"), "muted"),),) if document.parent is not None else ()
    return ((report_name(document),), day_pieces(day_of(document), terms), *embedded)


def report_name(document: Document, style: str = "") -> Piece:
    """Give what a report is called in a table: its outlet, else its title, else its id."""
    return name(document.outlet or document.title or document.id, style)


def told_of(document: Document, terms: Terms) -> tuple[Line, ...]:
    """Give what a report is besides a report of news: its genre, a translation, taken over from somebody else."""
    told = as_told(document)
    lines: list[Line] = []
    if told.genre and told.genre != "news":
        lines.append((label(terms.phrase(f"genre-{told.genre}")),))
    if told.translated:
        lines.append((label(terms.phrase("translated")),))
    if told.via:
        lines.append((label(terms.phrase("via")), *(label(terms.actor(one)) for one in told.via.split(", "))))
    return tuple(lines)


def day_of(document: Document) -> date | None:
    """Give the day of a report, or None where it has none that can be read."""
    return parse_published(document.published) if document.published else None


def party_lines(codes: Iterable[str], people: Iterable[str], terms: Terms) -> tuple[Line, ...]:
    """Give parties, one a line, then the persons who act for them."""
    return (
        *((label(terms.actor(code)),) for code in codes),
        *((person_piece(person, terms),) for person in people),
    )


def person_piece(person: str, terms: Terms, style: str = "muted") -> Piece:
    """Give a person's name in both languages, or as it is written where he is not known."""
    return named(terms.person(person), style)


def day_pieces(day: date | None, terms: Terms) -> Line:
    """Give a day, or that there is none."""
    return (number(day.isoformat()),) if day else (label(terms.phrase("day-unknown"), "muted"),)


def named(found: Label, style: str = "") -> Piece:
    """Give a name in both languages, or as it is written where it is the same in both (or not known)."""
    return name(found.ar, style) if found.ar == found.en else label(found, style)


def marks_of(evidence: Iterable[Evidence], *besides: Evidence | None) -> tuple[Mark, ...]:
    """Give the places of the evidence; what stands `besides` it (the words of a date) is minor."""
    main = tuple(Mark(piece.span.start, piece.span.end) for piece in evidence)
    minor = tuple(Mark(p.span.start, p.span.end, minor=True) for p in besides if p is not None)
    return main + minor


def attributed(teller: str, terms: Terms) -> Piece:
    """Give the one to whom an account is attributed: a code, a name, or an office."""
    if teller in terms.kit.world.actors:
        return label(terms.actor(teller), "claimed")
    return named(terms.voice(teller), "claimed")
