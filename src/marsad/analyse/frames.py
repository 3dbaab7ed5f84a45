"""Filling a trigger's frame: who fills which role, and which stretch of the text says so."""

from __future__ import annotations

from dataclasses import dataclass, field

from marsad.analyse.belongings import belongs_behind, is_plain
from marsad.analyse.chunks import Chunk
from marsad.analyse.circumstance import (
    antecedent_of,
    describes,
    doer_of,
    head_of_nominal,
    is_circumstance,
    may_be_masdar,
    returns_to,
)
from marsad.analyse.clause import behind, governing_verb, subject_behind, subject_of
from marsad.analyse.content import content, late_object, names_others, stands_aside, whose_deed
from marsad.analyse.homographs import is_twofold
from marsad.analyse.memory import Memory
from marsad.analyse.mentions import Somebody
from marsad.analyse.objects import in_person, relative_head, turn_object, turn_passive
from marsad.analyse.subjects import comes_later, has_own_head, previous_subject, speaks_itself
from marsad.analyse.tellers import teller_of
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_GOVERNORS = ("light", "planned", "refusal", "wish", "auxiliary", "hypothetical")
_FULL_REACH = 5
_LIGHT_REACH = 7  # chunks from a masdar to the light verb behind it
_ATTENDING = frozenset({"in", "during"})  # the values of the prepositions that say where somebody takes part
_PLACING = frozenset({"in", "b"})
_NEAR_OWNER = 8  # chunks; an owner further away is meant, but not part of the evidence


@dataclass(slots=True)
class Filled:
    """The roles of one act: chunks by role, and the tokens from the first to the last that took part."""

    first: int
    behind: int
    roles: dict[str, list[Somebody]] = field(default_factory=dict)
    places: list[Chunk] = field(default_factory=list)
    inherited: bool = False
    governor: int | None = None
    complement: int | None = None
    valued: list[Somebody] = field(default_factory=list)

    def take(self, role: str, chunk: Chunk, *, widen: bool = True) -> None:
        """Put a chunk's people into a role; the stretch grows to hold it."""
        self.roles.setdefault(role, []).extend(chunk.somebody)
        if widen:
            self.widen(chunk)

    def widen(self, chunk: Chunk) -> None:
        """Let the stretch hold a chunk."""
        self.first = min(self.first, chunk.first)
        self.behind = max(self.behind, chunk.behind)

    def has_body(self, role: str) -> bool:
        """Tell whether an organisation or bloc is in a role: its summit has members enough."""
        return any(one.kind in {"organisation", "bloc"} for one in self.roles.get(role, ()))

    def codes(self, role: str) -> tuple[str, ...]:
        """Give the codes in a role, each once."""
        return tuple(dict.fromkeys(code for one in self.roles.get(role, ()) for code in one.codes))


def fill(chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory) -> Filled | None:
    """Fill the frame of the trigger at `place`; None where the complement it needs does not follow."""
    filled = Filled(chunks[place].first, chunks[place].behind)
    skip: set[int] = set()
    if frame.unless and _is_about(chunks, place, frame):
        return None
    if frame.complement is not None and not _take_complement(chunks, place, reading, frame, filled, skip):
        return None
    if reading.word.form.part == "verb":
        _fill_verb(chunks, place, reading, frame, memory, filled)
    else:
        _fill_noun(chunks, place, reading, frame, memory, filled, skip)
    _fill_behind(chunks, place, reading, frame, memory, filled, skip)
    _fill_relative(chunks, place, reading, frame, filled)
    if frame.object and reading.word.form.part == "verb":
        turn_passive(chunks, place, frame, filled)
        turn_object(chunks, place, reading, frame, memory, filled)
    if frame.deed and not filled.codes(frame.deed):
        _take_deed(chunks, place, frame, filled)
    if frame.lends and frame.subject != "actor" and not filled.codes(frame.subject):
        _take_asked(chunks, place, frame, filled)
    if frame.speaker and (reading.pronoun or (reading.article and frame.complement is None)):
        return None
    if frame.speaker:
        filled.roles[frame.speaker] = teller_of(chunks, place, memory)
    if frame.foreign and not (
        filled.has_body(frame.subject) or names_others(chunks, place, filled.codes(frame.subject))
    ):
        return None
    if frame.parties:
        place_of = chunks[place]
        named = Somebody(place_of.first, place_of.behind, "organisation", frame.parties)
        filled.roles["actor"] = [named, *filled.roles.get("actor", [])]
    if frame.valued and not filled.codes(frame.valued):
        filled.roles[frame.valued] = filled.valued
    if not filled.roles.get(frame.subject) and (frame.subject == "actor" or frame.lends):
        _take_later_subject(chunks, place, frame, filled)
    if frame.pair and not filled.roles:
        filled.roles["actor"] = _pair_of(chunks[place], memory)
    return filled


def _pair_of(chunk: Chunk, memory: Memory) -> list[Somebody]:
    """Give the two states last spoken of, whom a report of two sides need not name again."""
    codes = memory.last_pair()
    return [Somebody(chunk.first, chunk.behind, "reference", codes)] if codes else []


def _is_about(chunks: list[Chunk], place: int, frame: Frame) -> bool:
    """Tell whether a word follows with which the trigger means another act ("وافق على لقاء …" is no promise)."""
    seen = content(chunks, place, frame.reach) if frame.clause else behind(chunks, place, frame.reach)
    for _, chunk in seen:
        reading = chunk.reading("preposition")
        if reading is not None and reading.word.item.adjunct:
            return False
        if any(chunk.has(job) for job in frame.unless):
            return True
    return False


def _take_complement(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, filled: Filled, skip: set[int]
) -> bool:
    """Find the word that must follow ("فرض عقوبات", "طرد دبلوماسيين"); its nationality fills a role."""
    job = frame.complement or ""
    for step, chunk in content(chunks, place, 8) if frame.clause else behind(chunks, place, 8):
        if frame.through is not None and _leads_elsewhere(chunk, frame.through):
            break
        if chunk.has(job) and not chunk.conjunction and not (frame.encloses and stands_aside(chunks, step)):
            filled.widen(chunk)
            filled.complement = step
            _take_value(chunk, job, frame, filled)
            skip.update(_before_complement(chunks, place, step, frame))
            if frame.adjective and chunk.kind == "actor":
                filled.take(frame.adjective, chunk)
            elif frame.adjective:
                _take_adjective(chunks, step, frame.adjective, filled, skip, homograph=True)
            return True
    head = relative_head(chunks, place, reading)
    if head is not None and chunks[head].has(job):
        filled.widen(chunks[head])
        return True
    return False


def _before_complement(chunks: list[Chunk], place: int, complement: int, frame: Frame) -> set[int]:
    """Give the places that no `anyone` is sought at: up to the complement, but for what has a role of its own."""
    if not frame.anyone or frame.object:
        return {complement}
    return {
        step for step in range(place + 1, complement + 1)
        if step == complement or chunks[step].preposition not in frame.preps
    }  # fmt: skip


def _take_deed(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Take him whose deed an act of speech is about."""
    start = place if frame.object or filled.complement is None else filled.complement
    doer = filled.codes(frame.subject)
    chunk = late_object(chunks, place, frame.charge, doer) if frame.transitive else None
    chunk = chunk or whose_deed(chunks, start, frame.charge, doer, clause=frame.clause)
    if chunk is not None and frame.deed:
        filled.take(frame.deed, chunk)


def _take_asked(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Take whom a clause says to act at somebody's request: "يجتمع مجلس الأمن بطلب من بريطانيا"."""
    governor = governing_verb(chunks, place)
    subject = subject_of(chunks, governor) if governor is not None else None
    if subject is not None and not set(subject.codes) & set(filled.codes("actor")):
        filled.take(frame.subject, subject)


def _leads_elsewhere(chunk: Chunk, through: tuple[str, ...]) -> bool:
    """Tell a preposition behind which the complement cannot stand: "علق على التعاون" suspends nothing."""
    reading = chunk.reading("preposition") if chunk.kind == "cue" else None
    return reading is not None and not reading.pronoun and reading.word.item.value not in through


def _take_value(chunk: Chunk, job: str, frame: Frame, filled: Filled) -> None:
    """Note whom the complement itself means: "the nuclear deal" is the one with Iran."""
    reading = chunk.reading(job)
    if frame.valued and reading is not None and reading.word.item.value:
        codes = tuple(reading.word.item.value.split())
        filled.valued = [Somebody(chunk.first, chunk.behind, "reference", codes)]


def _take_adjective(
    chunks: list[Chunk], place: int, role: str, filled: Filled, skip: set[int], *, homograph: bool = False
) -> None:
    """Take an adjective of nationality behind a noun, other adjectives between allowed.

    `homograph`: directly behind the noun a state will do, for "روسيا" is also "Russian" in the accusative.
    """
    for step in range(place + 1, min(len(chunks), place + 4)):
        chunk = chunks[step]
        is_state = homograph and step == place + 1 and chunk.is_bare_actor
        if chunk.kind == "actor" and (chunk.is_adjective or is_state) and not chunk.preposition:
            filled.take(role, chunk)
            skip.add(step)
            return
        if role != "actor" and is_plain(chunk):
            continue
        if chunk.kind not in {"word", "number"} or (role == "actor" and _begins_idafa(chunks[place], chunk)):
            return


def _begins_idafa(noun: Chunk, behind: Chunk) -> bool:
    """Tell whether what stands behind a noun belongs to it: "قصف عشرات الأهداف الإيرانية" is no Iranian shelling."""
    return behind.kind == "number" or (behind.definite and not any(one.article for one in noun.readings))


def _fill_verb(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory, filled: Filled
) -> None:
    if filled.codes(frame.subject):
        return
    subject = None if reading.word.form.person == 1 else subject_of(chunks, place)
    if subject is not None and returns_to(chunks, place, reading, subject):
        return
    if subject is not None and not (filled.complement is not None and subject is chunks[filled.complement]):
        filled.take(frame.subject, subject)
        return
    if reading.word.form.person == 1:
        filled.roles[frame.subject] = list(memory.speaker)
        filled.inherited = True
        return
    earlier = previous_subject(chunks, place) or memory.subject
    if (
        not frame.explicit
        and not (frame.deed and speaks_itself(chunks, place))
        and _may_inherit(chunks, place, reading, earlier)
    ):
        filled.roles[frame.subject] = list(earlier)
        filled.inherited = True


def _may_inherit(chunks: list[Chunk], place: int, reading: Reading, earlier: list[Somebody]) -> bool:
    """Tell whether a verb without a subject goes on about the last one: nothing unknown stands in its place."""
    if not earlier or reading.word.form.person != 3 or is_twofold(chunks[place]):
        return False
    if has_own_head(chunks, place) or comes_later(chunks, place):
        return False
    if reading.word.form.count == "p" and len(earlier) == 1:
        return False
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is not None and not (_leaves_subject_out(following) or _completes(following, reading)):
        return False
    if reading.word.form.count == "d":
        return len({code for one in earlier for code in one.codes}) == 2
    return True


def _completes(chunk: Chunk, reading: Reading) -> bool:
    """Tell whether a word is the complement that the verb asks for, so not its subject: "تعهدا بإنهاء …"."""
    frame = getattr(reading.word.item, "frame", None)
    return bool(frame and frame.complement and chunk.has(frame.complement))


def _leaves_subject_out(chunk: Chunk) -> bool:
    """Tell whether what follows a verb cannot be the beginning of its subject."""
    if chunk.kind in {"actor", "time", "stop", "comma", "colon", "quote", "noun", "number"}:
        return True
    jobs = (
        "preposition",
        "complementizer",
        "own-country",
        "instrument",
        "sanction-word",
        "relation-word",
        "pair",
        "counterpart",
        "grave-word",
        "rebuff-word",
        "offer-word",
        "standing",
    )
    return chunk.kind == "cue" and any(chunk.has(job) for job in jobs)


def _fill_noun(
    chunks: list[Chunk],
    place: int,
    reading: Reading,
    frame: Frame,
    memory: Memory,
    filled: Filled,
    skip: set[int],
) -> None:
    """Fill who does what a masdar names: its possessor, its pronoun, its adjective, or the verb that bears it."""
    filled.governor = governing_verb(chunks, place)
    if reading.word.form.part == "adjective":
        _fill_participle(chunks, place, reading, frame, memory, filled)
        return
    possessor = _possessor(chunks, place)
    if possessor is not None and "with" in frame.preps and _is_city(chunks[possessor]):
        filled.places.append(chunks[possessor])
        skip.add(possessor)
    elif possessor is not None and frame.possessor and possessor != filled.complement:
        filled.take(_role_of_possessor(chunks[possessor], frame), chunks[possessor])
        skip.add(possessor)
    elif frame.adjective and frame.complement is None:
        _take_adjective(chunks, place, frame.adjective, filled, skip)
    if not frame.attended and filled.roles.get("actor"):
        return
    if reading.pronoun and frame.possessor:
        _take_owner(chunks, place, frame, memory, filled)
        return
    bearer = _bearer(chunks, place, frame, filled.governor)
    if bearer is not None and bearer.first < chunks[place].first:
        filled.take(frame.subject, bearer)
    elif not filled.roles.get("actor"):
        _take_light(chunks, place, frame, memory, filled)
    if bearer is None and not frame.attended and not frame.lends and not filled.roles.get(frame.subject):
        _inherit_bearer(chunks, place, frame, memory, filled)


def _is_city(chunk: Chunk) -> bool:
    """Tell a place that only says where: "محادثات جنيف"."""
    return all(one.place and not one.person and not one.office for one in chunk.somebody)


def _inherit_bearer(chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled) -> None:
    """Take the dropped subject of the verb that bears a masdar: "…، وأجرى محادثات مع …"."""
    verb = None if filled.governor is None else chunks[filled.governor].verb
    if verb is None or filled.governor is None or frame.free or not _bears(chunks[filled.governor]):
        return
    if chunks[filled.governor].has("impersonal") or _is_cut_off(chunks, filled.governor, place):
        return
    if verb.word.form.person == 1:
        filled.roles[frame.subject] = list(memory.speaker)
        filled.inherited = True
        return
    earlier = previous_subject(chunks, filled.governor) or in_person(memory.subject)
    if place - filled.governor <= 2 and _may_inherit(chunks, filled.governor, verb, earlier):
        filled.roles[frame.subject] = list(earlier)
        filled.inherited = True


def _fill_participle(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Fill whom a participle speaks of: who stands before it, or the doer whose circumstance it is ("مشيدا ب…")."""
    if frame.antecedent is not None:
        before = antecedent_of(chunks, place) if describes(reading) else None
        if before is not None:
            filled.widen(before)
            nearest = before.somebody[-1:] if reading.word.form.count == "s" else before.somebody
            filled.roles[frame.antecedent] = list(nearest)
    elif is_circumstance(reading) and not may_be_masdar(chunks, place, reading):
        doer = doer_of(chunks, place) or memory.subject
        filled.roles[frame.subject] = list(doer)
        filled.inherited = True


def _take_light(chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled) -> None:
    """Take the doer from a light masdar before ("إثر إجرائه محادثات") or a light verb behind ("زيارة يقوم بها …")."""
    before = chunks[place - 1].reading("light-noun") if place else None
    if before is not None and before.pronoun:
        _take_owner(chunks, place - 1, frame, memory, filled)
        return
    if place > 1 and chunks[place - 1].is_bare_actor and chunks[place - 2].has("light-noun"):
        filled.take(frame.subject, chunks[place - 1])
        return
    for step in range(place + 1, min(len(chunks), place + _LIGHT_REACH)):
        chunk = chunks[step]
        if chunk.has("lasting-verb"):
            continue
        if chunk.kind == "verb" and chunk.has("light"):
            subject = subject_behind(chunks, step)
            earlier = previous_subject(chunks, place) or in_person(memory.subject)
            if subject is not None:
                filled.take(frame.subject, subject)
            elif chunk.verb is not None and chunk.verb.pronoun and earlier:
                filled.roles[frame.subject] = list(earlier)
                filled.inherited = True
            if filled.roles.get(frame.subject):
                _fill_behind(chunks, step, chunk.readings[0], frame, memory, filled, set())
            return
        if chunk.kind not in {"word", "number", "cue", "quote"} or chunk.has("preposition"):
            return


def _role_of_possessor(chunk: Chunk, frame: Frame) -> str:
    """Tell whose role a possessor has: "زيارة ماكرون" is his, "زيارة أستانا" a visit to Astana."""
    if frame.possessor_state and not any(one.person or one.office for one in chunk.somebody):
        return frame.possessor_state
    return frame.possessor or "actor"


def _bearer(chunks: list[Chunk], place: int, frame: Frame, governor: int | None) -> Chunk | None:
    """Give whom the clause's verb lends to the masdar as its doer, or who attends what the masdar names."""
    if frame.free:
        return None
    if frame.lends:
        if governor is None:
            return head_of_nominal(chunks, place)
        return subject_of(chunks, governor) if place - governor <= 2 * frame.reach + 2 else None
    if frame.attended:
        before = chunks[place - 1].reading("preposition") if place else None
        if before is None or before.word.item.adjunct == "before" or before.word.item.value not in _ATTENDING:
            return None
        return subject_of(chunks, governor) if governor is not None else _first_actor(chunks, place)
    if frame.preps.keys() & {"with", "to"} and place and _opens_adjunct(chunks[place - 1]):
        return subject_of(chunks, governor) if governor is not None else _first_actor(chunks, place)
    if governor is None or not _bears(chunks[governor]) or _is_cut_off(chunks, governor, place):
        return None
    return subject_of(chunks, governor)


def _opens_adjunct(chunk: Chunk) -> bool:
    """Tell a preposition of time before a meeting, whose doer is the clause's subject: "بعد محادثات مع …"."""
    reading = chunk.reading("preposition")
    return (
        reading is not None
        and bool(reading.word.item.adjunct)
        and reading.word.item.value in {"during", "before"}
    )


def _first_actor(chunks: list[Chunk], place: int) -> Chunk | None:
    return next((chunk for chunk in chunks[:place] if chunk.is_bare_actor), None)


def _is_cut_off(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell whether an adjunct or relative clause stands between a verb and a masdar that it would bear.

    An auxiliary bears only what stands close: "كان … قد صعد الضغط على … للانسحاب" is somebody else's leaving.
    """
    if chunks[governor].has("auxiliary") and any(
        chunk.kind == "word" for chunk in chunks[governor + 1 : place]
    ):
        return True
    for chunk in chunks[governor + 1 : place]:
        reading = chunk.reading("preposition")
        if chunk.has("relative") or (reading is not None and reading.word.item.adjunct):
            return True
    return False


def _bears(chunk: Chunk) -> bool:
    """Tell whether a verb lends its subject to the masdar behind it: "قام بزيارة", "أعلن قطع العلاقات"."""
    if any(chunk.has(job) for job in _GOVERNORS):
        return True
    speech = chunk.reading("speech")
    return speech is not None and speech.word.item.id == "announce"


def _possessor(chunks: list[Chunk], place: int) -> int | None:
    """Give the somebody tied directly to a masdar: "زيارة الرئيس الفرنسي"."""
    for step in range(place + 1, min(len(chunks), place + 3)):
        chunk = chunks[step]
        if chunk.kind == "actor" and not chunk.preposition:
            return step if not chunk.is_adjective else None
        if chunk.kind != "quote":
            return None
    return None


def _take_owner(chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled) -> None:
    """Take whom an attached pronoun means ("زيارته", "رفضها"): who was named last before, or in the sentence before.

    Who stands behind the masdar cannot be its owner: "زيارته إلى كازاخستان" is nobody's of Kazakhstan.
    """
    role = frame.possessor or "actor"
    target = set(_governed_code(chunks, place, frame))
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        if frame.deed and chunk.preposition and not any(one.person or one.office for one in chunk.somebody):
            continue
        if chunk.kind == "actor" and not chunk.is_adjective and not target.issuperset(chunk.codes):
            if place - step <= _NEAR_OWNER:
                filled.take(role, chunk)
            else:
                filled.roles[role] = list(chunk.somebody)
            return
    owner = memory.last_person(target)
    if owner is not None:
        filled.roles[role] = [owner]
        filled.inherited = True


def _governed_code(chunks: list[Chunk], place: int, frame: Frame) -> tuple[str, ...]:
    """Give the codes of the first somebody that a preposition of the frame governs."""
    for _, chunk in behind(chunks, place, frame.reach):
        if chunk.kind == "actor" and chunk.preposition in frame.preps:
            return chunk.codes
    return ()


def _fill_relative(chunks: list[Chunk], place: int, reading: Reading, frame: Frame, filled: Filled) -> None:
    """Give a relative clause its antecedent: "أوزبكستان، التي سيتوجه إليها ماكرون", "…، حيث يواصل زيارته"."""
    if filled.roles.get("recipient") or frame.encloses or frame.free:
        return
    opening = _relative_before(chunks, place)
    head = None if opening is None else _head_of(chunks, opening)
    if opening is None or head is None or set(head.codes) <= set(filled.codes("actor")):
        return
    if chunks[opening].has("where"):
        is_recipient = "to" in frame.preps
    else:
        returning = [chunk.reading("preposition") for _, chunk in behind(chunks, place, 4)]
        is_recipient = any(
            one and one.pronoun and frame.preps.get(one.word.item.value) == "recipient" for one in returning
        ) or (bool(reading.pronoun) and frame.object == "recipient")
    if is_recipient:
        filled.roles["recipient"] = head.somebody[-1:]
        filled.widen(head)


def _relative_before(chunks: list[Chunk], place: int) -> int | None:
    for step in range(place - 1, max(-1, place - 6), -1):
        if chunks[step].has("relative") or chunks[step].has("where"):
            return step
        if chunks[step].kind in {"stop", "comma", "colon"}:
            return None
    return None


def _head_of(chunks: list[Chunk], opening: int) -> Chunk | None:
    step = opening - 1
    if step >= 0 and chunks[step].kind == "comma":
        step -= 1
    return (
        chunks[step] if step >= 0 and chunks[step].kind == "actor" and not chunks[step].is_adjective else None
    )


def _take_pronoun(
    chunks: list[Chunk], place: int, cue: Chunk, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Take whom a pronoun behind a preposition means ("معه", "إليها"): the other one named last."""
    reading = cue.reading("preposition")
    role = frame.preps.get(reading.word.item.value or "") if reading is not None and reading.pronoun else None
    if role is None or filled.codes(role) or (reading is not None and reading.word.item.value == "from"):
        return
    besides = set(filled.codes("actor")) | set(filled.codes("recipient"))
    for chunk in reversed(chunks[:place]):
        if (
            chunk.kind == "actor"
            and not chunk.is_adjective
            and chunk.codes
            and besides.isdisjoint(chunk.codes)
        ):
            filled.take(role, chunk, widen=False)
            return
    person = memory.last_person(besides)
    if person is not None and besides:
        filled.roles[role] = [person]
        filled.inherited = True


def _fill_behind(
    chunks: list[Chunk],
    place: int,
    reading: Reading,
    frame: Frame,
    memory: Memory,
    filled: Filled,
    skip: set[int],
) -> None:
    """Take what stands behind the trigger: the bare object, and what the frame's prepositions govern."""
    is_verb = reading.word.form.part == "verb"
    taken = {id(one) for people in filled.roles.values() for one in people}
    for step, chunk in behind(chunks, place, frame.reach):
        if chunk.kind == "cue" and not frame.free and _relative_before(chunks, place) is None:
            _take_pronoun(chunks, place, chunk, frame, memory, filled)
        if chunk.kind != "actor" or step in skip or any(id(one) in taken for one in chunk.somebody):
            continue
        if chunk.is_place and not frame.places:
            if chunk.preposition in _PLACING:
                filled.places.append(chunk)
            continue
        role = frame.preps.get(chunk.preposition) if chunk.preposition else None
        if role is None and frame.things:
            role = frame.preps.get(belongs_behind(chunks, place, step))
        if frame.anyone and role is None and not chunk.is_adjective and not _is_beside(chunk, filled):
            role = frame.anyone
        if role is not None and filled.inherited and chunk.preposition == "between":
            filled.roles.pop(role, None)
        if role is not None and not filled.codes(role):
            filled.take(role, chunk)
        elif is_verb and _may_be_object(chunk) and frame.object and not filled.roles.get(frame.object):
            if frame.deed and set(chunk.codes) <= set(filled.codes("actor")):
                continue
            if _is_object(chunks, place, step, filled):
                filled.take(frame.object, chunk)
        elif (
            is_verb
            and not chunk.preposition
            and chunk.is_adjective
            and frame.adjective
            and not frame.complement
            and not belongs_behind(chunks, place, step)
        ):
            if not filled.codes(frame.adjective):
                filled.take(frame.adjective, chunk)
        elif chunk.somebody[0].place and role is None and chunk.preposition in _PLACING:
            filled.places.append(chunk)


def _is_beside(chunk: Chunk, filled: Filled) -> bool:
    """Tell whether a chunk only says where, or names the doer again ("بلاده"), who does nothing to himself."""
    return chunk.preposition == "in" or set(chunk.codes) <= set(filled.codes("actor"))


def _may_be_object(chunk: Chunk) -> bool:
    return chunk.is_bare_actor or (chunk.is_place and not chunk.preposition)


def _is_object(chunks: list[Chunk], place: int, step: int, filled: Filled) -> bool:
    """Tell whether a bare somebody is the verb's own object: no unknown noun or preposition between."""
    return not any(
        (chunk.kind in {"word", "number"} or (chunk.kind == "comma" and not _sets_off_time(chunks, at)))
        and not _is_of(filled, chunk)
        for at, chunk in enumerate(chunks[place + 1 : step], place + 1)
        if chunk.first >= chunks[place].behind
    )


def _sets_off_time(chunks: list[Chunk], place: int) -> bool:
    """Tell a comma that only sets off a time: "استقبل الرئيس، الأحد، نظيره"."""
    return chunks[place - 1].kind == "time" or (place + 1 < len(chunks) and chunks[place + 1].kind == "time")


def _is_of(filled: Filled, chunk: Chunk) -> bool:
    return filled.first <= chunk.first < filled.behind


def _take_later_subject(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Give a masdar that opens the sentence the subject of the verb behind: "في اجتماع مع …، أثنى ماكرون"."""
    if chunks[place].kind != "noun" or place > 2:
        return
    if not frame.lends and not (place and chunks[place - 1].has("preposition")):
        return
    for step in range(place + 1, min(len(chunks) - 1, place + _FULL_REACH + 3)):
        if chunks[step].kind != "comma" or chunks[step + 1].kind not in {"verb", "word"}:
            continue
        subject = subject_behind(chunks, step + 1)
        if subject is not None:
            filled.take(frame.subject, subject)
        return
