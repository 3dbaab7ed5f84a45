"""Numbers in digits, and the words under which a text is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.digits import decimal, number
from marsad.text.stems import search_terms, stem


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("28", 28),
        ("007", 7),
        ("24,5", 24.5),
        ("5ر6", 6.5),
        ("225ر29", 29225.0),
        ("24.5", 24.5),
        ("4،8", 4.8),
        ("1,300", 1300),
        ("1.300", 1300),
        ("1،300", 1300),
        ("1,300,000", 1_300_000),
        ("1.300.000", 1_300_000),
        ("1,300,000.5", 1_300_000.5),
        ("1.300.000,5", 1_300_000.5),
        ("0.125", 0.125),
        ("0,5", 0.5),
        ("1234,5", 1234.5),
        ("12345", 12345),
    ],
)
def test_a_number_has_its_value(word, value):
    assert number(word) == value


@pytest.mark.parametrize(
    "word", ["", "و", "1,2,3", "1.2.3", "14.3.2018", ",5", "5.", "²", "1,30,000", "9" * 400]
)
def test_what_is_no_number_gives_none(word):
    assert number(word) is None


def test_a_single_mark_can_be_asked_for_as_a_decimal_one():
    assert decimal("541.305") == 541.305
    assert decimal("28") is None
    assert decimal("1,300,000") is None


@given(st.integers(0, 10**15))
def test_thousands_marks_do_not_change_a_number(value):
    assert number(str(value)) == value
    assert number(f"{value:,}") == value
    assert number(f"{value:,}".replace(",", ".")) == value


@given(st.text(alphabet="0123456789.,،٣²x", max_size=30))
def test_no_word_makes_it_crash(word):
    value = number(word)
    assert value is None or 0 <= value < float("inf")


FOUND = [
    ("رئيس", "والرئيس"),
    ("رئيس", "الرئيس"),
    ("علاقات", "بالعلاقات"),
    ("العلاقات", "علاقاتها"),
    ("اتفاقية", "اتفاقيات"),
    ("الاتفاقية", "للاتفاقيات"),
    ("فرنسا", "وفرنسا"),
    ("كازاخستان", "لكازاخستان"),
    ("وزير", "الوزيران"),
    ("زيارة", "زيارته"),
]


@pytest.mark.parametrize(("query", "written"), FOUND)
def test_a_query_finds_the_forms_that_a_reader_takes_for_one_word(query, written):
    assert search_terms(query) == search_terms(written)


@pytest.mark.parametrize(
    ("one", "other"), [("روسيا", "سوريا"), ("الصين", "الصومال"), ("وزير", "وزارة"), ("حرب", "حزب")]
)
def test_different_words_stay_apart(one, other):
    assert search_terms(one) != search_terms(other)


def test_vowel_signs_digits_and_hamza_seats_do_not_matter():
    assert search_terms("وقَّعَ ٢٨ اتّفاقيّةً") == search_terms("وقع 28 اتفاقية")
    assert search_terms("رؤساء") == search_terms("روساء")


def test_other_scripts_stay_whole():
    assert search_terms("TotalEnergies و Astana2024") == "totalenergies و astana2024"


def test_terms_keep_the_order_of_the_words_and_leave_marks_out():
    assert search_terms("قال: “نعم” (ثم) عاد.").split() == [stem("قال"), stem("نعم"), stem("ثم"), stem("عاد")]


@given(st.text(max_size=60))
def test_no_text_makes_it_crash_and_no_term_is_empty(text):
    assert all(search_terms(text).split(" ")) or search_terms(text) == ""


@given(st.text(alphabet="ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", min_size=1, max_size=20))
def test_a_stem_is_never_longer_than_its_word_and_never_empty(word):
    assert 0 < len(stem(word)) <= len(word)
