"""`marsad relations`: how a country stands with each partner."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.commands.listings import tell_unknown_codes
from marsad.faces.measures.listed import LISTED
from marsad.faces.measures.panel import PANEL_FIELDS
from marsad.faces.measures.relations import PANELS, RELATION_FIELDS, told_of
from marsad.faces.options import PATH, output_options, record_option, resources_option
from marsad.faces.output import Columns, Row, named, write_rows


def _pair(name: str, row: Row) -> str:
    return f"{row[name]} / {row[f'{name}_unfriendly']}"


def _rate(row: Row, stream: str) -> str:
    one = row["strength"][stream]
    return f"{one['rate']:.2f} [{one['low']:.2f}, {one['high']:.2f}]"


def _ranks(row: Row) -> str:
    return " / ".join(str(rank) for rank in row["ranks"].values())


COLUMNS: Columns = {
    "partner": lambda row: row["name"],
    "contacts": lambda row: row["contacts"],
    "heads": lambda row: row["levels"]["head"],
    "ministers": lambda row: row["levels"]["minister"],
    "signings": lambda row: row["instruments"],
    "material + / -": lambda row: _pair("material", row),
    "words + / -": lambda row: _pair("declaratory", row),
    "among several": lambda row: row["multilateral"],
    "contacts a month [80 %]": lambda row: _rate(row, "contacts"),
    "ranks": _ranks,
    "moves": lambda row: row["moves"],
    "unseen at least": lambda row: "" if row["unseen"] is None else f"{row['unseen']:.0f}",
    "last contact": lambda row: row["last_contact"]["day"] if row["last_contact"] else "",
}
PANEL_COLUMNS: Columns = named(*PANEL_FIELDS)


@click.command("relations")
@record_option
@click.option("--country", required=True, metavar="CODE", help="The country (KAZ).")
@click.option("--with", "with_", metavar="CODE", help="Only this partner, with every happening that counts.")
@click.option(
    "--panel", type=click.Choice(PANELS), help="A row for each direction, partner and month, zeros included."
)
@click.option(
    "--head",
    is_flag=True,
    help="Put what was read, and precision and recall by type, into a panel's CSV (lines with #) or Parquet; else they are told on standard error.",
)
@click.option("--visits", type=PATH, help="A table kept by hand (visits.csv), read beside the reports.")
@click.option("--as-of", metavar="DAY", help="The day to look from; by default that of the newest report.")
@resources_option
@output_options
def relations_command(
    record: Path,
    country: str,
    with_: str | None,
    panel: str | None,
    visits: Path | None,
    as_of: str | None,
    resources: Path | None,
    form: str | None,
    out: Path | None,
    *,
    head: bool,
) -> None:
    """Tell how a country stands with each partner: happenings by kind, strength with its interval, ranks.

    Kinds of acts are kept apart: contacts, signings, material acts, words. Ranks are of friendly acts unweighted, weighted by level of
    contact, and by PLOVER's scores and level; `moves` tells by how many places they differ. `unseen at least` is how
    many more happenings there must have been that no report tells. docs/measures.md works each number by hand.
    """
    day, overlay = api.day_of("as-of", as_of, 1), api.folder_of(resources)
    with api.view_of(record) as view:
        told = told_of(view, country, with_=with_, panel=panel, as_of=day, overlay=overlay, visits=visits)
        columns, fields = (PANEL_COLUMNS, PANEL_FIELDS) if panel else (COLUMNS, RELATION_FIELDS)
        inside = told.head if head or form is None else ()
        number = write_rows(told.rows, form=form, columns=columns, fields=fields, out=out, head=inside)
        if with_ and form is None and panel is None and out is None and number:
            click.echo("")
            write_rows(told.happenings, form=None, columns=LISTED, fields=())
    for sentence in (*told.remarks, *(told.head if not inside else ())):
        click.echo(sentence, err=True)
    if not number:
        click.echo(f"nothing in {record} counts for {country} as asked", err=True)
        tell_unknown_codes(api.filter_of({"country": country, "with_": with_}))
