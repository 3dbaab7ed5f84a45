"""Language folders: what the loader refuses, in one sentence, and what a user's own folder changes."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.languages.language import load_language, load_languages
from marsad.model.documents import Document, Region
from marsad.model.errors import ResourceError
from marsad.model.spans import Span
from marsad.resources.files import digest_of

CUE = "{id: mine, job: planned, source: own, forms: [يرنو إلى]}"


def write(folder, path, text):
    place = folder / "languages" / "ar" / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, encoding="utf-8")
    return folder


def fault(folder):
    with pytest.raises(ResourceError) as caught:
        load_languages(folder)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_the_shipped_languages_load():
    languages = load_languages()
    assert list(languages) == ["ar"]
    assert languages["ar"].file.direction == "rtl"


def test_an_unknown_key_is_refused(tmp_path):
    message = fault(
        write(tmp_path, "cues/mine.yaml", "entries: [{id: mine, job: x, source: own, froms: [كذا]}]")
    )
    assert "cues/mine.yaml, entry 'mine'" in message
    assert "froms" in message


def test_an_unknown_key_of_the_file_is_refused(tmp_path):
    message = fault(write(tmp_path, "cues/mine.yaml", "entry: []"))
    assert message.endswith("unknown key 'entry'; known are entries, source, about")


def test_a_wrong_type_is_refused(tmp_path):
    message = fault(
        write(tmp_path, "cues/mine.yaml", "entries: [{id: mine, job: planned, source: own, forms: كذا}]")
    )
    assert "entry 'mine'" in message
    assert "forms" in message


def test_an_entry_without_an_id_is_refused(tmp_path):
    assert "no `id`" in fault(write(tmp_path, "cues/mine.yaml", "entries: [{job: planned, source: own}]"))


def test_an_entry_without_a_source_is_refused(tmp_path):
    assert "source" in fault(
        write(tmp_path, "cues/mine.yaml", "entries: [{id: mine, job: planned, forms: [كذا]}]")
    )


def test_one_id_twice_is_refused_even_over_two_files(tmp_path):
    write(tmp_path, "cues/a.yaml", f"entries: [{CUE}]")
    message = fault(write(tmp_path, "cues/b.yaml", f"entries: [{CUE}]"))
    assert "cues/b.yaml, entry 'mine': the id occurs twice" in message


def test_a_string_that_is_not_composed_is_refused(tmp_path):
    decomposed = "ا\u0654ن"
    text = f"source: own\nentries:\n  - {{id: mine, job: planned, forms: [{decomposed}]}}\n"
    message = fault(write(tmp_path, "cues/mine.yaml", text))
    assert "cues/mine.yaml, line 3" in message
    assert "NFC" in message


@pytest.mark.parametrize(
    ("word", "letter"),
    [("کازاخستان", "U+06A9"), ("یزور", "U+06CC"), ("زيـارة", "U+0640"), ("زيارةx", "U+0078")],
)
def test_a_letter_outside_the_declared_alphabet_is_refused(tmp_path, word, letter):
    text = f"entries: [{{id: mine, job: planned, source: own, forms: [{word}]}}]"
    message = fault(write(tmp_path, "cues/mine.yaml", text))
    assert "languages/ar/cues, entry 'mine'" in message
    assert letter in message
    assert "language.yaml" in message


def test_words_of_other_scripts_are_left_alone(tmp_path):
    text = "entries: [{id: mine, unit: USD, family: money, source: own, forms: [US$, دولارات]}]"
    language = load_language("ar", write(tmp_path, "units/mine.yaml", text))
    assert "mine" in {unit.id for unit in language.units}


@pytest.mark.parametrize("text", ["- a\n- b", "entries: {", "entries: x", ""])
def test_a_file_that_is_no_resource_file_is_refused_in_one_sentence(tmp_path, text):
    place = write(tmp_path, "cues/mine.yaml", text)
    with pytest.raises(ResourceError, match=r"cues/mine\.yaml"):
        load_languages(place)


def test_a_file_in_another_encoding_is_refused(tmp_path):
    place = tmp_path / "languages" / "ar" / "cues"
    place.mkdir(parents=True)
    (place / "mine.yaml").write_bytes("entries: [{id: mine, forms: [كذا]}]".encode("cp1256"))
    assert "UTF-8" in fault(tmp_path)


def test_a_users_cue_is_added(tmp_path):
    language = load_language("ar", write(tmp_path, "cues/mine.yaml", f"entries: [{CUE}]"))
    assert "mine" in {cue.id for cue in language.cues}
    assert [one.word.item.id for one in language.lexicon.read("يرنو")] == ["mine"]


def test_a_users_cue_replaces_the_shipped_one_of_its_id(tmp_path):
    text = "entries: [{id: hedge.about, job: hedge, value: about, source: own, forms: [بتقدير]}]"
    language = load_language("ar", write(tmp_path, "amounts/mine.yaml", text))
    (entry,) = [one for one in language.amounts if one.id == "hedge.about"]
    assert entry.forms == ("بتقدير",)


def test_a_users_folder_removes_a_shipped_trigger(tmp_path):
    language = load_language(
        "ar", write(tmp_path, "triggers/mine.yaml", "entries: [{id: visit.zara, remove: true}]")
    )
    assert "visit.zara" not in {trigger.id for trigger in language.triggers}
    assert "visit.zara" in {trigger.id for trigger in load_language("ar").triggers}


def test_a_users_trigger_finds_what_the_shipped_ones_do_not(tmp_path):
    text = "حل الرئيس الفرنسي ضيفا على كازاخستان."
    entry = """
source: own
entries:
  - id: visit.halla
    kind: visit
    verbs: [{perfect: حل, imperfect: يحل}]
    frame: {preps: {upon: recipient}, needs: [actor, recipient]}
    examples:
      catches: [{text: "حل الرئيس الفرنسي ضيفا على كازاخستان.", who: "FRA > KAZ"}]
      leaves: ["حل الظلام على المدينة."]
"""
    document = Document("d", text, language="ar", regions=(Region("body", Span(0, len(text))),))
    kit = load_kit(write(tmp_path, "triggers/mine.yaml", entry))
    assert "visit.halla" not in {event.rule for event in analyse(document, load_kit()).events}
    assert [(event.rule, event.actors, event.recipients) for event in analyse(document, kit).events] == [
        ("visit.halla", ("FRA",), ("KAZ",))
    ]


def test_a_second_language_is_a_folder_and_no_code(tmp_path):
    place = tmp_path / "languages" / "xx"
    place.mkdir(parents=True)
    (place / "language.yaml").write_text(
        "{id: xx, source: own, label: {ar: تجربة, en: Trial}, direction: ltr, alphabet: abc}",
        encoding="utf-8",
    )
    (place / "cues").mkdir()
    (place / "cues" / "a.yaml").write_text(
        "entries: [{id: a, job: negation, source: own, forms: [abba]}]", encoding="utf-8"
    )
    languages = load_languages(tmp_path)
    assert sorted(languages) == ["ar", "xx"]
    assert languages["xx"].words_of("negation") == {"abba"}


def test_the_digest_changes_with_any_file_and_with_nothing_else(tmp_path):
    empty = digest_of(tmp_path)
    assert empty == digest_of() == digest_of(tmp_path)
    write(tmp_path, "cues/mine.yaml", f"entries: [{CUE}]")
    assert digest_of(tmp_path) != empty
