"""Who takes part in a meeting that is told with its participants: "قمة … بمشاركة كينيا والصومال", "محادثات بحضور …".

Of such a meeting all who take part are its parties; one of them alone makes none, for the others are not named.
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind
from marsad.languages.schema import Frame

_REACH = 12  # chunks from a meeting to its participants
_TO_FIRST = 3  # and from "with the participation of" to the first of them: "بمشاركة كل من", "بحضور وزراء …"
_TWO = 2
_MEETING = "between"  # a preposition that names both sides of a meeting


def take_participants(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Let those who take part in the meeting at `place` be its parties, where it names no two otherwise."""
    meets = frame.attended or frame.preps.get(_MEETING) == "actor"
    if not meets or frame.bodily or frame.complement is not None:
        return
    if filled.codes("recipient") or len(filled.codes("actor")) > 1:
        return
    for step, chunk in behind(chunks, place, _REACH):
        if chunk.clitic == "b" and chunk.has("attending"):
            _take_behind(chunks, step, filled)
            return


def _take_behind(chunks: list[Chunk], step: int, filled: Filled) -> None:
    """Take the somebodies right behind "with the participation of", if they are of two states at least."""
    for chunk in chunks[step + 1 : step + 1 + _TO_FIRST]:
        if chunk.kind == "actor" and not chunk.is_adjective:
            if len(chunk.codes) >= _TWO:
                filled.roles["actor"] = list(chunk.somebody)
                filled.widen(chunk)
            return
        if chunk.kind not in {"word", "cue", "number", "someone"}:
            return
