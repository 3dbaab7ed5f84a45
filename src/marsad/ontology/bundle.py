"""The ontology as one frozen bundle: what kinds of acts, offices, issues and measures there are.

Entries come from `loader.load_ontology`; nothing here reads a file.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from marsad.model.errors import ResourceError
from marsad.ontology.codes import join_code
from marsad.ontology.entries import EventKind, Issue, Label, Office, Profile, Sector, Term, TieKind


class Mode(Struct, frozen=True):
    """A PLOVER mode with the score that counts for it (the type's, where it has none of its own)."""

    id: str
    score: float
    label: Label


class EventType(Struct, frozen=True):
    """A PLOVER type as it is used: the profile's decisions applied."""

    id: str
    quad: int
    score: float
    recipient_required: bool
    modes: Mapping[str, Mode]
    label: Label
    definition: Label
    source: str


class Ontology(Struct, frozen=True):
    """Everything that is neither a fact about the world nor a word of a language.

    `terms` are the closed lists by group ("status", "stage", "grade"); `labels` hold every label by
    group and id, modes under their whole code ("CONSULT-visit").
    """

    profile: Profile
    types: Mapping[str, EventType]
    contexts: Mapping[str, Term]
    sectors: Mapping[str, Sector]
    kinds: Mapping[str, EventKind]
    offices: Mapping[str, Office]
    issues: Mapping[str, Issue]
    measures: Mapping[str, Term]
    units: Mapping[str, Term]
    ties: Mapping[str, TieKind]
    terms: Mapping[str, Mapping[str, Term]]
    labels: Mapping[str, Mapping[str, Label]]

    def is_code(self, type: str, mode: str | None = None) -> bool:  # noqa: A002 - the field's own word
        """Tell whether a type, with its mode or without one, is a code of PLOVER."""
        return type in self.types and (mode is None or mode in self.types[type].modes)

    def score(self, type: str, mode: str | None = None) -> float:  # noqa: A002
        """Give the score from -10 (conflict) to 10 (cooperation).

        Raises ResourceError for anything that is no code.
        """
        if not self.is_code(type, mode):
            raise ResourceError(f"{join_code(type, mode)!r} is no PLOVER code; docs/codes.md lists them all")
        return self.types[type].score if mode is None else self.types[type].modes[mode].score

    def quad(self, type: str) -> int:  # noqa: A002
        """Give the quad class of a type: 1, 2 verbal and material cooperation; 3, 4 conflict.

        Raises ResourceError for anything that is no type.
        """
        if not self.is_code(type):
            raise ResourceError(f"{type!r} is no PLOVER type; docs/codes.md lists them all")
        return self.types[type].quad

    def label(self, group: str, id: str, language: str) -> str:  # noqa: A002
        """Give the label of an id in "ar" or else in English; an id without a label is shown as it is.

        Raises KeyError for a group that does not exist.
        """
        label = self.labels[group].get(id)
        return id if label is None else label.of(language)
