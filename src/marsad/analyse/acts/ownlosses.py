"""Whom a blow hit where who tells of it tells of his own: "قالت كينيا إن الجيش الصومالي قصف مواقعها".

What is his own bears a pronoun that agrees with him. Soldiers without one, of whom nothing else is said, are those of the
army or ministry of defence that tells of their death: "أعلن الجيش الكيني مقتل جنديين بنيران صومالية".
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.owners import may_mean
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.tellers import teller_of
from marsad.analyse.names.somebody import Somebody

_JOB = "loss-word"
_SOLDIERS = "soldier-word"
_TOLL = ("casualty-word", "undergone")
_COMMANDS = frozenset({"army", "ministry-of-defence", "defence-minister", "chief-of-staff"})
_BEFORE, _BEHIND = 5, 8  # chunks from a blow to what it hit


def take_own_loss(chunks: list[Chunk], place: int, role: str, memory: Memory, filled: Filled) -> None:
    """Take him who tells of the blow at `place` where it hit what is his own."""
    teller = teller_of(chunks, place, memory)
    codes = {code for one in teller for code in one.codes}
    if len(codes) != 1 or codes & set(filled.codes("actor")):
        return
    for step in _nearby(chunks, place):
        if _is_own(chunks[step], teller, memory) or _is_soldier_of(chunks, step, teller):
            filled.roles[role] = list(teller)
            filled.widen(chunks[step])
            return


def _nearby(chunks: list[Chunk], place: int) -> list[int]:
    """Give the places of the clause, those behind the blow first."""
    after, before = list[int](), list[int]()
    for step in range(place + 1, min(len(chunks), place + 1 + _BEHIND)):
        if chunks[step].kind in {"stop", "colon"} or chunks[step].has("complementizer"):
            break
        after.append(step)
    for step in range(place - 1, max(-1, place - 1 - _BEFORE), -1):
        if chunks[step].kind in {"stop", "colon"} or chunks[step].has("complementizer"):
            break
        before.append(step)
    return after + before


def _is_own(chunk: Chunk, teller: list[Somebody], memory: Memory) -> bool:
    reading = chunk.reading(_JOB)
    if reading is None or not reading.pronoun:
        return False
    return reading.pronoun in memory.ours or may_mean(reading.pronoun, teller, memory)


def _is_soldier_of(chunks: list[Chunk], step: int, teller: list[Somebody]) -> bool:
    """Tell soldiers without an owner who fell, of whom a ministry of defence or an army tells."""
    reading = chunks[step].reading(_SOLDIERS)
    if reading is None or reading.article or reading.pronoun or teller[0].office not in _COMMANDS:
        return False
    fell = any(one.has(job) for one in chunks[max(0, step - 2) : step + 1] for job in _TOLL)
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    return fell and not (following is not None and (following.kind == "actor" or following.has("owned-by")))
