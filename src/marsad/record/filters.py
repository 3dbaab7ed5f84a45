"""Which findings are asked for: a frozen value, and the SQL condition that it stands for."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from marsad.record.columns import ASIDE


class Filter(Struct, frozen=True):
    """What a finding must be; a None asks nothing.

    `country`, `with_`: codes that it must concern, on any side but the place and the teller. `since`,
    `until`: its days must touch this interval; where it has no date the day of the report stands in.
    `type`: its type or its mode ("CONSULT", "visit"); a figure's measure, a position's issue, the kind of an
    agreement or tie. `status`: its status; a position's stance, an agreement's stage. `document`: an id.
    `min_confidence`: a finding must have at least this; the condition leaves it to who reads the findings.
    """

    country: str | None = None
    with_: str | None = None
    since: date | None = None
    until: date | None = None
    type: str | None = None
    status: str | None = None
    document: str | None = None
    min_confidence: float | None = None


ALL = Filter()
"""Asks nothing."""

_CONCERNS = (
    "finding.key IN (SELECT finding FROM finding_code "  # noqa: S608 - names from columns.py
    "WHERE code = ? AND side NOT IN "
    f"({', '.join(repr(side) for side in ASIDE)}))"
)


def conditions_of(where: Filter) -> tuple[str, list[str]]:
    """Give a filter as an SQL condition over `finding` and `document`, with its values."""
    since = where.since.isoformat() if where.since else None
    until = where.until.isoformat() if where.until else None
    asked = (
        (_CONCERNS, where.country, 1),
        (_CONCERNS, where.with_, 1),
        ("coalesce(finding.end_day, document.day) >= ?", since, 1),
        ("coalesce(finding.start_day, document.day) <= ?", until, 1),
        ("(finding.type = ? OR finding.mode = ?)", where.type, 2),
        ("finding.status = ?", where.status, 1),
        ("document.id = ?", where.document, 1),
    )
    parts = ["document.superseded = 0"] + [sql for sql, value, _ in asked if value is not None]
    return " AND ".join(parts), [
        value for _, value, times in asked if value is not None for _ in range(times)
    ]
