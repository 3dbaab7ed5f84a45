"""Who meets whom where somebody speaks of a meeting of his own: "قال الرئيس الكيني إن القمة مع نظيره الإيطالي …"."""

from __future__ import annotations

from marsad.analyse.acts.context import Context
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.tellers import teller_of


def teller_side(
    chunks: list[Chunk], place: int, others: tuple[str, ...], context: Context
) -> tuple[str, ...]:
    """Give the state of the official who says what stands at `place`; () where he is of one of the others, or nobody is."""
    teller = teller_of(chunks, place, context.memory, outright=True)
    if not any(one.person or one.office for one in teller):
        return ()
    codes = tuple(dict.fromkeys(code for one in teller for code in one.codes))
    return codes if len(codes) == 1 and codes[0] not in others else ()
