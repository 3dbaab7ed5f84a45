"""Of whom a relative clause speaks: "ماكرون الذي وصل", "المنظمة التي انسحبت منها"."""

from __future__ import annotations

from marsad.analyse.clauses.agreeing import agrees
from marsad.analyse.clauses.chunks import Chunk
from marsad.text.endings import HER

_PARTICLES = frozenset({"resumptive", "negation", "future", "qad", "former", "standing", "earlier"})
_RETURNING = frozenset(
    {"from", "to", "in", "about", "upon"}
)  # values of prepositions whose pronoun is the head of a relative clause


def antecedent(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give whom a relative clause speaks of where its verb has no subject of its own: "ماكرون الذي وصل"."""
    step = place - 1
    while step >= 0 and (is_particle(chunks[step]) or chunks[step].kind == "quote"):
        step -= 1
    if step < 1 or not chunks[step].has("relative"):
        return None
    opening = step
    step -= 1
    if chunks[step].kind in {"comma", "quote"}:
        step -= 1
    head = chunks[step] if step >= 0 else None
    if head is None or head.kind != "actor" or head.is_adjective or _is_only_where(chunks[opening], head):
        return None
    return None if disagree(chunks[opening], head) else head


def agreeing_head(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give whom a relative clause speaks of, unless its verb is another's: "كينيا التي هدد بضربها".

    What stands right behind the verb may be its subject, of whom it then speaks ("التي حضر وزيرها").
    """
    head = antecedent(chunks, place)
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if head is None or following is None or not (following.clitic or following.has("preposition")):
        return head
    verbs = [one for one in chunks[place].readings if one.word.form.part == "verb"]
    return head if any(agrees(one, head.somebody) for one in verbs) else None


def speaks_back(chunks: list[Chunk], place: int) -> bool:
    """Tell a relative clause whose pronoun behind a preposition is its head: "المنظمة التي انسحبت منها" did nothing."""
    if not place or not chunks[place - 1].has("relative") or place + 1 >= len(chunks):
        return False
    relative, reading = chunks[place - 1].reading("relative"), chunks[place + 1].reading("preposition")
    if relative is None or reading is None or not reading.pronoun:
        return False
    of_man = relative.word.item.value == "m"
    return of_man != (reading.pronoun == HER) and reading.word.item.value in _RETURNING


def disagree(relative: Chunk, head: Chunk) -> bool:
    """Tell one state of which "who" cannot speak: "المتحالفين مع إثيوبيا، الذين أطلقوا …", "الاجتماع مع كندا الذي بحث …"."""
    reading = relative.reading("relative")
    one = head.somebody[0] if len(head.somebody) == 1 else None
    if reading is None or one is None or one.kind != "state" or one.person or one.office:
        return False
    return reading.word.item.value == "p" or (reading.word.item.value == "m" and one.gender == "f")


def _is_only_where(relative: Chunk, head: Chunk) -> bool:
    """Tell a state in which something is of which "and who" goes on: "الميليشيات في مالي، والتي تهدد …"."""
    reading = relative.reading("relative")
    return head.preposition == "in" and reading is not None and bool(reading.conjunction)


def is_particle(chunk: Chunk) -> bool:
    """Tell a particle that may stand between a relative and its verb."""
    return chunk.kind == "cue" and not chunk.jobs.isdisjoint(_PARTICLES)
