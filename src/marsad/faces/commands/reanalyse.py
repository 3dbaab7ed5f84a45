"""`marsad reanalyse`: a record read anew after a change of resources."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.ledger import print_report
from marsad.faces.options import record_option, resources_option
from marsad.faces.progress import progress_line


@click.command("reanalyse")
@record_option
@resources_option
@click.pass_context
def reanalyse_command(context: click.Context, record: Path, resources: Path | None) -> None:
    """Read a record anew after a change of resources.

    Reports that were read with the same resources are passed over; of the others the findings are replaced, and
    the reports stay as they are.
    """
    with progress_line() as progress:
        report = api.reanalyse(record=record, resources=resources, progress=progress)
    print_report(report)
    if report.failed:
        context.exit(1)
