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


@pytest.mark.parametrize(
    "text",
    [
        # a holder's name, then another office
        "التقى وزير الدفاع الكيني سعيد الخالدي وزير الخارجية الصومالي.",
        "التقى سعيد الخالدي، وزير الدفاع الكيني، الرئيس الصومالي.",
        # each office behind its holder
        "استقبل حمد بن سعيد الخالدي وزير الدفاع الكيني عمر سمتر وزير الخارجية الصومالي.",
        # a title before a name that its office follows
        "تلقى الرئيس الصومالي اتصالا هاتفيا من فخامة الرئيس سعيد الخالدي رئيس الجمهورية الكينية.",
        # given names that are words too, or made of two
        "وزير الدفاع الكيني صادق الفضلي انتقد القرار الصومالي.",
        "وزير الدفاع الكيني عبد الله الكبير انتقد القرار الصومالي.",
        # names in a list of ministers, one of which begins like a preposition
        "عقد وزيرا خارجية كينيا بيتر موزاليا والصومال عمر سمتر اجتماعا.",
        # the surname of somebody known elsewhere
        "وزير الدفاع الكيني توماس بيرنز انتقد القرار الصومالي.",
    ],
)
def test_a_holder_whom_nobody_lists_is_a_side_like_any_other(kit, text):
    assert [sorted({*one.actors, *one.recipients}) for one in read(text, kit).events] == [["KEN", "SOM"]]


def test_a_preposition_spelled_like_a_given_name_begins_no_name(kit):
    assert holders("التقى الوزير الهندي نظيره النيجيري على هامش القمة.", kit)[0][0] == "الوزير الهندي"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # the counterpart's name
        ("التقى وزير الخارجية الكيني نظيره الصومالي محمد سمتر.", [["KEN", "SOM"]]),
        ("بحث وزير الخارجية الكيني مع نظيره الصومالي عمر سمتر فتح الحدود.", [["KEN", "SOM"]]),
        # named again: in full, with a title, by a family name that stands first
        ("غادر وزير الخارجية الكيني بيتر موزاليا مكتبه. وانتقد بيتر موزاليا القرار الصومالي.", [["KEN", "SOM"]]),
        ("غادر وزير الخارجية الكيني بيتر موزاليا مكتبه. لكن الوزير موزاليا انتقد القرار الصومالي.", [["KEN", "SOM"]]),
        ("غادر الرئيس الصيني ليو جيانغ مين مكتبه. وانتقد ليو القرار الصومالي.", [["CHN", "SOM"]]),
        # somebody listed, by a family name that is not his alone
        ("غادر وزير الخارجية الصيني وانغ يي مكتبه. وانتقد وانغ القرار الصومالي.", [["CHN", "SOM"]]),
        # in the headline before
        ("موزاليا ينتقد القرار الصومالي\n\nغادر وزير الخارجية الكيني بيتر موزاليا مكتبه.", [["KEN", "SOM"]]),
    ],
)  # fmt: skip
def test_whoever_is_named_again_is_of_the_state_of_his_office(kit, text, who):
    assert [sorted({*one.actors, *one.recipients}) for one in read(text, kit).events] == who


def test_a_surname_before_its_bearer_is_met_is_nobodys(kit):
    text = "وانتقد موزاليا القرار الصومالي. ثم غادر وزير الخارجية الكيني بيتر موزاليا مكتبه."
    assert read(text, kit).events == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("اعتقلت روسيا الصحفي الأمريكي بيتر موزاليا.", ("RUS", "USA")),
        ("أفرجت إيران عن البريطاني بيتر موزاليا.", ("IRN", "GBR")),
        ("حكمت محكمة روسية على الصحفي الأمريكي بيتر موزاليا بالسجن 16 عاما.", ("RUS", "USA")),
    ],
)
def test_what_is_done_to_a_named_foreigner_is_done_to_his_state(kit, text, who):
    assert [(*one.actors, *one.recipients) for one in read(text, kit).events] == [who]


def test_what_a_private_person_does_is_no_deed_of_his_state(kit):
    assert read("قتل الأمريكي بيتر موزاليا سائحا صوماليا في لندن.", kit).events == ()


def test_the_name_of_a_counterpart_behind_a_courtesy_is_his(kit):
    text = "أجرى الوزير محادثات مع نظيره الغاني، السيد ستامفورد أدوماكو، أمس. ودعا أدوماكو إلى الحوار."
    found = [(one.evidence.words, one.codes) for one in read(text, kit).mentions if one.codes]
    assert found == [("الغاني، السيد ستامفورد أدوماكو", ("GHA",)), ("أدوماكو", ("GHA",))]
