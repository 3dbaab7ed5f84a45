"""Words of the clause that put an act into another time than the report's: "سابقا", "كانت … تطالب", "سبق أن زار"."""

from __future__ import annotations

from marsad.analyse.acts.lasting import is_of_long_ago
from marsad.analyse.clauses.chunks import Chunk

_FRONT = 2  # chunks with which a sentence may open before its verb
_EARLIER = 8  # chunks behind a verb in which an adverb of earlier times is its own
_FORMER = 4  # chunks behind a verb in which its subject begins
_BODIES = frozenset({None, "government"})  # the offices of a state or government as a whole
_SUBJECT_BEFORE = 4  # chunks from a verb back to the "before" of which it tells


def is_of_earlier(chunks: list[Chunk], place: int) -> bool:
    """Tell whether an adverb of the clause puts the act into another time: "وقعت … سابقا", "زار آنذاك …"."""
    front = [*chunks[: min(place, _FRONT)], *chunks[max(0, place - 1) : place]]
    if is_of_long_ago(chunks, place) or any(one.has("earlier") and one.kind == "cue" for one in front):
        return True
    since = chunks[place - 2].reading("preposition") if place > 1 else None
    if since is not None and since.word.item.id == "prep.since" and chunks[place - 1].has("complementizer"):
        return True  # "منذ أن وقعت …"
    if _is_of_former(chunks, place):
        return True
    for chunk in chunks[place + 1 : place + 1 + _EARLIER]:
        if chunk.kind in {"stop", "colon", "verb", "time"} or chunk.has("complementizer"):
            return False
        if chunk.has("earlier"):
            return True
    return False


def _is_of_former(chunks: list[Chunk], place: int) -> bool:
    """Tell what a government that is one no more did: "هددت الإدارة الأمريكية السابقة بضربات"."""
    for step in range(place + 1, min(len(chunks) - 1, place + _FORMER)):
        if chunks[step].is_bare_actor:
            body = all(not one.person and one.office in _BODIES for one in chunks[step].somebody)
            return body and chunks[step + 1].has("former-adjective")
        if chunks[step].kind != "cue":
            return False
    return False


def was_before(chunks: list[Chunk], place: int) -> bool:
    """Tell what somebody used to do: "كانت كندا تطالب …"; "كان … سيزور" and "كان … قد" are another thing."""
    for step in range(place - 1, max(-1, place - 4), -1):
        reading = chunks[step].reading("auxiliary")
        if reading is not None:
            form = reading.word.form
            return reading.word.item.id == "verb.be" and form.aspect == "perfect" and not reading.pronoun
        if chunks[step].kind != "actor":
            return False
    return False


def is_of_before(chunks: list[Chunk], place: int) -> bool:
    """Tell what somebody did already before now: "سبق أن زار …", "سبق للرئيس أن زار …"."""
    return any(chunk.has("before-now") for chunk in chunks[max(0, place - _SUBJECT_BEFORE) : place])
