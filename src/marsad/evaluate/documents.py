"""One document's gold against its predictions: what is compared, what is left out of account."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from marsad.evaluate.events import tally_events
from marsad.evaluate.fields import Item, Span, spans_of
from marsad.evaluate.other_lists import tally_agreements, tally_figures, tally_positions, tally_quotes
from marsad.evaluate.records import LISTS, Record
from marsad.evaluate.tally import Counts, Tally
from marsad.model.errors import InputError

ONE_SPAN = ("quotes", "figures")
OTHER_LISTS = {
    "quotes": tally_quotes,
    "figures": tally_figures,
    "positions": tally_positions,
    "agreements": tally_agreements,
}


def tally_document(document: str, gold: Record, predicted: Record) -> Tally:
    """Count one document, over the lists that it has gold for (`only`) and outside of its `ignore` spans.

    Raises InputError where gold is malformed.
    """
    ignored, only = _ignored(document, gold), _only(document, gold)
    golds = {key: _items(gold, key, ignored) for key in only}
    found = {key: _items(predicted, key, ignored) for key in only}
    counts: Counts = Counter()
    events = Tally()
    if "events" in only:
        _check_events(document, golds["events"])
        events = tally_events(document, golds["events"], found["events"])
    counts.update(events.counts)
    for key, tally in OTHER_LISTS.items():
        if key in only:
            counts.update(tally(golds[key], found[key]))
    return Tally(counts, events.mistakes)


def events_of(document: str, gold: Record, predicted: Record) -> tuple[list[Item], list[Item]]:
    """Give the events of gold and of a prediction that count; none where the document has no gold for events.

    Raises InputError where gold is malformed.
    """
    if "events" not in _only(document, gold):
        return [], []
    ignored = _ignored(document, gold)
    golds = _items(gold, "events", ignored)
    _check_events(document, golds)
    return golds, _items(predicted, "events", ignored)


def _ignored(document: str, gold: Record) -> list[Span]:
    spans = gold.get("ignore") or []
    if not isinstance(spans, list) or not all(_is_pair(span) for span in spans):
        raise InputError(f"gold of {document!r}: `ignore` is no list of [start, end]")
    return [(start, end) for start, end in spans]


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(edge, int) for edge in value)


def _only(document: str, gold: Record) -> list[str]:
    only = gold["only"] if "only" in gold else [key for key in LISTS if key in gold]
    if not isinstance(only, list) or not all(isinstance(key, str) for key in only):
        raise InputError(f"gold of {document!r}: `only` is no list out of {', '.join(LISTS)}")
    return [key for key in LISTS if key in only]


def _items(record: Mapping[str, Any], key: str, ignored: Sequence[Span]) -> list[Item]:
    listed = record.get(key)
    items = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    where = "span" if key in ONE_SPAN else "evidence"
    return [item for item in items if not _is_inside(spans_of(item, where), ignored)]


def _is_inside(spans: Sequence[Span], ignored: Sequence[Span]) -> bool:
    return bool(spans) and all(
        any(start <= span[0] and span[1] <= end for start, end in ignored) for span in spans
    )


def _check_events(document: str, events: Sequence[Item]) -> None:
    for number, event in enumerate(events, 1):
        if not isinstance(event.get("type"), str) or "status" not in event:
            raise InputError(f"gold of {document!r}, event {number}: it needs a `type` and a `status`")
