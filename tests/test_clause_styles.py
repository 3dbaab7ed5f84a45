"""Ways in which news in brief put the same act: joined headlines, asides, marks round terms, own forces, announcements."""

from __future__ import annotations

import pytest

from further_helpers import acts_in


def told(text: str) -> list[tuple[str, str, str]]:
    """Give the type, the sides and the status of the acts in a text."""
    return [(type_, sides, status) for type_, _, status, sides in acts_in(text)]


def test_a_headline_may_join_two_clauses_each_with_its_subject_before_its_verb() -> None:
    assert told("كندا تفرض عقوبات على كينيا وكوبا تندد بالقرار الكندي") == [
        ("SANCTION", "CAN>KEN", "actual"),
        ("ACCUSE", "CUB>CAN", "actual"),
    ]


def test_two_that_talks_join_are_not_parted_by_a_verb_behind_them() -> None:
    assert told("تجري كندا محادثات مع كوبا وكينيا تستمر يومين.") == [("CONSULT", "CAN+CUB+KEN>", "actual")]


@pytest.mark.parametrize(
    "aside", ["", " في بيان", "، في بيان صحفي،", "، في مقابلة مع إحدى القنوات،", " مجددا"]
)
def test_where_something_was_said_does_not_part_verb_and_object(aside: str) -> None:
    assert told(f"حملت كندا{aside} كوبا مسؤولية الهجوم.") == [("ACCUSE", "CAN>CUB", "actual")]


@pytest.mark.parametrize("word", ["القرار", '"القرار"'])
def test_marks_round_a_term_do_not_part_it_from_its_adjective(word: str) -> None:
    assert told(f"رفضت كندا {word} الكوبي.") == [("REJECT", "CAN>CUB", "actual")]


def test_ones_own_forces_do_what_their_state_does() -> None:
    assert told("أعلنت إثيوبيا أن مقاتلاتها الحربية قصفت مواقع في إريتريا.") == [
        ("ASSAULT", "ETH>ERI", "actual")
    ]
    assert told("أعلنت إثيوبيا أن مقاتلاته قصفت مواقع في إريتريا.") == []


def test_a_day_does_not_part_an_announcement_from_what_is_announced() -> None:
    assert told("جاء الرد بعد إعلان كندا، الثلاثاء، عن فرض رسوم على الصادرات الكوبية.") == [
        ("SANCTION", "CAN>CUB", "actual")
    ]


def test_what_was_done_is_not_what_was_asked_for_before() -> None:
    assert told("طالبت كندا كوبا بوقف القصف وحملتها المسؤولية.") == [
        ("REQUEST", "CAN>CUB", "actual"),
        ("ACCUSE", "CAN>CUB", "actual"),
    ]


def test_who_is_named_at_the_head_of_others_is_not_their_other_side() -> None:
    assert told("فرضت دول غربية على رأسها كندا وفرنسا عقوبات على كوبا.") == [
        ("SANCTION", "WEST>CUB", "actual")
    ]
    assert told("توعدت دول غربية على رأسها كندا كوبا بعقوبات.") == [("THREATEN", "WEST>CUB", "actual")]


def test_fighters_are_their_group_where_the_report_names_it() -> None:
    assert told("تقدمت وحدات حماية الشعب. وقصفت تركيا المقاتلين الأكراد.") == [
        ("ASSAULT", "TUR>YPG", "actual")
    ]
    assert told("قصفت تركيا المقاتلين الأكراد.") == []


@pytest.mark.parametrize("sum_", ["", " بقيمة نحو 200 مليون يورو", " قدره 200 مليون يورو"])
def test_what_a_loan_is_worth_does_not_part_it_from_the_lender(sum_: str) -> None:
    assert told(f"حصلت كينيا على قرض{sum_} من كندا.") == [("AID", "CAN>KEN", "actual")]


@pytest.mark.parametrize("name", ["", ' "درع الصحراء"', " (درع الصحراء 3)"])
def test_the_name_of_an_exercise_does_not_part_it_from_who_holds_it(name: str) -> None:
    assert told(f"انطلقت أمس مناورات{name} بين كينيا وكوبا.") == [("COOPERATE", "KEN+CUB>", "actual")]


def test_who_was_present_parts_no_verb_from_its_object() -> None:
    text = "وقع وزير الخارجية الكيني مع نظيره الهندي، بحضور السفير الصيني، اتفاقا للتجارة."
    assert told(text) == [("SUPPORT", "KEN+IND>", "actual")]
