"""What a language says when a report judges: the words of a judgement and whom it judges."""

from __future__ import annotations

from msgspec import Struct

from marsad.languages.stances import Shown


class Judgement(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that judge a party (`@`) or the relations between parties ("علاقات جيدة … <*>").

    `words`: the part of the phrase that is the predicate as worded is everything but the actors.
    """

    id: str
    phrases: tuple[str, ...]
    source: str
    examples: Shown
    note: str | None = None
