"""Signings and standing agreements are read with both sides, also where a pronoun or "the two countries" names them."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

MET = "التقى وزير خارجية تركيا نظيره القطري. "
MEETING = ("CONSULT", None, "actual", "TUR+QAT>")

ACTS = {
    MET + "ووقع وزيرا خارجية البلدين اتفاقا للتعاون.": [MEETING, ("SUPPORT", None, "actual", "TUR+QAT>")],
    "صدر بيان مشترك وقعه الرئيسان التركي والأذربيجاني.": [("SUPPORT", None, "actual", "TUR+AZE>")],
    "ينص العقد الموقع بين قطر والجانب الياباني على ذلك.": [("SUPPORT", None, "historical", "QAT+JPN>")],
    "وقعت أذربيجان وجورجيا وتركيا اتفاقا.": [("SUPPORT", None, "actual", "AZE+GEO+TUR>")],
    MET + "وجرى خلال اللقاء توقيع اتفاقيات للتعاون.": [MEETING, ("SUPPORT", None, "actual", "TUR+QAT>")],
    "توجت زيارة الرئيس القطري إلى تركيا بتوقيع عقود.": [
        ("CONSULT", "visit", "actual", "QAT>TUR"),
        ("SUPPORT", None, "actual", "QAT+TUR>"),
    ],
    "أعلنت وزارة الدفاع القطرية توقيع الاتفاق خلال زيارة الرئيس التركي لقطر.": [
        ("SUPPORT", None, "actual", "QAT+TUR>"),
        ("CONSULT", "visit", "actual", "TUR>QAT"),
    ],
    "ينظم الاتفاق بين الهند ونيبال مرور البضائع.": [("SUPPORT", None, "historical", "IND+NPL>")],
}


@pytest.mark.parametrize("text", ACTS)
def test_a_signing_is_told_with_both_sides(text: str) -> None:
    assert acts_in(text) == ACTS[text]


def test_an_agreement_that_is_only_hoped_for_is_none() -> None:
    assert acts_in("ينتظر السكان اتفاقا بين الهند ونيبال.") == []


BACKING = {
    "يقول الخبراء إن الهند تدعم نيبال.": [("SUPPORT", None, "ongoing", "IND>NPL")],
    "ينتقد الحزب سياسة الصين ودعمها لباكستان.": [("SUPPORT", None, "ongoing", "CHN>PAK")],
    "تدعم الهند فصائل سورية.": [],
    "انتقد الحزب دعم قطر لجماعات مسلحة مثل حركة طالبان.": [("AID", None, "ongoing", "QAT>TALIBAN")],
}


@pytest.mark.parametrize("text", BACKING)
def test_backing_goes_on_and_rebels_are_not_their_state(text: str) -> None:
    assert acts_in(text) == BACKING[text]


def test_a_withdrawal_and_the_agreement_that_is_left_are_two_acts() -> None:
    assert acts_in("انسحبت كندا من الاتفاق النووي المبرم مع إيران عام 2015.") == [
        ("SANCTION", "withdraw", "actual", "CAN>IRN"),
        ("SUPPORT", None, "historical", "IRN+P5PLUS1>"),
    ]


NAMED_SIGNATORIES = {
    "انسحبت الولايات المتحدة من الاتفاق النووي المبرم عام 2015.": "IRN+USA>",
    "قالت فرنسا إنها متمسكة بالاتفاق النووي.": "IRN+FRA>",
    "عاد الحديث عن الاتفاق النووي بين إيران ومجموعة 5+1.": "IRN+P5PLUS1>",
    "عاد الحديث عن الاتفاق النووي.": "IRN+P5PLUS1>",
}


@pytest.mark.parametrize("text", NAMED_SIGNATORIES)
def test_the_parties_of_a_named_agreement_are_those_whom_the_report_names(text: str) -> None:
    assert [
        sides for type_, _, status, sides in acts_in(text) if (type_, status) == ("SUPPORT", "historical")
    ] == [NAMED_SIGNATORIES[text]]
