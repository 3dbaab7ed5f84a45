"""What a record shows: filters, order, ids, counts; the same whatever order the reports came in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from marsad.engines.local import run
from marsad.model.dates import When, day
from marsad.model.documents import Document
from marsad.model.errors import RecordError
from marsad.model.findings import Agreement, Assessment, Figure, Findings, LedgerRow, Position, Quote, Tie
from marsad.model.spans import cut
from marsad.record.filters import Filter
from marsad.record.store import Record
from marsad.record.views import Run, View
from record_helpers import NOON, analyse, event, everything, kit, report, shadow

TEXT = "قيل هنا كلام كثير عن أمور شتى بين بلدان بعيدة."
DOCUMENT = Document("one", TEXT, "ar", "2024-03-10T23:30:00+03:00")
RULED = {"rule": "r", "confidence": 0.5}


def piece(start: int, end: int, name: str = "one"):
    return cut(name, TEXT, start, end)


def told(kind: str, number: int) -> dict[str, object]:
    return {"id": f"{kind}00000{number}", **RULED}


VISIT = event(
    DOCUMENT,
    (0, 7),
    ("KEN",),
    ("CHL",),
    when=When(date(2024, 3, 1), date(2024, 3, 31), "month", "stated"),
    place="FIN",
)
TALKS = event(
    DOCUMENT, (8, 12), ("KEN", "FIN"), (), mode="meet", status="planned", about=("IND",), teller="CHL"
)
FALLBACK = event(
    DOCUMENT,
    (13, 17),
    ("CHL",),
    ("KEN",),
    when=day(date(2024, 3, 10), "publication"),
    type="SUPPORT",
    mode=None,
)
SPOKEN = Quote(
    speaker="minister",
    speaker_code="KEN",
    direct=False,
    evidence=piece(0, 3),
    cue=None,
    addressee="FIN",
    **told("aaaaaa", 1),
)
TRADE = Figure(
    value=2.5e9, high=None, bound="min", unit="USD", measure="trade", kind="flow", holders=("KEN", "IND"),
    as_of=When(date(2022, 1, 1), date(2022, 12, 31), "year", "stated"), teller=None, evidence=piece(4, 7), **told("aaaaaa", 2),
)  # fmt: skip
STAND = Position(
    holder=("KEN",), issue="migration", stance="against", strength="declared", towards="CHL", when=None,
    teller=None, evidence=(piece(8, 12),), **told("aaaabb", 3),
)  # fmt: skip
PACT = Agreement(
    parties=("KEN", "FIN"), kind="protocol", subject="bees", sectors=(), stage="signed", when=day(date(2023, 5, 1), "inferred"),
    count=None, evidence=(piece(13, 17), piece(0, 3)), **told("aaaacc", 4),
)  # fmt: skip
TIE = Tie(
    kind="membership", source="KEN", target="UN", since=When(date(1963, 1, 1), date(1963, 12, 31), "year", "stated"),
    until=None, asserted_by="FIN", evidence=(piece(18, 22),), **told("aaaadd", 5),
)  # fmt: skip
JUDGED = Assessment(
    subject="KEN", predicate="كثير", voice="report", evidence=(piece(13, 17),), **told("aaaaee", 6)
)
FOUND = Findings(
    DOCUMENT, events=(VISIT, TALKS, FALLBACK), quotes=(SPOKEN,), figures=(TRADE,), positions=(STAND,),
    agreements=(PACT,), ties=(TIE,), assessments=(JUDGED,),
)  # fmt: skip


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "marsad.db", create=True) as opened:
        opened.put(opened.begin_run("0.1.0", "d1", now=NOON), FOUND, shadow, "d1")
        yield opened


def seen(record: Record, kind: str, **asked: object) -> list[object]:
    found = list(View(record).findings(kind, Filter(**asked)))
    assert {name for name, _ in found} <= {"one"}
    return [finding for _, finding in found]


def test_every_kind_is_read_back_as_it_was_put(record: Record) -> None:
    assert View(record).analysis("one") == replace(FOUND, agreements=(PACT,))


@pytest.mark.parametrize(
    ("asked", "events"),
    [
        ({}, [VISIT, TALKS, FALLBACK]),
        ({"country": "KEN"}, [VISIT, TALKS, FALLBACK]),
        ({"country": "IND"}, [TALKS]),  # about it
        ({"country": "FIN"}, [TALKS]),  # the visit only took place there
        ({"country": "CHL"}, [VISIT, FALLBACK]),  # the talks it only told of
        ({"country": "KEN", "with_": "CHL"}, [VISIT, FALLBACK]),
        ({"country": "CHL", "with_": "FIN"}, []),
        ({"type": "CONSULT"}, [VISIT, TALKS]),
        ({"type": "visit"}, [VISIT]),
        ({"status": "planned"}, [TALKS]),
        ({"since": date(2024, 3, 31)}, [VISIT]),
        ({"since": date(2024, 4, 1)}, []),
        ({"until": date(2024, 3, 1)}, [VISIT]),
        ({"until": date(2024, 2, 29)}, []),
        ({"since": date(2024, 3, 10), "until": date(2024, 3, 10)}, [VISIT, TALKS, FALLBACK]),  # undated: the report's day
        ({"document": "one", "status": "planned"}, [TALKS]),
        ({"document": "two"}, []),
        ({"country": "' OR 1=1 --"}, []),
    ],
)  # fmt: skip
def test_events_by_filter(record: Record, asked: dict[str, object], events: list[object]) -> None:
    assert seen(record, "events", **asked) == events


@pytest.mark.parametrize(
    ("kind", "finding", "fits", "fails"),
    [
        ("quotes", SPOKEN, {"country": "KEN", "with_": "FIN", "type": "indirect", "since": date(2024, 3, 10)}, {"type": "direct"}),
        ("figures", TRADE, {"country": "IND", "type": "trade", "until": date(2022, 6, 1)}, {"since": date(2023, 1, 1)}),
        ("figures", TRADE, {"type": "flow"}, {"type": "stock"}),
        ("positions", STAND, {"country": "KEN", "with_": "CHL", "type": "migration", "status": "against"}, {"status": "for"}),
        ("agreements", PACT, {"country": "FIN", "type": "protocol", "status": "signed"}, {"since": date(2023, 5, 2)}),
        ("ties", TIE, {"country": "UN", "type": "membership", "since": date(2030, 1, 1)}, {"until": date(1962, 1, 1)}),
        ("ties", TIE, {"country": "KEN"}, {"country": "FIN"}),
        ("assessments", JUDGED, {"country": "KEN"}, {"country": "CHL"}),
    ],
)  # fmt: skip
def test_the_other_kinds_by_filter(
    record: Record, kind: str, finding: object, fits: dict, fails: dict
) -> None:
    assert seen(record, kind, **fits) == [finding]
    assert seen(record, kind, **fails) == []


def test_a_finding_is_shown_by_its_id_or_six_characters_that_only_it_begins_with(record: Record) -> None:
    view = View(record)
    assert view.finding(VISIT.id) == ("events", DOCUMENT, VISIT)
    assert view.finding(VISIT.id[:6]) == ("events", DOCUMENT, VISIT)
    assert view.finding("aaaadd") == ("ties", DOCUMENT, TIE)
    assert view.finding(VISIT.id[:5]) is None
    assert view.finding("ffffffffffff") is None
    with pytest.raises(RecordError, match="aaaaaa begins the ids of 2 findings; give more characters"):
        view.finding("aaaaaa")
    assert view.finding(SPOKEN.id) == ("quotes", DOCUMENT, SPOKEN)


def test_the_finding_of_an_old_version_is_shown_where_no_new_one_has_its_id(record: Record) -> None:
    later = replace(DOCUMENT, text=TEXT + " تصحيح")
    corrected = replace(VISIT, confidence=0.25)
    record.put(1, Findings(later, events=(corrected,)), shadow, "d1")
    assert View(record).finding(VISIT.id[:8]) == ("events", later, corrected)
    assert View(record).finding(TALKS.id[:8]) == ("events", DOCUMENT, TALKS)
    assert list(View(record).findings("events")) == [("one", corrected)]


def test_a_kind_that_does_not_exist_is_a_fault_of_the_program(record: Record) -> None:
    with pytest.raises(KeyError):
        list(View(record).findings("visits"))


def test_counts_tell_fallback_dates_and_everything_else(record: Record) -> None:
    record.put(1, analyse(report(5), None), shadow, "d1")
    record.put(1, analyse(report(5, text="نص"), None), shadow, "d1")
    assert View(record).counts() == {
        "documents": 2, "embedded": 0, "superseded": 2, "refused": 1, "fallback_dates": 1, "runs": 1,
        "events": 3, "quotes": 1, "figures": 1, "positions": 1, "agreements": 1, "ties": 1, "assessments": 1,
    }  # fmt: skip


def test_the_newest_day_is_the_one_written(record: Record) -> None:
    assert View(record).latest_day() == date(2024, 3, 10)


def test_an_empty_record_has_no_newest_day(tmp_path: Path) -> None:
    with Record.open(tmp_path / "empty.db", create=True) as record:
        view = View(record)
        assert (view.latest_day(), view.document("x"), view.analysis("x"), list(view.documents())) == (
            None,
            None,
            None,
            [],
        )


def test_runs_keep_their_times_and_their_ledger(record: Record) -> None:
    second = record.begin_run("0.2.0", "d2", '{"as_of": null}', now=NOON)
    record.note(second, LedgerRow("z.txt", "read", "empty"), LedgerRow("a.txt", "read", "binary", "zeros"))
    record.note(1, LedgerRow("m.txt", "read", "empty"))
    record.end_run(second, now=NOON, counts={"new": 3})
    view = View(record)
    time = "2024-06-01T12:00:00+00:00"
    assert list(view.runs()) == [
        Run(1, time, None, "0.1.0", "d1", {}),
        Run(2, time, time, "0.2.0", "d2", {"new": 3}),
    ]
    assert [row.subject for row in view.ledger(second)] == ["a.txt", "z.txt"]
    assert [row.subject for row in view.ledger()] == ["m.txt", "a.txt", "z.txt"]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(range(16)))
def test_the_order_of_reading_changes_no_answer(
    tmp_path_factory: pytest.TempPathFactory, order: list[int]
) -> None:
    def answers(numbers: list[int]) -> dict[str, object]:
        path = tmp_path_factory.mktemp("order") / "marsad.db"
        with Record.open(path, create=True) as record:
            run(map(report, numbers), record, kit(), analyser=analyse, shadow=shadow, now=lambda: NOON)
        return everything(path)

    assert answers(order) == answers(list(range(16)))
