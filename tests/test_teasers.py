"""Titles of other reports between the paragraphs of a page are no part of its report; headings and unstopped parts are."""

from __future__ import annotations

import pytest

from marsad.kit import load_kit
from marsad.readers.regions import segment

_TITLE = "كينيا وأوغندا تبحثان في نيروبي تقاسم مياه البحيرة المشتركة"
_LEAD = "عقد وزيرا المياه في كينيا وأوغندا جولة جديدة من المشاورات في العاصمة نيروبي حضرها خبراء من ضفتي البحيرة الكبرى."
_MORE = (
    "وقالت وزارة المياه الكينية في بيان إن الجانبين اتفقا على إنشاء مرصد مشترك لقياس منسوب البحيرة كل شهر."
)
_END = "ومن المقرر أن يجتمع الخبراء من جديد في كمبالا بعد شهرين للنظر في نتائج القياس وفي كلفة المرصد."
_TEASER = "تنزانيا تطرد ثلاثة دبلوماسيين من مالاوي بعد خلاف حدودي"
_OTHER = "مالاوي تستدعي سفيرها في دار السلام للتشاور"


def _kind_of(line: str, *lines: str) -> str:
    text = "\n".join((_TITLE, "", *lines)) + "\n"
    place = text.index(line)
    regions = segment(text, load_kit().pages["ar"])
    return next(one.kind for one in regions if one.span.start <= place < one.span.end)


@pytest.mark.parametrize("line", [_TEASER, _OTHER])
def test_titles_between_paragraphs_are_furniture(line: str) -> None:
    assert _kind_of(line, _LEAD, _TEASER, _OTHER, _MORE, _END) == "furniture"


def test_one_title_alone_between_paragraphs_is_furniture() -> None:
    assert _kind_of(_TEASER, _LEAD, _MORE, _TEASER, _END) == "furniture"
    assert _kind_of(_MORE, _LEAD, _TEASER, _MORE, _END) == "body"


def test_titles_below_the_last_paragraph_are_furniture_where_there_are_several() -> None:
    assert _kind_of(_OTHER, _LEAD, _MORE, _END, _TEASER, _OTHER) == "furniture"
    assert _kind_of(_TEASER, _LEAD, _MORE, _END, _TEASER) == "body"


def test_a_heading_says_what_its_paragraph_says() -> None:
    heading = "الخبراء يجتمعون من جديد في كمبالا بعد شهرين"
    assert _kind_of(heading, _LEAD, _MORE, heading, _END) == "body"
    assert _kind_of("كلفة المرصد", _LEAD, _MORE, "كلفة المرصد", _END) == "body"


def test_parts_of_the_report_without_a_stop_stay() -> None:
    unstopped = "وأضاف البيان أن وفدا من بوروندي حضر المشاورات بصفة مراقب"
    assert _kind_of(unstopped, _LEAD, _MORE, unstopped, _END) == "body"
    items = ("وشملت المشاورات ثلاث مسائل:", "قياس منسوب المياه في الضفتين", "حماية الأسماك في مواسم التكاثر")
    assert _kind_of(items[1], _LEAD, _MORE, *items, _END) == "body"
    listed = "2- حماية الأسماك في مواسم التكاثر على الضفتين"
    assert _kind_of(listed, _LEAD, _MORE, listed, _END) == "body"


def test_where_paragraphs_have_no_stops_nothing_is_told_by_their_want() -> None:
    bare = [line.rstrip(".") for line in (_LEAD, _MORE, _END)]
    assert _kind_of(_TEASER, bare[0], _TEASER, *bare[1:]) == "body"


def test_a_report_that_is_a_list_stays_whole() -> None:
    shares = [
        line
        for name in ("كينيا", "أوغندا", "رواندا")
        for line in (f"حصة {name} من مياه البحيرة", "ثلاثون في المئة منها")
    ]
    assert _kind_of(shares[-2], _LEAD, *shares[:2], _MORE, *shares[2:4], _END, *shares[4:]) == "body"
