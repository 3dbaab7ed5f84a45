"""A blow that a noun and a verb of one sentence tell is one event, with whomever either says it hit."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document


@pytest.fixture(scope="module")
def kit():
    return load_kit()


@pytest.mark.parametrize(
    ("told", "mode"),
    [
        ("قالت الوكالة إن غارات إثيوبية استهدفت مواقع في جنوب إريتريا.", "aerial"),
        ("استهدفت الغارات الإثيوبية مدينة أسمرة في إريتريا.", None),
        ("استهدفت غارة إثيوبية بلدة مركة غربي إريتريا.", "aerial"),
    ],
    ids=["noun-first", "verb-first", "where-only"],
)
def test_a_blow_is_told_once(kit, told, mode):
    found = analyse(Document("d", told, language="ar", published="2024-05-13"), kit).events
    assert [(one.type, one.mode, one.actors, one.recipients) for one in found] == [
        ("ASSAULT", mode, ("ETH",), ("ERI",))
    ]
