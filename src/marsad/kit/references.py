"""What the words of a language and the offices of persons point at must exist: kinds, issues, offices, word lists."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from msgspec import Struct

from marsad.languages.language import Language
from marsad.languages.schema import Frame
from marsad.model.errors import ResourceError
from marsad.ontology import Ontology
from marsad.world import World

ROLES = frozenset({"actor", "recipient", "about", "place"})


class Reference(Struct, frozen=True):
    """An entry (`place` and id) that names something: a `what` ("kind of acts"), by `name`."""

    place: str
    entry: str
    what: str
    name: str


def check_references(languages: Mapping[str, Language], ontology: Ontology, world: World) -> None:
    """Refuse an entry that points at what no entry is: a trigger of an unknown kind, a term in an unknown office.

    Raises ResourceError with the first such entry, the number of the others, and the names that come near.
    """
    wrong = [
        _sentence(reference, known)
        for references, known in _all(languages, ontology, world)
        for reference in references
        if reference.name not in known
    ]
    if wrong:
        raise ResourceError(wrong[0] + (f" (and {len(wrong) - 1} more faults)" if len(wrong) > 1 else ""))


def _all(
    languages: Mapping[str, Language], ontology: Ontology, world: World
) -> Iterator[tuple[Iterable[Reference], Collection[str]]]:
    for language in languages.values():
        place, further = f"languages/{language.code}", language.further
        prepositions = {cue.value for cue in language.cues if cue.job == "preposition" and cue.value}
        yield _named(f"{place}/triggers", language.triggers, "kind of acts", "kind"), ontology.kinds
        yield _word_lists(f"{place}/triggers", language), {cue.job for cue in language.cues}
        yield _roles(f"{place}/triggers", language), ROLES
        yield _prepositions(place, language), prepositions | set(language.file.prepositions.values())
        yield _named(f"{place}/offices", language.offices, "office", "office"), ontology.offices
        yield _named(f"{place}/measures", language.measures, "measure", "measure"), ontology.measures
        yield _named(f"{place}/units", language.units, "unit", "unit"), ontology.units
        yield _named(f"{place}/ties", further.ties, "kind of tie", "kind"), ontology.ties
        for group in ("matters", "deeds", "acts"):
            entries = getattr(further, group)
            yield _named(f"{place}/positions/{group}", entries, "issue", "issue"), ontology.issues
    yield _offices(world), ontology.offices


def _named(place: str, entries: Iterable[Any], what: str, field: str) -> Iterator[Reference]:
    for entry in entries:
        if (name := getattr(entry, field)) is not None:
            yield Reference(place, entry.id, what, name)


def _word_lists(place: str, language: Language) -> Iterator[Reference]:
    for one in language.triggers:
        for job in (one.frame.complement, *one.frame.unless):
            if job:
                yield Reference(place, one.id, "cue with the job", job)


def _roles(place: str, language: Language) -> Iterator[Reference]:
    for one in language.triggers:
        for role in _roles_of(one.frame):
            yield Reference(place, one.id, "role", role)


def _roles_of(frame: Frame) -> Iterator[str]:
    """Give every role that a frame names."""
    yield from frame.needs
    yield from frame.preps.values()
    yield from (role for role in (frame.subject, frame.object, frame.anyone) if role)


def _prepositions(place: str, language: Language) -> Iterator[Reference]:
    for one in language.triggers:
        for name in one.frame.preps:
            yield Reference(f"{place}/triggers", one.id, "preposition", name)


def _offices(world: World) -> Iterator[Reference]:
    for actor in world.actors.values():
        for term in actor.offices:
            yield Reference("world/persons", actor.id, "office", term.office)


def _sentence(reference: Reference, known: Collection[str]) -> str:
    near = get_close_matches(reference.name, known, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return (
        f"{reference.place}, entry {reference.entry!r}: there is no {reference.what} {reference.name!r}{hint}"
    )
