"""Who heads a delegation says no more of whose it is: "وفد كازاخستاني برئاسة نائب وزير التجارة مراد الأحمدي"."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk, up_to

HEADING = "heading-word"
"""The job of words behind which the head of a delegation is named."""
_DELEGATION = "delegation-word"
_NAME = 4  # words of the head's name that nobody knows


def with_heads(chunks: list[Chunk]) -> list[Chunk]:
    """Take into a delegation whoever heads it, with his office and name, if he is of no other state."""
    found: list[Chunk] = []
    place = 0
    while place < len(chunks):
        chunk = chunks[place]
        place += 1
        if chunk.kind == "actor" and chunk.has(_DELEGATION):
            behind = _behind_head(chunks, place, chunk)
            if behind > place:
                chunk = up_to(chunk, chunks[behind - 1])
                place = behind
        found.append(chunk)
    return found


def _behind_head(chunks: list[Chunk], place: int, delegation: Chunk) -> int:
    """Give the place behind the head who is named from `place` on; `place` where none is."""
    if place >= len(chunks) or HEADING not in chunks[place].jobs:
        return place
    step = place + (chunks[place].kind not in {"actor", "someone"})
    if step >= len(chunks) or chunks[step].kind not in {"actor", "someone", "word"}:
        return place
    if not set(chunks[step].codes) <= set(delegation.codes):
        return place
    step += 1
    named = step
    while (
        step < len(chunks)
        and step - named < _NAME
        and chunks[step].kind == "word"
        and not chunks[step].clitic
    ):
        step += 1
    return step
