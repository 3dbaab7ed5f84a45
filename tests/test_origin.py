"""What a text tells of itself: its genre, that it is a translation, whence it was taken over."""

import pytest

from marsad.analyse import analyse, to_json
from marsad.kit import load_kit
from marsad.model.documents import Document, as_told

KIT = load_kit()
FIRST = "التقى وزير الخارجية الكيني نظيره الأوغندي في نيروبي مساء الاثنين، وبحثا فتح المعابر بين البلدين.\n"
SECOND = "وقال الوزير بعد اللقاء إن الجانبين اتفقا على مواصلة الحوار في الأسابيع المقبلة.\n"
TITLE = "وزيران يبحثان فتح المعابر بين البلدين\n\n"


def read(text, **fields):
    return analyse(Document("d", text, "ar", "2024-05-06", **fields), KIT).document


def told(text, **fields):
    document = as_told(read(text, **fields))
    return document.genre, document.translated, document.via


def test_a_plain_report_tells_nothing_of_itself():
    assert told(TITLE + FIRST + SECOND) == (None, None, None)


@pytest.mark.parametrize(
    ("note", "via"),
    [
        ("المصدر: وكالة رويترز\n", "reuters"),
        ("المصدر: رويترز + فرانس برس\n", "reuters, afp"),
        ("* نقلا عن صحيفة الجبل اليومية\n", "صحيفة الجبل اليومية"),
        ("المصدر: وكالة الجبل\n", "وكالة الجبل"),
        ("المصدر: https://news.example.org/a/b.html\n", "news.example.org"),
        ("وساهمت وكالة فرانس برس في إعداد هذا التقرير\n", "afp"),
        ("وساهم مراسلنا في نيروبي في إعداد هذا التقرير\n", None),
    ],
)
def test_a_note_says_whence_a_report_was_taken_over(note, via):
    assert told(TITLE + FIRST + SECOND + note) == (None, None, via)


def test_the_own_outlet_is_no_source():
    assert told(TITLE + FIRST + SECOND + "المصدر: وكالة الجبل\n", outlet="وكالة الجبل") == (None, None, None)


def test_a_dateline_makes_it_news_and_names_its_agency():
    assert told(TITLE + "نيروبي (رويترز) - " + FIRST + SECOND) == ("news", None, "reuters")
    assert told(TITLE + "نيروبي – " + FIRST + SECOND) == ("news", None, None)


def test_an_agency_in_the_last_bracket_is_a_source():
    assert told(TITLE + FIRST + SECOND.rstrip() + " (أ ف ب)\n")[2] == "afp"


@pytest.mark.parametrize(
    "note",
    [
        "الآراء الواردة هنا لا تعبر بالضرورة عن رأي الصحيفة\n",
        "هذا المقال بقلم كاتبة وباحثة مقيمة في العاصمة\n",
    ],
)
def test_a_disclaimer_or_a_columnist_makes_it_an_opinion(note):
    assert told(TITLE + FIRST + SECOND + note)[0] == "opinion"
    assert told(TITLE + "نيروبي – " + FIRST + SECOND + note)[0] == "opinion"


def test_a_translator_is_named():
    assert told(TITLE + FIRST + SECOND + "ترجمة: هدى السالم\n") == (None, True, None)


@pytest.mark.parametrize(
    ("address", "translated"),
    [
        ("https://tin.example.vn/chao-ban-295356.html", True),
        ("https://tin.example.vn/ar/295356.html", None),
        ("https://ar.example.vn/295356.html", None),
        ("https://news.example.jo/295356.html", None),
        ("https://news.example.com/295356.html", None),
    ],
)
def test_an_address_in_a_country_of_another_language_tells_a_translation(address, translated):
    assert told(TITLE + FIRST + SECOND + f"المصدر: {address}\n")[1] is translated


def test_spaced_commas_and_a_frame_that_a_machine_put_into_arabic_tell_a_translation_together():
    spaced = "قال الوزير ، بعد اللقاء ، إن الجانبين ، كما هو معروف ، اتفقا ، هذه المرة ، على الحوار كله.\n"
    assert told(TITLE + spaced + SECOND)[1] is None
    assert told(TITLE + FIRST + SECOND + "حصة هذه المادة:\n")[1] is None
    assert told(TITLE + spaced + SECOND + "حصة هذه المادة:\n")[1] is True


def test_what_is_paid_for_says_so():
    assert told("محتوى ممول\n" + TITLE + FIRST + SECOND)[0] == "promotional"


def test_an_interview_is_what_one_person_says():
    lead = "قال الرئيس الكيني وليام روتو في مقابلة مع صحيفة يومية إن بلاده لا تريد حربا.\n"
    said = [
        f"وأضاف روتو إن المياه حق للشعب رقم {number} في المنطقة.\n" for number in ("واحد", "اثنين", "ثلاثة")
    ]
    assert told(TITLE + lead + "".join(said))[0] == "interview"
    assert told(TITLE + lead + SECOND)[0] is None
    other = "انتقد الرئيس الكيني وليام روتو ما قاله فلاديمير بوتين في مقابلة تلفزيونية.\n"
    assert told(TITLE + other + "".join(said))[0] is None


def test_what_was_delivered_stays():
    note = "ترجمة: هدى السالم\nالمصدر: وكالة رويترز\n"
    fields = {"genre": "statement", "translated": False, "via": "موقع آخر"}
    assert told(TITLE + "نيروبي – " + FIRST + SECOND + note, **fields) == ("statement", False, "موقع آخر")


def test_a_sign_names_its_rule_and_its_words():
    document = read(TITLE + FIRST + SECOND + "المصدر: وكالة رويترز\n")
    (sign,) = document.signs
    assert (sign.of, sign.value, sign.rule) == ("via", "reuters", "source-line")
    assert document.text[sign.span.start : sign.span.end] == "وكالة رويترز"


def test_reading_again_gives_the_same_signs():
    document = read(TITLE + "نيروبي (رويترز) - " + FIRST + SECOND)
    assert analyse(document, KIT).document == document


def test_an_opinion_is_in_its_authors_voice():
    judged = "تقيم كينيا علاقات جيدة مع أوغندا.\n"
    plain = to_json(analyse(Document("d", TITLE + FIRST + judged, "ar"), KIT))[0]
    note = "الآراء الواردة هنا لا تعبر بالضرورة عن رأي الصحيفة\n"
    own = to_json(analyse(Document("d", TITLE + FIRST + judged + note, "ar"), KIT))[0]
    assert [one["voice"] for one in plain["assessments"]] == ["report", "report"]
    assert [one["voice"] for one in own["assessments"]] == ["author", "author"]
    assert (plain["genre"], own["genre"]) == (None, "opinion")


def test_an_embedded_article_inherits_nothing():
    other = "مصرف التنمية يخفض سعر الفائدة\nخفض مصرف التنمية الإقليمي سعر الفائدة ربع نقطة في اجتماعه الشهري، بحسب بيان.\n"
    text = TITLE + FIRST + SECOND + "المصدر: وكالة رويترز\nكلمات دلالية: معابر حدود\n" + other
    findings = analyse(Document("d", text, "ar", genre="opinion"), KIT)
    (child,) = findings.children
    assert as_told(findings.document).via == "reuters"
    assert (as_told(child.document).genre, as_told(child.document).via) == (None, None)
