"""`marsad agenda`: what is announced, due or lapsed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.agenda import AGENDA_FIELDS, agenda_rows
from marsad.faces.commands.listings import tell_unknown_codes
from marsad.faces.options import filter_options, output_options, record_option
from marsad.faces.output import Columns, write_rows

COLUMNS: Columns = {
    "state": lambda row: row["state"],
    "when": lambda row: " – ".join(dict.fromkeys(day for day in (row["start"], row["end"]) if day)),
    "type": lambda row: f"{row['type']}/{row['mode']}" if row["mode"] else row["type"],
    "who → whom": lambda row: " → ".join(
        ", ".join(row[name]) for name in ("actors", "recipients") if row[name]
    ),
    "persons": lambda row: row["persons"],
    "announced": lambda row: row["announced"],
    "report": lambda row: row["reports"],
    "id": lambda row: row["id"],
}


@click.command("agenda")
@record_option
@click.option(
    "--as-of", metavar="DAY", help="The day to look from; by default that of the newest report in the record."
)
@filter_options
@output_options
def agenda_command(
    record: Path, as_of: str | None, form: str | None, out: Path | None, **where: str | None
) -> None:
    """List what is planned: announced, due, or lapsed without a report that it was done.

    A plan is announced before its date (and without one), due on it, and lapsed after it. One that a later report
    tells as done or cancelled is not listed. Reports after the day to look from are not heard.
    """
    asked = api.filter_of(where)
    day = api.day_of("as-of", as_of, 1)
    with api.view_of(record) as view, closing(agenda_rows(view, asked, day)) as rows:
        number = write_rows(rows, form=form, columns=COLUMNS, fields=AGENDA_FIELDS, out=out)
    if not number:
        click.echo(f"nothing in {record} is planned as asked", err=True)
        tell_unknown_codes(asked)
