"""The ledger at the end of a run, on standard error: counts first, then what did not go through whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import click

from marsad.engines.report import RunReport
from marsad.faces.output import plain
from marsad.model.findings import LedgerRow

_MOST = 200
"""Rows shown; a record keeps them all."""
_NAMED = 10
"""Reports without a day that are named."""


def print_ledger(rows: Sequence[LedgerRow]) -> None:
    """Print rows, and a count by reason where there are too many to show."""
    for row in rows[:_MOST]:
        click.echo(
            "  "
            + plain(
                f"{row.subject}: {row.reason} — {row.detail}"
                if row.detail
                else f"{row.subject}: {row.reason}"
            ),
            err=True,
        )
    hidden = Counter(row.reason for row in rows[_MOST:])
    for reason, number in hidden.most_common():
        click.echo(f"  and {number:,} more: {reason}", err=True)


def print_report(report: RunReport) -> None:
    """Print what a run did, and its ledger."""
    counts = {
        "new": report.new,
        "known already": report.same,
        "new versions": report.versions,
        "analysed anew": report.reanalysed,
        "not readable": report.unreadable,
        "not analysed": report.failed,
    }
    said = ", ".join(f"{number:,} {what}" for what, number in counts.items() if number) or "nothing to read"
    found = ", ".join(f"{number:,} {kind}" for kind, number in report.findings.items() if number) or "nothing"
    refused = f"; {report.refused:,} findings refused" if report.refused else ""
    click.echo(f"reports: {said}", err=True)
    click.echo(f"found: {found}{refused}", err=True)
    if report.ledger:
        click.echo(f"ledger of run {report.run}:", err=True)
        print_ledger(report.ledger)


def print_undated(names: Sequence[str], record: Path) -> None:
    """Tell which reports have no day, and how to give them one; nothing where all have."""
    if not names:
        return
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    click.echo(plain(f"without a day: {', '.join(names[:_NAMED])}{more}"), err=True)
    click.echo(
        plain(f"`marsad set ID --published 2024-07-03 --record {record}` sets the day of one"), err=True
    )
