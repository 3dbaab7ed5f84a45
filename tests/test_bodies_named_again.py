"""A body is named again by the head of its name alone; office-holders of a body are that body where they meet."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

ACTS = {
    "اجتمع أعضاء منظمة الدول الأمريكية أمس. وطالبت المنظمة نيكاراغوا بفتح سجونها.": [
        ("REQUEST", "yield", "actual", "OAS>NIC")
    ],
    "هاجمت حركة طالبان مواقع باكستانية. وقصفت باكستان مواقع للحركة.": [
        ("ASSAULT", None, "actual", "TALIBAN>PAK"),
        ("ASSAULT", "heavy-weapons", "actual", "PAK>TALIBAN"),
    ],
    "دخلت شاحنات قطاع غزة أمس. وأدانت النرويج الغارات الإسرائيلية على القطاع.": [
        ("ACCUSE", "disapprove", "actual", "NOR>ISR"),
        ("ASSAULT", "aerial", "actual", "ISR>PSE"),
    ],
    "أعلن الجيش الهندي عن تنفيذ غارات على 12 موقعا تابعا لطالبان.": [
        ("ASSAULT", "aerial", "actual", "IND>TALIBAN")
    ],
    "وجهت باكستان ضربة صاروخية لمواقع خاضعة لطالبان.": [("ASSAULT", "aerial", "actual", "PAK>TALIBAN")],
    "اجتماع لوزراء دفاع حلف شمال الأطلسي في أوسلو.": [("CONSULT", "multilateral", "actual", "NATO>")],
    "طالب مسؤولو الاتحاد الأوروبي صربيا بالاعتذار.": [("REQUEST", None, "actual", "EU>SRB")],
}

KINGDOMS = {
    "أعلنت المملكة المغربية موقفها. وطالبت المملكة تشاد بالاعتذار.": ["MAR>TCD"],
    "تحدث الوزير الأردني أمس. وطالبت المملكة تشاد بالاعتذار.": ["JOR>TCD"],
    "طالبت المملكة تشاد بالاعتذار.": [],
}


@pytest.mark.parametrize("text", KINGDOMS)
def test_the_kingdom_is_the_one_of_which_the_report_speaks(text: str) -> None:
    assert [act[-1] for act in acts_in(text)] == KINGDOMS[text]


LEFT = [
    "دخلت شاحنات قطاع غزة أمس. وطالبت كندا القطاع الخاص بالاستثمار.",
    "هاجمت حركة طالبان قرية. ثم رفضت الحركة الوطنية في بنما مطالب غواتيمالا.",
    "تحدثت حركة طالبان عن حركة تجارية. ورفضت الحركة مطالب باكستان.",
]


@pytest.mark.parametrize("text", ACTS)
def test_the_head_of_a_name_means_the_body_named_before(text: str) -> None:
    assert acts_in(text) == ACTS[text]


@pytest.mark.parametrize("text", LEFT)
def test_a_head_of_which_another_body_was_named_means_nobody(text: str) -> None:
    assert acts_in(text) == []


PORTFOLIOS = {
    "مفوض الأمم المتحدة لحقوق الإنسان يندد بالقمع في بيلاروسيا": "UN>BLR",
    "التقى مساعد وزير الخارجية النرويجي لشؤون الشرق الأدنى هانس أولسن الرئيس الغاني.": "NOR+GHA>",
    "زار وكيل الأمين العام للأمم المتحدة للشؤون الإنسانية هالدور يوهانسن تشاد.": "UN>TCD",
    "اتهم المتحدث باسم الخارجية الروسية للشؤون العسكرية ليتوانيا بالقصف.": "RUS>LTU",
}


@pytest.mark.parametrize("text", PORTFOLIOS)
def test_what_an_office_is_for_belongs_to_it(text: str) -> None:
    assert acts_in(text)[0][-1] == PORTFOLIOS[text]
