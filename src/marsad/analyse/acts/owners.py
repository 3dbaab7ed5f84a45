"""Whom the pronoun on a noun means ("زيارته", "رفضها"): who agrees with it, the nearest before, else the last subject."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.analyse.acts.belongings import is_city
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind, subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_NEAR_OWNER = 8  # chunks; an owner further away is meant, but not part of the evidence
_TOPIC = frozenset({"about", "concerning"})  # what governs a topic, which owns nothing that is told of it
_OWNING = frozenset({"by", "between"})  # prepositions of him who acts
_BEFORE_A_FORUM = frozenset({"in", "inside"})
_TWO = 2  # of whom a pronoun of their own speaks
_SEVERAL = frozenset({"group", "bloc", "organisation", "reference"})


def may_mean(pronoun: str, somebody: Sequence[Somebody], memory: Memory) -> bool:
    """Tell whether a pronoun of the third person may mean somebody, by gender and number."""
    if pronoun in memory.several:
        return len(somebody) > 1 or any(one.kind in _SEVERAL or not one.gender for one in somebody)
    if len(somebody) != 1:
        return pronoun not in memory.masculine and not (pronoun in memory.feminine and len(somebody) == _TWO)
    gender = somebody[0].gender
    if pronoun in memory.masculine:
        return gender != "f"
    return pronoun not in memory.feminine or gender != "m" or not somebody[0].person


def take_owner(
    chunks: list[Chunk],
    place: int,
    reading: Reading | None,
    frame: Frame,
    memory: Memory,
    filled: Filled,
    role: str | None = None,
) -> None:
    """Take whom an attached pronoun means: who was named last before in the sentence, or in the sentence before.

    Who stands behind the masdar cannot be its owner: "زيارته إلى كازاخستان" is nobody's of Kazakhstan.
    """
    role = role or frame.possessor or "actor"
    if _is_of_unknown(chunks, place, filled):
        return
    pronoun = reading.pronoun if reading is not None else ""
    if pronoun and pronoun in memory.ours:
        filled.roles[role] = list(memory.speaker)  # "عقوباتنا" in the words of whoever speaks
        filled.inherited = True
        return
    target = set(_governed_code(chunks, place, frame))
    if frame.object:
        target.update(filled.codes(frame.object))
    nearest: int | None = None
    goes_on = _is_of_clause(chunks, place)
    doer = _doer_of_the_like(chunks, place, reading) if goes_on else None
    if doer is not None and target.isdisjoint(doer.codes) and may_mean(pronoun, doer.somebody, memory):
        filled.roles[role] = list(doer.somebody)
        return
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        if frame.deed and chunk.preposition and not any(one.person or one.office for one in chunk.somebody):
            continue
        if chunk.preposition == "in" and (frame.object or (chunk.somebody and is_city(chunk))):
            continue
        if chunk.kind != "actor" or chunk.is_adjective or target.issuperset(chunk.codes) or is_forum(chunk):
            continue
        if chunk.is_outlet or (chunk.preposition in _TOPIC and not _is_person(chunk)):
            continue
        if not may_mean(pronoun, chunk.somebody, memory):
            continue
        nearest = step if nearest is None else nearest
        if not (goes_on and _is_put_aside(chunk, pronoun, memory)):
            nearest = step
            break
    if nearest is not None:
        if place - nearest <= _NEAR_OWNER:
            filled.take(role, chunks[nearest])
        else:
            filled.roles[role] = list(chunks[nearest].somebody)
        return
    owner = _last_meant(pronoun, target, memory)
    if owner:
        filled.roles[role] = owner
        filled.inherited = True


def is_forum(chunk: Chunk) -> bool:
    """Tell a body before which something is brought, and of which no pronoun speaks: "دعوى … لدى منظمة التجارة العالمية"."""
    return chunk.preposition in _BEFORE_A_FORUM and all(one.kind == "organisation" for one in chunk.somebody)


def _doer_of_the_like(chunks: list[Chunk], place: int, reading: Reading | None) -> Chunk | None:
    """Give who does the same as the verb before tells: "استقبل الرئيس الوزير بعد استقباله نظيره"."""
    if reading is None:
        return None
    verb = next((step for step in range(place - 1, -1, -1) if chunks[step].kind == "verb"), None)
    alike = verb is not None and any(one.word.id == reading.word.id for one in chunks[verb].readings)
    return subject_of(chunks, verb) if alike and verb is not None else None


def _is_of_clause(chunks: list[Chunk], place: int) -> bool:
    """Tell a deed that its clause's subject did before or after, or the object of a verb that leaves its subject out.

    "بسبب دعمها" is the deed of whoever suffers for it.
    """
    before = chunks[place - 1] if place else None
    if before is None or before.kind == "verb":
        return before is not None
    reading = before.reading("preposition")
    return reading is not None and bool(reading.word.item.adjunct) and reading.word.item.value != "because"


def _is_put_aside(chunk: Chunk, pronoun: str, memory: Memory) -> bool:
    """Tell a state that a preposition governs, or one of the other gender, before which another may be meant.

    "أعلنت واشنطن استراتيجيتها تجاه إيران بعد انسحابها من …": who leaves is Washington.
    """
    if _is_person(chunk) or len(chunk.somebody) != 1:
        return False
    other = pronoun in memory.feminine and chunk.somebody[0].gender == "m"
    return other or (bool(chunk.preposition) and chunk.preposition not in _OWNING)


def _is_person(chunk: Chunk) -> bool:
    return any(one.person or one.office for one in chunk.somebody)


def _is_of_unknown(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Tell the object of a verb whose own subject is nobody known: "جددت المجموعة الرباعية … دعمها لخطة …"."""
    governor = filled.governor
    before = chunks[place - 1] if place else None
    if governor is None or before is None or place - governor > _NEAR_OWNER or chunks[place].clitic:
        return False
    if before.has("preposition") or not chunks[governor].has("speech") or governor + 1 >= place:
        return False
    first = chunks[governor + 1]
    return (
        first.kind == "word" and first.definite and not first.clitic and subject_of(chunks, governor) is None
    )


def _last_meant(pronoun: str, target: set[str], memory: Memory) -> list[Somebody]:
    """Give the person of an earlier sentence who agrees with a pronoun: its last subject before anybody else."""
    subject = memory.subject
    person = len(subject) == 1 and bool(subject[0].person or subject[0].office)
    if person and not target.issuperset(subject[0].codes) and may_mean(pronoun, subject, memory):
        return list(subject)
    last = memory.last_person(target)
    return [last] if last is not None and may_mean(pronoun, [last], memory) else []


def _governed_code(chunks: list[Chunk], place: int, frame: Frame) -> tuple[str, ...]:
    """Give the codes of the first somebody that a preposition of the frame governs."""
    for _, chunk in behind(chunks, place, frame.reach):
        if chunk.kind == "actor" and chunk.preposition in frame.preps:
            return chunk.codes
    return ()
