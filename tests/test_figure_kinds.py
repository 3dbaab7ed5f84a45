"""Which kind of figure a stated number is: what is promised, planned, demanded or feared is a target, what was done is not."""

import pytest

from further_helpers import read as report_of


def kinds(text):
    return [figure.kind for figure in report_of(text, published="2024-06-12").figures]


TARGETS = [
    "ستتطلب المحطة في الأردن استثمارات تبلغ نحو سبعة مليارات دولار.",
    "ينص العقد على أن تدفع بولندا تعويضات قدرها 70 ألف دولار.",
    "قال الخبير إن الكلفة في كندا يمكن أن تتراوح بين 7 ملايين و9 ملايين دولار.",
    "هددت الهند بفرض رسوم جمركية على سلع بقيمة 7 مليارات دولار.",
    "في بولندا تم الاتفاق على استثمارات بقيمة 7 مليارات دولار.",
    "وقعت الهند مع السويد عقدا لشراء 24 مقاتلة.",
    "قال الخبير إن بولندا قد تدفع 7 ملايين دولار.",
]

NO_TARGETS = [
    ("تتوقع الحكومة أن يتعثر الاقتصاد مجددا، إذ أن العقوبات كانت وراء 30 بالمئة من مشكلات الاقتصاد في البرازيل.", "ratio"),
    ("تتطلب الخطة دعما كبيرا، حصلت الأمم المتحدة على 7 ملايين دولار منه.", "flow"),
    ("سيرسل الخبراء التقرير إلى الدول الـ45 في المنظمة.", "count"),
    ("أعلنت المحطة في الأردن استثمارات تبلغ نحو سبعة مليارات دولار.", "stock"),
]  # fmt: skip


@pytest.mark.parametrize("text", TARGETS)
def test_what_is_to_be_is_a_target(text):
    assert kinds(text) == ["target"]


@pytest.mark.parametrize(("text", "kind"), NO_TARGETS)
def test_what_was_done_or_is_there_is_no_target(text, kind):
    assert kinds(text) == [kind]


def test_a_change_told_in_percent_too_is_no_level():
    assert kinds("هبط سعر النفط 7 دولارات، أو 8 بالمئة، إلى 70 دولارا.") == ["flow", "ratio", "stock"]


def test_who_works_somewhere_is_there_at_a_moment():
    assert kinds("يعمل في السويد 7 آلاف بولندي.") == ["stock"]
