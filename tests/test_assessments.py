"""Judgements as worded, with their voice."""

import pytest

from further_helpers import faults_in, lines, read


@pytest.mark.parametrize("folder", ["assessments"])
def test_the_examples_of_the_entries_hold(folder):
    assert faults_in(folder) == []


def test_an_assessment_is_given_whole():
    text = "تقيم كينيا علاقات جيدة مع أوغندا."
    first, second = read(text).assessments
    assert (first.subject, second.subject) == ("KEN", "UGA")
    assert (first.predicate, first.voice, first.rule) == (
        "علاقات جيدة مع أوغندا",
        "report",
        "judge.relations-with",
    )
    (piece,) = first.evidence
    assert piece.words == "كينيا علاقات جيدة مع أوغندا"
    assert first.id != second.id


def test_the_voice_is_the_reports_an_officials_or_the_authors():
    text = "العلاقات بين كينيا وأوغندا متينة."
    assert {one.voice for one in read(text).assessments} == {"report"}
    assert {one.voice for one in read(text, genre="opinion").assessments} == {"author"}
    said = "قال الرئيس الكيني إن العلاقات بين كينيا وأوغندا متينة."
    assert {one.voice for one in read(said).assessments} == {"official"}


def test_two_countries_of_a_region_are_those_of_its_members_that_are_spoken_of():
    text = "زار الرئيس الفرنسي كازاخستان وأوزبكستان. البلدان في آسيا الوسطى دولتان استبداديتان."
    assert lines("assessments", text) == [
        "KAZ: دولتان استبداديتان (report)",
        "UZB: دولتان استبداديتان (report)",
    ]
    assert lines("assessments", "زار الرئيس الفرنسي كينيا. البلدان دولتان استبداديتان.") == []


def test_what_is_denied_wished_or_points_back_is_no_judgement():
    assert lines("assessments", "كينيا ليست دولة فاشلة.") == []
    assert lines("assessments", "تسعى كينيا إلى علاقات جيدة مع أوغندا.") == []
    assert lines("assessments", "التقى رئيس كينيا ورئيس أوغندا. العلاقات بين البلدين متينة.") == []


def test_a_judgement_says_which_relation_it_is_of_and_on_which_side_it_stands():
    first, second = read("العلاقات بين كينيا وأوغندا متوترة.").assessments
    assert (first.subject, first.towards, first.pole) == ("KEN", ("UGA",), "distant")
    assert (second.subject, second.towards, second.pole) == ("UGA", ("KEN",), "distant")
    near, _ = read("تقيم كينيا علاقات جيدة مع أوغندا.").assessments
    assert (near.subject, near.towards, near.pole) == ("KEN", ("UGA",), "close")
    alone, _ = read("كينيا وأوغندا دولتان مستقرتان.").assessments
    assert (alone.subject, alone.towards, alone.pole) == ("KEN", (), "good")
