"""Deeds as news words them: commas behind who decides, weapons as doers, own states pulled out of pacts.

What must be found stands behind each sentence as type, status, doers and those to whom it was done; "" where nothing may be.
"""

from __future__ import annotations

import pytest

from further_helpers import acts_in

DECIDED = {
    "أعلن الرئيس الكيني، وليام روتو، فرض عقوبات على هايتي.": "SANCTION actual KEN>HTI",
    "أعلن رئيس الوزراء الكندي، فرض رسوم جمركية على الواردات الفنلندية.": "SANCTION actual CAN>FIN",
    "أعلن وزير الخارجية الأميركي، مايك بومبيو، طرد ثلاثة دبلوماسيين إثيوبيين.": "SANCTION actual USA>ETH",
    "أعلن الرئيس الكيني، وليام روتو، في 8 مارس 2017 رفع العقوبات عن هايتي.": "CONCEDE historical KEN>HTI",
    "قررت الحكومة البوليفية، قطع علاقاتها مع تشيلي.": "SANCTION actual BOL>CHL",
    "أعلنت كينيا، التي تستضيف القمة، طرد السفير الصومالي.": "SANCTION actual KEN>SOM",
    "قررت كينيا، ردا على ذلك، طرد السفير الصومالي.": "SANCTION actual KEN>SOM",
    "أعلن الرئيس الكيني، في خطاب متلفز، قطع العلاقات مع الصومال.": "SANCTION actual KEN>SOM",
    "أعلن الرئيس الكيني، وليام روتو، موقفه. ورفع العمال أجورهم في هايتي.": "",
}


@pytest.mark.parametrize(("text", "deed"), DECIDED.items())
def test_what_is_announced_behind_a_comma_is_no_second_verb(text: str, deed: str) -> None:
    assert told(text) == deed


WAGED = {
    "شنت طائرات تركية غارات على مواقع في العراق.": "ASSAULT actual TUR>IRQ",
    "طائرات كينية تشن غارات على مواقع صومالية.": "ASSAULT actual KEN>SOM",
    "شنت صحيفة كينية غارات على حسابات الوزير في الصومال.": "",
}


@pytest.mark.parametrize(("text", "deed"), WAGED.items())
def test_whose_the_aircraft_are_wages_the_blow(text: str, deed: str) -> None:
    assert told(text) == deed


WILLED = {
    "جاء إعلان كينيا عن عزمها طرد ثلاثة دبلوماسيين إثيوبيين مفاجئا.": "SANCTION planned KEN>ETH",
    "أعلن الرئيس الكيني عزمه فرض عقوبات على هايتي.": "SANCTION actual KEN>HTI",
    "الولايات المتحدة مستعدة لرفع العقوبات عن كوريا الشمالية.": "CONCEDE planned USA>PRK",
    "أبدت بوليفيا استعدادها لرفع القيود على الواردات الكندية.": "CONCEDE planned BOL>CAN",
    "أبدى اللاعب البوليفي استعداده لرفع الأثقال في كندا.": "",
}


@pytest.mark.parametrize(("text", "deed"), WILLED.items())
def test_whoever_means_to_do_it_is_its_doer(text: str, deed: str) -> None:
    assert told(text) == deed


STRUCK = {
    "جاء ذلك بعد القرار الكيني، الثلاثاء، بالانسحاب من الاتفاق النووي.": "SANCTION actual KEN>IRN; SUPPORT historical IRN+P5PLUS1>",
    "أثار قرار كندا في ديسمبر نقل سفارتها إلى القدس غضبا.": "SUPPORT historical CAN>ISR",
    "الضربات التي قادتها كندا على الصومال خلفت قتلى.": "ASSAULT actual CAN>SOM",
    "كانت الضربة الكندية التي استهدفت فجر الخميس عشرات الأهداف الصومالية الأكبر.": "ASSAULT actual CAN>SOM",
    "قتل ثلاثة صوماليين بأيدي الجيش الكيني.": "ASSAULT actual KEN>SOM",
    "تصدت الدفاعات الإثيوبية لصاروخين إريتريين.": "ASSAULT actual ERI>ETH",
    "تصدت الدفاعات الإثيوبية لموجة حر في إريتريا.": "",
}


@pytest.mark.parametrize(("text", "deed"), STRUCK.items())
def test_blows_are_found_however_they_are_told(text: str, deed: str) -> None:
    assert told(text) == deed


UNNAMED = {
    "طردت أكثر من عشرين دولة دبلوماسيين إيرانيين.": "SANCTION actual UNK>IRN",
    "بلجيكا تطرد دبلوماسيا إيرانيا. وجاء طرد الدبلوماسي الإيراني بعد الحادث.": "SANCTION actual BEL>IRN",
    "وقع الهجوم على السفارة الإثيوبية في أسمرة ليلا.": "ASSAULT actual UNK>ETH",
    "وقع هجوم النائب على الحكومة الإثيوبية ليلا.": "",
}


@pytest.mark.parametrize(("text", "deed"), UNNAMED.items())
def test_a_deed_without_a_named_doer_is_nobodys_unless_another_telling_names_him(
    text: str, deed: str
) -> None:
    assert told(text) == deed


def told(text: str) -> str:
    """Give the deeds that a text tells, each by type, status and sides."""
    return "; ".join(f"{type_} {status} {who}" for type_, _, status, who in acts_in(text))
