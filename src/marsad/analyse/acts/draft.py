"""A draft: an event as one sentence tells it."""

from __future__ import annotations

from msgspec import Struct

from marsad.languages.schema import Trigger
from marsad.model.dates import When
from marsad.model.findings import Grade, Status


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
