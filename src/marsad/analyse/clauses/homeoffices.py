"""Whose government it is that does something: that of the state which the report speaks of far more than of any other.

"تعتمد تبليسي سياسة غربية … ورفضت الحكومة الانضمام إلى …": a body of state that no adjective tells apart, with whom a
clause opens, or which follows the verb that opens it; the sentence has named no other state before.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory

_OF_STATE = frozenset({"government", "parliament"})
_ABOUT = 2.0  # times that a report speaks of its state rather than of another
_OPENING = frozenset({"stop", "comma", "colon", "dash", "quote"})


def with_home_offices(chunks: list[Chunk], memory: Memory) -> None:
    """Give every such body that is the subject of a verb its state; it stays nobody's where two are spoken of alike."""
    for place, chunk in enumerate(chunks):
        if chunk.kind != "someone" or not _is_bare_body(chunk) or not _is_subject(chunks, place):
            continue
        state = memory.foremost(_ABOUT)
        if state is not None and not _names_another(chunks[:place], state):
            chunk.somebody[0].codes = (state,)
            chunk.kind = "actor"


def _is_bare_body(chunk: Chunk) -> bool:
    one = chunk.somebody[0] if len(chunk.somebody) == 1 else None
    return one is not None and one.office in _OF_STATE and not (one.own or one.person or chunk.preposition)


def _is_subject(chunks: list[Chunk], place: int) -> bool:
    """Tell the subject of the finite verb right before or behind; an adjective behind would say whose it is."""
    before = chunks[place - 1] if place else None
    behind = chunks[place + 1] if place + 1 < len(chunks) else None
    if behind is not None and (behind.is_adjective or (behind.kind == "word" and behind.definite)):
        return False
    if before is not None and before.verb is not None:
        return _opens(chunks, place - 1)
    return behind is not None and behind.verb is not None and _opens(chunks, place)


def _opens(chunks: list[Chunk], place: int) -> bool:
    """Tell the first chunk of a clause: behind a stop, a comma or "that", or with "and" before it."""
    if place == 0 or chunks[place].conjunction:
        return True
    before = chunks[place - 1]
    joined = any(reading.conjunction for reading in chunks[place].readings)
    return joined or before.kind in _OPENING or before.has("complementizer") or before.has("conjunction")


def _names_another(before: list[Chunk], state: str) -> bool:
    return any(code != state for chunk in before if chunk.kind == "actor" for code in chunk.codes)
