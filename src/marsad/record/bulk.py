"""Everything that was found in the current documents, read in a few passes over the record: for what compares many."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date

from msgspec import Struct

from marsad.model.documents import Document, Region
from marsad.model.findings import Event, Figure, Mention
from marsad.record.codec import from_json, unpack
from marsad.record.connection import Connection
from marsad.record.documents import revive

_OF_DAYS = "(? IS NULL OR document.day IS NULL OR document.day IN (SELECT value FROM json_each(?)))"


class Stored(Struct, frozen=True):
    """A current document with its regions, and what was found in it that tells of whom and what it is."""

    document: Document
    regions: tuple[Region, ...]
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]


def stored(connection: Connection, days: Collection[date] | None = None) -> Iterator[Stored]:
    """Give every current document, embedded ones too, by day and id; with `days` those of these days and undated ones."""
    wanted = None if days is None else json.dumps(sorted(day.isoformat() for day in days))
    events: defaultdict[int, list[Event]] = defaultdict(list)
    figures: defaultdict[int, list[Figure]] = defaultdict(list)
    for key, body in _bodies(connection, "events", wanted):
        events[key].append(from_json(body, Event))
    for key, body in _bodies(connection, "figures", wanted):
        figures[key].append(from_json(body, Figure))
    rows = connection.rows(
        "SELECT document.key, document.meta, text.content, analysis.regions, analysis.mentions FROM document "  # noqa: S608 - a constant
        "JOIN text ON text.key = document.text LEFT JOIN analysis ON analysis.document = document.key "
        f"WHERE document.superseded = 0 AND {_OF_DAYS} ORDER BY document.day IS NULL, document.day, document.id",
        (wanted, wanted),
    )
    for key, meta, content, regions, mentions in rows:
        yield Stored(
            revive(meta, content),
            from_json(regions, tuple[Region, ...]) if regions else (),
            unpack(mentions, tuple[Mention, ...]) if mentions else (),
            tuple(events.pop(key, ())),
            tuple(figures.pop(key, ())),
        )


def _bodies(connection: Connection, kind: str, wanted: str | None) -> Iterator[tuple[int, str]]:
    yield from connection.rows(
        "SELECT finding.document, finding.body FROM finding JOIN document ON document.key = finding.document "  # noqa: S608 - a constant
        f"WHERE finding.kind = ? AND document.superseded = 0 AND {_OF_DAYS} "
        "ORDER BY finding.document, finding.span_start, finding.span_end, finding.id",
        (kind, wanted, wanted),
    )
