"""Where somebody goes who travels to take part in something there, and where a gathering is that has its city's name.

"توجه … للمشاركة في قمة المناخ في طوكيو", "حضر … مؤتمر باريس".
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind

_WITHIN = frozenset({"in", "b"})  # prepositions of places
_ON_THE_WAY = ("who", "to", "where", "in")  # what stands before the visit in a headline without a verb
_REACH = 14  # chunks from a verb of travelling to the place of what it is for


def take_goal(chunks: list[Chunk], place: int, filled: Filled) -> None:
    """Take where the gathering is for which somebody travels, where the verb names no goal of its own."""
    attends = False
    for _, chunk in behind(chunks, place, _REACH):
        if chunk.has("attend-word") or (chunk.clitic == "l" and chunk.has("attending")):
            attends = True
        elif attends and chunk.kind == "actor" and _is_somewhere(chunk) and chunk.preposition in _WITHIN:
            if set(chunk.codes).isdisjoint(filled.codes("actor")):
                filled.take("recipient", chunk)
            return


def take_seat(chunks: list[Chunk], filled: Filled) -> None:
    """Take the city by which a gathering is called: "مؤتمر باريس"."""
    step = filled.complement
    while step is not None and step + 1 < len(chunks) and _is_of_gathering(chunks[step + 1]):
        step += 1
    if step is None or step + 1 >= len(chunks):
        return
    seat = chunks[step + 1]
    named = seat.kind == "actor" and not seat.preposition and not seat.is_adjective and _is_somewhere(seat)
    if named and set(seat.codes).isdisjoint(filled.codes("actor")):
        filled.take("recipient", seat)


def _is_of_gathering(chunk: Chunk) -> bool:
    """Tell a further word of a gathering's name: "الجلسة الافتتاحية لمؤتمر طوكيو"."""
    described = chunk.kind == "word" and chunk.definite and not chunk.conjunction
    return described or chunk.has("gathering-word")


def _is_somewhere(chunk: Chunk) -> bool:
    """Tell a city or state, not a person, office or body."""
    return all(one.kind in {"state", "place"} and not (one.person or one.office) for one in chunk.somebody)


def travel_of_headline(chunks: list[Chunk], place: int) -> tuple[Chunk, Chunk] | None:
    """Give who is on the way, and where to, in a headline without a verb that names a visit: "ماكرون إلى بكين في زيارة"."""
    if place < len(_ON_THE_WAY) or not chunks[0].is_bare_actor or chunks[2].preposition != "to":
        return None
    person = any(one.person or one.office for one in chunks[0].somebody)
    shape = all(chunk.has("preposition") for chunk in (chunks[1], chunks[place - 1]))
    return (chunks[0], chunks[2]) if person and shape and place == len(_ON_THE_WAY) else None
