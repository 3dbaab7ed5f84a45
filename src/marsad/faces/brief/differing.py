"""What several reports tell: where they differ, the plainest disagreement first, and who tells each happening or does not.

The rows refer to those of the other sections; silence of a report is shown as such and never as denial.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.faces.brief.cells import attributed, party_lines, report_name, when_cell
from marsad.faces.brief.events import act_of
from marsad.faces.brief.gather import Finding, Material
from marsad.faces.brief.labels import Label
from marsad.faces.brief.pieces import Cell, Line, Piece, Section, counting_table, label, name, number
from marsad.faces.brief.references import Index
from marsad.faces.brief.terms import Terms
from marsad.model.comparisons import Comparison, Side
from marsad.model.documents import Document
from marsad.model.findings import Agreement, Assessment, Event, Figure, Position, Tie
from marsad.model.happenings import Happening

_KINDS = ("events", "figures", "positions", "agreements", "ties", "assessments")
SILENT = frozenset({"omission", "compatible"})
DIFFER_COLUMNS = ("comparison", "field", "on-what", "sides")
TOLD_COLUMNS = ("date", "act", "actor", "recipient", "accounts", "not-mentioned-by")
_MOST = 6
"""Sides or reports shown in a cell; the rest is counted."""
_MOST_LONE = 25
"""Happenings shown that only one of two reports tells; the rest is counted."""


def differing_section(material: Material, index: Index, terms: Terms) -> Section:
    """Give where reports differ, then the happenings that several tell or of which one is silent."""
    documents = {document.id: document for document in material.documents}
    told = {finding.id: finding for kind in _KINDS for _, finding in getattr(material, kind)}
    differ = counting_table(
        "differing-table",
        terms.phrase("differing"),
        tuple(terms.phrase(column) for column in DIFFER_COLUMNS),
        [
            _difference(one, told.get(one.sides[0].finding or ""), documents, index, terms)
            for one in material.comparisons
            if one.kind not in SILENT and _is_on_the_page(one, index)
        ],
    )
    silent = _silent(material.comparisons)
    many = [one for one in material.happenings if len(one.documents) > 1]
    lone = [one for one in material.happenings if len(one.documents) < 2 and _left_out(one, silent)]
    shown = sorted(many, key=_newest_first) + sorted(lone, key=_newest_first)[:_MOST_LONE]
    rest = max(0, len(lone) - _MOST_LONE)
    tellers = counting_table(
        "told-by-several-table",
        terms.phrase("told-by-several"),
        tuple(terms.phrase(column) for column in TOLD_COLUMNS),
        [
            *(_happening(one, _left_out(one, silent), documents, index, terms) for one in shown),
            *([_rest(rest)] if rest else []),
        ],
    )
    tables = tuple(table for table in (differ, tellers) if table.rows())
    return Section("differing", terms.phrase("compared"), (terms.phrase("compared-note"),), tables)


def _is_on_the_page(one: Comparison, index: Index) -> bool:
    return any((side.document, side.finding or "") in index.rows for side in one.sides)


def _rest(count: int) -> tuple[Cell, ...]:
    """Give the row that counts what is not shown."""
    return ((number(f"+{count}", "muted"),),), *((),) * (len(TOLD_COLUMNS) - 1)


def _newest_first(one: Happening) -> tuple[int, str]:
    day = one.when.start if one.when is not None else one.first_seen
    return -(day.toordinal() if day is not None else 0), one.id


def _silent(comparisons: Iterable[Comparison]) -> dict[str, tuple[str, ...]]:
    """Give for each happening that a report leaves out, while telling of another with it, the reports that do."""
    found: dict[str, set[str]] = {}
    for one in comparisons:
        if one.kind == "omission":
            for side in one.sides:
                found.setdefault(side.finding or "", set()).update(set(one.between) - {side.document})
    return {finding: tuple(sorted(names)) for finding, names in found.items()}


def _left_out(one: Happening, silent: dict[str, tuple[str, ...]]) -> set[str]:
    """Give the reports that tell nothing of a happening, told of as they do of another with its reports."""
    names = {name for account in one.accounts for name in silent.get(account.event.id, ())}
    return names - {*one.documents}


def _difference(
    one: Comparison, about: Finding | None, documents: dict[str, Document], index: Index, terms: Terms
) -> tuple[Cell, ...]:
    sides = [line for side in one.sides if (line := _side_line(one, side, documents, index, terms))]
    more: Cell = ((number(f"+{len(sides) - _MOST}", "muted"),),) if len(sides) > _MOST else ()
    kind: Cell = ((label(terms.phrase(f"compare-{one.kind}")),),)
    field: Cell = ((label(terms.phrase(f"field-{one.field}")),),)
    return kind, field, _matter(about, terms), (*sides[:_MOST], *more)


def _matter(about: Finding | None, terms: Terms) -> Cell:
    """Give what the accounts are of: the act, measure, issue or tie, and the parties to it."""
    match about:
        case Event():
            what, whose = act_of(about, terms), (*about.actors, *about.recipients)
        case Figure():
            what, whose = terms.of("measure", about.measure or ""), about.holders
        case Position():
            what, whose = terms.of("issue", about.issue), about.holder
        case Agreement():
            what, whose = terms.of("instrument", about.kind), about.parties
        case Tie():
            what, whose = terms.of("tie", about.kind), (about.target,)
        case Assessment():
            what, whose = terms.phrase("assessment"), (about.subject, *about.towards)
        case _:
            return ()
    return ((label(what),), *((label(terms.actor(code), "muted"),) for code in dict.fromkeys(whose)))


def _side_line(
    one: Comparison, side: Side, documents: dict[str, Document], index: Index, terms: Terms
) -> Line:
    document = documents.get(side.document)
    if document is None:
        return ()
    known = (side.document, side.finding or "") in index.rows
    opened: Line = (index.reference(document, side.finding or ""),) if known else ()
    told: Line = (_teller(side.teller, terms),) if side.teller else ()
    return (*opened, _value(one, side, terms), *told, report_name(document, "muted"))


def _teller(teller: str, terms: Terms) -> Piece:
    own = terms.phrases.get(f"voice-{teller}")
    return label(own, "claimed") if own else attributed(teller, terms)


def _value(one: Comparison, side: Side, terms: Terms) -> Piece:
    """Give what a side tells in the words of the page; the report's own words where there is no label for it."""
    if one.field == "date":
        return number(side.value)
    group = {"grade": "grade", "stage": "stage"}.get(one.field)
    for known in (group, "status") if group else ():
        found = terms.of(known, side.value) if known else Label(side.value, side.value)
        if found != Label(side.value, side.value):
            return label(found)
    return name(side.words)


def _happening(
    one: Happening, silent: Iterable[str], documents: dict[str, Document], index: Index, terms: Terms
) -> tuple[Cell, ...]:
    event = next((account for account in one.accounts if not account.lent), one.accounts[0]).event
    return (
        when_cell(one.when, terms),
        ((label(act_of(event, terms)),),),
        party_lines(one.actors, (), terms),
        party_lines(one.recipients, one.persons, terms),
        tuple(_accounts(one, documents, index)),
        tuple((report_name(documents[name]),) for name in sorted(silent) if name in documents),
    )


def _accounts(one: Happening, documents: dict[str, Document], index: Index) -> Iterator[Line]:
    """Give each report that tells it, opening its account."""
    for document in one.documents[:_MOST]:
        told = documents.get(document)
        if told is None:
            continue
        opened = (
            index.reference(told, account.event.id)
            for account in one.accounts
            if account.document == document and (document, account.event.id) in index.rows
        )
        yield (*tuple(opened)[:1], report_name(told))
    if len(one.documents) > _MOST:
        yield (number(f"+{len(one.documents) - _MOST}", "muted"),)
