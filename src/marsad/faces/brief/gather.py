"""What a brief is made from: the reports of a record, and the findings that concern a country.

Quotes: those of the country's own speakers; and, in reports that tell of events with it, those of the other
parties to these events and of speakers whose country is unknown. With a partner: in reports that tell of events
between the two, those of either side and of unknown ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from msgspec import Struct

from marsad.model.documents import Document
from marsad.model.findings import Event, Figure, LedgerRow, Quote, Refusal
from marsad.model.laws import evidence_of
from marsad.model.spans import Evidence
from marsad.record.filters import Filter
from marsad.record.views import View

Finding = TypeVar("Finding", Event, Quote, Figure)


class Material(Struct, frozen=True):
    """All that a page shows, in the order of the record (day of the report, document, place in it)."""

    country: str
    partner: str | None
    documents: tuple[Document, ...]
    superseded: int
    events: tuple[tuple[Document, Event], ...]
    quotes: tuple[tuple[Document, Quote], ...]
    figures: tuple[tuple[Document, Figure], ...]
    ledger: tuple[LedgerRow, ...]
    refusals: tuple[tuple[str, Refusal], ...]


def gather(view: View, country: str, partner: str | None = None) -> Material:
    """Read what concerns a country (and a partner) out of a record.

    A finding whose words do not stand in its report is left out, with a row in the ledger.
    """
    stored = list(view.documents())
    current = {item.document.id: item.document for item in stored if not item.superseded}
    where = Filter(country=country, with_=partner)
    faults: list[LedgerRow] = []
    events = list(_sound(view.findings("events", where), current, faults))
    figures = list(_sound(view.findings("figures", where), current, faults))
    quotes = list(_sound(_quotes(view, where, events), current, faults))
    return Material(
        country,
        partner,
        tuple(current.values()),
        sum(item.superseded for item in stored),
        tuple(events),
        tuple(quotes),
        tuple(figures),
        (*dict.fromkeys(view.ledger()), *faults),
        tuple(view.refusals()),
    )


def _quotes(view: View, where: Filter, events: list[tuple[Document, Event]]) -> Iterator[tuple[str, Quote]]:
    """Give the quotes to show, report by report in the order of the record."""
    parties = _parties(where, events)
    for name, quote in view.findings("quotes"):
        own = where.with_ is None and where.country in {quote.speaker_code, quote.addressee}
        if own or (name in parties and quote.speaker_code in {None, *parties[name]}):
            yield name, quote


def _parties(where: Filter, events: list[tuple[Document, Event]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for document, event in events:
        sides = {*event.actors, *event.recipients, *((event.teller,) if event.teller else ())}
        found.setdefault(document.id, set()).update(sides)
    if where.with_ is None:
        return found
    return {name: {code for code in (where.country, where.with_) if code} for name in found}


def _sound(
    found: Iterator[tuple[str, Finding]], documents: dict[str, Document], faults: list[LedgerRow]
) -> Iterator[tuple[Document, Finding]]:
    for name, finding in found:
        document = documents.get(name)
        if document is not None and _stands(finding, document):
            yield document, finding
        else:
            faults.append(LedgerRow(name, "brief", "words not there", finding.id))


def _stands(finding: Event | Quote | Figure, document: Document) -> bool:
    """Tell whether the words are there (law 2), those of dates and cues too, before anything is shown."""
    return all(
        piece.words and document.text[piece.span.start : piece.span.end] == piece.words
        for piece in (*evidence_of(finding), *_besides(finding))
    )


def _besides(finding: Event | Quote | Figure) -> Iterator[Evidence]:
    """Give the words of a finding that help to read it: expressions of time, the verb of saying."""
    if isinstance(finding, Quote):
        yield from (finding.cue,) if finding.cue else ()
        return
    dates = (finding.when, finding.announced) if isinstance(finding, Event) else (finding.as_of,)
    yield from (when.expression for when in dates if when is not None and when.expression is not None)
