"""Sanctions, withdrawals, strikes and protests are read with their parties and status; what is no act is left."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

ACTS = {
    "فرضت كندا أمس عقوبات على مصارف بيلاروسية.": ("SANCTION", "discontinue", "actual", "CAN>BLR"),
    "العقوبات التي فرضتها كندا على بيلاروسيا قاسية.": ("SANCTION", "discontinue", "ongoing", "CAN>BLR"),
    "أوضحت وزارة الخارجية الكندية أنها «فرضت عقوبات على خمسة ضباط من ميانمار».": (
        "SANCTION",
        "discontinue",
        "actual",
        "CAN>MMR",
    ),
    "قررت بولندا طرد السفير الإيراني.": ("SANCTION", "expel", "actual", "POL>IRN"),
    "في حال قررت بولندا طرد السفير الإيراني سترد طهران.": ("SANCTION", "expel", "hypothetical", "POL>IRN"),
    "تدرس كندا فرض عقوبات على بيلاروسيا.": ("SANCTION", "discontinue", "hypothetical", "CAN>BLR"),
    "ستفرض الصين رسوما جمركية على الواردات اليابانية.": ("SANCTION", "discontinue", "planned", "CHN>JPN"),
    "انسحبت الأرجنتين من منظمة الصحة العالمية.": ("SANCTION", "withdraw", "actual", "ARG>UN"),
    "سحبت فرنسا قواتها من النيجر.": ("RETREAT", "withdraw", "actual", "FRA>NER"),
    "قتل فلسطينيان برصاص الجيش الإسرائيلي.": ("ASSAULT", None, "actual", "ISR>PSE"),
    "طردت كندا و14 دولة أوروبية دبلوماسيين إيرانيين.": ("SANCTION", "expel", "actual", "CAN+EU>IRN"),
    "فرضت كندا وعدد من الدول الأوروبية عقوبات على مالي.": ("SANCTION", "discontinue", "actual", "CAN+EU>MLI"),
    "صدرت عقوبات جديدة تفرضها الهند على مالي.": ("SANCTION", "discontinue", "actual", "IND>MLI"),
    "تضررت الشركات من العقوبات الغربية المفروضة على إيران.": (
        "SANCTION",
        "discontinue",
        "ongoing",
        "WEST>IRN",
    ),
    "قصفت إسرائيل مواقع إيرانية في سوريا.": ("ASSAULT", "heavy-weapons", "actual", "ISR>IRN"),
    "فرضت كندا عقوبات جديدة تستهدف شركات بيلاروسية.": ("SANCTION", "discontinue", "actual", "CAN>BLR"),
    "جاء الرد بعد طرد ثلاثة دبلوماسيين إيرانيين من كندا.": ("SANCTION", "expel", "actual", "CAN>IRN"),
    "تظاهر المئات أمام السفارة الروسية في وارسو.": ("PROTEST", "demo", "actual", "UNK>RUS"),
}


@pytest.mark.parametrize("text", ACTS)
def test_an_act_is_told_with_its_parties_and_status(text: str) -> None:
    assert acts_in(text) == [ACTS[text]]


def test_the_agreement_left_is_the_one_named_before() -> None:
    text = "رحب الحزب بخبر الاتفاق النووي. ثم انسحبت كندا من الاتفاق المبرم عام 2015."
    assert acts_in(text) == [
        ("SUPPORT", None, "historical", "IRN+P5PLUS1>"),
        ("SANCTION", "withdraw", "actual", "CAN>IRN"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "تلقى اللاعب الفرنسي عقوبة الإيقاف.",
        "قتل عشرون شخصا في حادث سير في فرنسا.",
        "تخشى الأسواق حربا تجارية بين الصين والولايات المتحدة.",
        "انسحب المنتخب الألماني من البطولة.",
        "قصفت مدمرات كندية وطائرات فرنسية مواقع مجهولة.",
        "هاجم مقاتلون سوريون مدعومون من تركيا قرية.",
        "تقدمت القوات الحكومية المدعومة من تركيا.",
    ],
)
def test_sport_accidents_and_figures_of_speech_are_no_acts(text: str) -> None:
    assert acts_in(text) == []
