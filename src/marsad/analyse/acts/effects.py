"""From when a measure has effect, where its sentence says so behind: "رفعت كينيا الرسوم …، وذلك اعتبارا من سبتمبر المقبل".

What takes effect later is planned, though it was announced or decided today.
"""

from __future__ import annotations

from marsad.analyse.acts.context import Context
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.datings import when_of
from marsad.model.dates import When

_FROM, _INTO = "effect-opening", "effect-entered"
_REACH = 22  # chunks from a measure to when it has effect
_TO_TIME = 3  # chunks from there to the time
_NAMED = 4  # chunks from the verb of what enters into effect to the effect
_TYPES = frozenset({"SANCTION", "CONCEDE", "RETREAT", "MOBILIZE"})


def effect_of(chunks: list[Chunk], place: int, type_: str, context: Context) -> tuple[When | None] | None:
    """Give the day, which may be unknown, from which a measure will have effect; None where no later one is told."""
    if type_ not in _TYPES or context.anchor is None:
        return None
    for step in range(place + 1, min(len(chunks), place + _REACH)):
        chunk = chunks[step]
        if chunk.has(_FROM) or chunk.has(_INTO):
            return _day_of(chunks, step, context)
        if chunk.kind in {"stop", "colon"} or (chunk.kind == "verb" and not _leads_there(chunks, step)):
            return None
    return None


def _leads_there(chunks: list[Chunk], verb: int) -> bool:
    """Tell the verb of what enters into effect."""
    return any(chunk.has(_INTO) for chunk in chunks[verb + 1 : verb + _NAMED])


def _day_of(chunks: list[Chunk], step: int, context: Context) -> tuple[When | None] | None:
    if chunks[step].has(_INTO) and not _is_to_enter(chunks, step):
        return None  # "دخل الاتفاق حيز التنفيذ"
    if any(one.kind == "time" for one in chunks[step + 1 : step + 1 + _TO_TIME]):
        bounds = (chunks[step].behind, min(len(chunks), step + 1 + _TO_TIME))
        told = when_of(
            chunks, step, bounds, context.tokens, context.document, context.anchor, future=True, named=False
        )
        later = told is not None and context.anchor is not None and told.start > context.anchor
        return (told,) if later else None
    span = any(one.has("days-word") for one in chunks[step + 1 : step + 2 + _TO_TIME])
    return (None,) if chunks[step].has(_INTO) and span else None  # "سيدخل حيز التنفيذ بعد 21 يوما"


def _is_to_enter(chunks: list[Chunk], step: int) -> bool:
    """Tell what will enter into effect, or is to: "سيدخل حيز …", "على أن يدخل حيز …"."""
    for at in range(step - 1, 0, -1):
        verb = chunks[at].verb
        if chunks[at].kind == "verb" and verb is not None:
            arranged = chunks[at - 1].has("complementizer") and verb.word.form.aspect == "imperfect"
            return verb.future or arranged
    return False
