"""Documents in a record: written with their text stored once, and read back as they came."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.model.dates import parse_published
from marsad.model.documents import Document
from marsad.model.spans import Span
from marsad.record.codec import from_json, label, text_in, text_out, to_json
from marsad.record.connection import Connection

LOAD = "SELECT document.meta, text.content FROM document JOIN text ON text.key = document.text WHERE "


def key_of(connection: Connection, document: Document) -> int | None:
    """Give the key of this very version of a document (its id and its text), or None."""
    found = connection.row(
        "SELECT key FROM document WHERE id = ? AND sha256 = ?", (document.id, document.sha256)
    )
    return int(found[0]) if found else None


def load(connection: Connection, key: int) -> Document:
    """Give the document with this key, text and all."""
    found = connection.row(LOAD + "document.key = ?", (key,))
    assert found is not None  # noqa: S101 - keys come from the record itself
    return revive(*found)


def revive(meta: str, content: str | bytes) -> Document:
    """Give the document whose columns these are."""
    return replace(from_json(meta, Document), text=text_out(content))


def add(connection: Connection, run: int, document: Document, parent: int | None) -> int:
    """Write a document that is not in the record, and give its key; a child of an old version is old as well."""
    sha256 = document.sha256
    old = parent is not None and is_superseded(connection, parent)
    return connection.insert(
        "INSERT INTO document (id, sha256, text, day, language, outlet, parent, superseded, first_run, meta) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.id,
            sha256,
            _text_key(connection, document, sha256),
            *_labels(document),
            parent,
            int(old),
            run,
            _meta(document),
        ),
    )


def renew(connection: Connection, key: int, document: Document) -> None:
    """Write anew what is told about a document beside its text; nothing changes where that is the same."""
    meta = _meta(document)
    connection.change(
        "UPDATE document SET day = ?, language = ?, outlet = ?, meta = ? WHERE key = ? AND meta <> ?",
        (*_labels(document), meta, key, meta),
    )


def supersede(connection: Connection, name: str) -> bool:
    """Mark every version of a document, and what is embedded in it, as old; tell whether there was one."""
    versions = [int(key) for (key,) in connection.rows("SELECT key FROM document WHERE id = ?", (name,))]
    for key in versions:
        _supersede(connection, key)
    return bool(versions)


def _supersede(connection: Connection, key: int) -> None:
    connection.change("UPDATE document SET superseded = 1 WHERE key = ?", (key,))
    for child, _ in children_of(connection, key):
        _supersede(connection, child)


def children_of(connection: Connection, key: int) -> list[tuple[int, str]]:
    """Give key and id of each document embedded in the one with this key, in the order of their extents."""
    rows = connection.rows("SELECT key, id FROM document WHERE parent = ?", (key,))
    found = [(int(child), str(name)) for child, name in rows]
    return sorted(found, key=lambda child: (load(connection, child[0]).extent or Span(0, 0), child[1]))


def told_otherwise(connection: Connection, key: int, document: Document) -> tuple[str, ...]:
    """Name the fields in which a document, handed in again, says something else than the record."""
    known = load(connection, key)
    told = [name for name in Document.__struct_fields__ if getattr(document, name) not in {None, ()}]
    return tuple(
        name for name in told if name != "origin" and getattr(document, name) != getattr(known, name)
    )


def is_superseded(connection: Connection, key: int) -> bool:
    """Tell whether a later version of this document was read."""
    return connection.row("SELECT 1 FROM document WHERE key = ? AND superseded = 1", (key,)) is not None


def _text_key(connection: Connection, document: Document, sha256: str) -> int:
    found = connection.row("SELECT key FROM text WHERE sha256 = ?", (sha256,))
    if found:
        return int(found[0])
    return connection.insert(
        "INSERT INTO text (sha256, content) VALUES (?, ?)", (sha256, text_in(document.text))
    )


def _labels(document: Document) -> tuple[str | None, str | None, str | None]:
    day = parse_published(document.published) if document.published else None
    return (
        day.isoformat() if day else None,
        label(document.language) if document.language else None,
        label(document.outlet) if document.outlet else None,
    )


def _meta(document: Document) -> str:
    return to_json(replace(document, text=""))
