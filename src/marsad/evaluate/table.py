"""Scores as lines of text, the same as the reference scorer prints them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from marsad.evaluate.numbers import LEVELS, OTHERS
from marsad.evaluate.scores import Scores
from marsad.evaluate.tally import Mistake

OF_PAIRS = ("mode", "status", "leak", "date_p", "date_r", "place", "evidence", "consult_mode")
BESIDE = {
    "quote": ("speaker", "direct_r", "indirect_r"),
    "figure": ("unit", "kind", "bound", "holders"),
    "position": ("strength",),
    "agreement": ("stage",),
}


def table(scores: Scores) -> str:
    """Give the scores as text: documents, the levels with intervals, types, the other lists."""
    return "\n".join(_lines(scores))


def mistake_line(mistake: Mistake) -> str:
    """Give a mistake as one line of JSON: document, cause, the event of gold, the predicted one."""
    parts = (mistake.document, mistake.cause, mistake.gold, mistake.predicted)
    return json.dumps(parts, ensure_ascii=False)


def _lines(scores: Scores) -> Iterator[str]:
    missing, unknown = list(scores.missing), list(scores.unknown)
    yield (
        f"documents {scores.documents}; without prediction {len(missing)} {missing[:5]}; "
        f"unknown {len(unknown)} {unknown[:5]}"
    )
    for level in LEVELS:
        yield f"events {level:5} {_three(scores, level)}   {_event_counts(scores, level)}"
    yield "of type-right pairs: " + _named(scores, OF_PAIRS)
    for row in scores.types:
        quality = f"P {row.precision:.2f} R {row.recall:.2f}"
        yield f"   {row.type:10} {quality}   gold {row.gold} predicted {row.predicted}"
    for what in OTHERS:
        beside, gold = _named(scores, BESIDE[what]), scores.counts[what, "gold"]
        yield f"{what}s {_three(scores, what)}  {beside}   gold {gold}"


def _three(scores: Scores, name: str) -> str:
    numbers, (low, high) = scores.numbers, scores.intervals[f"{name}_f"]
    three = f"P {numbers[f'{name}_p']:.3f} R {numbers[f'{name}_r']:.3f} F1 {numbers[f'{name}_f']:.3f}"
    return f"{three} [{low:.3f}, {high:.3f}]"


def _event_counts(scores: Scores, level: str) -> str:
    right, gold, predicted = (scores.counts["event", what] for what in (level, "gold", "predicted"))
    return f"right {right}, gold {gold}, predicted {predicted}"


def _named(scores: Scores, names: tuple[str, ...]) -> str:
    return "  ".join(f"{name} {scores.numbers[name]:.3f}" for name in names)
