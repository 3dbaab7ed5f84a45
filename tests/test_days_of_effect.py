"""What is announced today and has effect later is planned, for the day from which it has effect."""

import pytest

from marsad.kit import load_kit
from status_helpers import told_of

RAISED = "رفعت كينيا الرسوم الجمركية على السلع الصومالية، "


@pytest.fixture(scope="module")
def kit():
    return load_kit()


@pytest.mark.parametrize(
    ("behind", "status", "day"),
    [
        ("وذلك اعتبارا من الأول من سبتمبر المقبل.", "planned", "2024-09-01"),
        ("مشيرة إلى أن القرار سيدخل حيز التنفيذ بعد 21 يوما.", "planned", None),
        ("مشيرة إلى أن القرار سيدخل حيز التنفيذ فورا.", "actual", None),
        ("وقالت إن أوغندا سترد اعتبارا من الأول من سبتمبر المقبل.", "actual", None),
    ],
    ids=["from-a-day", "into-effect", "at-once", "of-another"],
)
def test_what_has_effect_later_is_planned(kit, behind, status, day):
    assert told_of(kit, RAISED + behind)[0] == ("SANCTION", status, day)
