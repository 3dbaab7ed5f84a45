"""A person sets the day of a report that has none, and what hung on it is read anew; a record is read anew, too."""

import json

import pytest
from click.testing import CliRunner

import marsad
from marsad.faces.cli import main

TEXT = "وصل وزير الخارجية النرويجي إلى تبليسي أمس الثلاثاء.\n"


@pytest.fixture
def record(tmp_path):
    (tmp_path / "clipping.txt").write_text(TEXT, encoding="utf-8")
    marsad.read(tmp_path / "clipping.txt", record=tmp_path / "r.db")
    return tmp_path / "r.db"


def call(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def visits(record):
    return [(row["visitor"], row["host"], row["start"]) for row in marsad.visits(record=record)]


def test_a_day_set_by_hand_gives_yesterday_its_day(record):
    assert visits(record) == [(["NOR"], ["GEO"], None)]
    done = call(
        "set", "clipping", "--published", "2024-06-12", "--outlet", "صحيفة نموذجية", "--record", record
    )
    assert (done.exit_code, done.stdout) == (
        0,
        "id: clipping\tpublished: 2024-06-12\toutlet: صحيفة نموذجية\n",
    )
    assert visits(record) == [(["NOR"], ["GEO"], "2024-06-11")]


def test_what_was_set_is_a_row_of_the_ledger_and_outlives_reading_again(record, tmp_path):
    marsad.set("clipping", published="2024-06-12", record=record)
    marsad.read(tmp_path / "clipping.txt", record=record)
    assert visits(record) == [(["NOR"], ["GEO"], "2024-06-11")]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nobody", "--published", "2024-06-12"], "the record holds no report 'nobody'"),
        (["clipping", "--published", "yesterday"], "'yesterday' is no day; write it as 2024-07-03"),
        (["clipping"], "nothing to set: give one of published, outlet, genre, title, url"),
    ],
)
def test_what_cannot_be_set_is_one_sentence_and_status_2(record, words, sentence):
    done = call("set", *words, "--record", record)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert visits(record) == [(["NOR"], ["GEO"], None)]


def test_a_record_is_read_anew_after_a_change_of_resources_and_only_then(record, tmp_path):
    own = tmp_path / "own" / "languages" / "ar" / "triggers"
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text("entries:\n  - {id: visit.wasala, remove: true}\n", encoding="utf-8")
    done = call("reanalyse", "--record", record)
    assert done.exit_code == 0
    assert len(visits(record)) == 1
    done = call("reanalyse", "--record", record, "--resources", tmp_path / "own")
    assert done.exit_code == 0
    assert visits(record) == []
    assert json.loads(call("events", "--record", record, "--format", "json").stdout) == []
