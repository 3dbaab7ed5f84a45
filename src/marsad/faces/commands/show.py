"""`marsad show`: a finding in its sentence."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.faces import api
from marsad.faces.measures.tables import row_named
from marsad.faces.options import record_option
from marsad.faces.output import json_text, plain
from marsad.faces.showing import Sentence, Shown, shown
from marsad.model.documents import as_told


@click.command("show")
@click.argument("finding", metavar="ID")
@record_option
@click.option("--format", "form", type=click.Choice(["json"]), help="A form for programs.")
def show_command(finding: str, record: Path, form: str | None) -> None:
    """Show a finding in its sentence, its evidence between ⟦ and ⟧, with its report and the rule that made it.

    ID is that of the finding in `marsad events`, `visits`, `quotes` or `figures`; six characters are enough. That of a
    row of a table kept by hand (visits.csv:3) shows the row.
    """
    row = row_named(finding)
    if row is not None:
        click.echo(
            json_text(row) if form else "\n".join(f"{name}: {plain(told)}" for name, told in row.items())
        )
        return
    with api.view_of(record) as view:
        found = shown(view, finding)
    if form:
        click.echo(json_text(found.to_json()))
        return
    for line in lines_of(found):
        click.echo(line)


def lines_of(found: Shown) -> list[str]:
    """Give what is shown, line by line."""
    plain_finding = found.to_json()["finding"]
    told = ", ".join(
        f"{name}: {plain(value)}"
        for name, value in plain_finding.items()
        if name not in {"id", "evidence", "span", "rule"} and value not in (None, [], "")
    )
    document = as_told(found.document)
    kind = (
        document.genre,
        "translated" if document.translated else None,
        document.via and f"via {document.via}",
    )
    report = " · ".join(
        plain(part) for part in ((document.published or "")[:10], document.outlet, found.title, *kind) if part
    )
    return [
        f"{found.kind} {found.finding.id}",
        told,
        "",
        *map(_marked, found.sentences),
        "",
        f"report: {plain(document.id)} · {report}",
        f"rule: {plain(found.finding.rule)}",
    ]


def _marked(sentence: Sentence) -> str:
    pieces = (
        click.style(f"⟦{_line(text)}⟧", bold=True, underline=True) if is_evidence else _line(text)
        for text, is_evidence in sentence.parts()
    )
    return "".join(pieces)


def _line(text: str) -> str:
    """Give a piece of a sentence on one line; the spaces at its ends stay."""
    before = " " if text[:1].isspace() else ""
    behind = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{plain(text)}{behind}"
