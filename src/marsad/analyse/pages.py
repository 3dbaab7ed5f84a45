"""The regions of a document that findings are taken from, and the other articles embedded in it."""

from __future__ import annotations

from msgspec.structs import replace

from marsad.kit.bundle import Kit
from marsad.model.documents import Document, Region
from marsad.model.spans import Span
from marsad.readers.regions import segment
from marsad.text.tokens import Tokens

READ: frozenset[str] = frozenset({"title", "body"})


def regions_of(document: Document, kit: Kit, tokens: Tokens | None = None) -> tuple[Region, ...]:
    """Give a document's regions: those its reader knew from the page, else those its words show.

    `tokens` are those of its text, where they are known.
    """
    if document.regions:
        return document.regions
    pages = kit.pages.get(document.language or "")
    if pages is None or not document.text:
        return (Region("body", Span(0, len(document.text))),) if document.text else ()
    return segment(document.text, pages, tokens)


def children_of(document: Document, regions: tuple[Region, ...]) -> list[Document]:
    """Give the embedded other articles as documents of their own; they inherit no date."""
    if document.parent is not None:
        return []
    embedded = [region for region in regions if region.kind == "embedded"]
    return [
        replace(
            document, id=f"{document.id}#embedded-{number}", parent=document.id, published=None, title=None,
            extent=region.span, regions=(Region("body", region.span),), url=None, outlet=None,
            genre=None, translated=None, via=None,
        )
        for number, region in enumerate(embedded, 1)
    ]  # fmt: skip


def readable(regions: tuple[Region, ...]) -> list[Span]:
    """Give the stretches that findings are taken from."""
    return [region.span for region in regions if region.kind in READ]
