"""Stories: which reports tell one thing, whatever the order in which they came."""

from __future__ import annotations

import random
from functools import cache

import pytest

from marsad.model.stories import Report, story_id
from marsad.stories import find_stories
from story_helpers import kit, report

VISIT = (
    "الرئيس الكيني يصل إلى أوغندا\n\n"
    "وصل الرئيس الكيني أوهورو كينياتا الثلاثاء إلى أوغندا في زيارة رسمية تستمر يومين، واستقبله في مطار عنتيبي الرئيس "
    "الأوغندي يوري موسيفيني. ويبحث الجانبان خط أنابيب النفط والحدود في بحيرة فيكتوريا.\n"
)
VISIT_TOLD_OTHERWISE = (
    "كينياتا في أوغندا لبحث خط أنابيب النفط\n\n"
    "أجرى الرئيس الأوغندي يوري موسيفيني الثلاثاء محادثات مع الرئيس الكيني أوهورو كينياتا الذي بدأ زيارة إلى أوغندا "
    "تستمر يومين. وتناولت المحادثات خط أنابيب النفط وبحيرة فيكتوريا.\n"
)
OTHER_MATTER = (
    "النرويج ترفع إنتاج الغاز\n\n"
    "أعلنت النرويج الثلاثاء أنها سترفع إنتاج الغاز في بحر الشمال بعد إصلاح منصة أغلقتها عاصفة في الشتاء الماضي.\n"
)
LATER_YEAR = "2022-09-14"


@cache
def reports() -> tuple[Report, ...]:
    return (
        report("b", VISIT, "2021-05-04"),
        report("a", VISIT_TOLD_OTHERWISE, "2021-05-05"),
        report("c", OTHER_MATTER, "2021-05-04"),
        report("d", VISIT_TOLD_OTHERWISE.replace("خط أنابيب النفط", "تجارة الشاي"), LATER_YEAR),
        report("undated", OTHER_MATTER, None),
    )


def groups(stories) -> list[tuple[str, ...]]:
    return [story.documents for story in stories]


def test_two_reports_of_one_visit_are_one_story_and_the_next_visit_is_another():
    found = find_stories(reports(), kit().world)
    assert groups(found) == [("b", "a"), ("c", "undated"), ("d",)]


def test_a_story_is_named_after_its_earliest_report_and_answers_to_the_names_of_the_others():
    story = find_stories(reports(), kit().world)[0]
    assert (story.id, story.aliases) == (story_id("b"), (story_id("a"),))
    earlier = report("z", VISIT, "2021-05-03")
    longer = next(one for one in find_stories([*reports(), earlier], kit().world) if "b" in one.documents)
    assert longer.documents[0] == "z"
    assert longer.id == story_id("z")
    assert story.id in longer.aliases


@pytest.mark.parametrize("seed", range(10))
def test_order_of_input_does_not_matter(seed):
    shuffled = list(reports())
    random.Random(seed).shuffle(shuffled)
    assert find_stories(shuffled, kit().world) == find_stories(reports(), kit().world)


def test_every_report_but_the_first_is_linked_with_reasons_in_words():
    story = find_stories(reports(), kit().world)[0]
    (link,) = story.links
    assert (link.left, link.right) == ("b", "a")
    words = {reason.feature: reason.words for reason in link.reasons}
    assert words["visit"] == "the same visit: KEN in UGA, 2021-05-04/2021-05-05"
    assert words["next_day"] == "one day apart"
    assert all(reason.words for reason in link.reasons)


EXPULSION = (
    "كينيا تطرد ثلاثة دبلوماسيين أوغنديين\n\n"
    "أعلنت كينيا الثلاثاء طرد ثلاثة دبلوماسيين أوغنديين من نيروبي بسبب تهريب أسلحة عبر بحيرة فيكتوريا.\n"
)
EXPULSION_TOLD_OTHERWISE = (
    "نيروبي: ثلاثة دبلوماسيين من أوغندا غير مرغوب فيهم\n\n"
    "طردت كينيا الثلاثاء ثلاثة دبلوماسيين أوغنديين واتهمتهم بتهريب أسلحة عبر بحيرة فيكتوريا.\n"
)
REACTION = (
    "تنزانيا تعرض الوساطة بعد طرد الدبلوماسيين\n\n"
    "عرض وزير خارجية تنزانيا الثلاثاء استضافة محادثات بين كينيا وأوغندا في دار السلام، وأعرب عن أسفه لما جرى. وقال إن "
    "مجموعة شرق أفريقيا ستفقد وحدتها إذا استمر الخلاف، وإن بلاده مستعدة لإرسال مبعوث إلى الطرفين هذا الأسبوع.\n"
)


def test_what_a_third_country_says_of_an_act_is_a_story_of_its_own():
    told = (
        report("a", EXPULSION, "2021-05-04"),
        report("b", EXPULSION_TOLD_OTHERWISE, "2021-05-04"),
        report("c", REACTION, "2021-05-04"),
    )
    assert groups(find_stories(told, kit().world)) == [("a", "b"), ("c",)]


def test_reports_that_have_only_a_country_in_common_are_not_one_story():
    told = (
        report(
            "a",
            "كينيا ترفع سعر الشاي\n\nقررت كينيا رفع سعر الشاي في المزاد الأسبوعي بمومباسا.\n",
            "2021-05-04",
        ),
        report(
            "b", "كينيا تفتح طريقا جديدا\n\nافتتحت كينيا طريقا سريعا بين العاصمة والمطار.\n", "2021-05-04"
        ),
        report(
            "c", "كينيا: إضراب الأطباء\n\nدخل أطباء كينيا في إضراب مفتوح للمطالبة بالأجور.\n", "2021-05-04"
        ),
    )
    assert groups(find_stories(told, kit().world)) == [("a",), ("b",), ("c",)]
