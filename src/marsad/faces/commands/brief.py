"""`marsad brief`: the brief of a country as one HTML file."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.options import PATH, record_option, resources_option


@click.command("brief")
@click.option("--country", required=True, metavar="CODE", help="The country or organisation (KAZ, EU).")
@click.option("--with", "with_", metavar="CODE", help="A partner: the brief is of the two.")
@click.option("--out", required=True, type=PATH, metavar="FILE.html", help="The file to write.")
@click.option("--with-texts", is_flag=True, help="Put the whole reports in, not only the sentences needed.")
@record_option
@resources_option
def brief_command(
    country: str, with_: str | None, out: Path, with_texts: bool, record: Path, resources: Path | None
) -> None:
    """Write the brief of a country as one HTML file that needs nothing else: Arabic, English by a switch.

    Each cell opens the sentence it rests on. Prints the path of the file.
    """
    place = api.brief(
        country.strip().upper(),
        out,
        with_=with_.strip().upper() if with_ else None,
        with_texts=with_texts,
        record=record,
        resources=resources,
    )
    click.echo(place)
