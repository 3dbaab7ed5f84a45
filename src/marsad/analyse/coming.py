"""An act named by a noun that is still to come: what is said of it behind, or what somebody is ready or on the way for.

"القمة بين … ستعقد في 12 حزيران", "توجه إلى … للقاء …", "استعداد لمفاوضات مع …".
"""

from __future__ import annotations

from marsad.analyse.chunks import Chunk
from marsad.model.findings import Status

_PHRASE = 10  # chunks of a noun's own phrase, before the verb that says when it is held


def coming_of(chunks: list[Chunk], place: int, governor: int | None) -> tuple[Status, str] | None:
    """Tell a noun at `place` for planned or negated by what its sentence says of it; None where it says nothing."""
    held = holding_of(chunks, place) if governor is None else None
    if held is not None:
        verb = chunks[held].verb
        if chunks[held - 1].has("negation") and verb is not None and verb.word.form.aspect != "perfect":
            return "negated", "negation"
        if (verb is not None and verb.future) or chunks[held - 1].has("future"):
            return "planned", "held"
    before = chunks[place - 1] if place else None
    if chunks[place].clitic != "l" or before is None:
        return None
    if before.has("readiness-word"):
        return "planned", "ready"
    if governor is not None and chunks[governor].has("going-verb"):
        return "planned", "sought"
    return None


def holding_of(chunks: list[Chunk], place: int) -> int | None:
    """Give the verb behind a noun's own phrase that says when it is held: "القمة … (التي) ستعقد في …"."""
    for step in range(place + 1, min(len(chunks), place + 1 + _PHRASE)):
        chunk = chunks[step]
        if chunk.kind == "verb":
            return step if chunk.has("holding-verb") and not (chunk.verb and chunk.verb.pronoun) else None
        parted = chunk.kind == "comma" and not (step + 1 < len(chunks) and _goes_on(chunks[step + 1]))
        if parted or chunk.kind in {"stop", "colon", "noun"} or chunk.has("complementizer"):
            return None
    return None


def _goes_on(chunk: Chunk) -> bool:
    """Tell what goes on behind a comma with what was named before it: "، التي ستعقد", "، ستعقد"."""
    return chunk.has("relative") or (chunk.verb is not None and chunk.verb.future and not chunk.conjunction)
