"""What a language says of standing ties between parties."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from marsad.languages.stances import Shown


class TieWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that state a tie of one `kind` of the ontology.

    `source`: who it goes from: the phrase's `@` (`inside`), or the `subject` of the clause; its other actor is whom
    it goes to, with `target: clause` whoever a preposition governs behind. `sides`: kinds of actors (world) that the
    target may be. A negated, wished or planned tie is none.
    """

    id: str
    kind: str
    phrases: tuple[str, ...]
    source: str
    examples: Shown
    holder: Literal["inside", "subject"] = "inside"
    target: Literal["inside", "both"] = "inside"
    sides: tuple[str, ...] = ()
    turned: bool = False
    note: str | None = None
