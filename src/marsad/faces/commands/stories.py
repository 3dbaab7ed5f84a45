"""`marsad stories`: which reports tell one thing, and by how many voices."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.options import output_options, record_option
from marsad.faces.output import Columns, Row, write_rows
from marsad.faces.stories import STORY_FIELDS, asked_of, story_rows


def _because(row: Row) -> str:
    first = row["reasons"][0]["because"] if row["reasons"] else []
    return "; ".join(first[:2])


COLUMNS: Columns = {
    "first": lambda row: row["first"],
    "last": lambda row: row["last"],
    "title": lambda row: row["title"],
    "reports": lambda row: len(row["documents"]),
    "texts": lambda row: row["texts"],
    "voices": lambda row: [f"{one['country'] or '?'} {one['texts']}" for one in row["voices"]],
    "joined because": _because,
    "story": lambda row: row["story"],
}


@click.command("stories")
@record_option
@click.option("--country", metavar="CODE", help="Stories in which this country or organisation is named.")
@click.option("--since", metavar="DAY", help="With reports on or after this day, month or year.")
@click.option("--until", metavar="DAY", help="With reports on or before this day, month or year.")
@click.option("--story", metavar="ID", help="Only this one: its id, an older id, or how it begins.")
@click.option("--several", is_flag=True, help="Leave out reports that stand alone.")
@output_options
def stories_command(
    record: Path,
    country: str | None,
    since: str | None,
    until: str | None,
    story: str | None,
    several: bool,
    form: str | None,
    out: Path | None,
) -> None:
    """List which reports tell one story, why, in how many independent texts and by whose voices.

    Copies of one text count once; texts are counted by the country of the outlet's or agency's owner, so that two
    agencies of one state are two texts and one voice.
    """
    asked = asked_of(country=country, since=since, until=until, story=story, several=several)
    with api.view_of(record) as view, closing(story_rows(view, asked)) as rows:
        number = write_rows(rows, form=form, columns=COLUMNS, fields=STORY_FIELDS, out=out)
    if not number:
        click.echo(f"no stories in {record} are as asked", err=True)
