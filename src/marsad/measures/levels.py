"""At what level a contact was: from the offices that its persons held on its day.

Of a visit the visitor's level counts; of a meeting that of the side of lower rank, where persons of both sides are named
(a minister whom the president receives makes a ministers' contact). Levels are those of the ontology's offices.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from marsad.model.happenings import Happening
from marsad.ontology import Ontology
from marsad.world.actors import Actor, Term
from marsad.world.months import holds_on
from marsad.world.world import World

RankOf = Callable[[str, date | None], tuple[str, int] | None]
"""Gives the code that a person, by the name shown, acts for on a day, and the level of his office; None for the unknown."""
LEVELS: dict[int | None, str] = {
    1: "head",
    2: "minister",
    3: "senior official",
    4: "other",
    None: "not told",
}


def nobody(_name: str, _on: date | None) -> None:
    """Know no one: every level is untold."""


def ranks_of(world: World, ontology: Ontology) -> RankOf:
    """Give the function from the name under which a person is shown to his code and level."""
    persons = {world.label(actor.id, "en"): actor for actor in reversed(world.of_kind("person"))}

    def rank(name: str, on: date | None) -> tuple[str, int] | None:
        actor = persons.get(name)
        term = _term(actor, on) if actor is not None else None
        office = ontology.offices.get(term.office) if term is not None else None
        code = world.code_of(actor.id, on) if actor is not None else None
        return (code, office.level) if office is not None and code is not None else None

    return rank


def _term(actor: Actor, on: date | None) -> Term | None:
    """Give the office that `World.code_of` takes: held on the day, else the last begun before it, else the first."""
    if not actor.offices or on is None:
        return actor.offices[-1] if actor.offices else None
    month = on.strftime("%Y-%m")
    held = [term for term in actor.offices if holds_on(term.since, term.until, on)]
    begun = [term for term in actor.offices if (term.since or "") <= month]
    return (held or begun or [actor.offices[0]])[-1]


def level_of(one: Happening, rank_of: RankOf, on: date | None) -> int | None:
    """Give the level of a contact, 1 to 4; None where no person with a known office is named."""
    visits = one.mode == "visit"
    best: dict[str, int] = {}
    for name in one.persons:
        rank = rank_of(name, on)
        if rank is not None and rank[0] in (one.actors if visits else {*one.actors, *one.recipients}):
            best[rank[0]] = min(rank[1], best.get(rank[0], rank[1]))
    if not best:
        return None
    return min(best.values()) if visits else max(best.values())
