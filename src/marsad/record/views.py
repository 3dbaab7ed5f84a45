"""What a record holds, for reading: documents, findings, search, ledger, counts.

The order is always (day of the report, document id, span), never that of reading, so that the same reports
read in another order give the same answers. Only current versions are shown unless a name says otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from datetime import date
from typing import Any

from msgspec import Struct

from marsad.model.documents import Document
from marsad.model.errors import RecordError
from marsad.model.findings import Findings, LedgerRow, Refusal
from marsad.model.spans import Span
from marsad.record import findings as found
from marsad.record.bulk import Stored, stored
from marsad.record.codec import from_json, label
from marsad.record.columns import KINDS, Finding
from marsad.record.documents import LOAD, load, revive
from marsad.record.filters import ALL, Filter, conditions_of
from marsad.record.search import Shadow, match_of
from marsad.record.snippets import snippet_of, title_of
from marsad.record.store import Record
from marsad.record.stories import Stories

BY_DAY = "document.day IS NULL, document.day, document.id, document.first_run, document.key"
SHORTEST_PREFIX = 6


class StoredDocument(Struct, frozen=True):
    """A document, the number of the run that first read it, and whether a newer version of it is known."""

    document: Document
    first_run: int
    superseded: bool


class Hit(Struct, frozen=True):
    """A document that a search found: what it is called, and where in its text the words stand, if they do."""

    document: str
    title: str
    published: str | None
    outlet: str | None
    snippet: Span | None


class Run(Struct, frozen=True):
    """A row of the run ledger: times in ISO (UTC); `finished` is None where the run was cut off."""

    number: int
    started: str
    finished: str | None
    version: str
    digest: str
    counts: dict[str, int]


class View:
    """A record as readers see it; `View(record)`. Every method reads the record as it is at that moment."""

    def __init__(self, record: Record) -> None:
        self._connection = record.connection

    def at_one_moment(self) -> AbstractContextManager[None]:
        """Let all that is read inside a `with` be of one moment, whatever is written meanwhile."""
        return self._connection.snapshot()

    # --- documents

    def documents(self) -> Iterator[StoredDocument]:
        """Give every document in every version, embedded ones too, by day and id; undated ones last."""
        keys = self._connection.rows("SELECT key, first_run, superseded FROM document ORDER BY " + BY_DAY)  # noqa: S608 - all values are bound
        for key, first_run, superseded in list(keys):
            yield StoredDocument(load(self._connection, key), first_run, bool(superseded))

    def heads(self) -> Iterator[Document]:
        """Give every current document without its text, embedded ones too, by day and id; undated ones last."""
        rows = self._connection.rows("SELECT meta FROM document WHERE superseded = 0 ORDER BY " + BY_DAY)  # noqa: S608 - a constant
        for (meta,) in rows:
            yield revive(meta, "")

    def digests(self) -> dict[str, str]:
        """Give the SHA-256 of the text of every current document, by id: texts of one digest are one text."""
        return dict(self._connection.rows("SELECT id, sha256 FROM document WHERE superseded = 0"))

    def document(self, name: str) -> Document | None:
        """Give the current version of the document with this id, or None."""
        row = self._connection.row(LOAD + "document.id = ? AND document.superseded = 0", (label(name),))
        return revive(*row) if row else None

    def versions(self, name: str) -> tuple[Document, ...]:
        """Give every version of the document with this id, in the order in which they were read."""
        rows = self._connection.rows(LOAD + "document.id = ? ORDER BY document.key", (label(name),))
        return tuple(revive(*row) for row in rows)

    def analysis(self, name: str) -> Findings | None:
        """Give a document with all that was found in it, as it was put; its ledger rows stand in the ledger."""
        row = self._connection.row("SELECT key FROM document WHERE id = ? AND superseded = 0", (label(name),))
        return found.read(self._connection, row[0]) if row else None

    def stored(self, days: Collection[date] | None = None) -> Iterator[Stored]:
        """Give every current document with regions, mentions, events and figures, in a few passes: for many at once.

        With `days` only those of these days, and undated ones.
        """
        return stored(self._connection, days)

    @property
    def stories(self) -> Stories:
        """Give the stories as they were last written."""
        return Stories(self._connection)

    def latest_day(self) -> date | None:
        """Give the newest day of publication, or None where no report has one."""
        row = self._connection.row("SELECT max(day) FROM document WHERE superseded = 0")
        return date.fromisoformat(row[0]) if row and row[0] else None

    def undated(self) -> tuple[str, ...]:
        """Give the ids of the current reports without a day of publication, in order; embedded ones are not asked for."""
        rows = self._connection.rows(
            "SELECT id FROM document WHERE superseded = 0 AND parent IS NULL AND day IS NULL ORDER BY id"
        )
        return tuple(name for (name,) in rows)

    # --- findings

    def findings(self, kind: str, where: Filter = ALL) -> Iterator[tuple[str, Any]]:
        """Give each finding of a kind ("events", "quotes" …) that the filter lets through, with its document's id.

        Raises KeyError, at the first one asked for, where there is no such kind.
        """
        shape = KINDS[kind]
        condition, values = conditions_of(where)
        rows = self._connection.rows(
            "SELECT document.id, finding.body FROM finding "  # noqa: S608 - all values are bound
            "JOIN document ON document.key = finding.document "
            f"WHERE finding.kind = ? AND {condition} "
            f"ORDER BY {BY_DAY}, finding.span_start, finding.span_end, finding.id",
            (kind, *values),
        )
        least = 0.0 if where.min_confidence is None else where.min_confidence
        for name, body in rows:
            finding = from_json(body, shape)
            if finding.confidence >= least:
                yield name, finding

    def finding(self, prefix: str) -> tuple[str, Document, Finding] | None:
        """Give kind, document and finding for an id, or for at least six characters that only one id begins with.

        A finding of a superseded version is given where no current one has the id. None where there is
        none; raises RecordError where several begin so.
        """
        for superseded in (0, 1):
            row = self._finding_row(prefix, superseded)
            if row:
                kind, key, body = row
                return kind, load(self._connection, key), from_json(body, KINDS[kind])
        return None

    def _finding_row(self, prefix: str, superseded: int) -> tuple[str, int, str] | None:
        sought = label(prefix)
        rows = self._connection.rows(
            "SELECT finding.id, finding.kind, document.key, finding.body FROM finding "
            "JOIN document ON document.key = finding.document WHERE finding.id >= ? AND finding.id < ? "
            "AND document.superseded = ? ORDER BY finding.id, document.key DESC",
            (sought, sought + "\U0010ffff", superseded),
        )
        known = {name: (kind, key, body) for name, kind, key, body in reversed(list(rows))}
        if sought in known or len(sought) < SHORTEST_PREFIX or not known:
            return known.get(sought)
        if len(known) > 1:
            raise RecordError(
                f"{prefix} begins the ids of {len(known)} findings; give more characters of the id"
            )
        return next(iter(known.values()))

    def refusals(self) -> Iterator[tuple[str, Refusal]]:
        """Give each refused finding with its document's id."""
        rows = self._connection.rows(
            "SELECT document.id, refusal.kind, reason, span_start, span_end "  # noqa: S608 - all values are bound
            "FROM refusal JOIN document ON document.key = refusal.document WHERE superseded = 0 "
            f"ORDER BY {BY_DAY}, span_start, span_end, refusal.kind, reason"
        )
        for name, *columns in rows:
            yield name, found.refusal_of(*columns)

    # --- search

    def search(self, terms: str, limit: int = 20, *, shadow: Shadow | None = None) -> list[Hit]:
        """Give the documents that hold all the terms, newest first, undated ones last.

        `terms` are folded and stemmed words and quoted phrases (`search.terms_of` makes them); no string is
        an error. With the `shadow` function that made them a hit shows where they stand.
        """
        match = match_of(terms)
        if match is None:
            return []
        rows = self._connection.rows(
            "SELECT indexed.document FROM shadow JOIN indexed ON indexed.entry = shadow.rowid "
            "JOIN document ON document.key = indexed.document WHERE shadow MATCH ? AND superseded = 0 "
            "ORDER BY document.day IS NULL, document.day DESC, document.id LIMIT ?",
            (match, limit),
        )
        return [_hit(load(self._connection, key), terms, shadow) for (key,) in rows]

    # --- what happened

    def ledger(self, run: int | None = None) -> Iterator[LedgerRow]:
        """Give the ledger of a run, or of all runs one after the other; inside a run by subject."""
        rows = self._connection.rows(
            "SELECT subject, stage, reason, detail FROM ledger WHERE ? IS NULL OR run = ? "
            "ORDER BY run, subject, stage, reason, detail",
            (run, run),
        )
        for columns in rows:
            yield LedgerRow(*columns)

    def runs(self) -> Iterator[Run]:
        """Give the run ledger, oldest first."""
        rows = self._connection.rows(
            "SELECT key, started, finished, version, digest, coalesce(counts, '{}') FROM run ORDER BY key"
        )
        for number, started, finished, version, digest, counts in rows:
            yield Run(number, started, finished, version, digest, json.loads(counts))

    def counts(self) -> dict[str, int]:
        """Give how many there are: documents, embedded, superseded, every kind of finding, refused, fallback_dates, runs.

        `fallback_dates`: findings whose date is only the day of their report.
        """
        counts: dict[str, int] = dict(self._connection.rows(_COUNTS))
        kinds: dict[str, int] = dict(self._connection.rows(_KIND_COUNTS))
        return counts | {kind: kinds.get(kind, 0) for kind in KINDS}


_COUNTS = """
    SELECT 'documents', count(*) FROM document WHERE superseded = 0 AND parent IS NULL UNION ALL
    SELECT 'embedded', count(*) FROM document WHERE superseded = 0 AND parent IS NOT NULL UNION ALL
    SELECT 'superseded', count(*) FROM document WHERE superseded = 1 UNION ALL
    SELECT 'refused', count(*) FROM refusal JOIN document ON document.key = refusal.document
        WHERE superseded = 0 UNION ALL
    SELECT 'fallback_dates', count(*) FROM finding JOIN document ON document.key = finding.document
        WHERE superseded = 0 AND basis = 'publication' UNION ALL
    SELECT 'runs', count(*) FROM run"""

_KIND_COUNTS = """SELECT kind, count(*) FROM finding JOIN document ON document.key = finding.document
    WHERE superseded = 0 GROUP BY kind"""


def _hit(document: Document, terms: str, shadow: Shadow | None) -> Hit:
    snippet = snippet_of(document, terms, shadow)
    return Hit(document.id, title_of(document), document.published, document.outlet, snippet)
