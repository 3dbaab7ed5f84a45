"""The share of unfriendly acts among all of a country's acts, in both directions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from marsad.measures.contributions import STREAM_IDS, Contribution
from marsad.measures.estimates import Draws, Estimate, Part, estimate
from marsad.measures.spread import shares
from marsad.measures.terms import Terms

_SIDES = ("unfriendly", "friendly")
_SAME = frozenset({"right", "elsewhere"})
_HOSTILE = frozenset({"material-unfriendly", "declaratory-unfriendly"})
_STREAMS = {"unfriendly": _HOSTILE, "friendly": frozenset(STREAM_IDS) - _HOSTILE - {"neutral"}}


class Hostility(Struct, frozen=True):
    """The share of unfriendly acts; None below the least number of acts. `unfriendly`: their ids, the weightiest first.

    `without`: least and most that it would be without what only one outlet tells, over the outlets.
    """

    share: Estimate | None
    happenings: int
    unfriendly: tuple[str, ...]
    without: tuple[float, float] | None = None


def hostility(
    contributions: Iterable[Contribution], country: str, day: date, terms: Terms | None = None
) -> Hostility:
    """Give the share of unfriendly acts of a country on a day; acts of all four kinds count, neutral ones do not."""
    asked = terms or Terms()
    meant = [
        one
        for one in contributions
        if one.sign and one.series == "bilateral" and one.partner(country) and asked.holds(one, day)
    ]
    weights: dict[str, float] = {}
    for one in meant:
        weights[one.happening] = weights.get(one.happening, 0.0) + asked.weight(one, day)
    acts = {one.happening: one for one in meant}
    hostile = {name: weights[name] for name, one in acts.items() if one.sign < 0}
    names = tuple(sorted(hostile, key=lambda name: (-hostile[name], name)))
    number = len({one.happening for one in meant})
    if number < asked.least:
        return Hostility(None, number, names)
    parts = [part for one in acts.values() for part in _parts(one, weights[one.happening])]
    drawn = Draws(parts, _SIDES, asked)
    less = [
        estimate(shares(drawn.without(lost))[:, 0]).value
        for lost in _told_alone(acts.values())
        if number - len(lost) >= asked.least
    ]
    found = estimate(shares(drawn.rates)[:, 0])
    return Hostility(found, number, names, (min(less), max(less)) if less else None)


def _told_alone(acts: Iterable[Contribution]) -> Iterator[list[str]]:
    """Give for each outlet the happenings that none but it tells, where there are any."""
    alone: dict[str, list[str]] = {}
    for one in acts:
        if len(one.outlets) == 1:
            alone.setdefault(one.outlets[0], []).append(one.happening)
    for outlet in sorted(alone):
        yield alone[outlet]


def _parts(one: Contribution, weight: float) -> Iterator[Part]:
    """Give an act on its own side, and on the other in draws in which it was an act of that side."""
    own = "friendly" if one.sign > 0 else "unfriendly"
    for side, streams in _STREAMS.items():
        counts_as = streams | _SAME if side == own else streams
        yield Part(one.happening, side, weight, one.confidence, one.stream, counts_as, moves=False)
