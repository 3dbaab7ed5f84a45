"""Analysis without a record: the objects of the contract, one version of each report, a ledger."""

import json

import pytest

from cli_helpers import REAL, call, lines_of, rows_of

KEYS = [
    "id", "language", "published", "genre", "translated", "via", "signs", "regions", "events", "quotes", "figures", "positions", "agreements", "ties",
    "assessments", "refused",
]  # fmt: skip
OTHER = "سوق الذهب ترتفع في المنطقة\nارتفعت سوق الذهب في المنطقة إلى أعلى مستوى منذ عام، بحسب تجار.\n"


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_report_is_an_object_with_the_fields_of_the_contract(here):
    lines_of(here / "r.jsonl", {"id": "a", "text": REAL, "published": "2023-11-02T01:00:00+03:00"})
    done = call("analyse", "r.jsonl", "--format", "jsonl")
    assert (done.exit_code, done.stderr) == (0, "")
    (row,) = rows_of(done)
    assert list(row) == KEYS
    (visit,) = [event for event in row["events"] if event["mode"] == "visit"]
    assert (visit["type"], visit["actors"], visit["recipients"]) == ("CONSULT", ["FRA"], ["KAZ"])
    assert (visit["status"], visit["date"], visit["date_basis"]) == ("actual", "2023-11-01", "stated")
    assert all(0 <= start < end <= len(REAL) for start, end in visit["evidence"])
    assert list(here.iterdir()) == [here / "r.jsonl"]


def test_regions_partition_the_text_and_another_article_is_an_object_of_its_own(here):
    text = REAL + "كلمات دلالية: فرنسا\nإقرأ أيضاً:\n" + OTHER
    lines_of(here / "r.jsonl", {"id": "a", "text": text, "published": "2023-11-02"})
    own, other = rows_of(call("analyse", "r.jsonl", "--format", "jsonl"))
    assert [region["kind"] for region in own["regions"]] == ["body", "tags", "furniture", "embedded"]
    ends = [region["end"] for region in own["regions"]]
    assert [region["start"] for region in own["regions"]] == [0, *ends[:-1]]
    assert ends[-1] == len(text)
    assert (other["id"], other["parent"], other["published"], other["regions"]) == (
        "a#embedded-1",
        "a",
        None,
        [],
    )


def test_where_an_id_comes_twice_the_last_text_is_told(here):
    first, last = {"id": "a", "text": REAL}, {"id": "a", "text": REAL.replace("كازاخستان", "أوزبكستان")}
    lines_of(here / "r.jsonl", first, {"id": "b", "text": REAL}, last, last)
    done = call("analyse", "r.jsonl", "--format", "jsonl")
    assert done.exit_code == 0
    assert [(row["id"], row["events"][0]["recipients"]) for row in rows_of(done)] == [
        ("b", ["KAZ"]),
        ("a", ["UZB"]),
    ]
    assert done.stderr.splitlines() == [
        "ledger:",
        "  a: superseded — another text comes later under the same id; the last is told",
        "  a: known already — the same id with the same text comes twice; it is told once",
    ]


def test_what_cannot_be_read_is_told_and_ends_in_status_1(here):
    (here / "r.jsonl").write_text(
        '{"id": "a"}\n' + json.dumps({"id": "b", "text": REAL}) + "\n", encoding="utf-8"
    )
    (here / "empty.txt").touch()
    done = call("analyse", ".", "--format", "jsonl")
    assert (done.exit_code, [row["id"] for row in rows_of(done)]) == (1, ["b"])
    assert [line.split(" — ")[0] for line in done.stderr.splitlines()] == [
        "ledger:", "  empty.txt: empty", "  r.jsonl: no text",
    ]  # fmt: skip


def test_a_report_in_a_language_without_a_folder_has_no_findings_and_one_row(here):
    lines_of(here / "r.jsonl", {"id": "a", "text": "The minister met the president.", "lang": "en"})
    done = call("analyse", "r.jsonl", "--format", "json")
    (row,) = json.loads(done.stdout)
    assert (done.exit_code, row["language"], row["events"]) == (0, "en", [])
    assert done.stderr.count("\n") == 2


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", None])
def test_every_form_tells_every_report(here, form):
    lines_of(here / "r.jsonl", {"id": "one", "text": REAL}, {"id": "two", "text": REAL})
    done = call("analyse", "r.jsonl", *(["--format", form] if form else []))
    assert done.exit_code == 0
    assert ("one" in done.stdout, "two" in done.stdout) == (True, True)


@pytest.mark.parametrize("given", [["missing"], ["."], []])
def test_nothing_to_read_is_status_2(here, given):
    done = call("analyse", *given)
    assert (done.exit_code, done.stdout) == (2, "")
