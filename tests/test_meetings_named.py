"""Visits and meetings as agencies word them: titles, insertions, intentions, leaving, conferences held together."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document

KIT = load_kit()


def told(text, published="2024-11-28"):
    """Give (mode, status, who > whom) of the meetings told in a text."""
    found = analyse(Document("d", text, "ar", published), KIT).events
    return {
        (one.mode, one.status, f"{' '.join(sorted(one.actors))} > {' '.join(one.recipients)}".strip(" >"))
        for one in found
        if one.type == "CONSULT"
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("استقبل فخامة رئيس جمهورية كينيا دولة رئيس وزراء إيطاليا.", "ITA > KEN"),
        ("التقى معالي وزير الخارجية الكيني سعادة السفير الياباني.", "JPN KEN"),
        ("تلقى الرئيس الكيني اتصالا هاتفيا من أخيه صاحب الجلالة ملك الأردن.", "JOR KEN"),
        ("زار رئيس جمهورية تنزانيا المتحدة مملكة الدنمارك.", "TZA > DNK"),
    ],
)
def test_titles_and_forms_of_states_say_nothing_of_who_is_meant(text, who):
    assert who in {one for _, _, one in told(text)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("التقى الرئيس الكيني، الأربعاء، في أوسلو، رئيس الوزراء النرويجي.", "KEN > NOR"),
        ("استقبل الرئيس الكيني، في نيروبي، وزير الخارجية الياباني.", "JPN > KEN"),
    ],
)
def test_where_and_when_between_commas_part_nobody(text, who):
    assert (None, "actual", who) in told(text)


def test_a_summit_is_theirs_who_hold_it():
    assert ("multilateral", "actual", "ITA JPN KEN") in told("عقد رؤساء كينيا وإيطاليا واليابان قمة في جنيف.")
    assert (None, "actual", "ITA KEN") in told("انتهت القمة التي جمعت الرئيس الكيني بنظيره الإيطالي.")


@pytest.mark.parametrize(
    "text",
    [
        "أكد الرئيس الكيني اعتزامه لقاء نظيره الإيطالي.",
        "أعرب الرئيس الكيني عن رغبته في لقاء نظيره الإيطالي.",
        "الرئيس الكيني مستعد للقاء نظيره الإيطالي.",
        "وافق الرئيس الكيني على لقاء نظيره الإيطالي.",
    ],
)
def test_who_means_to_meet_another_is_not_the_one_met(text):
    assert told(text) == {(None, "planned", "ITA KEN")}


def test_a_conference_is_told_of_by_the_verb_behind_it():
    found = told("جاء الإعلان خلال مؤتمر صحفي مشترك عقده الرئيس الكيني مع نظيره الإيطالي في نيروبي.")
    assert found == {(None, "actual", "ITA > KEN")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("غادر الرئيس الكيني اليابان بعد زيارة استمرت ثلاثة أيام.", "KEN > JPN"),
        ("عاد الرئيس الكيني من زيارة رسمية إلى اليابان.", "KEN > JPN"),
        ("وصل وزير الخارجية الكيني طوكيو مساء الأحد.", "KEN > JPN"),
        ("كان الرئيس الكيني أول زعيم أجنبي يزور اليابان.", "KEN > JPN"),
    ],
)
def test_who_left_returned_or_came_was_there(text, who):
    assert ("visit", "actual", who) in told(text)


def test_who_may_do_something_stands_behind_the_modal_verb():
    text = "يمكن للرئيس الكيني أن يزور اليابان."
    assert told(text) == {("visit", "hypothetical", "KEN > JPN")}


def test_a_meeting_with_two_persons_of_one_state_is_two():
    text = "التقى الرئيس بوتين الرئيس ماكرون. والتقى وزير الخارجية سيرغي لافروف المستشارة ميركل."
    assert {who for _, _, who in told(text)} == {"FRA RUS", "DEU RUS"}


def test_one_meeting_told_from_either_side_is_one():
    text = (
        "استقبل الرئيس الكيني نظيره الإيطالي في نيروبي.\nوقال متحدث إن الرئيس الإيطالي التقى الرئيس الكيني."
    )
    assert {who for _, _, who in told(text)} == {"ITA > KEN"}


def test_talks_on_a_visit_that_goes_on_were_held_by_the_day_of_the_report():
    text = "وصل الرئيس الكيني الأربعاء إلى طوكيو في زيارة تستمر ثلاثة أيام.\nوالتقى الرئيس الكيني رئيس الوزراء الياباني."
    found = analyse(Document("d", text, "ar", "2024-11-27"), KIT).events
    assert {one.when.iso() for one in found if one.mode is None and one.when} == {"2024-11-27"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تحدث الرئيس الكيني هاتفيا مع نظيره الإيطالي.", ("phone", "actual", "ITA KEN")),
        (
            "بحث الرئيس الكيني مع نظيره الإيطالي، خلال اتصال هاتفي، ملف الهجرة.",
            ("phone", "actual", "ITA KEN"),
        ),
        ("انطلقت في جنيف محادثات بين كينيا والصومال.", ("third-party", "actual", "KEN SOM")),
        ("تنطلق في الدوحة مفاوضات بين حماس وإسرائيل.", ("third-party", "actual", "HAMAS ISR")),
        (
            "احتضنت نيروبي محادثات بين وزراء خارجية كينيا والصومال وإثيوبيا.",
            ("multilateral", "actual", "ETH KEN SOM"),
        ),
    ],
)
def test_how_and_where_they_talk_is_its_mode(text, found):
    assert found in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "لا توجد خطط لعقد لقاء بين الرئيس الكيني ونظيره الإيطالي.",
        "ليس هناك أي موعد للقاء بين الرئيس الكيني ونظيره الإيطالي.",
        "نفت كينيا وجود مفاوضات مع إيطاليا.",
    ],
)
def test_what_there_is_none_of_is_negated(text):
    assert {(status, who) for _, status, who in told(text)} == {("negated", "ITA KEN")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("توجه الرئيس الكيني للمشاركة في قمة المناخ في طوكيو.", "KEN > JPN"),
        ("وصلت ابنة الرئيس الكيني إلى روما.", "KEN > ITA"),
        ("غادر نيروبي رئيس الوزراء الإيطالي بعد زيارة رسمية لكينيا.", "ITA > KEN"),
        ("قال وزير الخارجية الكيني، الموجود في روما، إن الوضع صعب.", "KEN > ITA"),
    ],
)
def test_who_travels_where(text, who):
    assert ("visit", "actual", who) in told(text)


def test_a_relative_is_not_the_person_himself():
    text = "وصلت ابنة الرئيس بوتين إلى روما."
    found = analyse(Document("d", text, "ar", "2024-11-27"), KIT).events
    assert [one.persons for one in found] == [()]


def test_armed_groups_among_themselves_are_no_states():
    assert told("زار وفد من حزب الله مقر حركة طالبان.") == set()


def test_the_latter_is_who_was_named_last():
    text = (
        "قال الوزير الكيني إن الاتفاق نوقش مع الرئيس الإيطالي خلال زيارة قام بها الأخير إلى نيروبي عام 2015."
    )
    found = analyse(Document("d", text, "ar", "2024-11-28"), KIT).events
    visits = {
        (one.status, one.actors, one.recipients, one.when.iso()) for one in found if one.mode == "visit"
    }
    assert visits == {("historical", ("ITA",), ("KEN",), "2015")}


def test_contacts_are_not_the_meeting_that_is_planned():
    text = "أجرى مسؤولون كينيون وإيطاليون اتصالات سرية.\nوسيلتقي الرئيس الكيني نظيره الإيطالي."
    assert told(text) == {(None, "actual", "ITA KEN"), (None, "planned", "ITA KEN")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سيحضر رئيس الوزراء الكيني الجلسة الافتتاحية لمؤتمر طوكيو.", ("multilateral", "planned", "JPN KEN")),
        ("قال الرئيس الكيني: شاركت في محادثات مع الرئيس الإيطالي.", (None, "actual", "ITA KEN")),
        ("وصل ماكرون إلى لندن ثم يستضيفه رئيس الوزراء البريطاني.", (None, "actual", "FRA > GBR")),
    ],
)
def test_who_takes_part_is_found_without_his_name(text, found):
    assert found in told(text)
