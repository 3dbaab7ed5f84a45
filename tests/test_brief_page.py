"""The brief as a value: which findings are chosen, how rows are numbered, what the coverage tells."""

import pytest
from msgspec.structs import replace

from brief_samples import (
    ARRIVAL,
    CONSULATE,
    EVENTS,
    FIRST,
    HOSTING,
    INTENT,
    KIT,
    NOBODY,
    SECOND,
    TALKS,
    TRADE,
    UNREAD,
    VIEW,
    VISIT,
    WELCOME,
    FakeView,
    brief,
    event,
    quote,
    report,
    words,
)
from marsad.faces.brief import Scope, write_brief
from marsad.faces.brief.gather import gather as gather_scope
from marsad.faces.brief.page import file_of, link_of, page_of
from marsad.faces.brief.terms import terms_of
from marsad.model.documents import Document, Origin
from marsad.model.errors import InputError
from marsad.model.findings import LedgerRow, Refusal
from marsad.model.spans import Span
from marsad.record.views import StoredDocument
from marsad.text.sentences import sentence_spans

TERMS = terms_of(KIT)
SECTIONS = (
    "bottom-line", "differing", "timeline", "visits", "calendar", "agreements", "figures", "positions", "ties", "pressure", "others",
    "quotes", "planned", "assessments", "coverage",
)  # fmt: skip


def gather(view, country, partner=None, own=None, **days):
    return gather_scope(view, Scope(country, partner, own, **days))


def page(view, country="KAZ", partner=None, **options):
    return page_of(gather(view, country, partner), TERMS, sentence_spans, **options)


def table(found, name):
    return next(
        table for section in found.sections for table in section.tables if table.id == f"{name}-table"
    )


def shown(table):
    return [
        [" / ".join(" ".join(piece.en for piece in line) for line in cell) for cell in row.cells]
        for row in table.rows()
    ]


def test_rows_are_numbered_through_the_page():
    found = page(VIEW)
    numbers = [
        (section.id, [row.number for table in section.tables for row in table.rows()])
        for section in found.sections
    ]
    assert [(name, found) for name, found in numbers if any(found)] == [
        ("visits", [1, 2, 3]),
        ("figures", [4]),
        ("others", [5, 6]),
        ("quotes", [7, 8, 9]),
        ("planned", [10]),
    ]


def test_quotes_of_other_parties_are_taken_only_from_reports_of_events_with_the_country():
    elsewhere = report("r3", "قال الوزير الفرنسي إن الطقس جميل.")
    weather = quote(elsewhere, "الطقس جميل", speaker_code="FRA")
    own = quote(elsewhere, "إن الطقس", speaker_code="KAZ")
    stranger = replace(NOBODY, speaker_code="RUS", id="9" * 12)
    view = FakeView(
        [FIRST, SECOND, elsewhere], events=(ARRIVAL,), quotes=(WELCOME, INTENT, stranger, weather, own)
    )
    assert [one.id for _, one in gather(view, "KAZ").quotes] == [WELCOME.id, INTENT.id, own.id]


def test_with_a_partner_only_what_lies_between_the_two_is_shown():
    found = gather(VIEW, "KAZ", "FRA")
    assert [one.id for _, one in found.events] == [one.id for one in EVENTS]
    assert [one.id for _, one in found.quotes] == [WELCOME.id, INTENT.id, NOBODY.id]
    assert [one.id for _, one in found.figures] == [TRADE.id]
    between = gather(VIEW, "KAZ", "RUS")
    assert [one.id for _, one in between.events] == [HOSTING.id]
    assert [one.id for _, one in between.quotes] == [NOBODY.id]


def test_a_finding_whose_words_do_not_stand_in_its_report_is_left_out_and_told():
    wrong = replace(ARRIVAL, evidence=(replace(ARRIVAL.evidence[0], words="غير ذلك"),))
    far = replace(TALKS, evidence=(replace(TALKS.evidence[0], span=Span(9_000, 9_004)),))
    astray = replace(
        CONSULATE, when=replace(CONSULATE.when, expression=replace(words(SECOND, "موعد"), document="r2"))
    )
    lost = event(report("r7", "زار الوزير البلاد."), "زار الوزير")
    view = FakeView([FIRST, SECOND], events=(wrong, far, astray, lost))
    found = gather(view, "KAZ")
    assert found.events == ()
    assert found.ledger == tuple(
        LedgerRow(name, "brief", "words not there", one.id)
        for name, one in (("r1", wrong), ("r1", far), ("r1", astray), ("r7", lost))
    )


def test_what_was_read_is_counted():
    old = StoredDocument(replace(FIRST, text="نص قديم"), 1, superseded=True)
    child = Document("r1#embedded-1", VISIT, "ar", parent="r1", extent=Span(0, 10))
    undated = report("r5", "نص بلا تاريخ.", None)
    view = FakeView([old, FIRST, child, SECOND, undated], events=(ARRIVAL,))
    facts = [(name.en, [piece.en for piece in line]) for name, line in page(view).facts]
    assert facts == [
        ("Day of this page", ["2019-05-10"]),
        ("Days of publication", ["2019-04-03 – 2019-05-10"]),
        ("Reports read", ["3"]),
        ("Of these, used here", ["1"]),
        ("Articles embedded in other reports", ["1"]),
        ("Earlier versions of changed reports", ["1"]),
        ("Reports without a day", ["1"]),
        ("Outlets", ["1"]),
    ]


def test_the_coverage_names_outlets_unread_inputs_refusals_and_dates_that_fell_back():
    found = page(VIEW)
    assert shown(table(found, "coverage-outlets")) == [
        ["Outlet not given", "1", "2019-05-10", "2019-05-10"],
        ["صحيفة الاختبار", "1", "2019-04-03", "2019-04-03"],
    ]
    assert shown(table(found, "coverage-ledger")) == [["Reading", UNREAD.reason, "1", "inbox/empty.txt"]]
    assert shown(table(found, "coverage-refused")) == [["Events", "No evidence", "1", ""]]
    assert shown(table(found, "coverage-fallback")) == [
        ["صحيفة الاختبار", "2019-04-03", "2"],
        ["r2", "2019-05-10", "3"],
    ]


def test_refusals_of_several_rules_for_one_reason_are_one_row():
    reasons = ("visit.rule: no actor", "talks.rule: no actor", "visit.rule: no actor", "an odd reason")
    refusals = [("r1", Refusal("events", reason, None)) for reason in reasons]
    assert shown(table(page(FakeView([FIRST], refusals=refusals)), "coverage-refused")) == [
        ["Events", "an odd reason", "1", ""],
        ["Events", "Actor not known", "3", "visit.rule / talks.rule"],
    ]


def test_a_long_list_of_unread_inputs_is_shortened_but_counted():
    ledger = [LedgerRow(f"f{number}.txt", "read", "empty", "") for number in range(7)]
    (row,) = shown(table(page(FakeView([FIRST], ledger=ledger)), "coverage-ledger"))
    assert row == ["Reading", "Empty", "7", "f0.txt / f1.txt / f2.txt / f3.txt / f4.txt / and more"]


def test_a_record_without_the_country_says_that_nothing_was_mentioned():
    found = page(FakeView([FIRST]))
    told = {section.id: [table.id for table in section.tables] for section in found.sections}
    assert told == {name: [] for name in SECTIONS} | {
        "ties": ["ties-known-table"],
        "coverage": ["coverage-outlets-table"],
    }
    assert found.extracts == ()


def test_neighbours_do_not_come_out_of_an_embedded_article():
    text = "وصل الوزير الفرنسي. اقرأ أيضا: حريق كبير. وغادر الوزير مساء."
    start, end = text.index("اقرأ"), text.index("وغادر")
    parent = report("r1", text)
    child = report("r1#embedded-1", text, None, parent="r1", extent=Span(start, end))
    view = FakeView([parent, child], events=(event(parent, "وصل الوزير"), event(child, "حريق كبير")))
    found = [
        (extract.document.id, [text[passage.start : passage.end] for passage in extract.passages])
        for extract in page(view).extracts
    ]
    assert found == [("r1", ["وصل الوزير الفرنسي."]), ("r1#embedded-1", ["اقرأ أيضا: حريق كبير."])]
    whole = [extract.whole for extract in page(view, with_texts=True).extracts]
    assert ["".join(part.text for part in parts) for parts in whole] == [text, text[start:end]]


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("javascript:alert(1)", None),
        ("JAVASCRIPT://x%0aalert(1)", None),
        ("data:text/html,x", None),
        ("//example.org/a", None),
        ("https:///a", None),
        ("http://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_become_links(url, link):
    assert link_of(url) == link


def test_of_a_file_only_its_name_is_shown():
    origins = [Origin("/home/me/reports/a.txt"), Origin("C:\\me\\b.txt"), Origin(""), None]
    assert [file_of(replace(FIRST, origin=origin)) for origin in origins] == ["a.txt", "b.txt", None, None]


def test_the_file_is_written_and_the_same_record_gives_the_same_bytes(tmp_path):
    first = write_brief(VIEW, Scope("KAZ"), tmp_path / "one.html", kit=KIT)
    second = write_brief(VIEW, Scope("KAZ"), tmp_path / "two.html", kit=KIT)
    assert first == tmp_path / "one.html"
    assert first.read_bytes() == second.read_bytes()
    assert first.read_text(encoding="utf-8") == brief(VIEW, "KAZ", kit=KIT)


@pytest.mark.parametrize(
    ("country", "partner", "said"),
    [
        ("KZ", None, "'KZ' is no code"),
        ("KAZ", "durand", "'durand' is no code"),
        ("KAZ", "KAZ", "one was named twice"),
    ],
)
def test_an_unknown_country_is_refused_and_nothing_is_written(tmp_path, country, partner, said):
    out = tmp_path / "brief.html"
    with pytest.raises(InputError, match=said):
        write_brief(VIEW, Scope(country, partner), out, kit=KIT)
    assert not out.exists()


def test_a_place_that_cannot_be_written_to_is_one_sentence(tmp_path):
    with pytest.raises(InputError, match=r"cannot be written to .*No such file or directory"):
        write_brief(VIEW, Scope("KAZ"), tmp_path / "absent" / "brief.html", kit=KIT)
