"""What one happening adds to the series of one pair: a share of one, in a kind of series, at its months.

Four kinds are kept apart, because a handshake, a treaty, a delivery and a speech have no common unit (referee's point 3;
PLOVER scores are intensities, not closeness). What is summed beyond them is a second view, under named weights.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from marsad.measures.months import month_of, spread

Kind = Literal["contacts", "instruments", "material", "declaratory"]
KINDS: tuple[Kind, ...] = ("contacts", "instruments", "material", "declaratory")
Series = Literal["bilateral", "multilateral", "economic"]
Domain = Literal["political", "security", "economic"]
DOMAINS: tuple[Domain, ...] = ("political", "security", "economic")
STREAM_IDS: tuple[str, ...] = (
    "contacts", "instruments", "material", "material-unfriendly", "declaratory", "declaratory-unfriendly", "neutral",
)  # fmt: skip
"""Kinds with their sign; what is neither friendly nor unfriendly (a demand) counts nowhere."""


class Contribution(Struct, frozen=True):
    """What one happening adds in one direction of one pair.

    `share` is the part of the happening that falls to this direction: 1 for a directed act of two, one half for an
    undirected one, 1/(n-1) of that among n parties. `start` to `end` are the days over which it is spread: one day where
    a date is told, the thirty days to publication where none is (`dated` false). `level` of a contact: 1 head of state
    or government, 2 minister, 3 senior official, 4 other, None where no person is named. `score` is PLOVER's. `outlets`
    are those that tell it took place.
    """

    happening: str
    source: str
    target: str
    kind: Kind
    sign: int
    share: float
    start: date
    end: date
    dated: bool
    series: Series = "bilateral"
    level: int | None = None
    score: float = 0.0
    domains: tuple[Domain, ...] = ("political",)
    confidence: float = 1.0
    voices: int = 1
    outlets: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()

    @property
    def stream(self) -> str:
        """Give the kind with the sign, one of `STREAM_IDS`."""
        if self.kind in {"contacts", "instruments"}:
            return self.kind
        return self.kind if self.sign > 0 else f"{self.kind}-unfriendly" if self.sign < 0 else "neutral"

    def months(self) -> dict[int, float]:
        """Give the share that falls in each month."""
        if self.start == self.end:
            return {month_of(self.start): self.share}
        return {month: part * self.share for month, part in spread(self.start, self.end).items()}

    def partner(self, country: str) -> str | None:
        """Give the other side of a pair that the country is in, else None."""
        if country == self.source:
            return self.target
        return self.source if country == self.target else None


class Left(Struct, frozen=True):
    """A happening that enters no series, and why."""

    happening: str
    reason: str


class Entered(Struct, frozen=True):
    """What enters the series, and what does not."""

    contributions: tuple[Contribution, ...]
    left: tuple[Left, ...]


def of_country(
    contributions: Iterable[Contribution], country: str, partner: str | None = None
) -> list[Contribution]:
    """Give what concerns a country, or a country and one partner."""
    return [
        one
        for one in contributions
        if (other := one.partner(country)) is not None and partner in {None, other}
    ]
