"""Who is meant by "the two sides", "between them", "the three states"; an object behind a holder's name."""

import pytest

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document

KIT = load_kit()


def told(text):
    found = analyse(Document("d", text, "ar", "2024-11-28"), KIT).events
    return {(one.type, " ".join(sorted({*one.actors, *one.recipients}))) for one in found}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("عقد الجانبان الكيني والإيطالي جلسة مباحثات.", ("CONSULT", "ITA KEN")),
        ("عقد الزعيمان الكيني وليام روتو، والإيطالي سيرجو ماتاريلا اجتماعا.", ("CONSULT", "ITA KEN")),
        ("وقع الوفدان الكيني والإيطالي مذكرة تفاهم.", ("SUPPORT", "ITA KEN")),
        ("اتفق الطرفان الكيني والصومالي على الحدود.", ("AGREE", "KEN SOM")),
    ],
)
def test_adjectives_name_the_two_sides(text, act):
    assert told(text) == {act}


def test_between_them_are_the_two_of_the_sentence():
    assert told("قال وليام روتو بعد لقاء مع ماتاريلا وقبل اتصال هاتفي بينهما إنه سعيد.") == {
        ("CONSULT", "ITA KEN")
    }


def test_the_three_states_are_those_named_together():
    text = "ناقش وزراء كينيا والصومال وإثيوبيا ملف المياه. ووقعت الدول الثلاث اتفاقية."
    assert told(text) == {("CONSULT", "ETH KEN SOM"), ("SUPPORT", "ETH KEN SOM")}


def test_two_named_together_go_before_a_third_who_is_spoken_of_as_often():
    text = (
        "رحبت كينيا والصومال، في بيان مع إيطاليا، بالحوار. وشكر مسؤولون روما. وتحدث نائب إيطالي."
        " ثم اتفق البلدان على تبادل السفراء."
    )
    assert ("AGREE", "KEN SOM") in told(text)


def test_the_two_neighbours_are_those_named_together():
    text = "رفضت كينيا والصومال أي تدخل. وكانت الجارتان قد نددتا بموقف فرنسا."
    assert told(text) == {("ACCUSE", "FRA KEN SOM")}


def test_the_ministers_of_two_are_of_both():
    text = "اتفقت كينيا والصومال على أن يعقد وزيرا خارجيتهما اجتماعا في مايو المقبل."
    assert told(text) == {("AGREE", "KEN SOM"), ("CONSULT", "KEN SOM")}


def test_two_who_met_hold_their_talks():
    text = "وصل الرئيس الكيني إلى روما، حيث كان في وداعه نظيره الإيطالي، قبل أن يجريا محادثات مطولة."
    assert ("CONSULT", "ITA KEN") in told(text)


def test_three_states_of_whom_nothing_was_said_are_nobody():
    assert told("زار الرئيس الكيني إيطاليا. ووقعت الدول الثلاث اتفاقية.") == {("CONSULT", "ITA KEN")}


def test_between_two_offices_means_the_two_states_not_who_tells_it():
    text = "زار الرئيس الكيني روما. وقال بيان إثر اتصال هاتفي بين الرئيسين الكيني والإيطالي إن الوضع صعب."
    assert told(text) == {("CONSULT", "ITA KEN")}


@pytest.mark.parametrize(
    "text",
    [
        "والتقى الرئيس الكيني، وليام روتو، رئيس الصومال حسن شيخ محمود.",
        "استقبلت وزيرة الخارجية الكينية، سعاد خليل، نظيرها الصومالي.",
    ],
)
def test_the_object_stands_behind_the_name_of_the_holder(text):
    assert told(text) == {("CONSULT", "KEN SOM")}


def test_a_name_in_apposition_is_no_object():
    assert told("استقبلت وزيرة الخارجية الكينية، سعاد خليل، في القصر.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوزير الكيني إلى نيروبي حيث يجري مباحثات مع نظيره الإيطالي.",
        "قال الرئيس الكيني في لقاء مع نظيره الإيطالي إن الوضع صعب.",
        "قال الوزير الكيني بعد محادثات جمعته بنظيره الإيطالي إنه سعيد.",
        "عاد روتو إلى نيروبي. والتقى هناك مع الرئيس الإيطالي.",
        "يلتقي روتو في وقت لاحق اليوم رئيس الوزراء الإيطالي.",
    ],
)
def test_talks_have_their_two_sides_wherever_the_clause_names_them(text):
    assert ("CONSULT", "ITA KEN") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "قال الرئيس الكيني في لقاء مع قناة الجزيرة إن الوضع صعب.",
        "تجري محادثات مع إيطاليا.",
        "قال الوزير الكيني بعد محادثات جمعته بالطلاب إنه سعيد.",
    ],
)
def test_an_interview_and_talks_of_nobody_are_none(text):
    assert told(text) == set()


def test_who_stands_right_before_is_supported():
    assert told("حقق الجيش الكيني بإسناد من إيطاليا تقدما.") == {("AID", "ITA KEN")}
