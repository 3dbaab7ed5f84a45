"""What a corpus names and marsad does not know is listed, and can be added once its blanks are filled."""

import re

import pytest
import yaml

from cli_helpers import call, lines_of
from marsad.analyse.vocabulary import looked_over
from marsad.kit import load_kit
from marsad.model.documents import Document, Region
from marsad.model.spans import Span

HOLDER = "وقال وزير الطاقة العراقي شيركو البارزنجوي إن الإنتاج مستقر."
FREE = "ورأى المراقب نيكولاي تشوردانوف في ذلك خطوة."
VERB = "وقد تعانقت فرنسا وكازاخستان أمس."
OFFICE = "وقال النقيب الفرنسي إيمانويل بيرتولاس إن الحفل انتهى."


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def report(name, text):
    return Document(name, text, language="ar", regions=(Region("body", Span(0, len(text))),))


def words(found, kind):
    return [(one.words, one.hint, one.count, one.documents) for one in found.of(kind)]


def test_a_person_is_listed_with_his_office_and_how_often_he_stands(kit):
    found = looked_over([report("a", HOLDER), report("b", "غاب الجميع. " + HOLDER + " " + HOLDER)], kit)
    assert words(found, "person") == [("شيركو البارزنجوي", "energy-minister IRQ", 3, 2)]
    (one,) = found.of("person")
    assert (one.document, HOLDER[one.span.start : one.span.end], one.text) == (
        "a",
        "شيركو البارزنجوي",
        HOLDER,
    )
    assert (one.sentence.start, one.sentence.end) == (0, len(HOLDER))


def test_a_free_name_and_an_unknown_verb_are_listed(kit):
    found = looked_over([report("a", FREE), report("b", VERB)], kit)
    assert words(found, "name") == [("نيكولاي تشوردانوف", "", 1, 1)]
    assert words(found, "verb") == [("تعانقت", "", 1, 1)]


def test_an_unknown_office_is_told_by_two_reports_not_by_one(kit):
    once = looked_over([report("a", OFFICE)], kit)
    twice = looked_over([report("a", OFFICE), report("b", OFFICE)], kit)
    assert (words(once, "office"), words(twice, "office")) == ([], [("النقيب", "FRA", 2, 2)])


def test_a_word_with_the_article_elsewhere_is_no_verb(kit):
    noun = "شمال فرنسا بارد. هبت الريح من الشمال."
    assert words(looked_over([report("a", noun)], kit), "verb") == []


def test_a_homograph_that_nothing_decides_is_listed_with_its_candidates(kit):
    found = looked_over([report("a", "عاد القطار إلى عمان مساء.")], kit)
    assert [(one.words, sorted(one.hint.split())) for one in found.of("ambiguous")] == [
        ("عمان", ["JOR", "OMN"])
    ]


def test_a_language_without_a_folder_tells_nothing(kit):
    assert looked_over([Document("a", "Good morning.", language="en")], kit).words == ()


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    texts = {"a": HOLDER, "b": f"{HOLDER} {FREE}", "c": f"{VERB} {OFFICE}", "d": OFFICE}
    lines_of(
        tmp_path / "own.jsonl", *({"id": name, "text": text, "lang": "ar"} for name, text in texts.items())
    )
    return tmp_path


def test_the_command_lists_a_corpus_and_a_record_alike(corpus):
    listed = call("doctor", "--vocabulary", "own.jsonl")
    assert listed.exit_code == 0
    assert "شيركو البارزنجوي" in listed.stdout
    call("read", "own.jsonl", "--record", "r.db")
    assert call("doctor", "--vocabulary", "--record", "r.db").stdout == listed.stdout


def test_rows_for_programs_lead_to_the_words(corpus):
    rows = yaml.safe_load(
        call("doctor", "--vocabulary", "own.jsonl", "--format", "json", "--top", "1").stdout
    )
    assert [(row["kind"], row["words"], row["documents"]) for row in rows] == [
        ("person", "شيركو البارزنجوي", 2), ("name", "إيمانويل بيرتولاس", 2), ("office", "النقيب", 2), ("verb", "تعانقت", 1),
    ]  # fmt: skip
    first = rows[0]
    assert first["text"][first["start"] - first["sentence"][0] :].startswith(first["words"])


def test_yaml_as_printed_is_valid_and_adds_nothing_yet(corpus):
    printed = call("doctor", "--vocabulary", "own.jsonl", "--format", "yaml").stdout
    assert [part["entries"] for part in yaml.safe_load_all(printed)] == [None, None, None, None]
    assert call("doctor", "--vocabulary", "own.jsonl", "--format", "yaml", "--out", "mine").exit_code == 0
    assert load_kit(corpus / "mine").world == load_kit().world


FILLED = {
    "world/persons/unknown.yaml": ["sherko-barzanjawi", "Sherko Barzanjawi"],
    "world/persons/unknown-names.yaml": [
        "emmanuel-bertolas",
        "Emmanuel Bertolas",
        "official",
        "FRA",
        "nikolai-chordanov",
        "Nikolai Chordanov",
        "official",
        "RUS",
    ],
    "languages/ar/offices/unknown.yaml": ["captain", "official", "قال النقيب الفرنسي إنه عائد"],
    "languages/ar/triggers/unknown.yaml": [
        "meeting.hug",
        "visit",
        "تعانق",
        "يتعانق",
        "تعانقت فرنسا كازاخستان",
        "FRA > KAZ",
        "تعانقت الأغصان",
    ],
}


def fill(path, blanks):
    text = re.sub(r"(?m)^#(?=  )", "", path.read_text(encoding="utf-8"))
    for blank in blanks:
        text = text.replace("FILL-IN", blank, 1)
    assert "FILL-IN" not in text
    path.write_text(text, encoding="utf-8")


def test_entries_load_and_are_known_once_their_blanks_are_filled(corpus):
    call("doctor", "--vocabulary", "own.jsonl", "--format", "yaml", "--out", "mine")
    for place, blanks in FILLED.items():
        fill(corpus / "mine" / place, blanks)
    known = load_kit(corpus / "mine")
    assert known.world.label("sherko-barzanjawi", "en") == "Sherko Barzanjawi"
    assert known.world.code_of("nikolai-chordanov") == "RUS"
    again = call("doctor", "--vocabulary", "own.jsonl", "--resources", "mine")
    assert (again.exit_code, again.stdout) == (0, "")
    assert "shows no case" not in call("doctor", "--resources", "mine").stdout


def test_files_that_are_there_are_not_overwritten(corpus):
    for _ in range(2):
        done = call("doctor", "--vocabulary", "own.jsonl", "--format", "yaml", "--out", "mine")
    assert done.exit_code == 2
    assert "is there already and is not overwritten" in done.stderr


def test_inputs_without_vocabulary_are_wrong_usage(corpus):
    done = call("doctor", "own.jsonl")
    assert done.exit_code == 2
    assert "go with --vocabulary" in done.stderr


def test_python_is_told_the_same(corpus):
    from marsad.faces import api

    told = yaml.safe_load(call("doctor", "--vocabulary", "own.jsonl", "--format", "json").stdout)
    assert api.doctor("own.jsonl", vocabulary=True) == told
