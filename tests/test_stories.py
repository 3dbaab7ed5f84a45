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
