"""The full-text index of a record: each document under its own words, never under those embedded in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from marsad.model.documents import Document
from marsad.model.findings import Findings
from marsad.model.spans import Span
from marsad.record.connection import Connection
from marsad.record.documents import children_of, load
from marsad.record.search import Shadow


def put(connection: Connection, key: int, findings: Findings, shadow: Shadow) -> None:
    """Index a document's title and its words outside embedded articles; nothing changes where these did not."""
    extents = [child.document.extent for child in findings.children]
    enter(connection, key, shadow_of(findings.document, [extent for extent in extents if extent], shadow))


def shadow_of(document: Document, holes: list[Span], shadow: Shadow) -> tuple[str, str]:
    """Give the words of a document's title, and of its text without the holes, as the index holds them."""
    whole = document.extent or Span(0, len(document.text))
    at, pieces = whole.start, []
    for hole in sorted(holes):
        pieces.append(document.text[at : max(at, hole.start)])
        at = max(at, hole.end)
    pieces.append(document.text[at : whole.end])
    return _clean(shadow(document.title or "")), _clean(" ".join(shadow(piece) for piece in pieces if piece))


def enter(connection: Connection, key: int, words: tuple[str, str]) -> None:
    """Make these words the index entry of a document, unless they are already."""
    digest = digest_of(words)
    if connection.row("SELECT 1 FROM indexed WHERE document = ? AND words = ?", (key, digest)):
        return
    entry = connection.insert("INSERT INTO shadow (title, words) VALUES (?, ?)", words)
    connection.change(
        "INSERT OR REPLACE INTO indexed (document, entry, words) VALUES (?, ?, ?)", (key, entry, digest)
    )


def is_stale(connection: Connection, shadow: Shadow) -> bool:
    """Tell whether `shadow` now gives other words for any document than are in the index."""
    return any(
        connection.row("SELECT 1 FROM indexed WHERE document = ? AND words = ?", (key, digest_of(words)))
        is None
        for key, words in _all_words(connection, shadow)
    )


def rebuild(connection: Connection, shadow: Shadow) -> int:
    """Empty the index and index every document anew; give how many there are."""
    connection.change("INSERT INTO shadow (shadow) VALUES ('delete-all')")
    connection.change("DELETE FROM indexed")
    keys = 0
    for key, words in _all_words(connection, shadow):
        enter(connection, key, words)
        keys += 1
    return keys


def _all_words(connection: Connection, shadow: Shadow) -> Iterator[tuple[int, tuple[str, str]]]:
    for (key,) in connection.rows("SELECT key FROM document ORDER BY key"):
        holes = [load(connection, child).extent for child, _ in children_of(connection, key)]
        yield key, shadow_of(load(connection, key), [hole for hole in holes if hole], shadow)


def digest_of(words: tuple[str, str]) -> str:
    """Give the SHA-256 of the words of a document."""
    return hashlib.sha256("\x1f".join(words).encode()).hexdigest()


def _clean(words: str) -> str:
    return words.encode("utf-8", "replace").decode()
