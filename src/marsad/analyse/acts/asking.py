"""Whether a verb that may only invite or name somebody asks something of him: "دعت الهند باكستان إلى التعامل بجدية مع …".

What is asked stands behind the frame's prepositions (`asks`) as a word that need not be known, or in a clause behind
أن. A place or somebody there is an invitation: "دعا الرئيس نظيره إلى باريس".
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind

_REACH = 10
_ASKED = frozenset({"word", "noun", "cue"})


def asked_at(chunks: list[Chunk], place: int, prepositions: tuple[str, ...]) -> int | None:
    """Give where the words begin that say what is asked; phrases of time and place are passed over. None for none."""
    last = place
    for step, chunk in behind(chunks, place, _REACH):
        last = step
        reading = chunk.reading("preposition") if chunk.kind == "cue" else None
        if reading is not None:
            if reading.word.item.value in prepositions and not reading.pronoun:
                return step if _is_asked(chunks, step + 1) else None
        elif chunk.kind in _ASKED and chunk.clitic in prepositions:
            return step
    return last + 1 if _opens_clause(chunks, last + 1) else None


def _is_asked(chunks: list[Chunk], step: int) -> bool:
    while step < len(chunks) and chunks[step].kind == "quote":
        step += 1
    return step < len(chunks) and (chunks[step].kind in _ASKED or _opens_clause(chunks, step))


def _opens_clause(chunks: list[Chunk], step: int) -> bool:
    return step < len(chunks) and chunks[step].has("complementizer")
