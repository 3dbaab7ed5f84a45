"""Measures whose doer no telling names: done by somebody unnamed, by somebody not found, or by nobody."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

UNNAMED = {
    "تراجعت الأسعار بعد فرض عقوبات على كينيا.": ("SANCTION", "discontinue", "actual", "UNK>KEN"),
    "فرضت عقوبات على كينيا أمس.": ("SANCTION", "discontinue", "actual", "UNK>KEN"),
    "تم رفع العقوبات عن كينيا.": ("CONCEDE", None, "actual", "UNK>KEN"),
    "كثرت الاتهامات الموجهة إلى كينيا.": ("ACCUSE", "allege", "ongoing", "UNK>KEN"),
}

HIDDEN = (
    "ألغى العقوبات الاقتصادية على كينيا.",
    "كان قد رفع العقوبات عن كينيا.",
    "يدفع الوزير بنظرية فرض عقوبات خانقة على كينيا.",
    "رفض الخبير تلميحات بفرض عقوبات على كينيا.",
    "صدرت اتهامات لكينيا بالتقصير.",
)


@pytest.mark.parametrize(("text", "act"), UNNAMED.items())
def test_who_took_a_measure_may_go_unnamed(text: str, act: tuple[str, str | None, str, str]) -> None:
    assert acts_in(text) == [act]


@pytest.mark.parametrize("text", HIDDEN)
def test_a_measure_with_a_doer_who_is_not_found_is_no_event(text: str) -> None:
    assert acts_in(text) == []
