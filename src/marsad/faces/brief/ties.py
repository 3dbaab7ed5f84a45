"""Standing ties that reports assert, and memberships that the table of the world knows; the two never mixed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from marsad.faces.brief.cells import attributed, marks_of, named, report_cell
from marsad.faces.brief.numbers import interval
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
from marsad.faces.brief.terms import Terms
from marsad.model.documents import Document
from marsad.model.findings import Tie
from marsad.world import Membership
from marsad.world.months import holds_on

COLUMNS = ("tie-from", "tie", "tie-to", "since-until", "attributed", "report")
WORLD_COLUMNS = ("body", "member", "kind", "since-until", "source")
_TIES = {"full": "membership", "observer": "observer", "candidate": "candidate", "partner": "partnership"}


def ties_section(
    ties: Iterable[tuple[Document, Tie]], members: Iterable[str], on: date | None, terms: Terms
) -> Section:
    """Give the ties of reports, then the memberships of `members` on a day, which come from the table."""
    rows = tuple(_row(document, tie, terms) for document, tie in ties)
    columns = tuple(terms.phrase(column) for column in COLUMNS)
    told = Table("ties-table", terms.phrase("ties-told"), columns, (Group(None, rows),))
    known = memberships_table(members, on, terms)
    tables = tuple(table for table in (told, known) if table.rows())
    return Section("ties", terms.phrase("ties"), (terms.phrase("ties-note"),), tables)


def _row(document: Document, tie: Tie, terms: Terms) -> Row:
    spoken = (when.expression for when in (tie.since, tie.until) if when is not None)
    return Row(tie.id, document, tie_cells(document, tie, terms), marks_of(tie.evidence, *spoken), "ongoing")


def tie_cells(document: Document, tie: Tie, terms: Terms) -> tuple[Cell, ...]:
    """Give who, what tie, with whom, since and until when, who asserts it, report."""
    ends = tuple((number(interval(when)),) for when in (tie.since, tie.until) if when is not None)
    return (
        ((named(terms.actor(tie.source)),),),
        ((label(terms.of("tie", tie.kind), "status"),),),
        ((named(terms.actor(tie.target)),),),
        ends,
        ((attributed(tie.asserted_by, terms),),) if tie.asserted_by else EMPTY,
        report_cell(document, terms),
    )


def memberships_table(members: Iterable[str], on: date | None, terms: Terms) -> Table:
    """Give the bodies that states belonged to on a day, one membership a row."""
    chosen = {*members}
    found = [m for m in terms.kit.world.memberships if m.member in chosen and _holds(m, on)]
    ordered = sorted(found, key=lambda m: (m.body, m.member))
    columns = tuple(terms.phrase(column) for column in WORLD_COLUMNS)
    caption = terms.phrase("memberships-known")
    return counting_table("ties-known-table", caption, columns, [_cells(one, terms) for one in ordered])


def _holds(membership: Membership, on: date | None) -> bool:
    return on is None or holds_on(membership.since, membership.until, on)


def _cells(one: Membership, terms: Terms) -> tuple[Cell, ...]:
    kind = _TIES.get(one.kind)
    ends: Line = (number(f"{one.since or '?'} – {one.until or ''}".strip()),)
    return (
        ((named(terms.actor(one.body)),),),
        ((named(terms.actor(one.member)),),),
        ((label(terms.of("tie", kind) if kind else terms.phrase_or(f"kind-{one.kind}", one.kind)),),),
        (ends,) if one.since or one.until else EMPTY,
        ((label(terms.phrase("from-table"), "claimed"),),),
    )
