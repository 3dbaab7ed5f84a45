"""What is counted in one document, and the mistakes that are found on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field

Key = tuple[str, str]
Counts = Counter[Key]
Cause = Literal["parties", "missed", "extra"]


class Mistake(Struct, frozen=True):
    """An event that is wrong: its parties, its absence, or its presence. The objects are those of the records."""

    document: str
    cause: Cause
    gold: Mapping[str, Any] | None
    predicted: Mapping[str, Any] | None


class Tally(Struct, frozen=True):
    """Counts of one document by (what, of what): ("event", "gold"), ("right", "CONSULT"), ("quote", "speaker").

    All are whole numbers but ("event", "evidence"), a sum of overlaps.
    """

    counts: Counts = field(default_factory=Counter)
    mistakes: tuple[Mistake, ...] = ()


def total(tallies: list[Tally]) -> Counts:
    """Add up the counts of documents, in their order."""
    summed: Counts = Counter()
    for tally in tallies:
        summed.update(tally.counts)
    return summed
