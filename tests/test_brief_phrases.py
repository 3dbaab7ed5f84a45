"""The words of the brief: every phrase in both languages, each in its own script, none unused."""

import re
from pathlib import Path

import pytest

from marsad.faces.brief import phrases
from marsad.faces.brief.coverage import shortened
from marsad.faces.brief.phrases import load_phrases
from marsad.model.errors import ResourceError

HOME = Path(phrases.__file__).parent
ARABIC = re.compile(r"[\u0600-\u06ff]")
LATIN = re.compile(r"[A-Za-z]")
FAMILIES = (
    "agenda-", "figures-", "stage-", "kind-", "reason-", "voice-", "genre-", "compare-", "field-", "stream-", "verdict-",
)  # fmt: skip


def test_every_phrase_is_arabic_in_arabic_and_english_in_english():
    for key, phrase in load_phrases().items():
        assert ARABIC.search(phrase.ar), key
        assert LATIN.search(phrase.en), key
        assert not LATIN.search(phrase.ar), key
        assert not ARABIC.search(phrase.en), key


def test_no_phrase_is_unused():
    sources = [*HOME.glob("*.py"), *(HOME / "templates").glob("*.html")]
    text = "\n".join(source.read_text(encoding="utf-8") for source in sources)
    unused = [
        key
        for key in load_phrases()
        if not key.startswith(FAMILIES) and not re.search(rf"""["'.]{key}\b""", text)
    ]
    assert unused == []


def test_the_terms_are_those_of_the_glossary(shared):
    glossary = (shared / "reference" / "glossary.md").read_text(encoding="utf-8")
    found = load_phrases()
    for key in ("record", "actor", "recipient", "status", "attributed", "grade"):
        assert found[key].ar in glossary, key


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("only: {ar: كلمة}", "missing required field `en`"),
        ("more: {ar: كلمة, en: word, fr: mot}", "unknown field `fr`"),
        ("blank: {ar: ' ', en: word}", "'blank' is empty"),
    ],
)
def test_a_phrase_without_both_languages_is_refused(tmp_path, text, said):
    path = tmp_path / "phrases.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError, match=said):
        load_phrases(path)


def test_of_a_whole_path_only_file_and_folder_are_shown():
    subjects = ["/home/me/inbox/empty.txt", "C:\\Users\\me\\empty.txt", "reports/2019", "r1#embedded-1"]
    shown = [shortened(subject) for subject in subjects]
    assert shown == ["inbox/empty.txt", "me/empty.txt", "reports/2019", "r1#embedded-1"]
