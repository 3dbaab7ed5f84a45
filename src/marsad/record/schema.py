"""The tables of a record: one SQLite file.

text ◂ document ◂ analysis, indexed ─▸ shadow (full-text index)
                ◂ finding ◂ finding_code
                ◂ refusal
run ◂ ledger
story ◂ story_member ─▸ document, story_due

A text is stored once under its SHA-256, however many documents (copies, embedded articles) share it.
The full-text index is contentless: it holds words, never text. SQLite before 3.43 cannot delete from such
an index, so nothing is deleted: `indexed` says which entry a document has now, and an entry that no document
has any more is found by no query until the next `reindex` clears it away.

Stories are made of many documents, so they are written at the end of a run. Whatever is written of a document notes its
day in `story_due` in the same transaction (the triggers below see to it), so that nothing is overlooked after a kill.
"""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x4D525344
"""Marks an SQLite file as a marsad record: "MRSD", at byte 68 of the file."""

SCHEMA_VERSION = 2
"""Version of the tables below, at byte 60 of the file; it grows with every change of them."""

STORY_TABLES: tuple[str, ...] = (
    # body: JSON of the Story, packed
    "CREATE TABLE story (id TEXT PRIMARY KEY, body BLOB NOT NULL)",
    """CREATE TABLE story_member (
        document INTEGER PRIMARY KEY REFERENCES document (key) ON DELETE CASCADE,
        story TEXT NOT NULL)""",
    "CREATE INDEX story_member_by_story ON story_member (story)",
    # day: of reports that came, changed or went since stories were made; empty for those without one
    "CREATE TABLE story_due (key INTEGER PRIMARY KEY AUTOINCREMENT, day TEXT NOT NULL)",
    # method: of the marsad that made the stories
    "CREATE TABLE story_made (method TEXT NOT NULL)",
    """CREATE TRIGGER story_due_read AFTER INSERT ON analysis BEGIN
        INSERT INTO story_due (day) SELECT coalesce(day, '') FROM document WHERE key = NEW.document; END""",
    """CREATE TRIGGER story_due_changed AFTER UPDATE ON document BEGIN
        INSERT INTO story_due (day) VALUES (coalesce(OLD.day, '')), (coalesce(NEW.day, '')); END""",
    """CREATE TRIGGER story_due_gone AFTER DELETE ON document BEGIN
        INSERT INTO story_due (day) VALUES (coalesce(OLD.day, '')); END""",
)

UPGRADES: dict[int, tuple[str, ...]] = {
    1: (*STORY_TABLES, "INSERT INTO story_due (day) SELECT DISTINCT coalesce(day, '') FROM document"),
}
"""What makes a record of an older version one of the next."""

TABLES: tuple[str, ...] = (
    # settings and counts are JSON; a run without `finished` was cut off
    """CREATE TABLE run (
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        started TEXT NOT NULL,
        finished TEXT,
        version TEXT NOT NULL,
        digest TEXT NOT NULL,
        settings TEXT NOT NULL,
        counts TEXT)""",
    # content: TEXT; a BLOB only where a lone surrogate keeps the text from being UTF-8
    """CREATE TABLE text (
        key INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE,
        content NOT NULL)""",
    # day: the day of `published`, ISO; meta: JSON of the Document without its text
    """CREATE TABLE document (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        text INTEGER NOT NULL REFERENCES text (key),
        day TEXT,
        language TEXT,
        outlet TEXT,
        parent INTEGER REFERENCES document (key),
        superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
        first_run INTEGER NOT NULL REFERENCES run (key),
        meta TEXT NOT NULL,
        UNIQUE (id, sha256))""",
    "CREATE INDEX document_by_day ON document (superseded, day, id)",
    "CREATE INDEX document_by_parent ON document (parent) WHERE parent IS NOT NULL",
    "CREATE INDEX document_by_text ON document (text)",
    # digest: of the resources; empty where analysis failed, so that the document is tried again
    """CREATE TABLE analysis (
        document INTEGER PRIMARY KEY REFERENCES document (key),
        run INTEGER NOT NULL REFERENCES run (key),
        digest TEXT NOT NULL,
        regions TEXT NOT NULL,
        mentions BLOB NOT NULL)""",
    # entry: rowid in `shadow`; words: SHA-256 of the words indexed there
    """CREATE TABLE indexed (
        document INTEGER PRIMARY KEY REFERENCES document (key),
        entry INTEGER NOT NULL UNIQUE,
        words TEXT NOT NULL)""",
    # the words come folded and stemmed, so the tokenizer has only to split them
    """CREATE VIRTUAL TABLE shadow USING fts5 (
        title, words, content='', tokenize='unicode61 remove_diacritics 0')""",
    # body: JSON of the finding; the columns before it repeat what is filtered and sorted by
    """CREATE TABLE finding (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        document INTEGER NOT NULL REFERENCES document (key),
        type TEXT,
        mode TEXT,
        status TEXT,
        start_day TEXT,
        end_day TEXT,
        basis TEXT,
        span_start INTEGER NOT NULL,
        span_end INTEGER NOT NULL,
        rule TEXT NOT NULL,
        body TEXT NOT NULL,
        UNIQUE (document, kind, id))""",
    "CREATE INDEX finding_by_id ON finding (id)",
    """CREATE TABLE finding_code (
        finding INTEGER NOT NULL REFERENCES finding (key),
        side TEXT NOT NULL,
        code TEXT NOT NULL,
        PRIMARY KEY (finding, side, code)) WITHOUT ROWID""",
    "CREATE INDEX finding_code_by_code ON finding_code (code, side, finding)",
    """CREATE TABLE refusal (
        key INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES document (key),
        kind TEXT NOT NULL,
        reason TEXT NOT NULL,
        span_start INTEGER,
        span_end INTEGER)""",
    "CREATE INDEX refusal_by_document ON refusal (document)",
    """CREATE TABLE ledger (
        key INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES run (key),
        subject TEXT NOT NULL,
        stage TEXT NOT NULL,
        reason TEXT NOT NULL,
        detail TEXT NOT NULL)""",
    "CREATE INDEX ledger_by_run ON ledger (run)",
    *STORY_TABLES,
)


def lay_out(connection: sqlite3.Connection) -> None:
    """Make an empty database a record, in one transaction; the caller's connection must be in autocommit."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in TABLES:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = WAL")


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Make a record of an older version one of this version, in one transaction; another writer may do it first."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        (now,) = connection.execute("PRAGMA user_version").fetchone()
        for older in range(max(int(now), version), SCHEMA_VERSION):
            for statement in UPGRADES[older]:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
