"""What the measures of a country are made from: its contributions, the partitions, the weightings, the day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct

from marsad.faces.happenings import happenings_of
from marsad.measures.contributions import Contribution, Left, of_country
from marsad.measures.entering import enter
from marsad.measures.levels import ranks_of
from marsad.measures.partitions import Partition, load_partitions
from marsad.measures.weights import Weighting, load_weightings
from marsad.model.errors import InputError
from marsad.model.happenings import Happening
from marsad.ontology import load_ontology
from marsad.record.views import View
from marsad.world import load_world
from marsad.world.world import World


class Gathered(Struct, frozen=True):
    """A country's contributions on a day, with what else its measures need. `left`: happenings of it that enter no series."""

    country: str
    day: date
    contributions: tuple[Contribution, ...]
    every: tuple[Contribution, ...]
    left: tuple[Left, ...]
    happenings: dict[str, Happening]
    partitions: dict[str, Partition]
    weightings: tuple[Weighting, ...]
    world: World


def gather(view: View, country: str, as_of: date | None, overlay: Path | None) -> Gathered:
    """Give what the measures of a country are made from. Raises InputError where no report has a day."""
    day = as_of or view.latest_day()
    if day is None:
        raise InputError("no report in the record has a day; `marsad set ID --published DAY` tells it")
    world, ontology = load_world(overlay), load_ontology(overlay)
    every = happenings_of(view, as_of=day, world=world)
    entered = enter(every, ontology, rank_of=ranks_of(world, ontology), as_of=day)
    concerned = {one.id: one for one in every if country in {*one.actors, *one.recipients, one.place}}
    return Gathered(
        country=country,
        day=day,
        contributions=tuple(of_country(entered.contributions, country)),
        every=entered.contributions,
        left=tuple(one for one in entered.left if one.happening in concerned),
        happenings=concerned,
        partitions=load_partitions(world, overlay),
        weightings=load_weightings(overlay),
        world=world,
    )
