"""The record: one file that many read while one writes, and that a kill at any moment leaves sound.

with Record.open(Path("marsad.db"), create=True) as record:
    run = record.begin_run("0.1.0", kit.digest, "{}", now=now)
    record.put(run, findings, search_terms, kit.digest)      # one transaction
    record.end_run(run, now=later, counts={"new": 1})
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from marsad.model.documents import Document
from marsad.model.errors import RecordError
from marsad.model.findings import Findings, LedgerRow
from marsad.record import documents, index
from marsad.record import findings as found
from marsad.record.codec import label
from marsad.record.connection import Connection
from marsad.record.door import fault_of
from marsad.record.opening import open_at
from marsad.record.search import Shadow

Outcome = Literal["new", "same", "version", "reanalysed"]


class Record:
    """An open record. A context manager; open one in each thread and process."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @classmethod
    def open(
        cls, path: Path, *, create: bool = False, readonly: bool = False, wait_s: float = 10.0
    ) -> Record:
        """Open the record at `path`; with `create` an empty one is made where there is no file.

        `wait_s`: how long a write waits for another writer. Raises RecordError, and writes nothing, where the
        file is missing, no record, damaged, or from a newer version.
        """
        return cls(open_at(path, create=create, readonly=readonly, wait_s=wait_s))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        self.connection.close()

    # --- runs

    def begin_run(self, version: str, digest: str, settings: str = "{}", *, now: datetime) -> int:
        """Enter a run in the run ledger and give its number; `settings` is JSON, `now` an aware time."""
        with self.connection.transaction():
            return self.connection.insert(
                "INSERT INTO run (started, version, digest, settings) VALUES (?, ?, ?, ?)",
                (_stamp(now), version, digest, settings),
            )

    def end_run(self, run: int, *, now: datetime, counts: Mapping[str, int] | None = None) -> None:
        """Enter that a run came to its end, and what it did."""
        with self.connection.transaction():
            self.connection.change(
                "UPDATE run SET finished = ?, counts = ? WHERE key = ?",
                (_stamp(now), json.dumps(counts or {}, sort_keys=True), run),
            )

    def note(self, run: int, *rows: LedgerRow) -> None:
        """Enter rows in the ledger of a run."""
        with self.connection.transaction():
            self._note(run, rows)

    def _note(self, run: int, rows: tuple[LedgerRow, ...]) -> None:
        self.connection.change_many(
            "INSERT INTO ledger (run, subject, stage, reason, detail) VALUES (?, ?, ?, ?, ?)",
            [(run, *map(label, (row.subject, row.stage, row.reason, row.detail))) for row in rows],
        )

    # --- documents

    def knows(self, document: Document, digest: str) -> bool:
        """Tell whether this very text under this id was analysed with these resources, so that `put` would say "same"."""
        key = documents.key_of(self.connection, document)
        return key is not None and found.digest_of_analysis(self.connection, key) == digest

    def put(self, run: int, findings: Findings, shadow: Shadow, digest: str) -> Outcome:
        """Write a document, its embedded articles and all that was found in them, in one transaction.

        `shadow` folds and stems a text for the full-text index; `digest` names the resources used. "same": id,
        text and digest are known, nothing is written. "reanalysed": only the digest is another, the findings
        replace the old ones. "version": another text under a known id; the old version is kept, superseded.
        Raises RecordError where a finding breaks a law of evidence, or another writer does not finish.
        """
        if fault := fault_of(findings):
            raise RecordError(f"the record refuses a document: {fault}")
        with self.connection.transaction():
            return self._put(run, findings, shadow, digest)

    def _put(self, run: int, findings: Findings, shadow: Shadow, digest: str) -> Outcome:
        document = findings.document
        key = documents.key_of(self.connection, document)
        if key is not None and found.digest_of_analysis(self.connection, key) == digest:
            return "same"
        if key is not None:
            outcome: Outcome = "reanalysed"
            documents.renew(self.connection, key, document)
            self._forget_missing_children(key, findings)
        else:
            outcome = "version" if documents.supersede(self.connection, document.id) else "new"
            key = documents.add(self.connection, run, document, None)
        self._write(run, key, findings, shadow, digest)
        return outcome

    def amend(self, run: int, findings: Findings, shadow: Shadow, digest: str, row: LedgerRow) -> None:
        """Write what is told anew of a known document beside its text (day, outlet, genre), and its findings.

        `row` says in the ledger what was changed. Raises RecordError for a document that is not known.
        """
        if fault := fault_of(findings):
            raise RecordError(f"the record refuses a document: {fault}")
        with self.connection.transaction():
            key = documents.key_of(self.connection, findings.document)
            if key is None:
                raise RecordError(f"the record holds no document {findings.document.id!r} with this text")
            documents.renew(self.connection, key, findings.document)
            self._forget_missing_children(key, findings)
            self._write(run, key, findings, shadow, digest)
            self._note(run, (row,))

    def _write(self, run: int, key: int, findings: Findings, shadow: Shadow, digest: str) -> None:
        found.erase(self.connection, key)
        found.write(self.connection, run, key, findings, digest)
        index.put(self.connection, key, findings, shadow)
        self._note(run, findings.ledger)
        for child in findings.children:
            self._write(run, self._child(run, key, child.document), child, shadow, digest)

    def _child(self, run: int, parent: int, child: Document) -> int:
        key = documents.key_of(self.connection, child)
        if key is None:
            return documents.add(self.connection, run, child, parent)
        documents.renew(self.connection, key, child)
        return key

    def _forget_missing_children(self, key: int, findings: Findings) -> None:
        """Take out embedded articles that a new analysis no longer finds: the old one had made them."""
        kept = {child.document.id for child in findings.children}
        for child, name in documents.children_of(self.connection, key):
            if name not in kept:
                self._forget(child)

    def _forget(self, key: int) -> None:
        for child, _ in documents.children_of(self.connection, key):
            self._forget(child)
        found.erase(self.connection, key)
        self.connection.change("DELETE FROM indexed WHERE document = ?", (key,))
        self.connection.change("DELETE FROM document WHERE key = ?", (key,))

    def pass_over(self, run: int, document: Document, *, again: bool) -> None:
        """Enter in the ledger why a known document is not read anew, where that is worth a row.

        It is where the document came before in this run (`again`), where its text is that of an old version,
        and where it now tells something else beside its text.
        """
        key = documents.key_of(self.connection, document)
        if key is None:
            return
        reasons = self._reasons(key, document, again)
        if reasons:
            self.note(run, LedgerRow(document.id, "record", "known already", "; ".join(reasons)))

    def _reasons(self, key: int, document: Document, again: bool) -> list[str]:
        told = documents.told_otherwise(self.connection, key, document)
        asked = (
            (again, "the same id with the same text came before in this run; it is kept once"),
            (documents.is_superseded(self.connection, key), "a newer version of it is known and stays"),
            (bool(told), f"it was read before with other {', '.join(told)}, which stays"),
        )
        return [reason for holds, reason in asked if holds]

    def documents_to_reanalyse(self, digest: str) -> Iterator[Document]:
        """Give each document, in its current version, that was analysed with other resources, or in vain.

        By day and id; embedded articles come with their parents. Documents may be `put` meanwhile.
        """
        keys = self.connection.rows(
            "SELECT document.key FROM document JOIN analysis ON analysis.document = document.key "
            "WHERE superseded = 0 AND parent IS NULL AND digest <> ? ORDER BY day IS NULL, day, id",
            (digest,),
        )
        for key in [int(key) for (key,) in keys]:
            yield documents.load(self.connection, key)

    # --- care

    def reindex(self, shadow: Shadow) -> int:
        """Build the full-text index anew where `shadow` now gives other words; give the number of documents indexed."""
        if not index.is_stale(self.connection, shadow):
            return 0
        with self.connection.transaction():
            return index.rebuild(self.connection, shadow)

    def faults(self) -> list[str]:
        """Give what SQLite finds wrong with the file, its references and its full-text index; empty where sound."""
        said = [str(line) for (line,) in self.connection.rows("PRAGMA integrity_check") if line != "ok"]
        said += [
            f"row {row} of {table} refers to nothing in {to}"
            for table, row, to, _ in self.connection.rows("PRAGMA foreign_key_check")
        ]
        return said + self._faults_of_index()

    def _faults_of_index(self) -> list[str]:
        if self.connection.readonly:  # the check is a command, which needs a connection that may write
            return []
        try:
            with self.connection.transaction():
                self.connection.change("INSERT INTO shadow (shadow) VALUES ('integrity-check')")
        except RecordError as error:
            return [f"the full-text index: {error}"]
        return []


def _stamp(now: datetime) -> str:
    return now.astimezone(UTC).isoformat(timespec="seconds")
