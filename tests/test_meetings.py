"""Visits and meetings: the other side before the masdar, in a pronoun, in a purpose; what is still to come; tours."""

import pytest

from further_helpers import acts_in
from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document

KIT = load_kit()


def told(text, published="2024-11-28"):
    found = analyse(Document("d", text, "ar", published), KIT).events
    return {
        (
            one.mode,
            one.status,
            " ".join(sorted({*one.actors, *one.recipients})),
            one.when.iso() if one.when and one.when.basis != "publication" else None,
        )
        for one in found
        if one.type == "CONSULT"
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("عقد الرئيس الكيني مع نظيره الإيطالي جلسة محادثات.", "ITA KEN"),
        ("أجرى الرئيس الكيني مع الرئيس الإيطالي مباحثات.", "ITA KEN"),
        ("وصل الرئيس التونسي إلى روما واستقبله الرئيس الإيطالي.", "ITA TUN"),
        ("وصل الرئيس الكيني الذي استقبله الرئيس الإيطالي.", "ITA KEN"),
        ("التقى الرئيس التونسي الملكة مارغريت ورئيسة الوزراء الدنماركية.", "DNK TUN"),
    ],
)
def test_who_was_met_is_found_where_he_does_not_stand_behind(text, who):
    assert (None, "actual", who, None) in told(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("يتوجه الرئيس الكيني غدا إلى روما للقاء نظيره الإيطالي.", ("ITA KEN", "2024-11-29")),
        ("غادر الرئيس الكيني نيروبي للقاء نظيره الإيطالي.", ("ITA KEN", None)),
        ("أعلنت إيطاليا استعدادها لمفاوضات مع كينيا.", ("ITA KEN", None)),
        ("القمة بين الرئيس الكيني والرئيس الإيطالي ستعقد في روما.", ("ITA KEN", None)),
        ("القمة بين الرئيس الكيني والرئيس الإيطالي، التي ستعقد في روما، مهمة.", ("ITA KEN", None)),
    ],
)
def test_what_somebody_goes_to_or_is_ready_for_is_planned(text, found):
    assert (None, "planned", *found) in told(text)


def test_a_meeting_that_was_held_is_not_planned():
    assert (None, "actual", "ITA KEN", None) in told("القمة بين الرئيس الكيني والرئيس الإيطالي عقدت في روما.")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("بدأ الرئيس الكيني الأربعاء زيارة إلى روما تستغرق ثلاثة أيام.", "2024-11-27/2024-11-29"),
        ("بدأ الرئيس الكيني الأربعاء زيارة إلى روما تستمر يومين.", "2024-11-27/2024-11-28"),
        ("بدأ الرئيس الكيني الأربعاء زيارة إلى روما تستمر 4 أيام.", "2024-11-27/2024-11-30"),
    ],
)
def test_a_visit_lasts_as_many_days_as_are_said(text, date):
    assert ("visit", "actual", "ITA KEN", date) in told(text)


def test_who_is_on_a_visit_visits():
    assert ("visit", "actual", "ITA KEN", None) in told("الرئيس الكيني في زيارة لروما.")


def test_a_word_behind_a_preposition_is_no_verb():
    assert told("لم يتوصل الطرفان إلى حل في ليبيا. الرئيس الكيني سعيد.") == set()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("كشف الوزير عن اجتماع سيعقد الأسبوع المقبل بين كينيا وإيطاليا.", "2024-12-02/2024-12-08"),
        (
            "أثيرت شكوك بشأن قمة يفترض أن تعقد في روما يوم 12 يونيو بين الرئيس الكيني والرئيس الإيطالي.",
            "2025-06-12",
        ),
    ],
)
def test_a_meeting_has_its_sides_and_its_day_behind_the_verb_of_holding(text, date):
    assert (None, "planned", "ITA KEN", date) in told(text)


def test_the_present_with_a_day_announces_a_visit():
    assert ("visit", "planned", "FRA KEN", "2024-12-02") in told(
        "تهتم الصحف بزيارة الرئيس الكيني لفرنسا التي تبدأ الاثنين."
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال الرئيس الكيني إنه سيقوم خلال الأسبوع المقبل بزيارة إلى روما.", "2024-12-02/2024-12-08"),
        ("قال الرئيس الكيني إنه سيعود في زيارة مقبلة إلى روما.", None),
        ("الزيارة التي سيقوم بها الرئيس الكيني إلى روما مهمة.", None),
    ],
)
def test_a_visit_that_somebody_will_make_is_planned(text, found):
    assert told(text) == {("visit", "planned", "ITA KEN", found)}


def test_who_hosts_a_summit_takes_part():
    assert told("ستستضيف تونس قمة مع مصر والجزائر.") == {("multilateral", "planned", "DZA EGY TUN", None)}


def test_talks_held_on_a_visit_have_its_day():
    text = "وصل الرئيس الكيني الأربعاء إلى روما.\nوأجرى الرئيس الكيني محادثات مع نظيره الإيطالي."
    assert (None, "actual", "ITA KEN", "2024-11-27") in told(text)


def test_talks_have_no_day_of_two_visits():
    text = (
        "زار الرئيس الكيني روما في 3 تشرين الثاني.\nوزار الرئيس الإيطالي نيروبي في 20 تشرين الثاني.\n"
        "وأجرى الرئيس الكيني محادثات مع نظيره الإيطالي."
    )
    assert (None, "actual", "ITA KEN", None) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "التقى الرئيس الكيني جوزيف ميلوني في روما.",
        "وقعت وزيرة التضامن الاجتماعي التونسية كتابا في روما.",
        "قال الرئيس الكيني لنظيره الإيطالي: إلى أين وصلنا في روما؟",
    ],
)
def test_a_namesake_a_like_word_and_a_figure_of_speech_are_no_meeting(text):
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("هدأت الجبهة قبل الضربات التركية على سوريا.", "actual"),
        ("صدر البيان قبل زيارة الرئيس الكيني إلى روما.", "planned"),
    ],
)
def test_only_talks_and_visits_lie_ahead_of_what_comes_before_them(text, status):
    (found,) = analyse(Document("d", text, "ar", "2024-11-28"), KIT).events
    assert found.status == status


TAKING_PART = {
    "انعقدت في روما قمة بمشاركة كينيا وأوغندا ورواندا.": "KEN+UGA+RWA>",
    "عقد اجتماع في روما بحضور وزراء خارجية كينيا وأوغندا ورواندا.": "KEN+UGA+RWA>",
    "استضافت روما جولة جديدة من المحادثات بمشاركة كينيا وأوغندا ورواندا.": "KEN+UGA+RWA>",
}


@pytest.mark.parametrize("text", TAKING_PART)
def test_who_takes_part_in_a_meeting_is_a_party_to_it(text: str) -> None:
    assert acts_in(text) == [("CONSULT", "multilateral", "actual", TAKING_PART[text])]


def test_one_who_takes_part_alone_makes_no_meeting_of_two() -> None:
    assert acts_in("انعقدت في روما قمة بمشاركة كينيا.") == []


@pytest.mark.parametrize(
    "text", ["وزير الخارجية الكيني إلى روما في زيارة رسمية", "الرئيس الكيني إلى روما في زيارة تستمر يومين"]
)
def test_who_is_on_the_way_in_a_headline_visits(text: str) -> None:
    assert acts_in(text) == [("CONSULT", "visit", "actual", "KEN>ITA")]


def test_who_receives_before_receives_the_next_one_too() -> None:
    text = "استقبل الرئيس الكيني وزير الخارجية الأوغندي، وذلك غداة استقباله لوزير الخارجية النرويجي."
    assert [sides for *_, sides in acts_in(text)] == ["UGA>KEN", "NOR>KEN"]


def test_a_visit_of_which_there_was_talk_is_the_one_that_was_made() -> None:
    text = (
        "زار الرئيس الكيني روما يوم الأحد. وانتشرت قبلها التكهنات حول زيارة الرئيس الكيني لروما هذا الأسبوع."
    )
    assert acts_in(text) == [("CONSULT", "visit", "actual", "KEN>ITA")]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("القمة بين الرئيس الكيني والرئيس الإيطالي في 12 كانون الأول بسنغافورة مهمة.", "third-party"),
        ("قمة يفترض أن تعقد في سنغافورة غدا بين الرئيس الكيني والرئيس الإيطالي.", "third-party"),
        ("التقى الرئيس الكيني الرئيس الإيطالي في سنغافورة.", "third-party"),
        ("بحث الرئيسان الكيني والإيطالي الوضع في دمشق.", None),
        ("بحث الرئيسان الكيني والإيطالي الوضع في سوريا.", None),
    ],
)
def test_where_two_meet_is_told_apart_from_what_they_talk_about(text, mode):
    assert {one[0] for one in told(text)} == {mode}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("عقدت كينيا محادثات سرية مع إيطاليا تحضيرا لقمة.", "actual"),
        ("فشلت المحادثات بين كينيا وإيطاليا.", "actual"),
        ("جاء ذلك بعد فشل المباحثات بين كينيا وإيطاليا.", "actual"),
        ("تأمل كينيا أن يسفر الاجتماع المقرر الثلاثاء بين كينيا وإيطاليا عن حل.", "planned"),
    ],
)
def test_what_leads_to_another_meeting_or_to_nothing_was_held(text, status):
    assert {one[1:3] for one in told(text)} == {(status, "ITA KEN")}


def test_a_meeting_agreed_on_is_another_than_the_one_that_was_not():
    text = "وافق الرئيس الكيني على لقاء نظيره الإيطالي. ولم يجر أي لقاء مباشر بين نيروبي وروما."
    assert {one[1] for one in told(text)} == {"planned", "negated"}


def test_relations_of_others_that_somebody_talks_about_are_no_talks_of_theirs():
    assert told("ناقش الوزير الكيني سبل تعزيز العلاقات بين الهند وباكستان.") == set()


def test_the_day_of_an_arrival_is_not_that_of_the_talks_to_come():
    text = "وصل الرئيس الكيني، الثلاثاء، إلى روما لإجراء محادثات مع نظيره الإيطالي."
    assert told(text) == {("visit", "actual", "ITA KEN", "2024-11-26"), (None, "planned", "ITA KEN", None)}


def test_the_day_of_talks_is_not_that_of_the_summit_that_they_are_for():
    text = "أجرى الرئيس الكيني ونظيره الإيطالي محادثات، الثلاثاء، لضمان نجاح القمة بين أوغندا واليابان."
    assert (None, "actual", "ITA KEN", "2024-11-26") in told(text)
    assert not any(one[2] == "JPN UGA" and one[3] for one in told(text))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قال الرئيس الكيني إنه يفضل أن تعقد القمة المرتقبة مع الرئيس الإيطالي في روما.", "planned"),
        ("أكد الرئيس الكيني أن اجتماعا مع الرئيس الإيطالي قد يعقد هذا الشهر.", "planned"),
        ("الرئيس الكيني يعلن موعد لقائه بالرئيس الإيطالي.", "planned"),
    ],
)
def test_whoever_speaks_of_his_meeting_is_one_side_of_it(text, status):
    assert {one[:3] for one in told(text)} == {(None, status, "ITA KEN")}


def test_a_speaker_is_no_side_of_what_another_offers():
    assert told("قال الرئيس الكيني إن عرض الصومال مناقشة الملف مع إيطاليا مهم.") == set()


def test_what_somebody_is_blamed_for_was_before_the_day_of_the_blame():
    text = "انتقد الرئيس الكيني الوزير الصومالي يوم الثلاثاء لاجتماعه مع الرئيس الإيطالي."
    assert all(one[3] is None for one in told(text))


def test_a_visit_of_late_is_one():
    assert ("visit", "actual", "ITA KEN", None) in told("زار الرئيس الكيني مؤخرا إيطاليا.")


def test_what_is_expected_of_him_who_was_spoken_of_is_his():
    text = "بدأ الرئيس الكيني زيارة لإيطاليا. ويتوقع أن يلتقي الرئيس الإيطالي."
    assert (None, "planned", "ITA KEN", None) in told(text)


def test_talks_that_somebody_works_to_resume_are_none():
    assert told("أكد الوزير الكيني أهمية العمل على استئناف المفاوضات بين الصومال وإثيوبيا.") == set()
    assert told("تأجلت التدريبات لتهيئة الظروف لاستئناف المحادثات بين الصومال وإثيوبيا.") == set()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أعلنت كينيا أنها لا تزال على استعداد لمحادثات مع إيطاليا.", "planned"),
        ("أكدت كينيا أنها لا تزال مستعدة لإجراء محادثات مع إيطاليا.", "planned"),
        ("قال الوزير الكيني ذلك بعد لقاء نظيره الإيطالي.", "actual"),
    ],
)
def test_who_is_still_ready_and_whose_counterpart_is_met(text, status):
    assert {one[:3] for one in told(text)} == {(None, status, "ITA KEN")}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("حذر الوزير الكيني، خلال الجلسة الأولى لاجتماع طارئ للاتحاد الأفريقي، من الجفاف.", {"AU KEN"}),
        ("قال الناطق باسم الأمين العام خلال جلسة مجلس الأمن إن الجفاف خطير.", {"UN"}),
        ("قالت صحيفة كينية خلال اجتماع مجلس الأمن إن الجفاف خطير.", {"UN"}),
        (
            "وقال السفير الكيني خلال جلسة مجلس الأمن إن الجفاف خطير.\nوقال السفير الإيطالي في جلسة المجلس إن بلاده ستساعد.",
            {"ITA KEN UN"},
        ),
    ],
)
def test_states_that_speak_at_the_meeting_of_a_body_take_part_in_it(text, who):
    assert {one[2] for one in told(text) if one[0] == "multilateral"} == who
