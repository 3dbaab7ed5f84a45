"""`marsad changes`: what reports tell for the first time since a day."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.changes import CHANGE_FIELDS
from marsad.faces.options import output_options, record_option
from marsad.faces.output import Columns, write_rows

COLUMNS: Columns = {
    "first seen": lambda row: row["first_seen"],
    "what": lambda row: row["what"],
    "said": lambda row: row["said"],
    "words": lambda row: row["words"][0],
    "report": lambda row: row["document"],
    "id": lambda row: row["id"],
}


@click.command("changes")
@record_option
@click.option("--since", required=True, metavar="DAY", help="First told on or after this day, month or year.")
@click.option("--country", metavar="CODE", help="Concerns this country or organisation (KAZ, EU).")
@click.option("--with", "with_", metavar="CODE", help="Concerns this one as well.")
@output_options
def changes_command(
    record: Path, since: str, form: str | None, out: Path | None, country: str | None, with_: str | None
) -> None:
    """List what is told for the first time since a day.

    A finding counts on the day of the earliest report in the record that tells it; later reports of the same are
    nothing new.
    """
    with (
        api.view_of(record) as view,
        closing(api.changes_of(view, since, country=country, with_=with_)) as rows,
    ):
        number = write_rows(rows, form=form, columns=COLUMNS, fields=CHANGE_FIELDS, out=out)
    if not number:
        click.echo(f"nothing in {record} is told for the first time since {since}", err=True)
