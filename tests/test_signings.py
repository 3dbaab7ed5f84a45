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
    "ينظم الاتفاق بين الهند ونيبال مرور البضائع.": [("SUPPORT", None, "historical", "IND+NPL>")],
}


@pytest.mark.parametrize("text", ACTS)
def test_a_signing_is_told_with_both_sides(text: str) -> None:
    assert acts_in(text) == ACTS[text]


def test_an_agreement_that_is_only_hoped_for_is_none() -> None:
    assert acts_in("ينتظر السكان اتفاقا بين الهند ونيبال.") == []
