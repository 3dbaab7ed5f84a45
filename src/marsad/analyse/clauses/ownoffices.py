"""Whose minister or head somebody is by a pronoun: "ناشدت تركيا … وقال وزير خارجيتها", "ترامب ووزير خارجيته".

Her minister is that of a state, his that of a state or of the person who heads it. The state or person is the one joined
to him by "and", else the subject of the verb before, else that of the sentence before.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody

_BOTH = "d"  # whose ministers two have
_TWO = 2
_RULERS = frozenset({"head-of-state", "head-of-government", "monarch", "crown-prince"})


def with_own_offices(chunks: list[Chunk], memory: Memory) -> None:
    """Give every office with a pronoun the code of him whose it is; it stays nobody's where that is not clear."""
    for place, chunk in enumerate(chunks):
        somebody = chunk.somebody[0] if chunk.kind == "someone" and chunk.somebody else None
        if somebody is None or not somebody.own:
            continue
        codes = _whose(chunks, place, somebody.own, memory)
        if codes:
            somebody.codes, somebody.own = codes, ""
            chunk.kind = "actor"
            memory.note(chunk)


def _whose(chunks: list[Chunk], place: int, gender: str, memory: Memory) -> tuple[str, ...]:
    if gender == _BOTH:
        return _two_of(previous_subject(chunks, place)) or memory.met or memory.last_pair()
    before = chunks[place - 1] if place else None
    if before is not None and chunks[place].somebody[0].conjunction and before.kind != "comma":
        return _code_of(before.somebody[-1:], gender)  # "the committee and its head" are nobody's
    return _code_of(previous_subject(chunks, place), gender) or _code_of(memory.subject, gender)


def _two_of(somebody: list[Somebody]) -> tuple[str, ...]:
    """Give the codes of two states that were subject together; () for any others."""
    codes = tuple(dict.fromkeys(code for one in somebody for code in one.codes))
    return codes if len(codes) == _TWO and all(one.kind != "organisation" for one in somebody) else ()


def _code_of(somebody: list[Somebody], gender: str) -> tuple[str, ...]:
    """Give the one code of somebody who can have ministers; () for anybody else, or of another gender."""
    if len(somebody) != 1 or len(somebody[0].codes) != 1:
        return ()
    one = somebody[0]
    state = one.kind == "state" and not (one.person or one.office)
    if one.gender and one.gender != gender and not (state and gender == "m"):
        return ()
    return one.codes if state or one.office in _RULERS else ()
