"""Whose figure a stated number is: of traders, of who is bombed or at peace, of the one state a report is about."""

import pytest

from further_helpers import read as report_of


def holders(text):
    return [figure.holders for figure in report_of(text, published="2024-06-12").figures]


HOLDERS = [
    ("بلغت صادرات الهند إلى الصين 7 ملايين دولار رغم قرار الرئيس الأمريكي.", ("CHN", "IND")),
    ("هبطت صادرات الهند بواقع 7 ملايين دولار نتيجة لقرار الرئيس الصيني.", ("IND",)),
    ("قال التقرير إن قيمة الصادرات البولندية لدول الاتحاد الأوروبي بلغت 7 ملايين دولار.", ("EU", "POL")),
    ("دعت السويد إلى هدنة في السودان لمدة 30 يوما.", ("SDN",)),
    ("صوت مجلس الأمن الدولي على مشروع قرار سويدي، وأيدته 8 دول.", ("UN",)),
    ("يأمل الأردن جذب استثمارات بقيمة سبعة مليارات دولار في مؤتمر باريس.", ("JOR",)),
    ("وصل الوزير البولندي إلى الميناء. وقال إن سفينة بولندية غرقت. وقتل 7 أشخاص.", ("POL",)),
    ("وصل الوزير البولندي مع نظيره السويدي إلى الميناء. وقتل 7 أشخاص.", ()),
    ("أطلقت إثيوبيا 30 صاروخا على مواقع في إريتريا.", ("ERI", "ETH")),
    ("أسفرت الغارات الإثيوبية على إريتريا عن مقتل 7 أشخاص.", ("ERI",)),
    ("تعهدت السويد بتقديم 7 ملايين يورو لأوغندا.", ("SWE", "UGA")),
    ("أعلن وزير خارجية السويد طرد 7 دبلوماسيين روس.", ("RUS", "SWE")),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_a_figure_is_theirs_whose_it_is_told_to_be(text, expected):
    assert holders(text) == [expected]


def test_what_goes_somewhere_is_of_both_and_what_is_joined_by_and_is_measured_apart():
    assert holders("صدرت المصانع السويدية 70 طنا من الورق إلى الهند.") == [("IND", "SWE")]
    text = "ارتفعت واردات السويد إلى 7 مليارات دولار والعجز التجاري إلى 8 مليارات دولار."
    assert [figure.measure for figure in report_of(text, published="2024-06-12").figures] == [
        "imports",
        "deficit",
    ]


def test_a_sum_that_agreements_are_worth_is_of_those_who_made_them():
    assert holders("وقعت كينيا وأوغندا 12 مذكرة تفاهم بقيمة 7 مليارات دولار.") == [("KEN", "UGA")] * 2
