"""The word that a trigger needs behind it ("فرض عقوبات", "طرد دبلوماسيين"), and what that word says of the parties."""

from __future__ import annotations

from marsad.analyse.acts.asking import asked_at
from marsad.analyse.acts.belongings import is_city, is_of_participle, is_plain
from marsad.analyse.acts.content import content, late_object, stands_aside, whose_deed
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.objects import relative_head
from marsad.analyse.acts.resumed import owner_taken_up, takes_up_deed
from marsad.analyse.acts.whatdeeds import owner_by_pronoun, told_by_what
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind, governing_verb, subject_of
from marsad.analyse.clauses.insertions import phrases
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_SLUR = "slur-word"
_GOVERNING = frozenset({"b", "l"})  # proclitics behind which another noun phrase begins
_TO_DOER = 7  # chunks from a demand that something end to who does it
_OCCASIONS = ("session-word", "meeting-word", "talks-word", "call-word", "letter-word")
_BACK = 14  # chunks before a verb in which its pronoun may have what it means


def is_about(chunks: list[Chunk], place: int, frame: Frame) -> bool:
    """Tell whether a word follows with which the trigger means another act ("وافق على لقاء …" is no promise)."""
    seen = content(chunks, place, frame.reach) if frame.clause else behind(chunks, place, frame.reach)
    aside = phrases(chunks, place + 1, len(chunks))
    for step, chunk in seen:
        if step in aside:
            continue
        reading = chunk.reading("preposition")
        if reading is not None and reading.word.item.adjunct:
            break
        if any(chunk.has(job) for job in frame.unless) and not _is_to_end(chunks, place, step):
            return not _is_backed_in(chunks, place, step)
    asked = asked_at(chunks, place, frame.asks) if frame.asks else None
    return asked is not None and any(
        one.has(job) for one in chunks[asked : asked + 2] for job in frame.unless
    )


def _is_to_end(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell the growth of something that is to be prevented: "شدد على ضرورة منع مقديشو من تطوير الصواريخ"."""
    return chunks[step].has("cooperation-word") and any(
        one.has("counter-word") for one in chunks[place + 1 : step]
    )


def _is_backed_in(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell a fight in which somebody named right behind the verb is backed: "ندعم كينيا في مواجهة …", not "ندعم مكافحة"."""
    before = chunks[step - 1].reading("preposition")
    within = before is not None and before.word.item.value == "in" and chunks[step].has("fight-word")
    return within and chunks[place].kind == "verb" and chunks[place + 1].is_bare_actor


def is_object_of_another(chunks: list[Chunk], place: int, frame: Frame) -> bool:
    """Tell whether a word stands before in the clause of which the trigger is only the object: "رسوم على واردات …"."""
    for chunk in reversed(chunks[max(0, place - frame.reach) : place]):
        if any(chunk.has(job) for job in frame.unless_before):
            return True
        parts = chunk.kind == "verb" and not chunk.has("auxiliary")
        if parts or chunk.kind in {"stop", "colon"} or chunk.has("complementizer"):
            return False
    return False


def take_complement(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, filled: Filled, skip: set[int]
) -> bool:
    """Find the word that must follow ("فرض عقوبات", "طرد دبلوماسيين"); its nationality fills a role."""
    job = frame.complement or ""
    aside = phrases(chunks, place + 1, len(chunks))
    for step, chunk in content(chunks, place, 8) if frame.clause else behind(chunks, place, 8):
        if step in aside:
            continue
        if frame.through is not None and _leads_elsewhere(chunk, frame.through):
            if chunk.has("lasting") or _is_of_side(chunks, place, step, frame):
                continue
            break
        if frame.given and any(one.word.job == job and one.pronoun for one in chunk.readings):
            return False
        if chunk.has("undoing") and not chunk.has(job):
            break  # "أعلنت رفع العقوبات": announced is the lifting
        owner = _named_owner(chunks, place, step) if frame.own and frame.anyone else None
        own = not frame.own or owner is not None or _is_own(chunk, job)
        if not own or (frame.through == () and chunk.clitic == "l"):
            continue
        if job == _SLUR and frame.clause and chunk.has(job) and _is_denied(chunks, step):
            return False
        if chunk.has(job) and not chunk.conjunction and not (frame.encloses and stands_aside(chunks, step)):
            filled.widen(chunk)
            filled.complement = step
            _take_value(chunk, job, frame, filled)
            _take_doer(chunks, step, frame, filled)
            skip.update(_before_complement(chunks, place, step, frame))
            if owner is not None:
                skip.add(step + 1)
                filled.take(frame.subject, owner)
            if frame.adjective and chunk.kind == "actor":
                filled.take(frame.adjective, chunk)
            elif frame.adjective and owner is None:
                take_adjective(chunks, step, frame.adjective, filled, skip, homograph=True)
                _take_envoys(chunks, place, step, frame.adjective, filled, skip)
            return True
    head = relative_head(chunks, place, reading)
    if head is not None and chunks[head].has(job):
        filled.widen(chunks[head])
        if frame.adjective == "recipient":
            take_adjective(chunks, head, frame.adjective, filled, skip)
        return True
    return False


def _is_of_side(chunks: list[Chunk], place: int, step: int, frame: Frame) -> bool:
    """Tell a preposition before a time, or a verb's side, behind which the bare complement comes: "فرضت واشنطن على أنقرة عقوبات"."""
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    if following is None or following.kind == "time":
        return following is not None
    return chunks[place].kind == "verb" and following.kind == "actor" and following.preposition in frame.preps


def _is_denied(chunks: list[Chunk], step: int) -> bool:
    """Tell what somebody says that another is not: "يعتبر أن كينيا لا تشكل خطرا", "أن القرار ليس استفزازا"."""
    verb = step - 1 if chunks[step - 1].kind == "verb" else step
    return chunks[verb - 1].has("negation")


def _take_envoys(
    chunks: list[Chunk], place: int, complement: int, role: str, filled: Filled, skip: set[int]
) -> None:
    """Take whose envoys are called something: "اعتبرت ثلاثة دبلوماسيين كينيين أشخاصا غير مرغوب فيهم"."""
    if filled.codes(role):
        return
    for step in range(place + 2, complement):
        named = chunks[step].kind == "actor" and chunks[step].has("envoy-word") and bool(chunks[step].codes)
        if named or (chunks[step].is_adjective and chunks[step - 1].has("envoy-word")):
            filled.take(role, chunks[step])
            skip.add(step)
            return


def _is_own(chunk: Chunk, job: str) -> bool:
    """Tell a complement that is the doer's own: with a pronoun ("دعمها"), or a phrase that says so ("دعم بلاده")."""
    return any(
        one.word.job == job and (bool(one.pronoun) or one.word.form.part == "word") for one in chunk.readings
    )


def _named_owner(chunks: list[Chunk], place: int, step: int) -> Chunk | None:
    """Give the state whose backing it is, where it is the doer's own, or he is of no state told: "أكدت الوزارة وقوف كينيا مع"."""
    owner = chunks[step + 1] if step + 1 < len(chunks) else None
    bare = owner is not None and owner.is_bare_actor and not owner.conjunction and len(owner.codes) == 1
    if owner is None or not bare or any(one.person or one.office for one in owner.somebody):
        return None
    doer = subject_of(chunks, place)
    if doer is not None:
        return owner if owner.codes == doer.codes else None
    if {code for one in previous_subject(chunks, place) for code in one.codes} == set(owner.codes):
        return owner  # "طالبت الوزارة …، وأكدت وقوف كينيا مع": the subject before
    unknown = chunks[place + 1]
    of_state = unknown.kind == "someone" and any(
        (one.office or "").startswith("ministry") for one in unknown.somebody
    )
    return owner if of_state else None


def _before_complement(chunks: list[Chunk], place: int, complement: int, frame: Frame) -> set[int]:
    """Give the places that no `anyone` is sought at: up to the complement, but for what has a role of its own."""
    if not frame.anyone or frame.object:
        return {complement}
    return {
        step for step in range(place + 1, complement + 1)
        if step == complement or chunks[step].preposition not in frame.preps
    }  # fmt: skip


def take_deed(chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled) -> None:
    """Take him whose deed an act of speech is about."""
    start = place if frame.object or filled.complement is None else filled.complement
    doer = filled.codes(frame.subject)
    if takes_up_deed(chunks, place, frame):
        owner = owner_taken_up(chunks, place, doer)
        if owner is not None:
            filled.take(frame.deed or "", owner)
        return
    chunk = late_object(chunks, place, frame.charge, doer) if frame.transitive else None
    chunk = chunk or whose_deed(chunks, start, frame.charge, doer, clause=frame.clause)
    if chunk is None and demands_end(chunks, place, frame.charge):
        told = whose_deed(chunks, start, "", doer, clause=frame.clause)
        chunk = None if told is None or _is_far(chunks, place, told) else told
    if chunk is None and not frame.charge:
        chunk = told_by_what(chunks, start, doer)
    if chunk is None and frame.complement in {None, "rebuff-word"} and not frame.charge:
        named = owner_by_pronoun(chunks, place, doer, memory, rejects=frame.encloses)
        if named is not None:
            filled.take(frame.deed or "", named, widen=False)
            return
    if chunk is None or not frame.deed or is_of_participle(chunks, place, chunks.index(chunk)):
        return
    asked = filled.complement
    if asked is None and frame.asks:
        asked = asked_at(chunks, place, frame.asks)
    asks = (
        chunks[place].has("demand") and chunks[place].kind != "noun"
    )  # "دعوة للشركات الكينية": her one calls on
    if (
        not asks
        or asked is None
        or not (_is_for(chunks, asked, chunk) or _is_said_before(chunks, place, asked, chunk))
    ):
        filled.take(frame.deed, chunk)


def _is_said_before(chunks: list[Chunk], place: int, asked: int, named: Chunk) -> bool:
    """Tell where or before whom somebody speaks, named before what he asks: "دعا، خلال كلمته في مجلس الأمن، إلى وقف …"."""
    between = [one for one in chunks[place + 1 : asked] if one.first < named.first]
    said = any(one.has(job) for one in between for job in _OCCASIONS)
    return said and named.first < chunks[asked].first


def take_nearer_deed(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Take him whose deed is named before whom it concerns: "قلقه من قرار ترامب بشأن كينيا"."""
    role = frame.deed or ""
    start = place if filled.complement is None else filled.complement
    owner = whose_deed(chunks, start, frame.charge, filled.codes(frame.subject), clause=frame.clause)
    about = filled.roles[role][0]
    if owner is None or owner.preposition or owner.first >= about.first:
        return
    before = next(one for one in reversed(chunks) if one.first < owner.first)
    if before.kind in {"noun", "cue"} and before.has("decision"):
        filled.roles[role] = list(owner.somebody)


def _is_for(chunks: list[Chunk], asked: int, named: Chunk) -> bool:
    """Tell for whom, or to what end, something is asked of others: "بحماية السكان الكينيين", "بتعديل الاتفاق للحد من برنامج كينيا"."""
    between = [one for one in chunks[asked + 1 :] if one.first < named.first]
    aimed = any(one.clitic == "l" and one.kind in {"noun", "word", "cue"} for one in between)
    return aimed or named.preposition == "l" or any(one.has("counter-word") for one in between)


def demands_end(chunks: list[Chunk], place: int, charge: str) -> bool:
    """Tell a demand that something end, whose doer is called on: "طالبت … بوقف القصف الصومالي"; nobody is accused of an end."""
    if not charge or not chunks[place].has("demand"):
        return False
    opening = next((chunk for chunk in chunks[place + 1 :] if chunk.clitic == charge), None)
    return opening is not None and opening.has("yield-word")


def _is_far(chunks: list[Chunk], place: int, doer: Chunk) -> bool:
    """Tell whoever is named too far from the end demanded, or as whom it is about: "برفع الحصانة عن القس"."""
    between = [one for one in chunks[place + 1 :] if one.first < doer.first]
    parted = any(one.kind in {"comma", "verb"} or one.has("relative") for one in between)
    return parted or len(between) > _TO_DOER or doer.preposition not in {"", "in", "by"}


def take_back(chunks: list[Chunk], place: int, reading: Reading, frame: Frame, filled: Filled) -> bool:
    """Take whose deed a pronoun points back to: "رفضت إيران المطالب الأمريكية ووصفتها بالسخيفة"; False for nobody."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if not (reading.pronoun or (following is not None and following.has("object-pronoun"))):
        return False
    doers = filled.roles.get(frame.subject, ())
    if any(one.first < chunks[0].first for one in doers) or _is_in_passing(chunks, place):
        return False
    codes = {code for one in doers for code in one.codes}
    for step in range(place - 1, max(0, place - _BACK), -1):
        if _owns_a_deed(chunks, step) and codes.isdisjoint(chunks[step].codes):
            filled.take(frame.back or "", chunks[step], widen=False)
            return True
    return False


def _is_in_passing(chunks: list[Chunk], place: int) -> bool:
    """Tell "ما تعتبره عدائيا", which names the thing only so; "وهو ما اعتبرته" points back."""
    if place < 2 or not chunks[place - 1].has("subordinator"):
        return False
    return not (chunks[place - 2].has("pronoun") or chunks[place - 2].has("aside"))


def _owns_a_deed(chunks: list[Chunk], step: int) -> bool:
    """Tell somebody behind the noun that is his: "القرار الأمريكي", "تصريحات ترامب", not "في إسرائيل"."""
    chunk, before = chunks[step], chunks[step - 1]
    owner = chunk.kind == "actor" and bool(chunk.codes) and not chunk.preposition and not chunk.is_place
    return owner and before.kind in {"word", "noun", "cue", "actor"} and not before.has("pact-word")


def take_asked(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Take whom a clause says to act at somebody's request: "يجتمع مجلس الأمن بطلب من بريطانيا"."""
    governor = governing_verb(chunks, place)
    subject = subject_of(chunks, governor) if governor is not None else None
    if governor is None:
        return
    if frame.possessor is None and has_nearer_doer(chunks, subject, governor, place, filled.codes("actor")):
        return
    if subject is not None and not set(subject.codes) & set(filled.codes("actor")):
        filled.take(frame.subject, subject)


def has_nearer_doer(
    chunks: list[Chunk], subject: Chunk | None, governor: int, place: int, besides: tuple[str, ...] = ()
) -> bool:
    """Tell whether somebody else stands nearer whom the help may be for: "تفر … مع تقدم الجيش بدعم من …"."""
    if subject is None:
        return False
    known = {*subject.codes, *besides}
    return any(
        chunk.is_bare_actor and chunk is not subject and not known.issuperset(chunk.codes)
        for chunk in chunks[governor + 1 : place]
    )


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


def _take_doer(chunks: list[Chunk], step: int, frame: Frame, filled: Filled) -> None:
    """Take the subject of the complement, or of what is told of it: "أمله في أن توقف روسيا …", "صواريخ أطلقتها إيران"."""
    if not frame.doer:
        return
    if chunks[step].kind != "verb" and step + 1 < len(chunks):
        verb = chunks[step + 1].verb
        step += verb is not None and bool(verb.pronoun)
    subject = subject_of(chunks, step) if chunks[step].kind == "verb" else None
    if subject is not None:
        filled.take(frame.doer, subject)


def take_adjective(
    chunks: list[Chunk], place: int, role: str, filled: Filled, skip: set[int], *, homograph: bool = False
) -> None:
    """Take an adjective of nationality behind a noun, other adjectives between allowed.

    `homograph`: directly behind the noun a state will do, for "روسيا" is also "Russian" in the accusative; no city that
    a paper is called by ("إعلان الدوحة").
    """
    for step in range(place + 1, min(len(chunks), place + 4)):
        chunk = chunks[step]
        called = chunks[place].has("instrument") and chunk.kind == "actor" and is_city(chunk)
        is_state = homograph and step == place + 1 and chunk.is_bare_actor and not called
        if chunk.kind == "actor" and (chunk.is_adjective or is_state) and not chunk.preposition:
            filled.take(role, chunk)
            skip.add(step)
            return
        if chunk.kind == "word" and chunk.clitic in _GOVERNING:
            return  # "تضر العقوبات بالاقتصاد الروسي": the economy is Russian
        if (is_plain(chunk) and role != "actor") or _may_be_adjective(chunk):
            continue
        if chunk.kind not in {"word", "number"} or (role == "actor" and _begins_idafa(chunks[place], chunk)):
            return


def _may_be_adjective(chunk: Chunk) -> bool:
    """Tell an adjective, or a noun with "my" that is spelled like its own: "هجوم صاروخي روسي" is no missile of mine."""
    if chunk.kind != "cue" or chunk.has("owned-by"):
        return False
    if all(one.word.form.part == "adjective" for one in chunk.readings):
        return True
    return chunk.has("missile-word") and all(one.pronoun for one in chunk.readings)


def _begins_idafa(noun: Chunk, behind: Chunk) -> bool:
    """Tell whether what stands behind a noun belongs to it: "قصف عشرات الأهداف الإيرانية" is no Iranian shelling."""
    return behind.kind == "number" or (behind.definite and not any(one.article for one in noun.readings))
