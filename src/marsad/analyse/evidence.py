"""Which stretches of a text stay as evidence where one datum is told several times."""

from __future__ import annotations

from collections.abc import Iterable

MOST_SPANS = 20  # a reader opens no more; a page that says one thing a thousand times is no better evidenced


def widest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the spans that stand in no other, in order, each once, and no more than `MOST_SPANS`, the first ones."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept[:MOST_SPANS]
