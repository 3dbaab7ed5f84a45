"""`marsad demo`: the main job on the sample reports."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.faces.commands.listings import HAPPENING_COLUMNS
from marsad.faces.happening_rows import HAPPENING_FIELDS
from marsad.faces.ledger import print_report
from marsad.faces.options import PATH
from marsad.faces.output import write_rows
from marsad.faces.progress import progress_line
from marsad.faces.samples import make_demo


@click.command("demo")
@click.option(
    "--out",
    "folder",
    type=PATH,
    default=Path("marsad-demo"),
    show_default=True,
    help="The folder to write to.",
)
@click.pass_context
def demo_command(context: click.Context, folder: Path) -> None:
    """Read the sample reports, list the visits in them, and write a brief.

    Writes `marsad.db` and `brief.html` into the folder; the path of the brief is printed last.
    """
    with progress_line() as progress:
        demo = make_demo(folder, progress=progress)
    print_report(demo.report)
    write_rows(demo.visits, form=None, columns=HAPPENING_COLUMNS["visits"], fields=HAPPENING_FIELDS["visits"])
    click.echo(f"\nrecord: {demo.record}\nbrief of {demo.country}:\n{demo.brief}")
    if demo.report.unreadable or demo.report.failed:
        context.exit(1)
