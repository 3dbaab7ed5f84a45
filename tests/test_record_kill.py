"""A process that is killed while it writes leaves a sound record, and the run can go on to the same end."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

import record_helpers
from marsad.engines.local import run
from marsad.record.store import Record
from marsad.record.views import View
from record_helpers import NOON, analyse, everything, kit, report, shadow

REPORTS = 150
"""The writer goes on after these, and writes them anew with other resources."""


def read_all(path: Path) -> None:
    with Record.open(path, create=True) as record:
        run(
            (report(n) for n in range(REPORTS)),
            record,
            kit(),
            analyser=analyse,
            shadow=shadow,
            now=lambda: NOON,
        )


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    path = tmp_path_factory.mktemp("whole") / "marsad.db"
    read_all(path)
    return everything(path)


def kill_after(path: Path, lines: int) -> list[str]:
    """Start writing, kill -9 when so many documents are written; give the ids that it said were."""
    writer = subprocess.Popen(
        [sys.executable, record_helpers.__file__, path, str(REPORTS)],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    said = [writer.stdout.readline() for _ in range(lines)]
    writer.send_signal(signal.SIGKILL)
    rest, _ = writer.communicate(timeout=60)
    assert writer.returncode == -signal.SIGKILL
    return [line.split()[1] for line in said + rest.splitlines()]


@pytest.mark.parametrize("lines", [1, 2, 40, 149, 151, 230])
def test_a_killed_run_leaves_a_sound_record_of_whole_documents_and_goes_on(
    tmp_path: Path, undisturbed: dict[str, object], lines: int
) -> None:
    path = tmp_path / "marsad.db"
    said = kill_after(path, lines)
    with Record.open(path) as record:
        view = View(record)
        assert record.faults() == []
        kept = [row.document for row in view.documents() if row.document.parent is None]
        assert set(said) <= {document.id for document in kept}
        assert [view.analysis(document.id) for document in kept] == [
            analyse(document, None) for document in kept
        ]
        assert view.counts()["embedded"] == sum(bool(analyse(document, None).children) for document in kept)
        found = [hit.document for hit in view.search("زيارة", 1000)]
        assert sorted(found) == sorted(document.id for document in kept)
        assert [row.finished for row in view.runs()][-1] is None
    read_all(path)
    assert everything(path) == undisturbed
    with Record.open(path) as record:
        assert record.faults() == []
        assert [row.finished for row in View(record).runs()][-1] == NOON.isoformat()


WRITE_HALF = """
import os, signal, sys
from pathlib import Path
from record_helpers import NOON, analyse, report, shadow
from marsad.record.store import Record
with Record.open(Path(sys.argv[1]), create=True, wait_s=1) as record:
    number = record.begin_run("1", "d", now=NOON)
    record.put(number, analyse(report(5), None), shadow, "d")
    at = int(sys.argv[2])
    def step(statement):
        global at
        at -= 1
        if at == 0:
            os.kill(os.getpid(), signal.SIGKILL)
    record.connection.raw.set_trace_callback(step)
    record.put(number, analyse(report(10), None), shadow, "d")
    print("done")
"""


@pytest.mark.parametrize("statement", range(1, 40, 3))
def test_a_kill_at_any_statement_of_a_transaction_leaves_the_documents_before_it(
    tmp_path: Path, statement: int
) -> None:
    path = tmp_path / "marsad.db"
    places = [str(Path(record_helpers.__file__).parent), *sys.path]
    killed = subprocess.run(
        [sys.executable, "-c", WRITE_HALF, path, str(statement)],
        env={"PYTHONPATH": os.pathsep.join(places)}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (killed.returncode, killed.stderr) == (-signal.SIGKILL, "")
    with Record.open(path) as record:
        assert record.faults() == []
        assert View(record).analysis("report-0005") == analyse(report(5), None)
        assert View(record).document("report-0010") is None
        assert [hit.document for hit in View(record).search("موسم")] == ["report-0005#embedded-1"]
        assert record.put(1, analyse(report(10), None), shadow, "d") == "new"


def test_the_check_of_a_record_finds_what_is_not_sound(tmp_path: Path) -> None:
    path = tmp_path / "marsad.db"
    with Record.open(path, create=True) as record:
        record.put(record.begin_run("1", "d", now=NOON), analyse(report(5), None), shadow, "d")
    raw = sqlite3.connect(path)
    raw.execute("DELETE FROM text")
    raw.execute("DELETE FROM shadow_data WHERE id > 10")
    raw.commit()
    raw.close()
    with Record.open(path) as record:
        faults = record.faults()
    assert "row 1 of document refers to nothing in text" in faults
    assert any(fault.startswith("the full-text index: ") for fault in faults)
