"""`marsad balance`: how evenly a country's contacts are spread over its partners."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from marsad.faces import api
from marsad.faces.commands.listings import tell_unknown_codes
from marsad.faces.measures.asked import Asked, Places
from marsad.faces.measures.balance import ASKED_DOMAINS, BALANCE_FIELDS, balance_rows
from marsad.faces.measures.listed import LISTED, listed_rows
from marsad.faces.options import PATH, output_options, record_option, resources_option
from marsad.faces.output import Columns, Row, write_rows
from marsad.measures.contributions import KINDS


def interval(row: Mapping[str, Any], name: str, digits: int = 2) -> str:
    """Give a value with its 80 % interval."""
    if row[name] is None:
        return ""
    return f"{row[name]:.{digits}f} [{row['low']:.{digits}f}, {row['high']:.{digits}f}]"


def _without(name: str, digits: int = 2) -> Callable[[Row], str]:
    """Give the column of the least and most that a value would be without one outlet."""

    def told(row: Row) -> str:
        found = [one[name] for one in row["without"] if one[name] is not None]
        return f"{min(found):.{digits}f} to {max(found):.{digits}f}" if found else ""

    return told


def _range(row: Row) -> str:
    return "" if row["without"] is None else f"{row['without'][0]:.2f} to {row['without'][1]:.2f}"


COLUMNS: Columns = {
    "month": lambda row: row["month"],
    "partition": lambda row: row["partition"],
    "effective partners N1 [80 %]": lambda row: interval(row, "effective_partners"),
    "without one outlet": _without("effective_partners"),
    "N2": lambda row: "" if row["second"] is None else f"{row['second']:.2f}",
    "N2, without one outlet": _without("second"),
    "HHI": lambda row: "" if row["concentration"] is None else f"{row['concentration']:.3f}",
    "HHI, without one outlet": _without("concentration", 3),
    "unfriendly share": lambda row: interval(row["hostility"], "share"),
    "unfriendly, without one outlet": lambda row: _range(row["hostility"]),
    "happenings": lambda row: len(row["happenings"]),
    "in no group": lambda row: len(row["apart"]),
}
SHARES: Columns = {
    "partition": lambda row: row["partition"],
    "partner": lambda row: row["name"],
    "share [80 %]": lambda row: interval(row, "share"),
    "without one outlet": _range,
    "counted": lambda row: f"{row['counted']:.2f}",
    "happenings": lambda row: len(row["happenings"]),
    "ids": lambda row: row["happenings"],
}
TILTS: Columns = {
    "partition": lambda row: row["partition"],
    "between": lambda row: " and ".join(row["groups"]),
    "tilt to the first [80 %]": lambda row: interval(row, "tilt"),
    "without one outlet": _range,
    "verdict": lambda row: row["verdict"],
}


@click.command("balance")
@record_option
@click.option("--country", required=True, metavar="CODE", help="The country (KAZ).")
@click.option(
    "--partition",
    "partitions",
    multiple=True,
    metavar="NAME",
    help="A partition (poles, alliances, union, states, or your own); may be given more than once.",
)
@click.option(
    "--kind", type=click.Choice(KINDS), default="contacts", show_default=True, help="Of which acts."
)
@click.option(
    "--domain", type=click.Choice(ASKED_DOMAINS), default="all", show_default=True, help="Of which domain."
)
@click.option("--weighting", metavar="NAME", help="Under a weighting: level, plover-level, or your own.")
@click.option(
    "--months", type=click.IntRange(min=1), default=1, show_default=True, help="So many last months."
)
@click.option("--visits", type=PATH, help="A table kept by hand (visits.csv), read beside the reports.")
@click.option("--as-of", metavar="DAY", help="The day to look from; by default that of the newest report.")
@resources_option
@output_options
def balance_command(
    record: Path, form: str | None, out: Path | None, as_of: str | None, resources: Path | None, visits: Path | None, **words: Any  # noqa: ANN401
) -> None:  # fmt: skip
    """Tell how evenly a country's contacts are spread over its partners, and which way they lean.

    Counted are happenings, not reports, faded by age, each kind of act for itself and under two partitions or more,
    because who counts as one partner decides the number as much as the acts do. "Balanced" is said only where the whole
    80 % interval lies within 0.2 of even. With fewer than 20 happenings it is refused, and they are listed instead.
    docs/measures.md works each number by hand.
    """
    asked = Asked(
        **words, as_of=api.day_of("as-of", as_of, 1), places=Places(api.folder_of(resources), visits)
    )
    with api.view_of(record) as view:
        rows = list(balance_rows(view, asked))
        write_rows(rows, form=form, columns=COLUMNS, fields=BALANCE_FIELDS, out=out)
        if form is None and out is None:
            _write_more(rows)
            if all(row["refused"] for row in rows):
                click.echo("")
                write_rows(listed_rows(view, asked), form=None, columns=LISTED, fields=())
    for sentence in dict.fromkeys(f"{row['partition']}: {row['refused']}" for row in rows if row["refused"]):
        click.echo(sentence, err=True)
    if not any(row["happenings"] for row in rows):
        tell_unknown_codes(api.filter_of({"country": asked.country, "with_": None}))


def _write_more(rows: Sequence[Row]) -> None:
    """Write shares and tilts of the newest month."""
    newest = [row for row in rows if row["month"] == rows[0]["month"] and not row["refused"]]
    for name, columns in (("tilts", TILTS), ("shares", SHARES)):
        told = list(_parts(newest, name))
        if told:
            click.echo("")
            write_rows(told, form=None, columns=columns, fields=())


def _parts(rows: Sequence[Row], name: str) -> Iterator[Row]:
    for row in rows:
        for part in row[name]:
            yield {"partition": row["partition"], **part}
