"""Quotes, figures, positions and agreements against gold: one weight each, and what is compared on a match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from marsad.evaluate.fields import Item, codes_of, number_of, spans_of
from marsad.evaluate.matching import best_pairs
from marsad.evaluate.overlap import overlap, touch
from marsad.evaluate.tally import Counts

SAME_QUOTE = 0.5  # SCORING.md: a quote is found from this overlap on
SAME_VALUE = 0.005  # SCORING.md: values agree within this share of gold's
OTHER_ISSUE = "other:"


def tally_quotes(golds: Sequence[Item], predicted: Sequence[Item]) -> Counts:
    """Count quotes, those with the right speaker, and direct and indirect ones apart."""
    pairs = best_pairs(golds, predicted, _quote_likeness)
    counts = _volume("quote", golds, predicted, pairs, ("speaker_code",))
    counts.update(("quote", f"{_manner(gold)} gold") for gold in golds)
    counts.update(("quote", _manner(gold)) for gold, _ in pairs)
    return counts


def tally_figures(golds: Sequence[Item], predicted: Sequence[Item]) -> Counts:
    """Count figures, and of those found the ones with the right unit, kind, bound and holders."""
    pairs = best_pairs(golds, predicted, _figure_likeness)
    counts = _volume("figure", golds, predicted, pairs, ("unit", "kind", "bound"))
    counts["figure", "holders"] = sum(_same_codes(gold, found, "holders") for gold, found in pairs)
    return counts


def tally_positions(golds: Sequence[Item], predicted: Sequence[Item]) -> Counts:
    """Count positions, and of those found the ones with the right strength."""
    pairs = best_pairs(golds, predicted, _touching(_same_position))
    return _volume("position", golds, predicted, pairs, ("strength",))


def tally_agreements(golds: Sequence[Item], predicted: Sequence[Item]) -> Counts:
    """Count agreements, and of those found the ones at the right stage."""
    pairs = best_pairs(golds, predicted, _touching(_same_agreement))
    return _volume("agreement", golds, predicted, pairs, ("stage",))


def _volume(
    what: str,
    golds: Sequence[Item],
    predicted: Sequence[Item],
    pairs: Sequence[tuple[Item, Item]],
    fields: Sequence[str],
) -> Counts:
    counts: Counts = Counter()
    counts[what, "gold"], counts[what, "predicted"] = len(golds), len(predicted)
    counts[what, "right"] = len(pairs)
    for field in fields:
        counts[what, field] = sum(gold.get(field) == found.get(field) for gold, found in pairs)
    return counts


def _manner(quote: Item) -> str:
    return "direct" if quote.get("direct") else "indirect"


def _quote_likeness(gold: Item, found: Item) -> float:
    shared = overlap(spans_of(gold, "span"), spans_of(found, "span"))
    return shared if shared >= SAME_QUOTE else 0.0


def _figure_likeness(gold: Item, found: Item) -> float:
    shared = overlap(spans_of(gold, "span"), spans_of(found, "span"))
    if not shared or not _same_value(number_of(gold, "value"), number_of(found, "value")):
        return 0.0
    return 1 + shared + 0.1 * (gold.get("unit") == found.get("unit"))


def _same_value(gold: float | None, found: float | None) -> bool:
    if gold is None or found is None:
        return False
    return abs(gold - found) <= SAME_VALUE * max(abs(gold), 1e-9)


def _touching(same: Callable[[Item, Item], bool]) -> Callable[[Item, Item], float]:
    def likeness(gold: Item, found: Item) -> float:
        ours, theirs = spans_of(gold, "evidence"), spans_of(found, "evidence")
        return 1 + overlap(ours, theirs) if same(gold, found) and touch(ours, theirs) else 0.0

    return likeness


def _same_codes(gold: Item, found: Item, key: str) -> bool:
    return codes_of(gold, key) == codes_of(found, key)


def _same_position(gold: Item, found: Item) -> bool:
    same_view = gold.get("stance") == found.get("stance") and _same_codes(gold, found, "holder")
    return same_view and _same_issue(gold.get("issue"), found.get("issue"))


def _same_issue(gold: object, found: object) -> bool:
    both_other = str(gold).startswith(OTHER_ISSUE) and str(found).startswith(OTHER_ISSUE)
    return gold == found or both_other


def _same_agreement(gold: Item, found: Item) -> bool:
    return _same_codes(gold, found, "parties")
