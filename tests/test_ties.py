"""Standing ties: stated by the text, never by what is known of the world."""

from datetime import date

import pytest

from further_helpers import entries, faults_in, kit, lines, read


@pytest.mark.parametrize("folder", ["ties", "ties/denied"])
def test_the_examples_of_the_entries_hold(folder):
    assert faults_in(folder) == []


def test_kinds_are_those_of_the_ontology():
    assert {entry.kind for entry in entries("ties")} <= set(kit().ontology.ties)


def test_a_tie_is_given_whole():
    text = "كينيا عضو في الاتحاد الأفريقي منذ عام 2002."
    (tie,) = read(text).ties
    assert (tie.kind, tie.source, tie.target, tie.asserted_by) == ("membership", "KEN", "AU", None)
    assert (tie.since.start, tie.until) == (date(2002, 1, 1), None)
    (piece,) = tie.evidence
    assert piece.words == "كينيا عضو في الاتحاد الأفريقي"
    assert tie.rule == "tie.member"


@pytest.mark.parametrize(
    "text",
    [
        "كينيا ليست عضوا في مجموعة بريكس.",
        "كينيا ليس لديها نية للانضمام إلى مجموعة بريكس.",
        "تأمل كينيا أن تصبح عضوا في مجموعة بريكس.",
        "ذكرت صحيفة أن كينيا عضو في مجموعة بريكس. لكن كينيا ليست عضوا في مجموعة بريكس.",
        "زار الوزير كينيا.",
    ],
)
def test_no_membership_is_claimed_that_the_text_denies_or_only_wishes_for(text):
    assert lines("ties", text) == []


def test_who_says_so_is_kept():
    text = "قال الرئيس الكيني إن الصين أكبر شريك تجاري لكينيا."
    (tie,) = read(text).ties
    assert (tie.kind, tie.source, tie.target, tie.asserted_by) == ("rank", "CHN", "KEN", "KEN")


def test_a_tie_told_twice_is_one():
    text = "كينيا عضو في الاتحاد الأفريقي. وقال التقرير إن كينيا عضو في الاتحاد الأفريقي."
    (tie,) = read(text).ties
    assert len(tie.evidence) == 2


def test_words_that_only_point_back_make_no_tie():
    assert lines("ties", "التقى رئيس كينيا ورئيس أوغندا. وأغلقت الحدود بين البلدين.") == []


def test_a_list_of_bodies_gives_a_membership_for_each():
    text = (
        "تناول اللقاء دور السعودية داخل جامعة الدول العربية وغيرها من الهيئات مثل منظمة التعاون الإسلامي (OIC)، "
        "ومجلس التعاون الخليجي ومنظمة أوبك."
    )
    assert {one.target for one in read(text).ties} == {"ARABLEAGUE", "OIC", "GCC", "OPEC"}


def test_a_body_that_begins_a_clause_of_its_own_is_not_in_the_list():
    text = "تناول اللقاء دور السعودية داخل جامعة الدول العربية (LAS). ورحبت منظمة التعاون الإسلامي بذلك."
    assert {one.target for one in read(text).ties} == {"ARABLEAGUE"}
