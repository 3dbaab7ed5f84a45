"""Who heads a delegation adds nobody to it, whoever he is."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def sides(text, kit):
    found = analyse(Document("d", text, language="ar", published="2025-09-20"), kit).events
    return [(one.mode, one.actors, one.recipients) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "زار وفد كازاخستاني برئاسة نائب وزير التجارة أرمان قساييف الرياض.",
        "زار وفد كازاخستاني يرأسه وزير التجارة مدينة الرياض.",
        "زار وفد كازاخستاني رفيع المستوى الرياض.",
    ],
)
def test_a_delegation_with_its_head_visits(kit, text):
    assert sides(text, kit) == [("visit", ("KAZ",), ("SAU",))]
