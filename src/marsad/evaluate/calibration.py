"""Whether events are as often right as their confidence says: a reliability table, and its expected error.

Bins hold about equally many events (equal mass) and at least ten; events of one confidence are never parted, so where
rules give few different confidences there are few bins. The expected calibration error is the mean distance of a bin's
share right from its mean confidence, weighted by its events (Naeini, Cooper and Hauskrecht 2015).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from marsad.evaluate.documents import events_of
from marsad.evaluate.events import has_same_parties, match_events
from marsad.evaluate.fields import Item, number_of
from marsad.evaluate.records import LISTS, Record
from marsad.evaluate.scores import side_by_side
from marsad.evaluate.wilson import Interval, wilson

LEAST, BINS = 10, 10  # events in a bin; bins at most


class Judged(Struct, frozen=True):
    """A predicted event: its confidence, whether its type is right, and whether its parties are right too."""

    confidence: float
    type: bool
    who: bool


class Bin(Struct, frozen=True):
    """Events of confidence `low` to `high`: how many, and which share is right in type, and in parties too."""

    low: float
    high: float
    number: int
    mean: float
    type: float
    type_interval: Interval
    who: float
    who_interval: Interval


class Reliability(Struct, frozen=True):
    """The bins from low to high; the expected calibration error at both levels, None where there is no bin.

    `left_out` are predicted events without a confidence from 0 to 1.
    """

    bins: tuple[Bin, ...]
    type_error: float | None
    who_error: float | None
    left_out: int


def reliability(golds: Iterable[Record], predictions: Iterable[Record]) -> Reliability:
    """Give the reliability table of predicted events; no bins where fewer than ten have a confidence.

    Raises InputError as `score` does.
    """
    ours, theirs = side_by_side(golds, predictions)
    judged = [one for name, gold in ours.items() for one in _judged(name, gold, theirs.get(name, {}))]
    known = [one for one in judged if one is not None]
    bins = tuple(_bin(members) for members in parted(known))
    return Reliability(
        bins,
        _error([(one.number, one.mean, one.type) for one in bins]),
        _error([(one.number, one.mean, one.who) for one in bins]),
        len(judged) - len(known),
    )


def parted(judged: Iterable[Judged]) -> list[list[Judged]]:
    """Part events into bins of about equal mass, at least ten in each; none where there are fewer than ten."""
    ordered = sorted(judged, key=lambda one: one.confidence)
    aim = max(LEAST, len(ordered) // BINS)
    bins: list[list[Judged]] = []
    for _, alike in groupby(ordered, key=lambda one: one.confidence):
        if not bins or len(bins[-1]) >= aim:
            bins.append([])
        bins[-1].extend(alike)
    if bins and len(bins[-1]) < LEAST:
        rest = bins.pop()
        if bins:
            bins[-1].extend(rest)
    return bins


def kept(predictions: Iterable[Record], least: float) -> tuple[list[Record], Mapping[str, tuple[int, int]]]:
    """Give predictions without the findings of less confidence or none, and by list how many stayed of how many."""
    records: list[Record] = []
    counts = dict.fromkeys(LISTS, (0, 0))
    for record in predictions:
        lists = {key: [one for one in _items(record, key) if is_sure(one, least)] for key in LISTS}
        for key, stayed in lists.items():
            counts[key] = counts[key][0] + len(stayed), counts[key][1] + len(_items(record, key))
        records.append({**record, **{key: stayed for key, stayed in lists.items() if key in record}})
    return records, counts


def is_sure(item: Item, least: float) -> bool:
    """Tell whether a finding has at least this confidence."""
    confidence = number_of(item, "confidence")
    return confidence is not None and confidence >= least


def _items(record: Record, key: str) -> list[Item]:
    listed = record.get(key)
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _judged(name: str, gold: Record, predicted: Record) -> Iterator[Judged | None]:
    _golds, found, pairs = match_events(*events_of(name, gold, predicted))
    partner = {id(theirs): ours for ours, theirs in pairs if ours.type == theirs.type}
    for act in found:
        confidence, gold_act = number_of(act.item, "confidence"), partner.get(id(act))
        is_known = confidence is not None and 0 <= confidence <= 1
        same_who = gold_act is not None and has_same_parties(gold_act, act)
        yield Judged(confidence or 0.0, gold_act is not None, same_who) if is_known else None


def _bin(members: Sequence[Judged]) -> Bin:
    number = len(members)
    types, whos = sum(one.type for one in members), sum(one.who for one in members)
    return Bin(
        members[0].confidence, members[-1].confidence, number, sum(one.confidence for one in members) / number,
        types / number, wilson(types, number), whos / number, wilson(whos, number),
    )  # fmt: skip


def _error(bins: Sequence[tuple[int, float, float]]) -> float | None:
    total = sum(number for number, _, _ in bins)
    return sum(number * abs(share - mean) for number, mean, share in bins) / total if total else None
