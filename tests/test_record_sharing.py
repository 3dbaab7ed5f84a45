"""Many read while one writes; a second writer waits, and then says why it cannot."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from marsad.model.errors import RecordError
from marsad.record.store import Record
from marsad.record.views import View
from record_helpers import NOON, analyse, report, shadow

COUNT = """
import sys
from pathlib import Path
from marsad.record.store import Record
from marsad.record.views import View
with Record.open(Path(sys.argv[1]), readonly=True) as record:
    view = View(record)
    print(len(list(view.documents())), len(list(view.findings("events"))), len(view.search("الهند")))
"""


def put(record: Record, number: int, digest: str = "d") -> str:
    return record.put(1, analyse(report(number), None), shadow, digest)


def start(path: Path) -> None:
    with Record.open(path, create=True) as record:
        record.begin_run("1", "d", now=NOON)
        put(record, 1)


def test_another_process_reads_inside_an_open_write_transaction(tmp_path: Path) -> None:
    path = tmp_path / "marsad.db"
    start(path)
    with Record.open(path) as writer, writer.connection.transaction():
        writer._put(1, analyse(report(2), None), shadow, "d")
        said = subprocess.run(
            [sys.executable, "-c", COUNT, path],
            env={"PYTHONPATH": ":".join(sys.path)},
            capture_output=True, text=True, check=False, timeout=30,
        )  # fmt: skip
    assert (said.stdout, said.stderr) == ("1 1 0\n", "")
    with Record.open(path, readonly=True) as reader:
        assert View(reader).counts()["documents"] == 2


def test_a_reader_sees_whole_documents_only_and_one_moment_if_it_asks(tmp_path: Path) -> None:
    path = tmp_path / "marsad.db"
    start(path)
    with Record.open(path) as writer, Record.open(path, readonly=True) as reader:
        view = View(reader)
        with view.at_one_moment():
            assert view.counts()["documents"] == 1
            put(writer, 2)
            assert view.counts()["documents"] == 1
        assert view.counts()["documents"] == 2


def test_findings_can_be_read_one_by_one_while_they_are_replaced(tmp_path: Path) -> None:
    path = tmp_path / "marsad.db"
    start(path)
    with Record.open(path) as writer, Record.open(path, readonly=True) as reader:
        for number in range(2, 30):
            put(writer, number)
        before = [found.id for _, found in View(reader).findings("events")]
        seen = []
        for number, (_, found) in enumerate(View(reader).findings("events")):
            seen.append(found.id)
            if number < 28:
                writer.put(1, replace(analyse(report(number + 1), None), events=()), shadow, "d2")
        assert seen == before


def test_a_second_writer_waits_until_the_first_is_done(tmp_path: Path) -> None:
    path = tmp_path / "marsad.db"
    start(path)
    done: list[str] = []

    def write_second() -> None:
        with Record.open(path, wait_s=20) as second:
            done.append(put(second, 3))

    with Record.open(path) as first:
        waiting = threading.Thread(target=write_second)
        with first.connection.transaction():
            waiting.start()
            first._put(1, analyse(report(2), None), shadow, "d")
            waiting.join(timeout=0.3)
            assert done == []
        waiting.join(timeout=20)
    assert done == ["new"]


def test_a_second_writer_that_waited_in_vain_gets_one_sentence_and_has_written_nothing(
    tmp_path: Path,
) -> None:
    path = tmp_path / "marsad.db"
    start(path)
    with Record.open(path) as first, Record.open(path, wait_s=0.1) as second:
        with first.connection.transaction(), pytest.raises(RecordError) as caught:
            put(second, 3)
        assert str(caught.value) == (
            f"another process is writing to {path} and did not finish within 0.1 seconds; "
            "wait for it, or stop it, and try again"
        )
        assert View(second).counts()["documents"] == 1
        assert put(second, 3) == "new"


def test_two_writers_of_the_same_report_store_it_once(tmp_path: Path) -> None:
    path = tmp_path / "marsad.db"
    start(path)
    with Record.open(path) as first, Record.open(path) as second:
        assert [put(first, 2), put(second, 2), put(second, 3), put(first, 3)] == [
            "new",
            "same",
            "new",
            "same",
        ]
        assert first.faults() == []


def test_two_processes_that_make_the_same_record_end_with_one(tmp_path: Path) -> None:
    path = tmp_path / "marsad.db"
    make = "import sys; from pathlib import Path; from marsad.record.store import Record; Record.open(Path(sys.argv[1]), create=True)"
    makers = [
        subprocess.Popen([sys.executable, "-c", make, path], env={"PYTHONPATH": ":".join(sys.path)})
        for _ in range(4)
    ]
    assert [maker.wait(timeout=60) for maker in makers] == [0, 0, 0, 0]
    assert [place.name for place in tmp_path.iterdir()] == ["marsad.db"]
    with Record.open(path) as record:
        assert record.faults() == []
