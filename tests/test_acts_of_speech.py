"""Accusations, demands, refusals and threats are read with who aims at whom; what they speak of is no act of its own."""

from __future__ import annotations

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.kit.bundle import Kit
from marsad.model.documents import Document, Region
from marsad.model.spans import Span


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


def told(text: str, kit: Kit) -> list[tuple[str, str | None, str, str]]:
    region = Region("body", Span(0, len(text)))
    document = Document("d", text, language="ar", published="2024-11-28", regions=(region,))
    return [
        (event.type, event.mode, event.status, f"{'+'.join(event.actors)}>{'+'.join(event.recipients)}")
        for event in analyse(document, kit).events
    ]


ACTS = {
    "اتهمت النرويج روسيا بالتجسس على سفنها.": ("ACCUSE", "allege", "actual", "NOR>RUS"),
    "قال وزير الخارجية الياباني إن كوريا الشمالية انتهكت القانون الدولي.": (
        "ACCUSE",
        "allege",
        "actual",
        "JPN>PRK",
    ),
    "أدانت البرازيل استهداف المدنيين من قبل الجيش الإسرائيلي.": ("ACCUSE", "disapprove", "actual", "BRA>ISR"),
    "أدانت البرازيل العنف الذي تمارسه إسرائيل.": ("ACCUSE", "disapprove", "actual", "BRA>ISR"),
    "استدعت السويد القائم بالأعمال الصيني.": ("ACCUSE", "disapprove", "actual", "SWE>CHN"),
    "طالبت كندا الصين بالإفراج عن مواطنيها.": ("REQUEST", "yield", "actual", "CAN>CHN"),
    "دعت النرويج روسيا إلى الحوار.": ("REQUEST", "meet", "actual", "NOR>RUS"),
    "تعقد الأمم المتحدة جلسة بطلب من اليابان.": ("REQUEST", "meet", "actual", "JPN>UN"),
    "رفضت المجر الاتهامات الأوكرانية.": ("REJECT", None, "actual", "HUN>UKR"),
    "هددت كندا بفرض رسوم على السيارات اليابانية.": ("THREATEN", "relations", "actual", "CAN>JPN"),
}


@pytest.mark.parametrize("text", ACTS)
def test_act_of_speech_is_read_with_its_sides(text: str, kit: Kit) -> None:
    assert told(text, kit) == [ACTS[text]]


DOMESTIC = [
    "اتهم الرئيس البرازيلي خصومه بالكذب.",
    "طالب نواب في البرلمان الياباني الحكومة بخفض الضرائب.",
    "أدانت محكمة نرويجية تاجرا بتهمة الرشوة.",
    "هدد المدرب الكندي لاعبيه بالعقوبات.",
    "طلبت الحكومة اليابانية من البرلمان التصديق على الميزانية.",
]


@pytest.mark.parametrize("text", DOMESTIC)
def test_what_a_state_says_to_its_own_is_left(text: str, kit: Kit) -> None:
    assert told(text, kit) == []


def test_a_denied_wrong_is_no_allegation(kit: Kit) -> None:
    assert told("قالت اليابان إن كوريا الجنوبية لم تنتهك الاتفاق.", kit) == []
