"""The whole page as a value: title, what was read, sections with numbered rows, evidence report by report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from marsad.faces.brief.cells import day_of
from marsad.faces.brief.coverage import Fact, coverage_section, facts_of
from marsad.faces.brief.events import others_section, planned_section, visits_section
from marsad.faces.brief.excerpts import Passage, Segment, Wanted, marked, passages
from marsad.faces.brief.figures import figures_section
from marsad.faces.brief.gather import Material
from marsad.faces.brief.pieces import Group, Label, Row, Section, Table
from marsad.faces.brief.quotes import quotes_section
from marsad.faces.brief.terms import Terms
from marsad.faces.brief.windows import Range
from marsad.model.documents import Document
from marsad.model.spans import Span

Split = Callable[[str], list[Range]]


class Extract(Struct, frozen=True):
    """A report as far as the page needs it: what it is, the passages, and its whole text where asked for."""

    number: int
    document: Document
    day: str | None
    link: str | None
    file: str | None
    passages: tuple[Passage, ...]
    whole: tuple[Segment, ...]


class Page(Struct, frozen=True):
    """All that is written into the file; `places` is the most rows that rest on one sentence."""

    country: Label
    partner: Label | None
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    extracts: tuple[Extract, ...]
    places: int
    digest: str


def page_of(material: Material, terms: Terms, split: Split, *, with_texts: bool = False) -> Page:
    """Put a page together. `split` gives the sentences of a text."""
    sections = _numbered(_sections(material, terms))
    rows = [row for section in sections for table in section.tables for row in table.rows()]
    extracts = tuple(_extracts(material, rows, split, with_texts=with_texts))
    undated = {e.id for _, e in material.events if e.when is not None and e.when.basis == "publication"}
    coverage = coverage_section(material, [row for row in rows if row.finding in undated], terms)
    return Page(
        terms.actor(material.country),
        terms.actor(material.partner) if material.partner else None,
        facts_of(material, len({_root(extract.document) for extract in extracts}), terms),
        (*sections, coverage),
        extracts,
        max((len(s.references) for e in extracts for p in e.passages for s in p.sentences), default=0),
        terms.kit.digest,
    )


def _sections(material: Material, terms: Terms) -> tuple[Section, ...]:
    note = "quotes-pair-note" if material.partner else "quotes-note"
    return (
        visits_section(material.events, terms),
        others_section(material.events, terms),
        planned_section(material.events, terms),
        quotes_section(material.quotes, note, terms),
        figures_section(material.figures, terms),
    )


def _numbered(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Number the rows of the page from 1."""
    numbers = count(1)
    return tuple(
        replace(section, tables=tuple(_numbered_table(table, numbers) for table in section.tables))
        for section in sections
    )


def _numbered_table(table: Table, numbers: Iterator[int]) -> Table:
    return replace(table, groups=tuple(_numbered_group(group, numbers) for group in table.groups))


def _numbered_group(group: Group, numbers: Iterator[int]) -> Group:
    return replace(group, rows=tuple(replace(row, number=next(numbers)) for row in group.rows))


def _extracts(
    material: Material, rows: Iterable[Row], split: Split, *, with_texts: bool
) -> Iterator[Extract]:
    """Give the reports that rows rest on, in the order of the record."""
    wanted: dict[str, list[Wanted]] = {}
    for row in rows:
        wanted.setdefault(row.document.id, []).append(Wanted(row.number, row.marks))
    cited = [document for document in material.documents if document.id in wanted]
    for number, document in enumerate(cited, 1):
        yield _extract(number, document, wanted[document.id], material, split, with_texts=with_texts)


def _extract(
    number: int,
    document: Document,
    wanted: list[Wanted],
    material: Material,
    split: Split,
    *,
    with_texts: bool,
) -> Extract:
    walls = _walls(document, material.documents)
    found = passages(document.text, split(document.text), wanted, walls=walls)
    place = document.extent or Span(0, len(document.text))
    marks = [mark for want in wanted for mark in want.marks]
    whole = marked(document.text, (place.start, place.end), marks) if with_texts else ()
    day = day_of(document)
    return Extract(
        number,
        document,
        day.isoformat() if day else None,
        link_of(document.url),
        file_of(document),
        found,
        whole,
    )


def _walls(document: Document, documents: Iterable[Document]) -> list[Range]:
    """Give where an embedded article stands, and where others are embedded in a report."""
    own = [document] if document.parent is not None else []
    inside = [d.extent for d in (*own, *documents) if d.extent and (d is document or d.parent == document.id)]
    return [(extent.start, extent.end) for extent in dict.fromkeys(inside)]


def _root(document: Document) -> str:
    return document.parent or document.id


def link_of(url: str | None) -> str | None:
    """Give an address that may stand in a link: http or https with a host; None for anything else."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    return url if parts.scheme in {"http", "https"} and parts.hostname else None


def file_of(document: Document) -> str | None:
    """Give the name of the file a report came from, without its folders."""
    if document.origin is None:
        return None
    return document.origin.path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] or None
