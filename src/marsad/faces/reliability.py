"""How `marsad evaluate` shows reliability, and what stays when a confidence is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click
from msgspec.structs import asdict

from marsad.evaluate.calibration import LEAST, reliability
from marsad.evaluate.records import Record
from marsad.faces.output import Columns, json_text, write_rows


def _share(name: str) -> Any:  # noqa: ANN401 - a function of a row
    def told(row: Mapping[str, Any]) -> str:
        low, high = row[f"{name}_interval"]
        return f"{row[name]:.3f} [{low:.3f}, {high:.3f}]"

    return told


COLUMNS: Columns = {
    "confidence": lambda row: f"{row['low']:.3f} to {row['high']:.3f}",
    "events": lambda row: row["number"],
    "mean": lambda row: f"{row['mean']:.3f}",
    "right in type": _share("type"),
    "and in parties": _share("who"),
}


def show_reliability(golds: Sequence[Record], predictions: Sequence[Record], *, as_json: bool) -> None:
    """Print the bins of confidence with the shares that are right, and the expected calibration error."""
    found = reliability(golds, predictions)
    if as_json:
        click.echo(json_text({"reliability": asdict(found) | {"bins": [asdict(one) for one in found.bins]}}))
        return
    click.echo("\nevents by their confidence, with 95 % intervals")
    write_rows([asdict(one) for one in found.bins], form=None, columns=COLUMNS, fields=())
    if found.type_error is None or found.who_error is None:
        click.echo(f"fewer than {LEAST} events have a confidence, too few for a bin")
    else:
        click.echo(
            f"expected calibration error: {found.type_error:.3f} in type, {found.who_error:.3f} in parties"
        )
    if found.left_out:
        click.echo(f"{found.left_out} events have no confidence from 0 to 1, and are in no bin")


def tell_kept(counts: Mapping[str, tuple[int, int]], least: float) -> dict[str, dict[str, int]]:
    """Tell on standard error how many findings stayed of how many, by list, and give the same."""
    told = ", ".join(f"{name} {stayed} of {every}" for name, (stayed, every) in counts.items())
    click.echo(f"confidence of at least {least:g}: {told}", err=True)
    return {name: {"kept": stayed, "found": every} for name, (stayed, every) in counts.items()}
