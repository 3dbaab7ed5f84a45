"""Positions by issue over time: the line of doctrine, what was declared, what was done.

Declared and acted are never one: "will keep to the sanctions" and "refuses payments" stand beside each other, each
with the voice that tells it and its day.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from marsad.faces.brief.cells import attributed, day_of, marks_of, named, party_lines, report_cell, when_cell
from marsad.faces.brief.labels import Label
from marsad.faces.brief.numbers import interval
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
from marsad.faces.brief.references import Index, latest_first
from marsad.faces.brief.terms import Terms
from marsad.model.documents import Document, as_told
from marsad.model.findings import Position

COLUMNS = ("holder", "stance", "strength", "towards", "date", "voice", "report")
ASPECTS = ("doctrine", "declared", "acted")
DOCTRINES: frozenset[str] = frozenset(
    {
        "interference-in-internal-affairs",
        "middle-powers",
        "multi-vector-policy",
        "neutrality",
        "territorial-integrity",
        "united-nations-role",
    }
)
"""Issues that are a general line of policy, whatever the matter of the day."""

Told = tuple[Document, Position]


def positions_section(
    positions: Iterable[Told], terms: Terms, own_words: frozenset[str] = frozenset()
) -> Section:
    """Give every position, issue by issue, the newest first; `own_words`: the ids of those in their holder's words."""
    by_issue = _by_issue(positions)
    groups = tuple(
        Group(issue_of(issue, terms), tuple(_row(d, p, terms, own_words) for d, p in latest_first(told)))
        for issue, told in by_issue.items()
    )
    columns = tuple(terms.phrase(column) for column in COLUMNS)
    table = Table("positions-table", terms.phrase("positions"), columns, groups)
    notes = (terms.phrase("positions-note"),)
    return Section("positions", terms.phrase("positions"), notes, (table,) if groups else ())


def positions_matrix(
    positions: Iterable[Told], index: Index, terms: Terms, own_words: frozenset[str] = frozenset()
) -> Table | None:
    """Give a row for each issue and holder: doctrine, declared, acted, each in order of time."""
    cells = [
        (
            ((label(issue_of(issue, terms)),),),
            party_lines(holder, (), terms),
            *(_aspect(told, aspect, index, terms, own_words) for aspect in ASPECTS),
        )
        for issue, found in _by_issue(positions).items()
        for holder, told in _by_holder(found).items()
    ]
    columns = tuple(terms.phrase(c) for c in ("issue", "holder", *ASPECTS))
    return counting_table("positions-matrix-table", terms.phrase("positions-matrix"), columns, cells)


def aspect_of(position: Position) -> str:
    """Give where a position stands in the matrix: an act is an act; words on a general line are doctrine."""
    if position.strength == "acted" and position.issue not in DOCTRINES:
        return "acted"
    return "doctrine" if position.issue in DOCTRINES else "declared"


def issue_of(issue: str, terms: Terms) -> Label:
    """Give the name of an issue; one outside the list ("other:short-slug") by its own words."""
    slug = issue.removeprefix("other:")
    text = slug.replace("-", " ") if re.fullmatch(r"[a-z0-9-]+", slug) else slug
    return found if (found := terms.of("issue", issue)) != Label(issue, issue) else Label(text, text)


def _by_issue(positions: Iterable[Told]) -> dict[str, list[Told]]:
    """Gather by issue, those of most positions first."""
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for document, position in positions:
        found[position.issue].append((document, position))
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def _by_holder(positions: Iterable[Told]) -> dict[tuple[str, ...], list[Told]]:
    """Gather by single holder: a joint position is one of each who shares it."""
    found: defaultdict[tuple[str, ...], list[Told]] = defaultdict(list)
    for document, position in positions:
        for holder in position.holder:
            found[holder,].append((document, position))
    return dict(sorted(found.items()))


def _aspect(told: Iterable[Told], aspect: str, index: Index, terms: Terms, own_words: frozenset[str]) -> Cell:
    chosen = [(document, one) for document, one in told if aspect_of(one) == aspect]
    return tuple(
        _reference_line(document, one, index, terms, own_words)
        for document, one in reversed(latest_first(chosen))
    )


def _reference_line(
    document: Document, one: Position, index: Index, terms: Terms, own_words: frozenset[str]
) -> Line:
    """Give the stance with its day, the voice that tells it, and its row."""
    dated: Line = ()
    if one.when is not None and one.when.basis != "publication":
        dated = (number(interval(one.when)),)
    elif day := day_of(document):
        dated = (label(terms.phrase("told-on"), "muted"), number(day.isoformat(), "muted"))
    voice = voice_of(document, one, terms, own_words)
    told_by_report = len(dated) > 1 and voice.en == terms.phrase("voice-report").en
    said = () if told_by_report else (voice,)  # "report of 2024-11-28" says whose words it is
    return (index.reference(document, one.id), label(terms.of("stance", one.stance)), *dated, *said)


def voice_of(document: Document, one: Position, terms: Terms, own_words: frozenset[str]) -> Piece:
    """Give who states a position: he to whom it is attributed, the holder, the author of an opinion, the report."""
    if one.teller:
        return attributed(one.teller, terms)
    if one.id in own_words:
        return label(terms.phrase("own-words"), "muted")
    author = as_told(document).genre == "opinion"
    return label(terms.phrase("voice-author" if author else "voice-report"), "muted")


def _row(document: Document, one: Position, terms: Terms, own_words: frozenset[str]) -> Row:
    marks = marks_of(one.evidence, one.when.expression if one.when else None)
    return Row(one.id, document, position_cells(document, one, terms, own_words), marks, shape=shape_of(one))


def shape_of(one: Position) -> str:
    """Give "acted" for what was done, else "declared": the style sheet draws words lighter than deeds."""
    return one.strength


def position_cells(
    document: Document, one: Position, terms: Terms, own_words: frozenset[str] = frozenset()
) -> tuple[Cell, ...]:
    """Give holder, stance, strength, towards whom, date, voice, report."""
    dated = when_cell(one.when, terms)
    if not dated and day_of(document):
        dated = ((label(terms.phrase("date-not-stated"), "muted"),),)
    return (
        party_lines(one.holder, (), terms),
        ((label(terms.of("stance", one.stance)),),),
        ((label(terms.of("strength", one.strength), "status"),),),
        ((named(terms.actor(one.towards)),),) if one.towards else EMPTY,
        dated,
        ((voice_of(document, one, terms, own_words),),),
        report_cell(document, terms),
    )
