"""`marsad read`: reports into a record."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from marsad.faces import api
from marsad.faces.ledger import print_report, print_undated
from marsad.faces.options import inputs_argument, language_option, record_option, resources_option
from marsad.faces.output import json_text
from marsad.faces.progress import progress_line


@click.command("read")
@inputs_argument
@record_option
@resources_option
@language_option
@click.option(
    "--format", "form", type=click.Choice(["json"]), help="Print the report of the run as JSON, too."
)
@click.pass_context
def read_command(
    context: click.Context,
    inputs: tuple[Path, ...],
    record: Path,
    resources: Path | None,
    language: str | None,
    form: str | None,
) -> None:
    """Read reports into a record.

    INPUT is a file or folder of plain text (.txt) or JSON Lines (.jsonl) with `id`, `text` and, if known, `title`,
    `published`, `outlet`, `url`, `lang`. Reading the same again changes nothing; another text under a known id is
    a new version. Reports without a day are named at the end. So is what could not be read; it ends in status 1.
    """
    with progress_line() as progress:
        report = api.read(*inputs, record=record, resources=resources, language=language, progress=progress)
    if form:
        click.echo(json_text(msgspec.to_builtins(report)))
    print_report(report)
    with api.view_of(record) as view:
        print_undated(view.undated(), record)
    if report.unreadable or report.failed:
        context.exit(1)
