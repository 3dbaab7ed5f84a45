"""Who does what a masdar names: its possessor, its pronoun, its adjective, or the verb that bears it."""

from __future__ import annotations

from marsad.analyse.acts.bearers import bearer_of, bears, is_cut_off, is_own_deed, takes_part
from marsad.analyse.acts.belongings import is_city
from marsad.analyse.acts.complements import take_adjective
from marsad.analyse.acts.control import allowed_to, is_controlled, is_declared, made_to, who_may
from marsad.analyse.acts.doers import both_of, may_inherit
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.gathered import take_gathered
from marsad.analyse.acts.intents import intender
from marsad.analyse.acts.lamed import take_lamed
from marsad.analyse.acts.lightverbs import LIGHT_REACH, take_light
from marsad.analyse.acts.objects import in_person
from marsad.analyse.acts.occasions import take_occasion
from marsad.analyse.acts.otherside import take_before
from marsad.analyse.acts.owners import take_owner
from marsad.analyse.acts.pronounobjects import charged_before, leave_persons
from marsad.analyse.acts.receptions import take_reception
from marsad.analyse.acts.tours import take_tourist
from marsad.analyse.acts.undergone import says_where_or_when, set_off_object, take_undergone
from marsad.analyse.clauses.agreeing import going_on
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.circumstance import (
    antecedent_of,
    describes,
    doer_of,
    is_circumstance,
    may_be_masdar,
    owner_of_deed,
)
from marsad.analyse.clauses.clause import (
    governing_verb,
    is_counterpart,
    subject_of,
    tells_of_last,
)
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.subjects import carries_on, previous_subject
from marsad.analyse.clauses.tellers import teller_of
from marsad.analyse.clauses.toldnouns import verb_of_noun
from marsad.analyse.names.somebody import BODIES, Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_SEAT = "government"  # the office of a capital, which is visited: a government goes nowhere


def fill_noun(
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
    if take_reception(chunks, place, reading, frame, memory, filled):
        return
    if reading.word.form.part == "adjective":
        _fill_participle(chunks, place, reading, frame, memory, filled)
        return
    take_before(chunks, place, frame, memory, filled, skip)
    possessor = _possessor(chunks, place)
    if possessor is None and _has_bare_object(reading, frame):
        possessor = set_off_object(chunks, place)
    if _is_charged(chunks, place, reading, possessor, frame):
        _take_charged(chunks, place, reading, possessor, frame, memory, filled)
        leave_persons(frame, filled)
        return
    if take_undergone(chunks, possessor, frame, filled, skip):
        return
    if possessor is not None and _has_bare_object(reading, frame):
        filled.take(frame.object or "", chunks[possessor])
        skip.add(possessor)
        take_owner(chunks, place, reading, frame, memory, filled)
        return
    if possessor is not None and _take_controlled(chunks, place, possessor, frame, memory, filled):
        skip.add(possessor)
        return
    if "between" in frame.preps:
        _note_places(chunks, place, filled)
    means = intender(chunks, place, filled.governor, memory) if frame.object and "with" in frame.preps else []
    if means and possessor is not None and _is_other_side(chunks[possessor], means):
        filled.take(frame.object or "", chunks[possessor])
        _take_meaning(chunks, place, means, frame, filled)
        skip.add(possessor)
        return
    if possessor is not None and _is_held_at(chunks, possessor, frame):
        filled.places.append(chunks[possessor])
        skip.add(possessor)
    elif possessor is not None and frame.possessor and possessor != filled.complement:
        role = _role_of_possessor(chunks, possessor, frame)
        if role == "actor" and chunks[possessor].is_place:
            filled.places.append(chunks[possessor])  # "غارة شمالي العراق"
        else:
            filled.take(role, chunks[possessor])
        skip.add(possessor)
        if (
            frame.adjective
            and frame.complement is None
            and role != frame.adjective
            and not filled.codes(frame.adjective)
        ):
            take_adjective(chunks, possessor, frame.adjective, filled, skip)
        behind = _object_behind(chunks, possessor) if frame.object and role != frame.object else None
        if behind is not None:
            filled.take(frame.object or "", chunks[behind])
            skip.add(behind)
    elif (
        not take_lamed(chunks, place, frame, memory, filled, skip)
        and frame.adjective
        and frame.complement is None
    ):
        take_adjective(chunks, place, frame.adjective, filled, skip)
    if frame.possessor == "actor" and _has_own_adjective(chunks, place, filled):
        filled.take("actor", chunks[place + 1])
        skip.add(place + 1)
    if not frame.attended and filled.roles.get("actor"):
        return
    if _is_somebody_elses(chunks, place, reading, frame):
        return
    if reading.pronoun and frame.possessor:
        take_owner(chunks, place, reading, frame, memory, filled)
        return
    if verb_of_noun(chunks, place) is not None:
        take_light(chunks, place, frame, memory, filled)
        if filled.roles.get(frame.subject):
            return
    bearer = bearer_of(chunks, place, frame, filled)
    if bearer is not None and bearer.first < chunks[place].first:
        filled.take(frame.subject, bearer)
        if filled.governor is not None and tells_of_last(chunks, filled.governor, bearer):
            filled.roles[frame.subject] = bearer.somebody[-1:]
    elif not filled.roles.get("actor"):
        take_light(chunks, place, frame, memory, filled)
    if bearer is None and not frame.attended and not frame.lends and not filled.roles.get(frame.subject):
        _inherit_bearer(chunks, place, reading, frame, memory, filled)
        if not filled.roles.get(frame.subject):
            take_occasion(chunks, place, frame, memory, filled)
    if _may_gather(frame) and not filled.codes("recipient") and len(filled.codes("actor")) < 2:
        take_gathered(chunks, place, filled, memory)
    if not filled.roles.get(frame.subject) and not (frame.free or frame.deed):
        means = means or intender(chunks, place, filled.governor, memory)
        if means:
            _take_meaning(chunks, place, means, frame, filled)
    if frame.places and not filled.codes("recipient"):
        _take_left(chunks, place, frame, filled)


def _may_gather(frame: Frame) -> bool:
    """Tell talks and meetings, of which a verb may say whom they bring together."""
    return frame.preps.get("with") == "recipient" or (frame.free and frame.preps.get("between") == "actor")


def _object_behind(chunks: list[Chunk], possessor: int) -> int | None:
    """Give a masdar's object behind its owner: "لقاء الرئيس الكيني نظيره الصومالي", "استقبال الرئيس الكيني بنيروبي وزير الخارجية الصومالي".

    Only where and when may stand between; None where there is none.
    """
    step = possessor + 1
    while step < len(chunks) and says_where_or_when(chunks[step]):
        step += 1
    following = chunks[step] if step < len(chunks) else None
    if following is None or following.kind != "actor" or following.preposition or following.is_adjective:
        return None
    first = following.somebody[0]
    if step > possessor + 1 and not (first.person or first.office):
        return None
    if following.conjunction or first.conjunction or first.adjective:
        return None
    return step if set(following.codes).isdisjoint(chunks[possessor].codes) else None


def _is_held_at(chunks: list[Chunk], possessor: int, frame: Frame) -> bool:
    """Tell talks named by their city: "محادثات جنيف", but "انسحاب واشنطن من الاتفاق" is that of a state."""
    return "with" in frame.preps and frame.complement is None and is_city(chunks[possessor])


def _note_places(chunks: list[Chunk], place: int, filled: Filled) -> None:
    """Note where talks are held whose place or host stands before them: "انطلقت في جنيف محادثات بين", "تستضيف جنيف محادثات بين"."""
    governor = filled.governor
    host = subject_of(chunks, governor) if governor is not None else None
    if governor is not None and chunks[governor].has("hosting-verb") and host is not None and is_city(host):
        filled.places.append(host)
    if governor is None or not chunks[governor].has("holding-verb"):
        return
    filled.places.extend(
        one
        for one in chunks[governor + 1 : place]
        if one.kind == "actor" and one.preposition in {"in", "b"} and one.somebody[0].place
    )


def _is_other_side(chunk: Chunk, doer: list[Somebody]) -> bool:
    """Tell somebody in person of another side than the doer."""
    in_person = any(one.person or one.office for one in chunk.somebody)
    return in_person and set(chunk.codes).isdisjoint({code for one in doer for code in one.codes})


def _take_meaning(
    chunks: list[Chunk], place: int, means: list[Somebody], frame: Frame, filled: Filled
) -> None:
    """Take who means to do what the masdar names, with the words that name him where they are near."""
    near = chunks[max(0, place - LIGHT_REACH) : place]
    chunk = next((one for one in near if means and one.somebody and one.somebody[0] is means[0]), None)
    if chunk is not None:
        filled.widen(chunk)
    filled.roles[frame.subject] = means


def _take_left(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Take where a visit was that somebody ends by leaving: "غادر … بغداد بعد زيارة …"."""
    governor = filled.governor
    after = chunks[place - 1].reading("preposition") if place else None
    if governor is None or after is None or after.word.item.value != "during":
        return
    if not chunks[governor].has("parting-word"):
        return
    left = next((one for one in chunks[governor + 1 : place] if _may_be_left(one)), None)
    if left is not None and set(left.codes).isdisjoint(filled.codes(frame.subject)):
        filled.take("recipient", left)


def _may_be_left(chunk: Chunk) -> bool:
    somewhere = chunk.kind == "actor" and not chunk.preposition and not chunk.is_adjective
    return somewhere and not any(one.person or one.office for one in chunk.somebody)


def _is_somebody_elses(chunks: list[Chunk], place: int, reading: Reading, frame: Frame) -> bool:
    """Tell a coming of somebody unknown, to which no verb lends a doer: "قبل وصول وفد التحقيق", "وصول المراقبين"."""
    coming = frame.places and frame.bodily and frame.object is None and not frame.tour
    if reading.article or reading.pronoun or not coming:
        return False
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is None or following.clitic or following.preposition or following.conjunction:
        return False
    known = following.kind == "cue" and any(one.article for one in following.readings)
    return following.kind == "someone" or known or (following.kind == "word" and following.definite)


def _is_charged(
    chunks: list[Chunk], place: int, reading: Reading, possessor: int | None, frame: Frame
) -> bool:
    """Tell a masdar whose owner is the one charged, for the charge follows at once: "اتهام روسيا ب…", "اتهامها ب…"."""
    if not frame.charge or frame.object is None or (bool(reading.pronoun) == (possessor is not None)):
        return False
    step = place + 1 if possessor is None else possessor + 1
    while step < len(chunks) and chunks[step].kind in {"comma", "time"}:
        step += 1
    if step >= len(chunks):
        return False
    if chunks[step].kind == "actor":
        return chunks[step].preposition == "by"
    return chunks[step].clitic == frame.charge or chunks[step].preposition == frame.charge


def _take_charged(
    chunks: list[Chunk], place: int, reading: Reading, possessor: int | None, frame: Frame, memory: Memory,
    filled: Filled,
) -> None:  # fmt: skip
    """Fill who is charged, and by whom: the subject of a verb that does something by it ("رد باتهام …") or bears it."""
    if possessor is not None:
        filled.take(frame.object or "", chunks[possessor])
    elif (meant := charged_before(chunks, place, reading.pronoun, memory)) is not None:
        filled.take(frame.object or "", meant)
    else:
        take_owner(chunks, place, reading, frame, memory, filled, role=frame.object)
    governor = filled.governor
    if governor is None or not (chunks[place].clitic == "b" or bears(chunks[governor])):
        return
    subject = subject_of(chunks, governor)
    if subject is not None and not set(subject.codes) & set(filled.codes(frame.object or "")):
        filled.take(frame.subject, subject)


def _has_bare_object(reading: Reading, frame: Frame) -> bool:
    """Tell a masdar whose doer its pronoun is, so that the somebody behind it is its object: "دعمها باكستان"."""
    return bool(reading.pronoun) and frame.object is not None and frame.possessor in {"actor", frame.subject}


def _take_controlled(
    chunks: list[Chunk], place: int, possessor: int, frame: Frame, memory: Memory, filled: Filled
) -> bool:
    """Fill who does it, and to whom, where a verb before governs a masdar with its object: "ستواصل ألمانيا دعم كينيا"."""
    if frame.object is None or frame.possessor != "actor" or frame.possessor_state:
        return False
    able = made_to(chunks, place) or allowed_to(chunks, place)
    if able is not None:
        filled.take(frame.subject, able)
        filled.take(frame.object, chunks[possessor])
        return True
    if filled.governor is None:
        return False
    if not (
        is_controlled(chunks, filled.governor, place)
        or is_declared(chunks, filled.governor, place, possessor)
    ):
        return False
    doer = subject_of(chunks, filled.governor)
    if doer is not None:
        if not doer.codes or set(doer.codes) & set(chunks[possessor].codes):
            return False
        filled.take(frame.subject, doer)
    else:
        verb = chunks[filled.governor].verb
        earlier = previous_subject(chunks, filled.governor) or going_on(verb, in_person(memory.subject))
        if verb is None or not may_inherit(chunks, filled.governor, verb, earlier):
            return False
        if {code for one in earlier for code in one.codes} & set(chunks[possessor].codes):
            return False
        filled.roles[frame.subject] = list(earlier)
        filled.inherited = True
    filled.take(frame.object, chunks[possessor])
    return True


def _has_own_adjective(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Tell whether a masdar says by an adjective whose act it is, before what it is about: "الانسحاب الأمريكي من …"."""
    if filled.complement is None or place + 1 >= filled.complement or filled.roles.get("actor"):
        return False
    return chunks[place + 1].is_adjective and not chunks[place + 1].preposition


def _inherit_bearer(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Take the dropped subject of the verb that bears a masdar: "…، وأجرى محادثات مع …"."""
    verb = None if filled.governor is None else chunks[filled.governor].verb
    if verb is None or filled.governor is None or frame.free:
        return
    governor = filled.governor
    if chunks[governor].has("listing"):
        if not take_tourist(chunks, governor, frame.subject, memory, filled):
            _take_lister(chunks, governor, frame, filled)
        return
    own = is_own_deed(chunks, governor, place, frame) and not chunks[governor].has("joining")
    if not (own or takes_part(chunks, governor, place, frame)):
        return
    if _is_impersonal(chunks[filled.governor], reading, together=_is_with(chunks, place)) or is_cut_off(
        chunks, filled.governor, place
    ):
        return
    if verb.word.form.person == 1:
        filled.roles[frame.subject] = list(memory.speaker)
        filled.inherited = True
        return
    earlier = previous_subject(chunks, filled.governor) or going_on(verb, in_person(memory.subject))
    if verb.word.form.count == "d":
        earlier = both_of(chunks, governor, earlier, memory)
    if _steps_between(chunks, filled.governor, place) < 2 and may_inherit(
        chunks, filled.governor, verb, earlier
    ):
        filled.roles[frame.subject] = list(earlier)
        filled.inherited = True


def _is_of_unknown(chunks: list[Chunk], place: int) -> bool:
    """Tell a participle that goes on with a verb of the sentence of which nobody knows the subject: "قالت المنظمة …، مشددة على"."""
    verb = next(
        (at for at, one in enumerate(chunks[:place]) if one.kind == "verb" and not one.has("auxiliary")), None
    )
    return verb is not None and not (
        carries_on(chunks, verb) and chunks[verb + 1].kind not in {"word", "someone"}
    )


def _take_lister(chunks: list[Chunk], governor: int, frame: Frame, filled: Filled) -> None:
    """Take whose steps a verb of listing names: "أعلنت الهند إجراءات ضد باكستان شملت طرد …"."""
    for step in range(governor - 1, -1, -1):
        if chunks[step].kind in {"stop", "colon"}:
            return
        subject = subject_of(chunks, step) if chunks[step].kind == "verb" else None
        if subject is not None:
            filled.roles[frame.subject] = list(subject.somebody)
            filled.inherited = True
            return


def _is_impersonal(verb: Chunk, noun: Reading, *, together: bool) -> bool:
    """Tell a verb that says only that talks take place: "تجري محادثات"; "يجري محادثات" has another subject.

    `together`: they are had with somebody, so that somebody has them ("كما تجري محادثات مع واشنطن").
    """
    if together:
        return False
    held = verb.verb
    feminine = noun.word.form.gender == "f" or noun.word.form.count == "p"
    return verb.has("impersonal") and not (held is not None and held.word.form.gender == "m" and feminine)


def _is_with(chunks: list[Chunk], place: int) -> bool:
    """Tell whether the first somebody behind talks is the one with whom they are had."""
    following = next((one for one in chunks[place + 1 : place + 5] if one.kind == "actor"), None)
    return following is not None and following.preposition == "with"


def _steps_between(chunks: list[Chunk], governor: int, place: int) -> int:
    """Count what stands between a verb and a masdar, phrases of a preposition with its actor left out."""
    between = range(governor + 1, place)
    governed = {
        step
        for step in between
        if chunks[step].kind == "time" or (chunks[step].kind == "actor" and chunks[step].preposition)
    }
    return sum(
        step not in governed and not (step + 1 in governed and chunks[step].has("preposition"))
        for step in between
    )


def _fill_participle(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Fill whom a participle speaks of: who stands before it, or the doer whose circumstance it is ("مشيدا ب…")."""
    if frame.antecedent is not None:
        before = antecedent_of(chunks, place) if describes(reading) else None
        if before is None and frame.speaker and describes(reading):
            before = owner_of_deed(chunks, place)
        if before is not None and frame.speaker and (before.preposition or before.is_place):
            before = None  # "سقوط الضحايا في كينيا غير مقبول": not said of Kenya
        if before is not None:
            filled.widen(before)
            nearest = before.somebody[-1:] if reading.word.form.count == "s" else before.somebody
            filled.roles[frame.antecedent] = list(nearest)
        elif place and chunks[_before_still(chunks, place)].has("own-subject"):
            filled.roles[frame.antecedent] = list(previous_subject(chunks, place) or memory.subject)
            filled.inherited = True
        elif place and chunks[place - 1].has("we-subject"):
            filled.roles[frame.antecedent] = teller_of(chunks, place, memory)
            filled.inherited = True
    elif (
        is_circumstance(reading) and not may_be_masdar(chunks, place, reading) and not who_may(chunks, place)
    ):
        doer = doer_of(chunks, place) or ([] if _is_of_unknown(chunks, place) else memory.subject)
        if _is_of_several(reading) and _is_one(doer):
            return  # "…، مطالبين الحكومة": more than he do so
        filled.roles[frame.subject] = list(doer)
        filled.inherited = True


def _is_of_several(reading: Reading) -> bool:
    """Tell a participle of two or more men, who are spelled alike in the accusative."""
    return reading.word.form.count in {"d", "p"} and reading.word.form.gender == "m"


def _is_one(somebody: list[Somebody]) -> bool:
    """Tell a single state or person, whom no plural speaks of; officials and bodies are several."""
    if len(somebody) != 1 or somebody[0].kind in BODIES:
        return False
    return bool(somebody[0].person) or somebody[0].kind == "state"


def _before_still(chunks: list[Chunk], place: int) -> int:
    """Give the place before a participle, "still" left out: "أنها لا تزال مستعدة"."""
    step = place - 1
    return step - 1 if step and chunks[step].has("standing") else step


def _role_of_possessor(chunks: list[Chunk], possessor: int, frame: Frame) -> str:
    """Tell whose role a possessor has: "زيارة ماكرون" is his, "زيارة أستانا", "زيارة العاصمة الكينية" a visit to Astana, to Kenya.

    A state with the other one behind ل is the doer: "مقاطعة كينيا للصومال".
    """
    chunk = chunks[possessor]
    following = chunks[possessor + 1 : possessor + 2]
    sought = chunks[possessor - 1].clitic == "l"  # "توجه للقاء نظيره"
    if frame.object and frame.preps.get("with") == frame.object and is_counterpart(chunk) and not sought:
        return frame.object  # "عقب لقاء نظيره": his, who does something after it
    if frame.preps.get("l") == frame.possessor_state and any(one.preposition == "l" for one in following):
        return frame.possessor or "actor"
    if frame.possessor_state and not any(
        one.person or (one.office and one.office != _SEAT) for one in chunk.somebody
    ):
        return frame.possessor_state
    return frame.possessor or "actor"


def _possessor(chunks: list[Chunk], place: int) -> int | None:
    """Give the somebody tied directly to a masdar: "زيارة الرئيس الفرنسي"."""
    for step in range(place + 1, min(len(chunks), place + 3)):
        chunk = chunks[step]
        if chunk.kind == "actor" and not chunk.preposition:
            return step if not chunk.is_adjective else None
        if chunk.kind != "quote" and not (chunk.has("quantifier") and step == place + 1):
            return None
    return None
