"""Whose act a masdar names by ل: "زيارة رسمية لولي العهد السعودي إلى بريطانيا", "في أول زيارة له إلى الصين"."""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.names.somebody import Somebody
from marsad.languages.schema import Frame

_ADJECTIVES = 3  # words of description between a masdar and its ل
_DESCRIBING = frozenset({"word", "quote", "cue"})


def take_lamed(
    chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled, skip: set[int]
) -> bool:
    """Take as doer the person whom ل ties to a masdar, where the other side follows behind its own preposition."""
    step = _lamed_behind(chunks, place)
    if step is None or frame.possessor is None or frame.deed or frame.lends:
        return False
    other = _other_side(chunks, step, frame)
    if other is None:
        return False
    if chunks[step].kind == "actor":
        filled.take(frame.possessor, chunks[step])
        skip.add(step)
        return True
    owner = _owner(chunks, place, set(other.codes), memory)
    if owner is None:
        return False
    filled.roles[frame.possessor] = owner
    return True


def _lamed_behind(chunks: list[Chunk], place: int) -> int | None:
    """Give the person, or the pronoun, that ل governs behind a masdar and its adjectives."""
    for step in range(place + 1, min(len(chunks), place + 2 + _ADJECTIVES)):
        chunk = chunks[step]
        if chunk.kind == "actor":
            return step if chunk.preposition == "l" and _is_person(chunk) else None
        if chunk.has("resumptive"):
            reading = chunk.reading("resumptive")
            return step if reading is not None and reading.word.item.value == "l" else None
        if chunk.kind not in _DESCRIBING or chunk.has("preposition") or chunk.has("relative"):
            return None
    return None


def _is_person(chunk: Chunk) -> bool:
    return bool(chunk.somebody[0].person or chunk.somebody[0].office) and not chunk.is_adjective


def _other_side(chunks: list[Chunk], step: int, frame: Frame) -> Chunk | None:
    """Give whom the frame's own prepositions name behind the ل phrase."""
    own = frame.preps.keys() - {"in"}
    for _, chunk in behind(chunks, step, 4):
        if chunk.kind == "actor" and chunk.preposition in own:
            return chunk
    return None


def _owner(chunks: list[Chunk], place: int, target: set[str], memory: Memory) -> list[Somebody] | None:
    """Give the person named last before, in the sentence or before it, whom "له" can mean."""
    for chunk in reversed(chunks[:place]):
        if chunk.kind == "actor" and _is_person(chunk) and not target.issuperset(chunk.codes):
            return list(chunk.somebody)
    person = memory.last_person(target)
    return None if person is None else [person]
