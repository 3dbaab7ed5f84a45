"""Who strikes together with the doer: "شنت كندا مع السويد غارات على …", "غارة أجرتها كندا برفقة السويد".

Only states right behind the doer, or behind the noun of joint doing that follows him ("بالتعاون مع السويد").
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk

_JOINTLY = "cooperate.with"  # "بالتعاون مع", "بالاشتراك مع"
_TOGETHER = frozenset({"with", "beside"})
_TO_VERB = 4  # chunks from a blow to the verb of waging that tells of it
_STATE = 3  # letters of a state's code
_TO_OTHER = 3  # chunks from the doer to who strikes with him: a noun of joint doing, a preposition


def take_beside(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Take the states that strike with the doer of the blow at `place`; tell whether there are any."""
    found = False
    for start in _places(chunks, place, filled):
        for chunk in chunks[start + 1 : start + 1 + _TO_OTHER]:
            if chunk.kind == "actor":
                found = _take(chunk, filled) or found
            joint = any(one.word.item.id == _JOINTLY for one in chunk.readings if one.word.job == "trigger")
            if not (joint or chunk.has("preposition")):
                break
    return found


def _places(chunks: list[Chunk], place: int, filled: Filled) -> list[int]:
    """Give the places of the doer and of the verb of waging behind the blow that names none: "هجوم شنته إلى جانب …"."""
    doers = filled.roles.get("actor", ())
    last = max((one.behind for one in doers), default=0)
    named = [step for step, chunk in enumerate(chunks) if chunk.behind == last and chunk.kind == "actor"]
    waged = [step for step in range(place + 1, min(len(chunks), place + _TO_VERB)) if _wages(chunks[step])]
    return [*named, *waged[:1]] if doers else []


def _wages(chunk: Chunk) -> bool:
    return chunk.kind == "verb" and (chunk.has("waging-word") or chunk.has("light"))


def _take(chunk: Chunk, filled: Filled) -> bool:
    others = {code for people in filled.roles.values() for one in people for code in one.codes}
    state = all(len(code) == _STATE for code in chunk.codes)
    if chunk.preposition not in _TOGETHER or chunk.is_adjective or not chunk.codes or not state:
        return False
    if not others.isdisjoint(chunk.codes):
        return False
    filled.roles["actor"] = [*filled.roles["actor"], *chunk.somebody]
    filled.widen(chunk)
    return True
