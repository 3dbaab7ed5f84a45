"""A finding in its sentence, and reports by their words."""

import json

import pytest

from cli_helpers import TEXT, call, make_record, place_of, rows_of
from marsad.faces.showing import sentences_of
from marsad.model.spans import Span


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    return make_record(tmp_path_factory.mktemp("show") / "r.db")


def test_a_finding_is_shown_in_its_sentence_with_report_and_rule(record):
    lines = call("show", "aaaabb", "--record", record).stdout.splitlines()
    assert lines == [
        "quotes aaaabbbbcccc",
        "speaker: minister, speaker_code: IND, direct: True, confidence: 0.5",
        "",
        "وقال وزير الهند: «⟦نأمل أن تدوم هذه الصداقة⟧».",
        "",
        "report: helsinki · 2024-05-07 · صحيفة · زيارة إلى هلسنكي",
        "rule: said-1",
    ]


def test_a_finding_for_programs(record):
    shown = json.loads(call("show", "ddddeeeeffff", "--record", record, "--format", "json").stdout)
    start, end = place_of("وبلغت التجارة 40 مليون دولار.")
    assert shown["sentences"] == [
        {"span": [start, end], "text": TEXT[start:end], "marks": [list(place_of("40 مليون دولار"))]}
    ]
    assert (shown["kind"], shown["document"], shown["published"], shown["rule"]) == (
        "figures", "helsinki", "2024-05-07", "amount-1",
    )  # fmt: skip
    assert shown["finding"]["value"] == 4e7


def test_every_listed_finding_can_be_shown(record):
    for name in ("events", "visits", "quotes", "figures"):
        for row in rows_of(call(name, "--record", record, "--format", "jsonl")):
            assert call("show", row["id"], "--record", record).exit_code == 0


@pytest.mark.parametrize("name", ["ffffff", "aaaab", "", "%"])
def test_an_id_that_is_not_there_is_refused(record, name):
    done = call("show", name, "--record", record)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"marsad: no finding has the id {name!r}; ids stand in the last column")


def test_evidence_over_several_sentences_is_shown_with_all_of_them():
    text = "وصل الوفد. ثم غادر. وانتهى اللقاء. وعاد."
    first, last = sentences_of(text, [Span(5, 14), Span(7, 16), Span(len(text) - 4, len(text) - 1)])
    assert (first.text, first.marks) == ("وصل الوفد. ثم غادر.", (Span(5, 16),))
    assert last.parts() == [("و", False), ("عاد", True), (".", False)]
    assert "".join(part for part, _ in first.parts()) == first.text
    assert [part for part, is_evidence in first.parts() if is_evidence] == [text[5:16]]


def test_search_finds_words_in_any_form(record):
    (hit,) = rows_of(call("search", "الوزير", "صداقة", "--record", record, "--format", "jsonl"))
    assert (hit["document"], hit["published"], hit["outlet"]) == ("helsinki", "2024-05-07", "صحيفة")
    assert TEXT[slice(*hit["span"])] == hit["words"]
    assert "الصداقة" in hit["words"]


@pytest.mark.parametrize("query", ["طائرة", "***", '"', "AND OR NOT", "\U0001f600", "a" * 100_000])
def test_a_search_that_finds_nothing_says_so(record, query):
    done = call("search", query, "--record", record)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", f"no report in {record} holds these words\n")
