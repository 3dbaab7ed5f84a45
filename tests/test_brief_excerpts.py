"""The sentences under a brief: a neighbour on each side, every row marked, the text unchanged."""

from marsad.faces.brief.excerpts import Passage, Reference, Segment, Sentence, Wanted, marked, passages
from marsad.faces.brief.pieces import Mark
from marsad.faces.brief.windows import CONTEXT, Window, windows
from marsad.text.sentences import sentence_spans

TEXT = "\n".join(
    (
        "زيارة إلى العاصمة",
        "وصل الوزير أمس. وأجرى محادثات مع نظيره! ثم غادر البلاد. وأقيم حفل عشاء. وانتهى اليوم.",
    )
)


def at(words, text=TEXT, *, minor=False):
    start = text.index(words)
    return Mark(start, start + len(words), minor)


def shown(window, text=TEXT):
    return [text[start:end].strip() for start, end in window.sentences]


def test_the_sentence_and_a_neighbour_on_each_side_are_shown():
    (window,) = windows(TEXT, sentence_spans(TEXT), [at("محادثات")])
    assert shown(window) == ["وصل الوزير أمس.", "وأجرى محادثات مع نظيره!", "ثم غادر البلاد."]
    assert window.cut == (False, False)


def test_the_first_and_last_sentences_have_one_neighbour():
    first, last = windows(TEXT, sentence_spans(TEXT), [at("زيارة"), at("وانتهى")])
    assert shown(first) == ["زيارة إلى العاصمة", "وصل الوزير أمس."]
    assert shown(last) == ["وأقيم حفل عشاء.", "وانتهى اليوم."]


def test_a_minor_mark_needs_no_neighbour():
    (window,) = windows(TEXT, sentence_spans(TEXT), [at("أمس", minor=True)])
    assert shown(window) == ["وصل الوزير أمس."]


def test_no_neighbour_is_taken_out_of_an_embedded_report():
    wall = (TEXT.index("ثم غادر"), TEXT.index("وأقيم"))
    outside, inside = at("محادثات"), at("غادر")
    (window,) = windows(TEXT, sentence_spans(TEXT), [outside], walls=[wall])
    assert shown(window) == ["وصل الوزير أمس.", "وأجرى محادثات مع نظيره!"]
    (window,) = windows(TEXT, sentence_spans(TEXT), [inside], walls=[wall])
    assert shown(window) == ["ثم غادر البلاد."]


def test_a_line_without_end_is_cut_round_the_evidence_but_never_in_it():
    text = "كلمة " * 1000 + "وصل الوزير " * 200 + "كلمة " * 1000
    mark = Mark(5000, 5000 + len("وصل الوزير ") * 200 - 1)
    (window,) = windows(text, sentence_spans(text), [mark])
    ((start, end),) = window.sentences
    assert window == Window(((start, end),), (True, True))
    assert (start, end) == (mark.start - CONTEXT, mark.end + CONTEXT)
    assert text[start - 1].isspace()
    assert text[end].isspace()


def test_a_long_neighbour_is_cut_at_a_blank():
    text = "كلمة " * 1000 + "آخر. وصل الوزير. " + "كلمة " * 1000
    (window,) = windows(text, sentence_spans(text), [at("وصل", text)])
    assert window.cut == (True, True)
    assert len(window.sentences) == 3
    assert all(end - start <= CONTEXT for start, end in window.sentences)
    assert shown(window, text)[1] == "وصل الوزير."
    assert {*" ".join(shown(window, text)).split()} == {"كلمة", "آخر.", "وصل", "الوزير."}


def test_rows_share_a_passage_and_each_mark_is_told_apart():
    found = passages(
        TEXT, sentence_spans(TEXT), [Wanted(7, (at("وصل الوزير أمس"),)), Wanted(9, (at("الوزير"),))]
    )
    title, arrival, talks = found[0].sentences
    assert found == (Passage(0, TEXT.index(" ثم غادر"), (title, arrival, talks)),)
    assert (title.references, talks.references) == ((), ())
    assert arrival == Sentence(
        (Reference(7, "e7", 1), Reference(9, "e9", 2)),
        (Segment("وصل ", (1,)), Segment("الوزير", (1, 2)), Segment(" أمس", (1,)), Segment(". ")),
    )


def test_a_row_with_evidence_in_two_places_has_two_anchors_the_main_one_first():
    marks = (at("أمس", minor=True), at("حفل عشاء"))
    found = passages(TEXT, sentence_spans(TEXT), [Wanted(3, marks)])
    anchors = [r for p in found for s in p.sentences for r in s.references]
    assert anchors == [Reference(3, "e3-2", 1), Reference(3, "e3", 1)]
    assert [s.minor for p in found for x in p.sentences for s in x.segments if s.places] == [True, False]


def test_a_mark_inside_a_word_cuts_only_the_marking():
    found = passages("للوزير كلمة", [(0, 11)], [Wanted(1, (Mark(1, 6),))])
    (sentence,) = found[0].sentences
    assert [segment.text for segment in sentence.segments] == ["ل", "لوزير", " كلمة"]


def test_joining_the_segments_gives_the_text_back():
    wanted = [
        Wanted(number, (Mark(start, min(start + 9, len(TEXT))),))
        for number, start in enumerate(range(0, len(TEXT) - 1, 4))
    ]
    for passage in passages(TEXT, sentence_spans(TEXT), wanted):
        joined = "".join(s.text for sentence in passage.sentences for s in sentence.segments)
        assert joined == TEXT[passage.start : passage.end]


def test_a_whole_text_is_cut_into_marked_and_plain_stretches():
    assert marked("وصل أمس", (0, 7), [Mark(0, 3), Mark(4, 7, minor=True)]) == (
        Segment("وصل", (1,)),
        Segment(" "),
        Segment("أمس", (1,), True),
    )
