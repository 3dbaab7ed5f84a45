"""`marsad events`, `visits`, `quotes`, `figures`, `positions`, `agreements`, `ties`: findings of a record as tables."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from marsad.faces import api
from marsad.faces.happening_rows import HAPPENING_FIELDS, HAPPENING_ROWS
from marsad.faces.listings import FIELDS, LISTINGS
from marsad.faces.options import confidence_option, filter_options, output_options, record_option
from marsad.faces.output import Columns, named, plain, write_rows
from marsad.record.filters import Filter

Row = Mapping[str, Any]


def _days(row: Row) -> str:
    start, end = row["start"], row["end"]
    return f"{start} – {end}" if start and end and start != end else start or ""


def _sides(first: str, second: str) -> Any:  # noqa: ANN401 - a function of a row
    return lambda row: " → ".join(", ".join(row[name]) for name in (first, second) if row[name])


def _place(row: Row) -> str:
    return ", ".join(part for part in (row["place_name"], row["place"]) if part)


def _type(row: Row) -> str:
    return f"{row['type']}/{row['mode']}" if row["mode"] else str(row["type"])


def _date(row: Row) -> str:
    """Give the date; that of the report, where the report tells none, stands in brackets."""
    return f"({row['date']})" if row["date_basis"] == "publication" else row["date"] or ""


def _amount(row: Row) -> str:
    high = f" – {row['high']:,.15g}" if row["high"] is not None else ""
    return f"{row['value']:,.15g}{high} {row['unit']}"


_END: Columns = {"report": lambda row: row["document"], "id": lambda row: row["id"]}
_FIRST_WORDS: Columns = {"words": lambda row: row["words"][0], **_END}
_WORDS: Columns = {**named("words"), **_END}

COLUMNS: dict[str, Columns] = {
    "visits": {
        "when": _days,
        "who → where": _sides("visitor", "host"),
        **named("persons"),
        "place": _place,
        **named("status"),
        "report": lambda row: row["reports"],
        **named("id"),
    },
    "events": {
        "date": _date,
        "type": _type,
        **named("status"),
        "who → whom": _sides("actors", "recipients"),
        "place": _place,
        **_FIRST_WORDS,
    },
    "quotes": {
        **named("speaker"),
        "of": lambda row: row["speaker_code"],
        "": lambda row: "direct" if row["direct"] else "indirect",
        **_WORDS,
    },
    "figures": {
        "amount": _amount,
        **named("bound", "measure", "kind"),
        "of": lambda row: row["holders"],
        "as of": lambda row: row["as_of"],
        **_WORDS,
    },
    "positions": {**named("holder", "stance", "issue", "strength"), **_FIRST_WORDS},
    "agreements": {
        **named("parties"),
        "kind": lambda row: f"{row['count']} x {row['kind']}" if row["count"] else row["kind"],
        **named("stage", "subject", "date"),
        **_FIRST_WORDS,
    },
    "ties": {
        "from → to": lambda row: f"{row['from']} → {row['to']}",
        **named("kind", "since", "until"),
        "asserted by": lambda row: row["asserted_by"],
        **_FIRST_WORDS,
    },
}


HAPPENING_COLUMNS: dict[str, Columns] = {
    "visits": {
        "when": _days,
        "who → where": _sides("visitor", "host"),
        **named("persons"),
        "place": _place,
        **named("grade"),
        "stage": lambda row: row["stage"] or row["status"],
        **named("reports", "id"),
    },
    "events": {**COLUMNS["events"], "report": lambda row: row["reports"]},
    "agreements": {
        **COLUMNS["agreements"],
        "stage": lambda row: [told["stage"] for told in row["stages"]],
        "report": lambda row: row["reports"],
    },
}
"""What a table of happenings shows; keys that stand in `COLUMNS` too keep their place.

`story`: the story that its reports share with others; `marsad stories --story ID` tells why, `marsad compare ID` how they differ.
"""


def tell_unknown_codes(asked: Filter) -> None:
    """Tell on standard error which of the codes that were asked for are none."""
    for code in api.unknown_codes(asked):
        click.echo(
            f"{plain(code)} is no code that is shipped; give one like KAZ (ISO 3166, three letters) or EU",
            err=True,
        )


def tell_coverage(name: str, number: int, asked: Filter, rows_of: Callable[[Filter], Iterable[Row]]) -> None:
    """Tell on standard error how many rows have the confidence that was asked for, and of how many."""
    if asked.min_confidence is not None:
        every = sum(1 for _ in rows_of(replace(asked, min_confidence=None)))
        click.echo(
            f"{number} of {every} {name} have a confidence of at least {asked.min_confidence:g}", err=True
        )


def _command(name: str, help_text: str) -> click.Command:
    @click.command(name, help=help_text)
    @record_option
    @filter_options
    @confidence_option
    @output_options
    def command(record: Path, form: str | None, out: Path | None, **where: Any) -> None:  # noqa: ANN401
        asked = api.filter_of(where)
        with api.view_of(record) as view, closing(LISTINGS[name](view, asked)) as rows:
            number = write_rows(rows, form=form, columns=COLUMNS[name], fields=FIELDS[name], out=out)
            tell_coverage(name, number, asked, lambda where: LISTINGS[name](view, where))
        _tell_nothing(name, number, record, asked)

    return command


def _command_of_happenings(name: str, help_text: str) -> click.Command:
    """Give a listing that counts what several reports tell once; `--reports` gives every account for itself."""

    @click.command(name, help=help_text)
    @record_option
    @filter_options
    @confidence_option
    @click.option(
        "--reports", is_flag=True, help="A row for every account of a report, as the reports tell it."
    )
    @click.option("--as-of", metavar="DAY", help="Hear only reports up to this day; by default all.")
    @output_options
    def command(
        record: Path,
        form: str | None,
        out: Path | None,
        as_of: str | None,
        *,
        reports: bool,
        **where: Any,  # noqa: ANN401
    ) -> None:
        asked, day = api.filter_of(where), api.day_of("as-of", as_of, 1)
        columns = COLUMNS[name] if reports else HAPPENING_COLUMNS[name]
        fields = FIELDS[name] if reports else HAPPENING_FIELDS[name]
        with api.view_of(record) as view:

            def rows_of(where: Filter) -> Generator[Row, None, None]:
                return LISTINGS[name](view, where) if reports else HAPPENING_ROWS[name](view, where, day)

            with closing(rows_of(asked)) as rows:
                number = write_rows(rows, form=form, columns=columns, fields=fields, out=out)
            tell_coverage(name, number, asked, rows_of)
        _tell_nothing(name, number, record, asked)

    return command


def _tell_nothing(name: str, number: int, record: Path, asked: Filter) -> None:
    if not number:
        click.echo(f"no {name} in {record} are as asked", err=True)
        tell_unknown_codes(asked)


visits_command = _command_of_happenings(
    "visits",
    "List who went where, and when: one row for each visit, however many reports tell it.\n\n"
    "`stage` tells how far it came (invited, planned, confirmed, held, cancelled, lapsed), `status` what took place (actual, "
    "historical) from what is planned, possible or denied. A visit without a date in its reports has none here.",
)
events_command = _command_of_happenings(
    "events",
    "List acts between states and organisations, as PLOVER codes them, each once, however many reports tell it.\n\n"
    "A date in brackets is that of the first report, where no report tells one.",
)
quotes_command = _command("quotes", "List who said what, in the words of the reports.")
figures_command = _command("figures", "List the figures that are claimed, with measure, kind and holder.")
positions_command = _command(
    "positions",
    "List who stands for or against what, declared in words or shown by acts.\n\n"
    "`--type` takes an issue (two-state-solution), `--status` a stance (for, against, neutral, undecided).",
)
agreements_command = _command_of_happenings(
    "agreements",
    "List treaties, agreements, memoranda and other instruments at their furthest stage, each once.\n\n"
    "`--type` takes a kind (memorandum), `--status` a stage (intended, signed, in-force …).",
)
ties_command = _command(
    "ties",
    "List standing relations that reports state: partners, members, neighbours, suppliers.\n\n"
    "`--type` takes a kind of tie (membership, border).",
)
