"""The agenda: what was announced, what is due on the day of the page, what lapsed unreported, what was settled.

The states are those of `marsad agenda`; a plan that a later report tells as done or denied is settled, and stays
here as a row, so that an announcement can be held against what came of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.faces.brief.cells import when_cell
from marsad.faces.brief.events import Account, act_cells, rows_of
from marsad.faces.brief.gather import Plan
from marsad.faces.brief.pieces import Cell, Section, Table
from marsad.faces.brief.terms import Terms
from marsad.model.documents import Document
from marsad.model.findings import Event

STATES = ("due", "announced", "lapsed", "settled")
COLUMNS = ("planned-for", "act", "actor", "recipient", "status", "announced", "report")


def agenda_section(accounts: Iterable[Account], plans: Iterable[Plan], terms: Terms) -> Section:
    """Give what is planned, of every type, by its state on the day of the page."""
    known = list(plans)
    chosen = [(d, e) for d, e in accounts if e.status == "planned"]
    states = {event.id: state_of(document, event, known) for document, event in chosen}
    groups = (
        rows_of(
            terms.phrase(f"agenda-{state}"),
            [(document, event) for document, event in chosen if states[event.id] == state],
            planned_cells,
            terms,
        )
        for state in STATES
    )
    columns = tuple(terms.phrase(column) for column in COLUMNS)
    table = Table("planned-table", terms.phrase("planned"), columns, tuple(g for g in groups if g.rows))
    return Section(
        "planned", terms.phrase("planned"), (terms.phrase("planned-note"),), (table,) if chosen else ()
    )


def state_of(document: Document, event: Event, plans: Iterable[Plan]) -> str:
    """Give the state of the plan that an account belongs to; "settled" where it is on no agenda any more."""
    key = (event.type, event.mode, frozenset(event.actors), frozenset(event.recipients))
    return next(
        (plan.state for plan in plans if plan.key == key and document.id in plan.reports),
        "settled",
    )


def planned_cells(document: Document, event: Event, terms: Terms) -> tuple[Cell, ...]:
    """Give the day it is planned for, act, actor, recipient, status, day of the announcement, report."""
    date_cell, *middle, report = act_cells(document, event, terms)
    return (date_cell, *middle, when_cell(event.announced, terms), report)
