"""`marsad search`: reports by their words."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.listings import FIELDS, search_rows
from marsad.faces.options import output_options, record_option
from marsad.faces.output import Columns, write_rows

COLUMNS: Columns = {
    "day": lambda row: (row["published"] or "")[:10],
    "report": lambda row: row["document"],
    "outlet": lambda row: row["outlet"],
    "title": lambda row: row["title"],
    "words": lambda row: row["words"],
}


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@record_option
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Show so many.")
@output_options
def search_command(
    query: tuple[str, ...], record: Path, limit: int, form: str | None, out: Path | None
) -> None:
    """Find reports by their words, newest first.

    All words of QUERY must stand in the report, in any spelling and form; words in quotation marks side by side.
    """
    with api.view_of(record) as view, closing(search_rows(view, " ".join(query), limit)) as rows:
        number = write_rows(rows, form=form, columns=COLUMNS, fields=FIELDS["search"], out=out)
    if not number:
        click.echo(f"no report in {record} holds these words", err=True)
