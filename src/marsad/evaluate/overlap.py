"""How much two lists of spans share, in characters.

>>> overlap(((0, 4),), ((2, 6),))
0.3333333333333333
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.evaluate.fields import Span

TOUCH = 0.1  # SCORING.md: evidence touches from this share of the union on


def overlap(left: Sequence[Span], right: Sequence[Span]) -> float:
    """Give intersection over union of the characters that two lists of spans cover; 0 where both are empty."""
    ours, theirs = _merged(left), _merged(right)
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in ours for b in theirs)
    union = _length(ours) + _length(theirs) - shared
    return shared / union if union else 0.0


def touch(left: Sequence[Span], right: Sequence[Span]) -> bool:
    """Tell whether some span of the one and some of the other overlap by at least a tenth of their union."""
    return any(overlap((ours,), (theirs,)) >= TOUCH for ours in left for theirs in right)


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _length(spans: Sequence[Span]) -> int:
    return sum(end - start for start, end in spans)
