"""`marsad whatif`: what the balance would be with other happenings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from marsad.faces import api
from marsad.faces.measures.asked import Places
from marsad.faces.measures.balance import ASKED_DOMAINS
from marsad.faces.measures.edits import save_scenario
from marsad.faces.measures.whatif import WHATIF_FIELDS, Asked, meant_by, whatif_rows
from marsad.faces.options import PATH, output_options, record_option, resources_option
from marsad.faces.output import Row, write_rows
from marsad.measures.contributions import KINDS

if TYPE_CHECKING:
    from marsad.measures.scenario import Scenario


def _interval(row: Row, value: str, low: str, high: str) -> str:
    if row[value] is None:
        return ""
    middle, lowest, highest = (round(row[name], 2) + 0.0 for name in (value, low, high))  # no "-0.00"
    return f"{middle:.2f} [{lowest:.2f}, {highest:.2f}]"


COLUMNS: dict[str, Callable[[Row], Any]] = {
    "partition": lambda row: row["partition"],
    "measure": lambda row: row["measure"],
    "before [80 %]": lambda row: _interval(row, "before", "before_low", "before_high"),
    "after [80 %]": lambda row: _interval(row, "after", "after_low", "after_high"),
    "difference [80 %]": lambda row: _interval(row, "difference", "low", "high"),
    "rises": lambda row: "" if row["rises"] is None else f"{row['rises']:.2f}",
}


@click.command("whatif")
@record_option
@click.option("--country", required=True, metavar="CODE", help="The country (KAZ).")
@click.option(
    "--add", multiple=True, metavar="ACT", help="An act more: 'KAZ > FRA 2024-05-06 contacts head'."
)
@click.option("--remove", multiple=True, metavar="ID", help="A happening or a figure less.")
@click.option(
    "--change",
    multiple=True,
    metavar="CHANGE",
    help="A happening otherwise: 'ID day=2024-05-06 level=minister'; a figure: 'ID value=44e9'.",
)
@click.option("--drop-outlet", multiple=True, metavar="NAME", help="Without what only this outlet tells.")
@click.option(
    "--move", multiple=True, metavar="PLACE", help="A partner in another group: 'FRA poles=east-asia'."
)
@click.option(
    "--add-figure", multiple=True, metavar="FIGURE", help="A figure more: 'CHN trade flow USD 44e9 2024'."
)
@click.option("--weighting", metavar="NAME", help="Under a weighting: level, plover-level, or your own.")
@click.option("--fading", type=click.FloatRange(0.5, 1), help="Weight kept after a month; by default 0.94.")
@click.option("--scenario", "file", type=PATH, help="Edits that were saved; those given here come on top.")
@click.option("--name", help="What to call the scenario.")
@click.option("--save", type=PATH, help="Save the edits to this file, with their digest.")
@click.option(
    "--each", is_flag=True, help="Instead: every happening left out in turn, the largest difference first."
)
@click.option("--partition", "partitions", multiple=True, metavar="NAME", help="As for `marsad balance`.")
@click.option(
    "--kind", type=click.Choice(KINDS), default="contacts", show_default=True, help="Of which acts."
)
@click.option(
    "--domain", type=click.Choice(ASKED_DOMAINS), default="all", show_default=True, help="Of which domain."
)
@click.option("--visits", type=PATH, help="A table kept by hand (visits.csv), read beside the reports.")
@click.option("--trade", type=PATH, help="A table kept by hand (trade.csv), read beside the reports.")
@click.option("--as-of", metavar="DAY", help="The day to look from; by default that of the newest report.")
@resources_option
@output_options
def whatif_command(
    record: Path, country: str, add: tuple[str, ...], remove: tuple[str, ...], change: tuple[str, ...],
    drop_outlet: tuple[str, ...], move: tuple[str, ...], add_figure: tuple[str, ...], visits: Path | None, trade: Path | None,
    weighting: str | None, fading: float | None, file: Path | None, name: str | None,
    save: Path | None, partitions: tuple[str, ...], kind: str, domain: str, as_of: str | None, resources: Path | None,
    form: str | None, out: Path | None, *, each: bool,
) -> None:  # fmt: skip
    """Tell what a country's balance would be with other happenings, beside what it is.

    A sensitivity analysis: what the record would say, not what countries would do. Both sides draw the same random
    numbers, so that the difference is that of the edits alone; `rises` is the chance that the number grows.
    """
    asked = Asked(add, remove, change, drop_outlet, move, add_figure, weighting, fading, name, file, each)
    meant = None if each else meant_by(asked)
    day, places = api.day_of("as-of", as_of, 1), Places(api.folder_of(resources), visits, trade)
    with api.view_of(record) as view:
        rows = list(
            whatif_rows(
                view, country, asked, partitions=partitions, kind=kind, domain=domain, as_of=day, places=places
            )
        )  # fmt: skip
    told = rows if form else [row for row in rows if not row["refused"]]
    columns = COLUMNS | {"without": lambda row: row["happenings"]} if each else COLUMNS
    write_rows(told, form=form, columns=columns, fields=WHATIF_FIELDS, out=out)
    if save is not None and meant is not None:
        save_scenario(meant, save)
    if meant is not None:
        _tell(meant, rows)
    for sentence in dict.fromkeys(f"{row['partition']}: {row['refused']}" for row in rows if row["refused"]):
        click.echo(sentence, err=True)


def _tell(meant: Scenario, rows: Sequence[Row]) -> None:
    """Say which scenario it was, what it is not, and what it changed."""
    touched = ", ".join(rows[0]["happenings"]) if rows else ""
    click.echo(
        f"{meant.name} ({meant.digest}): what the record would say, not what countries would do", err=True
    )
    click.echo(f"changed: {touched or 'the terms'}", err=True)
