"""What a language says when a report judges: the words of a judgement and whom it judges."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from marsad.languages.stances import Shown


class Judgement(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that judge parties or their relations; the phrase as worded is the predicate.

    Judged are the actors in the phrase (`inside`), or these and whoever was named last `before` it in the clause.
    """

    id: str
    phrases: tuple[str, ...]
    source: str
    examples: Shown
    judged: Literal["inside", "before"] = "inside"
    note: str | None = None
