"""A report as it was read, and the regions of its page."""

from __future__ import annotations

import hashlib
from typing import Literal

from msgspec import Struct, convert
from msgspec.structs import replace

from marsad.model.spans import Span

RegionKind = Literal["title", "dateline", "body", "embedded", "furniture", "tags", "caption", "source_note"]
Genre = Literal["news", "interview", "opinion", "statement", "promotional"]
SignOf = Literal["genre", "translated", "via"]


class Region(Struct, frozen=True):
    """A stretch of a page that is of one kind; regions partition the text in order."""

    kind: RegionKind
    span: Span


class Origin(Struct, frozen=True):
    """Where a document came from: path or URL, the place of its record in that file, SHA-256 of the bytes."""

    path: str
    offset: int = 0
    sha256: str = ""


class Sign(Struct, frozen=True):
    """Words of a report that tell what kind of text it is, that it is a translation, or whence it was taken over.

    `value` is the genre, "translated", or the id of the outlet (its words or the host of its address where it is unknown).
    """

    of: SignOf
    value: str
    rule: str
    span: Span


class Document(Struct, frozen=True):
    """One report. Its text is kept as read and never changes (law 1); offsets are code points of `text`.

    The key is (`id`, SHA-256 of `text`): the same id with another text is a new version. `title` is a
    field delivered beside the text (it has no offsets and carries no evidence). `regions` is empty unless the
    reader knows the page's structure; then analysis takes them as given. An embedded other article
    is a document of its own: it has a `parent`, the parent's text, and an `extent` inside it. `genre`, `translated` and
    `via` are what was delivered or set by hand; `signs` are what analysis reads of them in the text (`as_told`).
    """

    id: str
    text: str
    language: str | None = None
    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    genre: Genre | None = None
    translated: bool | None = None
    via: str | None = None
    origin: Origin | None = None
    regions: tuple[Region, ...] = ()
    parent: str | None = None
    extent: Span | None = None
    signs: tuple[Sign, ...] = ()

    @property
    def sha256(self) -> str:
        """Give the SHA-256 of the text, hexadecimal: with the id, the document's key."""
        return digest(self.text)


def as_told(document: Document) -> Document:
    """Give a document with genre, translated and via filled from its signs where nobody said them."""
    told: dict[SignOf, list[str]] = {}
    for sign in document.signs:
        told.setdefault(sign.of, []).append(sign.value)
    genre = document.genre or (convert(told["genre"][0], Genre) if "genre" in told else None)
    return replace(
        document,
        genre=genre,
        translated=document.translated if document.translated is not None else ("translated" in told or None),
        via=document.via or ", ".join(dict.fromkeys(told.get("via", []))) or None,
    )


def digest(text: str) -> str:
    """Give the SHA-256 of a text in UTF-8, hexadecimal (lone surrogates counted as they are)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
