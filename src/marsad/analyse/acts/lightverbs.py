"""The doer of what a masdar names, given by a verb that only bears it: "إثر إجرائه محادثات", "زيارة يقوم بها …", "محادثات أجراها مع"."""

from __future__ import annotations

from marsad.analyse.acts.announcers import announcer_before
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.governed import fill_behind
from marsad.analyse.acts.objects import in_person
from marsad.analyse.acts.owners import take_owner
from marsad.analyse.clauses.agreeing import going_on
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_behind
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody
from marsad.languages.schema import Frame

LIGHT_REACH = 7  # chunks from a masdar to the light verb behind it


def take_light(chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled) -> None:
    """Take the doer from a light masdar before ("إثر إجرائه محادثات") or a light verb behind ("زيارة يقوم بها …")."""
    before = chunks[place - 1].reading("light-noun") if place else None
    if before is not None and before.pronoun:
        take_owner(chunks, place - 1, before, frame, memory, filled)
        return
    announcer = announcer_before(chunks, place)
    if announcer is not None:
        filled.take(frame.subject, announcer)
        return
    for step in range(place + 1, min(len(chunks), place + LIGHT_REACH)):
        chunk = chunks[step]
        if chunk.has("lasting-verb"):
            continue
        if chunk.kind == "verb" and chunk.has("light"):
            subject = subject_behind(chunks, step)
            earlier = _earlier(chunks, step, memory)
            if subject is not None:
                filled.take(frame.subject, subject)
            elif (
                chunk.verb is not None
                and (chunk.verb.pronoun or chunks[min(step + 1, len(chunks) - 1)].has("resumptive"))
                and earlier
                and not _is_somebody_else(chunks, step)
            ):
                filled.roles[frame.subject] = list(earlier)
                filled.inherited = True
            if filled.roles.get(frame.subject):
                fill_behind(chunks, step, chunk.readings[0], frame, memory, filled, set())
            return
        if chunk.kind not in {"word", "number", "cue", "quote"} or chunk.has("preposition"):
            return


def _earlier(chunks: list[Chunk], verb: int, memory: Memory) -> list[Somebody]:
    """Give who is meant by a light verb without a subject: that of the verb before, or the person named right before."""
    earlier = previous_subject(chunks, verb) or going_on(chunks[verb].verb, in_person(memory.subject))
    if earlier:
        return earlier
    named = next((one for one in reversed(chunks[:verb]) if one.kind == "actor"), None)
    if named is None or not any(one.person or one.office for one in named.somebody):
        return []
    return going_on(chunks[verb].verb, in_person(named.somebody[-1:]))


def _is_somebody_else(chunks: list[Chunk], verb: int) -> bool:
    """Tell whether an unknown subject follows a light verb: "هجمات نفذها مسلحون", "زيارة قام بها مسلحون"."""
    if verb + 1 < len(chunks) and chunks[verb + 1].has("resumptive"):
        verb += 1
    return (
        verb + 1 < len(chunks)
        and chunks[verb + 1].kind in {"word", "someone"}
        and not chunks[verb + 1].clitic
    )
