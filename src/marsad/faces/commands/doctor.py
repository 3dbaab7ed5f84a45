"""`marsad doctor`: is everything in order?"""

from __future__ import annotations

from pathlib import Path

import click
import msgspec
from click.core import ParameterSource

from marsad.faces.checkup import check_all
from marsad.faces.options import record_option, resources_option
from marsad.faces.output import json_text, plain


@click.command("doctor")
@record_option
@resources_option
@click.option("--format", "form", type=click.Choice(["json"]), help="A form for programs.")
@click.pass_context
def doctor_command(context: click.Context, record: Path, resources: Path | None, form: str | None) -> None:
    """Check the installation, the resources (your own too) and a record.

    Ends in status 1 where something is wrong; each fault is told in a sentence.
    """
    named = context.get_parameter_source("record") is not ParameterSource.DEFAULT
    checks = list(check_all(record, must_exist=named, resources=resources))
    if form:
        click.echo(json_text(msgspec.to_builtins(checks)))
    for check in () if form else checks:
        sign = "!!" if check.is_fault else "ok"
        click.echo(f"{sign}  {check.name}: {plain(check.seen)}")
    if any(check.is_fault for check in checks):
        context.exit(1)
