"""Talks in which somebody says something, told by how long they were, and offices told by a pronoun."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

TALKS = {
    "غادر المبعوث النرويجي نيروبي بعد أسبوع من المشاورات مع الحكومة الكينية.": "NOR+KEN>",
    "أعلن الرئيس الكيني ذلك عقب ثلاث ساعات من المباحثات مع نظيره الصومالي.": "KEN+SOM>",
    "عاد الوزير الكيني إلى نيروبي بعد جولة ثانية من المحادثات مع نظيره الصومالي.": "KEN+SOM>",
    "أكدت كينيا رفضها، وشددت في محادثات مع الصومال على موقفها.": "KEN+SOM>",
    "وقال ترودو إنه شدد خلال اجتماعه مع ماكرون على ضرورة السلام.": "CAN+FRA>",
}


@pytest.mark.parametrize("text", TALKS)
def test_what_is_said_after_or_in_talks_tells_the_talks_too(text: str) -> None:
    talks = [sides for kind, *_, sides in acts_in(text) if kind == "CONSULT"]
    assert talks == [TALKS[text]]


def test_a_call_made_in_talks_leaves_the_talks_an_act_of_their_own() -> None:
    text = "طالب الوزير الكيني خلال لقاء مع نظيره الصومالي إثيوبيا بالانسحاب من البلدة."
    assert acts_in(text) == [
        ("CONSULT", None, "actual", "KEN+SOM>"),
        ("REQUEST", "yield", "actual", "KEN>ETH"),
    ]


def test_talks_that_somebody_calls_for_are_no_act_of_their_own() -> None:
    acts = acts_in("دعا الوزير الكيني الصومال إلى المشاركة في محادثات مع إثيوبيا.")
    assert [kind for kind, *_ in acts] == ["REQUEST"]


OWN = {
    "سحبت كينيا سفيرها من مقديشو، والتقى وزير خارجيتها السفير النرويجي.": "KEN+NOR>",
    "وصل ترودو ووزير خارجيته إلى نيروبي.": "CAN>KEN",
    "أعلنت كينيا أن رئيسها سيزور أديس أبابا غدا.": "KEN>ETH",
}


@pytest.mark.parametrize("text", OWN)
def test_an_office_with_a_pronoun_is_that_of_the_state_or_head_spoken_of(text: str) -> None:
    assert acts_in(text)[-1][-1] == OWN[text]


def test_an_office_with_a_pronoun_is_nobodys_where_no_state_is_spoken_of() -> None:
    assert acts_in("استقبلت الشركة ورئيسها وفدا من الطلاب.") == []
    assert acts_in("انتقدت كينيا اللجنة ورئيسها.") == []


def test_we_behind_a_colon_are_those_before_it() -> None:
    assert acts_in("أوتاوا: ندعم الهند في مواجهة الهجمات") == [("SUPPORT", None, "ongoing", "CAN>IND")]


def test_heads_of_several_states_meet_whose_names_stand_between() -> None:
    text = "عقد وزراء خارجية مصر سامح شكري والأردن أيمن الصفدي والعراق فؤاد حسين اجتماعا في بغداد."
    assert acts_in(text) == [("CONSULT", "multilateral", "actual", "EGY+JOR+IRQ>")]


def test_nobody_is_blamed_because_the_blamer_met_him() -> None:
    text = "أدان الرئيس الكيني ما حدث، وذلك خلال لقاء مع نظيره الصومالي."
    assert [kind for kind, *_ in acts_in(text)] == ["CONSULT"]


def test_the_land_where_people_suffer_is_not_blamed_for_it() -> None:
    assert acts_in("دانت كينيا استخدام العنف ضد المدنيين العزل بالأراضي الفلسطينية.") == [
        ("ACCUSE", "disapprove", "actual", "KEN>")
    ]


def test_a_masculine_participle_does_not_speak_of_two_states() -> None:
    text = "كما اعتبر الخبير أن فرنسا وبريطانيا لا تستخدمان القوة، داعيا الصين إلى التوقف عن ذلك."
    assert all(kind != "REQUEST" for kind, *_ in acts_in(text))


def test_a_meeting_told_behind_what_somebody_wants_is_not_that_of_whom_he_wants_it() -> None:
    text = "أكد الرئيس الكيني رغبته في أن تدفع دول الخليج مزيدا من الأموال، وذلك خلال اجتماع مع فريق الأمن القومي الثلاثاء."
    assert acts_in(text) == []
