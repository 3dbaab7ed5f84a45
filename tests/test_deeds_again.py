"""A deed named again means the one told before; a day on which another only said so dates no deed."""

from __future__ import annotations

import pytest

from further_helpers import acts_in, read

ACTS = {
    "شنت الهند غارات على مواقع باكستانية. ورحبت نيبال بالغارات.": "NPL>IND",
    "اتهمت بلجيكا بيلاروسيا بخرق العهود. ورفضت بيلاروسيا الاتهامات.": "BLR>BEL",
    "فرضت كندا عقوبات على ميانمار. وانتقدت ميانمار العقوبات.": "MMR>CAN",
}

LEFT = "شنت الهند غارات على باكستان. وقتل ثلاثة في هجوم في كابل. وأدانت نيبال الهجوم."

DAYS = {
    "بلجيكا تغلق قنصلية بيلاروسيا\n\nأعلنت مينسك اليوم الخميس أن بلجيكا أغلقت قنصلية بيلاروسيا.": None,
    "بلجيكا تغلق قنصلية بيلاروسيا\n\nأعلنت الحكومة البلجيكية اليوم الخميس أن بلجيكا أغلقت قنصلية بيلاروسيا.": "2024-11-28",
}


@pytest.mark.parametrize("text", ACTS)
def test_a_definite_deed_is_the_last_one_told(text: str) -> None:
    assert acts_in(text)[-1][-1] == ACTS[text]


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
