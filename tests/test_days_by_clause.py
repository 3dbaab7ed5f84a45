"""Which day an act has where its clause tells of more than one act, or of how long one lasted."""

import pytest

from marsad.kit import load_kit
from status_helpers import told_of


@pytest.fixture(scope="module")
def kit():
    return load_kit()


WHILE = {
    "أبرمت كندا مع كينيا عام 2016 اتفاقا للتجارة، فيما وقعت مع الهند عقدا لتوريد القمح.": [
        ("SUPPORT", "historical", "2016"),
        ("SUPPORT", "actual", None),
    ],
    "زار الرئيس الكيني الهند السبت، بينما هدد وزير الدفاع البيروفي بضرب الهند.": [
        ("CONSULT", "actual", "2024-05-11"),
        ("THREATEN", "actual", None),
    ],
    "زار الرئيس الكيني الهند السبت، بينما هدد وزير الدفاع البيروفي الأحد بضرب الهند.": [
        ("CONSULT", "actual", "2024-05-11"),
        ("THREATEN", "actual", "2024-05-12"),
    ],
}


@pytest.mark.parametrize("told", WHILE)
def test_a_day_does_not_date_what_was_done_meanwhile(kit, told):
    assert told_of(kit, told) == WHILE[told]
