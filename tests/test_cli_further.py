"""Positions, agreements, ties, agenda and changes of a record, as tables and for programs."""

import csv
import io
import json
from datetime import date

import pytest
from pyarrow import parquet

import marsad
from cli_helpers import call, rows_of
from marsad.faces.agenda import AGENDA_FIELDS
from marsad.faces.changes import CHANGE_FIELDS
from marsad.faces.happening_rows import HAPPENING_FIELDS
from marsad.faces.listings import FIELDS
from marsad.model.dates import When, day
from marsad.model.documents import Document
from marsad.model.findings import Agreement, Findings, Position, Tie
from marsad.model.spans import cut
from marsad.record.store import Record
from marsad.text.stems import search_terms
from record_helpers import NOON, event

TEXT = "يزور وزير الهند فنلندا. وتدعم الهند فنلندا في مذكرة وهي شريك لها. وتلغي الهند الزيارة."
WHOLE = (0, len(TEXT))


def report(name, published, **more):
    return Findings(Document(name, TEXT, "ar", published), **more)


def visit(name, status="planned", when=None, **more):
    document = Document(name, TEXT, "ar")
    return event(document, (0, 22), ("IND",), ("FIN",), status=status, when=when, **more)


def position(name, place=(25, 42)):
    return Position(
        f"{name[0] * 6}000001", ("IND",), "two-state-solution", "for", "declared", None, None, None,
        (cut(name, TEXT, *place),), "stance.support+matter.two-states", 0.8,
    )  # fmt: skip


def agreement(name):
    return Agreement(
        f"{name[0] * 6}000002", ("FIN", "IND"), "memorandum", "trade", ("trade",), "signed",
        day(date(2024, 5, 6), "stated"), 2, (cut(name, TEXT, 43, 51),), "sign+instrument.memorandum", 0.8,
    )  # fmt: skip


def tie(name):
    return Tie(
        f"{name[0] * 6}000003", "trading-partner", "IND", "FIN", None, None, None,
        (cut(name, TEXT, 52, 64),), "tie.partner", 0.8,
    )  # fmt: skip


def record_of(path, *reports):
    with Record.open(path, create=True) as record:
        run = record.begin_run("0", "resources-1", now=NOON)
        for found in reports:
            record.put(run, found, search_terms, "resources-1")
        record.end_run(run, now=NOON)
    return path


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    first = report("april", "2024-04-02", positions=(position("april"),), ties=(tie("april"),))
    second = report(
        "may", "2024-05-07", positions=(position("may"),), agreements=(agreement("may"),),
        events=(visit("may", when=day(date(2024, 6, 1), "stated")),),
    )  # fmt: skip
    return record_of(tmp_path_factory.mktemp("further") / "r.db", first, second)


def test_positions_agreements_and_ties_have_the_fields_of_analyse(record):
    first, second = rows_of(call("positions", "--record", record, "--format", "jsonl"))
    assert first == {
        "document": "april", "id": "aaaaaa000001", "holder": ["IND"], "issue": "two-state-solution", "stance": "for",
        "strength": "declared", "towards": None, "date": None, "teller": None, "evidence": [[25, 42]],
        "rule": "stance.support+matter.two-states", "confidence": 0.8, "words": [TEXT[25:42]],
    }  # fmt: skip
    assert second["document"] == "may"
    (found,) = rows_of(call("agreements", "--record", record, "--format", "jsonl"))
    assert (found["parties"], found["kind"], found["stage"], found["date"], found["count"], found["sectors"]) == (
        ["FIN", "IND"], "memorandum", "signed", "2024-05-06", 2, ["trade"],
    )  # fmt: skip
    (found,) = rows_of(call("ties", "--record", record, "--format", "jsonl"))
    assert (found["from"], found["to"], found["kind"], found["since"]) == (
        "IND",
        "FIN",
        "trading-partner",
        None,
    )


def test_a_listing_is_asked_by_issue_stance_stage_and_kind(record):
    asked = (
        ("positions", "--type", "two-state-solution", 2), ("positions", "--status", "against", 0),
        ("agreements", "--status", "signed", 1), ("agreements", "--type", "treaty", 0), ("ties", "--country", "FIN", 1),
    )  # fmt: skip
    for name, option, value, number in asked:
        found = rows_of(call(name, "--record", record, option, value, "--format", "jsonl"))
        assert len(found) == number, (name, option, value)


@pytest.mark.parametrize(
    ("name", "more", "fields"),
    [
        ("positions", (), FIELDS["positions"]),
        ("agreements", ("--reports",), FIELDS["agreements"]),
        ("agreements", (), HAPPENING_FIELDS["agreements"]),
        ("ties", (), FIELDS["ties"]),
        ("agenda", (), AGENDA_FIELDS),
        ("changes", ("--since", "2024"), CHANGE_FIELDS),
    ],
)
def test_every_further_listing_has_its_fields_in_every_form(record, name, more, fields, tmp_path):
    lines = rows_of(call(name, "--record", record, *more, "--format", "jsonl"))
    array = json.loads(call(name, "--record", record, *more, "--format", "json").stdout)
    table = list(csv.DictReader(io.StringIO(call(name, "--record", record, *more, "--format", "csv").stdout)))
    file = tmp_path / "rows.parquet"
    assert call(name, "--record", record, *more, "--format", "parquet", "--out", file).exit_code == 0
    assert lines == array == parquet.read_table(file).to_pylist()
    assert [list(row) for row in (*lines, *table)] == [list(fields)] * len(lines + table)
    assert len(lines) == len(table) > 0
    assert call(name, "--record", record, *more).stdout
    nothing = call(name, "--record", record, *more, "--country", "ATA")
    assert (nothing.exit_code, nothing.stdout, nothing.stderr.count("\n")) == (0, "", 1)


def test_python_gives_what_the_command_line_gives(record):
    assert marsad.positions(record=record) == rows_of(
        call("positions", "--record", record, "--format", "jsonl")
    )
    assert [row["id"] for row in marsad.agreements(record=record)] == ["mmmmmm000002"]
    assert [row["id"] for row in marsad.ties(record=record, type="trading-partner")] == ["aaaaaa000003"]
    assert marsad.agenda(record=record, as_of="2024-06-01")[0]["state"] == "due"
    assert marsad.changes("2024-05", record=record) == rows_of(
        call("changes", "--record", record, "--since", "2024-05", "--format", "jsonl")
    )


# --- the agenda


def states(path, *more):
    return [
        (row["state"], row["start"])
        for row in rows_of(call("agenda", "--record", path, *more, "--format", "jsonl"))
    ]


def test_a_plan_is_announced_then_due_then_lapsed(record):
    for as_of, state in (("2024-05-31", "announced"), ("2024-06-01", "due"), ("2024-06-02", "lapsed")):
        assert states(record, "--as-of", as_of) == [(state, "2024-06-01")]


def test_by_default_the_newest_report_says_which_day_it_is(record):
    assert states(record) == [("announced", "2024-06-01")]


def test_a_plan_that_a_later_report_tells_as_done_is_no_longer_due(tmp_path):
    plan = report("april", "2024-04-02", events=(visit("april", when=day(date(2024, 6, 1), "stated")),))
    done = report("june", "2024-06-02", events=(visit("june", "actual", day(date(2024, 6, 1), "relative")),))
    path = record_of(tmp_path / "r.db", plan, done)
    assert states(path, "--as-of", "2024-07-01") == []
    assert states(path, "--as-of", "2024-06-01") == [("due", "2024-06-01")]


def test_a_visit_told_as_done_without_a_day_settles_the_plan_once_its_day_has_come(tmp_path):
    plan = report("april", "2024-04-02", events=(visit("april", when=day(date(2024, 6, 1), "stated")),))
    early = visit("may", "actual", day(date(2024, 5, 7), "publication"))
    late = visit("june", "actual", day(date(2024, 6, 2), "publication"))
    path = record_of(tmp_path / "r.db", plan, report("may", "2024-05-07", events=(early,)))
    assert states(path, "--as-of", "2024-06-05") == [("lapsed", "2024-06-01")]
    path = record_of(tmp_path / "s.db", plan, report("june", "2024-06-02", events=(late,)))
    assert states(path) == []


def test_a_visit_of_another_time_settles_nothing(tmp_path):
    plan = report("april", "2024-04-02", events=(visit("april", when=day(date(2024, 6, 1), "stated")),))
    past = visit("june", "historical", When(date(2023, 1, 1), date(2023, 12, 31), "year", "stated"))
    path = record_of(tmp_path / "r.db", plan, report("june", "2024-06-02", events=(past,)))
    assert states(path) == [("lapsed", "2024-06-01")]


def test_a_plan_that_is_denied_later_is_on_no_agenda(tmp_path):
    plan = report("april", "2024-04-02", events=(visit("april"),))
    path = record_of(tmp_path / "r.db", plan, report("may", "2024-05-07", events=(visit("may", "negated"),)))
    assert states(path, "--as-of", "2024-04-03") == [("announced", None)]
    assert states(path) == []


def test_reports_of_one_plan_are_one_row_and_the_dated_one_dates_it(tmp_path):
    first = report("april", "2024-04-02", events=(visit("april"),))
    second = report("may", "2024-05-07", events=(visit("may", when=day(date(2024, 6, 1), "stated")),))
    (row,) = marsad.agenda(record=record_of(tmp_path / "r.db", first, second))
    assert (row["start"], row["announced"], row["reports"]) == ("2024-06-01", "2024-04-02", ["april", "may"])
    assert marsad.agenda(record=tmp_path / "r.db", since="2024-07") == []
    assert len(marsad.agenda(record=tmp_path / "r.db", until="2024-06")) == 1


def test_without_any_day_the_agenda_asks_for_one(tmp_path):
    path = record_of(tmp_path / "r.db", report("undated", None, events=(visit("undated"),)))
    done = call("agenda", "--record", path)
    assert done.exit_code == 2
    assert done.stderr == (
        "marsad: no report of the record has a day, so nothing can be due; give a day with --as-of\n"
    )
    assert states(path, "--as-of", "2024") == [("announced", None)]


# --- changes


def test_changes_give_what_is_told_for_the_first_time(record):
    rows = rows_of(call("changes", "--record", record, "--since", "2024-05-01", "--format", "jsonl"))
    assert [(row["first_seen"], row["what"], row["said"], row["document"]) for row in rows] == [
        ("2024-05-07", "events", "CONSULT-visit planned IND > FIN", "may"),
        ("2024-05-07", "agreements", "2 x memorandum signed FIN, IND", "may"),
    ]
    rows = rows_of(call("changes", "--record", record, "--since", "2024-04-02", "--format", "jsonl"))
    assert [row["said"] for row in rows if row["document"] == "april"] == [
        "IND for two-state-solution declared",
        "trading-partner IND > FIN",
    ]


def test_changes_need_a_day(record):
    done = call("changes", "--record", record, "--since", "soon")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("marsad: since 'soon' is no date; give a day")
