"""Copies: reports that share text, with the shared passages in both originals."""

from __future__ import annotations

import random
from functools import cache

import pytest

from marsad.stories import find_copies
from story_helpers import report

SENTENCES = (
    "أعلنت وزارة النقل النرويجية أن أعمال حفر النفق البحري بين المدينتين ستبدأ في الخريف المقبل.",
    "ويبلغ طول النفق سبعة وعشرين كيلومترا، وسيكون أعمق نفق للسيارات تحت سطح البحر في العالم.",
    "وقال وزير النقل إن الكلفة ارتفعت بسبب أسعار الفولاذ، لكن البرلمان وافق على تمويل إضافي من الموازنة.",
    "وتأمل الحكومة أن يختصر المشروع زمن الرحلة على الساحل الغربي من إحدى وعشرين ساعة إلى إحدى عشرة ساعة.",
    "ويعارض صيادون محليون مسار النفق خشية أن يؤثر التفجير في مواسم تكاثر سمك القد قرب الجزر.",
    "ومن المقرر أن تستمر الأشغال سبع سنوات بمشاركة شركات من سويسرا وفنلندا واليابان.",
)
OTHER = (
    "افتتحت بلدية مونتيفيديو متحفا جديدا لتاريخ كرة القدم في مبنى قديم على الميناء.",
    "ويضم المتحف قمصانا وكؤوسا وصورا من أول بطولة عالمية أقيمت في أوروغواي قبل نحو قرن.",
    "وقالت مديرة المتحف إن الدخول سيكون مجانا للتلاميذ طوال العام الأول.",
)


def page(*sentences: str) -> str:
    return "عنوان\n\n" + "\n".join(sentences) + "\n"


@cache
def told(name: str, text: str):
    return report(name, text)


def kinds(*texts: str) -> list[tuple[str, str, str]]:
    found = find_copies(told(name, text) for name, text in zip("abcdef", texts, strict=False))
    return [(copy.left, copy.right, copy.kind) for copy in found]


def test_the_same_words_are_an_exact_copy_whatever_their_marks_and_spelling():
    vowelled = page(*SENTENCES).replace("أعلنت", "أَعْلَنَتْ").replace("إلى", "الى")
    assert kinds(page(*SENTENCES), vowelled) == [("a", "b", "exact")]


def test_a_cut_and_reordered_report_is_an_edited_copy():
    edited = page(SENTENCES[0], SENTENCES[3], SENTENCES[1], SENTENCES[2])
    assert kinds(page(*SENTENCES), edited) == [("a", "b", "edited")]


def test_changed_words_do_not_hide_a_copy():
    changed = page(*SENTENCES).replace("الخريف المقبل", "نهاية العام").replace("محليون", "من المنطقة")
    assert kinds(page(*SENTENCES), changed) == [("a", "b", "edited")]


def test_a_report_inside_a_longer_one_is_an_excerpt():
    assert kinds(page(*SENTENCES[:2]), page(*OTHER, *SENTENCES)) == [("a", "b", "excerpt")]


def test_reports_of_their_own_words_are_no_copies():
    assert kinds(page(*SENTENCES), page(*OTHER)) == []


def test_a_common_sentence_alone_makes_no_copy():
    common = "وقال الوزير إن بلاده ماضية في المشروع."
    assert kinds(page(*SENTENCES, common), page(*OTHER, common)) == []


def test_passages_are_the_same_words_in_both_texts():
    left, right = page(*SENTENCES), page(*OTHER[:2], *SENTENCES[2:5], OTHER[2])
    (copy,) = find_copies([told("a", left), told("b", right)])
    spans = [
        (left[one.left.start : one.left.end], right[one.right.start : one.right.end]) for one in copy.passages
    ]
    shared = "\n".join(SENTENCES[2:5]).removesuffix(".")
    assert spans == [(shared, shared)]
    assert copy.passages[0].words == len(shared.split())


@pytest.mark.parametrize("seed", range(10))
def test_order_of_input_does_not_matter_to_copies(seed):
    texts = (page(*SENTENCES), page(*SENTENCES[:4]), page(*OTHER, *SENTENCES[1:4]), page(*OTHER))
    reports = [told(name, text) for name, text in zip("abcd", texts, strict=True)]
    shuffled = random.Random(seed).sample(reports, len(reports))
    assert find_copies(shuffled) == find_copies(reports)
