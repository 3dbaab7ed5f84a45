"""What the world's YAML files may hold: one strict schema per folder.

Several words may be written as a list or, shorter and read much faster, as one string with bars:
`forms: كزاخستان | قزاقستان`. A term may be written on one line: `foreign-minister KAZ 2023-04 2025-09`
(`-` for an unknown month; no last month: still in office, as far as known). Terms are from memory and unverified
unless they say otherwise: `verified: true` with a source in the long form, `corpus:31` at the end of the short
one (31 reports of the corpus put the person into that office; tools/count_persons.py writes it).
"""

from __future__ import annotations

from msgspec import Struct

from marsad.resources.examples import Examples
from marsad.world.actors import MembershipKind

Several = str | tuple[str, ...]


class NamesEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """The names of one actor in one language (see `Names`)."""

    label: str
    forms: Several = ()
    short: Several = ()
    weak: Several = ()
    demonym: Several = ()
    weak_demonym: Several = ()
    demonym_plural: Several = ()
    seat: Several = ()
    legislature: Several = ()
    military: Several = ()
    decoys: Several = ()
    note: str | None = None


NamesByLanguage = dict[str, NamesEntry | str]


class TermEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A term in the long form, with a source of its own."""

    office: str
    of: str
    since: str | int | None = None
    until: str | int | None = None
    source: str | None = None
    verified: bool = False


class ActorEntry(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every actor has, whatever its kind."""

    id: str
    names: NamesByLanguage
    source: str
    verified: bool = True
    examples: Examples | None = None


class StateEntry(ActorEntry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A state or territory; the id is its ISO 3166 alpha-3 code."""

    iso2: str | None = None
    cow: int | None = None
    gw: int | None = None


class BodyEntry(ActorEntry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An organisation, bloc, armed group or party; `code` where it is coded as something else than its id.

    `stands_for` are the codes of all whom the name of a bloc means at once ("الكوريتان"); it has then no code itself.
    """

    code: str | None = None
    stands_for: Several = ()
    parent: str | None = None
    country: str | None = None
    sector: str | None = None


class PersonEntry(ActorEntry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A person; `code` where he is coded otherwise than by his latest office."""

    code: str | None = None
    country: str | None = None
    sector: str | None = None
    terms: tuple[str | TermEntry, ...] = ()


class FirmEntry(ActorEntry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A firm, or a news outlet (`agency` for a news agency), of a country; `owner` an actor or a name."""

    country: str | None
    owner: str | None = None
    agency: bool = False


class PlaceEntry(ActorEntry, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A city or other place; `stands_for` the codes of those whose government its name also means."""

    country: str | None
    stands_for: Several = ()


class SpellingEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """More names of an actor that is there: words to recognise it by, or all its names in a language that it lacks.

    The shipped ones are generated from CLDR. In a user's folder an entry says only what it adds: `names: {fr: Kenya}`.
    """

    id: str
    names: dict[str, NamesEntry | Several]
    source: str


class SpanOfMembers(Struct, frozen=True, forbid_unknown_fields=True):
    """Members (codes, with blanks between) that joined in one month and perhaps left in one."""

    members: str
    since: str | int | None = None
    until: str | int | None = None
    kind: MembershipKind = "full"
    source: str | None = None
    verified: bool = False


class MembershipEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """Who belongs to a body, and since when; the id is the body's."""

    id: str
    source: str
    spans: tuple[SpanOfMembers, ...]
    examples: Examples | None = None


class PoleEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A pole for the balance of vectors, dated like a membership."""

    id: str
    label: dict[str, str]
    source: str
    spans: tuple[SpanOfMembers, ...]
    examples: Examples | None = None
