"""The fold: spelling variants alike, and every folded character led back to where it came from."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.fold import fold, fold_text

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
INVISIBLE = "\u0640\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2069\u00ad\ufeff\u200b"
arabic = st.text(alphabet=LETTERS + " ،.0123", min_size=1, max_size=40)
anything = st.text(
    alphabet=st.one_of(
        st.sampled_from(LETTERS + SIGNS + INVISIBLE + ' "“”«»،؛؟.-/#_٠١٢٣۴۵٪٫٬ﷲﻻﷺﻷİıßpکیڤپ'), st.characters()
    ),
    max_size=40,
)


@st.composite
def marked(draw):
    """A text, and the same with vowel signs and invisible marks strewn in behind its letters."""
    text = draw(arabic)
    pieces = [draw(st.text(alphabet=SIGNS + INVISIBLE, max_size=2)) for _ in text]
    return text, "".join(letter + piece for letter, piece in zip(text, pieces, strict=True))


@given(marked())
def test_signs_tatweel_and_bidi_marks_do_not_change_the_fold(both):
    plain, strewn = both
    assert fold_text(strewn) == fold_text(plain)


@given(marked(), st.data())
def test_a_folded_stretch_leads_back_to_the_same_letters_with_their_signs(both, data):
    plain, strewn = both
    folded = fold(strewn)
    start = data.draw(st.integers(0, len(plain) - 1))
    end = data.draw(st.integers(start + 1, len(plain)))
    a, b = folded.span(start, end)
    bare = "".join(letter for letter in strewn[a:b] if letter not in SIGNS + INVISIBLE)
    assert bare == plain[start:end]
    assert b == len(strewn) or strewn[b] not in SIGNS + "\u0640\u200c\u200d", (
        "the last letter keeps its signs"
    )


@given(anything, st.data())
def test_the_fold_of_a_stretch_is_the_stretch_of_the_fold(text, data):
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    a, b = folded.span(start, end)
    assert 0 <= a < b <= len(text)
    again = fold_text(text[a:b])
    assert folded.text[start:end] in again
    if not any(unicodedata.normalize("NFKC", letter) != letter for letter in text[a:b]):
        assert again == folded.text[start:end]


@given(anything)
def test_folding_twice_changes_nothing_more_and_positions_never_run_back(text):
    folded = fold(text)
    assert fold_text(folded.text) == folded.text
    places = [folded.position(offset) for offset in range(len(folded.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(text)


@given(anything, anything)
def test_the_fold_of_two_texts_is_the_two_folds(first, second):
    assert fold_text(first + "\n" + second) == fold_text(first) + "\n" + fold_text(second)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أإآٱا", "ااااا"),
        ("ىيی", "ييي"),
        ("ةهہ", "ههه"),
        ("ئؤ", "يو"),
        ("کگڤپ", "ككفب"),
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        ("٢٨٫٥", "28.5"),
        ("١٬٠٠٠", "1,000"),
        ("٢٠٪", "20%"),
        ("“”«»„", '"""""'),
        ("‘’", "''"),
        ("–—−‐", "----"),
        ("الـ\u0640\u0640ـشعب", "الشعب"),
        ("\u00a0\u202f\u3000", "   "),
        ("#مجلس_الأمن", " مجلس الامن"),
        ("NATO", "nato"),
        ("ء", "ء"),
    ],
)
def test_variants_become_one_letter(written, folded):
    assert fold_text(written) == folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [("ﷲ", "الله"), ("ﻻ", "لا"), ("ﻷ", "لا"), ("ﷺ", "صلي الله عليه وسلم"), ("ﺍﻟﺼﻴﻦ", "الصين")],
)
def test_presentation_forms_are_their_letters(written, folded):
    found = fold(f"x{written}y")
    assert found.text == f"x{folded}y"
    assert found.span(1, 2)[0] == 1
    assert found.span(1, 1 + len(folded)) == (1, 1 + len(written))


def test_a_letter_of_many_letters_leads_back_to_itself_from_each():
    found = fold("يا ﷺ")
    assert {found.span(place, place + 1) for place in range(3, len(found.text))} == {(3, 4)}


@pytest.mark.parametrize("letter", ["İ", "ß", "ı", "ŉ", "ǰ"])
def test_a_letter_whose_small_form_is_longer_keeps_the_offsets(letter):
    text = f"A{letter}Bوزير"
    found = fold(text)
    assert len(found.text) == len(text)
    assert found.span(3, 7) == (3, 7)
    assert found.text[3:] == "وزير"


def test_lone_surrogates_are_kept_as_they_are():
    text = "وزير\ud83d الخارجية"
    found = fold(text)
    assert found.text == "وزير\ud83d الخارجيه"
    assert found.span(4, 5) == (4, 5)


def test_a_final_shadda_belongs_to_the_span():
    text = "للأوكرانيّين في كييفّ."
    found = fold(text)
    start = found.text.index("كييف")
    assert text[slice(*found.span(start, start + 4))] == "كييفّ"
    start = found.text.index("اوكراني")
    assert text[slice(*found.span(start, start + 7))] == "أوكرانيّ"


def test_a_bidi_mark_behind_a_word_is_not_part_of_it():
    text = "روسيا\u200f، والصين"
    found = fold(text)
    assert found.span(0, 5) == (0, 5)
    assert found.span(0, 6) == (0, 7)


def test_the_empty_text_folds_to_the_empty_text():
    assert fold("").text == ""
    assert fold("").position(0) == 0


def test_a_text_of_marks_only_folds_to_nothing():
    found = fold("\u064b\u200f\u0640")
    assert found.text == ""
    assert found.position(0) == 3


def test_the_document_example_holds():
    found = fold("زارَ ماكــرون أستانا")
    assert found.text == "زار ماكرون استانا"
    assert found.span(4, 10) == (5, 13)
