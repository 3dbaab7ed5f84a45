"""A page of plain text is told apart into its report and what else stands on the page."""

import json
import lzma
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.languages.pages import Pages, load_pages
from marsad.readers.lines import read_line
from marsad.readers.regions import segment

PAGES = load_pages("ar")
FIRST = "التقى وزير الخارجية نظيره في العاصمة مساء الاثنين، وبحثا فتح المعابر وعودة الطيران بين البلدين.\n"
SECOND = "وقال الوزير بعد اللقاء إن الجانبين اتفقا على مواصلة الحوار في الأسابيع المقبلة.\n"
OTHER_TITLE = "مصرف التنمية يخفض سعر الفائدة\n"
OTHER = "خفض مصرف التنمية الإقليمي سعر الفائدة ربع نقطة في اجتماعه الشهري، بحسب بيان نشره على موقعه.\n"
TITLE = "وزيران يبحثان فتح المعابر بين البلدين\n"


def told(text, pages=PAGES):
    regions = segment(text, pages)
    assert "".join(text[region.span.start : region.span.end] for region in regions) == text
    return [(region.kind, text[region.span.start : region.span.end]) for region in regions]


@pytest.mark.parametrize("rule", PAGES.rules, ids=lambda rule: rule.words.id)
def test_every_page_word_tells_its_examples(rule):
    alone = Pages(rules=(rule,))
    assert rule.words.examples.catches
    assert rule.words.examples.leaves
    assert {read_line(line, 0, alone).kind for line in rule.words.examples.catches} == {rule.words.kind}
    assert {read_line(line, 0, alone).kind for line in rule.words.examples.leaves} == {None}


def test_a_title_and_its_report():
    assert told(TITLE + "\n" + FIRST + SECOND) == [("title", TITLE + "\n"), ("body", FIRST + SECOND)]


def test_a_report_without_a_title():
    assert told(FIRST + SECOND) == [("body", FIRST + SECOND)]


def test_a_line_alone_is_a_title():
    assert told("وصل الرئيس إلى العاصمة") == [("title", "وصل الرئيس إلى العاصمة")]


def test_nothing_and_white_space():
    assert told("") == []
    assert told("\n \n") == [("furniture", "\n \n")]


def test_without_page_words_a_page_is_title_and_body():
    text = (
        "Ministers meet in the capital\n\nThe ministers met on Monday and agreed to go on talking.\nShare\n"
    )
    assert told(text, Pages()) == [("title", text[:31]), ("body", text[31:])]


def test_an_unknown_language_has_no_page_words():
    assert load_pages("xx") == Pages()


def test_names_of_site_and_section_round_the_title_are_frame():
    text = f"المرصد\n\n{TITLE}\nصحيفة النهر\n\nصحيفة النهر\n\n\u00a0\n\n{FIRST}"
    assert told(text) == [
        ("furniture", "المرصد\n\n"),
        ("title", TITLE + "\n"),
        ("furniture", "صحيفة النهر\n\nصحيفة النهر\n\n\u00a0\n\n"),
        ("body", FIRST),
    ]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("قمة الجوار تبحث فتح الحدود | أخبار\n", ["قمة الجوار تبحث فتح الحدود", " | أخبار\n"]),
        ("عاجل | قمة الجوار تبحث فتح الحدود\n", ["عاجل", " | قمة الجوار تبحث فتح الحدود\n"]),
        ("قمة الجوار - خلاف على الحدود\n", ["قمة الجوار - خلاف على الحدود\n"]),
    ],
)
def test_a_section_beside_the_title_is_frame(line, parts):
    kinds = ["title" if len(part) > 12 else "furniture" for part in parts]
    assert told(line + FIRST) == [*zip(kinds, parts, strict=True), ("body", FIRST)]


def test_a_site_behind_a_dash_is_frame_where_the_page_names_it_again():
    text = "قمة الجوار تبحث الحدود - صحيفة النهر\n\nصحيفة النهر\n\n" + FIRST
    assert told(text) == [
        ("title", "قمة الجوار تبحث الحدود"),
        ("furniture", " - صحيفة النهر\n\nصحيفة النهر\n\n"),
        ("body", FIRST),
    ]


def test_a_title_that_is_printed_twice_counts_once():
    assert told(TITLE + TITLE + FIRST) == [("title", TITLE), ("furniture", TITLE), ("body", FIRST)]


@pytest.mark.parametrize(
    "line",
    [
        "تاريخ النشر: 3rd, May 2021 GMT\n",
        "آخر تحديث: ٣ مايو ٢٠٢١ - ١٤:٣٠\n",
        "الاثنين 3 أيار/مايو 2021\n",
        "2021/05/03 - 14:30\n",
        "أنقرة / سمير خليل / الأناضول\n",
        "لندن: «الشرق الأوسط»\n",
        "نيروبي - 3 آذار/مارس 2021\n",
        "الرياض 3 شوال 1446 هـ الموافق 3 مايو 2021 م واس\n",
    ],
)
def test_a_line_of_day_or_place_in_the_head_is_a_dateline(line):
    assert told(TITLE + line + FIRST) == [("title", TITLE), ("dateline", line), ("body", FIRST)]


def test_a_day_as_a_heading_inside_the_report_stays_in_it():
    text = FIRST + "3 مايو 2021\n" + SECOND
    assert told(text) == [("body", text)]


@pytest.mark.parametrize(
    "lead",
    [
        "دبي، الإمارات العربية المتحدة (CNN)-- ",
        "دبي، الإمارات العربية المتحدة (CNN) – ",
        "(CNN)-- ",
        "أستانا – ",
        "موسكو - رويترز - ",
        "باريس. 3 مايو. ",
        "بكين 3 مايو 2021 (شينخوا) -- ",
        "القاهرة، مصر (أ ف ب) ـ ",
        "القاهرة (أ.ف.ب) - ",
        "نيروبي (وكالة البحيرة) – ",
        "كمبالا، 3 آذار/مارس (شبكة البحيرة الإخبارية) – ",
        "أبوظبي في 3 مايو / وام / ",
        "الدوحة في 3 مايو /قنا/ ",
        "موسكو، 3 مايو / تاس / ",
        "طهران/ 3 أيار/ مايو/ إرنا- ",
        "أستانا. كازينفورم - ",
        "كمبالا 3 مايو 2021 (شينخوا) ",
    ],
)
def test_the_place_before_the_first_sentence_is_a_dateline(lead):
    assert told(TITLE + "\n" + lead + FIRST) == [("title", TITLE + "\n"), ("dateline", lead), ("body", FIRST)]


@pytest.mark.parametrize(
    "first",
    [
        "فاز الفريق 3 - 2 على ضيفه في مباراة ودية أقيمت مساء أمس.\n",
        "الرئيس – الذي وصل أمس – التقى نظيره في القصر، وبحث معه الحدود.\n",
        "مجلس الأمن (قناة التفاوض) بحث الحدود، وقال الوزير إن الحوار مستمر.\n",
        "أعلنت وزارة الخارجية في بيان (نشر أمس) أن الوفد وصل إلى المدينة.\n",
        "قال المتحدث - في بيان طويل - إن المحادثات مستمرة حتى نهاية الشهر.\n",
        "بلغ العدد 12 مليونا. وقال الوزير إن الرقم قياسي.\n",
        "نقلت وكالة تاس، عن مصدر، أن الوفد وصل - كما أعلن أمس - إلى المدينة.\n",
    ],
)
def test_a_first_sentence_with_dashes_and_brackets_is_no_dateline(first):
    assert told(TITLE + "\n" + first) == [("title", TITLE + "\n"), ("body", first)]


def test_captions_stand_inside_the_report():
    caption = "الوزيران أمام مبنى الوزارة الجديد، 3 مايو. (المصدر: وكالة رسمية) |\n"
    agency = "الوزيران يتصافحان قبل بدء المحادثات (رويترز)\n"
    text = FIRST + caption + SECOND + agency + SECOND
    assert told(text) == [
        ("body", FIRST),
        ("caption", caption),
        ("body", SECOND),
        ("caption", agency),
        ("body", SECOND),
    ]


def test_a_page_is_not_captions_alone():
    text = "الوزيران يتصافحان قبل بدء المحادثات (رويترز)\n"
    assert told(text) == [("body", text)]


def test_notes_at_the_end_are_no_part_of_the_report():
    notes = "وساهم مراسلنا في الرياض في إعداد هذا التقرير\nالمصدر: وكالات\n"
    text = FIRST + notes + "كلمات دلالية: معابر طيران حدود\nتعليق (0)\nاترك رداً\nسالم: كلام جميل.\n"
    assert told(text) == [
        ("body", FIRST),
        ("source_note", notes),
        ("tags", "كلمات دلالية: معابر طيران حدود\n"),
        ("furniture", "تعليق (0)\nاترك رداً\nسالم: كلام جميل.\n"),
    ]


def test_hashtags_alone_are_tags_and_inside_a_sentence_are_words():
    text = "التقى الوزير نظيره في #أستانا مساء الاثنين.\n#أستانا #باريس #معابر\n"
    assert told(text) == [("body", text[:44]), ("tags", text[44:])]


def test_a_disclaimer_on_top_of_a_column_does_not_end_it():
    note = "هذا المقال بقلم سمير خليل، والآراء الواردة فيه لا تعكس بالضرورة رأي الموقع.\n"
    text = TITLE + "\n" + note + FIRST + "ماذا بعد اللقاء؟\n" + SECOND
    assert told(text) == [
        ("title", TITLE + "\n"),
        ("source_note", note),
        ("body", FIRST + "ماذا بعد اللقاء؟\n" + SECOND),
    ]


def test_a_button_between_two_paragraphs_parts_the_body():
    text = FIRST + "\nالإعلانات\n\n" + SECOND
    assert told(text) == [("body", FIRST + "\n"), ("furniture", "الإعلانات\n\n"), ("body", SECOND)]


def test_a_teaser_in_one_line_is_frame_and_the_report_goes_on():
    teaser = "اقرأ أيضاً: مصرف التنمية يخفض سعر الفائدة\n"
    assert told(FIRST + teaser + SECOND) == [("body", FIRST), ("furniture", teaser), ("body", SECOND)]


def test_a_list_of_titles_is_frame_and_the_report_goes_on():
    titles = "اقرأ أيضاً:\n" + OTHER_TITLE + "سباق المراكب ينطلق اليوم\nافتتاح معرض الكتاب\n"
    assert told(FIRST + titles + SECOND) == [("body", FIRST), ("furniture", titles), ("body", SECOND)]


def test_one_title_over_a_paragraph_of_the_report_is_frame():
    titles = "اقرأ أيضاً:\n" + OTHER_TITLE
    assert told(FIRST + titles + SECOND) == [("body", FIRST), ("furniture", titles), ("body", SECOND)]


def test_one_title_that_the_paragraph_below_echoes_begins_another_report():
    text = FIRST + "إقرأ أيضاً:\n" + OTHER_TITLE + OTHER + SECOND
    assert told(text) == [
        ("body", FIRST),
        ("furniture", "إقرأ أيضاً:\n"),
        ("embedded", OTHER_TITLE + OTHER + SECOND),
    ]


@pytest.mark.parametrize("end", ["كلمات دلالية: معابر طيران\n", "المصدر: وكالات\n"])
def test_behind_the_end_of_the_report_more_than_a_list_is_another_report(end):
    text = FIRST + end + "إقرأ أيضاً:\n" + TITLE + OTHER + "تعليق (3)\n"
    assert [kind for kind, _ in told(text)] == [
        "body",
        told(text)[1][0],
        "furniture",
        "embedded",
        "furniture",
    ]
    assert told(text)[3] == ("embedded", TITLE + OTHER)


def test_behind_the_end_of_the_report_a_list_stays_a_list():
    text = FIRST + "الوسوم: معابر\nأخبار ذات صلة\n" + OTHER_TITLE + TITLE
    assert told(text)[2:] == [("furniture", "أخبار ذات صلة\n" + OTHER_TITLE + TITLE)]


def test_two_other_reports_are_two_regions():
    text = FIRST + "وسوم: معابر\nاقرأ أيضا:\n" + TITLE + OTHER + "اقرأ أيضا:\n" + OTHER_TITLE + SECOND
    assert [kind for kind, _ in told(text)] == [
        "body",
        "tags",
        "furniture",
        "embedded",
        "furniture",
        "embedded",
    ]


def test_spelling_and_vowel_marks_of_page_words_do_not_matter():
    for marker in ("إقرأ أيضاً:", "اقرا ايضا :", "اِقْرَأْ أَيْضًا", "« اقرأ أيضاً »"):
        assert told(FIRST + marker + "\n" + OTHER_TITLE)[1] == ("furniture", marker + "\n" + OTHER_TITLE)


def test_a_line_that_no_report_writes_is_no_part_of_one():
    dump = "نص طويل " * 8_000 + "\n"
    assert told(FIRST + dump + SECOND) == [("body", FIRST), ("furniture", dump), ("body", SECOND)]


LINES = [
    TITLE,
    FIRST,
    SECOND,
    OTHER,
    "\n",
    "\r\n",
    " \u00a0\n",
    "إقرأ أيضاً:\n",
    "كلمات دلالية: حدود\n",
    "SHARE:\n",
    "المصدر: وكالات\n",
    "اترك رد\n",
    "صحيفة النهر\n",
    "| - |",
    "(رويترز)\n",
    "باريس. 3 مايو. ",
    "دبي (CNN)-- ",
    "\u2028",
    "\x00\x1b[31m",
    "صورة: الوزير\r",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=40), max_size=14))
def test_regions_partition_any_page_in_order(pieces):
    text = "".join(pieces)
    found = told(text)
    assert all(part for _, part in found)
    assert all(one[0] != two[0] for one, two in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوزير إلى العاصمة " * 220_000,
        "\n" * 300_000,
        "عنوان قصير\n" * 60_000,
        FIRST + "وسوم: معابر\n" + "عنوان قصير\n\n\n\n\n\n\n\n\n" * 20_000,
        "اقرأ أيضا:\n" * 60_000,
        "(" * 300_000,
        ("(" * 1000 + "\n") * 300,
        "- – | " * 200_000,
    ],
    ids=["line", "blank", "titles", "gaps", "markers", "brackets", "bracket lines", "dashes"],
)
def test_pages_of_any_size_take_time_in_proportion(text):
    start = time.perf_counter()
    regions = segment(text, PAGES)
    assert regions[-1].span.end == len(text)
    assert (
        time.perf_counter() - start < 20
    )  # seconds on a busy machine; what grows with the square takes hours


def test_the_five_reports_are_told_as_by_hand(shared):
    by_hand = json.loads((shared / "seeds" / "regions.json").read_text(encoding="utf-8"))
    equal = total = 0
    for line in (shared / "gold" / "seeds_texts.jsonl").read_text(encoding="utf-8").splitlines():
        report = json.loads(line)
        kinds = [
            region["kind"] for region in by_hand[report["id"]] for _ in range(region["start"], region["end"])
        ]
        found = [region.kind for region in segment(report["text"], PAGES) for _ in range(len(region.span))]
        assert len(found) == len(kinds)
        total += len(kinds)
        equal += sum(one == two for one, two in zip(found, kinds, strict=True))
    assert equal / total >= 0.97


def test_every_span_of_gold_lies_in_title_or_body(shared):
    for name in ("seeds", "dev", "devfig"):
        lines = (shared / "gold" / f"{name}_texts.jsonl").read_text(encoding="utf-8").splitlines()
        regions = {report["id"]: segment(report["text"], PAGES) for report in map(json.loads, lines)}
        for line in (shared / "gold" / f"{name}_gold.jsonl").read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            own = {"embedded"} if "#" in gold["id"] else {"title", "body"}
            spans = [span for event in gold["events"] for span in event["evidence"]]
            for start, end in spans:
                hit = [
                    r for r in regions[gold["id"].split("#")[0]] if r.span.start < end and r.span.end > start
                ]
                assert {region.kind for region in hit} <= own, (gold["id"], start, end)


def test_nearly_all_of_a_thousand_articles_is_title_and_body(shared):
    shares = []
    with lzma.open(shared / "corpus" / "articles_2018_02_05.jsonl.xz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % 17 == 0 and len(shares) < 1000:
                article = json.loads(line)
                title, text = article["title"].strip(), article["text"].strip()
                page = f"{title}\n\n{text}\n"
                regions = segment(page, PAGES)
                assert "".join(page[r.span.start : r.span.end] for r in regions) == page
                shares.append(sum(len(r.span) for r in regions if r.kind in {"title", "body"}) / len(page))
    assert len(shares) == 1000
    assert sum(shares) / len(shares) > 0.98
    assert sum(share < 0.6 for share in shares) <= 2
