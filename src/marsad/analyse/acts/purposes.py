"""A masdar that only says what something is held, done or given for: "من أجل توقيع …", "مفاوضات لإبرام …"."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_ABOUT = "concerning"  # the preposition of what talks are about
_EFFORT = 4  # chunks from a masdar back to the talks that are held for it
_TO_LETTING = 9  # chunks from "that" back to the verb of leaving or allowing
_JOINED = 8  # chunks from a masdar back to the one to which "and" joins it


def is_purpose(chunks: list[Chunk], place: int, *, talked_of: bool = False) -> bool:
    """Tell a masdar that only says what something is done for or is about: "من أجل توقيع …", "مفاوضات لإبرام …".

    `talked_of`: it is no act that stands, so that talks may be about it: "مباحثات بشأن استئناف العلاقات".
    """
    if place and (chunks[place - 1].has("purpose") or _is_sought(chunks[place])):
        return True
    about = chunks[place - 1].reading("preposition") if place and talked_of else None
    topic = about is not None and not about.pronoun and about.word.item.value == _ABOUT
    if chunks[place].clitic != "l" and not topic:
        return _is_joined_purpose(chunks, place)
    for chunk in reversed(chunks[max(0, place - _EFFORT) : place - topic]):
        if chunk.has("effort-word") or (chunk.has("backed-effort") and not _is_known(chunks, place)):
            return chunk.kind != "verb"
        if chunk.kind not in {"actor", "cue", "word"} or chunk.has("complementizer"):
            return False
    return False


def _is_sought(chunk: Chunk) -> bool:
    """Tell an agreement for which something is done, never one that was reached: "قاد جهودا في المنطقة للتوصل إلى اتفاق"."""
    reached = [
        one for one in chunk.readings if one.word.job == "trigger" and one.word.item.kind == "conclude"
    ]
    return chunk.clitic == "l" and any(one.article for one in reached)


def _is_joined_purpose(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar joined to what a meeting is held to talk over: "اجتماعا لمناقشة الأوضاع وشجب القرار"."""
    if not joins(chunks, place):
        return False
    for step in range(place - 1, max(0, place - _JOINED), -1):
        chunk = chunks[step]
        if chunk.kind in {"verb", "comma", "stop", "colon"} or chunk.has("complementizer"):
            return False
        if chunk.kind in {"noun", "word"} and chunk.clitic == "l":
            head = chunks[step - 1] if chunks[step - 1].kind != "word" else chunks[step - 2]
            return head.has("gathering-word") or head.has("effort-word")
    return False


def _is_known(chunks: list[Chunk], place: int) -> bool:
    owned = place + 1 < len(chunks) and chunks[place + 1].is_bare_actor
    return owned or any(one.article or one.pronoun for one in chunks[place].readings)


def joins(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar with an "and" before it."""
    return (
        place > 0
        and chunks[place].kind in {"noun", "cue"}
        and any(one.conjunction for one in chunks[place].readings)
    )


def is_let_do(chunks: list[Chunk], place: int) -> bool:
    """Tell what somebody is left or allowed to do, behind "that": "وهو ما يتيح لكينيا أن تتفاوض مع …"; he may do it."""
    if not place or not chunks[place - 1].has("complementizer"):
        return False
    for chunk in reversed(chunks[max(0, place - 1 - _TO_LETTING) : place - 1]):
        if chunk.kind in {"stop", "colon"}:
            return False
        if chunk.has("allowing") or chunk.has("leaving-to"):
            return True
    return False
