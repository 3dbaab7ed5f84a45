"""Who undergoes what a masdar names: its owner, if who does it stands behind "by", or whom commas set off behind its pronoun.

"تم استقبال الوزير من قبل الرئيس", "تسلم الرسالة خلال استقباله، الوزير الكيني، في نيروبي".
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.schema import Frame

_TO_DOER = 5  # chunks from who undergoes it to who does it: a place and a time between
_ENDS = frozenset({"verb", "stop", "noun", "colon"})


def take_undergone(
    chunks: list[Chunk], possessor: int | None, frame: Frame, filled: Filled, skip: set[int]
) -> bool:
    """Fill who undergoes a masdar, its owner, and who does it, behind "by"; False where none stands there."""
    if possessor is None or frame.object is None or frame.possessor != frame.subject or "by" in frame.preps:
        return False
    doer = _doer_behind(chunks, possessor)
    if doer is None or not set(chunks[doer].codes).isdisjoint(chunks[possessor].codes):
        return False
    filled.take(frame.object, chunks[possessor])
    filled.take(frame.subject, chunks[doer])
    skip.update((possessor, doer))
    return True


def _doer_behind(chunks: list[Chunk], possessor: int) -> int | None:
    """Give who stands behind "by" in the clause of a masdar's owner."""
    for step in range(possessor + 1, min(len(chunks), possessor + 1 + _TO_DOER)):
        if chunks[step].kind in _ENDS or chunks[step].has("relative"):
            return None
        if chunks[step].kind == "actor" and chunks[step].preposition == "by":
            return step
    return None


def set_off_object(chunks: list[Chunk], place: int) -> int | None:
    """Give whom a masdar with its doer's pronoun has for its object behind where and when, or set off by commas.

    "لدى استقباله اليوم في نيروبي سفير نيبال", "خلال استقباله، سفير نيبال، في مقر الوزارة".
    """
    step, commas = place + 1, 0
    while step < len(chunks) and (chunks[step].kind == "comma" or says_where_or_when(chunks[step])):
        commas += chunks[step].kind == "comma"
        step += 1
    if not place + 1 < step < len(chunks) - 1:
        return None
    person = chunks[step]
    if person.kind != "actor" or person.preposition or person.conjunction or person.is_adjective:
        return None
    late = any(one.kind == "verb" for one in chunks[:place])
    if commas == 1 and not (late and chunks[step + 1].kind in {"comma", "stop"}):
        return None  # "بعد استقباله، الرئيس الكيني يؤكد …": who follows does the next thing
    return step if any(one.person or one.office for one in person.somebody) else None


def says_where_or_when(chunk: Chunk) -> bool:
    """Tell a time, a preposition, or the place that one governs."""
    if chunk.kind == "time" or (chunk.kind == "cue" and chunk.has("preposition")):
        return True
    placed = chunk.kind == "actor" and chunk.preposition in {"in", "b"}
    return placed and all(one.place for one in chunk.somebody)
