"""One run as it goes: what comes in is written, counted and told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from marsad.engines.one import Reading
from marsad.engines.report import RunReport, report_of
from marsad.model.documents import Document
from marsad.model.findings import LedgerRow
from marsad.readers.rows import Fault, is_unreadable, unreadable
from marsad.record.columns import findings_of
from marsad.record.door import unstorable
from marsad.record.search import Shadow
from marsad.record.store import Record

Progress = Callable[[int, str], None]


class Tally:
    """The writing side of a run; `number` is that of the run in the ledger."""

    def __init__(
        self, record: Record, number: int, digest: str, shadow: Shadow, progress: Progress | None
    ) -> None:
        self._record = record
        self._number = number
        self._digest = digest
        self._shadow = shadow
        self._progress = progress
        self._counts: Counter[str] = Counter()
        self._findings: Counter[str] = Counter()
        self._seen: set[tuple[str, str]] = set()

    def unread(self, inputs: Iterable[Document | LedgerRow]) -> Iterator[Document]:
        """Give the documents that have to be analysed; see to all other inputs on the way."""
        for item in inputs:
            if isinstance(item, LedgerRow):
                self._enter(item)
            elif fault := unstorable(item):
                self._enter(unreadable(item.id, Fault("no usable id", fault)))
            elif self._record.knows(item, self._digest):
                self._pass_over(item)
            else:
                yield item

    def keep(self, reading: Reading) -> None:
        """Write what was found in a document."""
        findings = reading.findings
        outcome = self._record.put(
            self._number, findings, self._shadow, self._digest if reading.is_whole else ""
        )
        self._counts["failed"] += not reading.is_whole
        if outcome == "same":  # it failed before and again, or another process wrote it meanwhile
            self._record.note(self._number, *findings.ledger)
            self._pass_over(findings.document)
            return
        self._seen.add((findings.document.id, findings.document.sha256))
        self._count(reading)
        self._advance(outcome, findings.document.id)

    def finish(self, now: datetime) -> RunReport:
        """End the run, and report on it."""
        self._record.end_run(self._number, now=now, counts={**self._counts, **self._findings})
        return report_of(self._record, self._number, self._counts, self._findings)

    def _enter(self, row: LedgerRow) -> None:
        self._record.note(self._number, row)
        if is_unreadable(row):
            self._advance("unreadable", row.subject)

    def _pass_over(self, document: Document) -> None:
        key = (document.id, document.sha256)
        self._record.pass_over(self._number, document, again=key in self._seen)
        self._seen.add(key)
        self._advance("same", document.id)

    def _count(self, reading: Reading) -> None:
        for findings in (reading.findings, *reading.findings.children):
            self._findings.update(kind for kind, _ in findings_of(findings))
            self._counts["refused"] += len(findings.refused)

    def _advance(self, outcome: str, subject: str) -> None:
        self._counts[outcome] += 1
        self._counts["inputs"] += 1
        if self._progress:
            self._progress(self._counts["inputs"], subject)
