"""A person whom no entry lists is found through his office, and what is no name is left alone."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document, Region
from marsad.model.spans import Span


@pytest.fixture(scope="module")
def kit():
    return load_kit()


def read(text, kit):
    body = (Region("body", Span(0, len(text))),)
    return analyse(Document("d", text, language="ar", published="2024-11-28", regions=body), kit)


def holders(text, kit):
    found = read(text, kit).mentions
    return [(one.evidence.words, one.kind, one.person, one.office, one.codes) for one in found if one.office]


@pytest.mark.parametrize(
    ("text", "words", "office", "codes"),
    [
        # a given name that a listed person bears too
        ("وصل وزير دفاع كازاخستان سيرغي بتروشينكوف إلى موسكو.", "وزير دفاع كازاخستان سيرغي بتروشينكوف", "defence-minister", ("KAZ",)),
        # unknown words behind the subject of a verb, before what he said
        ("وقال وزير الطاقة العراقي شيركو البارزنجوي إن الإنتاج مستقر.", "وزير الطاقة العراقي شيركو البارزنجوي", "energy-minister", ("IRQ",)),
        # behind a preposition, before a mark
        ("اجتمع مع وزيرة خارجية البيرو ماريسول أغويرو، ثم عاد.", "وزيرة خارجية البيرو ماريسول أغويرو", "foreign-minister", ("PER",)),
        # behind a courtesy
        ("استقبل معالي وزير خارجية غانا الدكتور ستامفورد أدوماكو والوفد المرافق له.", "وزير خارجية غانا الدكتور ستامفورد أدوماكو", "foreign-minister", ("GHA",)),
        # before somebody joined to him
        ("التقى برئيس وزراء نيبال المؤقت راميش أديكاري ورئيس وزراء كندا.", "برئيس وزراء نيبال المؤقت راميش أديكاري", "head-of-government", ("NPL",)),
        # before the office, behind a courtesy
        ("استقبل الرئيس سعادة السيدة إلفيرا تروخيو سفيرة البيرو.", "إلفيرا تروخيو سفيرة البيرو", "ambassador", ("PER",)),
    ],
)  # fmt: skip
def test_an_unlisted_name_belongs_to_the_office_before_it(kit, text, words, office, codes):
    assert (words, "person", None, office, codes) in holders(text, kit)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("شدد وزير الخارجية الروسي بشكل متكرر على الحوار.", "وزير الخارجية الروسي"),
        ("أكد وزير الخارجية الروسي ضرورة التهدئة، وانصرف.", "وزير الخارجية الروسي"),
        ("قال الرئيس الفرنسي الحالي إن الحوار مستمر.", "الرئيس الفرنسي"),
        ("أجرت وزارة خارجية كازاخستان سيرغي بتروشينكوف، تعديلا.", "وزارة خارجية كازاخستان"),
    ],
)
def test_adverbs_nouns_and_adjectives_behind_an_office_are_no_name(kit, text, words):
    assert [one[0] for one in holders(text, kit)] == [words]


def test_the_surname_alone_means_the_same_person_later(kit):
    text = "زار وزير خارجية كازاخستان سيرغي بتروشينكوف باريس. وقال بتروشينكوف إن موعد القمة لم يتحدد بعد."
    assert [one[0] for one in holders(text, kit)] == ["وزير خارجية كازاخستان سيرغي بتروشينكوف", "بتروشينكوف"]
    (quote,) = read(text, kit).quotes
    assert (quote.speaker, quote.speaker_code, quote.evidence.words) == (
        "foreign minister, Kazakhstan", "KAZ", "موعد القمة لم يتحدد بعد",
    )  # fmt: skip


def test_an_unlisted_visitor_visits_for_his_state_and_no_english_name_is_guessed(kit):
    (event,) = read("زار وزير خارجية كازاخستان سيرغي بتروشينكوف باريس.", kit).events
    assert (event.type, event.mode, event.actors, event.recipients, event.persons) == (
        "CONSULT", "visit", ("KAZ",), ("FRA",), (),
    )  # fmt: skip


def test_the_name_of_a_counterpart_behind_a_courtesy_is_his(kit):
    text = "أجرى الوزير محادثات مع نظيره الغاني، السيد ستامفورد أدوماكو، أمس. ودعا أدوماكو إلى الحوار."
    found = [(one.evidence.words, one.codes) for one in read(text, kit).mentions if one.codes]
    assert found == [("الغاني، السيد ستامفورد أدوماكو", ("GHA",)), ("أدوماكو", ("GHA",))]
