"""What the balance of a country would be with other happenings: a named sensitivity analysis, as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from marsad.faces.asking import Day, Place, day_of, view_of
from marsad.faces.measures.asked import NOWHERE, Places, places_of
from marsad.faces.measures.balance import chosen, terms_of
from marsad.faces.measures.edits import read_scenario, scenario_of
from marsad.faces.measures.gather import Gathered, gather
from marsad.measures.terms import Terms
from marsad.model.errors import InputError
from marsad.record.views import View

if TYPE_CHECKING:
    from marsad.measures.estimates import Estimate
    from marsad.measures.scenario import Difference, Scenario

Row = dict[str, Any]
WHATIF_FIELDS: tuple[str, ...] = (
    "country", "scenario", "digest", "partition", "kind", "domain", "month", "measure", "before", "before_low", "before_high",
    "after", "after_low", "after_high", "difference", "low", "high", "rises", "happenings", "refused",
)  # fmt: skip


class Asked(Struct, frozen=True):
    """What a scenario is made of, in words: see `scenario_of`; `file` one that was saved; `each`: every happening left out in turn."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    change: tuple[str, ...] = ()
    drop_outlet: tuple[str, ...] = ()
    move: tuple[str, ...] = ()
    add_figure: tuple[str, ...] = ()
    weighting: str | None = None
    fading: float | None = None
    name: str | None = None
    file: Path | None = None
    each: bool = False


def whatif(
    country: str,
    *,
    add: Sequence[str] = (),
    remove: Sequence[str] = (),
    change: Sequence[str] = (),
    drop_outlet: Sequence[str] = (),
    move: Sequence[str] = (),
    add_figure: Sequence[str] = (),
    weighting: str | None = None,
    fading: float | None = None,
    scenario: Place | None = None,
    each: bool = False,
    visits: Place | None = None,
    trade: Place | None = None,
    partitions: Sequence[str] = (),
    kind: str = "contacts",
    domain: str = "all",
    as_of: Day | None = None,
    record: Place | None = None,
    resources: Place | None = None,
) -> list[Row]:
    """Give what a country's balance would be with other happenings, beside what it is.

    `add`: "KAZ > FRA 2024-05-06 contacts head"; `remove`: ids; `change`: "ID level=minister day=2024-05-06"; `drop_outlet`: what
    none but that outlet tells. `move`: "FRA poles=east-asia", a partner in another group. `add_figure`: "CHN trade flow USD 44e9 2024";
    `remove` and `change` ("ID value=44e9") take ids of figures too. `visits`, `trade`: tables kept by hand. `weighting`, `fading`: other terms. `scenario`: a file that was saved. `each`: instead, every
    happening left out in turn, the largest difference first. Raises InputError where nothing would change or what is named does not exist.
    """
    asked = Asked(
        tuple(add), tuple(remove), tuple(change), tuple(drop_outlet), tuple(move), tuple(add_figure), weighting, fading,
        file=Path(scenario) if scenario is not None else None, each=each,
    )  # fmt: skip
    places = places_of(resources, visits, trade)
    with view_of(record) as view:
        return list(
            whatif_rows(
                view, country, asked, partitions=partitions, kind=kind, domain=domain,
                as_of=day_of("as_of", as_of, 1), places=places,
            )
        )  # fmt: skip


def whatif_rows(
    view: View,
    country: str,
    asked: Asked,
    *,
    partitions: Sequence[str] = (),
    kind: str = "contacts",
    domain: str = "all",
    as_of: date | None = None,
    places: Places = NOWHERE,
) -> Iterator[Row]:
    """Give the rows of `whatif` from an open view; for each partition the effective number first, then tilts and shares.

    Where figures are edited, rows of what differs in exposure follow.
    """
    from marsad.measures.scenario import applied, compared, moved

    found = gather(view, country.strip().upper(), as_of, places.resources, places.visits)
    before = terms_of(found, kind, domain)
    if asked.each:
        yield from _each(found, chosen(partitions, found), before)
        return
    meant = meant_by(asked)
    after = terms_of(found, kind, domain, weighting=meant.weighting, fading=meant.fading)
    figures = _figures(view, found, meant, places)
    changed, touched = applied(found.contributions, meant, figures.ids)
    _check_moves(meant, found)
    late = [
        day for edit in meant.edits if (day := getattr(edit, "day", None)) is not None and day > found.day
    ]
    if late:
        raise InputError(
            f"{late[0]} is after {found.day}, the day looked from; give a later day to look from"
        )
    named = {"country": found.country, "scenario": meant.name, "digest": meant.digest}
    of = {"kind": kind, "domain": domain, "month": f"{found.day:%Y-%m}"}
    of_acts = _changes_acts(meant, figures)
    for name in chosen(partitions, found) if of_acts else ():
        partition = found.partitions[name]
        told = compared(
            found.contributions, changed, found.country, partition, found.day, before, after, moved(partition, meant)
        )  # fmt: skip
        for row in [_refused(told)] if isinstance(told, str) else map(_row, told):
            yield {**named, "partition": name, **of, **row, "happenings": sorted(touched)}
    for row in figures.rows:
        yield {**named, "partition": "figures", **of, **row, "happenings": sorted(figures.touched)}


class Figures(Struct, frozen=True):
    """The ids of a country's figures, the ids that a scenario touches, and what differs as rows."""

    ids: frozenset[str] = frozenset()
    touched: frozenset[str] = frozenset()
    rows: tuple[Row, ...] = ()


def _figures(view: View, found: Gathered, meant: Scenario, places: Places) -> Figures:
    """Give what a scenario changes in exposure; nothing is read where it may touch no figure."""
    from marsad.faces.measures.exposure import claims_of
    from marsad.measures.exposure import load_hedges
    from marsad.measures.figure_edits import applied_to_figures, compared_figures
    from marsad.measures.scenario import AddFigure, Change, Remove

    if not any(isinstance(edit, AddFigure | Remove | Change) for edit in meant.edits):
        return Figures()
    claims = claims_of(view, found.country, places.trade, found.day, found.world)
    after, touched = applied_to_figures(claims, meant)
    if not touched:
        return Figures(frozenset(one.id for one in claims))
    hedges = load_hedges(places.resources)
    rows = tuple(map(_row, compared_figures(claims, after, found.day, hedges)))
    return Figures(frozenset(one.id for one in claims), frozenset(touched), rows)


def _changes_acts(meant: Scenario, figures: Figures) -> bool:
    """Tell whether a scenario changes more than figures."""
    from marsad.measures.scenario import AddFigure

    terms = meant.fading is not None or meant.weighting is not None
    return terms or any(
        not isinstance(edit, AddFigure) and getattr(edit, "happening", None) not in figures.ids
        for edit in meant.edits
    )


def _check_moves(meant: Scenario, found: Gathered) -> None:
    from marsad.measures.scenario import Move

    unknown = [edit.partition for edit in meant.edits if isinstance(edit, Move)]
    for name in unknown:
        if name not in found.partitions:
            raise InputError(f"{name!r} is no partition; known are {', '.join(found.partitions)}")


def _each(found: Gathered, partitions: Sequence[str], terms: Terms) -> Iterator[Row]:
    """Give a row for each partition and happening: the effective number without it."""
    from marsad.measures.scenario import Remove, Scenario, one_less

    for name in partitions:
        told = one_less(found.contributions, found.country, found.partitions[name], found.day, terms)
        rows = (
            [(None, _refused(told))] if isinstance(told, str) else [(one, _row(less)) for one, less in told]
        )
        for happening, row in rows:
            scenario = Scenario("one less", (Remove(happening),) if happening else ())
            yield {
                "country": found.country,
                "scenario": scenario.name,
                "digest": scenario.digest,
                "partition": name,
                "kind": terms.kind,
                "domain": terms.domain or "all",
                "month": f"{found.day:%Y-%m}",
                **row,
                "happenings": [happening] if happening else [],
            }


def meant_by(asked: Asked) -> Scenario:
    """Give the scenario that is asked for: the one saved, or the edits in words. Raises InputError where there is none."""
    made = scenario_of(asked)
    if asked.file is None:
        if not made.edits and made.fading is None and made.weighting is None:
            raise InputError(
                "nothing is changed; give --add, --remove, --change, --drop-outlet, --move, --add-figure or --scenario"
            )
        return made
    saved = read_scenario(asked.file)
    return msgspec.structs.replace(
        saved,
        edits=(*saved.edits, *made.edits),
        fading=saved.fading if made.fading is None else made.fading,
        weighting=made.weighting or saved.weighting,
        name=asked.name or saved.name,
    )


def _row(one: Difference) -> Row:
    return {
        "measure": one.measure,
        **_parts(one.before, "before", "before_low", "before_high"),
        **_parts(one.after, "after", "after_low", "after_high"),
        **_parts(one.difference, "difference", "low", "high"),
        "rises": round(one.rises, 3),
        "refused": None,
    }


def _parts(one: Estimate, value: str, low: str, high: str) -> Row:
    return {value: round(one.value, 4), low: round(one.low, 4), high: round(one.high, 4)}


def _refused(sentence: str) -> Row:
    names = WHATIF_FIELDS[WHATIF_FIELDS.index("measure") : WHATIF_FIELDS.index("happenings")]
    return dict.fromkeys(names) | {"refused": sentence}
