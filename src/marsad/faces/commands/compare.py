"""`marsad compare`: where reports contradict each other, differ, move on or stay silent."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.comparing import COMPARE_FIELDS, compare_rows
from marsad.faces.options import output_options, record_option
from marsad.faces.output import Columns, Row, write_rows
from marsad.model.comparisons import COMPARISON_KINDS


def _sides(row: Row) -> list[str]:
    """Give the first sides, each with its report; of many, how many more there are."""
    told = [f"{side['value']} [{side['document']}]" for side in row["sides"]]
    return told if len(told) <= 4 else [*told[:4], f"… {len(told) - 4} more"]


COLUMNS: Columns = {
    "kind": lambda row: row["kind"],
    "what": lambda row: row["field"],
    "of": lambda row: row["subject"],
    "sides": _sides,
    "because": lambda row: row["reason"],
    "id": lambda row: row["id"],
}


@click.command("compare")
@click.argument("asked", nargs=-1, metavar="[STORY | REPORT REPORT]")
@record_option
@click.option("--kind", type=click.Choice(COMPARISON_KINDS), help="Only comparisons of this kind.")
@click.option("--country", metavar="CODE", help="Concerns this country or organisation (KAZ, EU).")
@output_options
def compare_command(
    asked: tuple[str, ...],
    record: Path,
    kind: str | None,
    country: str | None,
    form: str | None,
    out: Path | None,
) -> None:
    """Compare what reports tell of one matter: those of a record, of a STORY, or two that are named.

    A contradiction is raised only where two accounts cannot both be right; what moved on, is told with another scope or in
    other words, or by one report only, has a kind of its own. Each side gives its words; `marsad show` opens its finding.
    """
    with api.view_of(record) as view, closing(compare_rows(view, asked, kind=kind, country=country)) as rows:
        number = write_rows(rows, form=form, columns=COLUMNS, fields=COMPARE_FIELDS, out=out)
    if not number:
        click.echo(f"nothing in {record} is to be compared as asked", err=True)
