"""The world as one frozen value, and what it can be asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from marsad.text.fold import fold_text
from marsad.world.actors import Actor, Kind, Membership, MembershipKind, Name, Names, Pole
from marsad.world.months import holds_on


class World(Struct, frozen=True):
    """Every actor by id, the memberships of organisations, and the poles; nothing in it changes.

    `groups` are the codes of parties and armed groups, each with that of its country. `state_press` gives, by every
    name of an outlet that a state owns, folded, the code of that state.
    """

    actors: dict[str, Actor]
    memberships: tuple[Membership, ...] = ()
    poles: dict[str, Pole] = {}
    cities_of: dict[str, tuple[str, ...]] = {}
    groups: tuple[tuple[str, str], ...] = ()
    state_press: dict[str, str | None] = {}

    def names(self, language: str) -> tuple[Name, ...]:
        """Give every form to look for in a language, in order of actor id; a form may name several actors."""
        return tuple(
            name
            for actor in sorted(self.actors.values(), key=lambda actor: actor.id)
            for name in self._names_of(actor, language)
        )

    def _names_of(self, actor: Actor, language: str) -> Iterator[Name]:
        names = actor.names.get(language)
        if names is not None:
            yield from _place_names(actor, names) if actor.kind == "place" else _names(actor, names)
        for place in self.cities_of.get(actor.id, ()):
            city = self.actors[place].names.get(language)
            if city is not None:
                for form in city.forms:
                    yield Name(form, actor.id, "capital", place=place)
                for form in city.weak:
                    yield Name(form, actor.id, "capital", weak=True, place=place)

    def is_body(self, code: str) -> bool:
        """Tell whether a code is that of an organisation of states or of a bloc; an association is none."""
        actor = self.actors.get(code)
        return actor is not None and actor.kind in {"organisation", "bloc"} and code != "NGO"

    def is_state_press(self, actor: str | None) -> bool:
        """Tell whether an outlet belongs to its state, which speaks through it."""
        known = self.actors.get(actor or "")
        return known is not None and known.owner == "state"

    def decoys(self, language: str) -> tuple[str, ...]:
        """Give the phrases that hold a name and mean nobody of the world ("نهر الأردن"), in order of actor id.

        A phrase that is itself a name of somebody ("أيرلندا الشمالية") is left out: as the longer name it wins anyway.
        """
        names = {fold_text(name.form) for name in self.names(language)}
        actors = (self.actors[name] for name in sorted(self.actors))
        found = (form for actor in actors if language in actor.names for form in actor.names[language].decoys)
        return tuple(form for form in dict.fromkeys(found) if fold_text(form) not in names)

    def holders(self, office: str, of: str, on: date | None = None) -> tuple[Actor, ...]:
        """Give who held an office of a state or body on a day, or ever where no day is given.

        In order of the beginning of their terms; empty where nobody is known. `verified` of the
        term says whether the answer may decide alone.
        """
        found = [
            (term.since or "", actor.id)
            for actor in self.actors.values()
            for term in actor.offices
            if term.office == office and term.of == of
            if on is None or holds_on(term.since, term.until, on)
        ]
        return tuple(self.actors[name] for name in dict.fromkeys(name for _, name in sorted(found)))

    def code_of(self, actor: str, on: date | None = None) -> str | None:
        """Give what an actor is coded as: a person by the office he held on that day.

        Where no term covers the day, the last one begun before it decides, then his first; where no day is
        given, his last. None for an actor that is not known or coded.
        """
        entry = self.actors.get(actor)
        if entry is None or not entry.offices or on is None:
            return entry.code if entry else None
        month = on.isoformat()[:7]
        held = [term for term in entry.offices if holds_on(term.since, term.until, on)]
        begun = [term for term in entry.offices if (term.since or "") <= month]
        term = (held or begun or [entry.offices[0]])[-1]
        return self.actors[term.of].code

    def label(self, actor: str, language: str) -> str:
        """Give the name shown for an actor or code: in the language, else in English, else the id itself."""
        entry = self.actors.get(actor)
        if entry is None:
            return actor
        names = entry.names.get(language) or entry.names.get("en") or next(iter(entry.names.values()))
        return names.label

    def of_kind(self, kind: Kind) -> tuple[Actor, ...]:
        """Give all actors of a kind in order of id."""
        return tuple(self.actors[name] for name in sorted(self.actors) if self.actors[name].kind == kind)

    def members(
        self, body: str, on: date | None = None, kind: MembershipKind | None = "full"
    ) -> tuple[str, ...]:
        """Give the ids of those who belonged to a body on a day (ever, without one), in order of id."""
        return tuple(sorted({m.member for m in self.memberships if m.body == body and _is_of(m, on, kind)}))

    def bodies_of(
        self, member: str, on: date | None = None, kind: MembershipKind | None = "full"
    ) -> tuple[str, ...]:
        """Give the ids of the bodies that a state belonged to on a day (ever, without one), in order of id."""
        return tuple(sorted({m.body for m in self.memberships if m.member == member and _is_of(m, on, kind)}))

    def pole_members(self, pole: str, on: date) -> tuple[str, ...]:
        """Give the ids of those who made up a pole on a day, in order of id."""
        members = self.poles[pole].members
        return tuple(sorted({m.member for m in members if holds_on(m.since, m.until, on)}))


def _is_of(membership: Membership, on: date | None, kind: MembershipKind | None) -> bool:
    """Tell whether a membership is of a kind (any, without one), and holds on a day (ever, without one)."""
    if kind is not None and membership.kind != kind:
        return False
    return on is None or holds_on(membership.since, membership.until, on)


def _names(actor: Actor, names: Names) -> Iterator[Name]:
    for form in names.forms:
        yield Name(form, actor.id, "name")
    for form in names.short:
        yield Name(form, actor.id, "short")
    for form in names.weak:
        yield Name(form, actor.id, "weak", weak=True)
    for form in names.demonym:
        yield Name(form, actor.id, "demonym")
    for form in names.weak_demonym:
        yield Name(form, actor.id, "demonym", weak=True)
    for form in names.demonym_plural:
        yield Name(form, actor.id, "demonym", plural=True)
    for form in names.seat:
        yield Name(form, actor.id, "seat")
    for form in names.legislature:
        yield Name(form, actor.id, "seat", sector="LEG")
    for form in names.military:
        yield Name(form, actor.id, "seat", sector="MIL")


def _place_names(actor: Actor, names: Names) -> Iterator[Name]:
    """Give a place's names; those of a city that stands for somebody are given once, as his capital."""
    if actor.stands_for:
        return
    for form in names.forms:
        yield Name(form, actor.id, "place")
    for form in (*names.short, *names.weak):
        yield Name(form, actor.id, "place", weak=True)
