"""`marsad brief`: the brief of a country, or the file of two, as HTML, Word or Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from marsad.faces import api
from marsad.faces.brief import FORMS
from marsad.faces.options import PATH, record_option, resources_option


@click.command("brief")
@click.option("--country", required=True, metavar="CODE", help="The country or organisation (KAZ, EU).")
@click.option("--with", "with_", metavar="CODE", help="A partner: the brief is of the two.")
@click.option("--own", metavar="CODE", help="The reader's own country: a lane of its own on the timeline.")
@click.option("--as-of", metavar="DAY", help="The day of the page; by default the newest report's.")
@click.option("--since", metavar="DAY", help="Only what falls on or after this day, month or year.")
@click.option("--until", metavar="DAY", help="Only what falls on or before this day, month or year.")
@click.option("--out", required=True, type=PATH, metavar="FILE", help="The file to write.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="The form; by default that of the file's ending, else HTML.",
)
@click.option(
    "--in",
    "language",
    type=click.Choice(("ar", "en")),
    default="ar",
    show_default=True,
    help="The language of a Word or Markdown file; HTML holds both.",
)
@click.option("--with-texts", is_flag=True, help="Put the whole reports in, not only the sentences (HTML).")
@record_option
@resources_option
def brief_command(out: Path, **asked: Any) -> None:  # noqa: ANN401 - click's own values
    """Write the brief of a country, or with a partner the file of the two: HTML, Word (.docx) or Markdown (.md).

    Each cell opens the sentence it rests on. Prints the path of the file.
    """
    country = asked.pop("country")
    click.echo(api.brief(country, out, **asked))
