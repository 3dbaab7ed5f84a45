"""`marsad exposure`: how much a country trades, invests and owes with each partner."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.commands.listings import tell_unknown_codes
from marsad.faces.measures.exposure import EXPOSURE_FIELDS, exposure_of
from marsad.faces.options import PATH, output_options, record_option, resources_option
from marsad.faces.output import Columns, Row, write_rows

_SCALES = ((1e12, "trn"), (1e9, "bn"), (1e6, "m"))


def _amount(row: Row) -> str:
    size, name = next(((size, name) for size, name in _SCALES if row["amount"] >= size), (1.0, ""))
    amount, low, high = (f"{row[part] / size:,.3g}" for part in ("amount", "low", "high"))
    return " ".join(f"{amount} [{low}, {high}] {name} {row['unit']}".split())


def _share(row: Row, name: str) -> str:
    return (
        "" if row[name] is None else f"{row[name]:.2f} [{row[f'{name}_low']:.2f}, {row[f'{name}_high']:.2f}]"
    )


COLUMNS: Columns = {
    "measure": lambda row: row["measure"],
    "kind": lambda row: row["kind"],
    "partner": lambda row: row["name"],
    "period": lambda row: row["period"],
    "amount [80 %]": _amount,
    "share among these [80 %]": lambda row: _share(row, "share"),
    "of the whole": lambda row: _share(row, "of_total"),
    "sources": lambda row: "differ" if row["differ"] else "",
    "ids": lambda row: row["claims"],
}
ASIDE: Columns = {
    "does not count": lambda row: row["reason"],
    "measure": lambda row: row["measure"],
    "partner": lambda row: row["partner"],
    "amount": lambda row: f"{row['amount']:,.15g} {row['unit']}",
    "id": lambda row: row["id"],
}


@click.command("exposure")
@record_option
@click.option("--country", required=True, metavar="CODE", help="The country (KAZ).")
@click.option("--trade", type=PATH, help="A table kept by hand (trade.csv), read beside the reports.")
@click.option("--as-of", metavar="DAY", help="The day to look from; by default that of the newest report.")
@resources_option
@output_options
def exposure_command(
    record: Path,
    country: str,
    trade: Path | None,
    as_of: str | None,
    resources: Path | None,
    form: str | None,
    out: Path | None,
) -> None:
    """Tell how much a country trades, invests and owes with each partner, as far as figures tell it.

    Flows and stocks are apart, and every unit; targets, ranks and parts of a year are listed and never count. An interval is as
    wide as the words ("about", "more than") and the age of a figure make it; where sources differ both are in it.
    Shares are among the partners with a figure, and of the whole only where a figure states the whole.
    """
    day, overlay = api.day_of("as-of", as_of, 1), api.folder_of(resources)
    with api.view_of(record) as view:
        told = exposure_of(view, country, trade, day, overlay)
    number = write_rows(told.rows, form=form, columns=COLUMNS, fields=EXPOSURE_FIELDS, out=out)
    if form is None and out is None and told.aside:
        click.echo("")
        write_rows(told.aside, form=None, columns=ASIDE, fields=())
    if not number:
        click.echo(f"no figure in {record} tells an exchange of {country} with a partner", err=True)
        tell_unknown_codes(api.filter_of({"country": country, "with_": None}))
    elif all(row["of_total"] is None for row in told.rows):
        click.echo(
            "the whole is stated nowhere (denominator missing): shares are among the partners listed",
            err=True,
        )
