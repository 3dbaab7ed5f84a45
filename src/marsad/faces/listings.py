"""Findings of a record as rows: plain objects with the same fields on the command line, in files and in Python.

    events, quotes, figures   `document`, the words, and the fields of `marsad analyse`; so do positions, agreements, ties
    visits                    who went where, when: one row for each visit that a report tells
    search                    the reports that hold the words

Each function takes an open view and gives a generator, in the order of the record.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from marsad.analyse.output import (
    agreement_json,
    event_json,
    figure_json,
    position_json,
    quote_json,
    tie_json,
)
from marsad.faces.visits import VISIT_FIELDS, visit_rows
from marsad.record.filters import Filter
from marsad.record.search import terms_of
from marsad.record.views import View
from marsad.text.stems import search_terms

Row = dict[str, Any]
Listing = Callable[[View, Filter], Generator[Row, None, None]]


def event_rows(view: View, where: Filter) -> Generator[Row, None, None]:
    """Give acts between states; `words` are the stretches that tell each, in order."""
    for name, event in view.findings("events", where):
        yield {"document": name, **event_json(event), "words": [piece.words for piece in event.evidence]}


def quote_rows(view: View, where: Filter) -> Generator[Row, None, None]:
    """Give who said what; `words` are the speaker's, as they stand in the report."""
    for name, quote in view.findings("quotes", where):
        yield {"document": name, **quote_json(quote), "words": quote.evidence.words}


def figure_rows(view: View, where: Filter) -> Generator[Row, None, None]:
    """Give figures that are claimed; `words` are those that state each."""
    for name, figure in view.findings("figures", where):
        yield {"document": name, **figure_json(figure), "words": figure.evidence.words}


def position_rows(view: View, where: Filter) -> Generator[Row, None, None]:
    """Give who stands for or against what; `words` are the stretches that tell each, in order."""
    for name, position in view.findings("positions", where):
        words = [piece.words for piece in position.evidence]
        yield {"document": name, **position_json(position), "words": words}


def agreement_rows(view: View, where: Filter) -> Generator[Row, None, None]:
    """Give instruments between parties and their stage; `words` are the stretches that tell each, in order."""
    for name, agreement in view.findings("agreements", where):
        words = [piece.words for piece in agreement.evidence]
        yield {"document": name, **agreement_json(agreement), "words": words}


def tie_rows(view: View, where: Filter) -> Generator[Row, None, None]:
    """Give standing relations; `words` are the stretches that tell each, in order."""
    for name, tie in view.findings("ties", where):
        yield {"document": name, **tie_json(tie), "words": [piece.words for piece in tie.evidence]}


def search_rows(view: View, query: str, limit: int) -> Generator[Row, None, None]:
    """Give the reports that hold all words of a query in any spelling or form, newest first.

    Words in quotation marks must stand side by side. `span` is where `words` stand in the report's text.
    """
    for hit in view.search(terms_of(query, search_terms), limit, shadow=search_terms):
        document = view.document(hit.document)
        span = hit.snippet
        words = document.text[span.start : span.end] if document and span else ""
        yield {
            "document": hit.document,
            "title": hit.title,
            "published": hit.published,
            "outlet": hit.outlet,
            "span": [span.start, span.end] if span else None,
            "words": words,
        }


FIELDS: dict[str, tuple[str, ...]] = {
    "events": (
        "document", "id", "kind", "type", "mode", "status", "actors", "recipients", "persons", "date", "date_basis",
        "place", "place_name", "teller", "grade", "about", "contexts", "actor_sectors", "recipient_sectors",
        "evidence", "rule", "confidence", "words",
    ),
    "visits": VISIT_FIELDS,
    "quotes": (
        "document", "id", "speaker", "speaker_code", "direct", "span", "addressee", "rule", "confidence", "words",
    ),
    "figures": (
        "document", "id", "value", "high", "bound", "unit", "measure", "kind", "holders", "as_of", "teller", "span",
        "rule", "confidence", "words",
    ),
    "positions": (
        "document", "id", "holder", "issue", "stance", "strength", "towards", "date", "teller", "evidence", "rule",
        "confidence", "words",
    ),
    "agreements": (
        "document", "id", "parties", "kind", "subject", "sectors", "stage", "date", "count", "evidence", "rule",
        "confidence", "words",
    ),
    "ties": (
        "document", "id", "kind", "from", "to", "since", "until", "asserted_by", "evidence", "rule", "confidence",
        "words",
    ),
    "search": ("document", "title", "published", "outlet", "span", "words"),
}  # fmt: skip
"""The fields of each listing, in their order: tables without rows have them too."""

LISTINGS: dict[str, Listing] = {
    "events": event_rows,
    "visits": visit_rows,
    "quotes": quote_rows,
    "figures": figure_rows,
    "positions": position_rows,
    "agreements": agreement_rows,
    "ties": tie_rows,
}
