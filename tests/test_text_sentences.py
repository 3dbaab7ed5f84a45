"""Where sentences end, and where a full stop ends none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.sentences import sentence_at, sentence_spans


def cut(text):
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("وصل الوزير. وأجرى محادثات.", ["وصل الوزير.", "وأجرى محادثات."]),
        ("قال د. أحمد إن الوفد وصل.", ["قال د. أحمد إن الوفد وصل."]),
        ("التقى أ. د. سمير الوزير. ثم عاد.", ["التقى أ. د. سمير الوزير.", "ثم عاد."]),
        ("بلغ 28.5 مليار دولار. وزاد.", ["بلغ 28.5 مليار دولار.", "وزاد."]),
        ("في 14.3.2018 عاد.", ["في 14.3.2018 عاد."]),
        ("هل يعود؟ نعم!", ["هل يعود؟", "نعم!"]),
        ("قال: “نعم.” ثم عاد.", ["قال: “نعم.”", "ثم عاد."]),
        ('قال: "نعم." ثم عاد.', ['قال: "نعم."', "ثم عاد."]),
        ("قال: «هل تعود؟» ثم عاد.", ["قال: «هل تعود؟»", "ثم عاد."]),
        ("عاد… ثم ذهب.", ["عاد…", "ثم ذهب."]),
        ("عاد... ثم ذهب..", ["عاد...", "ثم ذهب.."]),
        ("عنوان\nمتن", ["عنوان", "متن"]),
        ("عنوان\n\n\nمتن", ["عنوان", "متن"]),
        ("بلا نقطة", ["بلا نقطة"]),
        ("موقع marsad.example رسمي.", ["موقع marsad.example رسمي."]),
        ("عاد؛ ثم ذهب: وصل، وغادر.", ["عاد؛ ثم ذهب: وصل، وغادر."]),
        ("", []),
        ("\n \n", []),
        ("...", ["..."]),
    ],
)  # fmt: skip
def test_a_text_is_cut_into_sentences(text, sentences):
    assert cut(text) == sentences


@given(st.text(alphabet='اب.؟!…\n "”)د1 ', max_size=60))
def test_sentences_lie_in_order_and_hold_every_letter(text):
    spans = sentence_spans(text)
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)


def test_the_sentence_of_an_offset_is_the_one_that_holds_it():
    text = "وصل الوزير. وأجرى محادثات."
    spans = sentence_spans(text)
    assert [sentence_at(spans, offset) for offset in (0, 5, 11, 12, 25)] == [0, 0, 0, 1, 1]
    assert sentence_at([], 3) == 0
