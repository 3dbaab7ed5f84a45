"""How often findings are wrong, and what they then were: tables measured on gold, and a user's own.

Three tables in `errors/`: of confidences (which share of findings of a confidence is right), of streams (what a wrong finding was in
truth: the same act with another partner, nothing that took place, an act of another stream) and of types (precision and recall).
`benchmarks/coding_errors.py` makes all three from gold and findings. Without tables a confidence is taken for a chance.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from marsad.measures.contributions import STREAM_IDS
from marsad.model.errors import ResourceError
from marsad.resources.files import read_entries

OUTCOMES: tuple[str, ...] = ("right", "elsewhere", "nothing", *STREAM_IDS)
"""What a finding may have been: as coded, of another partner, nothing, or an act of a stream. Draws hold the numbers of these."""
RIGHT, ELSEWHERE, NOTHING = 0, 1, 2
ADDED = 4.0
"""Wrong findings of all streams together that are added to those of one: few are known of any (our choice)."""
LEFT_OVER = 0.5
"""Added to right and to wrong ones of a confidence (Jeffreys' prior)."""


class ConfidenceEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """Of findings of a confidence from `least` on (to the next entry's): how many were coded, how many right."""

    id: str
    source: str
    version: str
    least: float
    coded: int
    right: int


class StreamEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """What wrong findings of a stream were: counts, which may be halves, of `elsewhere`, `nothing`, and other streams."""

    id: str
    source: str
    version: str
    elsewhere: float = 0.0
    nothing: float = 0.0
    others: dict[str, float] = {}


class TypeEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """Of one PLOVER type: how many are in gold, how many were coded, how many of these had the right type, how many the right parties too."""

    id: str
    source: str
    version: str
    gold: int
    coded: int
    type: int
    parties: int


class Errors(Struct, frozen=True):
    """The tables. `confidences` from low to high; without them a confidence is the chance that a finding is right."""

    confidences: tuple[ConfidenceEntry, ...] = ()
    streams: tuple[StreamEntry, ...] = ()
    types: tuple[TypeEntry, ...] = ()

    def bin_of(self, confidence: float) -> ConfidenceEntry | None:
        """Give the entry of a confidence: the last that begins at or below it, else the first."""
        reached = [one for one in self.confidences if one.least <= confidence]
        return reached[-1] if reached else next(iter(self.confidences), None)

    def chance(self, confidence: float) -> float:
        """Give the share of right findings of a confidence."""
        entry = self.bin_of(confidence)
        if entry is None or confidence >= 1:
            return confidence
        return (entry.right + LEFT_OVER) / (entry.coded + 2 * LEFT_OVER)

    def wrong(self, stream: str) -> tuple[float, ...]:
        """Give the chances of each outcome of a wrong finding of a stream, in the order of `OUTCOMES`; they sum to 1."""
        every = [_counts(one) for one in self.streams]
        total = [sum(column) for column in zip(*every, strict=True)] if every else [0.0] * len(OUTCOMES)
        whole = sum(total)
        if not whole:
            return tuple(float(number == NOTHING) for number in range(len(OUTCOMES)))
        own = next((_counts(one) for one in self.streams if one.id == stream), [0.0] * len(OUTCOMES))
        mixed = [count + ADDED * each / whole for count, each in zip(own, total, strict=True)]
        if stream in OUTCOMES:
            mixed[OUTCOMES.index(stream)] = 0.0
        return tuple(one / sum(mixed) for one in mixed)


def _counts(one: StreamEntry) -> list[float]:
    told = {"elsewhere": one.elsewhere, "nothing": one.nothing, **one.others}
    return [told.get(name, 0.0) for name in OUTCOMES]


def load_errors(overlay: Path | None = None) -> Errors:
    """Give the tables. Raises ResourceError for a broken file, a stream that is none, or more right than coded."""
    folder = "measures/errors"
    confidences = read_entries(f"{folder}/confidences", ConfidenceEntry, overlay)
    streams = read_entries(f"{folder}/streams", StreamEntry, overlay)
    for one in confidences:
        if not (0 <= one.right <= one.coded and 0 <= one.least <= 1):
            raise ResourceError(
                f"coding errors, confidence {one.id!r}: {one.right} of {one.coded} from {one.least} on; right is at most coded,"
                " least from 0 to 1"
            )
    for entry in streams:
        if unknown := {entry.id, *entry.others} - {*STREAM_IDS}:
            raise ResourceError(
                f"coding errors: {min(unknown)!r} is no stream; known are {', '.join(STREAM_IDS)}"
            )
    types = read_entries(f"{folder}/types", TypeEntry, overlay)
    return Errors(tuple(sorted(confidences, key=lambda one: one.least)), streams, types)
