"""Who strikes together with the doer: "شنت كندا مع السويد غارات على …", "غارة أجرتها كندا برفقة السويد".

Only states right behind the doer, or behind the noun of joint doing that follows him ("بالتعاون مع السويد").
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk

_JOINTLY = "cooperate.with"  # "بالتعاون مع", "بالاشتراك مع"
_STATE = 3  # letters of a state's code
_TO_OTHER = 3  # chunks from the doer to who strikes with him: a noun of joint doing, a preposition


def take_beside(chunks: list[Chunk], filled: Filled) -> bool:
    """Take the states that strike with the doer; tell whether there are any."""
    doers = filled.roles.get("actor", ())
    if not doers or filled.inherited:
        return False
    last = max(one.behind for one in doers)
    place = next((step for step, chunk in enumerate(chunks) if chunk.behind >= last), None)
    if place is None:
        return False
    for chunk in chunks[place + 1 : place + 1 + _TO_OTHER]:
        if chunk.kind == "actor":
            return _take(chunk, filled)
        joint = any(one.word.item.id == _JOINTLY for one in chunk.readings if one.word.job == "trigger")
        if not (joint or chunk.has("preposition")):
            return False
    return False


def _take(chunk: Chunk, filled: Filled) -> bool:
    others = {code for people in filled.roles.values() for one in people for code in one.codes}
    state = all(len(code) == _STATE for code in chunk.codes)
    if chunk.preposition != "with" or chunk.is_adjective or not chunk.codes or not state:
        return False
    if not others.isdisjoint(chunk.codes):
        return False
    filled.roles["actor"] = [*filled.roles["actor"], *chunk.somebody]
    filled.widen(chunk)
    return True
