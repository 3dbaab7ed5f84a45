"""Reading many documents into a record, in this process.

    report = run(read_inputs(paths), record, kit, analyser=analyse, shadow=search_terms)

One bad document never stops a run and never vanishes: whatever becomes of it is a row of the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial

from marsad import __version__
from marsad.engines.collecting import rarely_collecting
from marsad.engines.one import Analyser, Resources, read_one
from marsad.engines.report import RunReport
from marsad.engines.tally import Progress, Tally
from marsad.model.documents import Document
from marsad.model.findings import LedgerRow
from marsad.record.search import Shadow
from marsad.record.store import Record

Clock = Callable[[], datetime]


def clock() -> datetime:
    """Give the time, for the run ledger only."""
    return datetime.now(UTC)


def run(
    inputs: Iterable[Document | LedgerRow],
    record: Record,
    kit: Resources,
    *,
    analyser: Analyser,
    shadow: Shadow,
    progress: Progress | None = None,
    now: Clock = clock,
    settings: str = "{}",
) -> RunReport:
    """Read documents into a record, and tell what became of each.

    `inputs`: what the readers give. `shadow` folds and stems texts for full-text search. `progress(done,
    subject)` is called after each document and each unreadable input. `settings`: JSON, kept with the run. A
    document that the record knows, read with the same resources, is passed over without analysis.
    Raises RecordError where the record cannot be written, and what `inputs` raises; the record is sound then,
    and the same call again goes on from there.
    """
    number = record.begin_run(__version__, kit.digest, settings, now=now())
    tally = Tally(record, number, kit.digest, shadow, progress)
    with rarely_collecting():
        for reading in map(partial(read_one, kit=kit, analyser=analyser), tally.unread(inputs)):
            tally.keep(reading)
    return tally.finish(now())


def reanalyse(
    record: Record,
    kit: Resources,
    *,
    analyser: Analyser,
    shadow: Shadow,
    progress: Progress | None = None,
    now: Clock = clock,
    settings: str = "{}",
) -> RunReport:
    """Analyse anew every document of a record that was read with other resources, or in vain.

    Findings are replaced by those of the new analysis; documents stay as they are. The full-text index is
    built anew where `shadow` now gives other words.
    """
    number = record.begin_run(__version__, kit.digest, settings, now=now())
    tally = Tally(record, number, kit.digest, shadow, progress)
    with rarely_collecting():
        for reading in map(
            partial(read_one, kit=kit, analyser=analyser), record.documents_to_reanalyse(kit.digest)
        ):
            tally.keep(reading)
    record.reindex(shadow)
    return tally.finish(now())
