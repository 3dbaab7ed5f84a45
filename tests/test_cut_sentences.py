"""A sentence that ends where a rule would look at the next word is read like any other."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document


@pytest.mark.parametrize("told", ["حيث بحث", "حيث طلب.", "زارت الوزيرة كينيا حيث بحث"])
def test_a_word_that_ends_the_text_behind_where_is_read(told):
    found = analyse(Document("d", told, language="ar", published="2024-05-13"), load_kit())
    assert found.document.text == told
