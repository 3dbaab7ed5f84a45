"""Who is named as somebody's ally or neighbour behind "and" stands beside him: "الهند وحليفتها كندا", "طهران وحليفها اللبناني".

The word for the ally says no more than who follows; it would part him from the list otherwise.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_FURTHER = 2  # chunks from such a word to who is meant: an adjective may stand between


def with_allies(chunks: list[Chunk]) -> list[Chunk]:
    """Join allies to those whose allies they are: the words for "and its ally" are left out."""
    found: list[Chunk] = []
    place = 0
    while place < len(chunks):
        named = _named_behind(chunks, place, found[-1]) if found else None
        if named is None:
            found.append(chunks[place])
            place += 1
            continue
        ally = chunks[named]
        ally.conjunction = ally.conjunction or chunks[place].conjunction
        for one in ally.somebody:
            one.adjective = False
        place = named
    return found


def _named_behind(chunks: list[Chunk], place: int, before: Chunk) -> int | None:
    """Give the place of the ally that the word at `place` announces; None where it announces nobody known.

    It stands behind "and" or behind a preposition ("مع جارتها كينيا").
    """
    reading = chunks[place].reading("ally-word")
    if reading is None:
        return None
    governing = before.reading("preposition") if before.kind == "cue" else None
    governed = governing is not None and not governing.pronoun
    if not governed and (before.kind != "actor" or not chunks[place].conjunction):
        return None
    for step in range(place + 1, min(len(chunks), place + 1 + _FURTHER)):
        chunk = chunks[step]
        if chunk.kind == "actor":
            further = _named_further(chunks, step) if chunk.is_adjective else step
            step, chunk = further, chunks[further]
            return None if chunk.preposition or chunk.conjunction else step
        if chunk.kind != "word" or not chunk.definite:
            return None
    return None


def _named_further(chunks: list[Chunk], step: int) -> int:
    """Give the place of who is named behind an adjective, or the adjective's: "وحليفها اللبناني، حزب الله"."""
    for further in (step + 1, step + 2):
        if further >= len(chunks):
            break
        chunk = chunks[further]
        if chunk.kind == "actor" and not (chunk.conjunction or chunk.preposition):
            group = all(one.kind == "group" for one in chunk.somebody)
            return further if group or further == step + 1 else step
        if chunk.kind != "comma":
            break
    return step
