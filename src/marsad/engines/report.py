"""What a run did, for the person who started it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from marsad.model.findings import LedgerRow
from marsad.record.columns import KINDS
from marsad.record.store import Record
from marsad.record.views import View


class RunReport(Struct, frozen=True):
    """The counts of a run, and its ledger in the order of subjects.

    Every input is counted once: as `new`, `same` (known, passed over), `versions` (another text under a known
    id), `reanalysed` (known, read with other resources before) or `unreadable`; rows that are only remarks
    are no inputs. `failed`: of those, documents whose analysis failed. `refused`: findings refused. `findings`:
    how many of each kind were written, embedded articles included.
    """

    run: int
    new: int
    same: int
    versions: int
    reanalysed: int
    unreadable: int
    failed: int
    refused: int
    findings: dict[str, int]
    ledger: tuple[LedgerRow, ...]


def report_of(record: Record, run: int, counts: Mapping[str, int], findings: Mapping[str, int]) -> RunReport:
    """Give the report of a run from what was counted, and its ledger from the record."""
    return RunReport(
        run=run,
        new=counts.get("new", 0),
        same=counts.get("same", 0),
        versions=counts.get("version", 0),
        reanalysed=counts.get("reanalysed", 0),
        unreadable=counts.get("unreadable", 0),
        failed=counts.get("failed", 0),
        refused=counts.get("refused", 0),
        findings={kind: findings.get(kind, 0) for kind in KINDS},
        ledger=tuple(View(record).ledger(run)),
    )
