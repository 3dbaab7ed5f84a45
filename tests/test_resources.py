"""Resource entries are small scientific claims: each has a source, and the examples of triggers hold."""

import pytest
import yaml

from marsad.analyse.examples import faults_of
from marsad.analyse.examples.gathering import word_trials
from marsad.kit import Kit, load_kit
from marsad.resources.files import COUNTING, SHIPPED, read_yaml, shipped

FILES = sorted(path for folder in (*SHIPPED, *COUNTING) for path in shipped(folder).rglob("*.yaml"))

STILL_FAILING: frozenset[tuple[str, str]] = frozenset()
"""Entry and sentence of examples that do not hold yet: to be mended, and then taken out of here."""


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


@pytest.fixture(scope="module")
def trials(kit):
    """The examples of every trigger of every language."""
    return {
        code: [trial for trial in word_trials(language, ()) if trial.folder == "triggers"]
        for code, language in kit.languages.items()
    }


def name(path):
    return str(path.relative_to(shipped("")))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_entry_has_a_source(path):
    content = read_yaml(path)
    entries = content.get("entries", [content])
    assert entries
    without = [
        entry.get("id", entry)
        for entry in entries
        if not str(entry.get("source", content.get("source", ""))).strip()
    ]
    assert without == []


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_file_says_what_it_is_for_and_has_no_entry_twice(path):
    content = read_yaml(path)
    ids = [entry["id"] for entry in content.get("entries", [])]
    assert len(ids) == len(set(ids))
    assert "entries" not in content or str(content.get("about", "")).strip(), (
        "the first line says what is in it"
    )


def test_every_trigger_shows_what_it_catches_and_what_it_leaves(kit):
    for language in kit.languages.values():
        for trigger in language.triggers:
            assert trigger.examples.catches, trigger.id
            assert trigger.examples.leaves, trigger.id


def test_the_examples_of_triggers_hold(kit, trials):
    failing = {
        (fault.entry, fault.text): fault.sentence()
        for code, of_language in trials.items()
        for fault in faults_of(of_language, kit, code)
    }
    assert [failing[key] for key in sorted(failing.keys() - STILL_FAILING)] == []
    assert STILL_FAILING - failing.keys() == frozenset(), "these hold now; take them out of STILL_FAILING"


def test_no_sentence_is_an_example_of_one_trigger_twice(trials):
    for of_language in trials.values():
        told = [(trial.entry, trial.text) for trial in of_language]
        assert len(told) == len(set(told))


def test_a_failing_example_is_told_in_one_sentence(tmp_path):
    place = tmp_path / "languages" / "ar" / "triggers"
    place.mkdir(parents=True)
    entry = {
        "id": "mine", "kind": "visit", "source": "own", "verbs": [{"perfect": "حل", "imperfect": "يحل"}],
        "examples": {"catches": [{"text": "زار الرئيس الفرنسي كازاخستان.", "who": "FRA > KAZ"}], "leaves": ["حل الليل."]},
    }  # fmt: skip
    (place / "mine.yaml").write_text(
        yaml.safe_dump({"entries": [entry]}, allow_unicode=True), encoding="utf-8"
    )
    kit = load_kit(tmp_path)
    mine = [trial for trial in word_trials(kit.languages["ar"], ()) if trial.entry == "mine"]
    (fault,) = faults_of(mine, kit, "ar")
    assert fault.sentence() == (
        "triggers, entry 'mine': 'visit actual FRA > KAZ' is not found (but nothing) in its example "
        "'زار الرئيس الفرنسي كازاخستان.'"
    )
