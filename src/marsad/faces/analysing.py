"""Analysis of inputs without a record: nothing is stored, one version of each document is told.

Where an id comes with several texts only the last is analysed; the same text again is passed over. To know
which is the last, the inputs are read through once before (only ids and hashes are kept).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from marsad.analyse import analyse
from marsad.engines.one import read_one
from marsad.kit import Kit
from marsad.model.documents import Document
from marsad.model.findings import Findings, LedgerRow
from marsad.readers.rows import remark

Reader = Callable[[], Iterable[Document | LedgerRow]]
Chosen = dict[str, tuple[str, int]]


def analyse_inputs(read: Reader, kit: Kit) -> Iterator[Findings | LedgerRow]:
    """Give the findings of every document that `read()` gives, and a row for whatever else became of it.

    `read` is called twice and gives the same both times.
    """
    chosen = _last_versions(read())
    for number, item in enumerate(read()):
        if isinstance(item, LedgerRow):
            yield item
        elif (row := _passed_over(item, number, chosen)) is not None:
            yield row
        else:
            findings = read_one(item, kit=kit, analyser=analyse).findings
            yield findings
            yield from findings.ledger


def _last_versions(items: Iterable[Document | LedgerRow]) -> Chosen:
    """Give, for each id, the hash of its last text and the number of the item that brought it first."""
    chosen: Chosen = {}
    for number, item in enumerate(items):
        if isinstance(item, Document) and chosen.get(item.id, ("", 0))[0] != item.sha256:
            chosen[item.id] = item.sha256, number
    return chosen


def _passed_over(document: Document, number: int, chosen: Chosen) -> LedgerRow | None:
    sha256, place = chosen.get(document.id, (document.sha256, number))
    if number == place:
        return None
    if sha256 == document.sha256:
        return remark(
            document.id, "known already", "the same id with the same text comes twice; it is told once"
        )
    return remark(document.id, "superseded", "another text comes later under the same id; the last is told")
