"""Whom the pronoun on a verb of speech means: "قطعت الهند العلاقات مع باكستان واتهمتها ب…", "… متهمة إياها ب…".

"Us" is whoever speaks. Any other takes up the somebody named last before in the sentence who is not the verb's own
subject; where he does not agree with the pronoun, nobody is taken (precision before recall).
"""

from __future__ import annotations

from marsad.analyse.acts.asking import asked_at
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import begins_clause, governing_verb, subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.tellers import teller_of
from marsad.analyse.names.somebody import BODIES, Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_WHOLE = frozenset({None, "government"})  # the offices of a state as a whole, which is accused by name
_OFFICIALS = "official"  # the office of those whose rank nobody tells
_REACH = 16  # chunks back to whom the pronoun means


def take_pronoun_object(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Fill the object's role with whom the verb's own pronoun, or إيا behind it, means."""
    if frame.object is None or frame.places or frame.bodily or filled.codes(frame.object):
        return
    if reading.word.form.part == "verb" and reading.pronoun and reading.pronoun in memory.ours:
        _take_us(chunks, place, frame, memory, filled)
        return
    if not (frame.asks or frame.charge or frame.greets or frame.given):
        return  # what is condemned or refused is a thing as often as somebody
    pronoun = _pronoun(chunks, place, reading)
    if pronoun in memory.both:
        _take_both(chunks, place, frame, memory, filled)
        return
    doers = set(filled.codes(frame.subject))
    if not memory.knows(pronoun) or not doers or (frame.asks and asked_at(chunks, place, frame.asks) is None):
        return
    meant = _meant(chunks, place, pronoun, doers, memory)
    if meant is not None:
        filled.take(frame.object, meant, widen=False)


def _take_us(chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled) -> None:
    """Fill the object's role with the state or body of whoever speaks: "دعانا الرئيس الكيني إلى …"."""
    speaker = teller_of(chunks, place, memory)
    codes = {code for one in speaker for code in one.codes}
    asked = not frame.asks or asked_at(chunks, place, frame.asks) is not None
    if asked and codes and filled.codes(frame.subject) and codes.isdisjoint(filled.codes(frame.subject)):
        filled.roles[frame.object or ""] = list(speaker)


def charged_before(chunks: list[Chunk], place: int, pronoun: str, memory: Memory) -> Chunk | None:
    """Give whom the pronoun on a charge means: "عقوبات كندية على موسكو على خلفية اتهامها ب…"; not who takes the measure."""
    governor = governing_verb(chunks, place)
    subject = subject_of(chunks, governor) if governor is not None else None
    return _meant(chunks, place, pronoun, set(subject.codes) if subject is not None else set(), memory)


def leave_persons(frame: Frame, filled: Filled) -> None:
    """Leave out office-holders whom nobody named charges: it is an affair of their own state ("استقال الوزير بعد اتهامه ب…")."""
    charged = filled.roles.get(frame.object or "", [])
    if not filled.codes(frame.subject) and any(one.person or one.office not in _WHOLE for one in charged):
        filled.roles.pop(frame.object or "")


def _take_both(chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled) -> None:
    """Fill the object's role with the two of whom the report speaks: "ودعتهما كينيا إلى الحوار"."""
    doers = filled.codes(frame.subject)
    both = memory.last_pair(besides=doers) if doers else ()
    asked = not frame.asks or asked_at(chunks, place, frame.asks) is not None
    if both and asked:
        meant = Somebody(chunks[place].first, chunks[place].behind, "reference", both)
        filled.roles[frame.object or ""] = [meant]
        filled.inherited = True


def _pronoun(chunks: list[Chunk], place: int, reading: Reading) -> str:
    """Give the pronoun that is the object of a participle or of a verb that "and" joins; "" where it has none.

    Without "and" the clause may be a relative one, whose pronoun means its head.
    """
    if place and chunks[place - 1].has("relative"):
        return ""
    if reading.word.form.part == "verb" and reading.pronoun:
        own = (
            bool(chunks[place].conjunction)
            or _is_said_within(chunks, place)
            or _stands_behind_doer(chunks, place)
        )
        return reading.pronoun if own and reading.word.form.person == 3 else ""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    found = following.reading("object-pronoun") if following is not None else None
    return (found.word.item.value or "") if found is not None else ""


def _stands_behind_doer(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb right behind its subject, which opens its clause, so that no relative clause has it: "إن الهند تزودهم ب…"."""
    doer = chunks[place - 1] if place else None
    return doer is not None and doer.is_bare_actor and begins_clause(chunks, place - 1)


def _is_said_within(chunks: list[Chunk], place: int) -> bool:
    """Tell what somebody says in a letter or call told of before: "برقية إلى الرئيس هنأه فيها", "اتصالا …، هنأه خلاله"."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    back = following.reading("preposition") if following is not None else None
    within = back is not None and bool(back.pronoun) and back.word.item.value in {"in", "during", "through"}
    return within and any(chunk.has("letter-word") or chunk.has("call-word") for chunk in chunks[:place])


def _meant(chunks: list[Chunk], place: int, pronoun: str, doers: set[str], memory: Memory) -> Chunk | None:
    """Give the last somebody before who is none of the doers, if he agrees with the pronoun.

    Whom the verb before has for its object goes before those named behind him ("اتهمت مدريد بالرضوخ للرباط وطالبتها"), and
    before a body at which something is done ("شكوى ضد كندا لدى المنظمة، متهمة إياها").
    """
    found = [
        step
        for step in range(place - 1, max(-1, place - 1 - _REACH), -1)
        if _may_be_meant(chunks, step, pronoun, memory) and doers.isdisjoint(chunks[step].codes)
    ]
    if not found:
        return None
    first = _object_before(chunks, place, found)
    meant = chunks[found[0] if first is None else first]
    return meant if _agrees(pronoun, meant.somebody, memory) else None


def _may_be_meant(chunks: list[Chunk], step: int, pronoun: str, memory: Memory) -> bool:
    chunk = chunks[step]
    if chunk.kind != "actor" or chunk.is_place or not chunk.codes:
        return False
    return not chunk.is_adjective or (pronoun in memory.several and _are_people(chunks, step))


def _object_before(chunks: list[Chunk], place: int, found: list[int]) -> int | None:
    """Give the direct object of the verb before, or whom something is done against before a body at which it is done."""
    verb = next((step for step in range(place - 1, -1, -1) if chunks[step].kind in {"verb", "stop"}), place)
    later = [step for step in found if step > verb]
    objects = [
        step
        for step in later
        if chunks[step].is_bare_actor and chunks[step - 1].kind in {"actor", "comma", "time"}
    ]
    if objects and chunks[verb].kind == "verb":
        return objects[-1]
    at, against = (later[0], later[1]) if len(later) > 1 else (place, place)
    return against if chunks[at].preposition == "in" and chunks[against].preposition == "against" else None


def _are_people(chunks: list[Chunk], step: int) -> bool:
    """Tell a nationality of a noun that a preposition governs: "عقوبات على ضباط كينيين، متهمة إياهم ب…"."""
    head, before = chunks[step - 1], chunks[step - 2] if step > 1 else None
    if before is None or head.kind not in {"word", "cue", "noun"} or head.has("preposition"):
        return False
    return bool(head.clitic) or before.has("preposition")


def _agrees(pronoun: str, somebody: list[Somebody], memory: Memory) -> bool:
    if pronoun in memory.several:
        unnamed = any(one.adjective or (one.office == _OFFICIALS and not one.person) for one in somebody)
        return unnamed or len(somebody) > 1 or somebody[0].kind in BODIES
    if len(somebody) != 1:
        return False
    one = somebody[0]
    person = bool(one.person or one.office)
    if pronoun in memory.masculine:
        return one.gender == "m" or (not one.gender and (person or one.kind in BODIES))
    return one.gender == "f" or (not one.gender and not person)
