"""95 % intervals by drawing documents with replacement (percentile bootstrap, Efron 1979)."""

from __future__ import annotations

import random
from collections import Counter

from marsad.evaluate.numbers import published
from marsad.evaluate.tally import Counts, Key, Tally

SEED, DRAWS = 20181, 1000
LOW, HIGH = 25, 975  # ranks of the bounds among the sorted draws, counted from 1


def intervals(tallies: list[Tally]) -> dict[str, tuple[float, float]]:
    """Give low and high of every published number, over 1,000 draws of as many documents as there are.

    The draws are fixed by their seed and by the order of the documents.
    """
    draw = random.Random(SEED)  # noqa: S311 - a repeatable sample, not a secret
    rows, keys = _table(tallies)
    samples = [published(_drawn(rows, keys, draw)) for _ in range(DRAWS)]
    return {name: _bounds([sample[name] for sample in samples]) for name in samples[0]}


def _table(tallies: list[Tally]) -> tuple[list[list[float]], list[Key]]:
    keys = sorted({key for tally in tallies for key in tally.counts})
    return [[tally.counts[key] for key in keys] for tally in tallies], keys


def _drawn(rows: list[list[float]], keys: list[Key], draw: random.Random) -> Counts:
    chosen = [draw.choice(rows) for _ in rows]
    sums = map(sum, zip(*chosen, strict=True))
    counts: Counts = Counter()
    counts.update(dict(zip(keys, sums, strict=True)))
    return counts


def _bounds(values: list[float]) -> tuple[float, float]:
    ordered = sorted(values)
    return ordered[LOW - 1], ordered[HIGH - 1]
