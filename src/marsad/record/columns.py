"""What of a finding is filtered and sorted by: its type, status and days, and the codes it concerns.

>>> sides_of("quotes", quote)   # a quote of a Kazakh minister
[('speaker', 'KAZ')]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from marsad.model.dates import When
from marsad.model.findings import Agreement, Assessment, Event, Figure, Position, Quote, Tie
from marsad.model.laws import evidence_of

Finding = Event | Quote | Figure | Position | Agreement | Tie | Assessment

KINDS: dict[str, type[Finding]] = {
    "events": Event,
    "quotes": Quote,
    "figures": Figure,
    "positions": Position,
    "agreements": Agreement,
    "ties": Tie,
    "assessments": Assessment,
}

# (type, mode, status) of each kind, as names of its fields
LABELS: dict[str, tuple[str | None, str | None, str | None]] = {
    "events": ("type", "mode", "status"),
    "quotes": (None, None, None),
    "figures": ("measure", "kind", "bound"),
    "positions": ("issue", "strength", "stance"),
    "agreements": ("kind", None, "stage"),
    "ties": ("kind", None, None),
    "assessments": (None, None, None),
}

SIDES: dict[str, dict[str, str]] = {
    "events": {
        "actors": "actor",
        "recipients": "recipient",
        "about": "about",
        "place": "place",
        "teller": "teller",
    },
    "quotes": {"speaker_code": "speaker", "addressee": "addressee"},
    "figures": {"holders": "holder", "teller": "teller"},
    "positions": {"holder": "holder", "towards": "towards", "teller": "teller"},
    "agreements": {"parties": "party"},
    "ties": {"source": "from", "target": "to", "asserted_by": "teller"},
    "assessments": {"subject": "subject"},
}

ASIDE: tuple[str, ...] = ("place", "teller")
"""Sides that a finding does not concern: a summit in Geneva is no act of Switzerland."""

FIRST_DAY, LAST_DAY = date.min.isoformat(), date.max.isoformat()


def labels_of(kind: str, finding: Finding) -> tuple[str | None, str | None, str | None]:
    """Give type, mode and status of a finding; a quote's mode is `direct` or `indirect`."""
    if isinstance(finding, Quote):
        return None, "direct" if finding.direct else "indirect", None
    first, second, third = (getattr(finding, name) if name else None for name in LABELS[kind])
    return first, second, third


def sides_of(kind: str, finding: Finding) -> list[tuple[str, str]]:
    """Give each code that a finding names with the side on which it stands, sorted, each once."""
    return sorted({(side, code) for name, side in SIDES[kind].items() for code in _codes(finding, name)})


def _codes(finding: Finding, name: str) -> tuple[str, ...]:
    value: Any = getattr(finding, name)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def days_of(finding: Finding) -> tuple[str | None, str | None, str | None]:
    """Give first day, last day and basis of a finding's date; Nones where it has none.

    A tie that is said to have no end yet reaches to the end of all days.
    """
    if isinstance(finding, Tie):
        return _standing(finding.since, finding.until)
    when: When | None = getattr(finding, "as_of" if isinstance(finding, Figure) else "when", None)
    return (when.start.isoformat(), when.end.isoformat(), when.basis) if when else (None, None, None)


def _standing(since: When | None, until: When | None) -> tuple[str | None, str | None, str | None]:
    if not since and not until:
        return None, None, None
    start = since.start.isoformat() if since else FIRST_DAY
    end = until.end.isoformat() if until else LAST_DAY
    return start, end, (since or until).basis  # type: ignore[union-attr]


def place_of(finding: Finding) -> tuple[int, int]:
    """Give the earliest span of a finding's evidence."""
    first = min(piece.span for piece in evidence_of(finding))
    return first.start, first.end


def findings_of(findings: Any) -> Iterator[tuple[str, Finding]]:  # noqa: ANN401 - Findings, by name of list
    """Give every finding of a document with its kind, in the order of the kinds."""
    for kind in KINDS:
        for finding in getattr(findings, kind):
            yield kind, finding
