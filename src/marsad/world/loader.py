"""Read the world: the shipped YAML, a user's own folder over it, checked and frozen.

Folders of `world/`: states (one entry per state), spellings (further names of one that is there, generated from CLDR), organisations, blocs,
groups, persons, firms, outlets, places, memberships, poles. An actor is added by one entry in one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from marsad.model.errors import ResourceError
from marsad.resources.examples import Examples
from marsad.resources.files import read_entries
from marsad.text.fold import fold_text
from marsad.world import build
from marsad.world.actors import Actor, Kind, Names
from marsad.world.checks import check_references
from marsad.world.entries import (
    ActorEntry,
    BodyEntry,
    FirmEntry,
    MembershipEntry,
    NamesEntry,
    PersonEntry,
    PlaceEntry,
    PoleEntry,
    Several,
    SpellingEntry,
    StateEntry,
)
from marsad.world.world import World

BODIES: dict[Kind, str] = {"organisation": "organisations", "bloc": "blocs", "group": "groups"}
BUSINESSES: dict[Kind, str] = {"firm": "firms", "outlet": "outlets"}


def load_world(overlay: Path | None = None) -> World:
    """Give the world as shipped, with the entries of `overlay` laid over it; what is shipped is read once.

    Raises ResourceError, naming the entry, for unknown keys, an id twice, a name outside its alphabet, a month
    that is none, or a reference to an actor that does not exist.
    """
    return _shipped() if overlay is None else _world(overlay)


@cache
def _shipped() -> World:
    return _world(None)


def _world(overlay: Path | None) -> World:
    actors = _coded(_with_spellings(_collected(overlay), overlay))
    memberships = tuple(
        membership
        for entry in read_entries("world/memberships", MembershipEntry, overlay)
        for membership in build.memberships(entry)
    )
    poles = {entry.id: build.pole(entry) for entry in read_entries("world/poles", PoleEntry, overlay)}
    check_references(actors, memberships)
    return World(actors, memberships, poles, _cities(actors), _groups(actors), _state_press(actors))


def _collected(overlay: Path | None) -> dict[str, Actor]:
    actors: dict[str, Actor] = {}
    for actor in _actors(overlay):
        if actor.id in actors:
            raise ResourceError(
                f"world entry {actor.id!r} stands among the {actors[actor.id].kind}s and the {actor.kind}s;"
                " an id is used once in the whole world"
            )
        actors[actor.id] = actor
    return actors


def _actors(overlay: Path | None) -> Iterator[Actor]:
    yield from map(build.state, read_entries("world/states", StateEntry, overlay))
    for kind, folder in BODIES.items():
        for body in read_entries(f"world/{folder}", BodyEntry, overlay):
            yield build.body(body, kind)
    yield from map(build.person, read_entries("world/persons", PersonEntry, overlay))
    for kind, folder in BUSINESSES.items():
        for firm in read_entries(f"world/{folder}", FirmEntry, overlay):
            yield build.firm(firm, kind)
    yield from map(build.place, read_entries("world/places", PlaceEntry, overlay))


def examples_of(overlay: Path | None = None) -> dict[str, Examples]:
    """Give the sentences in which an actor must be found, and must not, by the actor's id."""
    schemas: dict[str, type[ActorEntry]] = {
        "states": StateEntry,
        "persons": PersonEntry,
        "places": PlaceEntry,
    }
    schemas |= dict.fromkeys(BODIES.values(), BodyEntry) | dict.fromkeys(BUSINESSES.values(), FirmEntry)
    entries = (
        entry
        for folder, schema in schemas.items()
        for entry in read_entries(f"world/{folder}", schema, overlay)
    )
    return {entry.id: entry.examples for entry in entries if entry.examples is not None}


def _with_spellings(actors: dict[str, Actor], overlay: Path | None) -> dict[str, Actor]:
    """Add further names to the actors they belong to; what an entry calls weak stays weak."""
    for entry in _spellings(overlay):
        actor = actors.get(entry.id)
        if actor is None:
            raise ResourceError(f"world/spellings, entry {entry.id!r}: there is no such actor")
        names = {language: _with_more(actor, language, more) for language, more in entry.names.items()}
        actors[entry.id] = replace(actor, names={**actor.names, **names})
    return actors


def _spellings(overlay: Path | None) -> Iterator[SpellingEntry]:
    """Give the spellings; those of a user's own stand beside the shipped ones in another language."""
    shipped = read_entries("world/spellings", SpellingEntry) if overlay else ()
    generated = {entry.id: entry for entry in shipped}
    for entry in read_entries("world/spellings", SpellingEntry, overlay):
        known = generated.get(entry.id, entry)
        yield replace(entry, names={**known.names, **entry.names})


def _with_more(actor: Actor, language: str, more: NamesEntry | Several) -> Names:
    """Give the names of an actor in a language with more words, which are its first ones where it has none yet."""
    own = actor.names.get(language)
    if isinstance(more, NamesEntry):
        return build.names_of(actor.id, language, more, actor.kind)
    if own is None:
        return build.names_of(actor.id, language, " | ".join(build.several(more)), actor.kind)
    known = {fold_text(form) for form in (*own.forms, *own.short, *own.weak)}
    added = tuple(form for form in build.several(more) if fold_text(form) not in known)
    return replace(own, forms=own.forms + added)


def _coded(actors: dict[str, Actor]) -> dict[str, Actor]:
    """Give persons the code of the body of their latest office ("EU" for one of the European Council)."""
    coded = dict(actors)
    for name, actor in actors.items():
        body = actors.get(actor.code or "")
        if actor.kind == "person" and body is not None:
            coded[name] = replace(actor, code=body.code)
    return coded


def _groups(actors: dict[str, Actor]) -> tuple[tuple[str, str], ...]:
    """Give the codes of parties and armed groups, each with that of its country."""
    groups = (actor for actor in actors.values() if actor.kind == "group")
    return tuple((actor.code, actor.country) for actor in groups if actor.code and actor.country)


def _state_press(actors: dict[str, Actor]) -> dict[str, str | None]:
    """Give the state of every outlet that one owns, by each of its names; of two of one name the first counts."""
    found: dict[str, str | None] = {}
    for actor in actors.values():
        if actor.kind == "outlet" and actor.owner == "state":
            for names in actor.names.values():
                for form in (names.label, *names.forms, *names.weak):
                    found.setdefault(fold_text(form).strip(), actor.country)
    return found


def _cities(actors: dict[str, Actor]) -> dict[str, tuple[str, ...]]:
    """Give for each state or body the cities whose names stand for it."""
    found: dict[str, tuple[str, ...]] = {}
    for actor in actors.values():
        for code in actor.stands_for if actor.kind == "place" else ():
            found[code] = (*found.get(code, ()), actor.id)
    return found
