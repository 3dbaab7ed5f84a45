"""Ledger rows of reading: what could not be read, and what was read with something left out (law 5).

The stage tells the two apart: rows of stage `read` mean that a document was lost to the run (exit status 1),
rows of stage `note` that it was kept, and what about it was not as expected.
"""

from __future__ import annotations

from msgspec import Struct

from marsad.model.findings import LedgerRow

LOST = "read"
KEPT = "note"


class Fault(Struct, frozen=True):
    """Why bytes are no document: a reason that can be counted, and a sentence about this case."""

    reason: str
    detail: str


def unreadable(subject: str, fault: Fault) -> LedgerRow:
    """Give the row of an input that could not be read; `subject` is its path."""
    return LedgerRow(subject, LOST, fault.reason, fault.detail)


def remark(subject: str, reason: str, detail: str) -> LedgerRow:
    """Give the row of an input that was read, though something in it was left out."""
    return LedgerRow(subject, KEPT, reason, detail)


def is_unreadable(row: LedgerRow) -> bool:
    """Tell whether a row stands for an input that could not be read."""
    return row.stage == LOST
