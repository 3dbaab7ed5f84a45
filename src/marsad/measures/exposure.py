"""Economic exposure from stated figures: how much a country trades, invests, owes with each partner, as far as it is told.

Each claim is a distribution on the logarithmic scale, wide as its words are ("about", "more than") and as it is old; claims of
several voices for one period are mixed in equal parts. Flows and stocks are apart and so is every unit; targets, ranks and
parts of a year never count. A share of the whole is told only where the whole is itself a stated figure.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

import numpy as np
from msgspec import Struct

from marsad.measures.estimates import Estimate, Floats, estimate
from marsad.measures.redrawing import random_of
from marsad.measures.spread import shares
from marsad.model.findings import Bound
from marsad.resources.files import read_entries

COUNTED = ("flow", "stock")
MEASURES = ("trade", "exports", "imports", "investment", "aid", "loan", "debt", "financing")
FULL_YEAR_DAYS = 350
"""A flow over fewer days is part of a year, and not made a year of."""
DIFFER = 1.1
"""Claims of one period whose middles are further apart than this factor are told as differing."""
DRAWS, SEED = 1000, 20181
YEAR = 365.25


class Hedge(Struct, frozen=True, forbid_unknown_fields=True):
    """How sure a figure is whose words are hedged so (see hedges/main.yaml)."""

    id: str
    source: str
    sd: float = 0.0
    reach: float = 1.0


class Claim(Struct, frozen=True):
    """A stated figure between a country and a partner (None: of the country as a whole). `voice`: whose word it is.

    `id` opens it: the id of a finding, or the line of a table ("trade.csv:7").
    """

    id: str
    partner: str | None
    measure: str
    kind: str
    unit: str
    value: float
    high: float | None
    bound: Bound
    start: date | None
    end: date | None
    told: date | None
    voice: str

    @property
    def period(self) -> int | None:
        """Give the year that a figure is of, by its end; that of the report where it names none."""
        day = self.end or self.told
        return day.year if day is not None else None

    @property
    def is_partial(self) -> bool:
        """Tell a flow of part of a year."""
        if self.kind != "flow" or self.start is None or self.end is None:
            return False
        return (self.end - self.start).days + 1 < FULL_YEAR_DAYS


class Exposure(Struct, frozen=True):
    """What is told of one partner in one measure, kind and unit: the newest period's claims, mixed.

    `share` is among the partners with a figure of that measure, kind and unit; `of_total` of the country's whole, None where no
    figure states it. `earlier` are the ids of claims of earlier periods, which do not count.
    """

    partner: str
    measure: str
    kind: str
    unit: str
    period: int | None
    amount: Estimate
    share: Estimate
    of_total: Estimate | None
    partners: int
    differ: bool
    claims: tuple[str, ...]
    earlier: tuple[str, ...]


class Aside(Struct, frozen=True):
    """A claim that does not count, and why."""

    claim: Claim
    reason: str


Group = tuple[str, str, str]


def load_hedges(overlay: Path | None = None) -> dict[str, Hedge]:
    """Give the hedges by the bound of a figure, and `age`. Raises ResourceError for a broken file."""
    return {one.id: one for one in read_entries("measures/hedges", Hedge, overlay)}


def exposures(
    claims: Iterable[Claim], day: date, hedges: Mapping[str, Hedge], *, draws: int = DRAWS, seed: int = SEED
) -> tuple[list[Exposure], list[Aside]]:
    """Give what is told of each partner, largest share first within a measure, kind and unit; and what does not count."""
    every = list(claims)
    asides = [Aside(one, reason) for one in every if (reason := _reason(one, day))]
    meant = [one for one in every if not _reason(one, day)]
    groups: dict[Group, dict[str | None, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for one in meant:
        groups[one.measure, one.kind, one.unit][one.partner].append(one)
    found: list[Exposure] = []
    for group, told in sorted(groups.items()):
        if None in told and _is_too_small(told):
            asides += [Aside(one, "less than its parts, so not the whole") for one in told.pop(None)]
        found += _of_group(group, told, day, hedges, draws, seed)
    return found, asides


def _is_too_small(told: Mapping[str | None, Sequence[Claim]]) -> bool:
    """Tell a figure of the whole that is less than what partners' figures add up to: mostly one whose partner is not named.

    Where sources differ, the least that one tells of the whole and the middle of what they tell of a partner are compared.
    """
    partners = [claims for partner, claims in told.items() if partner is not None]
    whole = min(map(_middle, _newest(told[None])))
    return whole < sum(float(np.median([_middle(claim) for claim in _newest(one)])) for one in partners)


def _reason(one: Claim, day: date) -> str | None:
    if one.kind not in COUNTED:
        return f"a {one.kind}"
    if one.measure not in MEASURES:
        return "no measure of exchange"
    if one.value <= 0:
        return "not above nought"
    if one.is_partial:
        return "part of a year"
    if one.period is None:
        return "neither period nor day of the report"
    return "of the time to come" if one.period > day.year else None


def _of_group(
    group: Group,
    told: Mapping[str | None, Sequence[Claim]],
    day: date,
    hedges: Mapping[str, Hedge],
    draws: int,
    seed: int,
) -> list[Exposure]:
    partners = sorted(partner for partner in told if partner is not None)
    if not partners:
        return []
    newest = {partner: _newest(claims) for partner, claims in told.items()}
    drawn = {partner: mixed(claims, day, hedges, draws, seed) for partner, claims in newest.items()}
    parts = shares(np.stack([drawn[partner] for partner in partners], axis=1))
    found = []
    for column, partner in enumerate(partners):
        used = {one.id for one in newest[partner]}
        middles = [_middle(one) for one in newest[partner]]
        of_total = estimate(drawn[partner] / drawn[None]) if None in drawn else None
        found.append(
            Exposure(
                partner, *group, newest[partner][0].period, estimate(drawn[partner]), estimate(parts[:, column]), of_total,
                len(partners), max(middles) / min(middles) > DIFFER, tuple(sorted(used)),
                tuple(sorted(one.id for one in told[partner] if one.id not in used)),
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: (-one.amount.value, one.partner))


def counted(claims: Iterable[Claim], day: date) -> dict[Group, dict[str, list[Claim]]]:
    """Give the claims that count, by measure, kind and unit and by partner, of each its newest period; without wholes."""
    groups: dict[Group, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for one in claims:
        if one.partner is not None and not _reason(one, day):
            groups[one.measure, one.kind, one.unit][one.partner].append(one)
    return {
        group: {partner: _newest(each) for partner, each in told.items()} for group, told in groups.items()
    }


def _newest(claims: Sequence[Claim]) -> list[Claim]:
    last = max(one.period or 0 for one in claims)
    return sorted((one for one in claims if one.period == last), key=lambda one: one.id)


def mixed(
    claims: Sequence[Claim], day: date, hedges: Mapping[str, Hedge], draws: int = DRAWS, seed: int = SEED
) -> Floats:
    """Give draws of an amount: of each voice in equal parts, and among the claims of a voice in equal parts.

    Every claim has random numbers of its own, so that what is told with one more or one less is compared under common ones.
    """
    by_voice: dict[str, list[Claim]] = defaultdict(list)
    for one in claims:
        by_voice[one.voice].append(one)
    random = random_of(seed, "voices", claims[0].partner or "")
    voices, places = random.random(draws), random.random(draws)
    found = np.empty(draws)
    for number, voice in enumerate(sorted(by_voice)):
        own = np.stack([_drawn(one, day, hedges, draws, random_of(seed, one.id)) for one in by_voice[voice]])
        here = (voices * len(by_voice)).astype(np.int64) == number
        found[here] = own[(places * len(own)).astype(np.int64), np.arange(draws)][here]
    return found


def _drawn(
    one: Claim, day: date, hedges: Mapping[str, Hedge], draws: int, random: np.random.Generator
) -> Floats:
    """Give draws of one claim's amount."""
    hedge, age = hedges[one.bound], hedges["age"].sd
    low, high = np.log(one.value), np.log(one.value)
    if one.bound == "range" and one.high is not None:
        high = np.log(max(one.high, one.value))
    elif one.bound == "min":
        high = low + np.log(hedge.reach)
    elif one.bound == "max":
        low = high - np.log(hedge.reach)
    until = one.end or one.told or day
    years = max((day - until).days, 0) / YEAR
    logs = low + (high - low) * random.random(draws) + random.normal(0, 1, draws) * hedge.sd
    found: Floats = np.exp(logs + random.normal(0, 1, draws) * age * np.sqrt(years))
    return found


def _middle(one: Claim) -> float:
    return one.value if one.high is None else (one.value + one.high) / 2
