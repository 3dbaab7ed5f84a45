"""Whose announcement or decision a masdar stands behind: "إعلان كندا فرض رسوم", "إعلان كندا، الثلاثاء، عن فرض رسوم".

A day between commas, and عن behind an announcement, do not part the two.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_BETWEEN = 4  # chunks between who announces and what he announces: a day, its commas, عن


def announcer_before(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give the owner of the light masdar that bears the one at `place`; None where there is none."""
    step = place - 1
    while step > 0 and place - step <= _BETWEEN and (passes(chunks[step]) or _dates(chunks, step)):
        step -= 1
    if step < 1 or not chunks[step].is_bare_actor or not chunks[step - 1].has("light-noun"):
        return None
    return chunks[step]


def _dates(chunks: list[Chunk], step: int) -> bool:
    """Tell the preposition of a time: "قرار كندا في ديسمبر نقل …"."""
    return chunks[step].has("preposition") and chunks[step + 1].kind == "time"


def passes(chunk: Chunk) -> bool:
    """Tell what may stand between an announcement and what is announced: a day, a comma, عن."""
    reading = chunk.reading("preposition")
    about = reading is not None and not reading.pronoun and reading.word.item.value == "about"
    return about or chunk.kind in {"time", "comma"}
