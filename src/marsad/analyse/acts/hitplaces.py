"""Whom a blow hit where only the direction of the place tells it: "قصفت كينيا بلدة مركة جنوبي الصومال".

The name of the place, which no list need have, stands between; the state behind the direction has no preposition.
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk

_REACH = 6  # chunks from what was hit to where it is
_DIRECTED = 2  # tokens of a direction and a state: "جنوبي الصومال"


def take_hit_place(chunks: list[Chunk], place: int, role: str, filled: Filled) -> None:
    """Take the state in whose south or north the thing stands that was hit at `place`."""
    start = place if filled.complement is None else filled.complement
    doers = set(filled.codes("actor"))
    for step in range(start + 1, min(len(chunks), start + 1 + _REACH)):
        chunk = chunks[step]
        if chunk.kind == "actor" and not doers.isdisjoint(chunk.codes):
            continue
        if chunk.kind == "actor":
            if _is_directed(chunk) and doers.isdisjoint(chunk.codes):
                filled.take(role, chunk)
            return
        named = chunks[step - 1].has("place-noun")  # a town may be called what a verb is
        plain = chunk.kind in {"word", "cue", "number", "quote"} or (chunk.kind == "verb" and named)
        if not plain or chunk.has("complementizer"):
            return


def _is_directed(chunk: Chunk) -> bool:
    """Tell a state, or its part, behind a direction: no office, person or adjective, and no preposition before it."""
    plain = not (chunk.preposition or chunk.conjunction or chunk.is_adjective)
    lands = all(one.kind in {"state", "place"} and not (one.person or one.office) for one in chunk.somebody)
    return plain and lands and chunk.behind - chunk.first >= _DIRECTED
