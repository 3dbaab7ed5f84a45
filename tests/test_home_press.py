"""Offices of which a report of a state's own press does not say whose they are."""

import pytest

from further_helpers import kit
from marsad.analyse import analyse, to_json
from marsad.model.documents import Document

TITLE = "الوزير يستقبل سفيرا\n\n"


def parties(text):
    return [
        (one["actors"], one["recipients"])
        for one in to_json(analyse(Document("report", text, "ar", "2021-05-03"), kit()))[0]["events"]
    ]


@pytest.mark.parametrize(
    ("lead", "host"),
    [
        ("الكويت - 3 - 5 (كونا) -- ", "KWT"),
        ("أبوظبي في 3 مايو / وام / ", "ARE"),
        ("الخرطوم 3-5-2021 (سونا)- ", "SDN"),
    ],
)
def test_an_office_without_a_state_is_of_the_state_whose_agency_reports(lead, host):
    assert parties(f"{TITLE}{lead}استقبل وزير الخارجية أمس سفير غانا وبحث معه التعاون.\n") == [
        (["GHA"], [host])
    ]


@pytest.mark.parametrize(
    "lead", ["", "الرباط - ", "دبي - العربية.نت\n", "الرياض - رويترز\n", "باريس - أ ف ب\n"]
)
def test_elsewhere_it_stays_nobodys(lead):
    assert parties(f"{TITLE}{lead}استقبل وزير الخارجية أمس سفير غانا وبحث معه التعاون.\n") == []


def test_an_office_named_with_its_state_before_is_not_of_the_home_of_the_press():
    text = f"{TITLE}الكويت - 3 - 5 (كونا) -- وصل وزير الخارجية الكيني إلى مقديشو. واستقبل وزير الخارجية سفير غانا.\n"
    assert (["GHA"], ["KWT"]) not in parties(text)


def test_an_adjective_that_nobody_knows_says_that_he_is_of_elsewhere():
    assert parties(f"{TITLE}الكويت - 3 - 5 (كونا) -- استقبل رئيس الوزراء الفلاني سفير غانا.\n") == []
