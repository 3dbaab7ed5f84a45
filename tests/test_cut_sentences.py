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
