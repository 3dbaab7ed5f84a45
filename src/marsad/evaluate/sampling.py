"""A stratified random sample with known weights: which findings a person looks at.

Every stratum (a type) gets the same number of cards, so that rare types can be judged too; what a small one cannot use
goes to the others. A finding of a stratum of N of which n are drawn stands for N / n (Cochran 1977, chapter 5).
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from msgspec import Struct

SEED = 20181


class Drawn(Struct, frozen=True):
    """A finding that was drawn: its place among all, its stratum, how many that holds, how many of them were drawn."""

    place: int
    stratum: str
    population: int
    drawn: int


def draw(strata: Sequence[str], number: int, seed: int = SEED) -> list[Drawn]:
    """Draw so many findings, given the stratum of each, without replacement; give them in random order.

    All are drawn where there are not more. The same strata, number and seed give the same sample.
    """
    members: dict[str, list[int]] = {}
    for place, stratum in enumerate(strata):
        members.setdefault(stratum, []).append(place)
    shares = shared_out({name: len(places) for name, places in members.items()}, number)
    chance = random.Random(seed)  # noqa: S311 - a repeatable sample, not a secret
    found = [
        Drawn(place, name, len(members[name]), shares[name])
        for name in sorted(members)
        for place in chance.sample(members[name], shares[name])
    ]
    chance.shuffle(found)
    return found


def shared_out(sizes: Mapping[str, int], number: int) -> dict[str, int]:
    """Give how many to draw of each stratum: equally many, or all of a small one; the rest by name.

    >>> shared_out({"AID": 2, "CONSULT": 40, "REJECT": 30}, 21)
    {'AID': 2, 'CONSULT': 10, 'REJECT': 9}
    """
    shares, left = dict.fromkeys(sizes, 0), min(number, sum(sizes.values()))
    while left:
        open_ = sorted(name for name, size in sizes.items() if shares[name] < size)
        each = max(1, left // len(open_))
        for name in open_:
            more = min(each, sizes[name] - shares[name], left)
            shares[name], left = shares[name] + more, left - more
    return shares
