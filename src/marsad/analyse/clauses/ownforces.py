"""Somebody's own forces or government as the subject of what he says: "أعلنت كينيا أن قواتها قصفت …".

Right behind أن or إن, and behind a mark of quotation there, the pronoun means who was named last before and agrees
with it; forces do what their state does. Of "the air defence", without a pronoun, a ministry of defence or an army
tells as of its own.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.names.somebody import BODIES, Somebody

_JOB = "own-force"
_FORCE = "army"
_COMMANDS = frozenset({"army", "ministry-of-defence", "defence-minister", "chief-of-staff"})


def with_own_forces(chunks: list[Chunk], memory: Memory) -> None:
    """Make every such chunk an actor, an adjective behind it taken in; the chunks are changed."""
    for place in reversed(range(1, len(chunks))):
        chunk = chunks[place]
        told = chunk.kind == "someone" and chunk.somebody[0].office == _FORCE and _is_definite(chunk)
        if not (told or _JOB in chunk.jobs) or not _opens(chunks, place):
            continue
        if _take_country(chunks, place):
            continue
        owner = _owner(chunks, place, memory) or (_commander(chunks, place) if told else None)
        if owner is None:
            continue
        following = chunks[place + 1] if place + 1 < len(chunks) else None
        if following is not None and following.kind == "word" and following.definite and not following.clitic:
            chunk.behind = following.behind
            del chunks[place + 1]
        if [
            one.has(job) for one, job in zip(chunks[place + 1 :], ("owned-by", "resumptive"), strict=False)
        ] == [True] * 2:
            chunk.behind = chunks[place + 2].behind  # "الدفاعات الجوية التابعة لها"
            del chunks[place + 1 : place + 3]
        chunk.kind = "actor"
        chunk.keep(())
        chunk.somebody = [Somebody(chunk.first, chunk.behind, "reference", owner.codes, office=owner.office)]


def _take_country(chunks: list[Chunk], place: int) -> bool:
    """Make forces and "his country" behind them one actor: "قال الرئيس إن قوات بلاده قصفت …"; tell whether they were."""
    chunk, country = chunks[place], chunks[place + 1] if place + 1 < len(chunks) else None
    if country is None or not country.has("own-country") or country.kind != "actor" or country.preposition:
        return False
    chunk.kind, chunk.behind = "actor", country.behind
    chunk.keep(())
    chunk.somebody = list(country.somebody)
    del chunks[place + 1]
    return True


def _opens(chunks: list[Chunk], place: int) -> bool:
    step = place - 2 if chunks[place - 1].kind == "quote" else place - 1
    return step > 0 and chunks[step].has("complementizer")


def _is_definite(chunk: Chunk) -> bool:
    reading = chunk.reading(_JOB)
    return reading is None or reading.article


def _commander(chunks: list[Chunk], place: int) -> Somebody | None:
    """Give who tells of forces that can only be his: the ministry of defence or army named nearest before."""
    chunk = next((one for one in reversed(chunks[:place]) if one.kind == "actor"), None)
    if chunk is None or len(chunk.somebody) != 1 or len(chunk.codes) != 1:
        return None
    return chunk.somebody[0] if chunk.somebody[0].office in _COMMANDS else None


def _owner(chunks: list[Chunk], place: int, memory: Memory) -> Somebody | None:
    reading = chunks[place].reading(_JOB)
    if reading is None or not reading.pronoun or reading.preposition or reading.conjunction:
        return None
    for chunk in reversed(chunks[:place]):
        if chunk.kind != "actor" or chunk.is_adjective or chunk.is_place or len(chunk.somebody) != 1:
            continue
        one = chunk.somebody[0]
        if len(one.codes) == 1 and _agrees(reading.pronoun, one, memory):
            return one
    subject = memory.subject
    if len(subject) == 1 and len(subject[0].codes) == 1 and _agrees(reading.pronoun, subject[0], memory):
        return subject[0]
    return None


def _agrees(pronoun: str, one: Somebody, memory: Memory) -> bool:
    person = bool(one.person or one.office)
    if pronoun in memory.masculine:
        return one.gender == "m" or (not one.gender and (person or one.kind in BODIES))
    return pronoun in memory.feminine and (one.gender == "f" or (not one.gender and not person))
