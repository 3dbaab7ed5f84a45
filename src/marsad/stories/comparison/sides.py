"""Sides of a comparison, made from findings; and the comparison made from sides."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from marsad.model.comparisons import Comparison, ComparisonKind, Field, Side
from marsad.model.dates import When
from marsad.model.findings import Event
from marsad.model.happenings import Account
from marsad.model.spans import Evidence


def side(
    document: str, evidence: Evidence, value: str, *, teller: str | None = None, finding: str | None = None
) -> Side:
    """Give a side that rests on a piece of evidence."""
    return Side(document, evidence.span, evidence.words, value, teller, finding)


def event_side(account: Account, value: str) -> Side:
    """Give a side that rests on the act's own words."""
    event = account.event
    return side(account.document, event.evidence[0], value, teller=event.teller, finding=event.id)


def date_side(account: Account, when: When) -> Side:
    """Give a side that rests on the words of a date, where they are known."""
    evidence = when.expression or account.event.evidence[0]
    return side(account.document, evidence, when.iso(), teller=account.event.teller, finding=account.event.id)


def compared(
    kind: ComparisonKind,
    field: Field,
    subject: str,
    sides: Iterable[Side],
    reason: str,
    *,
    happening: str | None = None,
    between: tuple[str, ...] = (),
) -> Comparison:
    """Give a comparison of sides, each once, in their order."""
    distinct = tuple(dict.fromkeys(sides))
    name = _id(kind, field, subject, distinct)
    return Comparison(name, kind, field, subject, distinct, reason, happening, between)


def subject_of(event: Event) -> str:
    """Give an act as a subject: its type, mode and parties."""
    code = f"{event.type}/{event.mode}" if event.mode else event.type
    parties = " > ".join(", ".join(part) for part in (event.actors, event.recipients) if part)
    return f"{code} {parties}"


def distinct_documents(sides: Sequence[Side]) -> int:
    """Give how many reports the sides are of."""
    return len({one.document for one in sides})


def _id(kind: str, field: str, subject: str, sides: Sequence[Side]) -> str:
    places = ";".join(f"{one.document}:{one.span.start}-{one.span.end}" for one in sides)
    return hashlib.sha256("\x1f".join((kind, field, subject, places)).encode()).hexdigest()[:12]
