"""The balance of a country's vectors: how its acts of a kind are spread over partners, and which way they lean.

Every happening counts with its share and its age. From these counts and a prior of one half for each group the shares are
drawn; medians and 80 % intervals are over the draws. The plain number from few events is far too low (evenness 0.53 where
0.83 is true, at five events), hence the prior, and the refusal below twenty happenings. In a partition whose partners are
open (`rest: each`) the number is that of the partners the record has: those it never names do not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import starmap

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from marsad.measures.contributions import STREAM_IDS, Contribution, Domain, Kind
from marsad.measures.errors import OUTCOMES
from marsad.measures.estimates import Cells, Draws, Estimate, Floats, Part, estimate
from marsad.measures.partitions import Partition
from marsad.measures.spread import Verdict, effective_number, herfindahl, shares, tilt, verdict
from marsad.measures.terms import Terms

Range = tuple[float, float]


class Share(Struct, frozen=True):
    """One partner's share in a partition, with the happenings that it rests on, those that weigh most first.

    `without`: least and most that it would be without what only one outlet tells, over the outlets; None where none can be told.
    """

    group: str
    share: Estimate
    counted: float
    happenings: tuple[str, ...]
    without: Range | None = None


class Tilt(Struct, frozen=True):
    """Which way a pair of groups leans: 1 wholly to the first, -1 to the second; `without` as of a share."""

    groups: tuple[str, str]
    tilt: Estimate
    verdict: Verdict
    without: Range | None = None


class Without(Struct, frozen=True):
    """What N1, N2 and the concentration would be without what only one outlet tells; None where too little is left."""

    outlet: str
    happenings: int
    value: float | None
    second: float | None = None
    concentration: float | None = None


class Balance(Struct, frozen=True):
    """The balance in one partition on one day. Where it is `refused`, with the reason, there are no numbers and no lists.

    `happenings` enter the spread; those `apart` concern partners that stand in no group. `counted` is what they weigh
    together on the day. `effective` is N1; `second` N2, `concentration` the Herfindahl-Hirschman index.
    """

    partition: str
    kind: Kind
    domain: Domain | None
    day: date
    happenings: tuple[str, ...]
    apart: tuple[str, ...]
    counted: float
    effective: Estimate | None = None
    second: Estimate | None = None
    concentration: Estimate | None = None
    shares: tuple[Share, ...] = ()
    tilts: tuple[Tilt, ...] = ()
    without: tuple[Without, ...] = ()
    refused: str | None = None


def balance(
    contributions: Iterable[Contribution],
    country: str,
    partition: Partition,
    day: date,
    terms: Terms | None = None,
) -> Balance:
    """Give how a country's acts of a kind are spread over the groups of a partition on a day; both directions count.

    Friendly acts of the bilateral series count, as the terms have it; with fewer than `terms.least` the balance is refused.
    """
    asked, every = terms or Terms(), list(contributions)
    meant = meant_by(every, country, day, asked)
    cells = cells_of(meant, country, partition, day, asked)
    told = told_in(cells)
    found = Balance(
        partition.id, asked.kind, asked.domain, day, told,
        tuple(sorted({one.happening for one in meant} - set(told))),
        sum(weight for group in cells.values() for weight in group.values()),
    )  # fmt: skip
    if len(told) < asked.least:
        return replace(found, refused=_refusal(len(told), asked))
    groups = groups_of(cells, partition, country)
    drawn = Draws(parts_of(every, country, partition, day, asked, groups), groups, asked)
    draws, concentration = drawn.rates, herfindahl(drawn.rates)
    less = list(_less(meant, told, drawn, asked))
    others = [rates for *_, rates in less if rates is not None]
    return replace(
        found,
        effective=estimate(effective_number(draws)),
        second=estimate(1 / concentration),
        concentration=estimate(concentration),
        shares=tuple(
            sorted(_shares(cells, groups, draws, others), key=lambda one: (-one.counted, one.group))
        ),
        tilts=tuple(_tilts(partition, groups, [draws, *others], country)),
        without=tuple(starmap(_without, less)),
    )


def _without(outlet: str, happenings: int, rates: Floats | None) -> Without:
    """Give the numbers of the spread that stay without an outlet."""
    if rates is None:
        return Without(outlet, happenings, None)
    concentration = herfindahl(rates)
    return Without(
        outlet,
        happenings,
        estimate(effective_number(rates)).value,
        estimate(1 / concentration).value,
        estimate(concentration).value,
    )


def meant_by(
    contributions: Iterable[Contribution], country: str, day: date, terms: Terms
) -> list[Contribution]:
    """Give what counts for a balance: friendly acts of the bilateral series, of the kind and time that the terms name."""
    return [
        one
        for one in contributions
        if one.kind == terms.kind and one.sign > 0 and _is_of(one, country, day, terms)
    ]


def _is_of(one: Contribution, country: str, day: date, terms: Terms) -> bool:
    """Tell whether a contribution is of a country's own series, on a day, by the terms; its kind is not asked for."""
    return one.series == "bilateral" and one.partner(country) is not None and terms.holds(one, day)


def _refusal(number: int, terms: Terms) -> str:
    what = f"{terms.domain} {terms.kind}" if terms.domain else terms.kind
    return f"{number} happenings are too few to tell a balance of {what}; it takes {terms.least}"


def cells_of(
    meant: Iterable[Contribution], country: str, partition: Partition, day: date, terms: Terms
) -> Cells:
    """Give for each group its happenings with what each weighs on the day."""
    cells: dict[str, dict[str, float]] = defaultdict(dict)
    for one in meant:
        partner = one.partner(country)
        group = partition.group_of(partner, one.end) if partner is not None else None
        if group is not None:
            told = cells[group]
            told[one.happening] = told.get(one.happening, 0.0) + terms.weight(one, day)
    return cells


def parts_of(
    contributions: Iterable[Contribution],
    country: str,
    partition: Partition,
    day: date,
    terms: Terms,
    groups: Sequence[str],
) -> list[Part]:
    """Give what is drawn for a balance: what counts, and acts of other streams that may have been of this one.

    Of the latter only those of partners in `groups`.
    """
    every, stream = list(contributions), terms.kind
    meant = meant_by(every, country, day, terms)
    told = cells_of(meant, country, partition, day, terms)
    coded = {one.happening: one for one in meant}
    parts = [
        Part(name, group, weight, coded[name].confidence, coded[name].stream)
        for group, weights in told.items()
        for name, weight in weights.items()
    ]
    may_be = {
        name for name in STREAM_IDS if name != stream and terms.errors.wrong(name)[OUTCOMES.index(stream)]
    }
    others = [
        one
        for one in every
        if one.stream in may_be
        and one.happening not in coded
        and one.confidence < 1
        and _is_of(one, country, day, terms)
    ]
    known = {one.happening: one for one in others}
    for group, weights in cells_of(others, country, partition, day, terms).items():
        for name, weight in weights.items() if group in groups else ():
            one = known[name]
            parts.append(
                Part(name, group, weight, one.confidence, one.stream, frozenset({stream}), moves=False)
            )
    return parts


def told_in(cells: Cells) -> tuple[str, ...]:
    """Give the happenings of all groups, in order."""
    return tuple(sorted({name for told in cells.values() for name in told}))


def groups_of(cells: Cells, partition: Partition, country: str) -> list[str]:
    """Give the groups of a fixed partition, else those of which anything is told, with the sides of the tilts."""
    sides = [side for pair in tilts_of(partition, country) for side in pair]
    return list(dict.fromkeys([*partition.groups, *sides, *sorted(cells)]))


def _shares(cells: Cells, groups: Sequence[str], draws: Floats, others: Sequence[Floats]) -> Iterator[Share]:
    parts, less = shares(draws), [np.median(shares(rates), axis=0) for rates in others]
    total = sum(weight for told in cells.values() for weight in told.values())
    for column, group in enumerate(groups):
        told = cells.get(group, {})
        names = tuple(sorted(told, key=lambda name: (-told[name], name)))
        yield Share(
            group,
            estimate(parts[:, column]),
            sum(told.values()) / total if total else 0.0,
            names,
            _range([one[column] for one in less]),
        )


def tilts_of(partition: Partition, country: str) -> list[tuple[str, str]]:
    """Give the pairs of a partition that can lean: not those in which the country itself is a side."""
    return [pair for pair in partition.tilts if country not in pair]


def _tilts(
    partition: Partition, groups: Sequence[str], draws: Sequence[Floats], country: str
) -> Iterator[Tilt]:
    """Give the tilts of the first draws, with the range of those of the others."""
    for one, other in tilts_of(partition, country):
        first, second = groups.index(one), groups.index(other)
        found, *less = (estimate(tilt(rates[:, first], rates[:, second])) for rates in draws)
        yield Tilt((one, other), found, verdict(found.low, found.high), _range([each.value for each in less]))


def _range(values: Sequence[float]) -> Range | None:
    return (float(min(values)), float(max(values))) if values else None


def _less(
    meant: Sequence[Contribution], told: Sequence[str], drawn: Draws, terms: Terms
) -> Iterator[tuple[str, int, Floats | None]]:
    """Leave out one outlet after the other, what none but it tells; None where too little is left. Groups stay as they are."""
    outlets = {one.happening: set(one.outlets) for one in meant}
    for outlet in sorted({name for one in meant for name in one.outlets}):
        lost = [name for name in told if outlets[name] == {outlet}]
        number = len(told) - len(lost)
        if lost:
            yield outlet, number, drawn.without(lost) if number >= terms.least else None
