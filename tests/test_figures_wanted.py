"""Which stated numbers are recorded: rates of what is no concern of states are not, members of a list are all."""

import pytest

from further_helpers import read as report_of
from marsad.model.documents import Region
from marsad.model.spans import Span


def read(text):
    return [
        (figure.value, figure.measure, figure.holders)
        for figure in report_of(text, published="2024-06-12").figures
    ]


UNWANTED = [
    "قال الوزير السويدي إنه على حق مئة في المئة.",
    "باتت القوات تسيطر على 70 بالمئة منها.",
    "قال الطبيب إن 70 بالمئة ممن تناولوا العلاج في كندا عادوا إلى العمل.",
    "قصفت القوات 4 محافظات سودانية.",
    "فرضت كندا قيودا ردا على شراء منظومة إس-300 الروسية.",
]


@pytest.mark.parametrize("text", UNWANTED)
def test_what_is_no_concern_of_states_is_no_figure(text):
    assert read(text) == []


def test_what_is_counted_on_in_a_list_is_counted_as_what_stands_before():
    text = "فرضت السويد عقوبات على 7 أشخاص من بيلاروسيا و12 شركة."
    assert read(text) == [(7, "sanctions", ("BLR", "SWE")), (12, "sanctions", ("BLR", "SWE"))]


def test_what_stands_behind_a_comma_does_not_say_what_a_number_measures():
    text = "استمرت زيارة الوزير السويدي يومين، اجتمع فيهما مع نظيره الكندي."
    assert [measure for _, measure, _ in read(text)] == ["visits"]


def test_how_long_a_war_lasts_is_a_figure_and_how_many_decades_something_is_done_is_none():
    assert read("تشتعل الحرب في السودان منذ 7 سنوات.") == [(7, "conflict", ("SDN",))]
    assert read("عملت السويد على تصدير الأفكار على مدى سبعة عقود.") == []


def test_a_body_that_tells_a_title_more_exactly_is_the_one_recorded():
    text = "مقتل 70 شخصا في السودان\n\nأسفر القصف عن مقتل نحو 70 شخصا في السودان."
    regions = (Region("title", Span(0, 23)), Region("body", Span(23, len(text))))
    found = report_of(text, published="2024-06-12", regions=regions)
    assert [figure.evidence.words for figure in found.figures] == ["نحو 70 شخصا"]


def test_people_of_a_state_are_told_from_its_things_by_the_adjective():
    text = "ومقتل خمسة رسامين سويديين في السودان."
    assert [(one.unit, one.measure) for one in report_of(text, published="2024-06-12").figures] == [
        ("persons", "casualties")
    ]


def test_how_long_somebody_is_given_is_a_figure():
    assert read("أمهلت السويد شركة النقل 60 يوما للرد.") == [(60, "commitment", ("SWE",))]


def test_how_long_ago_a_war_began_and_what_was_struck_in_tens_is_told():
    def values(text):
        return [(figure.value, figure.unit) for figure in report_of(text).figures]

    assert values("قتل كثيرون منذ اندلاع الحرب في السودان قبل 18 شهرا.") == [(18, "months")]
    assert values("ضربت إثيوبيا عشرات الأهداف العسكرية في إريتريا.") == [(10, "targets")]
    assert values("بلغ سعر الريال الإيراني 55200 مقابل الدولار.") == [(55200, "IRR")]
