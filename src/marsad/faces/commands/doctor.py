"""`marsad doctor`: is everything in order? With `--vocabulary`: what does a corpus name that nobody has listed?"""

from __future__ import annotations

from pathlib import Path

import click
import msgspec
from click.core import ParameterSource

from marsad.faces.checkup import check_all
from marsad.faces.ledger import print_ledger
from marsad.faces.options import PATH, language_option, record_option, resources_option
from marsad.faces.output import FORMATS, Columns, json_text, plain, write_rows
from marsad.faces.vocabulary import FIELDS, documents_of, rows_of, write_files, yaml_files, yaml_text
from marsad.model.findings import LedgerRow
from marsad.readers.rows import is_unreadable

COLUMNS: Columns = {
    "kind": lambda row: row["kind"],
    "reports": lambda row: row["documents"],
    "times": lambda row: row["count"],
    "words": lambda row: row["words"],
    "beside": lambda row: row["hint"],
    "for example": lambda row: f"{row['document']} {row['start']}-{row['end']}",
    "in": lambda row: row["text"],
}


@click.command("doctor")
@click.argument("inputs", nargs=-1, type=PATH, metavar="[INPUT...]")
@click.option(
    "--vocabulary", is_flag=True, help="List the unknown names, offices and verbs of INPUT or the record."
)
@click.option(
    "--top", type=click.IntRange(min=1), default=50, show_default=True, help="So many of each kind."
)
@record_option
@resources_option
@language_option
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, "yaml"]),
    help="A form for programs; yaml: entries of your own resources with blanks. Without --vocabulary json only.",
)
@click.option(
    "--out", type=PATH, help="Write to this file; with --format yaml into this folder for --resources."
)
@click.pass_context
def doctor_command(
    context: click.Context, inputs: tuple[Path, ...], vocabulary: bool, top: int, record: Path,
    resources: Path | None, language: str | None, form: str | None, out: Path | None,
) -> None:  # fmt: skip
    """Check the installation, the resources (your own too) and a record.

    Ends in status 1 where something is wrong; each fault is told in a sentence. With --vocabulary nothing is
    checked: the names, offices and verbs of your reports that marsad does not know are listed, the frequent first.
    """
    if vocabulary:
        _tell_vocabulary(context, inputs, top, record, resources, language, form, out)
        return
    if inputs or out or form not in {None, "json"}:
        raise click.UsageError("INPUT, --out and forms other than json go with --vocabulary")
    named = context.get_parameter_source("record") is not ParameterSource.DEFAULT
    checks = list(check_all(record, must_exist=named, resources=resources))
    if form:
        click.echo(json_text(msgspec.to_builtins(checks)))
    for check in () if form else checks:
        sign = "!!" if check.is_fault else "ok"
        click.echo(f"{sign}  {check.name}: {plain(check.seen)}")
    if any(check.is_fault for check in checks):
        context.exit(1)


def _tell_vocabulary(
    context: click.Context, inputs: tuple[Path, ...], top: int, record: Path, resources: Path | None,
    language: str | None, form: str | None, out: Path | None,
) -> None:  # fmt: skip
    from marsad.analyse.vocabulary import looked_over
    from marsad.kit import load_kit

    rows: list[LedgerRow] = []
    documents = documents_of(inputs, record, rows.append, language=language, overlay=resources)
    found = looked_over(documents, load_kit(resources))
    if form != "yaml":
        write_rows(rows_of(found.top(top)), form=form, columns=COLUMNS, fields=FIELDS, out=out)
    elif out is None:
        click.echo(yaml_text(yaml_files(found, top)), nl=False)
    else:
        write_files(yaml_files(found, top), out)
    if rows:
        click.echo("ledger:", err=True)
        print_ledger(rows)
    if any(is_unreadable(row) for row in rows):
        context.exit(1)
