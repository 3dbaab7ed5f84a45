"""A connection to a record: transactions, rows, and SQLite's errors as one sentence each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from marsad.model.errors import RecordError

Row = tuple[Any, ...]


@contextmanager
def guarded(path: Path, wait_s: float = 0.0) -> Iterator[None]:
    """Turn whatever SQLite raises inside into a RecordError that names the file."""
    try:
        yield
    except sqlite3.Error as error:
        raise RecordError(_sentence(path, wait_s, error)) from error


def _sentence(path: Path, wait_s: float, error: sqlite3.Error) -> str:
    said = str(error)
    if "locked" in said or "busy" in said:
        return (
            f"another process is writing to {path} and did not finish within {wait_s:g} seconds; "
            "wait for it, or stop it, and try again"
        )
    if "malformed" in said or "not a database" in said:
        return f"{path} is damaged ({said}); take a copy from before, or read the inputs into a new record"
    if "unable to open" in said or "readonly" in said:
        return f"{path} cannot be opened or written; see who may write the file and its folder"
    if "full" in said:
        return f"there is no room left to write to {path}; make room and run the same command again"
    if "fts5" in said and "module" in said:
        return f"this Python's SQLite has no full-text search (FTS5), which {path} needs; use another Python"
    return f"SQLite refuses to work on {path}: {said}"


class Connection:
    """One open connection; `wait_s` is how long a write waits for another writer."""

    def __init__(self, path: Path, raw: sqlite3.Connection, *, readonly: bool, wait_s: float) -> None:
        self.path = path
        self.raw = raw
        self.readonly = readonly
        self.wait_s = wait_s

    def close(self) -> None:
        """Close it; a second time does nothing."""
        self.raw.close()
        if self.readonly:
            _leave_one_file(self.path)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that happens inside, or nothing of it.

        Raises RecordError where the record is open for reading only, or another writer does not finish.
        """
        if self.readonly:
            raise RecordError(f"{self.path} is open for reading only; open it for writing first")
        with guarded(self.path, self.wait_s):
            self.raw.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.raw.execute("COMMIT")
            except BaseException:
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let every read inside see the record as it was at the first of them; one inside another is that of the outer."""
        if self.raw.in_transaction:
            yield
            return
        with guarded(self.path, self.wait_s):
            self.raw.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                self.raw.execute("ROLLBACK")

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Give the rows of a query one by one."""
        with guarded(self.path, self.wait_s):
            yield from self.raw.execute(sql, values)

    def row(self, sql: str, values: Sequence[Any] = ()) -> Row | None:
        """Give the first row of a query, or None."""
        with guarded(self.path, self.wait_s):
            found: Row | None = self.raw.execute(sql, values).fetchone()
            return found

    # The three below change rows and belong inside `transaction`, which names their errors.

    def insert(self, sql: str, values: Sequence[Any]) -> int:
        """Insert one row and give its key."""
        return int(self.raw.execute(sql, values).lastrowid or 0)

    def change(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Run one statement that changes rows."""
        self.raw.execute(sql, values)

    def change_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement once for each row of values."""
        self.raw.executemany(sql, values)


def _leave_one_file(path: Path) -> None:
    """Take away the empty log and its index that a reader makes beside a record, where nobody else has it open.

    SQLite lets a reader make the two files and only a writer remove them, when it is the last to close.
    """
    try:
        if path.with_name(path.name + "-wal").stat().st_size == 0:
            with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=0)) as last:
                last.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except (OSError, sqlite3.Error):
        return  # no log, or no leave to write: nothing to take away, or not by us
