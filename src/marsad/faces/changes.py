"""What is new since a day: findings by the day of the earliest report that tells them.

Two reports tell the same where kind, parties and what is said are the same; the first seen counts. Reports without
a day cannot be placed and bring nothing new.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from datetime import date
from typing import Any

from marsad.analyse.lines import agreement_line, position_line, tie_line
from marsad.model.dates import When, parse_published
from marsad.model.findings import Agreement, Event, Figure, Position, Quote, Tie
from marsad.model.laws import evidence_of
from marsad.record.filters import Filter
from marsad.record.views import View
from marsad.text.fold import fold_text

CHANGE_FIELDS: tuple[str, ...] = ("first_seen", "what", "said", "document", "words", "id", "rule")
Key = tuple[Any, ...]


def change_rows(view: View, since: date, where: Filter) -> Generator[dict[str, Any], None, None]:
    """Give the findings first told on `since` or later, by day, report and place; `where` as in listings.

    Fields: `CHANGE_FIELDS`; `what` is the kind of finding, `said` the finding in a line.
    """
    days = {
        stored.document.id: parse_published(stored.document.published) if stored.document.published else None
        for stored in view.documents()
        if not stored.superseded
    }
    rows: list[dict[str, Any]] = []
    for what, (key_of, line_of) in _KINDS.items():
        seen: set[Key] = set()
        for name, finding in view.findings(what, where):
            day, key = days.get(name), key_of(finding)
            if day is None or key in seen:
                continue
            seen.add(key)
            if day >= since:
                rows.append(_row(day, what, line_of(finding), name, finding))
    order = {what: number for number, what in enumerate(_KINDS)}
    yield from sorted(rows, key=lambda row: (row["first_seen"], row["document"], order[row["what"]]))


def _row(day: date, what: str, said: str, name: str, finding: Any) -> dict[str, Any]:  # noqa: ANN401
    return {
        "first_seen": day.isoformat(),
        "what": what,
        "said": said,
        "document": name,
        "words": [piece.words for piece in evidence_of(finding)],
        "id": finding.id,
        "rule": finding.rule,
    }


# --- when two reports tell the same --------------------------------------------------------------------------


def _stated(when: When | None) -> str | None:
    return when.iso() if when is not None and when.basis != "publication" else None


def _event_key(one: Event) -> Key:
    return one.type, one.mode, one.status, frozenset(one.actors), frozenset(one.recipients), _stated(one.when)


def _quote_key(one: Quote) -> Key:
    return one.speaker_code, fold_text(one.evidence.words)


def _figure_key(one: Figure) -> Key:
    return one.value, one.high, one.unit, one.measure, one.kind, frozenset(one.holders), _stated(one.as_of)


def _position_key(one: Position) -> Key:
    return frozenset(one.holder), one.issue, one.stance, one.strength


def _agreement_key(one: Agreement) -> Key:
    return frozenset(one.parties), one.kind, one.stage, one.subject, _stated(one.when)


def _tie_key(one: Tie) -> Key:
    return one.kind, one.source, one.target


def _event_line(one: Event) -> str:
    code = f"{one.type}-{one.mode}" if one.mode else one.type
    sides = " > ".join(", ".join(side) for side in (one.actors, one.recipients) if side)
    return f"{code} {one.status} {sides}"


def _quote_line(one: Quote) -> str:
    return one.speaker or one.speaker_code or ""


def _figure_line(one: Figure) -> str:
    return f"{one.value:,.15g} {one.unit} {one.measure or ''} {one.kind}".replace("  ", " ")


_KINDS: dict[str, tuple[Callable[[Any], Key], Callable[[Any], str]]] = {
    "events": (_event_key, _event_line),
    "quotes": (_quote_key, _quote_line),
    "figures": (_figure_key, _figure_line),
    "positions": (_position_key, position_line),
    "agreements": (_agreement_key, agreement_line),
    "ties": (_tie_key, tie_line),
}
