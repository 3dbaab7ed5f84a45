"""What is wrong with an installation, a user's resources or a record is told, and ends in status 1."""

import sqlite3
from contextlib import closing

import pytest

from cli_helpers import REAL, call, lines_of, make_record
from marsad.faces import checkup


def seen(done):
    return dict(line[4:].split(": ", 1) for line in done.stdout.splitlines())


def faults(done):
    return [line[4:] for line in done.stdout.splitlines() if line.startswith("!!")]


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_installation_without_a_record_is_in_order(here):
    done = call("doctor")
    assert (done.exit_code, faults(done)) == (0, [])
    told = seen(done)
    assert told["record"] == "none at marsad.db yet"
    assert told["full-text search (FTS5)"] == "there"
    assert {"marsad", "Python", "SQLite", "click", "resources", "languages", "ontology", "world"} <= set(told)


def test_a_record_that_was_named_must_be_there(here):
    done = call("doctor", "--record", "no.db")
    assert done.exit_code == 1
    assert faults(done) == [
        "record: there is no record at no.db; `marsad read INPUT --record no.db` makes one"
    ]


def test_a_sound_record_is_told_with_what_it_holds(here):
    lines_of(here / "r.jsonl", {"id": "a", "text": REAL})
    call("read", "r.jsonl")
    told = seen(call("doctor"))
    assert told["file"] == "sound"
    assert told["evidence"] == "every finding's words stand in its report"
    assert told["holds"].startswith("1 documents, ")
    assert "resources of the record" not in told


def test_a_record_of_other_resources_is_told_and_is_no_fault(here):
    make_record(here / "r.db")
    done = call("doctor", "--record", "r.db")
    assert (done.exit_code, seen(done)["resources of the record"]) == (
        0, "1 reports were read with other resources, or in vain",
    )  # fmt: skip


def test_evidence_that_is_not_the_reports_text_is_found(here):
    make_record(here / "r.db")
    with closing(sqlite3.connect(here / "r.db")) as raw, raw:
        raw.execute("UPDATE finding SET body = replace(body, 'مليون', 'مليار') WHERE kind = 'figures'")
    done = call("doctor", "--record", "r.db")
    assert done.exit_code == 1
    (fault,) = faults(done)
    assert fault.startswith("evidence: figures ddddeeeeffff of helsinki: the words are not those at ")


def test_a_file_that_is_no_record_is_a_fault(here):
    (here / "r.db").write_text("no record")
    done = call("doctor", "--record", "r.db")
    assert done.exit_code == 1
    assert faults(done) == ["record: r.db is no marsad record but another kind of file; name another file"]


PAGE = """
source: own
entries:
  - id: mine
    kind: furniture
    where: whole
    forms: [زر]
    examples: {catches: [زر, زران], leaves: ["زر!"]}
"""


def test_faults_of_a_users_folder_are_told_one_by_one(here):
    pages = here / "own" / "languages" / "ar" / "pages"
    pages.mkdir(parents=True)
    (pages / "mine.yaml").write_text(PAGE, encoding="utf-8")
    (here / "own" / "actors.yaml").write_text("entries: []", encoding="utf-8")
    (here / "own" / "world" / "ships").mkdir(parents=True)
    (here / "own" / "world" / "ships" / "a.yaml").write_text("entries: []", encoding="utf-8")
    (here / "own" / "world" / "notes.txt").write_text("x", encoding="utf-8")
    done = call("doctor", "--resources", "own")
    assert done.exit_code == 1
    assert faults(done) == [
        "own resources: actors.yaml is not read: it lies in none of the folders languages, ontology, world, measures",
        "own resources: world/notes.txt is not read: resource files end in .yaml",
        "own resources: world/ships/a.yaml is not read: there is no shipped folder world/ships",
        "own resources: page words 'mine' do not catch their example 'زران'",
        "own resources: page words 'mine' catch 'زر!', which they should leave",
    ]


def test_a_users_folder_that_breaks_its_schema_is_told(here):
    (here / "own" / "languages" / "marks").mkdir(parents=True)
    (here / "own" / "languages" / "marks" / "a.yaml").write_text("entries: [{id: xx}]", encoding="utf-8")
    (fault,) = faults(call("doctor", "--resources", "own"))
    assert "a.yaml" in fault


def test_a_key_that_is_not_known_is_told_with_those_that_are(here):
    (here / "own" / "world" / "places").mkdir(parents=True)
    (here / "own" / "world" / "places" / "a.yaml").write_text(
        "source: own\nentries: [{id: qarabulaq, contry: KAZ, names: {en: Qarabulaq}}]", encoding="utf-8"
    )
    (fault,) = faults(call("doctor", "--resources", "own"))
    assert fault.endswith(
        "entry 'qarabulaq': Object contains unknown field `contry`; "
        "known are id, names, source, verified, examples, country, stands_for"
    )


def test_a_folder_that_is_not_there_is_told(here):
    assert faults(call("doctor", "--resources", "nowhere")) == ["own resources: nowhere is no folder"]


TWIN = """
source: own
entries:
  - {id: twin, names: {ar: إيمانويل ماكرون, en: Twin}}
"""
SILENT = """
source: own
entries:
  - {id: arctic, label: {ar: القطب, en: the Arctic}, statement: {ar: القطب للجميع, en: the Arctic is for all}}
"""


def test_examples_of_a_users_folder_are_run(here):
    for place, text in (("world/persons", TWIN), ("ontology/issues", SILENT)):
        (here / "own" / place).mkdir(parents=True)
        (here / "own" / place / "mine.yaml").write_text(text, encoding="utf-8")
    done = call("doctor", "--resources", "own")
    assert done.exit_code == 1
    told = faults(done)
    assert told[0] == (
        "own resources: world/name, entry 'twin': 'twin' is not the only one found (emmanuel-macron, twin) "
        "in its example 'تحدث إيمانويل ماكرون أمس عن النتائج.'"
    )
    assert told[-1] == (
        "own resources: ontology/issues, entry 'arctic': no word of a language points at it, so it is found in no text"
    )


def test_missing_packages_are_told(monkeypatch):
    monkeypatch.setattr(checkup, "PACKAGES", ("no-such-package",))
    monkeypatch.setattr(checkup, "EXTRAS", ("no-such-extra",))
    needed = [check for check in checkup.check_versions() if check.name.startswith("no-")]
    assert [(check.name, check.is_fault) for check in needed] == [
        ("no-such-package", True),
        ("no-such-extra", False),
    ]


def test_partitions_of_ones_own_are_looked_at(here):
    place = here / "own" / "measures" / "partitions"
    place.mkdir(parents=True)
    label = "{ar: x, en: x}"
    (place / "a.yaml").write_text(
        f"entries: [{{id: mine, label: {label}, source: own, tilts: [north], rest: apart}}]", encoding="utf-8"
    )
    done = call("doctor", "--resources", "own")
    assert faults(done) == [
        "partitions: partition 'mine': the tilt 'north' is not two groups with a blank between"
    ]
    assert "ok  weightings: none, level, plover-level" in done.stdout
