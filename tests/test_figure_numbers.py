"""How far a stated number reaches: parts of a unit, ranges told with both units, numbers behind what they count."""

import pytest

from further_helpers import read as report_of


def read(text):
    return [
        (figure.evidence.words, figure.value, figure.high, figure.bound, figure.unit)
        for figure in report_of(text, published="2024-06-12").figures
    ]


FIGURES = [
    ("هبط سعر النفط 70 سنتا.", ("70 سنتا", 0.7, None, "exact", "USD")),
    ("تتراوح كلفة الجسر في كندا بين 7 ملايين دولار و9 ملايين دولار.",
     ("7 ملايين دولار و9 ملايين دولار", 7e6, 9e6, "range", "USD")),
    ("تتراوح كلفة الجسر في كندا ما بين 7 ملايين دولار إلى 9 ملايين دولار.",
     ("7 ملايين دولار إلى 9 ملايين دولار", 7e6, 9e6, "range", "USD")),
    ("وقعت السويد مع الهند العقود السبعة.", ("العقود السبعة", 7, None, "exact", "agreements")),
    ("أجرت الهند في الموقع التجارب النووية الخمس.", ("التجارب النووية الخمس", 5, None, "exact", "tests")),
    ("أيد القرار في كندا ثلثا أعضاء البرلمان.", ("ثلثا", 66.67, None, "exact", "percent")),
    ("يملك الأجانب في كندا نصف عدد المصانع.", ("نصف", 50, None, "exact", "percent")),
    ("أسفر القصف عن مقتل عشرات الأشخاص في مالي.", ("عشرات الأشخاص", 10, None, "min", "persons")),
    ("فر آلاف المدنيين من القتال في مالي.", ("آلاف المدنيين", 1000, None, "min", "persons")),
    ("منحت كندا مساعدات تقدر بمليار ومئتي مليون دولار.",
     ("تقدر بمليار ومئتي مليون دولار", 1.2e9, None, "about", "USD")),
    ("منحت كندا مساعدات تقدر بملايين الدولارات.",
     ("تقدر بملايين الدولارات", 1e6, None, "min", "USD")),
    ("جذبت كندا استثمارات بمليارات الدولارات.", ("بمليارات الدولارات", 1e9, None, "min", "USD")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_a_number_is_read_whole_with_its_unit(text, expected):
    assert read(text) == [expected]


def test_two_sums_that_are_no_ends_of_one_are_two():
    assert len(read("ارتفعت صادرات كندا من 7 ملايين دولار إلى 9 ملايين دولار.")) == 2


def test_states_known_by_their_number_are_a_name():
    assert read("شاركت كندا في قمة الدول السبع.") == []
