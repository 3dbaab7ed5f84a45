"""Instruments between parties, with stage, subject and number."""

from datetime import date

import pytest

from further_helpers import entries, faults_in, kit, lines, read


@pytest.mark.parametrize("folder", ["agreements/instruments", "agreements/stages"])
def test_the_examples_of_the_entries_hold(folder):
    assert faults_in(folder) == []


def test_kinds_stages_and_sectors_are_those_of_the_ontology():
    terms = kit().ontology.terms
    for entry in entries("instruments"):
        assert entry.kind in terms["instrument"], entry.id
        assert set(entry.sectors) <= set(terms["field"]), entry.id
    for entry in entries("stages"):
        assert entry.stage in terms["stage"], entry.id
    for entry in entries("subjects"):
        assert entry.sector in terms["field"], entry.id


def test_an_agreement_is_given_whole():
    text = "وقعت كينيا وأوغندا في 14 مايو 2024 ثلاث مذكرات تفاهم في مجالي الطاقة والنقل."
    (found,) = read(text).agreements
    assert (found.parties, found.kind, found.stage, found.count) == (
        ("KEN", "UGA"),
        "memorandum",
        "signed",
        3,
    )
    assert (found.subject, found.sectors) == ("energy, transport", ("energy", "transport"))
    assert found.when.start == found.when.end == date(2024, 5, 14)
    (piece,) = found.evidence
    assert piece.words == text[:-1]
    assert found.rule == "sign.waqqaa+instrument.memoranda"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تعتزم كينيا وأوغندا توقيع معاهدة.", ["treaty intended KEN, UGA"]),
        ("وقعت كينيا وأوغندا معاهدة.", ["treaty signed KEN, UGA"]),
        ("دخلت المعاهدة بين كينيا وأوغندا حيز التنفيذ.", ["treaty in-force KEN, UGA"]),
        ("انسحبت كينيا من المعاهدة مع أوغندا.", ["treaty ended KEN, UGA"]),
        ("علقت كينيا المعاهدة مع أوغندا.", ["treaty suspended KEN, UGA"]),
        ("لم توقع كينيا وأوغندا معاهدة.", []),
        ("قرأ الطلاب معاهدة.", []),
    ],
)
def test_the_clause_says_the_stage(text, found):
    assert lines("agreements", text) == found


def test_an_instrument_told_twice_at_one_stage_is_one():
    text = "وقعت كينيا وأوغندا معاهدة. وقال التقرير إن كينيا وأوغندا وقعتا معاهدة للتعاون العسكري."
    (found,) = read(text).agreements
    assert (found.stage, found.subject, len(found.evidence)) == ("signed", "military cooperation", 2)


def test_an_instrument_at_two_stages_is_two():
    text = "وقعت كينيا وأوغندا معاهدة. وانسحبت كينيا من المعاهدة مع أوغندا بعد عام."
    assert lines("agreements", text) == ["treaty signed KEN, UGA", "treaty ended KEN, UGA"]


def test_the_holding_of_a_summit_is_no_contract():
    assert lines("agreements", "اتفقت كينيا وأوغندا على عقد قمة بين كينيا وأوغندا.") == []


def test_an_instrument_with_a_name_is_one_with_all_its_mentions():
    text = "انسحبت الولايات المتحدة من الاتفاق النووي مع إيران. وتدعم السويد الاتفاق النووي."
    (agreement,) = read(text).agreements
    assert (agreement.parties, agreement.stage) == (("USA", "IRN"), "in-force")
    assert len(agreement.evidence) == 2


def test_an_instrument_with_a_name_has_the_parties_that_the_events_tell():
    text = "زار الوزير السويدي لندن. وانسحبت الولايات المتحدة أمس من الاتفاق النووي مع إيران. وانتقدت بريطانيا الخطوة."
    (agreement,) = read(text).agreements
    assert set(agreement.parties) == {"USA", "IRN"}


def test_an_instrument_with_a_name_was_signed_when_the_events_tell_it():
    text = "انسحبت الولايات المتحدة من الاتفاق النووي الإيراني. والاتفاق النووي المبرم مع إيران عام 2015 مهم."
    (agreement,) = read(text).agreements
    assert (agreement.stage, agreement.when.iso()) == ("signed", "2015")


def test_a_new_agreement_between_two_was_negotiated():
    text = "أعلن التلفزيون عن اتفاق بين كينيا وأوغندا لإدارة المعابر."
    assert lines("agreements", text) == ["agreement negotiated KEN, UGA"]


def test_a_ceasefire_that_was_reached_is_no_longer_only_intended():
    (found,) = read("أعلنت كندا التوصل إلى اتفاق لوقف إطلاق النار بين كينيا وأوغندا.").agreements
    assert (found.parties, found.stage) == (("KEN", "UGA"), "negotiated")


def test_decades_are_no_contracts():
    assert lines("agreements", "تجمع كينيا وأوغندا علاقات منذ عقود بين كينيا وأوغندا.") == []


def test_the_year_before_an_instrument_is_no_number_of_them():
    (agreement,) = read("وقعت كينيا وأوغندا في نوفمبر 2022 خريطة طريق للتعاون.").agreements
    assert agreement.count is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("اتفقت كينيا وأوغندا على تقاسم مياه البحيرة.", ["agreement negotiated KEN, UGA"]),
        ("أعلنت كينيا وأوغندا وقف إطلاق النار.", ["agreement in-force KEN, UGA"]),
        ("اتفقت كينيا وأوغندا على أن الوضع خطير.", []),
        ("اتفقت كينيا وأوغندا على ضرورة محاسبة الجناة.", []),
    ],
)
def test_what_two_agree_on_is_an_agreement_and_a_shared_view_is_none(text, found):
    assert lines("agreements", text) == found
