"""Words, numbers and marks of a text, with the way back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.fold import fold
from marsad.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وقّع 28 عقدا.", ["وقع", "28", "عقدا", "."]),
        ("في ٢٧ و٢٨ نوفمبر/تشرين الثاني", ["في", "27", "و", "28", "نوفمبر", "/", "تشرين", "الثاني"]),
        ("بـ100 مليار", ["ب", "100", "مليار"]),
        ("24,5 و1,300,000 و4،8", ["24,5", "و", "1,300,000", "و", "4،8"]),
        ("٢٨٫٥٪", ["28.5", "%"]),
        ("ل”كازاخستان”", ["ل", '"', "كازاخستان", '"']),
        ("#مجلس_الأمن", ["مجلس", "الامن"]),
        ("شركة TotalEnergies الفرنسية", ["شركه", "totalenergies", "الفرنسيه"]),
        ("كيم-ترامب", ["كيم", "-", "ترامب"]),
        ("د. أحمد", ["د", ".", "احمد"]),
        ("", []),
        (" \n\t", []),
        ("؟!…", ["؟", "!", "…"]),
    ],
)
def test_a_text_is_cut_into_words_numbers_and_marks(text, words):
    assert tokens(text).words == words


@given(st.text(max_size=60))
def test_tokens_lie_in_order_and_hold_every_letter(text):
    found = tokens(text)
    assert list(found.places) == sorted(found.places)
    assert all(start < end for start, end in zip(found.places, found.ends, strict=True))
    assert "".join(found.words) == "".join(fold(text).text.split())


@given(st.text(alphabet="ابوزير ،.28\u064e\u0640\u200f", max_size=40))
def test_a_token_as_written_folds_to_the_token(text):
    found = tokens(text)
    for place, word in enumerate(found.words):
        assert tokens(found.written(place)).words == [word]


def test_a_span_over_several_tokens_is_that_of_the_original_text():
    text = "زارَ ماكــرون أستانا"
    found = tokens(text)
    assert text[slice(*found.span(0, 2))] == "زارَ ماكــرون"
    assert found.written(1) == "ماكــرون"


def test_a_token_is_spelled_with_its_own_letters_and_without_marks():
    found = tokens("أ\u00adنَّ إلـى")
    assert [found.spelled(place) for place in range(2)] == ["أن", "إلى"]
    assert found.written(0) == "أ\u00adنَّ"


def test_what_follows_without_a_space_is_glued():
    found = tokens("ل”كازاخستان” و")
    assert [found.is_glued(place) for place in range(len(found))] == [False, True, True, True, False]
