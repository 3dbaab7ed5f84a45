"""`marsad evaluate --sample` and `--coded`: cards out of a record, and what a person's coding of them says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from marsad.evaluate.coded import MEASURES, Precision, Share, precision
from marsad.evaluate.sampling import SEED
from marsad.faces.api import filter_of, view_of
from marsad.faces.cards import STRATIFIED, draw_cards, read_cards, write_cards
from marsad.faces.cards.drawing import Stratified
from marsad.faces.output import Columns, json_text, write_rows


def make_cards(
    record: Path, out: Path, number: int, stratify: Stratified, seed: int, least: float | None
) -> None:
    """Draw cards from a record into a folder, and tell where they are."""
    with view_of(record) as view:
        cards = draw_cards(
            view, number, stratify=stratify, seed=seed, where=filter_of({"min_confidence": least})
        )
    page, blank, key = write_cards(cards, out)
    strata = len({card.drawn.stratum for card in cards})
    click.echo(f"{len(cards)} cards of {strata} strata (seed {seed})")
    click.echo(f"in a browser: {page}; by hand: {blank}, before you look into {key}")
    click.echo("then: marsad evaluate --coded FILE")


def show_coded(path: Path, *, as_json: bool) -> None:
    """Print precision by stratum and, weighted, over all."""
    found = precision(read_cards(path))
    if as_json:
        click.echo(json_text(_plain(found)))
        return
    used = {name: meaning for name, meaning in MEASURES.items() if name in found.overall}
    columns: Columns = {
        "stratum": lambda row: row["stratum"],
        "events": lambda row: row["population"],
        "cards": lambda row: row["cards"],
        **{name: _told(name) for name in used},
    }
    write_rows(_rows(found), form=None, columns=columns, fields=())
    for name, meaning in used.items():
        covered = found.covered[name]
        part = "" if covered > 1 - 1e-9 else f"; of strata that hold {covered:.1%} of the events"
        click.echo(f"{name}: {meaning}{part}")
    click.echo("95 % intervals: Wilson; over all, weighted by the events of each stratum")


def _rows(found: Precision) -> Iterator[dict[str, Any]]:
    for one in found.strata:
        yield {"stratum": one.name, "population": one.population, "cards": one.cards, "shares": one.shares}
    every, cards = (sum(one.population for one in found.strata), sum(one.cards for one in found.strata))
    yield {"stratum": "all, weighted", "population": every, "cards": cards, "shares": found.overall}


def _told(name: str) -> Any:  # noqa: ANN401 - a function of a row
    def told(row: dict[str, Any]) -> str:
        share: Share | None = row["shares"].get(name)
        if share is None:
            return ""
        low, high = share.interval
        return f"{share.right}/{share.judged} {share.share:.2f} [{low:.2f}, {high:.2f}]"

    return told


def _plain(found: Precision) -> dict[str, Any]:
    from msgspec import to_builtins

    plain: dict[str, Any] = to_builtins(found)
    return plain


__all__ = ["SEED", "STRATIFIED", "make_cards", "show_coded"]
