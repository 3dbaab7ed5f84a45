"""What the present tense announces for the day of the report, or behind "when", is still to come."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document

THURSDAY = "2024-11-28"


@pytest.fixture(scope="module")
def kit():
    return load_kit()


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("يبدأ الرئيس النمساوي الخميس زيارة إلى أوزبكستان.", "planned"),
        ("يلتقي الرئيس النمساوي اليوم نظيره الأوزبكي.", "planned"),
        ("بدأ الرئيس النمساوي الخميس زيارة إلى أوزبكستان.", "actual"),
        ("الرئيس النمساوي يلتقي نظيره الأوزبكي.", "actual"),
        ("تبحث المسألة عندما يلتقي الرئيس النمساوي نظيره الأوزبكي.", "planned"),
        ("بحثت المسألة عندما التقى الرئيس النمساوي نظيره الأوزبكي.", "actual"),
        ("ويجري الإعداد لاجتماعات قادمة بين الرئيس النمساوي ونظيره الأوزبكي.", "planned"),
    ],
)
def test_what_is_announced_for_today_has_not_happened(kit, told, status):
    found = analyse(Document("d", told, language="ar", published=THURSDAY), kit)
    assert {one.status for one in found.events if one.type == "CONSULT"} == {status}
