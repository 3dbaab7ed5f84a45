"""Events against gold: the levels type, who and full; mode, status, dates, place, evidence and leak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from marsad.evaluate.days import Days, days_of
from marsad.evaluate.fields import Item, Span, codes_of, spans_of
from marsad.evaluate.matching import best_pairs
from marsad.evaluate.overlap import overlap, touch
from marsad.evaluate.tally import Counts, Mistake, Tally

SAID_TO_BE_DONE = ("actual", "ongoing", "historical")
NOT_DONE = ("planned", "hypothetical", "negated")


class Act(Struct, frozen=True, eq=False):
    """An event of a record as the scorer sees it; values that are only compared stay as they are."""

    item: Item
    type: Any
    mode: Any
    status: Any
    place: Any
    actors: frozenset[str]
    recipients: frozenset[str]
    days: Days
    spans: tuple[Span, ...]


def gold_act(item: Item) -> Act:
    """Read an event of gold."""
    return _act(item, days_of(item.get("date")))


def predicted_act(item: Item) -> Act:
    """Read a predicted event; a date that fell back to the day of publication counts as none."""
    fallback = item.get("date_basis") == "publication"
    return _act(item, None if fallback else days_of(item.get("date")))


def _act(item: Item, days: Days) -> Act:
    return Act(
        item=item,
        type=item.get("type"),
        mode=item.get("mode"),
        status=item.get("status"),
        place=item.get("place"),
        actors=codes_of(item, "actors"),
        recipients=codes_of(item, "recipients"),
        days=days,
        spans=spans_of(item, "evidence"),
    )


def has_same_parties(gold: Act, found: Act) -> bool:
    """Tell whether the parties are right; of an act without direction only who took part is compared."""
    mutual = gold.type == "COOPERATE" or (gold.type == "CONSULT" and gold.mode != "visit")
    if mutual or not gold.recipients:
        return gold.actors | gold.recipients == found.actors | found.recipients
    return (gold.actors, gold.recipients) == (found.actors, found.recipients)


def likeness(gold: Act, found: Act) -> float:
    """Give the weight of a pair: its features in the order and size that SCORING.md gives; 0 if apart."""
    if not touch(gold.spans, found.spans):
        return 0.0
    features = (
        (1000, gold.type == found.type),
        (100, has_same_parties(gold, found)),
        (10, overlap(gold.spans, found.spans)),
        (1, gold.status == found.status),
        (1, gold.days == found.days),
        (1, gold.mode == found.mode),
        (0.5, True),
    )
    return sum(weight * value for weight, value in features)


def match_events(
    golds: Sequence[Item], predicted: Sequence[Item]
) -> tuple[list[Act], list[Act], list[tuple[Act, Act]]]:
    """Give the events of gold, those predicted, and the pairs of them that touch, of whatever type."""
    ours, theirs = [gold_act(item) for item in golds], [predicted_act(item) for item in predicted]
    return ours, theirs, best_pairs(ours, theirs, likeness)


def tally_events(document: str, golds: Sequence[Item], predicted: Sequence[Item]) -> Tally:
    """Count a document's events, and list those that are wrong."""
    ours, theirs, touching = match_events(golds, predicted)
    pairs = [(gold, found) for gold, found in touching if gold.type == found.type]
    counts: Counts = Counter()
    counts.update(_volume(ours, theirs))
    for gold, found in pairs:
        counts.update(_pair_counts(gold, found))
    return Tally(counts, tuple(_mistakes(document, ours, theirs, pairs)))


def _volume(golds: list[Act], predicted: list[Act]) -> Counts:
    counts: Counts = Counter({("event", "gold"): len(golds), ("event", "predicted"): len(predicted)})
    counts.update(("gold", gold.type) for gold in golds)
    counts.update(("predicted", found.type) for found in predicted if isinstance(found.type, str))
    return counts


def _pair_counts(gold: Act, found: Act) -> dict[tuple[str, str], Any]:
    same_who, same_status = has_same_parties(gold, found), gold.status == found.status
    same_days, same_mode = gold.days == found.days, gold.mode == found.mode
    said_done = found.status in SAID_TO_BE_DONE
    return {
        ("right", gold.type): 1,
        ("event", "type"): 1,
        ("event", "who"): same_who,
        ("event", "full"): same_who and same_status and same_days,
        ("event", "evidence"): overlap(gold.spans, found.spans),
        ("event", "mode"): same_mode,
        ("event", "consult mode"): gold.type == "CONSULT" and same_mode,
        ("event", "status"): same_status,
        ("event", "place gold"): bool(gold.place),
        ("event", "place"): bool(gold.place) and gold.place == found.place,
        ("event", "said done"): said_done,
        ("event", "leak"): said_done and gold.status in NOT_DONE,
        ("event", "dated gold"): gold.days is not None,
        ("event", "dated predicted"): found.days is not None,
        ("event", "dated right"): gold.days is not None and same_days,
    }


def _mistakes(
    document: str, golds: list[Act], predicted: list[Act], pairs: list[tuple[Act, Act]]
) -> Iterator[Mistake]:
    for gold, found in pairs:
        if not has_same_parties(gold, found):
            yield Mistake(document, "parties", gold.item, found.item)
    matched = {id(act) for pair in pairs for act in pair}
    yield from (Mistake(document, "missed", gold.item, None) for gold in golds if id(gold) not in matched)
    yield from (
        Mistake(document, "extra", None, found.item) for found in predicted if id(found) not in matched
    )
