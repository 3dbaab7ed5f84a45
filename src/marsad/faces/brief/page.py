"""The whole page as a value: title, what was read, sections with numbered rows, evidence report by report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from marsad.faces.brief.agenda import agenda_section
from marsad.faces.brief.agreements import agreements_section, stages_table
from marsad.faces.brief.assessments import assessments_section
from marsad.faces.brief.balanced import balance_section
from marsad.faces.brief.bottom import bottom_section
from marsad.faces.brief.cells import day_of, told_of
from marsad.faces.brief.coverage import Fact, coverage_section, facts_of
from marsad.faces.brief.differing import differing_section
from marsad.faces.brief.events import Account, others_section, own_section, told_accounts, visits_section
from marsad.faces.brief.excerpts import Passage, Segment, Wanted, marked, passages
from marsad.faces.brief.figures import conflicts_table, figures_section
from marsad.faces.brief.gather import Material
from marsad.faces.brief.labels import Label
from marsad.faces.brief.months import calendar_section
from marsad.faces.brief.pieces import Group, Line, Row, Section, Table
from marsad.faces.brief.positions import positions_matrix, positions_section
from marsad.faces.brief.pressure import is_pressure, pressure_section
from marsad.faces.brief.quotes import quotes_section
from marsad.faces.brief.references import Index, index_of, numbered_rows
from marsad.faces.brief.strength import strength_section
from marsad.faces.brief.terms import Terms
from marsad.faces.brief.ties import ties_section
from marsad.faces.brief.timeline import timeline_section
from marsad.faces.brief.windows import Range
from marsad.model.documents import Document
from marsad.model.findings import STATUSES
from marsad.model.spans import Span

Split = Callable[[str], list[Range]]


class Extract(Struct, frozen=True):
    """A report as far as the page needs it: what it is, the passages, and its whole text where asked for.

    `told` is what the report is besides: its genre, that it is a translation, whence it was taken over.
    """

    number: int
    document: Document
    day: str | None
    link: str | None
    file: str | None
    passages: tuple[Passage, ...]
    whole: tuple[Segment, ...]
    told: tuple[Line, ...] = ()


class Page(Struct, frozen=True):
    """All that is written into the file; `places` is the most rows that rest on one sentence, `statuses` the key of shapes."""

    country: Label
    partner: Label | None
    own: Label | None
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    extracts: tuple[Extract, ...]
    places: int
    digest: str
    statuses: tuple[tuple[str, Label], ...] = ()


def page_of(material: Material, terms: Terms, split: Split, *, with_texts: bool = False) -> Page:
    """Put a page together. `split` gives the sentences of a text."""
    accounts = told_accounts(material.events)
    numbered = _numbered(_sections(material, accounts, terms))
    index = index_of(numbered)
    told = _with_overviews(numbered, material, index, terms)
    rows = numbered_rows(numbered)
    extracts = tuple(_extracts(material, rows, split, terms, with_texts=with_texts))
    events = (*accounts, *material.own)
    undated = {e.id for _, e in events if e.when is not None and e.when.basis == "publication"}
    coverage = coverage_section(material, [row for row in rows if row.finding in undated], terms)
    scope = material.scope
    compared = differing_section(material, index, terms)
    timeline = timeline_section(accounts, material.own, scope, index, terms)
    calendar = calendar_section(accounts, index, terms)
    vectors = _vectors(material, index, terms)
    return Page(
        terms.actor(material.country),
        terms.actor(material.partner) if material.partner else None,
        terms.actor(scope.own) if scope.own else None,
        facts_of(material, len({_root(extract.document) for extract in extracts}), terms),
        (bottom_section(told, terms), compared, timeline, told[0], calendar, *vectors, *told[1:], coverage),
        extracts,
        max((len(s.references) for e in extracts for p in e.passages for s in p.sentences), default=0),
        terms.kit.digest,
        tuple((status, terms.of("status", status)) for status in STATUSES),
    )


def _sections(material: Material, accounts: tuple[Account, ...], terms: Terms) -> tuple[Section, ...]:
    country, partner, scope = material.country, material.partner, material.scope
    pressing = [account for account in accounts if is_pressure(account[1], country, partner)]
    others = [account for account in accounts if account not in pressing]
    members = [code for code in (country, partner) if code]
    own = (own_section(material.own, terms),) if scope.own and partner else ()
    return (
        visits_section(accounts, country, terms, scope.regions),
        agreements_section(material.agreements, terms),
        figures_section(material.figures, terms),
        positions_section(material.positions, terms, material.own_words),
        ties_section(material.ties, members, scope.as_of, terms),
        pressure_section(pressing, terms),
        others_section(others, terms),
        *own,
        quotes_section(material.quotes, "quotes-pair-note" if partner else "quotes-note", terms),
        agenda_section(accounts, material.plans, terms),
        assessments_section(material.assessments, terms),
    )


def _vectors(material: Material, index: Index, terms: Terms) -> Iterator[Section]:
    """Give what is measured: strength over time, and of a country how its contacts are spread."""
    pair = material.partner is not None
    found = (
        strength_section(material.measured, index, terms, pair=pair),
        balance_section(material.measured, index, terms),
    )
    yield from (section for section in found if section is not None)


def _with_overviews(
    sections: tuple[Section, ...], material: Material, index: Index, terms: Terms
) -> tuple[Section, ...]:
    """Put before the rows of some sections a table that lays them side by side, referring to them."""
    overviews = {
        "agreements": stages_table(material.agreements, index, terms),
        "figures": conflicts_table(material.figures, index, terms),
        "positions": positions_matrix(material.positions, index, terms, material.own_words),
    }
    return tuple(
        replace(section, tables=(overview, *section.tables))
        if (overview := overviews.get(section.id)) is not None and overview.rows()
        else section
        for section in sections
    )


def _numbered(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Number the rows of the page from 1."""
    numbers = count(1)
    return tuple(
        replace(section, tables=tuple(_numbered_table(table, numbers) for table in section.tables))
        for section in sections
    )


def _numbered_table(table: Table, numbers: Iterator[int]) -> Table:
    if not table.numbered:
        return table
    return replace(table, groups=tuple(_numbered_group(group, numbers) for group in table.groups))


def _numbered_group(group: Group, numbers: Iterator[int]) -> Group:
    return replace(group, rows=tuple(replace(row, number=next(numbers)) for row in group.rows))


def _extracts(
    material: Material, rows: Iterable[Row], split: Split, terms: Terms, *, with_texts: bool
) -> Iterator[Extract]:
    """Give the reports that rows rest on, in the order of the record."""
    wanted: dict[str, list[Wanted]] = {}
    for row in rows:
        wanted.setdefault(row.document.id, []).append(Wanted(row.number, row.marks))
    cited = [document for document in material.documents if document.id in wanted]
    for number, document in enumerate(cited, 1):
        extract = _extract(number, document, wanted[document.id], material, split, with_texts=with_texts)
        yield replace(extract, told=told_of(document, terms))


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
