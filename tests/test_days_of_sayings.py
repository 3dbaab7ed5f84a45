"""An act of speech is of the day on which its words were said, as far as the report names that day."""

from __future__ import annotations

import pytest

from further_helpers import read

DAYS = {
    "قال الوزير السويدي أمس إن ميانمار انتهكت الاتفاق عام 2019.": ["2024-11-27"],
    "قال الوزير السويدي أمس إن بلاده بخير. وأضاف الوزير أن ميانمار انتهكت الاتفاق.": ["2024-11-27"],
    "أعلنت النرويج أمس أنها ترفض العقوبات الهندية.": ["2024-11-27"],
    "قال الوزير السويدي أمس إن بلاده بخير. وكان الوزير السويدي رفض العقوبات الهندية.": [None],
}


@pytest.mark.parametrize("text", DAYS)
def test_what_is_said_is_of_the_day_of_the_saying(text: str) -> None:
    found = read(text)
    stated = [
        event.when.iso() if event.when is not None and event.when.basis != "publication" else None
        for event in found.events
        if event.type in {"ACCUSE", "REJECT"}
    ]
    assert stated == DAYS[text]
