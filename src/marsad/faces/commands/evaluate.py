"""`marsad evaluate`: how right the findings are, against gold records of the same texts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from marsad.evaluate import errors, kept, mistake_line, read_records, score, table
from marsad.evaluate.groups import BY, By
from marsad.faces.cards.drawing import Stratified
from marsad.faces.coding import SEED, STRATIFIED, make_cards, show_coded
from marsad.faces.options import confidence_option, record_option
from marsad.faces.reliability import show_reliability, tell_kept
from marsad.faces.scoring import check_texts, gather, show_wrongs
from marsad.model.errors import InputError

_FILE = click.Path(path_type=Path)


@click.command("evaluate")
@click.argument("gold", type=_FILE, required=False)
@click.option("--texts", type=_FILE, help="The texts that gold is about: a file or folder, as for `analyse`.")
@click.option("--predictions", type=_FILE, help="Score these records; texts are only quoted then.")
@click.option("--resources", type=_FILE, help="A folder of your own resources, laid over the shipped ones.")
@click.option("--format", "shape", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option(
    "--errors",
    "shown",
    type=click.IntRange(min=0),
    default=0,
    help="Show so many wrong events, as JSON lines; with --by so many of each group.",
)
@click.option(
    "--by",
    type=click.Choice(BY),
    help="Group the wrong events by cause, by type or by construct, and count them.",
)
@click.option("--reliability", is_flag=True, help="Tell how often events are right, by their confidence.")
@confidence_option
@click.option(
    "--sample",
    type=click.IntRange(min=1),
    help="Instead: draw so many events of a record as cards to code, into --out.",
)
@click.option(
    "--stratify", type=click.Choice(STRATIFIED), default="type", show_default=True, help="Strata of --sample."
)
@click.option(
    "--seed", type=int, default=SEED, show_default=True, help="Of --sample: another seed, another sample."
)
@record_option
@click.option("--out", type=_FILE, help="The folder for the cards of --sample.")
@click.option("--coded", type=_FILE, help="Instead: tell precision from cards that a person coded.")
@click.pass_context
def evaluate_command(
    context: click.Context,
    gold: Path | None,
    texts: Path | None,
    predictions: Path | None,
    resources: Path | None,
    shape: str,
    shown: int,
    by: By | None,
    reliability: bool,
    min_confidence: float | None,
    sample: int | None,
    stratify: Stratified,
    seed: int,
    record: Path,
    out: Path | None,
    coded: Path | None,
) -> None:
    """Score what is found in texts against the records in the file GOLD, or let a person judge a sample of a record.

    Prints precision, recall and F1 of events (right type; right parties too; right status and date too),
    quotes, figures, positions and agreements, with 95 % intervals. `docs/accuracy.md` shows how to measure on reports
    of one's own.
    """
    if coded is not None:
        show_coded(coded, as_json=shape == "json")
        return
    if sample is not None:
        if out is None:
            raise InputError("a sample needs a folder for its cards; add --out FOLDER")
        make_cards(record, out, sample, stratify, seed, min_confidence)
        return
    if gold is None:
        raise InputError(
            "evaluate was given nothing to score by; name a file of gold, or give --sample or --coded"
        )
    golds = read_records(gold)
    material = gather(texts, predictions, resources)
    check_texts(golds, material.texts)
    coverage: dict[str, Any] = {}
    if min_confidence is not None:
        records, counts = kept(material.predictions, min_confidence)
        material = replace(material, predictions=records)
        coverage = {"coverage": tell_kept(counts, min_confidence)}
    scores = score(golds, material.predictions)
    click.echo(json.dumps({**scores.to_json(), **coverage}) if shape == "json" else table(scores))
    if reliability:
        show_reliability(golds, material.predictions, as_json=shape == "json")
    if by:
        show_wrongs(golds, material, by, shown, as_json=shape == "json")
    else:
        for mistake in errors(golds, material.predictions)[:shown] if shown else ():
            click.echo(mistake_line(mistake))
    if material.unread:
        context.exit(1)
