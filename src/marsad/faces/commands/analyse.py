"""`marsad analyse`: what is found in reports, printed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import click

from marsad.engines.one import STAGE
from marsad.faces import api
from marsad.faces.confidence import sure_of
from marsad.faces.ledger import print_ledger
from marsad.faces.options import (
    confidence_option,
    inputs_argument,
    language_option,
    output_options,
    resources_option,
)
from marsad.faces.output import Columns, write_rows
from marsad.model.findings import LedgerRow
from marsad.readers.rows import is_unreadable

_LISTS = ("events", "quotes", "figures", "positions", "agreements", "ties", "assessments", "refused")
FIELDS = ("id", "language", "published", "parent", "regions", *_LISTS)


def _count(name: str) -> Any:  # noqa: ANN401 - a function of a row
    return lambda row: len(row[name])


COLUMNS: Columns = {
    "report": lambda row: row["id"],
    "day": lambda row: row["published"],
    "language": lambda row: row["language"],
    **{name: _count(name) for name in _LISTS},
}


@click.command("analyse")
@inputs_argument
@resources_option
@language_option
@confidence_option
@output_options
@click.pass_context
def analyse_command(
    context: click.Context,
    inputs: tuple[Path, ...],
    resources: Path | None,
    language: str | None,
    min_confidence: float | None,
    form: str | None,
    out: Path | None,
) -> None:
    """Print what is found in reports, and store nothing.

    `--format jsonl` prints an object for each report with its regions, events, quotes and figures, and behind it
    one for each other article that its page carries. Where an id comes twice the last text counts.
    """
    rows: list[LedgerRow] = []
    found = api.iter_analyses(*inputs, resources=resources, language=language, on_row=rows.append)
    stayed = Counter[str]()
    found = found if min_confidence is None else (sure_of(row, min_confidence, stayed) for row in found)
    whole = ({"parent": None, **row} if form in {"csv", "parquet"} else row for row in found)
    write_rows(whole, form=form, columns=COLUMNS, fields=FIELDS, out=out)
    if min_confidence is not None:
        click.echo(
            f"{stayed['stayed']} of {stayed['found']} findings have a confidence of at least {min_confidence:g}",
            err=True,
        )
    if rows:
        click.echo("ledger:", err=True)
        print_ledger(rows)
    if any(is_unreadable(row) or _failed(row) for row in rows):
        context.exit(1)


def _failed(row: LedgerRow) -> bool:
    return row.stage == STAGE and row.reason == "the analysis failed"
