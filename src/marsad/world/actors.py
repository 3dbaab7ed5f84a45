"""An actor of the world as the analysis sees him: names by language, code, country, offices with dates.

Names are facts of the actor (law 8). How a language inflects or prefixes them is the language's business:
a demonym stands here once, as the masculine singular ("فرنسي"), with plurals only where they are irregular.
Where a demonym has two words ("كوري شمالي"), each of them is inflected.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Kind = Literal["state", "organisation", "bloc", "person", "firm", "group", "outlet", "place"]
KINDS: tuple[Kind, ...] = (
    "state", "organisation", "bloc", "person", "firm", "group", "outlet", "place",
)  # fmt: skip
Role = Literal["name", "short", "weak", "demonym", "capital", "seat", "place"]
MembershipKind = Literal["full", "observer", "partner", "candidate", "suspended"]


class Names(Struct, frozen=True):
    """What one actor is called in one language; every field but `label` may be empty.

    `label` is what people are shown. `forms` mean the actor wherever they stand (the label is among them unless
    it is weak). `short` are surnames and the like, which need a holder already known or an office beside
    them. `weak` are homographs, which count only where the context decides; `note` says what decides.
    `seat`, `legislature` and `military` stand for the government, parliament or forces; capitals are places.
    `decoys` are phrases that hold a form and do not mean the actor ("نهر الأردن").
    """

    label: str
    forms: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    demonym: tuple[str, ...] = ()
    weak_demonym: tuple[str, ...] = ()
    demonym_plural: tuple[str, ...] = ()
    seat: tuple[str, ...] = ()
    legislature: tuple[str, ...] = ()
    military: tuple[str, ...] = ()
    decoys: tuple[str, ...] = ()
    note: str | None = None


class Term(Struct, frozen=True):
    """One time in an office: `office` of the ontology, `of` the code it is held for, months "YYYY-MM" (or "YYYY").

    Both ends are inside the term; None is unknown or not yet. A term that is not `verified` never decides
    alone who is meant.
    """

    office: str
    of: str
    since: str | None
    until: str | None
    source: str
    verified: bool


class Actor(Struct, frozen=True):
    """Somebody who acts, speaks or is acted upon, or a place. `code` is what he is coded as in an event.

    `sector` is the PLOVER sector he acts in where no office says otherwise. `parent` is the body that a body
    is part of; `owner` an actor or a name; `stands_for` the states and bodies whose government a city's name
    stands for, or whom the name of a bloc means at once (such a bloc has no code); `agency` marks a news agency (named as a source, it is no speaker).
    `cow` and `gw` are the country numbers of the Correlates of War and of Gleditsch and Ward.
    """

    id: str
    kind: Kind
    names: dict[str, Names]
    code: str | None
    country: str | None
    sector: str | None
    source: str
    verified: bool = True
    offices: tuple[Term, ...] = ()
    parent: str | None = None
    owner: str | None = None
    stands_for: tuple[str, ...] = ()
    agency: bool = False
    iso2: str | None = None
    cow: int | None = None
    gw: int | None = None


class Name(Struct, frozen=True):
    """One form to look for in texts, and what it says about whom.

    `role` is "name", "short", "weak", "demonym", "capital", "seat" or "place". `weak` is true for every form that
    needs context, a demonym too ("مالي" also means financial). `sector` is set where a seat is a parliament
    ("LEG") or the forces ("MIL"); `place` is the id of the place where a name of a city stands for a government.
    """

    form: str
    actor: str
    role: Role
    weak: bool = False
    plural: bool = False
    sector: str | None = None
    place: str | None = None


class Membership(Struct, frozen=True):
    """That `member` belonged to `body` from `since` until `until` (months, both inside; None as in a Term)."""

    member: str
    body: str
    kind: MembershipKind
    since: str | None
    until: str | None
    source: str
    verified: bool


class Pole(Struct, frozen=True):
    """A group of partners that a user treats as one in the balance of vectors; its members are dated."""

    id: str
    label: dict[str, str]
    members: tuple[Membership, ...]
    source: str
