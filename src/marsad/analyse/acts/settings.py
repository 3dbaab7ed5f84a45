"""With whom somebody was when he said what he said: "دعا خلال اتصال هاتفي مع نظيره الكيني إلى …", "تعهد … خلال قمة مع نظيره"."""

from __future__ import annotations

from marsad.analyse.acts.content import tells_talks
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody

_WHILE = frozenset(
    {"prep.during", "prep.margin", "prep.in"}
)  # not "after": what follows is said to the press
_MET = frozenset({"with", "b", ""})
_BEFORE = 12  # chunks from what is said back to the talks that open its sentence
_BEHIND = 13  # chunks from what is said to the talks told behind it
_TO_BODY = 14  # chunks from a request back to the body that meets at it
_TO_ASKED = 5  # chunks from a request back to the nationality of what came at it
_TO_OTHER = 4  # chunks from the talks to whom they are with
_BETWEEN = frozenset({"word", "cue", "time"})


def met_before(chunks: list[Chunk], place: int, doers: tuple[str, ...]) -> Chunk | None:
    """Give whom the doers of the act at `place` met as they said it, told before it in its sentence or behind it."""
    return _met(chunks, place, doers, max(1, place - _BEFORE))


def met_behind(chunks: list[Chunk], place: int, doers: tuple[str, ...]) -> Chunk | None:
    """Give whom the doers of the act at `place` met as they said it, told behind it."""
    return _met(chunks, place, doers, place + 1)


def _met(chunks: list[Chunk], place: int, doers: tuple[str, ...], first: int) -> Chunk | None:
    for step in range(first, min(len(chunks) - 1, place + _BEHIND)):
        chunk = chunks[step]
        if step > place and (chunk.kind == "stop" or chunk.has("complementizer") or _begins_clause(chunk)):
            return None
        if not _is_in_talks(chunks, step):
            continue
        other = _other_side(chunks, step)
        if other is not None and other.codes and set(doers).isdisjoint(other.codes):
            return other
    return None


def convened_before(chunks: list[Chunk], place: int, doers: tuple[str, ...]) -> Chunk | None:
    """Give the body, or whose forces or presence right before, of whom something is told that was done at the doers' request.

    "جلسة لمجلس الأمن بطلب من كينيا".
    """
    for step in range(place - 1, max(-1, place - 1 - _TO_BODY), -1):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon"}:
            return None
        if chunk.kind != "actor" or not chunk.codes or not set(doers).isdisjoint(chunk.codes):
            continue
        near = chunk.is_adjective and place - step <= _TO_ASKED
        if near or any(_is_body(one) for one in chunk.somebody):
            return chunk
    return None


def _begins_clause(chunk: Chunk) -> bool:
    return chunk.kind == "verb" and not chunk.has("holding-verb")


def _is_in_talks(chunks: list[Chunk], step: int) -> bool:
    """Tell talks during which something is said: "خلال لقائه", "في اتصال هاتفي"."""
    before = chunks[step - 1].reading("preposition")
    within = before is not None and not before.pronoun and before.word.item.id in _WHILE
    return within and tells_talks(chunks[step]) and not chunks[step].has("visit-word")


def _other_side(chunks: list[Chunk], step: int) -> Chunk | None:
    """Give whom the talks are with: right behind their noun or pronoun, or behind "with"."""
    for chunk in chunks[step + 1 : step + 1 + _TO_OTHER]:
        if chunk.kind == "actor":
            met = chunk.preposition in _MET and not chunk.is_adjective and not chunk.is_place
            return chunk if met and not any(_is_body(one) for one in chunk.somebody) else None
        if chunk.has("holding-verb"):
            continue
        if chunk.kind not in _BETWEEN or (chunk.kind == "word" and chunk.clitic and not chunk.definite):
            return None
    return None


def _is_body(one: Somebody) -> bool:
    """Tell an organisation or bloc, whose meeting is where somebody speaks and not to whom."""
    return bool({one.kind, one.body} & {"organisation", "bloc"})
