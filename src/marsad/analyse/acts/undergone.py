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
    """Give the person between commas whom a masdar with its doer's pronoun has for its object, late in a sentence."""
    if place + 3 >= len(chunks) or chunks[place + 1].kind != "comma":
        return None
    person = chunks[place + 2]
    if person.kind != "actor" or person.preposition or person.conjunction or person.is_adjective:
        return None
    if chunks[place + 3].kind not in {"comma", "stop"} or not any(
        one.kind == "verb" for one in chunks[:place]
    ):
        return None
    return place + 2 if any(one.person or one.office for one in person.somebody) else None
