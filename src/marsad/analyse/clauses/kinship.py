"""Whether two words are of one root, as far as their letters tell: "رفضت" and "رفضا", not "أعلنت" and "استدعاء"."""

from __future__ import annotations

_ROOT = 3  # letters of most roots


def is_akin(verb: str, noun: str) -> bool:
    """Tell whether a noun has three letters of a verb in their order, or two of a short one."""
    return _shared(verb, noun) >= min(_ROOT, len(verb) - 1)


def _shared(one: str, other: str) -> int:
    """Give the length of the longest run of letters that both have in the same order, others between."""
    row = [0] * (len(other) + 1)
    for letter in one:
        before = row
        row = [0]
        for step, known in enumerate(other):
            row.append(before[step] + 1 if letter == known else max(before[step + 1], row[step]))
    return row[-1]
