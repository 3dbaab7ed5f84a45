"""The other side of an act that goes without saying is whom the report tells of with the doer."""

from __future__ import annotations

import pytest

from further_helpers import acts_in, read

FILLED = {
    "زار وزير الخارجية الكيني الصومال أمس. وتعهد الوزير الكيني بتعزيز التعاون.": "KEN>SOM",
    "فرضت كندا عقوبات على ميانمار. وطردت كندا سفير ميانمار. وأدانت كندا ميانمار. وهددت كندا بقطع العلاقات.": "CAN>MMR",
    'طردت إستونيا دبلوماسيا من فيتنام. ووصفت فيتنام القرار بأنه "سخيف وغير مبرر".': "VNM>EST",
    "زار رئيس الوزراء الهندي بنغلاديش. واستقبلت الهند وزير الخارجية الياباني. وانتقدت الهند اتفاقا في بنغلاديش.": "IND>BGD",
}

LEFT = {
    # nobody else in the report
    "وهددت كندا بقطع العلاقات.": set(),
    # who says what is criticised is not known by those with whom the report tells of the critic
    "اتهمت بلجيكا بيلاروسيا بخرق العهود. والتقى رئيس وزراء بلجيكا نظيره السويدي. وانتقدت بلجيكا القرار.": {
        "ACCUSE",
        "CONSULT",
    },
    # somebody whom nobody knows is addressed
    "فرضت كندا عقوبات على ميانمار. وطلبت كندا من اللجنة التأجيل.": {"SANCTION"},
    "فرضت كندا عقوبات على ميانمار. وطالب الوزير الكندي الشركات بالصبر.": {"SANCTION"},
    # a body of many states threatens whom it names
    "طالب الاتحاد الأوروبي ميانمار بالإفراج عن السجناء. وحذر الاتحاد الأوروبي من كارثة.": {"REQUEST"},
}


@pytest.mark.parametrize("text", FILLED)
def test_an_unsaid_side_is_filled_in(text: str) -> None:
    assert acts_in(text)[-1][-1] == FILLED[text]


@pytest.mark.parametrize("text", LEFT)
def test_nobody_is_filled_in_where_another_is_addressed_or_nobody_is_known(text: str) -> None:
    assert {one.type for one in read(text).events} == LEFT[text]
    assert any("no recipient" in one.reason for one in read(text).refused)


def test_a_threat_stands_alone_where_its_doer_deals_with_several_others() -> None:
    told = "زار وزير الخارجية الكيني الصومال أمس. والتقى الرئيس الكيني نظيره الأوغندي. والتقى الرئيس الكيني نظيره الياباني."
    assert acts_in(f"{told} وهددت كينيا بقطع العلاقات.")[-1] == ("THREATEN", "relations", "actual", "KEN>")


def test_it_is_less_sure_than_a_named_one() -> None:
    text = "فرضت كندا عقوبات على ميانمار. وطردت كندا دبلوماسيا من ميانمار. وأدانت كندا ميانمار. وهددت كندا بقطع العلاقات."
    *named, unsaid = read(text).events
    assert unsaid.recipients == ("MMR",)
    assert unsaid.confidence < min(one.confidence for one in named)


STRIKES = "توعدت كينيا بالرد على الضربات الجوية التي نفذتها الهند الليلة الماضية على مواقع في نيروبي."


def test_a_deed_that_a_relative_clause_tells_as_done_stands_beside_the_threat_about_it() -> None:
    assert {one[-1] for one in acts_in(STRIKES) if one[0] == "ASSAULT"} == {"IND>KEN"}
    assert {one[-1] for one in acts_in(STRIKES) if one[0] == "THREATEN"} == {"KEN>IND"}


def test_a_measure_is_against_whom_all_others_take_theirs_where_nobody_is_named() -> None:
    text = "أوقفت الهند المساعدات لمالي. وأوقفت اليابان المساعدات لمالي. وعلقت ألمانيا تعاونها التنموي."
    assert acts_in(text)[-1][-1] == "DEU>MLI"


def test_since_when_something_had_not_been_does_not_date_what_follows() -> None:
    text = "انتهت أول محادثات مباشرة بين الهند وباكستان منذ ربيع 2022، واتفق الجانبان على تبادل ألف أسير."
    agreed = next(one for one in read(text).events if one.type == "AGREE")
    assert agreed.status == "actual"


def test_a_masdar_of_threatening_without_content_may_have_its_owner_for_object() -> None:
    text = "فرضت كندا عقوبات على ميانمار. وباتت الجماعة قادرة على تهديد كندا."
    assert [one[0] for one in acts_in(text)] == ["SANCTION"]


def test_who_is_only_told_to_be_hit_is_not_taken_for_the_one_who_strikes() -> None:
    struck = "شنت الهند غارات على ميليشيا الحوثي. وأطلقت الهند صواريخ على ميليشيا الحوثي."
    told = acts_in(f"{struck} وأعلن الحوثيون مقتل قيادي في غارة للطيران.")
    assert {one[-1] for one in told if one[0] == "ASSAULT"} == {"IND>HOUTHI"}


def test_a_group_may_strike_at_home_where_nobody_is_named() -> None:
    text = "أطلق الحوثيون صاروخا على الهند. وهاجم الحوثيون الهند. وشنت ميليشيا الحوثي قصفا على القرى."
    assert {one[-1] for one in acts_in(text) if one[1] == "heavy-weapons"} == {"HOUTHI>IND"}
    assert len([one for one in acts_in(text) if one[0] == "ASSAULT"]) == 2


def test_who_is_freed_must_be_named() -> None:
    text = "زار الوزير الكيني الصومال. وأدانت كينيا الصومال. وأعلن الرئيس الكيني إطلاق سراح ثلاثة رجال."
    assert "RETREAT" not in {one[0] for one in acts_in(text)}
