"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any

import click

from marsad.faces.output import FORMATS

Command = Callable[..., Any]
Decorator = Callable[[Command], Command]
PATH = click.Path(path_type=Path)


def inputs_argument(command: Command) -> Command:
    """Add the files and folders to read."""
    return click.argument("inputs", nargs=-1, required=True, type=PATH, metavar="INPUT...")(command)


def record_option(command: Command) -> Command:
    """Add the record: an option, an environment variable, a default."""
    return click.option(
        "--record",
        type=PATH,
        envvar="MARSAD_RECORD",
        default=Path("marsad.db"),
        show_default=True,
        show_envvar=True,
        help="The record file.",
    )(command)


def resources_option(command: Command) -> Command:
    """Add a folder of the user's own resources."""
    return click.option(
        "--resources",
        type=PATH,
        help="A folder of your own actors and words (`languages`, `ontology`, `world`), laid over the shipped ones.",
    )(command)


def language_option(command: Command) -> Command:
    """Add the language of reports that do not name theirs."""
    return click.option(
        "--language",
        metavar="CODE",
        help="Language of reports that do not name theirs; by default it is guessed.",
    )(command)


def output_options(command: Command) -> Command:
    """Add the form and the place of the output."""
    return _all(
        click.option(
            "--format",
            "form",
            type=click.Choice(FORMATS),
            help="A form for programs; without it a table for people.",
        ),
        click.option("--out", type=PATH, help="Write to this file instead of standard output."),
    )(command)


def filter_options(command: Command) -> Command:
    """Add what findings must be: `where` of `marsad.faces.api.filter_of`."""
    return _all(
        click.option("--country", metavar="CODE", help="Concerns this country or organisation (KAZ, EU)."),
        click.option("--with", "with_", metavar="CODE", help="Concerns this one as well."),
        click.option(
            "--since", metavar="DAY", help="On or after this day, month or year (2023-11-01, 2023)."
        ),
        click.option("--until", metavar="DAY", help="On or before this day, month or year."),
        click.option(
            "--type", "type", metavar="TYPE", help="A type or mode (CONSULT, visit), a measure (trade)."
        ),
        click.option("--status", metavar="STATUS", help="A status: actual, ongoing, planned, hypothetical …"),
    )(command)


def confidence_option(command: Command) -> Command:
    """Add the least confidence that findings must have."""
    return click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        metavar="SHARE",
        help="Leave out findings of less confidence (0 to 1), and tell how many stay.",
    )(command)


def _all(*decorators: Decorator) -> Decorator:
    return lambda command: reduce(lambda done, decorator: decorator(done), reversed(decorators), command)
