"""The host whom no preposition of a meeting names: who receives, in whose house talks are held, whose guest somebody is.

"وكان في استقباله الرئيس الكيني", "أجرى محادثات في البيت الأبيض", "زار كينيا وأجرى محادثات مع وزير الدفاع".
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.owners import may_mean
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.relatives import antecedent
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame, Trigger

_TO_HOST = 7  # chunks from a reception to who receives: a seat or airport and a time between
_IN_HOUSE = 5  # chunks from talks to the house in which they are held
_TO_GUEST = 9  # chunks from an invitation back to the visit that it explains
_BARE = 2  # words of an office without a state
_WITHIN = frozenset({"in", "b"})
_MET = frozenset({"with", "b", ""})
_TALKS = frozenset({"talks", "meeting"})
_NOT_MET = frozenset({"army", "police", "court", "company", "banks", "public", "spokesman"})


def take_reception(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory, filled: Filled
) -> bool:
    """Fill guest and host of "was at his reception": "وصل … وكان في استقباله الرئيس الكيني", "الذي كان في استقباله"."""
    if not (frame.subject == frame.possessor == "recipient" and frame.object):
        return False
    named = _named_guest(chunks, place, reading)
    auxiliary = _auxiliary_before(chunks, place)
    if auxiliary is None or (named is None and not reading.pronoun):
        return False
    if auxiliary and chunks[auxiliary - 1].has("relative"):
        host = antecedent(chunks, auxiliary)
    else:
        host = _receiver(chunks, place if named is None else named)
    if host is None:
        return False
    if named is not None and chunks[named].kind == "actor":
        guest = list(chunks[named].somebody)
    else:
        guest = _guest(chunks[:auxiliary], host, memory)
    hosts = _apart(host.somebody, guest)
    if not guest or not hosts or (reading.pronoun and not may_mean(reading.pronoun, guest, memory)):
        return False
    filled.take(frame.subject, host)
    filled.roles[frame.subject] = hosts
    filled.roles[frame.object] = guest
    return True


def _named_guest(chunks: list[Chunk], place: int, reading: Reading) -> int | None:
    """Give where a reception's guest is named or honoured: "في استقبال الرئيس الكيني", "في استقبال معاليه"."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is None or reading.pronoun:
        return None
    named = following.kind == "actor" and not following.preposition and _is_person(following.somebody)
    return place + 1 if named or (following.kind == "cue" and following.has("honoured")) else None


def _auxiliary_before(chunks: list[Chunk], place: int) -> int | None:
    """Give the "was" of "was at his reception": "كان في استقباله", "كان باستقباله"."""
    if place and chunks[place].clitic == "b":
        return place - 1 if chunks[place - 1].has("auxiliary") else None
    within = chunks[place - 1].reading("preposition") if place > 1 else None
    if within is None or within.word.item.value != "in":
        return None
    return place - 2 if chunks[place - 2].has("auxiliary") else None


def _receiver(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give who receives behind a reception, the place and time of it and the guest's arrival passed over."""
    arrival = False
    for chunk in chunks[place + 1 : place + 1 + _TO_HOST]:
        if chunk.kind == "actor" and not chunk.preposition and not chunk.is_adjective:
            if _is_person(chunk.somebody):
                return chunk
            if not (arrival and chunk.is_place):
                return None
        if chunk.kind == "noun" and chunk.has("arrival-word") and not arrival:
            arrival = True
        elif chunk.kind in {"verb", "stop", "someone", "noun"} or chunk.has("complementizer"):
            return None
    return None


def _guest(before: list[Chunk], host: Chunk, memory: Memory) -> list[Somebody]:
    """Give the person of another state than the first host's who was spoken of last."""
    first = next((one for one in host.somebody if one.codes), None)
    if first is None:
        return []
    for chunk in reversed(before):
        if chunk.kind == "actor" and _is_person(chunk.somebody) and set(chunk.codes).isdisjoint(first.codes):
            return list(chunk.somebody) if chunk.codes else []
    if _is_person(memory.subject) and set(first.codes).isdisjoint(memory.subject[0].codes):
        return list(memory.subject[:1])
    person = memory.last_person(set(first.codes))
    return [person] if person is not None else []


def _apart(somebody: list[Somebody], guest: list[Somebody]) -> list[Somebody]:
    """Give those of several who receive that are not the guest's own people, his ambassador among them."""
    codes = {code for one in guest for code in one.codes}
    return [one for one in somebody if one.codes and codes.isdisjoint(one.codes)]


def take_house(chunks: list[Chunk], place: int, reading: Reading, frame: Frame, filled: Filled) -> None:
    """Take whose palace or ministry it is in which somebody holds talks: "أجرى محادثات في البيت الأبيض"."""
    trigger: Trigger = reading.word.item
    if trigger.kind not in _TALKS or frame.preps.get("with") != "recipient" or frame.subject != "actor":
        return
    doers = filled.codes("actor")
    if not doers or filled.codes("recipient"):
        return
    for _, chunk in behind(chunks, place, _IN_HOUSE):
        governing = chunk.reading("preposition")
        if governing is not None and governing.word.item.value in {"with", "between", "about"}:
            return
        if chunk.kind == "actor" and chunk.preposition:
            house = chunk.preposition in _WITHIN and all(_is_house(one) for one in chunk.somebody)
            if house and set(chunk.codes).isdisjoint(doers):
                filled.take("recipient", chunk)
            return


def _is_house(one: Somebody) -> bool:
    """Tell a seat of government or a ministry, in which only those who are of it receive."""
    return one.seat or (one.office or "").startswith("ministry")


def host_met(
    chunks: list[Chunk], place: int, frame: Frame, actors: tuple[str, ...], hosts: dict[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Give the host of the visit on which somebody meets an office-holder without a state: "… مع وزير الدفاع"."""
    if len(actors) != 1 or actors[0] not in hosts or frame.preps.get("with") != "recipient":
        return ()
    for step, chunk in behind(chunks, place, frame.reach):
        if chunk.kind == "actor" and chunk.preposition == "with" and _is_without_state(chunk, actors):
            return hosts[actors[0]]
        if chunk.kind == "someone" and chunk.somebody and chunk.preposition in _MET:
            one = chunk.somebody[-1]
            met = (chunk.preposition or chunks[step - 1].kind == "actor") and one.office not in _NOT_MET
            return hosts[actors[0]] if met and one.gender else ()
        if chunk.kind in {"word", "actor"}:
            return ()
    return ()


def guest_named(chunks: list[Chunk], place: int, hosts: tuple[str, ...]) -> tuple[str, ...]:
    """Give whose visit or taking part it is that an invitation explains: "تأتي زيارة الرئيس الكيني تلبية لدعوة من …"."""
    for step in range(place - 1, max(0, place - _TO_GUEST), -1):
        if chunks[step].kind in {"stop", "colon"} or chunks[step].has("complementizer"):
            return ()
        owner = chunks[step]
        if owner.kind != "actor" or owner.preposition or not chunks[step - 1].has("coming-word"):
            continue
        apart = _is_person(owner.somebody) and set(owner.codes).isdisjoint(hosts)
        return owner.codes if apart else ()
    return ()


def _is_without_state(chunk: Chunk, actors: tuple[str, ...]) -> bool:
    """Tell an office of one word or two that was taken for the visitor's own: with his own minister nobody talks abroad."""
    one = chunk.somebody[-1]
    bare = bool(one.office) and one.kind == "office" and one.behind - one.first <= _BARE
    return bare and len(chunk.somebody) == 1 and one.codes == actors


def _is_person(somebody: list[Somebody]) -> bool:
    return any(one.person or one.office for one in somebody)
