"""What stands behind a trigger: its object, what its prepositions govern, and whom pronouns and relatives mean."""

from __future__ import annotations

from marsad.analyse.acts.belongings import (
    belongs_behind,
    illustrated_by,
    is_example,
    is_of_participle,
    located_behind,
)
from marsad.analyse.acts.content import dates_it, is_scene
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.owners import is_forum, may_mean
from marsad.analyse.acts.resumed import takes_up_deed
from marsad.analyse.acts.scenes import says_where
from marsad.analyse.acts.targets import is_owned_object
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import (
    behind,
    is_named_holder,
    is_owned_thing,
    opening_of_insertion,
    sets_off_time,
)
from marsad.analyse.clauses.insertions import companions, phrases
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_NAME = 5  # chunks of a name in apposition
_NAMING = frozenset({"word", "quote", "dash", "cue"})
_ASKED_FOR = frozenset({"noun", "actor"})  # what is asked for, or who asks, behind "of him"
_BOTH = 2  # sides, more than which "between" adds none to
_PLACING = frozenset({"in", "b"})
_MATTERS = frozenset({"noun", "cue", "word"})
_BACKING = "back"  # the kind of acts that back somebody
_TALKS = frozenset({"talks", "meeting"})  # kinds of acts that are about something
_WITH_ANOTHER = ("pact-word", "instrument", "relation-word", "closer-word")


def fill_behind(
    chunks: list[Chunk],
    place: int,
    reading: Reading,
    frame: Frame,
    memory: Memory,
    filled: Filled,
    skip: set[int],
) -> None:
    """Take what stands behind the trigger: the bare object, and what the frame's prepositions govern."""
    is_verb = reading.word.form.part == "verb" or (reading.word.form.part == "adjective" and bool(frame.asks))
    taken = {id(one) for people in filled.roles.values() for one in people}
    dated = False
    with_whom = companions(chunks, place + 1, place + 1 + frame.reach)
    anyone = None if takes_up_deed(chunks, place, frame) else frame.anyone
    for step, chunk in behind(chunks, place, frame.reach):
        if step in with_whom:
            continue
        dated = dated or (frame.places and _is_dated_by_deed(chunks, step))
        if dated and chunk.preposition != "to":
            continue
        if (
            chunk.kind == "cue"
            and not (frame.free and not frame.understood)
            and (reading.pronoun or _relative_before(chunks, place) is None)  # "التي وجهتها إليها"
        ):
            _take_pronoun(chunks, place, step, frame, memory, filled)
        if chunk.kind != "actor" or step in skip or any(id(one) in taken for one in chunk.somebody):
            continue
        if chunk.preposition == "except":
            continue  # "أيدت دول الخليج القرار عدا الكويت"
        if chunk.is_place and not frame.places:
            if chunk.preposition in _PLACING:
                filled.places.append(chunk)
            continue
        role = frame.preps.get(chunk.preposition) if chunk.preposition else None
        if is_of_participle(chunks, place, step) or (frame.deed and is_scene(chunks, place, step)):
            continue
        if (
            role is not None
            and getattr(reading.word.item, "kind", "") in _TALKS
            and (
                _is_of_topic(chunks, place, step)
                or (frame.complement is None and _is_of_relations(chunks, place, step))
                or _is_where(chunks, step)
            )
        ):
            if says_where(chunks, place, step, reading):
                filled.places.append(chunk)
            continue
        if frame.things and (role is None or chunk.preposition == "l"):
            role = frame.preps.get(belongs_behind(chunks, place, step)) or role
        if role is not None and _is_backed_against(chunks, place, step, reading):
            continue
        if frame.things and _is_dealt(chunks, place, step, role, filled):
            role = frame.preps.get("upon")
        if role is None and _is_agent(chunk, reading, frame, filled):
            role = frame.subject
        if (
            role is None
            and frame.things
            and ("upon" in frame.preps or (frame.places and "from" in frame.preps))
        ):
            role = frame.preps.get(located_behind(chunks, place, step))
        if role is None and (frame.things or "with" in frame.preps) and is_example(chunks, step):
            role = frame.preps.get(illustrated_by(chunks, place, step))
        if (
            role is not None
            and frame.deed
            and chunk.preposition == "l"
            and _is_of_anothers(chunks, place, step, filled)
        ):
            role = None
        if anyone and role is None and not chunk.is_adjective and not _is_beside(chunk, filled):
            role = anyone
        paired = role is not None and _is_paired(chunks, step)
        if chunk.preposition == "between" and not paired and _is_met(chunks, place, step, frame, filled):
            continue
        between = role is not None and chunk.preposition == "between" and not paired
        lent = filled.inherited or _is_lent_only(chunks, place, chunk, role or "", filled)
        if role and between and lent and len(filled.codes(role)) < _BOTH:
            filled.roles.pop(role, None)
        if role is not None and (paired or not filled.codes(role)):
            filled.take(role, chunk)
        elif (
            is_verb
            and _may_be_object(chunks, step)
            and frame.object
            and not filled.roles.get(frame.object)
            and not (reading.pronoun and frame.bodily)
        ):
            if frame.deed and set(chunk.codes) <= set(filled.codes("actor")):
                continue
            if _is_subject_again(chunks, step, frame, filled):
                continue
            if _is_object(chunks, place, step, filled) or (
                frame.things and is_owned_object(chunks, place, step, filled)
            ):
                filled.take(frame.object, chunk)
        elif (
            is_verb
            and chunk.is_adjective
            and frame.things
            and frame.object
            and not filled.roles.get(frame.object)
            and is_owned_object(chunks, place, step, filled)
        ):
            filled.take(frame.object, chunk)
        elif (
            is_verb
            and not chunk.preposition
            and chunk.is_adjective
            and reading.word.form.person != 1
            and frame.adjective
            and not frame.complement
            and getattr(reading.word.item, "kind", "") not in _TALKS
            and not belongs_behind(chunks, place, step)
        ):
            if not filled.codes(frame.adjective):
                filled.take(frame.adjective, chunk)
        elif role is None and chunk.preposition in _PLACING and says_where(chunks, place, step, reading):
            filled.places.append(chunk)


def _is_agent(chunk: Chunk, reading: Reading, frame: Frame, filled: Filled) -> bool:
    """Tell by whom something is done that no other word says who does: "تم تقديم مساعدات إلى … من قبل كندا"."""
    if chunk.preposition != "by" or reading.word.form.part != "noun" or filled.codes(frame.subject):
        return False
    return not ("by" in frame.preps or frame.encloses or frame.deed or frame.asks or frame.attended)


def _is_dated_by_deed(chunks: list[Chunk], step: int) -> bool:
    """Tell "since" before what happened, whose parties did not go there: "زيارة للمنطقة منذ هجوم حركة الشباب على الصومال"."""
    reading = chunks[step].reading("preposition")
    since = reading is not None and reading.word.item.id == "prep.since"
    return since and step + 1 < len(chunks) and chunks[step + 1].kind in {"noun", "word"}


def _is_of_anothers(chunks: list[Chunk], place: int, step: int, filled: Filled) -> bool:
    """Tell to whom another's deed is done, for it is named before: "استياءها من زيارة مسؤولين أمريكيين لتايوان"."""
    doers = set(filled.codes("actor"))
    return any(
        chunk.is_adjective and not chunk.preposition and doers.isdisjoint(chunk.codes)
        for chunk in chunks[place + 1 : step]
    )


def _two_before(chunks: list[Chunk], place: int) -> tuple[str, ...]:
    """Give the two of whom the sentence speaks before "between them"; () where it names fewer."""
    named: list[str] = []
    for chunk in reversed(chunks[:place]):
        if (
            chunk.kind == "actor"
            and not chunk.is_adjective
            and not (chunk.is_place or chunk.is_outlet)
            and chunk.preposition != "in"
        ):
            named.extend(code for code in reversed(chunk.codes) if code not in named)
        if len(named) > 1:
            return tuple(reversed(named)) if len(named) == 2 else ()
    return ()


def _is_lent_only(chunks: list[Chunk], place: int, chunk: Chunk, role: str, filled: Filled) -> bool:
    """Tell whether "between" names both sides of a noun, so that the clause's own subject is none: "قال الكرملين إثر اتصال بين …"."""
    if chunks[place].kind != "noun" or len(chunk.codes) < 2:
        return False
    witnessed = filled.governor is not None and chunks[filled.governor].has("impersonal")
    if filled.complement is not None and not witnessed:
        return False  # but "شهدت العاصمة توقيع اتفاقية بين …" names who signed
    return all(one.behind <= chunks[place].first for one in filled.roles.get(role, ()))


def _is_of_topic(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell a state with which the topic is: "يبحث الرئيس الانسحاب من الاتفاق مع إيران"; with office-holders one talks."""
    chunk = chunks[step]
    if chunk.preposition != "with" or any(one.person or one.office for one in chunk.somebody):
        return False
    if any(_is_about(one) for one in chunks[place + 1 : step - 1]):
        return True  # "يتحدث الوزير عن مصالح مع كينيا"
    at = _head_before(chunks, place, step)
    return at > place and any(chunks[at].has(job) for job in _WITH_ANOTHER)


def _is_of_relations(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell two whose relations somebody talks about: "يبحث الوفد تعزيز الحوار بين نيروبي وروما"."""
    chunk = chunks[step]
    if chunk.preposition != "between" or chunks[place].kind != "verb" or _points_back(chunk):
        return False
    at = _head_before(chunks, place, step)
    return at > place and (chunks[at].kind == "noun" or any(chunks[at].has(job) for job in _WITH_ANOTHER))


def _points_back(chunk: Chunk) -> bool:
    """Tell "the two countries", "the four states", who may be those who talk."""
    return any(one.kind == "reference" for one in chunk.somebody)


def _head_before(chunks: list[Chunk], place: int, step: int) -> int:
    """Give the noun before a governed somebody, its adjectives left out; `place` or less where none stands between."""
    at = step - 2 if step and chunks[step - 1].has("preposition") else step - 1
    while at > place and (chunks[at].is_adjective or (chunks[at].kind == "word" and chunks[at].definite)):
        at -= 1
    return at


def _is_where(chunks: list[Chunk], step: int) -> bool:
    """Tell a state behind ب, in which something is: "بحث … الهجوم في مدينة مقديشو بالصومال"; persons are met so."""
    chunk = chunks[step]
    state = all(one.kind == "state" and not (one.person or one.office) for one in chunk.somebody)
    return chunk.preposition == "b" and state and chunk.behind - chunk.first == 1


def _is_about(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.value == "about"


def _take_pronoun(
    chunks: list[Chunk], place: int, step: int, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Take whom a pronoun behind a preposition means ("معه", "إليها"): the other one named last."""
    reading = chunks[step].reading("preposition")
    role = frame.preps.get(reading.word.item.value or "") if reading is not None and reading.pronoun else None
    if role is None or reading is None:
        return
    if reading.word.item.value == "from":
        if reading.pronoun in memory.ours and memory.speaker and not filled.codes(role):
            filled.roles[role] = list(memory.speaker)  # "طلب منا …", in the words of whoever speaks
        asked = frame.encloses and frame.charge and step == place + 1 and memory.knows(reading.pronoun)
        if not asked or step + 1 >= len(chunks) or chunks[step + 1].kind not in _ASKED_FOR:
            return  # but "وطلبت منها تسليمه" asks the other one
    if reading.word.item.value == "between" and reading.pronoun in memory.both:
        both = _two_before(chunks, place) or memory.last_pair()
        if both and (not filled.codes(role) or set(filled.codes(role)) <= set(both)):
            filled.roles[role] = [Somebody(chunks[step].first, chunks[step].behind, "reference", both)]
            filled.widen(chunks[step])
        return
    if filled.codes(role):
        return
    if not (memory.knows(reading.pronoun) or reading.pronoun in memory.ours):
        return
    besides = set(filled.codes("actor")) | set(filled.codes("recipient")) | _paired_with(chunks, step)
    for chunk in reversed(chunks[:place]):
        if (
            chunk.kind == "actor"
            and not (chunk.is_adjective or chunk.is_outlet or is_forum(chunk))
            and chunk.codes
            and besides.isdisjoint(chunk.codes)
            and may_mean(reading.pronoun, chunk.somebody, memory)
        ):
            filled.take(role, chunk, widen=False)
            return
    person = memory.last_person(besides)
    if person is not None and besides and may_mean(reading.pronoun, [person], memory):
        filled.roles[role] = [person]
        filled.inherited = True


def _is_backed_against(chunks: list[Chunk], place: int, step: int, reading: Reading) -> bool:
    """Tell against whom somebody is backed: "الدعم الكندي لاحتواء كينيا", "دعم كندا لمكافحة القرصنة الصومالية"."""
    if getattr(reading.word.item, "kind", "") != _BACKING or chunks[step].preposition:
        return False
    return any(one.clitic == "l" and one.has("counter-deed") for one in chunks[place + 1 : step])


def _is_dealt(chunks: list[Chunk], place: int, step: int, role: str | None, filled: Filled) -> bool:
    """Tell whose place a blow is dealt that a verb bears: "وجهت الهند ضربة لمواقع تابعة لطالبان"."""
    governor = filled.governor
    if role not in {None, "actor"} or governor is None or not filled.codes("actor"):
        return False
    if not chunks[governor].has("light") or any(one.has("preposition") for one in chunks[governor:place]):
        return False
    return belongs_behind(chunks, place, step) == "l" and set(chunks[step].codes).isdisjoint(
        filled.codes("actor")
    )


def _is_met(chunks: list[Chunk], place: int, step: int, frame: Frame, filled: Filled) -> bool:
    """Tell whether "with" named the other side before, so that "between" tells of others: "التقى مع … قبل قمة بين …"."""
    return bool(filled.codes(frame.preps.get("with", ""))) and any(
        chunk.preposition == "with" for chunk in chunks[place + 1 : step]
    )


def _is_paired(chunks: list[Chunk], step: int) -> bool:
    """Tell the second side of "بينه وبين ترامب", whose first one is a pronoun."""
    if step < 2 or chunks[step].preposition != "between":
        return False
    first = chunks[step - 2].reading("preposition")
    return first is not None and bool(first.pronoun) and first.word.item.value == "between"


def _paired_with(chunks: list[Chunk], step: int) -> set[str]:
    """Give the codes of the second side of "بينه وبين …", whom the pronoun at `step` does not mean."""
    second = step + 2
    return set(chunks[second].codes) if second < len(chunks) and _is_paired(chunks, second) else set()


def _is_beside(chunk: Chunk, filled: Filled) -> bool:
    """Tell whether a chunk only says where, or names the doer again ("بلاده"), who does nothing to himself."""
    return chunk.preposition == "in" or set(chunk.codes) <= set(filled.codes("actor"))


def _is_subject_again(chunks: list[Chunk], step: int, frame: Frame, filled: Filled) -> bool:
    """Tell a further office of the subject right behind him: "استقبل الأمير … رئيس مجلس الوزراء … نظيره"."""
    chunk, before = chunks[step], chunks[step - 1]
    apposed = any(one.office for one in chunk.somebody) and not chunk.conjunction
    return (
        apposed
        and chunk.somebody[0].office != "counterpart"
        and before.is_bare_actor
        and before.somebody[-1:] == filled.roles.get(frame.subject, [])[-1:]
        and set(chunk.codes) <= set(before.codes)
    )


def _may_be_object(chunks: list[Chunk], step: int) -> bool:
    chunk = chunks[step]
    if _is_whose_seat(chunks, step) or dates_it(chunks, step):
        return False  # "في قصر ضيافة وزارة الخارجية", "خلال قمة الرياض": whose seat or meeting it is
    return chunk.is_bare_actor or (chunk.is_place and not chunk.preposition)


def _is_whose_seat(chunks: list[Chunk], step: int) -> bool:
    """Tell whose a seat is of which the chunk before tells; not behind one that is whole: "في ديوان عام الوزارة سفير كندا"."""
    seat = chunks[step - 1]
    reading = seat.reading("seat-noun") if seat.kind != "actor" else None
    return reading is not None and reading.word.item.value != "whole"


def _is_object(chunks: list[Chunk], place: int, step: int, filled: Filled) -> bool:
    """Tell whether a bare somebody is the verb's own object: no unknown noun or preposition between, nor his deed."""
    apposed = _apposition(chunks, place, step)
    aside = phrases(chunks, place + 1, step) | _inserted(chunks, place, step)
    if filled.complement is None and _is_of_thing(chunks, place, step):
        return False
    if step - 1 > place and is_owned_thing(chunks[step - 1]):
        return False  # "القصف الكندي ضد منشآت سورية": whose the things are that were hit
    if _is_of_purpose(chunks, place, step):
        return False
    return not chunks[step - 1].has("deed-word") and not any(
        (
            (chunk.kind == "word" and not chunks[at - 1].has("seat-noun"))
            or (chunk.kind == "number" and at + 1 != step)
            or (chunk.kind == "comma" and not sets_off_time(chunks, at))
        )
        and not _is_of(filled, chunk)
        for at, chunk in enumerate(chunks[place + 1 : step], place + 1)
        if chunk.first >= chunks[place].behind and not apposed[0] < at < apposed[1] and at not in aside
    )


def _is_of_purpose(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell whose a matter is for which others meet: "يجتمع المجلس لبحث شكوى كينيا", "اجتمع الوزراء لمناقشة أزمة مالي"."""
    before = chunks[step - 1]
    if step - 2 <= place or before.kind not in _MATTERS or before.has("preposition"):
        return False
    if any(one.article or one.pronoun for one in before.readings):
        return False
    return any(one.clitic == "l" and one.has("way-word") for one in chunks[place + 1 : step])


def _inserted(chunks: list[Chunk], place: int, step: int) -> frozenset[int]:
    """Give the places of a relative clause between commas right before `step`: "زار الوزير، الذي تولى منصبه أمس، باريس"."""
    opening = opening_of_insertion(chunks, step - 1) if chunks[step - 1].kind == "comma" else None
    if opening is None or opening <= place or not chunks[opening + 1].has("relative"):
        return frozenset()
    return frozenset(range(opening, step))


def _is_of_thing(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell whose a thing is that a verb of meeting has as its object: "تستقبل المدينة صاروخ الهند" receives nobody."""
    before = chunks[step - 1]
    if step - 1 <= place or not before.has("missile-word"):
        return False
    return not any(one.article or one.pronoun for one in before.readings)


def _apposition(chunks: list[Chunk], place: int, step: int) -> tuple[int, int]:
    """Give what stands between the holder of an office behind a verb and its object: "التقى الرئيس، فلان الفلاني، نظيره".

    The name in apposition, which no list may have, and the commas around it.
    """
    if chunks[step].kind != "actor" or chunks[step].preposition:
        return step, step
    holder = next((at for at in range(place + 1, step) if chunks[at].kind == "actor"), None)
    if holder is None or holder + 1 >= step or not chunks[holder].is_bare_actor:
        return step, step
    inside = chunks[holder + 1 : step]
    if not (is_named_holder(chunks[holder]) or (len(inside) > 1 and chunks[holder].somebody[-1].office)):
        return step, step
    if inside[0].kind != "comma" or inside[-1].kind != "comma" or len(inside) > _NAME + 2:
        return step, step
    if any(one.kind not in _NAMING for one in inside[1:-1]) or set(chunks[step].codes) <= set(
        chunks[holder].codes
    ):
        return step, step
    return holder, step


def _is_of(filled: Filled, chunk: Chunk) -> bool:
    return filled.first <= chunk.first < filled.behind


def fill_relative(chunks: list[Chunk], place: int, reading: Reading, frame: Frame, filled: Filled) -> None:
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
    """Give the relative that opens the clause; "where" does not where it only says where the act was told of."""
    told = False
    for step in range(place - 1, max(-1, place - 6), -1):
        if chunks[step].has("relative") or chunks[step].has("where"):
            return None if told and chunks[step].has("where") else step
        if chunks[step].kind in {"stop", "comma", "colon"}:
            return None
        told = told or chunks[step].has("complementizer")
    return None


def _head_of(chunks: list[Chunk], opening: int) -> Chunk | None:
    step = opening - 1
    if step >= 0 and chunks[step].kind == "comma":
        step -= 1
    return (
        chunks[step] if step >= 0 and chunks[step].kind == "actor" and not chunks[step].is_adjective else None
    )
