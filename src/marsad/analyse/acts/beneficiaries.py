"""Whom goods are for that are brought somewhere: "وصلت إلى مطار … طائرة إغاثية كينية لنقلها إلى المتضررين من الشعب الصومالي".

They may land in one state and be for the people of another.
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk

_PEOPLE = "public"  # the office of "the people of …"
_HELPED = "helped-word"
_NEAR = 3  # chunks from those in need to where, or of what people, they are


def take_helped(chunks: list[Chunk], place: int, filled: Filled) -> None:
    """Put whom the sentence says the goods are for in the stead of where they arrive."""
    for step in range(place + 1, len(chunks)):
        chunk = chunks[step]
        if chunk.kind == "actor" and chunk.codes and _is_helped(chunks, step):
            if set(chunk.codes).isdisjoint(filled.codes("actor")):
                filled.roles.pop("recipient", None)
                filled.take("recipient", chunk)
            return


def _is_helped(chunks: list[Chunk], step: int) -> bool:
    """Tell a people, or the land or nationality of those in need: "الشعب الصومالي", "المتضررين في الصومال"."""
    if chunks[step].somebody[0].office == _PEOPLE:
        return True
    return any(chunk.has(_HELPED) for chunk in chunks[max(0, step - _NEAR) : step])
