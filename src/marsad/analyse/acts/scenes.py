"""Where a meeting or another act is told to have been: "التقى الرئيسان في لندن", "القمة بين … في 12 يونيو بسنغافورة"."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.lexicon import Reading

_MET = frozenset({"meeting", "summit", "talks"})  # kinds of acts that may be on a third one's soil
_PASSED = frozenset({"actor", "time", "comma"})
_BETWEEN = frozenset({"between", "with", "in", "b", "l"})  # values of prepositions before sides and days


def says_where(chunks: list[Chunk], place: int, step: int, reading: Reading) -> bool:
    """Tell whether the somebody whom "in" governs says where the act at `place` was.

    A city or palace does, but for one where the topic of talks is ("بحثا الوضع في دمشق"); a state only where nothing but
    the sides and the day stands between it and a meeting.
    """
    one, kind = chunks[step].somebody[0], getattr(reading.word.item, "kind", "")
    if one.place or one.seat:
        return not (
            kind == "talks" and reading.word.form.part == "verb" and _is_of_topic(chunks, place, step)
        )
    land = one.kind == "state" and len(chunks[step].codes) == 1 and not (one.person or one.office)
    return land and kind in _MET and all(_may_stand_between(chunk) for chunk in _between(chunks, place, step))


def _is_of_topic(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell a place that says where the noun before it is: "الوضع في دمشق"."""
    head = chunks[step - 2] if step - 2 > place and chunks[step - 1].has("preposition") else chunks[step - 1]
    return head.kind in {"word", "noun"} and not head.clitic


def _between(chunks: list[Chunk], place: int, step: int) -> list[Chunk]:
    """Give what stands between a meeting and its place, its own adjectives left out."""
    first = place + 1
    while first < step and chunks[first].kind == "word" and not chunks[first].clitic:
        first += 1
    return chunks[first:step]


def _may_stand_between(chunk: Chunk) -> bool:
    if (
        chunk.kind in _PASSED
        or chunk.has("holding-verb")
        or chunk.has("planned")
        or chunk.has("hypothetical")
    ):
        return True
    if chunk.has("complementizer") or chunk.has("relative") or chunk.has("auxiliary"):
        return True
    reading = chunk.reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.value in _BETWEEN
