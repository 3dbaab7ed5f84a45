"""With whom somebody was when he said what he said: "تعهد … خلال قمة مع نظيره", "وعد … في اجتماع مع الرئيس الكيني"."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_REACH = 14  # chunks from a pledge to the meeting at which it was given
_TO_OTHER = 6  # and from the meeting to the other one
_AT = frozenset({"in", "during"})


def met_behind(chunks: list[Chunk], place: int, doers: tuple[str, ...]) -> Chunk | None:
    """Give the one of another state with whom the doers of the act at `place` met, where its clause says so."""
    for step in range(place + 1, min(len(chunks) - 1, place + _REACH)):
        chunk = chunks[step]
        if (
            chunk.kind == "stop"
            or chunk.has("complementizer")
            or (chunk.kind == "verb" and chunk.conjunction)
        ):
            return None
        if _is_at(chunk) and _is_meeting(chunks[step + 1]):
            return _other_at(chunks, step + 1, doers)
    return None


def _is_at(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.value in _AT


def _is_meeting(chunk: Chunk) -> bool:
    return chunk.kind == "noun" and (chunk.has("meeting-word") or chunk.has("call-word"))


def _other_at(chunks: list[Chunk], meeting: int, doers: tuple[str, ...]) -> Chunk | None:
    """Give whom the meeting was with: governed by "with", or the bare object of "his meeting"."""
    for chunk in chunks[meeting + 1 : meeting + 1 + _TO_OTHER]:
        if chunk.kind in {"comma", "stop", "colon"} or chunk.has("complementizer"):
            return None
        if chunk.kind != "actor" or chunk.is_adjective or chunk.is_place:
            continue
        owned = any(one.pronoun for one in chunks[meeting].readings) and not chunk.preposition
        if (chunk.preposition == "with" or owned) and set(doers).isdisjoint(chunk.codes):
            return chunk
        return None
    return None
