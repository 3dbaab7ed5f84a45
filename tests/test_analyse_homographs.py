"""Names that are spelled alike are told apart by what the report names besides, or stay unresolved."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document, Region
from marsad.model.spans import Span


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def named(text, kit):
    body = (Region("body", Span(0, len(text))),)
    found = analyse(Document("d", text, language="ar", published="2024-11-28", regions=body), kit)
    return [(one.evidence.words, one.codes) for one in found.mentions]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("وصل الوزير الأردني إلى عمان مساء.", ("JOR",)),
        ("أعلنت سلطنة عمان موقفها. وعاد الوفد إلى عمان مساء.", ("OMN",)),
    ],
)
def test_amman_and_oman_are_told_apart_by_what_else_is_named(kit, text, codes):
    assert named(text, kit)[-1] == ("عمان", codes)


def test_where_nothing_decides_between_amman_and_oman_nobody_is_meant(kit):
    assert named("عاد القطار إلى عمان مساء.", kit) == []


def test_qatar_is_a_state_and_a_diameter_is_none(kit):
    assert named("قطر تعلن موقفها.", kit) == [("قطر", ("QAT",))]
    assert named("يبلغ نصف قطر القرص مترين.", kit) == []


@pytest.mark.parametrize(
    "text",
    ["أكد الطبيب حرصه على سلامة المرضى.", "سجل أنطونيو كونتي هدفا.", "تضررت كبرى المدن وتراس اللجنة خبير."],
)
def test_surnames_that_are_words_or_that_many_bear_mean_nobody_by_themselves(kit, text):
    assert named(text, kit) == []


def test_such_a_surname_means_its_bearer_where_he_is_named_in_full_or_by_office(kit):
    text = "وصل غسان سلامة إلى طرابلس. وأكد سلامة أن الحوار مستمر."
    assert ("سلامة", ("UN",)) in named(text, kit)
    assert named("زار الرئيس هادي المدينة.", kit) == [("الرئيس هادي", ("YEM",))]
