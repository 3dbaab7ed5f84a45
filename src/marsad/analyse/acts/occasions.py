"""Who meets in the talks during or after which a dropped subject does something: "وأضاف خلال لقاء مع نظيره …", "إنه شدد في اتصال مع …"."""

from __future__ import annotations

from marsad.analyse.acts.bearers import is_occasion
from marsad.analyse.acts.doers import may_inherit
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.objects import in_person
from marsad.analyse.clauses.agreeing import going_on
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.subjects import previous_subject
from marsad.languages.schema import Frame


def take_occasion(chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled) -> None:
    """Take the dropped subject of the verb that tells what somebody did or said while he met another."""
    governor = filled.governor
    verb = None if governor is None else chunks[governor].verb
    if (
        governor is None
        or verb is None
        or verb.word.form.person != 3
        or not is_occasion(chunks, place, frame, governor)
    ):
        return
    if any(one.kind == "actor" and not one.preposition for one in chunks[governor:place]):
        return
    earlier = previous_subject(chunks, governor) or going_on(verb, in_person(memory.subject))
    if may_inherit(chunks, governor, verb, earlier):
        filled.roles[frame.subject] = list(earlier)
        filled.inherited = True
