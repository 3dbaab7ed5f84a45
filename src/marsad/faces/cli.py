"""The command line: `marsad COMMAND`.

A command's module is imported when it is called, so that `marsad --help` answers at once. Exit status: 0 done;
1 finished, but some input document could not be read; 2 wrong usage, or nothing could be done. What cannot be
done is one sentence on standard error; `--debug` shows where in the program it came up.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
from typing import Any

import click

from marsad import __version__
from marsad.model.errors import MarsadError

# name: (module under marsad.faces.commands, its command, what it does), in the order of use
COMMANDS: dict[str, tuple[str, str, str]] = {
    "demo": ("demo", "demo_command", "Read the sample reports and make a brief of them."),
    "read": ("read", "read_command", "Read reports into a record."),
    "reanalyse": ("reanalyse", "reanalyse_command", "Read a record anew after a change of resources."),
    "set": ("set", "set_command", "Set the day, outlet or genre of a report."),
    "analyse": ("analyse", "analyse_command", "Print what is found in reports, and store nothing."),
    "visits": ("listings", "visits_command", "List who went where, and when."),
    "events": ("listings", "events_command", "List acts between states and organisations."),
    "quotes": ("listings", "quotes_command", "List who said what."),
    "figures": ("listings", "figures_command", "List the figures that are claimed."),
    "positions": ("listings", "positions_command", "List who stands for or against what."),
    "agreements": ("listings", "agreements_command", "List treaties, agreements and their stage."),
    "ties": ("listings", "ties_command", "List standing relations that reports state."),
    "agenda": ("agenda", "agenda_command", "List what is announced, due or lapsed."),
    "changes": ("changes", "changes_command", "List what is told for the first time since a day."),
    "stories": ("stories", "stories_command", "List which reports tell one story, and by how many voices."),
    "compare": ("compare", "compare_command", "Compare what reports tell of one matter."),
    "relations": ("relations", "relations_command", "Tell how a country stands with each partner."),
    "balance": ("balance", "balance_command", "Tell how evenly a country's contacts are spread."),
    "whatif": ("whatif", "whatif_command", "Tell what the balance would be with other happenings."),
    "forecast": ("forecast", "forecast_command", "Tell what is announced, and what to expect."),
    "exposure": (
        "exposure",
        "exposure_command",
        "Tell how much a country trades, invests, owes with each partner.",
    ),
    "methods": ("methods", "methods_command", "Tell how the measures were made, for a paper."),
    "search": ("search", "search_command", "Find reports by their words."),
    "show": ("show", "show_command", "Show a finding in its sentence."),
    "brief": ("brief", "brief_command", "Write the brief of a country: HTML, Word, Markdown."),
    "evaluate": ("evaluate", "evaluate_command", "Score what is found against gold records."),
    "doctor": ("doctor", "doctor_command", "Check the installation, resources and a record."),
}

_INTERRUPTED = 130
_DEBUG = "marsad.debug"


class Commands(click.Group):
    """The group of commands: loads each when it is called, and turns errors into a sentence and a status."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Give the names of all commands, in the order in which one needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command, or give None where there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module, name, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(f"marsad.faces.commands.{module}"), name)
        if not any(option.name == "debug" for option in command.params):
            command.params.append(_debug_option())
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write what each command does, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, _, text) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - what click gives
        """Run a command; errors become a sentence on standard error and an exit status."""
        _speak_utf8()
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:  # who reads our output has seen enough
            _drop_output()
            ctx.exit(0)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except (KeyboardInterrupt, click.Abort):
            click.echo("marsad: stopped before the end; what was written so far is sound", err=True)
            ctx.exit(_INTERRUPTED)
        except Exception as error:
            if ctx.meta.get(_DEBUG):
                raise
            click.echo(f"marsad: {_sentence(error)}", err=True)
            ctx.exit(2)
        return result


def _sentence(error: Exception) -> str:
    said = " ".join(str(error).split())
    if isinstance(error, MarsadError):
        return said
    return f"unexpected fault ({type(error).__name__}: {said}); please report it with what `--debug` shows"


def _speak_utf8() -> None:
    """Let output be UTF-8 whatever the terminal says; what is no Unicode text is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _drop_output() -> None:
    """Send what is still to be written nowhere, so that Python has nothing to complain about at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # no real file, as in tests
        return


def _note_debug(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    context.meta[_DEBUG] = context.meta.get(_DEBUG, False) or value


def _debug_option() -> click.Option:
    return click.Option(
        ["--debug"],
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=_note_debug,
        help="Show a traceback where something goes wrong.",
    )


@click.group(
    cls=Commands,
    params=[_debug_option()],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`marsad COMMAND --help` tells more about a command.",
)
@click.version_option(__version__, prog_name="marsad")
def main() -> None:
    """Read press reports about diplomacy, and keep a record in which every datum leads to its words."""
