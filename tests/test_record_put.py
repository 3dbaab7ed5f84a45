"""What comes in is written whole or not at all, once, in versions, under the laws."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from marsad.model.documents import Document, Origin, digest
from marsad.model.errors import RecordError
from marsad.model.findings import Findings, LedgerRow, Refusal
from marsad.model.spans import Evidence, Span
from marsad.record.filters import Filter
from marsad.record.search import terms_of
from marsad.record.store import Record
from marsad.record.views import StoredDocument, View
from record_helpers import NOON, analyse, event, everything, report, shadow


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "marsad.db", create=True) as opened:
        opened.begin_run("0.1.0", "d1", now=NOON)
        yield opened
        assert opened.faults() == []


def put(record: Record, document: Document, *, resources: str = "d1", run: int = 1, **more: object) -> str:
    return record.put(run, replace(analyse(document, None), **more), shadow, resources)


def rows(record: Record, sql: str) -> list[tuple[Any, ...]]:
    return list(record.connection.rows(sql))


def hits(record: Record, query: str) -> list[str]:
    return [hit.document for hit in View(record).search(terms_of(query, shadow))]


def test_what_is_put_is_read_back_whole(record: Record) -> None:
    findings = analyse(report(5, title="عنوان", outlet="صحيفة", origin=Origin("a.jsonl", 3, "ab")), None)
    assert record.put(1, findings, shadow, "d1") == "new"
    view = View(record)
    assert view.analysis("report-0005") == findings
    assert view.analysis("report-0005#embedded-1") == findings.children[0]
    assert list(view.documents()) == [
        StoredDocument(findings.document, 1, superseded=False),
        StoredDocument(findings.children[0].document, 1, superseded=False),
    ]
    assert list(view.refusals()) == [
        ("report-0005", findings.refused[0]),
        ("report-0005#embedded-1", findings.children[0].refused[0]),
    ]


def test_the_same_text_again_changes_nothing(record: Record, tmp_path: Path) -> None:
    assert put(record, report(5)) == "new"
    before = everything(tmp_path / "marsad.db")
    assert put(record, report(5, outlet="another", origin=Origin("elsewhere"))) == "same"
    assert everything(tmp_path / "marsad.db") == before
    assert record.knows(report(5), "d1")
    assert not record.knows(report(5), "d2")
    assert not record.knows(report(6), "d1")


def test_a_text_is_stored_once_however_many_documents_share_it(record: Record) -> None:
    put(record, report(5))
    put(record, report(5, id="copy"))
    assert rows(record, "SELECT sha256 FROM text") == [(report(5).sha256,)]
    assert View(record).counts()["documents"] == 2
    assert View(record).counts()["embedded"] == 2


def test_another_text_under_a_known_id_is_a_version_and_the_old_one_is_kept(record: Record) -> None:
    old, new = report(5), report(5, text="بيان قصير.\n\nزار وزير كينيا الهند.")
    assert [put(record, old), put(record, new)] == ["new", "version"]
    view = View(record)
    assert view.document("report-0005") == new
    assert view.versions("report-0005") == (old, new)
    assert [(row.document.id, row.superseded) for row in view.documents()] == [
        ("report-0005", True),
        ("report-0005", False),
        ("report-0005#embedded-1", True),
    ]
    assert [found.evidence[0].words for _, found in view.findings("events")] == ["زار وزير كينيا الهند"]
    assert hits(record, "بيان") == ["report-0005"]
    assert hits(record, "زيارة") == []  # a word of the old version only
    assert view.document("report-0005#embedded-1") is None


def test_an_old_version_read_again_stays_old_and_the_ledger_says_so(record: Record) -> None:
    old, new = report(5), report(5, text="بيان قصير.")
    put(record, old)
    put(record, new)
    assert put(record, old) == "same"
    assert put(record, old, resources="d2") == "reanalysed"
    assert View(record).document("report-0005") == new
    assert View(record).document("report-0005#embedded-1") is None
    record.pass_over(1, old, again=False)
    assert list(View(record).ledger()) == [
        LedgerRow("report-0005", "record", "known already", "a newer version of it is known and stays")
    ]


def test_an_article_newly_found_inside_an_old_version_is_old_as_well(record: Record) -> None:
    put(record, report(5), children=())
    put(record, report(5, text="بيان قصير."))
    assert put(record, report(5), resources="d2") == "reanalysed"
    stored = [(row.document.id, row.superseded) for row in View(record).documents()]
    assert ("report-0005#embedded-1", True) in stored
    assert View(record).document("report-0005#embedded-1") is None


def test_what_is_told_otherwise_about_a_known_text_is_a_row(record: Record) -> None:
    put(record, report(1, outlet="first"))
    record.pass_over(1, report(1, outlet="first", origin=Origin("elsewhere")), again=False)
    record.pass_over(1, report(1), again=False)
    assert list(View(record).ledger()) == []
    record.pass_over(1, report(1, outlet="second", published="2020-01-01"), again=True)
    assert list(View(record).ledger()) == [
        LedgerRow(
            "report-0001", "record", "known already",
            "the same id with the same text came before in this run; it is kept once; "
            "it was read before with other published, outlet, which stays",
        )
    ]  # fmt: skip


def test_other_resources_replace_the_findings_and_leave_the_document(record: Record) -> None:
    put(record, report(5))
    documents = rows(record, "SELECT * FROM document ORDER BY key")
    bare = Findings(
        report(5),
        refused=(Refusal("events", "doubtful", None),),
        ledger=(LedgerRow("report-0005", "s", "r"),),
    )
    assert record.put(1, bare, shadow, "d2") == "reanalysed"
    view = View(record)
    assert view.analysis("report-0005") == replace(bare, ledger=())
    assert list(view.ledger()) == [LedgerRow("report-0005", "s", "r")]
    assert (
        rows(record, "SELECT * FROM document ORDER BY key") == documents[:1]
    )  # the analysis had made the child
    assert hits(record, "موسم") == ["report-0005"]  # no longer embedded, so a word of the report
    assert put(record, report(5), resources="d3") == "reanalysed"
    assert hits(record, "موسم") == ["report-0005#embedded-1"]
    assert rows(
        record, "SELECT count(*) FROM finding_code WHERE finding NOT IN (SELECT key FROM finding)"
    ) == [(0,)]


def test_documents_to_reanalyse_are_the_current_ones_of_other_resources_by_day(record: Record) -> None:
    put(record, report(6))
    put(record, report(5), resources="")
    put(record, report(7))
    put(record, report(8), resources="d2")
    put(record, report(9))
    put(record, report(9, text="نص جديد"), resources="d2")
    assert [document.id for document in record.documents_to_reanalyse("d2")] == [
        "report-0005",
        "report-0006",
        "report-0007",
    ]
    for document in record.documents_to_reanalyse("d2"):
        put(record, document, resources="d2")
    assert list(record.documents_to_reanalyse("d2")) == []


def test_a_new_stemmer_reaches_the_index_by_reindex(record: Record) -> None:
    for number in range(6):
        put(record, report(number))
    put(record, report(1, text="نص جديد"))
    assert record.reindex(shadow) == 0

    def other(text: str) -> str:
        return " ".join(word[::-1] for word in shadow(text).split())

    assert record.reindex(other) == 9
    assert hits(record, "الهند") == []
    found = View(record).search(terms_of("موسم", other))
    assert [hit.document for hit in found] == ["report-0000#embedded-1", "report-0005#embedded-1"]
    assert rows(record, "SELECT count(*) FROM shadow") == [(9,)]


WHOLE = analyse(report(5), None)
EVENT, QUOTE, MENTION = WHOLE.events[0], WHOLE.quotes[0], WHOLE.mentions[0]
WRONG = Evidence("report-0005", Span(0, 4), "كلام")
CHILD = WHOLE.children[0]


@pytest.mark.parametrize(
    ("findings", "sentence"),
    [
        (replace(WHOLE, events=(replace(EVENT, evidence=(WRONG,)),)), "the words are not those at 0-4"),
        (replace(WHOLE, events=(replace(EVENT, evidence=()),)), "no evidence"),
        (replace(WHOLE, events=(EVENT, EVENT)), "the same finding twice"),
        (replace(WHOLE, events=(replace(EVENT, rule=""),)), "no rule is named"),
        (replace(WHOLE, quotes=(replace(QUOTE, cue=WRONG),)), "the words are not those at 0-4"),
        (replace(WHOLE, mentions=(replace(MENTION, evidence=WRONG),)), "a mention of report-0005: the words are not"),
        (replace(WHOLE, quotes=(replace(QUOTE, evidence=replace(QUOTE.evidence, document="x")),)), "another document, 'x'"),
        (replace(WHOLE, children=(replace(CHILD, document=replace(CHILD.document, text="x")),)), "another text"),
        (replace(WHOLE, children=(replace(CHILD, document=replace(CHILD.document, extent=None)),)), "no extent"),
        (replace(WHOLE, children=(replace(CHILD, events=(EVENT,)),)), "evidence of another document, 'report-0005'"),
        (Findings(report(1, id="")), "a document without an id"),
        (Findings(report(1, id="caf\udce9")), "is no Unicode text; rename the file"),
    ],
)  # fmt: skip
def test_what_breaks_a_law_is_refused_whole(record: Record, findings: Findings, sentence: str) -> None:
    with pytest.raises(RecordError) as caught:
        record.put(1, findings, shadow, "d1")
    assert sentence in str(caught.value)
    assert list(View(record).documents()) == []


def test_a_failure_on_the_way_leaves_nothing_of_the_document(record: Record, tmp_path: Path) -> None:
    put(record, report(1))
    before = everything(tmp_path / "marsad.db")

    def breaks(text: str) -> str:
        if "موسم" in text and "زيارة" not in text:  # only when it comes to the child
            raise ValueError("no stem")
        return shadow(text)

    with pytest.raises(ValueError, match="no stem"):
        record.put(1, analyse(report(5), None), breaks, "d1")
    assert everything(tmp_path / "marsad.db") == before
    assert put(record, report(5)) == "new"


def test_a_full_disk_is_one_sentence_and_leaves_the_record_sound(record: Record) -> None:
    put(record, report(1))
    pages = rows(record, "PRAGMA page_count")[0][0]
    record.connection.raw.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(RecordError, match="there is no room left to write to"):
        put(record, report(2, text="كلمة " * 5000))
    record.connection.raw.execute("PRAGMA max_page_count = 1000000")
    assert put(record, report(2)) == "new"


def test_a_broken_emoji_and_a_nul_come_back_as_they_were(record: Record) -> None:
    text = "سطر \x00 أول \ud83d\n\nزار وزير كينيا الهند."
    document = report(1, text=text, title="\ud83d عنوان", outlet="\udcff", origin=Origin("caf\udce9.txt"))
    teller = replace(event(document, (text.index("زار"), len(text) - 1), ("KEN",), ("IND",)), teller="\ud83d")
    broken = Findings(document, events=(teller, event(document, (0, 12), ("KEN",), ())))
    record.put(1, broken, shadow, "d1")
    record.note(1, LedgerRow("caf\udce9.txt", "read", "odd"))
    assert View(record).analysis("report-0001") == replace(broken, events=(broken.events[1], teller))
    assert list(View(record).ledger()) == [LedgerRow("caf\\udce9.txt", "read", "odd")]
    assert hits(record, "الهند") == ["report-0001"]
    assert len(list(View(record).findings("events", Filter(country="KEN")))) == 2


def test_a_text_of_five_million_characters_on_one_line_is_kept_and_found(record: Record) -> None:
    text = "كلمة " * 1_000_000 + "ياقوت"
    put(record, report(1, text=text))
    (hit,) = View(record).search("ياقوت", shadow=shadow)
    assert hit.snippet is not None
    assert text[hit.snippet.start : hit.snippet.end].endswith("كلمة ياقوت")
    assert digest(View(record).document("report-0001").text) == digest(text)


def test_any_sqlite_program_can_read_the_tables(record: Record, tmp_path: Path) -> None:
    put(record, report(1))
    raw = sqlite3.connect(tmp_path / "marsad.db")
    found = raw.execute(
        "SELECT document.id, day, type, mode, status, start_day, basis, side, code FROM finding "
        "JOIN document ON document.key = finding.document JOIN finding_code ON finding = finding.key "
        "WHERE kind = 'events' ORDER BY side"
    ).fetchall()
    raw.close()
    assert [row[-2:] for row in found] == [("actor", "KEN"), ("place", "CHL"), ("recipient", "CHL")]
    assert found[0][:-2] == (
        "report-0001",
        "2024-03-02",
        "CONSULT",
        "visit",
        "actual",
        "2024-03-02",
        "relative",
    )
