"""What a person's coding of a sample says of all findings: precision by stratum, and over all.

A stratum's share right has a Wilson interval. Over all, shares are weighted by the findings that each stratum holds, and
their intervals are put together as by Zou and Donner (2008, "MOVER"), which keeps them sound where a share is 0 or 1; with
one stratum that is Wilson's. That few findings are left undrawn is not made use of, so intervals are a little too wide.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

from msgspec import Struct

from marsad.evaluate.wilson import Interval, wilson

MEASURES: Mapping[str, str] = {
    "blind": "type given before the code was shown is the same",
    "type": "type is right",
    "parties": "parties are right",
    "status": "status is right",
    "date": "date is right",
    "all": "type, parties, status and date are right",
}


class Coded(Struct, frozen=True):
    """A card as a person coded it; `judged` tells what was right by measure, without those left open."""

    stratum: str
    population: int
    judged: Mapping[str, bool]


class Share(Struct, frozen=True):
    """How many cards were judged in a measure, how many of them right, and the share with its 95 % interval."""

    judged: int
    right: int
    share: float
    interval: Interval


class Stratum(Struct, frozen=True):
    """A stratum: how many findings it holds, how many cards, and its measures."""

    name: str
    population: int
    cards: int
    shares: Mapping[str, Share]


class Precision(Struct, frozen=True):
    """Precision of each stratum and, weighted, over all.

    `covered`: by measure, the share of all findings whose stratum has a judged card; the rest is not spoken of.
    """

    strata: tuple[Stratum, ...]
    overall: Mapping[str, Share]
    covered: Mapping[str, float]


def precision(cards: Iterable[Coded]) -> Precision:
    """Give the precision by stratum, in the order of their names, and over all; a measure nobody judged is left out."""
    members: dict[str, list[Coded]] = {}
    for card in cards:
        members.setdefault(card.stratum, []).append(card)
    strata = tuple(_stratum(name, members[name]) for name in sorted(members))
    used = [measure for measure in MEASURES if any(measure in one.shares for one in strata)]
    every = sum(one.population for one in strata)
    reached = {
        measure: sum(one.population for one in strata if measure in one.shares) / every for measure in used
    }
    return Precision(strata, {measure: _overall(strata, measure) for measure in used}, reached)


def _stratum(name: str, cards: Sequence[Coded]) -> Stratum:
    shares: dict[str, Share] = {}
    for measure in MEASURES:
        verdicts = [card.judged[measure] for card in cards if measure in card.judged]
        if verdicts:
            right = sum(verdicts)
            shares[measure] = Share(len(verdicts), right, right / len(verdicts), wilson(right, len(verdicts)))
    return Stratum(name, cards[0].population, len(cards), shares)


def _overall(strata: Sequence[Stratum], measure: str) -> Share:
    judged = [(one.population, one.shares[measure]) for one in strata if measure in one.shares]
    total = sum(population for population, _ in judged)
    weighted = [(population / total, share) for population, share in judged]
    middle = sum(weight * one.share for weight, one in weighted)
    below = sqrt(sum((weight * (one.share - one.interval[0])) ** 2 for weight, one in weighted))
    above = sqrt(sum((weight * (one.interval[1] - one.share)) ** 2 for weight, one in weighted))
    return Share(
        sum(one.judged for _, one in weighted),
        sum(one.right for _, one in weighted),
        middle,
        (max(0.0, middle - below), min(1.0, middle + above)),
    )
