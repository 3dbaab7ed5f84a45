"""Who imposes or lifts what nobody near is said to impose: "قرار ماكرون الانسحاب … وإعادة فرض العقوبات"، "يسعى الاتحاد إلى فرض عقوبات".

An act that may go without its doer gets him from the decision that it belongs to, or from the verb that bears it.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import governing_verb, sets_off_time, subject_of
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody

_TO_DECISION = 12  # chunks from an act back to whose decision it is
_DECIDING = ("light-noun", "decision", "planned")
_BEARING = ("planned", "light", "decision", "wish", "hypothetical")


def decider_of(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give who decided on, plans or carries on the act at `place`; empty where the sentence does not say."""
    owner = owner_of_decision(chunks, place)
    if owner is not None:
        return owner.somebody
    if any(one.article and one.word.form.part == "noun" for one in chunks[place].readings):
        return []  # "تسعى إلى تمديد العقوبات": what stands already is another's
    governor = governing_verb(chunks, place)
    if governor is None or not any(chunks[governor].has(job) for job in _BEARING):
        return []
    if (
        chunks[governor].has("passive")
        or chunks[governor].has("impersonal")
        or _is_apart(chunks, governor, place)
    ):
        return []
    subject = subject_of(chunks, governor)
    found = subject.somebody if subject is not None else previous_subject(chunks, governor)
    return [one for one in found if one.codes]


def owner_of_decision(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give whose decision, plan or renewal an act belongs to: "قرار ترامب إطلاق …", "إعادة بولندا فرض …"."""
    near = place - 1
    while near > 0 and (chunks[near].kind == "time" or _sets_off(chunks, near)):
        near -= 1  # "القرار الكيني، الثلاثاء، بالانسحاب من …"
    for step in range(place - 1, max(0, place - 1 - _TO_DECISION), -1):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon", "verb"} or chunk.has("complementizer") or chunk.has("relative"):
            return None
        if chunk.is_adjective and chunk.codes and step == near and _is_word_of_decision(chunks[step - 1]):
            return chunk
        if chunk.is_bare_actor and chunk.codes:
            return chunk if _is_decision(chunks[step - 1], near=step == place - 1) else None
    return None


def _sets_off(chunks: list[Chunk], step: int) -> bool:
    return chunks[step].kind == "comma" and sets_off_time(chunks, step)


def _is_decision(chunk: Chunk, *, near: bool) -> bool:
    """Tell a noun without an article that a decision's owner follows; right before the act any masdar will do."""
    bare = not any(one.article or one.pronoun for one in chunk.readings)
    if chunk.kind == "noun" and near:
        return bare
    return bare and _is_word_of_decision(chunk)


def _is_word_of_decision(chunk: Chunk) -> bool:
    return chunk.kind == "cue" and any(chunk.has(job) for job in _DECIDING)


def _is_apart(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell whether a verb that is denied, or with an adjunct behind it, bears no act: "لا تريد …", "يساعد … بعد …"."""
    if governor and chunks[governor - 1].has("negation"):
        return True
    readings = (chunk.reading("preposition") for chunk in chunks[governor:place])
    return any(one is not None and bool(one.word.item.adjunct) for one in readings)
