"""Reading into a record: whatever is given, a status, a ledger and no traceback."""

import json
import sqlite3
from contextlib import closing

import pytest

from cli_helpers import REAL, call, lines_of, rows_of
from marsad.record.store import Record
from marsad.record.views import View


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_reports_are_read_into_the_record_of_the_folder_and_found_there(here):
    lines_of(here / "r.jsonl", {"id": "a", "text": REAL, "published": "2023-11-02"})
    done = call("read", "r.jsonl")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("reports: 1 new\nfound: ")
    (visit,) = rows_of(call("visits", "--format", "jsonl"))
    assert (visit["visitor"], visit["host"], visit["start"]) == (["FRA"], ["KAZ"], "2023-11-01")
    assert (visit["status"], visit["persons"], visit["reports"]) == ("actual", ["Emmanuel Macron"], ["a"])


def test_reading_again_changes_nothing_but_the_run_ledger(here):
    lines_of(here / "r.jsonl", {"id": "a", "text": REAL})
    call("read", "r.jsonl")
    before = [call(name, "--format", "jsonl").stdout for name in ("events", "quotes", "figures")]
    done = call("read", "r.jsonl")
    assert (done.exit_code, done.stderr.splitlines()[0]) == (0, "reports: 1 known already")
    assert [call(name, "--format", "jsonl").stdout for name in ("events", "quotes", "figures")] == before


def test_reports_without_a_day_are_named_with_how_to_give_them_one(here):
    for number in range(12):
        (here / f"clipping-{number:02}.txt").write_text(REAL, encoding="utf-8")
    lines_of(here / "dated.jsonl", {"id": "a", "text": REAL, "published": "2023-11-02"})
    told = call("read", ".").stderr.splitlines()
    names = ", ".join(f"clipping-{number:02}" for number in range(10))
    assert told[-2:] == [
        f"without a day: {names} and 2 more",
        "`marsad set ID --published 2024-07-03 --record marsad.db` sets the day of one",
    ]
    assert "without a day" not in call("read", "dated.jsonl", "--record", "b.db").stderr


GARBAGE = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b"\xef\xbb\xbf \r\n", "empty"),
    "binary.txt": (bytes(range(256)), "binary"),
    "image.txt": (b"\x89PNG\r\n\x1a\n", "binary"),
    "arabic1256.txt": ("وصل الوزير إلى العاصمة".encode("cp1256"), "not UTF-8"),
    "utf16.txt": ("وصل الوزير".encode("utf-16"), "not UTF-8"),
    "cut.txt": ("وصل".encode()[:-1], "not UTF-8"),
    "empty.jsonl": (b"\n\n", "empty"),
    "no-text.jsonl": (b'{"id": "x"}\n', "no text"),
    "no-object.jsonl": (b'"x"\n', "no object"),
    "no-json.jsonl": (b"id: x\n", "no JSON"),
    "number.jsonl": (b'{"id": "x", "text": 1}\n', "no text"),
    "deep.jsonl": (b"[" * 100_000 + b"\n", "no JSON"),
    "bytes.jsonl": (b'{"id": "x", "text": "\xc3\x28"}\n', "not UTF-8"),
}


@pytest.mark.parametrize("name", GARBAGE)
def test_a_file_that_cannot_be_read_is_a_row_and_status_1(here, name):
    content, reason = GARBAGE[name]
    (here / name).write_bytes(content)
    done = call("read", name)
    assert done.exit_code == 1
    said = done.stderr.splitlines()
    assert said[:3] == ["reports: 1 not readable", "found: nothing", "ledger of run 1:"]
    assert said[3].startswith(f"  {name}: {reason} — ")
    assert len(said) == 4
    with Record.open(here / "marsad.db", readonly=True) as record:
        (row,) = View(record).ledger()
        assert (row.subject, row.stage, row.reason) == (name, "read", reason)


def test_garbage_does_not_keep_the_reports_beside_it_from_being_read(here):
    for name, (content, _) in GARBAGE.items():
        (here / name).write_bytes(content)
    (here / "good.txt").write_text(REAL, encoding="utf-8")
    done = call("read", ".", "--format", "json")
    report = json.loads(done.stdout)
    assert (done.exit_code, report["new"], report["unreadable"]) == (1, 1, len(GARBAGE))
    assert len(report["ledger"]) == len(GARBAGE)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (
            ["missing.txt"],
            "missing.txt cannot be read: No such file or directory; give a file or folder that exists",
        ),
        (["good.txt", "missing"], "missing cannot be read: No such file or directory"),
        (["bare"], "bare: no file that can be read; plain text (.txt) and JSON Lines (.jsonl) are read"),
        (["page.html"], "page.html: no file that can be read; web pages are not read yet"),
        (["good.txt", "--resources", "nowhere"], "nowhere is no folder of resources"),
        (["good.txt", "--resources", "broken"], "bad.yaml"),
        (["good.txt", "--record", "bare"], "bare cannot be read as a record: Is a directory"),
        (["good.txt", "--record", "no/such.db"], "the folder no for the record such.db does not exist"),
        (["good.txt", "--record", "good.txt/r.db"], "good.txt"),
        (["good.txt", "--record", "page.html"], "page.html is no marsad record but another kind of file"),
        (["good.txt", "--record", "other.db"], "other.db is an SQLite database of another program"),
        (["good.txt", "--record", "newer.db"], "newer.db was written by a newer marsad"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_status_2_and_nothing_written(here, given, words):
    (here / "good.txt").write_text(REAL, encoding="utf-8")
    (here / "page.html").write_text("<p>" + "x" * 200, encoding="utf-8")
    (here / "bare").mkdir()
    (here / "broken" / "world" / "states").mkdir(parents=True)
    (here / "broken" / "world" / "states" / "bad.yaml").write_text("entries: [{no: id}]", encoding="utf-8")
    with closing(sqlite3.connect(here / "other.db")) as other:
        other.execute("CREATE TABLE t (x)")
    with Record.open(here / "newer.db", create=True) as record:
        record.connection.change("PRAGMA user_version = 99")
    before = {path: path.is_file() and path.read_bytes() for path in here.rglob("*")}
    done = call("read", *given)
    assert (done.exit_code, done.stdout) == (2, "")
    assert words in done.stderr
    assert (done.stderr.startswith("marsad: "), done.stderr.count("\n")) == (True, 1)
    assert {path: path.is_file() and path.read_bytes() for path in here.rglob("*")} == before


def test_the_same_id_twice_is_skipped_or_a_new_version_and_status_0(here):
    other = REAL.replace("كازاخستان", "أوزبكستان")
    lines_of(
        here / "r.jsonl", {"id": "a", "text": REAL}, {"id": "a", "text": REAL}, {"id": "a", "text": other}
    )
    done = call("read", "r.jsonl")
    assert done.exit_code == 0
    assert done.stderr.startswith("reports: 1 new, 1 known already, 1 new versions\n")
    assert "  a: known already — the same id with the same text came before in this run" in done.stderr
    (visit,) = rows_of(call("visits", "--format", "jsonl"))
    assert visit["host"] == ["UZB"]


def test_a_report_in_another_language_is_kept_with_a_row_and_status_0(here):
    lines_of(
        here / "r.jsonl", {"id": "a", "text": "Der Minister traf seinen Kollegen in Wien.", "lang": "de"}
    )
    done = call("read", "r.jsonl")
    assert done.exit_code == 0
    assert "  a: no language folder — it is in 'de'" in done.stderr
    assert "a " in call("search", "Minister").stdout


def test_a_published_that_is_no_day_is_left_out_and_the_report_kept(here):
    lines_of(here / "r.jsonl", {"id": "a", "text": REAL, "published": "Friday"})
    done = call("read", "r.jsonl")
    assert done.exit_code == 0
    assert "  a: published left out — line 1, byte 0: `published` is 'Friday'; an ISO day" in done.stderr


def test_one_line_of_five_megabytes_is_read(here):
    (here / "long.txt").write_text(
        "وصلت المياه إلى الحقول بعد أيام من المطر وفرح الناس " * 54_000, encoding="utf-8"
    )
    assert (here / "long.txt").stat().st_size > 4_900_000
    done = call("read", "long.txt")
    assert (done.exit_code, done.stderr.splitlines()[0]) == (0, "reports: 1 new")
    assert "  long: overlong line — line 1 of the text has 2,808,000 characters" in done.stderr
    (hit,) = rows_of(call("search", "المطر", "--format", "jsonl"))
    assert (hit["document"], len(hit["words"]) <= 160) == ("long", True)


def test_lone_surrogates_and_controls_in_a_report_go_through_whole(here):
    text = REAL.rstrip() + " \ud800\x00\x1b[31m\u202e\r\n"
    lines_of(here / "r.jsonl", {"id": "a", "text": text, "title": "\udfff"})
    assert call("read", "r.jsonl").exit_code == 0
    with Record.open(here / "marsad.db", readonly=True) as record:
        assert View(record).document("a").text == text
    shown = call("search", "ماكرون")
    assert (shown.exit_code, "\x1b" in shown.stdout, "\u202e" in shown.stdout) == (0, False, False)
    (hit,) = rows_of(call("search", "ماكرون", "--format", "jsonl"))
    assert (hit["title"], hit["words"]) == ("\udfff", text.rstrip())
