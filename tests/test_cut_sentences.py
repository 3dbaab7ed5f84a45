"""A sentence that ends where a rule would look at the next word is read like any other."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document


@pytest.mark.parametrize("told", ["حيث بحث", "حيث طلب.", "زارت الوزيرة كينيا حيث بحث"])
def test_a_word_that_ends_the_text_behind_where_is_read(told):
    found = analyse(Document("d", told, language="ar", published="2024-05-13"), load_kit())
    assert found.document.text == told


@pytest.mark.parametrize("dots", ["..", "...", ":"])
def test_a_day_that_a_headline_sets_apart_by_dots_is_that_of_the_act_behind(dots):
    told = f"غدا{dots} الرئيس الكيني يستقبل نظيره النيبالي"
    found = analyse(Document("d", told, language="ar", published="2024-05-13"), load_kit())
    assert [(one.status, one.when.iso() if one.when else None) for one in found.events] == [
        ("planned", "2024-05-14")
    ]


def test_a_full_stop_behind_a_day_ends_its_sentence():
    told = "غدا. الرئيس الكيني يستقبل نظيره النيبالي"
    found = analyse(Document("d", told, language="ar", published="2024-05-13"), load_kit())
    assert [one.status for one in found.events] == ["actual"]


LINKED = """أنقرة توقع اتفاقا وتزور باكو

وقعت تركيا أمس اتفاقا مع
ألمانيا
لشراء مقاتلات، في خطوة أزعجت
اليونان
. وزار وزير الخارجية التركي
هاكان فيدان
باكو الاثنين.

وأدانت
إيران
الزيارة التركية.

الوسوم
روسيا
الصين
"""


def test_a_sentence_that_a_page_breaks_round_a_linked_name_is_one():
    found = analyse(Document("d", LINKED, language="ar", published="2024-05-14"), load_kit())
    sides = [(event.type, event.actors, event.recipients) for event in found.events]
    assert sides == [
        ("SUPPORT", ("TUR", "DEU"), ()),
        ("CONSULT", ("TUR",), ("AZE",)),
        ("ACCUSE", ("IRN",), ("TUR",)),
    ]


def test_short_lines_of_a_page_without_a_broken_sentence_stay_apart():
    told = "ملفات\n\nاستقبل الوزير الفرنسي ضيفه\nباكو\nوقعت تركيا اتفاقا مع ألمانيا.\nالوسوم\nروسيا\nالصين\n"
    found = analyse(Document("d", told, language="ar", published="2024-05-14"), load_kit())
    assert [(event.type, event.actors) for event in found.events] == [("SUPPORT", ("TUR", "DEU"))]
