"""A run reads many documents into a record; no document stops it, and each is accounted for."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest
from msgspec.structs import replace

from marsad import __version__
from marsad.engines.local import reanalyse, run
from marsad.engines.one import read_one
from marsad.engines.report import RunReport
from marsad.model.documents import Document
from marsad.model.errors import InputError
from marsad.model.findings import Event, Findings, LedgerRow
from marsad.model.spans import Span
from marsad.record.columns import KINDS
from marsad.record.search import terms_of
from marsad.record.store import Record
from marsad.record.views import Run, View
from record_helpers import NOON, analyse, everything, kit, report, shadow

NONE = dict.fromkeys(KINDS, 0)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "marsad.db", create=True) as opened:
        yield opened
        assert opened.faults() == []


def read(record: Record, *inputs: Document | LedgerRow, **more: object) -> RunReport:
    told = {"kit": kit(), "analyser": analyse, "shadow": shadow, "now": lambda: NOON}
    return run(inputs, record, **(told | more))


def reported(
    run_number: int = 1,
    *,
    ledger: tuple[LedgerRow, ...] = (),
    found: dict[str, int] | None = None,
    **counts: int,
):
    none = dict.fromkeys(("new", "same", "versions", "reanalysed", "unreadable", "failed", "refused"), 0)
    return RunReport(run=run_number, ledger=ledger, findings=NONE | (found or {}), **(none | counts))


def failing(document: Document, _kit: object) -> Findings:
    if document.id == "report-0002":
        raise KeyError("no such\n   verb")
    return analyse(document, _kit)


FAILED = LedgerRow("report-0002", "analyse", "the analysis failed", "KeyError: 'no such\\n verb'")


def test_a_run_tells_what_became_of_every_input(record: Record) -> None:
    lost = LedgerRow("b.txt", "read", "binary", "zeros")
    remark = LedgerRow("a.txt", "note", "named twice", "the file is read once")
    done: list[tuple[int, str]] = []
    report_of_run = read(
        record,
        remark, report(1), lost, report(5), report(1), report(5, text="نص آخر"),
        progress=lambda number, subject: done.append((number, subject)),
    )  # fmt: skip
    again = LedgerRow(
        "report-0001", "record", "known already",
        "the same id with the same text came before in this run; it is kept once",
    )  # fmt: skip
    assert report_of_run == reported(
        new=2, same=1, versions=1, unreadable=1, refused=4, ledger=(remark, lost, again), found={"events": 3, "quotes": 2}
    )  # fmt: skip
    assert done == [
        (1, "report-0001"),
        (2, "b.txt"),
        (3, "report-0005"),
        (4, "report-0001"),
        (5, "report-0005"),
    ]


def test_reading_the_same_again_changes_nothing_but_the_run_ledger_and_analyses_nothing(
    record: Record, tmp_path: Path
) -> None:
    read(record, *map(report, range(12)))
    before = everything(tmp_path / "marsad.db")
    assert read(record, *map(report, range(12)), analyser=None) == reported(2, same=12)
    assert everything(tmp_path / "marsad.db") == before


def test_the_run_ledger_keeps_times_version_digest_and_counts(record: Record) -> None:
    times = iter([NOON, NOON + timedelta(seconds=90)])
    read(record, report(1), now=lambda: next(times))
    counts = {"inputs": 1, "new": 1, "refused": 1, "failed": 0, "events": 1, "quotes": 1}
    assert list(View(record).runs()) == [
        Run(1, "2024-06-01T12:00:00+00:00", "2024-06-01T12:01:30+00:00", __version__, "resources-1", counts)
    ]


def test_the_clock_is_the_default_time_of_a_run(record: Record) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    run([], record, kit(), analyser=analyse, shadow=shadow)
    (row,) = View(record).runs()
    assert (
        before
        <= datetime.fromisoformat(row.started)
        <= datetime.fromisoformat(row.finished)
        <= datetime.now(UTC)
    )


def test_a_document_that_breaks_the_analysis_is_kept_without_findings_and_the_run_goes_on(
    record: Record,
) -> None:
    assert read(record, *map(report, (1, 2, 3)), analyser=failing) == reported(
        new=3, failed=1, refused=2, ledger=(FAILED,), found={"events": 2, "quotes": 2}
    )
    assert View(record).analysis("report-0002") == Findings(report(2))
    assert [hit.document for hit in View(record).search(terms_of('"زيارة رقم 2"', shadow))] == ["report-0002"]


def test_a_document_that_failed_is_tried_again(record: Record, tmp_path: Path) -> None:
    read(record, *map(report, (1, 2)), analyser=failing)
    assert read(record, *map(report, (1, 2)), analyser=failing) == reported(
        2, same=2, failed=1, ledger=(FAILED,)
    )
    assert read(record, *map(report, (1, 2))) == reported(
        3, same=1, reanalysed=1, refused=1, found={"events": 1, "quotes": 1}
    )
    assert View(record).analysis("report-0002") == analyse(report(2), None)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda found: replace(found, document=replace(found.document, text="x")), "are of another document or an altered text"),
        (lambda found: replace(found, document=replace(found.document, id="x")), "are of another document or an altered text"),
        (lambda found: replace(found, events=(replace(found.events[0], rule=""),)), "no rule is named"),
        (lambda found: replace(found, events=(moved(found.events[0]),)), "the words are not those at 1-3"),
    ],
)  # fmt: skip
def test_findings_that_break_a_law_are_kept_out_and_the_document_in(
    record: Record, change, said: str
) -> None:
    done = read(record, report(1), report(2), analyser=lambda document, _: change(analyse(document, None)))
    assert (done.new, done.failed, done.findings) == (2, 2, NONE)
    assert [(row.subject, row.stage, row.reason) for row in done.ledger] == [
        (f"report-000{number}", "analyse", "the findings are unlawful") for number in (1, 2)
    ]
    assert said in done.ledger[0].detail
    assert View(record).document("report-0001") == report(1)


def moved(event: Event) -> Event:
    return replace(event, evidence=(replace(event.evidence[0], span=Span(1, 3)),))


@pytest.mark.parametrize(("language", "said"), [("sw", "it is in 'sw'"), (None, "its language is not known")])
def test_a_language_without_a_folder_is_kept_and_searchable_and_one_row(
    record: Record, language: str | None, said: str
) -> None:
    document = Document("mgeni", "Waziri alifika jana.", language, "2024-03-01")
    done = read(record, document)
    row = LedgerRow(
        "mgeni", "analyse", "no language folder",
        f"{said}, for which there is no language folder; it is kept and can be searched, nothing is found in it",
    )  # fmt: skip
    assert done == reported(new=1, ledger=(row,))
    assert [hit.document for hit in View(record).search("waziri")] == ["mgeni"]
    assert read(record, document) == reported(2, same=1)
    assert read(record, document, kit=kit(languages={"ar", language}, digest="resources-2")).reanalysed == 1


def test_a_document_without_a_usable_id_is_a_row(record: Record) -> None:
    done = read(record, report(1, id=""), report(2, id="caf\udce9"), report(3))
    assert (done.new, done.unreadable) == (1, 2)
    assert [(row.subject, row.stage, row.reason) for row in done.ledger] == [
        ("", "read", "no usable id"), ("caf\\udce9", "read", "no usable id"),
    ]  # fmt: skip


def test_what_the_readers_raise_ends_the_run_and_what_was_read_stays(record: Record) -> None:
    def breaking() -> Iterator[Document]:
        yield report(1)
        raise InputError("the disk went away")

    with pytest.raises(InputError):
        run(breaking(), record, kit(), analyser=analyse, shadow=shadow)
    assert View(record).analysis("report-0001") == analyse(report(1), None)
    assert [row.finished for row in View(record).runs()] == [None]
    assert read(record, report(1), report(2)).new == 1


def no_quotes(document: Document, _kit: object) -> Findings:
    found = analyse(document, _kit)
    return replace(found, quotes=(), children=tuple(replace(child, events=()) for child in found.children))


def test_reanalysis_with_other_resources_is_as_reading_with_them_from_the_start(
    record: Record, tmp_path: Path
) -> None:
    read(record, *map(report, range(12)), report(3, text="نص قديم"), report(3))
    documents = [row.document for row in View(record).documents()]
    done = reanalyse(record, kit(digest="resources-2"), analyser=no_quotes, shadow=shadow, now=lambda: NOON)
    assert (done.run, done.reanalysed, done.findings) == (2, 12, NONE | {"events": 11})
    assert [row.document for row in View(record).documents()] == documents
    assert [row.digest for row in View(record).runs()] == ["resources-1", "resources-2"]
    with Record.open(tmp_path / "fresh.db", create=True) as fresh:
        read(fresh, *map(report, range(12)), report(3, text="نص قديم"), analyser=no_quotes)
    old, new = everything(tmp_path / "marsad.db"), everything(tmp_path / "fresh.db")
    assert {name: old[name] for name in old if name != "documents"} == {
        name: new[name] for name in new if name != "documents"
    }
    again = reanalyse(record, kit(digest="resources-2"), analyser=no_quotes, shadow=shadow, now=lambda: NOON)
    assert again == reported(3)


def test_reanalysis_that_fails_says_so_and_is_tried_again(record: Record) -> None:
    read(record, report(1), report(2))
    done = reanalyse(record, kit(digest="resources-2"), analyser=failing, shadow=shadow)
    assert (done.reanalysed, done.failed, done.ledger) == (2, 1, (FAILED,))
    assert reanalyse(record, kit(digest="resources-2"), analyser=analyse, shadow=shadow).reanalysed == 1


def test_reanalysis_renews_the_index_where_the_stemmer_changed(record: Record) -> None:
    read(record, report(1))
    reanalyse(record, kit(), analyser=analyse, shadow=str.upper)
    assert [hit.document for hit in View(record).search("وزير")] == ["report-0001"]


def test_reading_one_document_can_be_mapped_by_other_processes() -> None:
    one = partial(read_one, kit=kit(languages=frozenset({"ar"})), analyser=failing)
    reports = [report(number) for number in range(6)]
    with get_context("spawn").Pool(1) as pool:
        assert pool.map(one, reports) == [one(document) for document in reports]


def test_an_embedded_article_counts_with_its_parent(record: Record) -> None:
    done = read(record, report(5))
    assert (done.new, done.findings) == (1, NONE | {"events": 2, "quotes": 1})
    assert View(record).counts()["embedded"] == 1
