"""What is found does not hang on how a word is spelled: vowel signs, tatweel, direction marks, hamza seats, digits.

The same reports are written in many ways. Each way must give the same findings, and evidence that is the same
words of the report as it stands.
"""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.analyse import analyse
from marsad.kit import load_kit
from marsad.model.documents import Document, Region
from marsad.model.laws import LISTS, evidence_of
from marsad.model.spans import Span

KIT = load_kit()
SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
UNSEEN = "\u0640\u200c\u200d\u200e\u200f\u061c\u2067\u2069\u00ad"
STREWN = SIGNS + UNSEEN

SENTENCES = [
    "زار الرئيس الفرنسي إيمانويل ماكرون كازاخستان يوم الثلاثاء.",
    "قام الرئيس التركي بزيارة رسمية إلى أذربيجان في 14 مارس/آذار 2024.",
    "سيزور وزير الخارجية الروسي أوزبكستان الشهر المقبل.",
    "لم يزر الرئيس الأمريكي كازاخستان.",
    "أجرى الرئيس الكازاخستاني محادثة هاتفية مع الرئيس الأمريكي أمس.",
    "بحث الرئيس الكازاخستاني مع رئيس المجلس الأوروبي التعاون التجاري.",
    "وقعت كازاخستان والصين اتفاقية للتعاون في مجال الطاقة في عام 2023.",
    "فرضت الولايات المتحدة عقوبات جديدة على روسيا.",
    "رفضت إيران مقترحا من الولايات المتحدة.",
    "طردت بولندا ثلاثة دبلوماسيين روس.",
    'قال وزير الخارجية الألماني: "إن بلادنا تريد علاقات أوسع مع اليابان".',
    "أكد الرئيس الصيني أن بلاده تؤيد الحوار بين روسيا وأوكرانيا.",
    "بلغ حجم التبادل التجاري بين تركيا وإيران 28.5 مليار دولار في عام 2023.",
    "بلغت الاستثمارات الفرنسية في كازاخستان أكثر من 19 مليار يورو.",
]  # fmt: skip


def read(text, *, name="d"):
    document = Document(
        name, text, language="ar", published="2024-06-12", regions=(Region("body", Span(0, len(text))),)
    )
    return analyse(document, KIT)


def said(findings):
    """What was found, without where: one sorted line per finding."""
    lines = [
        (
            "event",
            one.type,
            one.mode,
            one.status,
            one.actors,
            one.recipients,
            one.persons,
            iso(one.when),
            one.rule,
        )
        for one in findings.events
    ]
    lines += [("quote", one.direct, one.speaker, one.speaker_code, one.rule) for one in findings.quotes]
    lines += [
        (
            "figure",
            one.value,
            one.high,
            one.bound,
            one.unit,
            one.measure,
            one.kind,
            one.holders,
            iso(one.as_of),
        )
        for one in findings.figures
    ]
    lines += [
        ("position", one.holder, one.issue, one.stance, one.strength, one.rule) for one in findings.positions
    ]
    lines += [("agreement", one.parties, one.kind, one.stage, one.rule) for one in findings.agreements]
    return sorted(map(repr, lines))


def iso(when):
    return (when.iso(), when.basis) if when else None


def words(findings, *, plain=str):
    """The evidence of all findings, in order, with `plain` undoing what was done to the text."""
    return sorted(
        plain(piece.words) for name in LISTS for one in getattr(findings, name) for piece in evidence_of(one)
    )


def check_same(text, other, plain):
    first, second = read(text), read(other)
    assert said(second) == said(first)
    assert words(second, plain=plain) == words(first, plain=plain)
    for name in LISTS:
        for one in getattr(second, name):
            for piece in evidence_of(one):
                assert other[piece.span.start : piece.span.end] == piece.words


def without_marks(text):
    return "".join(letter for letter in text if letter not in STREWN)


def test_every_sentence_tells_something():
    assert [text for text in SENTENCES if not said(read(text))] == []


@settings(max_examples=60)
@given(st.sampled_from(SENTENCES), st.data())
def test_signs_tatweel_and_direction_marks_change_nothing(text, data):
    letters = []
    for letter in text:
        letters.append(letter)
        if letter.isalpha():
            letters.append(data.draw(st.text(alphabet=STREWN, max_size=2)))
        else:
            letters.append(data.draw(st.text(alphabet="\u200e\u200f\u061c", max_size=1)))
    check_same(text, "".join(letters), without_marks)


VARIANTS = [
    ("أ", "ا"),
    ("إ", "ا"),
    ("آ", "ا"),
    ("ة", "ه"),
    ("ى", "ي"),
    ("ي", "ى"),
    ("ئ", "ي"),
    ("ؤ", "و"),
    ("ي", "ی"),
    ("ك", "ک"),
]


def same_letter(text):
    for one, other in (("أإآ", "ا"), ("ة", "ه"), ("ىئی", "ي"), ("ؤ", "و"), ("ک", "ك")):
        for letter in one:
            text = text.replace(letter, other)
    return text


@pytest.mark.parametrize(("old", "new"), VARIANTS)
@pytest.mark.parametrize("text", SENTENCES)
def test_a_letter_that_writers_exchange_changes_nothing(text, old, new):
    check_same(text, text.replace(old, new), same_letter)


@settings(max_examples=60)
@given(st.sampled_from(SENTENCES), st.data())
def test_any_mixture_of_spellings_changes_nothing(text, data):
    other = "".join(
        data.draw(st.sampled_from([letter, *(new for old, new in VARIANTS if old == letter)]))
        for letter in text
    )
    check_same(text, other, same_letter)


@pytest.mark.parametrize("zero", ["٠", "۰"])
@pytest.mark.parametrize("text", [text for text in SENTENCES if re.search(r"\d", text)])
def test_digits_of_either_script_are_the_same_numbers(text, zero):
    eastern = {ord("0") + n: chr(ord(zero) + n) for n in range(10)} | {ord("."): "٫"}
    other = re.sub(r"\d+(?:\.\d+)?", lambda found: found[0].translate(eastern), text)
    back = {new if isinstance(new, int) else ord(new): chr(old) for old, new in eastern.items()}
    assert other != text
    check_same(text, other, lambda piece: piece.translate(back))


NAMES = ["كازاخستان", "روسيا", "إيران", "تركيا", "أوزبكستان", "أذربيجان"]


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "«{}»", "”{}“"])
@pytest.mark.parametrize("text", [text for text in SENTENCES if '"' not in text])
def test_quotation_marks_round_a_name_change_nothing(text, marks):
    other = text
    for name in NAMES:
        other = re.sub(rf"(?<![ء-ي]){name}(?![ء-ي])", marks.format(name), other)
    check_same(text, other, lambda piece: re.sub(r"[“”\"«»]", "", piece))


@pytest.mark.parametrize("text", SENTENCES)
def test_a_hashtag_is_a_word(text):
    other = text
    for name in (*NAMES, "الولايات المتحدة"):
        other = re.sub(rf"(?<![ء-ي]){name}(?![ء-ي])", "#" + name.replace(" ", "_"), other)
    check_same(text, other, lambda piece: piece.replace("#", "").replace("_", " ").strip())


@pytest.mark.parametrize("space", ["  ", "\u00a0", "\u202f", "\t"])
@pytest.mark.parametrize("text", SENTENCES)
def test_any_kind_of_space_parts_words(text, space):
    check_same(text, text.replace(" ", space), lambda piece: " ".join(piece.split()))


@pytest.mark.parametrize("text", SENTENCES)
def test_reading_twice_gives_the_same(text):
    assert read(text) == read(text)


def test_the_order_of_documents_does_not_matter():
    forward = [read(text, name=str(place)) for place, text in enumerate(SENTENCES)]
    backward = [read(text, name=str(place)) for place, text in reversed(list(enumerate(SENTENCES)))]
    assert forward == backward[::-1]


def test_what_one_report_says_is_not_remembered_in_the_next():
    alone = read("التقى الوزير نظيره في العاصمة.")
    read("زار وزير الخارجية الروسي فرنسا.")
    assert read("التقى الوزير نظيره في العاصمة.") == alone


@settings(max_examples=40)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from(["\n", " ", "\n\n"]))
def test_evidence_is_the_words_of_the_report_wherever_they_stand(texts, between):
    text = between.join(texts)
    findings = read(text)
    assert findings.refused == tuple(one for one in findings.refused if one.kind == "events")
    for name in LISTS:
        for one in getattr(findings, name):
            assert one.rule
            for piece in evidence_of(one):
                assert text[piece.span.start : piece.span.end] == piece.words


@settings(max_examples=150)
@given(st.text(max_size=120))
def test_no_text_at_all_makes_it_crash(text):
    findings = read(text)
    assert all(
        text[p.span.start : p.span.end] == p.words for one in findings.events for p in evidence_of(one)
    )


_PIECES = sorted(
    {word for text in SENTENCES for word in text.split()} | set('".،:؛“”()') | {"\n", "ل", "و", "#", "١٢"}
)


@settings(max_examples=150)
@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_no_jumble_of_words_makes_it_crash(pieces):
    text = " ".join(pieces)
    findings = read(text)
    for name in LISTS:
        for one in getattr(findings, name):
            assert all(text[p.span.start : p.span.end] == p.words for p in evidence_of(one))
