"""An act named as what somebody refuses: "ترفض كازاخستان ضم القرم", "رفضت الصين القصف الأمريكي".

Who refuses a seizure or an attack is not the one who would do it, so the act has no doer in him; and where its doer is
named the act stands, however loudly it is refused. A visit or a signature refused is the refuser's own, and undone.
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.languages.schema import Frame
from marsad.model.findings import Status

_DENIALS = ("negated", "negation")
_TO_COME = {("planned", "future"), ("hypothetical", "hanging")}
_HOSTILE = frozenset({"COERCE", "ASSAULT", "MOBILIZE"})
_STANDING = _HOSTILE | {"SANCTION"}


def as_the_frame_asks(frame: Frame, status: Status, cue: str) -> bool:
    """Tell whether a verb is denied, or speaks of the future, where its frame asks for that."""
    if frame.denied:
        return (status, cue) == _DENIALS
    return not frame.future or (status, cue) in _TO_COME


def is_not_his(chunks: list[Chunk], filled: Filled, cue: str, type_: str) -> bool:
    """Tell a hostile act whose only doer is he who refuses it, and one or a sanction that is only denied."""
    if cue == "denial":
        return type_ in _STANDING
    return cue == "refusal" and type_ in _HOSTILE and _is_lent(chunks, filled)


def stands_though_refused(chunks: list[Chunk], place: int, filled: Filled, cue: str, type_: str) -> bool:
    """Tell a hostile act or a sanction of another, which somebody refuses to accept; he rules out the mere possibility.

    Threats were uttered, whatever a condition says of them: "إذا نفذت كندا تهديدها لكينيا".
    """
    if type_ == "THREATEN":
        return cue == "condition" and chunks[place].kind == "noun" and _is_owned(chunks, place)
    if any(chunk.has("hypothetical") for chunk in chunks[filled.governor or 0 : place]):
        return False
    return cue == "refusal" and type_ in _STANDING and not _is_lent(chunks, filled)


def utters_itself(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Tell an act of speech that its own doer announces: "أعلن رفضه", not "تحدث التقرير عن رفضه"."""
    return (
        filled.governor is not None
        and any(chunks[filled.governor].has(job) for job in ("speech", "light"))
        and not filled.inherited
        and not any(_leads_away(chunk) for chunk in chunks[filled.governor : place])
        and _is_lent(chunks, filled)
    )


def _is_owned(chunks: list[Chunk], place: int) -> bool:
    """Tell a noun with a pronoun, the article or its owner behind."""
    named = any(one.pronoun or one.article for one in chunks[place].readings)
    return named or (place + 1 < len(chunks) and chunks[place + 1].is_bare_actor)


def _leads_away(chunk: Chunk) -> bool:
    """Tell a preposition but the عن of "أعرب عن رفضه"."""
    reading = chunk.reading("preposition")
    return reading is not None and reading.word.item.value != "about"


def _is_lent(chunks: list[Chunk], filled: Filled) -> bool:
    """Tell whether the doer of a masdar is the subject of the verb that governs it."""
    subject = subject_of(chunks, filled.governor) if filled.governor is not None else None
    doers = filled.roles.get("actor", [])
    return filled.inherited or (subject is not None and any(one in subject.somebody for one in doers))
