"""A draft: an event as one sentence tells it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from marsad.languages.schema import Trigger
from marsad.model.dates import When
from marsad.model.findings import Grade, Status

_NEWS = frozenset({"actual", "planned", "ongoing"})  # of what a report goes on to tell


class Draft(Struct):
    """An event told once, before what the document says of it elsewhere is joined to it."""

    trigger: Trigger
    kind: str
    type: str
    mode: str | None
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    persons: tuple[str, ...]
    when: When | None
    place: str | None
    place_name: str | None
    spans: list[tuple[int, int]]
    confidence: float
    settled: bool
    grade: Grade | None = None
    actor_sectors: tuple[str, ...] = ()
    recipient_sectors: tuple[str, ...] = ()
    doers: frozenset[str] = frozenset()
    met: frozenset[tuple[str, str]] = frozenset()
    by_tense: bool = False
    finite: bool = False
    told: bool = False
    partial: bool = False
    understood: bool = False
    beside: tuple[str, ...] = ()
    own_side: frozenset[str] = frozenset()
    instead: Draft | None = None
    presupposed: bool = False
    about: tuple[str, ...] = ()
    hidden: bool = False
    told_by: tuple[str, ...] = ()
    body: tuple[str, ...] = ()


def met_in(drafts: Iterable[Draft]) -> tuple[str, ...]:
    """Give the two states of the last meeting or visit of two among some drafts, () where none of them tells one."""
    met: tuple[str, ...] = ()
    for draft in drafts:
        sides = draft.actors + draft.recipients
        states = len(sides) == 2 and all(len(code) == 3 for code in sides)
        if draft.type == "CONSULT" and states and "UNK" not in sides and draft.status in _NEWS:
            met = sides
    return met
