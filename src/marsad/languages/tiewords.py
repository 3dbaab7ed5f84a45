"""What a language says of standing ties between parties."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from marsad.languages.stances import Shown


class TieWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that state a tie of one `kind` of the ontology.

    The tie goes from `holder` to the other actor of the phrase: the holder is the phrase's `@` (`inside`), who was
    named last `before` it in the clause, or `both` ends are in the `@` ("the border between … and …"). `turned`: it
    goes the other way round. `sides`: the kinds of actors of the world that the other one may be ("organisation").
    `denies`: the phrase says that there is no such tie, so that the document tells of none (its examples catch "nothing", and
    leave a sentence in which there is one).
    """

    id: str
    kind: str
    phrases: tuple[str, ...]
    source: str
    examples: Shown
    holder: Literal["inside", "before", "both"] = "inside"
    sides: tuple[str, ...] = ()
    turned: bool = False
    denies: bool = False
    note: str | None = None
