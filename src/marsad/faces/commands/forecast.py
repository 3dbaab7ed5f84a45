"""`marsad forecast`: what is announced, and how many contacts to expect."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.commands.listings import tell_unknown_codes
from marsad.faces.measures.forecast import FORECAST_FIELDS, forecast_of
from marsad.faces.options import output_options, record_option, resources_option
from marsad.faces.output import Columns, Row, write_rows

COLUMNS: Columns = {
    "what": lambda row: row["target"],
    "days": lambda row: row["days"],
    "told by": lambda row: row["shown"],
    "expected [80 %]": lambda row: f"{row['expected']:.1f} [{row['low']}, {row['high']}]",
    "chance of any": lambda row: f"{row['chance']:.2f}",
    "base rate": lambda row: f"{row['rule_chance']:.2f}",
    "skill over the best rule [80 %]": lambda row: (
        f"{row['skill']:.3f} [{row['skill_low']:.3f}, {row['skill_high']:.3f}]"
    ),
    "days judged": lambda row: row["origins"],
}
SCORES: Columns = {
    "what": lambda row: row["target"],
    "days": lambda row: row["days"],
    "way": lambda row: row["way"],
    "RPS": lambda row: f"{row['rps']:.3f}",
    "log": lambda row: f"{row['log']:.3f}",
    "Brier of any": lambda row: f"{row['brier']:.3f}",
}
ANNOUNCED: Columns = {
    "when": lambda row: " – ".join(dict.fromkeys((row["start"], row["end"]))),
    "with": lambda row: row["parties"],
    "level": lambda row: row["level"],
    "announced": lambda row: row["announced"],
    "chance": lambda row: f"{row['chance']:.2f}",
    "id": lambda row: row["happening"],
}
REALISED: Columns = {
    "level": lambda row: row["level"],
    "announced and due": lambda row: row["due"],
    "told as held": lambda row: row["held"],
    "share to expect [80 %]": lambda row: f"{row['share']:.2f} [{row['low']:.2f}, {row['high']:.2f}]",
}


@click.command("forecast")
@record_option
@click.option("--country", required=True, metavar="CODE", help="The country (KAZ).")
@click.option("--as-of", metavar="DAY", help="The day to look from; by default that of the newest report.")
@resources_option
@output_options
def forecast_command(
    record: Path, country: str, as_of: str | None, resources: Path | None, form: str | None, out: Path | None
) -> None:
    """Tell what is announced, what became of earlier plans, and how many contacts to expect in 7 and 30 days.

    The forecast is judged day by day against five plain rules, each day knowing only what was told by then. Where it is
    not surely better than the best of them, that rule is shown and named. With fewer than 50 dated contacts it is refused.
    """
    day, overlay = api.day_of("as-of", as_of, 1), api.folder_of(resources)
    with api.view_of(record) as view:
        told = forecast_of(view, country, day, overlay)
    rows = list(told.rows) if form else [row for row in told.rows if not row["refused"]]
    write_rows(rows, form=form, columns=COLUMNS, fields=FORECAST_FIELDS, out=out)
    if form is None and out is None:
        for table, columns in (
            (_scores(rows), SCORES),
            (told.announced, ANNOUNCED),
            (told.realised, REALISED),
        ):
            if table:
                click.echo("")
                write_rows(table, form=None, columns=columns, fields=())
    for row in rows:
        if row["shown"] is not None and row["shown"] == row["rule"]:
            click.echo(
                f"{row['target']}, {row['days']} days: not surely better than the rule {row['rule']!r}, which is shown",
                err=True,
            )
    for sentence in dict.fromkeys(
        f"{row['target']}: {row['refused']}" for row in told.rows if row["refused"]
    ):
        click.echo(sentence, err=True)
    if all(row["refused"] for row in told.rows):
        tell_unknown_codes(api.filter_of({"country": country, "with_": None}))


def _scores(rows: Sequence[Row]) -> list[Row]:
    return [
        {"target": row["target"], "days": row["days"], "way": way, **score}
        for row in rows
        if row["scores"]
        for way, score in row["scores"].items()
    ]
