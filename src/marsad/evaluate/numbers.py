"""The published numbers, from counts: precision, recall, F1 and shares, rounded to four places."""

from __future__ import annotations

from marsad.evaluate.tally import Counts, Key

LEVELS: tuple[str, ...] = ("type", "who", "full")
OTHERS: tuple[str, ...] = ("quote", "figure", "position", "agreement")

# name of the published number: what is counted, and of what
SHARES: dict[str, tuple[Key, Key]] = {
    "mode": (("event", "mode"), ("event", "type")),
    "status": (("event", "status"), ("event", "type")),
    "evidence": (("event", "evidence"), ("event", "type")),
    "place": (("event", "place"), ("event", "place gold")),
    "leak": (("event", "leak"), ("event", "said done")),
    "date_p": (("event", "dated right"), ("event", "dated predicted")),
    "date_r": (("event", "dated right"), ("event", "dated gold")),
    "consult_mode": (("event", "consult mode"), ("right", "CONSULT")),
    "speaker": (("quote", "speaker_code"), ("quote", "right")),
    "direct_r": (("quote", "direct"), ("quote", "direct gold")),
    "indirect_r": (("quote", "indirect"), ("quote", "indirect gold")),
    "unit": (("figure", "unit"), ("figure", "right")),
    "kind": (("figure", "kind"), ("figure", "right")),
    "bound": (("figure", "bound"), ("figure", "right")),
    "holders": (("figure", "holders"), ("figure", "right")),
    "strength": (("position", "strength"), ("position", "right")),
    "stage": (("agreement", "stage"), ("agreement", "right")),
}


def share(part: float, whole: float) -> float:
    """Give part / whole; 0 of nothing."""
    return part / whole if whole else 0.0


def precision_recall_f1(right: float, predicted: float, gold: float) -> tuple[float, float, float]:
    """Give the three; F1 is the harmonic mean of the other two."""
    precision, recall = share(right, predicted), share(right, gold)
    return precision, recall, share(2 * precision * recall, precision + recall)


def published(counts: Counts) -> dict[str, float]:
    """Give every published number by its name (`type_f`, `leak`, `quote_p` …)."""
    numbers: dict[str, float] = {}
    for level in LEVELS:
        numbers |= _three(level, counts, ("event", level), "event")
    for what in OTHERS:
        numbers |= _three(what, counts, (what, "right"), what)
    numbers |= {name: share(counts[part], counts[whole]) for name, (part, whole) in SHARES.items()}
    numbers["consult_f"] = type_numbers(counts, "CONSULT")[2]
    return {name: round(value, 4) for name, value in numbers.items()}


def type_numbers(counts: Counts, type_: str) -> tuple[float, float, float]:
    """Give precision, recall and F1 of one PLOVER type at level `type`."""
    return precision_recall_f1(counts["right", type_], counts["predicted", type_], counts["gold", type_])


def _three(name: str, counts: Counts, right: Key, of: str) -> dict[str, float]:
    three = precision_recall_f1(counts[right], counts[of, "predicted"], counts[of, "gold"])
    return dict(zip((f"{name}_p", f"{name}_r", f"{name}_f"), three, strict=True))
