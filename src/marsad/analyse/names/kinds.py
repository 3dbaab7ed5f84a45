"""What kind of somebody a name means, and his code or country, as far as the world's entries say."""

from __future__ import annotations

from marsad.model.findings import Candidate
from marsad.world import Actor, World


def kind_of(actor: Actor, world: World) -> str:
    """Give the kind of an actor; a name that means several states, or the state that leads them, is that of states."""
    led = world.actors.get(actor.code or "")
    states = bool(actor.stands_for) or (led is not None and led.kind == "state")
    return "state" if actor.kind == "bloc" and states else actor.kind


def country_of(actor: Actor | None) -> tuple[str, ...]:
    """Give the country of a place: whom a visit there goes to; a place alone does nothing."""
    return (actor.country,) if actor is not None and actor.country else ()


def kind_of_candidates(candidates: tuple[Candidate, ...], world: World) -> str:
    """Give the kind that all whom a name may mean share; "unresolved" where they share none."""
    kinds = {world.actors[candidate.actor].kind for candidate in candidates}
    return kinds.pop() if len(kinds) == 1 else "unresolved"


def common_code(candidates: tuple[Candidate, ...], world: World) -> tuple[str, ...]:
    """Give the code that all whom a name may mean share; () where they share none."""
    codes = {world.actors[candidate.actor].code for candidate in candidates}
    only = codes.pop() if len(codes) == 1 else None
    return (only,) if only else ()
