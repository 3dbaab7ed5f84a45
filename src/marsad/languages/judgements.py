"""What a language says when a report judges: the words of a judgement and whom it judges."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from marsad.languages.stances import Shown
from marsad.model.findings import Pole


class Judgement(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that judge parties or their relations; the phrase as worded is the predicate.

    Judged are the actors in the phrase (`inside`), or these and whoever was named last `before` it in the clause; `of`
    says what is judged: their relation, or each party by itself. `pole` is the side of the judgement.
    """

    id: str
    phrases: tuple[str, ...]
    source: str
    examples: Shown
    pole: Pole
    judged: Literal["inside", "before"] = "inside"
    of: Literal["relation", "party"] = "relation"
    note: str | None = None
