"""Reading Arabic words with what is glued to them: as few clitics as possible, and none from a word that is whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.analyse.clauses.chunking import chunks_of
from marsad.kit import load_kit
from marsad.languages.lexicon import inflected
from marsad.text.fold import fold_text
from marsad.text.tokens import Tokens

KIT = load_kit()
LEXICON = KIT.languages["ar"].lexicon
NAMES = KIT.names["ar"]


def taken_off(word):
    """What the cheapest readings of a word take off: (conjunction, preposition, article, future, pronoun, rest)."""
    return {
        (one.conjunction, one.preposition, one.article, one.future, one.pronoun, one.word.form.word)
        for one in LEXICON.read(fold_text(word))
    }


CLITICS = [
    ("زار", ("", "", False, False, "", "زار")),
    ("وزار", ("و", "", False, False, "", "زار")),
    ("سيزور", ("", "", False, True, "", "يزور")),
    ("وسيزورها", ("و", "", False, True, "ها", "يزور")),
    ("الزيارة", ("", "", True, False, "", "زياره")),
    ("بالزيارة", ("", "ب", True, False, "", "زياره")),
    ("للزيارة", ("", "ل", True, False, "", "زياره")),
    ("وبزيارته", ("و", "ب", False, False, "ه", "زيارت")),
    ("زيارتهما", ("", "", False, False, "هما", "زيارت")),
    ("فالتقى", ("ف", "", False, False, "", "التقي")),
    ("لقاؤه", ("", "", False, False, "ه", "لقاو")),
    ("لقائهم", ("", "", False, False, "هم", "لقاي")),
    ("ليزور", ("", "ل", False, False, "", "يزور")),
    ("للجانبين", ("", "ل", False, False, "", "الجانبين")),  # listed with its article
]


@pytest.mark.parametrize(("word", "expected"), CLITICS)
def test_clitics_are_taken_off_and_told(word, expected):
    assert expected in taken_off(word)


@pytest.mark.parametrize(("word", "expected"), CLITICS)
def test_all_readings_take_off_equally_much_and_no_more_than_needed(word, expected):
    costs = {sum(bool(part) for part in one[:5]) for one in taken_off(word)}
    assert len(costs) == 1


@pytest.mark.parametrize("word", ["زرقاء", "قلم", "ميكروفون", "ثلاجة"])
def test_an_unknown_word_has_no_reading(word):
    assert taken_off(word) == set()


@pytest.mark.parametrize("word", ["بالسيزور", "سزار", "الزار"])
def test_clitics_that_no_grammar_allows_are_not_taken_off(word):
    assert taken_off(word) == set()


def test_a_noun_in_taa_marbuta_bears_no_pronoun():
    assert all(one[4] == "" for one in taken_off("زيارة"))


WHOLE = [
    ("وزير", "office"),
    ("واشنطن", "capital"),
    ("بلجيكا", "name"),
    ("لبنان", "name"),
    ("كازاخستان", "name"),
]


@pytest.mark.parametrize(("word", "role"), WHOLE)
def test_a_name_that_begins_like_a_clitic_stays_whole(word, role):
    first = NAMES.read(fold_text(word))[0]
    assert (first.entry.role, first.conjunction, first.preposition) == (role, "", "")


@pytest.mark.parametrize(
    ("word", "conjunction", "preposition"),
    [
        ("ولبنان", "و", ""),
        ("بلبنان", "", "ب"),
        ("وبلبنان", "و", "ب"),
        ("فواشنطن", "ف", ""),
        ("للبنان", "", "ل"),
        ("لفرنسا", "", "ل"),
        ("للصين", "", "ل"),
        ("كفرنسا", "", "ك"),
    ],
)
def test_a_name_is_found_behind_clitics(word, conjunction, preposition):
    first = NAMES.read(fold_text(word))[0]
    assert (first.conjunction, first.preposition) == (conjunction, preposition)


def test_an_and_in_are_told_apart_by_their_hamza():
    language = KIT.languages["ar"]

    def value(word):
        tokens = Tokens(word)
        (chunk,) = chunks_of(0, len(tokens), tokens, language, {}, {})
        return [one.word.item.value for one in chunk.readings if one.word.job == "complementizer"]

    assert value("أن") == ["أن"]
    assert value("إن") == ["إن"]
    assert value("بأنه") == ["أن"]
    assert sorted(set(value("ان"))) == sorted(["أن", "إن"])


@given(st.text(alphabet=KIT.languages["ar"].file.alphabet, min_size=1, max_size=12))
def test_no_word_makes_the_reader_crash_and_the_rest_is_always_in_the_lexicon(word):
    folded = fold_text(word)
    for one in LEXICON.read(folded):
        assert one.word.form.word in LEXICON.forms
        assert one.word.form.word in folded
    for one in NAMES.read(folded):
        assert isinstance(one.entry.role, str)


def test_the_adjective_of_a_phrase_may_stand_in_the_accusative():
    found = {
        form.word: rest for form, rest in inflected(nouns=[("هجوم إلكتروني", ())]) if rest[0].endswith("ا")
    }
    assert found == {"هجوما": ("الكترونيا",)}


def test_reading_the_same_word_twice_gives_the_same():
    assert LEXICON.read("وسيزورها") == LEXICON.read("وسيزورها")


def test_no_verb_bears_the_pronoun_of_a_noun():
    parts = {one.word.form.part for one in LEXICON.read(fold_text("القوي"))}
    assert "verb" not in parts
