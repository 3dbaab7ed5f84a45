"""`marsad evaluate`: how right the findings are, against gold records of the same texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from marsad.evaluate import errors, mistake_line, read_records, score, table
from marsad.model.documents import Document
from marsad.model.errors import InputError

_FILE = click.Path(path_type=Path)


@click.command("evaluate")
@click.argument("gold", type=_FILE)
@click.option("--texts", type=_FILE, help="The texts that gold is about: a file or folder, as for `analyse`.")
@click.option("--predictions", type=_FILE, help="Score these records; the texts are not read then.")
@click.option("--resources", type=_FILE, help="A folder of your own resources, laid over the shipped ones.")
@click.option("--format", "shape", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--errors",
    "shown",
    type=click.IntRange(min=0),
    default=0,
    help="Show so many wrong events, as JSON lines.",
)
@click.pass_context
def evaluate_command(
    context: click.Context,
    gold: Path,
    texts: Path | None,
    predictions: Path | None,
    resources: Path | None,
    shape: str,
    shown: int,
) -> None:
    """Score what is found in texts against the records in the file GOLD.

    Prints precision, recall and F1 of events (right type; right parties too; right status and date too),
    quotes, figures, positions and agreements, with 95 % intervals.
    """
    golds = read_records(gold)
    found, unread = _predictions(texts, predictions, resources)
    scores = score(golds, found)
    click.echo(json.dumps(scores.to_json()) if shape == "json" else table(scores))
    for mistake in errors(golds, found)[:shown] if shown else ():
        click.echo(mistake_line(mistake))
    if unread:
        context.exit(1)


def _predictions(
    texts: Path | None, predictions: Path | None, resources: Path | None
) -> tuple[list[Any], list[str]]:
    """Give predicted records, and the inputs that could not be read."""
    if predictions is not None:
        return list(read_records(predictions)), []
    if texts is not None:
        return _read_texts(texts, resources)
    raise InputError(
        "evaluate was given nothing to score; add --texts FILE (texts to read) or --predictions FILE"
    )


def _read_texts(texts: Path, resources: Path | None) -> tuple[list[Any], list[str]]:
    from marsad.analyse import analyse, to_json
    from marsad.kit import load_kit
    from marsad.readers.inputs import read_inputs
    from marsad.readers.rows import is_unreadable

    kit = load_kit(resources)
    found: dict[str, list[Any]] = {}
    unread: list[str] = []
    for read in read_inputs([texts], overlay=resources):
        if isinstance(read, Document):
            found[read.id] = to_json(analyse(read, kit))
        elif is_unreadable(read):
            click.echo(f"{read.subject}: {read.detail or read.reason}", err=True)
            unread.append(read.subject)
    return [record for records in found.values() for record in records], unread
