"""What codes are called: the labels of ontology, world and phrase catalogue, in both languages.

Where there is no label the code itself is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from marsad.faces.brief.labels import Label
from marsad.faces.brief.phrases import load_phrases
from marsad.kit import Kit
from marsad.world import Actor
from marsad.world.months import holds_on

UNNAMED = "UNK"
"""The code of a doer whom no report names (coding guide)."""


class Terms(Struct, frozen=True):
    """The labels that a page may need."""

    kit: Kit
    phrases: dict[str, Label]
    people: dict[str, Actor]
    places: dict[str, Actor]
    voices: dict[str, Label]

    def phrase(self, key: str) -> Label:
        """Give a phrase of the page; an unknown key is a fault of the program (KeyError)."""
        return self.phrases[key]

    def phrase_or(self, key: str, code: str) -> Label:
        """Give a phrase, or the code where the catalogue has none for it."""
        return self.phrases.get(key, Label(code, code))

    def actor(self, code: str) -> Label:
        """Give the name of a state, organisation or other actor; of one who is not named, that he is not."""
        if code == UNNAMED and code not in self.kit.world.actors:
            return self.phrase("not-named")
        return Label(self.kit.world.label(code, "ar"), self.kit.world.label(code, "en"))

    def person(self, name: str) -> Label:
        """Give a person, known by his English name, in both languages; a person not known stays as written."""
        found = self.people.get(name)
        return self.actor(found.id) if found else Label(name, name)

    def voice(self, name: str) -> Label:
        """Give one who speaks, a person or an office of a state, or several, with commas between them.

        "foreign minister, France" is "وزير الخارجية، فرنسا"; where a part is not known all stays as written.
        """
        known = self.person(name)
        if known.ar != known.en:
            return known
        parts = [self.voices.get(part) or self.person(part) for part in name.split(", ")]
        if any(part.ar == part.en for part in parts):
            return known
        return Label("، ".join(part.ar for part in parts), name)

    def place(self, name: str) -> Label:
        """Give a city, known by a name in either language; a place not known stays as written."""
        found = self.places.get(name)
        return self.actor(found.id) if found else Label(name, name)

    def of(self, group: str, code: str) -> Label:
        """Give the label of a code of the ontology."""
        label = self.kit.ontology.label
        return Label(label(group, code, "ar"), label(group, code, "en"))

    def side_of(self, person: str) -> str | None:
        """Give the code of the state or body for which a person acts."""
        found = self.people.get(person)
        return (found.code or found.country) if found else None

    def level_of(self, person: str, on: date | None) -> int | None:
        """Give the level of the highest office a person held on a day (1 is the highest), or None if unknown."""
        found = self.people.get(person)
        if found is None or on is None:
            return None
        offices = self.kit.ontology.offices
        held = (term.office for term in found.offices if holds_on(term.since, term.until, on))
        return min((offices[office].level for office in held if office in offices), default=None)


def terms_of(kit: Kit) -> Terms:
    """Gather the labels of a kit with the phrases of the page."""
    actors = [kit.world.actors[name] for name in sorted(kit.world.actors)]
    people = ((actor.names["en"].label, actor) for actor in actors if _is_person(actor))
    places = ((label, actor) for actor in actors if actor.kind == "place" for label in _labels(actor))
    return Terms(kit, load_phrases(), _unambiguous(people), _unambiguous(places), _voices(kit, actors))


def _voices(kit: Kit, actors: Iterable[Actor]) -> dict[str, Label]:
    """Give offices, states and bodies by their English labels; a label of two that differ in Arabic is left out."""
    found: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind in {"state", "organisation", "bloc"}:
            found.setdefault(kit.world.label(actor.id, "en"), set()).add(kit.world.label(actor.id, "ar"))
    for office in kit.ontology.offices.values():
        found.setdefault(office.label.en, set()).add(office.label.ar)
    return {english: Label(arabic.pop(), english) for english, arabic in found.items() if len(arabic) == 1}


def _is_person(actor: Actor) -> bool:
    return actor.kind == "person" and "en" in actor.names


def _labels(actor: Actor) -> set[str]:
    return {names.label for names in actor.names.values()}


def _unambiguous(named: Iterable[tuple[str, Actor]]) -> dict[str, Actor]:
    """Keep the names that mean one actor only; a name of two stays unresolved (law 7)."""
    found: dict[str, list[Actor]] = {}
    for name, actor in named:
        found.setdefault(name, []).append(actor)
    return {name: actors[0] for name, actors in found.items() if len(actors) == 1}
