"""A record file is made whole, and nothing that is no record is opened or touched."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.model.errors import RecordError
from marsad.record.schema import APPLICATION_ID, SCHEMA_VERSION
from marsad.record.store import Record
from marsad.record.views import View
from record_helpers import NOON, analyse, report, shadow


def make(path: Path) -> Path:
    Record.open(path, create=True).close()
    return path


def refusal(path: Path, **options: bool) -> str:
    """Open a path that is refused; give the sentence, after seeing that nothing in the folder changed."""
    before = contents(path.parent)
    with pytest.raises(RecordError) as caught:
        Record.open(path, **options)
    assert contents(path.parent) == before
    return str(caught.value)


def contents(folder: Path) -> dict[str, bytes]:
    return {place.name: place.read_bytes() for place in folder.glob("*") if place.is_file()}


def test_a_new_record_is_one_file_in_wal_mode_that_says_what_it_is(tmp_path: Path) -> None:
    path = make(tmp_path / "marsad.db")
    assert [place.name for place in tmp_path.iterdir()] == ["marsad.db"]
    raw = sqlite3.connect(path)
    pragmas = [
        raw.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version", "journal_mode")
    ]
    raw.close()
    assert pragmas == [APPLICATION_ID, SCHEMA_VERSION, "wal"]


def test_opening_with_create_keeps_a_record_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "marsad.db"
    with Record.open(path, create=True) as record:
        record.put(record.begin_run("1", "d", now=NOON), analyse(report(1), None), shadow, "d")
    with Record.open(path, create=True) as record:
        assert View(record).counts()["documents"] == 1
        assert record.faults() == []


def test_a_missing_record_is_not_made_by_reading(tmp_path: Path) -> None:
    path = tmp_path / "marsad.db"
    assert refusal(path) == f"there is no record at {path}; `marsad read INPUT --record {path}` makes one"
    assert "there is no record" in refusal(path, create=True, readonly=True)


def test_the_folder_of_a_new_record_must_exist(tmp_path: Path) -> None:
    path = tmp_path / "away" / "marsad.db"
    assert f"the folder {path.parent} for the record marsad.db does not exist" in refusal(path, create=True)


@pytest.mark.parametrize("readonly", [True, False])
@pytest.mark.parametrize(
    "content", [b"", b"SQLite format 3\x00", "تقرير قصير\n".encode() * 40, os.urandom(5000)]
)
def test_a_file_of_another_kind_is_refused_untouched(tmp_path: Path, content: bytes, readonly: bool) -> None:
    path = tmp_path / "marsad.db"
    path.write_bytes(content)
    assert refusal(path, create=not readonly, readonly=readonly) == (
        f"{path} is no marsad record but another kind of file; name another file"
    )


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    (tmp_path / "marsad.db").mkdir()
    assert "cannot be read as a record: Is a directory" in refusal(tmp_path / "marsad.db")


def test_the_database_of_another_program_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE document (id)")
    raw.close()
    assert refusal(path, create=True) == (
        f"{path} is an SQLite database of another program, no marsad record; name another file"
    )


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (
            SCHEMA_VERSION + 1,
            "was written by a newer marsad (record version 3, this marsad knows 2); update marsad",
        ),
        (0, "has record version 0, this marsad needs 2; read the inputs into a new record"),
    ],
)
def test_a_record_of_another_version_is_refused_untouched(
    tmp_path: Path, version: int, sentence: str
) -> None:
    path = make(tmp_path / "marsad.db")
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {version}")
    raw.close()
    assert sentence in refusal(path, create=True)
    assert sentence in refusal(path, readonly=True)


def test_a_newer_version_is_seen_while_it_is_still_in_the_log(tmp_path: Path) -> None:
    path = make(tmp_path / "marsad.db")
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(RecordError, match="newer marsad"):
        Record.open(path)
    raw.close()


def test_a_damaged_record_is_one_sentence(tmp_path: Path) -> None:
    path = make(tmp_path / "marsad.db")
    content = path.read_bytes()
    path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    with pytest.raises(RecordError, match=r"marsad\.db is damaged \(.*\); take a copy from before"):
        Record.open(path)


def test_a_log_left_from_a_dead_record_is_not_replayed_into_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "marsad.db-wal").write_bytes(b"old pages")
    assert "marsad.db-wal is left from a record that is gone" in refusal(tmp_path / "marsad.db", create=True)


def test_an_empty_log_is_no_hindrance_to_a_new_record(tmp_path: Path) -> None:
    (tmp_path / "marsad.db-wal").touch()
    assert make(tmp_path / "marsad.db").is_file()


def test_who_only_reads_leaves_one_file(tmp_path: Path) -> None:
    path = make(tmp_path / "marsad.db")
    before = path.read_bytes()
    with Record.open(path, readonly=True) as first:
        with Record.open(path, readonly=True) as second:
            assert View(second).counts()["documents"] == 0
        assert View(first).counts()["documents"] == 0
    assert [one.name for one in tmp_path.iterdir()] == ["marsad.db"]
    assert path.read_bytes() == before


def test_a_record_open_for_reading_refuses_to_write(tmp_path: Path) -> None:
    with (
        Record.open(make(tmp_path / "marsad.db"), readonly=True) as record,
        pytest.raises(RecordError) as caught,
    ):
        record.begin_run("1", "d", now=NOON)
    assert "is open for reading only" in str(caught.value)


def test_a_closed_record_says_so_in_one_sentence(tmp_path: Path) -> None:
    record = Record.open(make(tmp_path / "marsad.db"))
    record.close()
    with pytest.raises(RecordError, match="closed database"):
        View(record).counts()


@pytest.fixture
def published() -> Iterator[Path]:
    """A record in a folder that cannot be written; the administrator, who can write everywhere, becomes nobody."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "marsad.db")
        with Record.open(path, create=True) as record:
            record.put(record.begin_run("1", "d", now=NOON), analyse(report(1), None), shadow, "d")
            assert View(record).counts()["documents"] == 1  # loads whatever is loaded late, while we may
        path.chmod(0o444)
        path.parent.chmod(0o555)
        user = os.geteuid()
        try:
            os.seteuid(user or 65534)
            yield path
        finally:
            os.seteuid(user)
            path.parent.chmod(0o755)


def test_a_record_in_a_folder_that_cannot_be_written_can_be_read(published: Path) -> None:
    with Record.open(published, readonly=True) as record:
        assert View(record).counts()["documents"] == 1
    with pytest.raises(
        RecordError, match="cannot be opened or written; see who may write the file and its folder"
    ):
        Record.open(published)
    with pytest.raises(RecordError, match=r"new\.db cannot be opened or written"):
        Record.open(published.with_name("new.db"), create=True)
