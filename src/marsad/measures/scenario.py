"""What if: a named sensitivity analysis. What the record would say with other happenings, not what countries would do.

A scenario is a list of edits with a name; its digest is over their content. Before and after are drawn with common random
numbers (see `estimates.Draws`), so that their difference is that of the edits and of nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from marsad.measures.balance import cells_of, groups_of, meant_by, parts_of, tilts_of, told_in
from marsad.measures.contributions import Contribution, Kind
from marsad.measures.estimates import Draws, Estimate, Floats, estimate
from marsad.measures.partitions import Partition
from marsad.measures.spread import effective_number, shares, tilt
from marsad.measures.terms import Terms
from marsad.model.errors import InputError


class Add(Struct, frozen=True, tag_field="do", tag="add", forbid_unknown_fields=True):
    """A happening that the record does not have, from one side to another."""

    source: str
    target: str
    day: date
    kind: Kind = "contacts"
    level: int | None = None
    sign: int = 1
    share: float = 1.0


class Remove(Struct, frozen=True, tag_field="do", tag="remove", forbid_unknown_fields=True):
    """A happening or a figure taken out."""

    happening: str


class Change(Struct, frozen=True, tag_field="do", tag="change", forbid_unknown_fields=True):
    """A happening with another day, level or sign, or a figure with another value; what is None stays."""

    happening: str
    day: date | None = None
    level: int | None = None
    sign: int | None = None
    value: float | None = None


class Drop(Struct, frozen=True, tag_field="do", tag="drop", forbid_unknown_fields=True):
    """All that only one outlet tells, taken out."""

    outlet: str


class Move(Struct, frozen=True, tag_field="do", tag="move", forbid_unknown_fields=True):
    """A partner put into another group of a partition (a change of the question, not of what happened); None: into none."""

    partition: str
    partner: str
    group: str | None


class AddFigure(Struct, frozen=True, tag_field="do", tag="add-figure", forbid_unknown_fields=True):
    """A figure that the record does not have: how much the country has with a partner (None: in all) in a year."""

    partner: str | None
    measure: str
    kind: str
    unit: str
    value: float
    year: int

    @property
    def name(self) -> str:
        """Give the id under which it stands."""
        return "if-" + hashlib.sha256(msgspec.json.encode(self, order="sorted")).hexdigest()[:9]


Edit = Add | Remove | Change | Drop | Move | AddFigure


class Scenario(Struct, frozen=True, forbid_unknown_fields=True):
    """Edits under a name; `fading` and `weighting` (an id) where the terms change too."""

    name: str
    edits: tuple[Edit, ...] = ()
    fading: float | None = None
    weighting: str | None = None

    @property
    def digest(self) -> str:
        """Give 12 hex digits of SHA-256 over the content, whatever its name."""
        content = msgspec.json.encode(replace(self, name=""), order="sorted")
        return hashlib.sha256(content).hexdigest()[:12]


class Difference(Struct, frozen=True):
    """A number before and after, with the interval of the difference and the chance that it rises."""

    measure: str
    before: Estimate
    after: Estimate
    difference: Estimate
    rises: float


def applied(
    contributions: Sequence[Contribution], scenario: Scenario, figures: Collection[str] = ()
) -> tuple[list[Contribution], set[str]]:
    """Give the contributions as the scenario has them, and the ids of the happenings that it touches.

    `figures`: ids of figures, whose edits are passed over (`figure_edits` sees to them). Raises InputError for a happening or an
    outlet of which nothing counts.
    """
    found, touched = list(contributions), set[str]()
    for edit in scenario.edits:
        if isinstance(edit, Add):
            found.append(_added(edit))
            touched.add(found[-1].happening)
            continue
        if isinstance(edit, Move | AddFigure) or (
            isinstance(edit, Remove | Change) and edit.happening in figures
        ):
            continue
        met = {one.happening for one in found if _is_met(one, edit)}
        if not met:
            name = edit.outlet if isinstance(edit, Drop) else edit.happening
            raise InputError(f"nothing that counts is of {name!r}; `marsad relations` lists what counts")
        touched |= met
        changed = isinstance(edit, Change)
        kept = (_changed(one, edit) if one.happening in met else one for one in found)
        found = [one for one in kept if changed or one.happening not in met]
    return found, touched


def _is_met(one: Contribution, edit: Remove | Change | Drop) -> bool:
    if isinstance(edit, Drop):
        return set(one.outlets) == {edit.outlet}
    return one.happening == edit.happening


def moved(partition: Partition, scenario: Scenario) -> Partition:
    """Give a partition as the scenario has it. Raises InputError for a group that it does not have."""
    places = {}
    for edit in scenario.edits:
        if isinstance(edit, Move) and edit.partition == partition.id:
            if edit.group is not None and edit.group not in partition.groups:
                known = ", ".join(partition.groups) or "none"
                raise InputError(f"{edit.group!r} is no group of {partition.id}; known are {known}")
            places[edit.partner] = edit.group
    return partition.with_moved(places) if places else partition


def _added(edit: Add) -> Contribution:
    content = msgspec.json.encode(edit, order="sorted")
    name = "if-" + hashlib.sha256(content).hexdigest()[:9]
    return Contribution(
        name, edit.source, edit.target, edit.kind, edit.sign, edit.share, edit.day, edit.day,
        dated=True, level=edit.level,
    )  # fmt: skip


def _changed(one: Contribution, edit: Edit) -> Contribution:
    if not isinstance(edit, Change):
        return one
    told = one if edit.day is None else replace(one, start=edit.day, end=edit.day, dated=True)
    told = told if edit.level is None else replace(told, level=edit.level)
    return told if edit.sign is None else replace(told, sign=edit.sign)


def compared(
    before: Iterable[Contribution],
    after: Iterable[Contribution],
    country: str,
    partition: Partition,
    day: date,
    terms: Terms,
    changed: Terms | None = None,
    other: Partition | None = None,
) -> list[Difference] | str:
    """Give what the balance of a partition would be, beside what it is; or why it may not be told.

    `changed` are the terms of `after`, `other` its partition, where they differ.
    """
    sides = [(list(before), terms), (list(after), changed or terms)]
    meant = [meant_by(told, country, day, asked) for told, asked in sides]
    parted = (partition, other or partition)
    cells = [
        cells_of(told, country, one, day, asked)
        for told, one, (_, asked) in zip(meant, parted, sides, strict=True)
    ]
    numbers = [len(told_in(one)) for one in cells]
    if min(numbers) < terms.least:
        return (
            f"{min(numbers)} happenings are too few to tell a balance of {terms.kind}; it takes {terms.least}"
        )
    groups = groups_of({name: {} for one in cells for name in one}, partition, country)
    drawn = [
        Draws(parts_of(told, country, one, day, asked, groups), groups, asked).rates
        for one, (told, asked) in zip(parted, sides, strict=True)
    ]
    return list(_differences(tilts_of(partition, country), groups, drawn))


def one_less(
    contributions: Iterable[Contribution], country: str, partition: Partition, day: date, terms: Terms
) -> list[tuple[str, Difference]] | str:
    """Give what the effective number would be without each happening in turn, the largest difference first; or why not."""
    every = list(contributions)
    cells = cells_of(meant_by(every, country, day, terms), country, partition, day, terms)
    told = told_in(cells)
    if len(told) <= terms.least:
        return f"{len(told)} happenings are too few to leave one out; it takes {terms.least + 1}"
    groups = groups_of(cells, partition, country)
    drawn = Draws(parts_of(every, country, partition, day, terms, groups), groups, terms)
    before = effective_number(drawn.rates)
    found = [
        (name, difference("effective partners", before, effective_number(drawn.without([name]))))
        for name in told
    ]
    return sorted(found, key=lambda item: (-abs(item[1].difference.value), item[0]))


def _differences(
    tilts: Sequence[tuple[str, str]], groups: Sequence[str], drawn: Sequence[Floats]
) -> Iterator[Difference]:
    yield difference("effective partners", *(effective_number(one) for one in drawn))
    for one, other in tilts:
        first, second = groups.index(one), groups.index(other)
        yield difference(
            f"tilt of {one} and {other}", *(tilt(each[:, first], each[:, second]) for each in drawn)
        )
    parts = [shares(one) for one in drawn]
    for column, group in enumerate(groups):
        yield difference(f"share of {group}", *(each[:, column] for each in parts))


def difference(measure: str, before: Floats, after: Floats) -> Difference:
    """Give the difference of draws under common random numbers."""
    apart = after - before
    return Difference(measure, estimate(before), estimate(after), estimate(apart), float((apart > 0).mean()))
