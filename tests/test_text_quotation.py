"""What stands inside quotation marks, however the marks are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.quotation import LONGEST_CHARS, quotations


def inside(text):
    return [text[one.start : one.end] for one in quotations(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('قال: "نحن أصدقاء".', ["نحن أصدقاء"]),
        ("قال: “نحن أصدقاء”.", ["نحن أصدقاء"]),
        ("قال: ”نحن أصدقاء“.", ["نحن أصدقاء"]),
        ("قال: ”نحن أصدقاء”.", ["نحن أصدقاء"]),
        ("قال: «نحن أصدقاء».", ["نحن أصدقاء"]),
        ("قال: »نحن أصدقاء«.", ["نحن أصدقاء"]),
        ("قال: ''نحن أصدقاء''.", ["نحن أصدقاء"]),
        ('قال: ""نحن أصدقاء"".', ["نحن أصدقاء"]),
        ('قال: " نحن أصدقاء ".', ["نحن أصدقاء"]),
        ('"نحن أصدقاء"، وأضاف: "سنبقى".', ["نحن أصدقاء", "سنبقى"]),
        ('("نحن أصدقاء")', ["نحن أصدقاء"]),
        ("لا علامات هنا", []),
        ("", []),
        ('""', []),
    ],
)
def test_every_kind_of_mark_is_read(text, quoted):
    assert inside(text) == quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("سافر إلى “كازاخستان” أمس", ["كازاخستان"]),
        ("ووفقا ل”توكاييف”، فإن", ["توكاييف"]),
        ("وبـ”كازاخستان” وفد", ["كازاخستان"]),
        ("قال لل”وفد” إن", ["وفد"]),
    ],
)
def test_scare_quotes_round_a_name_open_even_behind_a_glued_preposition(text, quoted):
    assert inside(text) == quoted


def test_a_quotation_inside_another_is_deeper():
    text = "قال: “ردد القوم «السلام أولا» مرارا”."
    assert [(text[one.start : one.end], one.depth) for one in quotations(text)] == [
        ("ردد القوم «السلام أولا» مرارا", 0),
        ("السلام أولا", 1),
    ]


def test_a_missing_closing_mark_ends_with_the_paragraph():
    text = 'قال: "نحن أصدقاء ونبقى.\nثم عاد.'
    assert inside(text) == ["نحن أصدقاء ونبقى."]
    assert [one.open_end for one in quotations(text)] == [True]


def test_a_missing_closing_mark_ends_before_the_next_opening_one():
    text = "قال: “نحن أصدقاء. وأضاف: “سنبقى معا”."
    assert inside(text)[-1] == "سنبقى معا"
    assert inside(text)[0].startswith("نحن أصدقاء")
    assert "سنبقى" not in inside(text)[0]


def test_a_closing_mark_without_an_opening_one_is_no_quotation():
    assert inside("نحن أصدقاء”.") == []


def test_marks_of_one_paragraph_do_not_reach_into_the_next():
    assert inside('قال "نعم\nثم قال "لا"') == ["نعم", "لا"]


@pytest.mark.parametrize("text", ["d'Ivoire وl'Élysée", "القرن ’20", "90'", "المدعو د'اسطا"])
def test_an_apostrophe_is_no_quotation_mark(text):
    assert inside(text) == []


def test_a_quotation_longer_than_any_speech_is_left_out():
    assert quotations('"' + "كلمة " * LONGEST_CHARS + '"') == []


@given(st.text(alphabet='ابل “”"«»‘’\n.،:()', max_size=80))
def test_no_marks_make_it_crash_and_every_quotation_lies_in_one_paragraph(text):
    found = quotations(text)
    assert found == sorted(found, key=lambda one: (one.start, -one.end))
    for one in found:
        words = text[one.start : one.end]
        assert words
        assert words == words.strip()
        assert "\n" not in words
        assert one.depth >= 0


@given(st.text(alphabet="ابجد وزير", min_size=1, max_size=30).map(str.strip).filter(bool))
def test_balanced_marks_give_back_what_they_hold(words):
    for opening, closing in (('"', '"'), ("“", "”"), ("«", "»"), ("”", "“")):
        assert inside(f"قال: {opening}{words}{closing}.") == [words]
