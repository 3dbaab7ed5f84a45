"""A deed named again means the one told before; a day on which another only said so dates no deed."""

from __future__ import annotations

import pytest

from further_helpers import acts_in, read

ACTS = {
    "شنت الهند غارات على مواقع باكستانية. ورحبت نيبال بالغارات.": "NPL>IND",
    "اتهمت بلجيكا بيلاروسيا بخرق العهود. ورفضت بيلاروسيا الاتهامات.": "BLR>BEL",
    "فرضت كندا عقوبات على ميانمار. وانتقدت ميانمار العقوبات.": "MMR>CAN",
}

WELCOMED = {
    "زارت وزيرة العدل الكينية تايوان أمس. ونددت نيبال بالزيارة.": "NPL>KEN",
    "وقعت الهند وكينيا اتفاقا تجاريا. ورحبت فرنسا بالاتفاق.": "FRA>IND+KEN",
    "أعلنت غانا وتوغو استئناف علاقاتهما. ورحبت بيرو بالبيان المشترك.": "PER>GHA+TGO",
    "أعلنت غانا وتوغو استئناف علاقاتهما. ورحبت بيرو بهذه الخطوة.": "PER>GHA+TGO",
    "رفعت الهند العقوبات عن كينيا. ورحبت نيبال بالقرار.": "NPL>IND",
    "اعترفت بيرو بجمهورية كوسوفو. ورحبت كوسوفو بالخطوة.": "XKX>PER",
}

OTHERS = [
    "وقعت الهند وكينيا اتفاقا تجاريا. ورحبت فرنسا باتفاق بون.",
    "وقعت الهند وكينيا اتفاقا تجاريا. ورحبت فرنسا بالاتفاق الذي وقعه الاتحاد.",
    "أشادت الهند بموقف كينيا. ورحبت فرنسا بالخطوة.",
]

THREATS = {
    "هددت إيران بعواقب وخيمة إذا انسحبت صربيا من الاتفاق.": "IRN>SRB",
    "توعدت موسكو بالرد في حال قصفت فنلندا سفنها.": "RUS>FIN",
}

STORY = "اعتذر الرئيس الصربي في 22 آذار 2013 خلال مكالمة مع نظيره الكرواتي. واتفق الجانبان على تبادل السفراء."

LEFT = "شنت الهند غارات على باكستان. وقتل ثلاثة في هجوم في كابل. وأدانت نيبال الهجوم."

DAYS = {
    "بلجيكا تغلق قنصلية بيلاروسيا\n\nأعلنت مينسك اليوم الخميس أن بلجيكا أغلقت قنصلية بيلاروسيا.": None,
    "بلجيكا تغلق قنصلية بيلاروسيا\n\nأعلنت الحكومة البلجيكية اليوم الخميس أن بلجيكا أغلقت قنصلية بيلاروسيا.": "2024-11-28",
}


@pytest.mark.parametrize("text", ACTS)
def test_a_definite_deed_is_the_last_one_told(text: str) -> None:
    assert acts_in(text)[-1][-1] == ACTS[text]


@pytest.mark.parametrize("text", WELCOMED)
def test_an_agreement_named_again_is_the_last_one_told(text: str) -> None:
    assert acts_in(text)[-1][-1] == WELCOMED[text]


@pytest.mark.parametrize("text", OTHERS)
def test_another_agreement_or_a_mere_word_of_praise_is_not_meant(text: str) -> None:
    assert not any(act[-1].startswith("FRA") for act in acts_in(text))


@pytest.mark.parametrize("text", THREATS)
def test_a_threat_is_for_him_whose_deed_is_its_condition(text: str) -> None:
    assert acts_in(text)[0][-1] == THREATS[text]


def test_what_goes_on_about_the_same_parties_is_of_the_day_of_the_story() -> None:
    agreed = next(event for event in read(STORY).events if event.type == "AGREE")
    assert (agreed.status, agreed.when and agreed.when.iso()) == ("historical", "2013-03-22")


def test_two_of_whom_a_clause_between_does_not_tell_go_on() -> None:
    text = "رفضت تشاد والنيجر، حيث سيواصل الرئيس الفرنسي زيارته، ضم القرم وتعهدتا بدعم أوكرانيا."
    assert ("AGREE", None, "actual", "NER+TCD>UKR") in [
        (*act[:3], "+".join(sorted(act[3].split(">")[0].split("+"))) + ">UKR") for act in acts_in(text)
    ]


def test_a_deed_of_somebody_unknown_is_not_laid_to_the_last_doer() -> None:
    assert acts_in(LEFT) == [("ASSAULT", "aerial", "actual", "IND>PAK")]


@pytest.mark.parametrize("text", DAYS)
def test_only_the_doers_own_announcement_dates_his_deed(text: str) -> None:
    days = [
        event.when.iso() if event.when is not None and event.when.basis != "publication" else None
        for event in read(text).events
        if event.type == "SANCTION"
    ]
    assert days == [DAYS[text]]


OUTCOMES = {
    "قصفت الهند مواقع باكستانية، وهو ما نددت به بيرو.": "PER>IND",
    "رفعت كندا العقوبات عن زامبيا، وهي خطوة رحبت بها غانا وانتقدتها توغو.": "TGO>CAN",
    "طردت كينيا السفير الهندي، في خطوة انتقدتها غانا.": "GHA>KEN",
    "اتهمت بلجيكا بيلاروسيا بخرق العهود، الأمر الذي رفضته بيلاروسيا.": "BLR>BEL",
}


@pytest.mark.parametrize("text", OUTCOMES)
def test_what_is_said_of_a_whole_clause_is_for_its_doer(text: str) -> None:
    assert acts_in(text)[-1][-1] == OUTCOMES[text]
