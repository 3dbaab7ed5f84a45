"""Matters that no list names: what somebody supports, welcomes, refuses or condemns, where it is of another side.

"أيدت كندا التحرك العسكري الأمريكي": for a step of the United States, whatever it is called.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.further import governs_anything

_PLACING = "in"  # "supports migration in Hungary": where it is, and not whose
_LONGEST = 10  # tokens of a matter
_MARKS = frozenset({"stop", "comma", "colon", "dash", "bracket"})
_CLOSING = ("relative", "complementizer", "condition", "subordinator", "purpose", "negation", "conjunction")
_NO_THING = frozenset({"actor", "someone", "number", "time", "quote"})


class Thing(Struct, frozen=True):
    """What a word of stance governs: the place of its first chunk, the token behind it, and whose it is."""

    place: int
    behind: int
    codes: tuple[str, ...]


def things_of_others(chunks: list[Chunk]) -> Iterator[Thing]:
    """Give what the words of stance in a sentence govern, where it names whose it is."""
    for step, chunk in enumerate(chunks):
        if "stance" in chunk.jobs and _may_govern(chunk):
            place = _governed(chunks, step)
            if place is not None:
                thing = _thing(chunks, place)
                if thing.codes:
                    yield thing


def _may_govern(chunk: Chunk) -> bool:
    """Tell a word of stance, among whatever else it may be, that governs what no list names."""
    return any(one.word.job == "stance" and governs_anything(one.word) for one in chunk.readings)


def _governed(chunks: list[Chunk], step: int) -> int | None:
    """Give the place of what a word of stance governs: behind its subject, times and a preposition."""
    for place in range(step + 1, len(chunks)):
        chunk = chunks[place]
        preposition = chunk.has("preposition") and not any(one.pronoun for one in chunk.readings)
        if chunk.is_bare_actor or chunk.kind in {"time", "quote"} or preposition:
            continue
        if chunk.kind in _MARKS or chunk.kind in _NO_THING or any(chunk.has(job) for job in _CLOSING):
            return None
        if chunk.kind == "verb" and not any(one.word.form.part == "noun" for one in chunk.readings):
            return None
        return place
    return None


def _thing(chunks: list[Chunk], place: int) -> Thing:
    """Give a thing up to the end of its phrase, with those whom it is of."""
    behind, codes = chunks[place].behind, list[str]()
    for chunk in chunks[place + 1 :]:
        closed = chunk.kind in _MARKS or chunk.kind == "verb" or any(chunk.has(job) for job in _CLOSING)
        if closed or chunk.behind - chunks[place].first > _LONGEST:
            break
        behind = chunk.behind
        if chunk.kind == "actor" and not chunk.is_outlet and chunk.preposition != _PLACING:
            codes.extend(chunk.codes)
    return Thing(place, behind, tuple(dict.fromkeys(codes)))
