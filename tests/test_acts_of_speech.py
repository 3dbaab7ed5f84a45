"""Accusations, demands, refusals and threats are read with who aims at whom; what they speak of is no act of its own."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

ACTS = {
    "الرئيس الكيني لنظيره الصومالي: يجب وقف القتال": ("REQUEST", None, "actual", "KEN>SOM"),
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
    "رفضت المجر الاتهامات الأوكرانية.": ("REJECT", None, "actual", "HUN>UKR"),
    "كينيا: سنرد على القيود الصومالية": ("THREATEN", None, "actual", "KEN>SOM"),
    "كينيا: على الصومال إعادة السفينة": ("REQUEST", None, "actual", "KEN>SOM"),
    "كينيا: الصومال تنتهك القانون": ("ACCUSE", "allege", "actual", "KEN>SOM"),
    "هددت كندا بفرض رسوم على السيارات اليابانية.": ("THREATEN", "relations", "actual", "CAN>JPN"),
}


@pytest.mark.parametrize("text", ACTS)
def test_act_of_speech_is_read_with_its_sides(text: str) -> None:
    assert acts_in(text) == [ACTS[text]]


DOMESTIC = [
    "اتهم الرئيس البرازيلي خصومه بالكذب.",
    "طالب نواب في البرلمان الياباني الحكومة بخفض الضرائب.",
    "أدانت محكمة نرويجية تاجرا بتهمة الرشوة.",
    "هدد المدرب الكندي لاعبيه بالعقوبات.",
    "طلبت الحكومة اليابانية من البرلمان التصديق على الميزانية.",
]


@pytest.mark.parametrize("text", DOMESTIC)
def test_what_a_state_says_to_its_own_is_left(text: str) -> None:
    assert acts_in(text) == []


def test_a_denied_wrong_is_no_allegation() -> None:
    assert acts_in("قالت اليابان إن كوريا الجنوبية لم تنتهك الاتفاق.") == []
