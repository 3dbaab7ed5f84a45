"""Deeds whose doer or other side stands elsewhere: with the weapons, on a joined deed, in a relative clause, in the report."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

STRIKE = ("ASSAULT", "aerial", "actual")
ACTS = {
    "شنت طائرات للتحالف العربي غارات على مواقع الحوثيين.": [(*STRIKE, "SAU>HOUTHI")],
    "وقعت غارة شنها الطيران الإثيوبي على مطار إريتري.": [(*STRIKE, "ETH>ERI")],
    "قتل جنديان كينيان في هجوم شنه مسلحو حركة الشباب على قاعدتهم.": [
        ("ASSAULT", None, "actual", "ALSHABAAB>KEN")
    ],
    "دمرت طائرات إثيوبية مركبات للجيش الإريتري.": [("ASSAULT", None, "actual", "ETH>ERI")],
    "ردت كينيا بطرد دبلوماسيين إثيوبيين وإغلاق القنصلية الإثيوبية في مومباسا.": [
        ("SANCTION", "expel", "actual", "KEN>ETH"),
        ("SANCTION", "discontinue", "actual", "KEN>ETH"),
    ],
    "استمر إطلاق الصواريخ من قبل الحوثيين واستهداف المدن السعودية.": [
        ("ASSAULT", "heavy-weapons", "actual", "HOUTHI>SAU"),
        ("ASSAULT", None, "actual", "HOUTHI>SAU"),
    ],
    "فرضت كينيا سلسلة من العقوبات على إثيوبيا بينها طرد السفير الإثيوبي.": [
        ("SANCTION", "discontinue", "actual", "KEN>ETH"),
        ("SANCTION", "expel", "actual", "KEN>ETH"),
    ],
    "أعلنت كينيا عن حزمة من العقوبات على إثيوبيا منها طرد 20 دبلوماسيا إثيوبيا.": [
        ("SANCTION", "discontinue", "actual", "KEN>ETH"),
        ("SANCTION", "expel", "actual", "KEN>ETH"),
    ],
    "قصفت القوات الإثيوبية مواقع إريترية، ودمرت مركبات للجيش الإريتري.": [
        ("ASSAULT", "heavy-weapons", "actual", "ETH>ERI"),
        ("ASSAULT", None, "actual", "ETH>ERI"),
    ],
    "قصفت القوات الإثيوبية مواقع إريترية. واستهدفت هجمات عديدة مطارا لإريتريا.": [
        ("ASSAULT", "heavy-weapons", "actual", "ETH>ERI")
    ],
    "أثار الانسحاب الكندي من الاتفاق النووي جدلا.": [
        ("SANCTION", "withdraw", "actual", "CAN>IRN"),
        ("SUPPORT", None, "historical", "IRN+P5PLUS1>"),
    ],
    "شنت إثيوبيا أمس غارات على مواقع إريترية. وقال السكان الأحد إن الغارات الإثيوبية أسفرت عن قتلى يوم السبت الماضي.": [
        (*STRIKE, "ETH>ERI"),
        (*STRIKE, "ETH>ERI"),
    ],
}


@pytest.mark.parametrize("text", ACTS)
def test_the_side_of_a_deed_is_found_where_it_stands(text: str) -> None:
    assert acts_in(text) == ACTS[text]


def test_a_blow_is_nobodys_who_may_have_been_hit() -> None:
    told = "شنت إثيوبيا أمس غارات على مواقع إريترية."
    assert acts_in(f"{told} وقال الوزير إنها ضربة موجعة للنظام الإريتري.") == [(*STRIKE, "ETH>ERI")]


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("وتواصل الهجوم الإثيوبي يوم السبت الماضي.", 2),
        ("وأعلن الوزير أن إثيوبيا مسؤولة عن الهجوم يوم السبت الماضي.", 1),
    ],
)
def test_only_an_attack_named_after_who_makes_it_finds_its_other_side(behind: str, found: int) -> None:
    told = acts_in(f"شنت إثيوبيا أمس غارات على مواقع إريترية. {behind}")
    assert [one[-1] for one in told if one[0] == "ASSAULT"] == ["ETH>ERI"] * found
