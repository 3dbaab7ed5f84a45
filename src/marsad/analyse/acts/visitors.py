"""Who meets others on a visit that the sentence has told: "زيارة تستغرق يومين يلتقي خلالها الرئيس …".

The pronoun of "during it" means the visit; whoever stands behind it is met, and the visitor is not named again. Nor is he
behind "where": "زيارة الرئيس الكيني إلى روما، حيث التقى الرئيس الإيطالي".
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody
from marsad.languages.schema import Frame

_TO_VISIT = 12  # chunks from a verb back to the visit during which it was
_WITHIN = frozenset({"during", "in"})
_GOAL = frozenset({"to", "l", "in"})  # prepositions before whom somebody visits


def visitor_of(chunks: list[Chunk], place: int, frame: Frame) -> list[Somebody]:
    """Give who does what a verb of meeting tells "during it", the visit named before; empty where there is none."""
    if frame.preps.get("with") != "recipient" or place + 1 >= len(chunks) or chunks[place].conjunction:
        return []
    if place and chunks[place - 1].has("where"):
        return _visitor_of_host(chunks, place)
    within = chunks[place + 1].reading("preposition")
    if within is None or not within.pronoun or within.word.item.value not in _WITHIN:
        return []
    visit = _visit_before(chunks, place)
    if visit is None:
        return []
    visitor = previous_subject(chunks, visit) or previous_subject(chunks, place)
    return visitor if _is_in_person(visitor) else []


def _visitor_of_host(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give whose visit the one behind the verb is the host of."""
    visit, met = _visit_before(chunks, place), chunks[place + 1]
    if visit is None or not met.is_bare_actor or not _is_in_person(met.somebody):
        return []
    goals = [one for one in chunks[visit + 1 : place] if one.kind == "actor" and one.preposition in _GOAL]
    visitor = chunks[visit + 1]
    if not goals or set(goals[-1].codes) != set(met.codes) or not visitor.is_bare_actor:
        return []
    return list(visitor.somebody) if _is_in_person(visitor.somebody) else []


def _is_in_person(people: list[Somebody]) -> bool:
    return any(one.person or one.office for one in people)


def _visit_before(chunks: list[Chunk], place: int) -> int | None:
    """Give the noun of a visit before the verb at `place` in its sentence."""
    for step in range(place - 1, max(-1, place - 1 - _TO_VISIT), -1):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon"} or chunk.has("complementizer"):
            return None
        if chunk.kind == "noun" and any(
            one.word.job == "trigger" and one.word.item.kind == "visit" for one in chunk.readings
        ):
            return step
    return None
