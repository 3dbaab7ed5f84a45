"""Findings of a record as tables for people and for programs, and the errors of asking."""

import csv
import io
import json
import subprocess
import sys

import pytest
from pyarrow import parquet

from cli_helpers import TEXT, call, make_record, place_of, rows_of
from marsad.faces import output
from marsad.faces.happening_rows import HAPPENING_FIELDS
from marsad.faces.listings import FIELDS
from marsad.model.errors import InputError


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    return make_record(tmp_path_factory.mktemp("listings") / "r.db")


def test_visits_for_programs(record):
    done = call("visits", "--record", record, "--format", "jsonl")
    assert done.exit_code == 0
    first, second = rows_of(done)
    assert (first["visitor"], first["host"], first["start"], first["status"]) == (
        ["IND"],
        ["FIN"],
        "2024-05-06",
        "actual",
    )
    assert (second["host"], second["start"], second["end"], second["status"]) == (
        ["KEN"],
        None,
        None,
        "planned",
    )
    assert first["reports"] == second["reports"] == ["helsinki"]


LISTED = [
    (("events", "--reports"), FIELDS["events"]),
    (("events",), HAPPENING_FIELDS["events"]),
    (("visits", "--reports"), FIELDS["visits"]),
    (("visits",), HAPPENING_FIELDS["visits"]),
    (("quotes",), FIELDS["quotes"]),
    (("figures",), FIELDS["figures"]),
]


@pytest.mark.parametrize(("name", "fields"), LISTED)
def test_every_listing_has_its_fields_in_every_form(record, name, fields, tmp_path):
    fields = list(fields)
    lines = rows_of(call(*name, "--record", record, "--format", "jsonl"))
    array = json.loads(call(*name, "--record", record, "--format", "json").stdout)
    table = list(csv.DictReader(io.StringIO(call(*name, "--record", record, "--format", "csv").stdout)))
    file = tmp_path / "rows.parquet"
    assert call(*name, "--record", record, "--format", "parquet", "--out", file).exit_code == 0
    assert lines == array == parquet.read_table(file).to_pylist()
    assert [list(row) for row in (*lines, *table)] == [fields] * len(lines + table)
    assert len(lines) == len(table) > 0
    assert TEXT[slice(*place_of(table[0]["words"]))] == table[0]["words"]


@pytest.mark.parametrize(("name", "fields"), LISTED)
def test_a_listing_without_rows_is_empty_in_every_form_and_says_so(record, name, fields, tmp_path):
    nothing = ("--record", record, "--country", "ATA")
    assert call(*name, *nothing, "--format", "jsonl").stdout == ""
    assert call(*name, *nothing, "--format", "json").stdout == "[]\n"
    assert call(*name, *nothing, "--format", "csv").stdout.split() == [",".join(fields)]
    done = call(*name, *nothing)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", f"no {name[0]} in {record} are as asked\n")
    file = tmp_path / "none.parquet"
    call(*name, *nothing, "--format", "parquet", "--out", file)
    assert parquet.read_table(file).column_names == list(fields)


@pytest.mark.parametrize(
    ("name", "said"),
    [("visits", "no visits in {} are as asked"), ("agenda", "nothing in {} is planned as asked")],
)
def test_a_code_that_is_none_is_told_where_nothing_is_found(record, name, said):
    done = call(name, "--record", record, "--country", "kz", "--with", "IND")
    assert (done.exit_code, done.stderr.splitlines()) == (
        0, [said.format(record), "KZ is no code that is shipped; give one like KAZ (ISO 3166, three letters) or EU"],
    )  # fmt: skip


def test_a_table_for_people_is_plain_columns_in_a_pipe(record):
    lines = call("visits", "--record", record).stdout.splitlines()
    assert [line.split()[:3] for line in lines] == [
        ["when", "who", "→"],
        ["2024-05-06", "IND", "→"],
        ["IND", "→", "KEN"],
    ]


def test_a_date_that_is_only_that_of_the_report_stands_in_brackets(record):
    lines = call("events", "--record", record).stdout.splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["2024-05-06", "(2024-05-07)"]


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (["--country", "ind"], 2),
        (["--country", "FIN"], 1),
        (["--country", "IND", "--with", "KEN"], 1),
        (["--since", "2024-05-07"], 1),
        (["--until", "2024-05-06"], 1),
        (["--since", "2024-05", "--until", "2024"], 2),
        (["--until", "2023"], 0),
        (["--status", "Planned"], 1),
        (["--type", "consult"], 2),
        (["--type", "VISIT"], 2),
        (["--type", "SUPPORT"], 0),
    ],
)
def test_filters(record, asked, count):
    assert len(rows_of(call("events", "--record", record, "--format", "jsonl", *asked))) == count


@pytest.mark.parametrize("value", ["tomorrow", "2024-13", "2024-02-30", "99999", ""])
def test_a_day_that_is_none_is_refused(record, value):
    done = call("events", "--record", record, "--since", value)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        f"marsad: since {value!r} is no date; give a day, month or year like 2023-11-01, 2023-11 or 2023\n"
    )


def test_the_record_is_named_by_option_or_environment_and_else_lies_in_the_folder(
    record, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert call("quotes", env={"MARSAD_RECORD": str(record)}).exit_code == 0
    done = call("quotes")
    assert done.exit_code == 2
    assert (
        done.stderr
        == "marsad: there is no record at marsad.db; `marsad read INPUT --record marsad.db` makes one\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_parquet_without_pyarrow_is_refused_with_the_way_to_get_it(record, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = call("events", "--record", record, "--format", "parquet")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "marsad: parquet needs the package pyarrow, which is not installed; "
        "`pip install 'marsad[parquet]'` brings it\n"
    )


def test_an_output_that_cannot_be_written_is_refused(record, tmp_path):
    done = call("events", "--record", record, "--format", "csv", "--out", tmp_path / "no" / "such.csv")
    assert done.exit_code == 2
    assert done.stderr.endswith("such.csv cannot be written: No such file or directory; name another file\n")


def test_output_goes_to_the_file_named(record, tmp_path):
    file = tmp_path / "events.jsonl"
    done = call("events", "--record", record, "--format", "jsonl", "--out", file)
    assert (done.stdout, file.read_text(encoding="utf-8")) == (
        "", call("events", "--record", record, "--format", "jsonl").stdout,
    )  # fmt: skip


def test_a_reader_that_has_seen_enough_ends_the_program_quietly(record):
    program = (
        "from marsad.faces.output import write_rows\nfrom marsad.faces import cli, listings\n"
        "listings.LISTINGS['events'] = lambda view, where: ({'id': 'x' * 100} for _ in iter(int, 1))\n"
        f"cli.main(['events', '--reports', '--record', {str(record)!r}, '--format', 'jsonl'])"
    )
    source = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert source.stdout.readline() == b'{"id": "' + b"x" * 100 + b'"}\n'
    source.stdout.close()
    assert (source.stderr.read(), source.wait(timeout=60)) == (b"", 0)
    source.stderr.close()


def test_no_report_can_steer_a_terminal():
    hostile = "عنوان\n\x1b[31mأحمر\x07\u202eمعكوس\ud800\x00"
    assert output.plain(hostile) == r"عنوان \x1b[31mأحمر\x07\u202eمعكوس\ud800\x00"
    assert output.plain(["a", None, 2]) == "a, , 2"


def test_what_is_no_unicode_text_is_written_as_json_escapes():
    line = output.json_text({"words": "\ud800 نص"}).encode("utf-8", "backslashreplace").decode()
    assert line == '{"words": "\\ud800 نص"}'
    assert json.loads(line) == {"words": "\ud800 نص"}


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


def test_on_a_terminal_a_table_has_a_heading_and_keeps_ids_whole(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    stream = Terminal()
    rows = [{"id": "0123456789ab", "words": "[bold]كلام[/bold] " * 9 + "\x1b[31m"}]
    columns = {"words": lambda row: row["words"], "id": lambda row: row["id"]}
    output._write_table(rows, columns, stream)
    told = stream.getvalue()
    assert ("words" in told, "0123456789ab" in told, "[bold]" in told) == (True, True, True)
    assert "\x1b[31m" not in told


def test_parquet_is_not_written_to_a_terminal(record, monkeypatch):
    monkeypatch.setattr(sys, "stdout", Terminal())
    with pytest.raises(InputError, match="parquet is no text for a terminal; give `--out FILE`"):
        output.write_rows([], form="parquet", columns={}, fields=["id"])
