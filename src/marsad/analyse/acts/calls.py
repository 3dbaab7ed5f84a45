"""Talks that are had by telephone: the sentence that tells of them names the call beside them."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind

_REACH = 14  # chunks from talks to the call in which they are had
_WITHIN = frozenset({"in", "during"})  # the values of the prepositions before that call


def is_by_phone(chunks: list[Chunk], place: int) -> bool:
    """Tell whether talks told at `place` are had by telephone: "بحث … مع نظيره، خلال اتصال هاتفي، …"."""
    for step, chunk in behind(chunks, place, _REACH):
        if chunk.has("by-phone"):
            return True
        before = chunks[step - 1].reading("preposition")
        governed = before is not None and not before.pronoun and before.word.item.value in _WITHIN
        if governed and chunk.kind == "noun" and _is_call(chunk):
            return (before is not None and before.word.item.id == "prep.in") or _is_during(chunks, step)
    return False


def _is_during(chunks: list[Chunk], step: int) -> bool:
    """Tell "during", not "after": what follows a call is another thing."""
    before = chunks[step - 1].reading("preposition")
    return before is not None and chunks[step - 1].has("lasting")


def _is_call(chunk: Chunk) -> bool:
    return any(one.word.job == "trigger" and one.word.item.kind == "call" for one in chunk.readings)
