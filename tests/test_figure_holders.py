"""Whose figure a stated number is: of traders, of who is bombed or at peace, of the one state a report is about."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document, Region
from marsad.model.spans import Span


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def holders(text, kit):
    document = Document(
        "d", text, language="ar", published="2024-06-12", regions=(Region("body", Span(0, len(text))),)
    )
    return [figure.holders for figure in analyse(document, kit).figures]


HOLDERS = [
    ("بلغت صادرات الهند إلى الصين 7 ملايين دولار رغم قرار الرئيس الأمريكي.", ("CHN", "IND")),
    ("هبطت صادرات الهند بواقع 7 ملايين دولار نتيجة لقرار الرئيس الصيني.", ("IND",)),
    ("قال التقرير إن قيمة الصادرات البولندية لدول الاتحاد الأوروبي بلغت 7 ملايين دولار.", ("EU", "POL")),
    ("دعت السويد إلى هدنة في السودان لمدة 30 يوما.", ("SDN",)),
    ("صوت مجلس الأمن الدولي على مشروع قرار سويدي، وأيدته 8 دول.", ("UN",)),
    ("يأمل الأردن جذب استثمارات بقيمة سبعة مليارات دولار في مؤتمر باريس.", ("JOR",)),
    ("وصل الوزير البولندي إلى الميناء. وقال إن سفينة بولندية غرقت. وقتل 7 أشخاص.", ("POL",)),
    ("وصل الوزير البولندي مع نظيره السويدي إلى الميناء. وقتل 7 أشخاص.", ()),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_a_figure_is_theirs_whose_it_is_told_to_be(text, expected, kit):
    assert holders(text, kit) == [expected]


def test_what_goes_somewhere_is_of_both_and_what_is_joined_by_and_is_measured_apart(kit):
    assert holders("صدرت المصانع السويدية 70 طنا من الورق إلى الهند.", kit) == [("IND", "SWE")]
    text = "ارتفعت واردات السويد إلى 7 مليارات دولار والعجز التجاري إلى 8 مليارات دولار."
    document = Document("d", text, language="ar", published="2024-06-12")
    assert [figure.measure for figure in analyse(document, kit).figures] == ["imports", "deficit"]
