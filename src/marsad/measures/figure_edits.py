"""What if, for figures: exposure with figures added, taken out or changed, beside what it is, under common random numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import numpy as np
from msgspec.structs import replace

from marsad.measures.estimates import Floats
from marsad.measures.exposure import Claim, Hedge, counted, mixed
from marsad.measures.scenario import AddFigure, Change, Difference, Remove, Scenario, difference
from marsad.measures.spread import shares

Key = tuple[str, str, str, str]


def applied_to_figures(claims: Sequence[Claim], scenario: Scenario) -> tuple[list[Claim], set[str]]:
    """Give the claims as the scenario has them, and the ids of those it touches; edits of happenings are passed over."""
    found, touched = list(claims), set[str]()
    for edit in scenario.edits:
        if isinstance(edit, AddFigure):
            found.append(_added(edit))
            touched.add(found[-1].id)
        elif isinstance(edit, Remove | Change) and (met := {one.id for one in found} & {edit.happening}):
            touched |= met
            kept = [one for one in found if one.id not in met]
            if isinstance(edit, Change) and edit.value is not None:
                kept += [
                    replace(one, value=edit.value, high=None, bound="exact")
                    for one in found if one.id in met
                ]  # fmt: skip
            found = kept
    return found, touched


def _added(edit: AddFigure) -> Claim:
    start, end = date(edit.year, 1, 1), date(edit.year, 12, 31)
    return Claim(
        edit.name, edit.partner, edit.measure, edit.kind, edit.unit, edit.value, None, "exact", start, end, end, edit.name
    )  # fmt: skip


def compared_figures(
    before: Iterable[Claim], after: Iterable[Claim], day: date, hedges: Mapping[str, Hedge]
) -> Iterator[Difference]:
    """Give amounts and shares that differ, partner by partner; where a side has no figure of a partner, that side is 0."""
    sides = [_drawn(claims, day, hedges) for claims in (before, after)]
    for key in sorted({*sides[0], *sides[1]}):
        nothing = np.zeros_like(next(iter((sides[0] or sides[1]).values()))[0])
        one, other = (side.get(key, (nothing, nothing)) for side in sides)
        if all(np.array_equal(first, second) for first, second in zip(one, other, strict=True)):
            continue
        measure, kind, unit, partner = key
        yield difference(f"{measure} with {partner} ({kind}, {unit})", one[0], other[0])
        yield difference(f"share of {partner} in {measure} ({kind}, {unit})", one[1], other[1])


def _drawn(
    claims: Iterable[Claim], day: date, hedges: Mapping[str, Hedge]
) -> dict[Key, tuple[Floats, Floats]]:
    """Give draws of the amount and of the share of each partner."""
    found: dict[Key, tuple[Floats, Floats]] = {}
    for group, told in counted(claims, day).items():
        partners = sorted(told)
        amounts = np.stack([mixed(told[partner], day, hedges) for partner in partners], axis=1)
        parts = shares(amounts)
        for column, partner in enumerate(partners):
            found[(*group, partner)] = (amounts[:, column], parts[:, column])
    return found
