"""Whose country "the country" is in what an official says."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document

BEFORE = "التقى الوزيران في القاهرة أمس. "


@pytest.fixture(scope="module")
def kit():
    return load_kit()


@pytest.mark.parametrize(
    ("told", "who"),
    [
        (
            "وأعلن المتحدث باسم وزارة الخارجية البيلاروسية في موسكو أن البلاد لا تنوي الانضمام إلى الناتو.",
            "BLR",
        ),
        ("وقال وزير الخارجية النمساوي في بودابست إن البلاد لا تنوي الانضمام إلى الناتو.", "AUT"),
        ("وقال وزير الخارجية الروسي إنه زار النمسا وإن هذا البلد لا ينوي الانضمام إلى الناتو.", "AUT"),
    ],
)
def test_the_country_is_that_of_who_speaks_of_it(kit, told, who):
    found = analyse(Document("d", BEFORE + told, language="ar", published="2024-11-28"), kit)
    assert who in {code for one in found.events if one.status == "negated" for code in one.actors}
