"""Whom a threat is meant for where only its condition names him: "هددت إيران بعواقب وخيمة إذا انسحبت واشنطن"."""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of

_SUFFERED = "attack.undergo"
_PASSED = ("complementizer", "auxiliary", "negation")
_REACH = 14  # chunks from a threat to its condition
_TO_DOER = 4  # chunks from the word of condition to the verb, or to the owner of the masdar, that it opens


def take_threatened(chunks: list[Chunk], place: int, role: str, filled: Filled) -> None:
    """Take who would do what the condition of a threat tells, if he is another than the one who threatens."""
    doer = set(filled.codes("actor"))
    step = next(
        (at for at in range(place + 1, min(len(chunks), place + _REACH)) if chunks[at].has("condition")), None
    )
    if step is None or not doer or any(one.kind == "stop" for one in chunks[place:step]):
        return
    for at in range(step + 1, min(len(chunks), step + 1 + _TO_DOER)):
        chunk = chunks[at]
        if chunk.kind == "verb":
            if any(one.word.item.id == _SUFFERED for one in chunk.readings):
                return  # "إذا تعرضت سوريا لضربات": who suffers it does nothing
            subject = subject_of(chunks, at)
        elif (chunk.kind == "noun" and at + 1 < len(chunks) and chunks[at + 1].is_bare_actor) or (
            chunk.kind == "word" and at + 1 < len(chunks) and chunks[at + 1].is_bare_actor
        ):
            subject = chunks[at + 1]
        elif chunk.is_bare_actor or any(chunk.has(job) for job in _PASSED):
            continue
        else:
            return
        if subject is not None and subject.codes and doer.isdisjoint(subject.codes):
            filled.take(role, subject)
        return
