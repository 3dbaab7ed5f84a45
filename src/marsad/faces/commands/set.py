"""`marsad set`: the day, outlet or genre of a report, set by who knows it."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from marsad.faces import api
from marsad.faces.options import record_option, resources_option
from marsad.model.documents import Genre


@click.command("set")
@click.argument("document", metavar="ID")
@click.option("--published", metavar="DAY", help="The day of publication, as 2024-07-03.")
@click.option("--outlet", metavar="NAME", help="Who published it.")
@click.option("--genre", type=click.Choice(get_args(Genre)), help="What kind of text it is.")
@click.option("--title", metavar="WORDS", help="Its title.")
@click.option("--url", metavar="ADDRESS", help="Where it stands.")
@record_option
@resources_option
def set_command(document: str, record: Path, resources: Path | None, **given: str | None) -> None:
    """Set what is known of a report: its day, outlet, genre, title or address.

    Dates that hung on the day are read anew, and so is everything else in the report; the change is a row of the ledger.
    """
    changes = {name: value for name, value in given.items() if value is not None}
    told = api.set_(document, record=record, resources=resources, **changes)
    click.echo("\t".join(f"{name}: {value}" for name, value in told.items() if value is not None))
