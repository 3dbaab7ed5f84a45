"""`marsad methods`: how the measures were made, to put into a paper."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.measures.methods import methods_of
from marsad.faces.options import record_option, resources_option


@click.command("methods")
@record_option
@click.option("--country", required=True, metavar="CODE", help="The country (KAZ).")
@click.option("--as-of", metavar="DAY", help="The day to look from; by default that of the newest report.")
@resources_option
def methods_command(record: Path, country: str, as_of: str | None, resources: Path | None) -> None:
    """Print how a country's measures were made, as a paragraph for a paper, and how to cite them.

    What was read, what enters, how strength and balance are computed, what was fitted, how often findings are wrong and on which
    gold that was measured, with the digest of partitions, weights and tables.
    """
    with api.view_of(record) as view:
        click.echo(
            methods_of(view, country, api.day_of("as-of", as_of, 1), api.folder_of(resources)), nl=False
        )
