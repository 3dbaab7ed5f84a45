"""What the measures of a country are made from: its contributions, the partitions, the weightings, the day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from marsad.faces.happenings import happenings_of
from marsad.measures.contributions import Contribution, Left, of_country
from marsad.measures.entering import enter
from marsad.measures.errors import Errors, load_errors
from marsad.measures.levels import ranks_of
from marsad.measures.partitions import Partition, load_partitions
from marsad.measures.weights import Weighting, load_weightings
from marsad.model.errors import InputError
from marsad.model.happenings import Happening
from marsad.ontology import Ontology, load_ontology
from marsad.record.views import View
from marsad.world import load_world
from marsad.world.world import World

if TYPE_CHECKING:
    from marsad.faces.measures.tables import Visit

NEAR_DAYS = 2
"""Days within which a visit of a table is the one that reports tell."""


class Gathered(Struct, frozen=True):
    """A country's contributions on a day, with what else its measures need. `left`: happenings of it that enter no series."""

    country: str
    day: date
    contributions: tuple[Contribution, ...]
    left: tuple[Left, ...]
    happenings: dict[str, Happening]
    partitions: dict[str, Partition]
    weightings: tuple[Weighting, ...]
    errors: Errors
    world: World


def gather(
    view: View,
    country: str,
    as_of: date | None,
    overlay: Path | None,
    visits: Path | None = None,
    *,
    known: tuple[World, Ontology] | None = None,
) -> Gathered:
    """Give what the measures of a country are made from; `visits` is a table kept by hand, read beside the reports.

    `known`: world and ontology where they are loaded already. Raises InputError where no report has a day, or for a table that is
    none.
    """
    day = as_of or view.latest_day()
    if day is None:
        raise InputError("no report in the record has a day; `marsad set ID --published DAY` tells it")
    world, ontology = known or (load_world(overlay), load_ontology(overlay))
    every = happenings_of(view, as_of=day, world=world)
    entered = enter(every, ontology, rank_of=ranks_of(world, ontology), as_of=day)
    concerned = {one.id: one for one in every if country in {*one.actors, *one.recipients, one.place}}
    counted = of_country(entered.contributions, country)
    if visits is not None:
        from marsad.faces.measures.tables import visits_in

        told = [one for one in visits_in(visits) if country in {one.visitor, one.host} and one.day <= day]
        counted = with_visits(counted, told)
    return Gathered(
        country=country,
        day=day,
        contributions=tuple(counted),
        left=tuple(one for one in entered.left if one.happening in concerned),
        happenings=concerned,
        partitions=load_partitions(world, overlay),
        weightings=load_weightings(overlay),
        errors=load_errors(overlay),
        world=world,
    )


def with_visits(contributions: Iterable[Contribution], visits: Iterable[Visit]) -> list[Contribution]:
    """Give contributions with the visits of a table: one that reports tell too is sure and has a voice more, another is added."""
    found = list(contributions)
    for visit in visits:
        met = {one.happening for one in found if _is_same(one, visit)}
        if met:
            found = [_confirmed(one, visit) if one.happening in met else one for one in found]
        else:
            found.append(
                Contribution(
                    visit.id, visit.visitor, visit.host, "contacts", 1, 1.0, visit.day, visit.day, dated=True,
                    level=visit.level, outlets=(visit.source,), documents=(visit.id,),
                )
            )  # fmt: skip
    return found


def _is_same(one: Contribution, visit: Visit) -> bool:
    return (
        (one.kind, one.series, one.dated) == ("contacts", "bilateral", True)
        and {one.source, one.target} == {visit.visitor, visit.host}
        and abs((one.start - visit.day).days) <= NEAR_DAYS
    )


def _confirmed(one: Contribution, visit: Visit) -> Contribution:
    return replace(
        one,
        confidence=1.0,
        voices=one.voices + 1,
        level=visit.level if one.level is None else one.level,
        outlets=tuple(sorted({*one.outlets, visit.source})),
        documents=(*one.documents, visit.id),
    )
