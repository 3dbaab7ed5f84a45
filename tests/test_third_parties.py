"""Whom an act between two is about, and when somebody stood for something."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document

KIT = load_kit()


def read(text, published="2024-03-13"):
    return analyse(Document("d", text, "ar", published), KIT)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("دعت الولايات المتحدة تركيا إلى وقف القصف في سوريا.", ("SYR",)),
        ("أدانت فرنسا القصف الروسي في سوريا.", ("SYR",)),
        ("اتهمت إسرائيل إيران بتسليح حزب الله.", ("HEZBOLLAH",)),
        ("فرضت الولايات المتحدة عقوبات على الصين بسبب تجارتها مع إيران.", ("IRN",)),
        ("دعت الولايات المتحدة تركيا إلى الحوار.", ()),
        ("زادت العقوبات الأمريكية على إيران كلفة الشحن إلى العراق.", ()),
        ("دعت الولايات المتحدة تركيا إلى وقف القصف خلال زيارة إلى مصر.", ()),
        ("زار الرئيس الفرنسي كازاخستان قادما من أوزبكستان.", ()),
    ],
)
def test_an_act_is_about_the_third_parties_that_its_content_names(text, about):
    (event,) = [one for one in read(text).events if one.type in {"REQUEST", "ACCUSE", "SANCTION", "CONSULT"}]
    assert event.about == about


def test_what_is_told_twice_is_about_all_that_either_names():
    text = "دعت الولايات المتحدة تركيا إلى وقف القصف في سوريا.\nدعت الولايات المتحدة تركيا إلى وقف القصف في العراق.\n"
    (event,) = [one for one in read(text).events if one.type == "REQUEST"]
    assert event.about == ("SYR", "IRQ")


def test_no_side_of_an_act_is_a_third_party_of_it_even_if_the_side_was_found_later():
    text = "طالبت كينيا أوغندا بوقف القصف. وقالت كينيا إنها ستفرض عقوبات بسبب قصف أوغندا بلدة حدودية."
    (event,) = [one for one in read(text).events if one.type == "SANCTION"]
    assert (event.recipients, event.about) == (("UGA",), ())


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("رفضت كازاخستان في أيلول/سبتمبر 2022 الاعتراف بضم القرم.", "2022-09"),
        ("أعلنت كازاخستان في 22 أيلول/سبتمبر 2022 أنها ترفض الاعتراف بضم القرم.", "2022-09-22"),
        ("ترفض كازاخستان ضم القرم.", None),
    ],
)
def test_a_position_has_the_time_of_its_clause_or_of_the_saying(text, date):
    dates = {one.when.iso() if one.when else None for one in read(text).positions}
    assert dates == {date}
