"""Making a record file, and opening one only after its first hundred bytes say that it is one."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from marsad.model.errors import RecordError
from marsad.record.connection import Connection, guarded
from marsad.record.schema import APPLICATION_ID, SCHEMA_VERSION, UPGRADES, lay_out, upgrade

MAGIC = b"SQLite format 3\x00"


def open_at(path: Path, *, create: bool, readonly: bool, wait_s: float) -> Connection:
    """Open the record at `path`, made first where it is missing and `create` is set.

    Raises RecordError, and writes nothing, where there is none, or the file is no record, or a newer one.
    """
    if create and not readonly and not path.exists():
        make_at(path)
    check_header(path)
    with guarded(path, wait_s):
        connection = Connection(path, _connect(path, readonly, wait_s), readonly=readonly, wait_s=wait_s)
        try:
            (version,) = connection.row("PRAGMA user_version") or (0,)
            _check_version(path, int(version))
            if int(version) < SCHEMA_VERSION:
                _bring_up_to_date(connection, int(version))
        except BaseException:
            connection.close()
            raise
    return connection


def make_at(path: Path) -> None:
    """Make an empty record at `path`, whole or not at all; one that another process just made is left alone.

    It is built beside its place and linked into it, so that a kill leaves no half record under the name.
    """
    left_over = path.with_name(path.name + "-wal")
    if _has_log(path) and not path.exists():
        # SQLite would replay a dead record's log into the new one
        raise RecordError(f"{left_over} is left from a record that is gone; move it away and try again")
    if not path.parent.is_dir():
        raise RecordError(
            f"the folder {path.parent} for the record {path.name} does not exist; make it first"
        )
    building = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with guarded(path):
            _build(building)
        _link(building, path)
    except OSError as error:
        raise RecordError(f"no record can be made at {path}: {error.strerror}") from error
    finally:
        building.unlink(missing_ok=True)


def _build(path: Path) -> None:
    path.unlink(missing_ok=True)
    raw = sqlite3.connect(path, isolation_level=None)
    try:
        lay_out(raw)
    finally:
        raw.close()


def _link(built: Path, path: Path) -> None:
    try:
        path.hardlink_to(built)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        built.rename(path)


def check_header(path: Path) -> None:
    """Read the first hundred bytes, and raise RecordError unless they are those of a record we can read."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise RecordError(
            f"there is no record at {path}; `marsad read INPUT --record {path}` makes one"
        ) from None
    except OSError as error:
        raise RecordError(f"{path} cannot be read as a record: {error.strerror}") from error
    if len(header) < 100 or not header.startswith(MAGIC):
        raise RecordError(f"{path} is no marsad record but another kind of file; name another file")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise RecordError(
            f"{path} is an SQLite database of another program, no marsad record; name another file"
        )
    _check_version(path, int.from_bytes(header[60:64], "big"))


def _check_version(path: Path, version: int) -> None:
    if version > SCHEMA_VERSION:
        raise RecordError(
            f"{path} was written by a newer marsad (record version {version}, this marsad knows "
            f"{SCHEMA_VERSION}); update marsad to read it"
        )
    if version < SCHEMA_VERSION and version not in UPGRADES:
        raise RecordError(
            f"{path} has record version {version}, this marsad needs {SCHEMA_VERSION}; "
            "read the inputs into a new record"
        )


def _bring_up_to_date(connection: Connection, version: int) -> None:
    """Add what an older record has not yet; raises RecordError where it is open for reading only."""
    if connection.readonly:
        raise RecordError(
            f"{connection.path} has record version {version}, this marsad needs {SCHEMA_VERSION}; "
            f"`marsad reanalyse --record {connection.path}` brings it up to date"
        )
    upgrade(connection.raw, version)


def _connect(path: Path, readonly: bool, wait_s: float) -> sqlite3.Connection:
    if not readonly:
        return _connect_as(path, "mode=rw", wait_s)
    try:
        return _connect_as(path, "mode=ro", wait_s)
    except sqlite3.OperationalError:
        # in a folder that cannot be written SQLite has no place for its shared index: nobody can be writing
        if _has_log(path):
            raise
        return _connect_as(path, "immutable=1", wait_s)


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _connect_as(path: Path, mode: str, wait_s: float) -> sqlite3.Connection:
    raw = sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, isolation_level=None, timeout=wait_s)
    try:
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("PRAGMA synchronous = NORMAL")
        raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        raw.close()
        raise
    return raw
