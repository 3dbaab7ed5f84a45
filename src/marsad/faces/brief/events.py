"""The tables of events: visits both ways, talks, and other acts.

One row is one report's account of an event. What was done, what is older, what was denied or is only
possible stand in groups of their own; what is planned stands on the agenda (law 4).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import groupby

from marsad.faces.brief.cells import (
    attributed,
    day_of,
    marks_of,
    named,
    party_lines,
    person_piece,
    report_cell,
    when_cell,
)
from marsad.faces.brief.labels import Label
from marsad.faces.brief.pieces import EMPTY, Cell, Group, Line, Row, Section, Table, label
from marsad.faces.brief.terms import Terms
from marsad.faces.visits import sides_of, told_once
from marsad.model.documents import Document
from marsad.model.findings import Event, Status
from marsad.ontology.codes import join_code

Account = tuple[Document, Event]
ToCells = Callable[[Document, Event, Terms], tuple[Cell, ...]]

VISIT = "visit"
WAYS = ("visits-out", "visits-in", "talks")
Groups = tuple[tuple[str, tuple[Status, ...]], ...]
GROUPS: Groups = (
    ("took-place", ("actual", "ongoing")),
    ("earlier", ("historical",)),
    ("not-done", ("hypothetical", "negated")),
)


def told_accounts(accounts: Iterable[Account]) -> tuple[Account, ...]:
    """Give the accounts in order; a visit that one report tells in several places stands once."""
    found: list[Account] = []
    for document, told in groupby(accounts, key=lambda account: account[0]):
        events = [event for _, event in told]
        visits = iter(told_once(event for event in events if event.mode == VISIT))
        found += [(document, event) for event in events if event.mode != VISIT]
        found += [(document, event) for event in visits]
    return tuple(found)


def visits_section(
    accounts: Iterable[Account], country: str, terms: Terms, regions: tuple[str, ...] = ()
) -> Section:
    """Give visits made, visits received, then meetings, calls and summits; planned ones stand on the agenda.

    `regions` are the blocs that the country belongs to: a tour of one is a visit received.
    """
    chosen = [(d, e) for d, e in accounts if e.type == "CONSULT" and e.status != "planned"]
    columns = ("date", "act", "visitor", "host", "level", "grade", "status", "report")
    notes = (terms.phrase("accounts-not-events"), terms.phrase("level-note"))
    tables = (
        _table(key, columns, _by_status([a for a in chosen if way_of(a[1], country, regions) == key], visit_cells, terms), terms)
        for key in WAYS
    )  # fmt: skip
    return Section("visits", terms.phrase("visits"), notes, tuple(table for table in tables if table.groups))


def way_of(event: Event, country: str, regions: tuple[str, ...] = ()) -> str:
    """Tell whether a contact is a visit that the country makes ("visits-out") or receives ("visits-in"), or neither."""
    visitor, host = sides_of(event)
    if event.mode != VISIT or (country in visitor and country in host):
        return "talks"
    if country in visitor:
        return "visits-out"
    return "visits-in" if {country, *regions} & {*host} else "talks"


def others_section(accounts: Iterable[Account], terms: Terms) -> Section:
    """Give all other acts, planned ones apart."""
    chosen = [(d, e) for d, e in accounts if e.type != "CONSULT" and e.status != "planned"]
    notes = (terms.phrase("others-note"), terms.phrase("accounts-not-events"))
    return acts_section("others", notes, chosen, terms)


def own_section(accounts: Iterable[Account], terms: Terms) -> Section:
    """Give what the reader's own country has to do with either of the two, planned acts too."""
    groups = (*GROUPS, ("only-planned", ("planned",)))
    return acts_section("own", (terms.phrase("own-note"),), list(accounts), terms, groups)


def acts_section(
    key: str, notes: tuple[Label, ...], accounts: list[Account], terms: Terms, groups: Groups = GROUPS
) -> Section:
    """Give acts of any type by what became of them."""
    columns = ("date", "act", "actor", "recipient", "status", "report")
    table = _table(key, columns, _by_status(accounts, act_cells, terms, groups), terms)
    return Section(key, terms.phrase(key), notes, (table,) if table.groups else ())


def visit_cells(document: Document, event: Event, terms: Terms) -> tuple[Cell, ...]:
    """Give date, act, visitor, host and place, level, grade, status, report."""
    return (
        when_cell(event.when, terms),
        ((label(act_of(event, terms)),),),
        who_cell(event, terms),
        whom_cell(event, terms),
        level_cell(document, event, terms),
        ((label(terms.of("grade", event.grade)),),) if event.grade else EMPTY,
        status_cell(event, terms),
        report_cell(document, terms),
    )


def act_cells(document: Document, event: Event, terms: Terms) -> tuple[Cell, ...]:
    """Give date, act with its type, actor, recipient and place, status, report."""
    return (
        when_cell(event.when, terms),
        act_cell(event, terms),
        who_cell(event, terms),
        whom_cell(event, terms),
        status_cell(event, terms),
        report_cell(document, terms),
    )


def act_of(event: Event, terms: Terms) -> Label:
    """Name an act as closely as it is known: by its kind, else its mode, else its type."""
    kind, mode = terms.of("kind", event.kind), join_code(event.type, event.mode)
    return kind if kind != Label(event.kind, event.kind) else terms.of("mode" if event.mode else "type", mode)


def act_cell(event: Event, terms: Terms) -> Cell:
    """Give the act and, below, the PLOVER type that it belongs to."""
    act, kind = act_of(event, terms), terms.of("type", event.type)
    return ((label(act),), (label(kind, "muted"),)) if act != kind else ((label(act),),)


def who_cell(event: Event, terms: Terms) -> Cell:
    """Give the actors with their persons, then the persons whose side is unknown."""
    lines = party_lines(event.actors, _of_side(event, event.actors, terms), terms)
    sides = {*event.actors, *event.recipients}
    strangers = [person for person in event.persons if terms.side_of(person) not in sides]
    if not strangers:
        return lines
    first, *more = strangers
    others = (person_piece(person, terms, "after") for person in more)
    return (*lines, (label(terms.phrase("named-besides"), "muted"), person_piece(first, terms), *others))


def whom_cell(event: Event, terms: Terms) -> Cell:
    """Give the recipients with their persons, the place, and whom the act is about."""
    only_there = [code for code in event.recipients if code not in event.actors]
    lines = party_lines(event.recipients, _of_side(event, only_there, terms), terms)
    if not event.recipients and len(event.actors) > 1:
        lines = ((label(terms.phrase("mutual"), "muted"),),)
    return (*lines, *_place(event, terms), *_about(event, terms))


def status_cell(event: Event, terms: Terms) -> Cell:
    """Give the status as a word with a shape and, below, to whom the account is attributed."""
    status: Line = (label(terms.of("status", event.status), "status"),)
    if event.teller is None:
        return (status,)
    return (status, (label(terms.phrase("attributed"), "muted"), attributed(event.teller, terms)))


def level_cell(document: Document, event: Event, terms: Terms) -> Cell:
    """Give the level of the highest person of the acting side, else of anybody named."""
    on = _day(document, event)
    for people in (_of_side(event, event.actors, terms), event.persons):
        levels = [level for person in people if (level := terms.level_of(person, on)) is not None]
        if levels:
            return ((label(terms.of("level", str(min(levels)))),),)
    return EMPTY


def _of_side(event: Event, codes: Iterable[str], terms: Terms) -> list[str]:
    sides = set(codes)
    return [person for person in event.persons if terms.side_of(person) in sides]


def _place(event: Event, terms: Terms) -> tuple[Line, ...]:
    """Give the city and, unless it is a recipient's, the country where it happened."""
    city = [named(terms.place(event.place_name))] if event.place_name else []
    abroad = event.place is not None and event.place not in event.recipients
    country = [label(terms.actor(event.place), "after" if city else "")] if event.place and abroad else []
    if not city and not country:
        return ()
    return ((label(terms.phrase("place-at"), "muted"), *city, *country),)


def _about(event: Event, terms: Terms) -> tuple[Line, ...]:
    if not event.about:
        return ()
    first, *more = (terms.actor(code) for code in event.about)
    return ((label(terms.phrase("about"), "muted"), label(first), *(label(who, "after") for who in more)),)


def _day(document: Document, event: Event) -> date | None:
    return event.when.start if event.when else day_of(document)


def _by_status(
    accounts: list[Account], cells: ToCells, terms: Terms, groups: Groups = GROUPS
) -> tuple[Group, ...]:
    found = (
        rows_of(terms.phrase(key), [(d, e) for d, e in accounts if e.status in statuses], cells, terms)
        for key, statuses in groups
    )
    return tuple(group for group in found if group.rows)


def rows_of(heading: Label | None, accounts: Iterable[Account], cells: ToCells, terms: Terms) -> Group:
    """Give accounts as rows under a heading, the newest first."""
    newest_first = sorted(accounts, key=lambda found: _day(*found) or date.min, reverse=True)
    return Group(heading, tuple(_row(document, event, cells, terms) for document, event in newest_first))


def _row(document: Document, event: Event, cells: ToCells, terms: Terms) -> Row:
    spoken = (when.expression for when in (event.when, event.announced) if when is not None)
    return Row(
        event.id,
        document,
        cells(document, event, terms),
        marks_of(event.evidence, *spoken),
        shape=event.status,
    )


def _table(key: str, columns: tuple[str, ...], groups: tuple[Group, ...], terms: Terms) -> Table:
    return Table(f"{key}-table", terms.phrase(key), tuple(terms.phrase(c) for c in columns), groups)
