"""Who means to do what a masdar names, where a word of intent before it bears his pronoun or is said of him.

"اعتزامه لقاء نظيره", "استعداد الرئيس للقاء …", "وافق على لقاء …": whoever is tied to the masdar is then the other side.
"""

from __future__ import annotations

from marsad.analyse.acts.owners import may_mean
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import governing_verb, subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.names.somebody import Somebody

_INTENDING = ("planned", "wish")  # jobs of verbs whose subject means to do what their masdar names
_PASSED = frozenset({"time", "quote"})


def intender(chunks: list[Chunk], place: int, governor: int | None, memory: Memory) -> list[Somebody]:
    """Give who means to do what the masdar at `place` names; empty where no word of intent says so."""
    step = place - 1
    while step >= 0 and (chunks[step].has("preposition") or chunks[step].has("light-noun")):
        reading = chunks[step].reading("preposition")
        if reading is not None and (reading.pronoun or reading.word.item.adjunct):
            return []
        step -= 1
    if step < 0:
        return []
    if chunks[step].has("intent-adjective"):
        return _described(chunks, step)
    if bears_intent(chunks[step]):
        intent = chunks[step].reading("intent-noun")
        return _owner(chunks, step, intent.pronoun if intent is not None else "", memory)
    if chunks[place].clitic == "l" and chunks[step].has("planned") and chunks[step].kind == "cue":
        return _planner(chunks, step, governor)
    named = chunks[step]
    if named.kind == "actor" and step and chunks[step - 1].has("intent-noun") and not named.preposition:
        return list(named.somebody)
    if governor is None or not any(chunks[governor].has(job) for job in _INTENDING):
        return []
    subject = subject_of(chunks, governor)
    between = chunks[governor + 1 : step + 1]
    if subject is None or any(one is not subject and one.kind not in _PASSED for one in between):
        return []
    return list(subject.somebody)


def bears_intent(chunk: Chunk) -> bool:
    """Tell a word of intent with the pronoun of him whose it is: "رغبته", "أمله", "استعداد بلاده"."""
    intent = chunk.reading("intent-noun")
    return (
        chunk.has("readiness-word") or chunk.has("own-hope") or (intent is not None and bool(intent.pronoun))
    )


def _planner(chunks: list[Chunk], plan: int, governor: int | None) -> list[Somebody]:
    """Give whose plan it is, of which a verb of saying tells or which he is said to have: "كشفت كينيا عن خطط لفرض …", "لدى كينيا خطط ل…"."""
    before = chunks[plan - 1] if plan else None
    if before is not None and before.kind == "actor" and plan > 1:
        having = chunks[plan - 2].reading("preposition")
        return list(before.somebody) if having is not None and having.word.item.id == "prep.at" else []
    if governor is None or not (chunks[governor].has("speech") or chunks[governor].has("announcing")):
        return []
    subject = subject_of(chunks, governor)
    between = chunks[governor + 1 : plan]
    if subject is None or any(one is not subject and one.kind not in {"time", "cue"} for one in between):
        return []
    return list(subject.somebody)


def _described(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give of whom it is said that he is ready or willing: "ترامب مستعد", "كان الوزير مستعدا", "قال … إنه مستعد"."""
    before = chunks[place - 1] if place else None
    if before is None:
        return []
    if before.is_bare_actor:
        return list(before.somebody)
    governor = governing_verb(chunks, place if not before.has("own-subject") else place - 1)
    seems = governor is not None and (chunks[governor].has("auxiliary") or chunks[governor].has("seeming"))
    if governor is None or not (before.has("own-subject") or seems):
        return []
    subject = subject_of(chunks, governor)
    return list(subject.somebody) if subject is not None else []


def _owner(chunks: list[Chunk], place: int, pronoun: str, memory: Memory) -> list[Somebody]:
    """Give whom the pronoun on a word of intent means: the subject of its verb, else who was named last before."""
    governor = governing_verb(chunks, place)
    subject = subject_of(chunks, governor) if governor is not None else None
    if subject is not None and may_mean(pronoun, subject.somebody, memory):
        return list(subject.somebody)
    for chunk in reversed(chunks[:place]):
        if chunk.is_bare_actor and may_mean(pronoun, chunk.somebody, memory):
            return list(chunk.somebody)
    meant = memory.subject
    return list(meant) if meant and may_mean(pronoun, meant, memory) else []
