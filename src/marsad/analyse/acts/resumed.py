"""What a pronoun right behind a verb of speech takes up: "القرار الكندي الذي نددت به كينيا".

The deed stands before the verb then, so that nobody behind it is its doer: "نددت به كينيا التي حذرت الصومال".
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.schema import Frame

_THROUGH = "b"  # the preposition of "به", through which such a verb has its object


def takes_up_deed(chunks: list[Chunk], place: int, frame: Frame) -> bool:
    """Tell a verb whose deed the pronoun right behind it means: "رحبت به", "نددت بها"."""
    if frame.asks or frame.charge or frame.preps.get(_THROUGH) != frame.deed or chunks[place].kind != "verb":
        return False
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    reading = following.reading("resumptive") if following is not None else None
    return reading is not None and reading.word.item.value in {None, "", _THROUGH}


def owner_taken_up(chunks: list[Chunk], place: int, doer: tuple[str, ...]) -> Chunk | None:
    """Give whose deed it is, where a relative joins the verb to it; None where another noun stands there."""
    if place < 3 or not chunks[place - 1].has("relative"):
        return None
    owner, head = chunks[place - 2], chunks[place - 3]
    named = owner.kind == "actor" and bool(owner.codes) and not owner.preposition and not owner.is_place
    owned = head.kind in {"word", "noun", "cue"} and not head.has("preposition")
    return owner if named and owned and set(doer).isdisjoint(owner.codes) else None
