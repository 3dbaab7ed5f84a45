"""The shapes of ontology entries, as they stand in the YAML files of this folder.

A user's own folder may add kinds, offices, issues, measures, units and ties; types, contexts, sectors
and terms are closed lists, of which only the labels may be changed.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Label(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in Arabic and in English; neither may be missing."""

    ar: str
    en: str

    def of(self, language: str) -> str:
        """Give the words in Arabic for "ar", in English for every other language."""
        return self.ar if language == "ar" else self.en


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """A name with a label: a context, a measure, a unit, or a value of a closed list ("status/planned")."""

    id: str
    label: Label
    source: str
    definition: Label | None = None


class ModeEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A PLOVER mode; `score` is null where the manual gives none (then the type's score holds)."""

    id: str
    score: float | None
    label: Label


class TypeEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A PLOVER type: quad class 1 to 4, base score from -10 (conflict) to 10 (cooperation), modes."""

    id: str
    quad: Literal[1, 2, 3, 4]
    score: float
    recipient_required: bool
    label: Label
    definition: Label
    modes: tuple[ModeEntry, ...]
    source: str


class Sector(Struct, frozen=True, forbid_unknown_fields=True):
    """Whom an actor belongs to. `role`: stands beside a country's code (`sector`) or in its place (`actor`)."""

    id: str
    role: Literal["sector", "actor"]
    label: Label
    source: str


class Roles(Struct, frozen=True, forbid_unknown_fields=True):
    """What actor and recipient of a kind of act are called (visitor and host)."""

    actor: Label
    recipient: Label


class EventKind(Struct, frozen=True, forbid_unknown_fields=True):
    """A natural kind of act, which a language's triggers point at, and the PLOVER code it takes.

    `mutual`: nobody hosts, all parties are actors. `contexts` are those that every act of the kind has. `personal`: it is
    done to people, and so to the state whose nationals they are.
    """

    id: str
    type: str
    label: Label
    source: str
    mode: str | None = None
    mutual: bool = False
    personal: bool = False
    contexts: tuple[str, ...] = ()
    roles: Roles | None = None


class Office(Struct, frozen=True, forbid_unknown_fields=True):
    """An office that a person holds, or a body that acts without one (`body`).

    `level`: 1 head of state, government or organisation, 2 minister, 3 senior official, 4 any other.
    """

    id: str
    sector: str
    level: Literal[1, 2, 3, 4]
    label: Label
    source: str
    body: bool = False


class Issue(Struct, frozen=True, forbid_unknown_fields=True):
    """A matter on which holders take positions; `statement` is what a holder who is `for` stands for."""

    id: str
    label: Label
    statement: Label
    source: str


class TieKind(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of standing relation; where not `mutual`, the label reads from source to target."""

    id: str
    mutual: bool
    label: Label
    source: str


class Decision(Struct, frozen=True, forbid_unknown_fields=True):
    """A question that the PLOVER manual leaves open, and our answer."""

    id: str
    question: str
    answer: str


class Profile(Struct, frozen=True, forbid_unknown_fields=True):
    """Our reading of PLOVER where its manual contradicts itself; `sanction_quad` is 4 unless a user says 3."""

    source: str
    sanction_quad: Literal[3, 4]
    decisions: tuple[Decision, ...]
