"""What a strict reader would not sign is left out: a surname is no state, an old act no news, a wish binds only its own clause."""

from __future__ import annotations

import pytest

from further_helpers import acts_in

ACTS = {
    # one man or woman of a nation, or who is called so, is not the state
    "وقالت مغربي إن السلطات الكينية انتهكت حقوق الإنسان.": [],
    "ودعا السويدي المجتمع الدولي إلى الضغط على كينيا.": [],
    "ودعت السويد المجتمع الدولي إلى الضغط على كينيا.": [("REQUEST", "change", "actual", "SWE>INTCOM")],
    # the day of a strike behind whom it hit, or behind where it was
    "ذكرت وسائل إعلام أن غارة كندية استهدفت مسلحي داعش في كينيا في 26 يناير 2021.": [
        ("ASSAULT", "aerial", "historical", "CAN>ISIS")
    ],
    "قتل الرجل من جراء غارة جوية كندية على مشارف نيروبي في 15 يناير 2021.": [
        ("ASSAULT", "aerial", "historical", "CAN>KEN")
    ],
    # what an undated telling names is of the year that another one tells
    "حضر المترجم الاجتماع عام 2005 بين الرئيسين الكيني والكندي. وقال إن اجتماع الرئيسين الكيني والكندي كان وديا.": [
        ("CONSULT", None, "historical", "KEN+CAN>")
    ],
}


@pytest.mark.parametrize(("told", "acts"), ACTS.items())
def test_only_what_is_told_is_held(told, acts):
    assert acts_in(told) == acts
