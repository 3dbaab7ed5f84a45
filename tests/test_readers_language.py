"""The language of a text is told by its script, its own letters and its smallest words."""

import json
import lzma

import pytest

from marsad.languages.marks import load_marks
from marsad.readers.language import guess_language, guesser

MARKS = load_marks()


@pytest.mark.parametrize("entry", MARKS, ids=lambda entry: entry.id)
def test_every_mark_tells_its_examples(entry):
    assert [guess_language(text, MARKS) for text in entry.examples.catches] == [entry.id] * len(
        entry.examples.catches
    )
    assert entry.id not in {guess_language(text, MARKS) for text in entry.examples.leaves}


@pytest.mark.parametrize(
    "text", ["", "   \n", "2018: 40 %", "Встреча министров", "会談", "Die Minister trafen sich"]
)
def test_what_fits_no_mark_is_unknown(text):
    assert guesser()(text) is None


def test_the_script_of_most_letters_decides():
    assert guesser()("قال متحدث باسم شركة TotalEnergies إن المشروع مستمر") == "ar"
    assert guesser()("The minister met the president of the republic (رئيس الجمهورية)") == "en"


def test_a_report_of_five_million_letters_is_told_at_once():
    assert guesser()("وصل الوفد إلى المدينة " * 250_000) == "ar"


def test_every_report_of_the_corpus_is_arabic(shared):
    guess = guesser()
    with lzma.open(shared / "corpus" / "articles_2018_02_05.jsonl.xz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for number, line in enumerate(lines) if number % 20 == 0]
    assert {guess(text) for text in texts} == {"ar"}
