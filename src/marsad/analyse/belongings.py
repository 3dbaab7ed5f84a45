"""What belongs to a state and stands for it: "عقوبات على شركات روسية" is against Russia."""

from __future__ import annotations

from marsad.analyse.chunks import Chunk

_REACH = 7
_BETWEEN = frozenset({"word", "number", "quote", "someone", "actor", "noun"})


def belongs_behind(chunks: list[Chunk], place: int, step: int) -> str:
    """Give the preposition that governs the noun to which the nationality at `step` belongs; "" for none.

    `place` is the trigger. Only plain words may stand between: "على واردات الصلب الصينية".
    """
    if chunks[step].preposition:
        return ""
    for at in range(step - 1, max(place, step - _REACH), -1):
        chunk = chunks[at]
        reading = chunk.reading("preposition") if chunk.kind == "cue" else None
        if reading is not None:
            return "" if reading.pronoun else (reading.word.item.value or "")
        if chunk.kind == "actor" and not chunk.is_adjective:
            return ""
        if chunk.kind not in _BETWEEN and not is_plain(chunk):
            return ""
    return ""


def is_plain(chunk: Chunk) -> bool:
    """Tell a cue that is a noun of its own ("سفير", "رسوم"), not a particle."""
    return chunk.kind == "cue" and any(
        reading.word.form.part in {"noun", "adjective"}
        or reading.word.job in {"plain", "hedge", "quantifier"}
        for reading in chunk.readings
    )
