"""Who signed what a visit or meeting brought: "توجت زيارته إلى نيروبي بتوقيع عقود", "جرى خلال الزيارة توقيع اتفاقيات".

A masdar of signing that names nobody is that of the two who met: whom the sentence tells on a visit before it, else those
of whom the sentences before tell that they met.
"""

from __future__ import annotations

from marsad.analyse.acts.context import Context
from marsad.analyse.clauses.chunks import Chunk

_OCCASIONS = ("visit-word", "meeting-word")
_CLAUSE = 12  # chunks from a signing back to the visit or meeting
_TWO = 2


def signers_at(chunks: list[Chunk], place: int, governor: int | None, context: Context) -> tuple[str, ...]:
    """Give the two who met where the masdar at `place` tells a signing; () where the sentence tells of no such occasion."""
    occasion = _occasion_before(chunks, place)
    if occasion is None or not (_brings(chunks, governor) or _is_during(chunks, occasion)):
        return ()
    visit = tuple(dict.fromkeys(context.guest + context.host))
    met = visit or context.memory.met
    return met if len(met) == _TWO and "UNK" not in met else ()


def _occasion_before(chunks: list[Chunk], place: int) -> int | None:
    """Give the visit or meeting before a signing in its sentence."""
    for step in range(place - 1, max(-1, place - 1 - _CLAUSE), -1):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon"}:
            return None
        if chunk.kind == "noun" and any(chunk.has(job) for job in _OCCASIONS):
            return step
    return None


def _brings(chunks: list[Chunk], governor: int | None) -> bool:
    """Tell a verb that says what a visit brought: "شهدت", "توجت ب"."""
    return governor is not None and chunks[governor].has("bringing-verb")


def _is_during(chunks: list[Chunk], occasion: int) -> bool:
    """Tell "during the visit", "at the end of the talks"."""
    before = chunks[occasion - 1].reading("preposition") if occasion else None
    return before is not None and before.word.item.value in {"during", "after"} and not before.pronoun
