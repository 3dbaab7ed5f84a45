"""Whom the verb of a clause lends to the masdar behind it as its doer, and who attends what the masdar names.

"قام بزيارة", "أعلن قطع العلاقات", "قال … في قمة …", "عقد الرئيسان قمة", "توجه إلى … لإجراء محادثات مع …".
"""

from __future__ import annotations

from marsad.analyse.acts.belongings import owner_before, owner_behind
from marsad.analyse.acts.bouts import before_bout
from marsad.analyse.acts.complements import has_nearer_doer
from marsad.analyse.acts.control import allowed_to, controller, is_achieved, made_to
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.circumstance import head_of_nominal
from marsad.analyse.clauses.clause import begins_clause, past_insertion, subject_of
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_GOVERNORS = ("light", "planned", "refusal", "wish", "auxiliary", "hypothetical", "approval")
_ATTENDING = frozenset({"in", "during"})  # the values of the prepositions that say where somebody takes part
_TELLING = frozenset({"reveal", "affirm", "clarify", "mention", "declare"})  # ids of words of saying
_ASIDE = "prep.margin"  # the words of "on the margins of"
_ARMY = "army"  # the office of armed forces
_BODIES = frozenset({"organisation", "bloc"})
_BEHIND_SUBJECT = 2  # chunks from a visit back to what stands before its "in"
_TO_CONVENED = 5  # chunks from a verb of holding to the meeting held


def bearer_of(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> Chunk | None:
    """Give whom the clause's verb lends to the masdar as its doer, or who attends what the masdar names."""
    governor = filled.governor
    moved = made_to(chunks, place) or allowed_to(chunks, place)
    if moved is not None and not frame.lends and not frame.attended:
        return moved
    if frame.free:
        return _convener(chunks, place, frame, governor) or controller(chunks, governor, place)
    if frame.lends:
        if governor is None:
            beside = _right_before(chunks, place) if frame.subject != "actor" else None
            return beside if beside is not None else head_of_nominal(chunks, place)
        if place - governor > 2 * frame.reach + 2:
            return None
        subject = subject_of(chunks, governor)
        supported = _right_before(chunks, place) if frame.subject != "actor" else None
        if supported is not None:
            return supported
        nearer = (
            frame.possessor is None
            and frame.subject != "actor"
            and has_nearer_doer(chunks, subject, governor, place)
        )
        return None if nearer else subject
    if frame.attended and governor is not None and chunks[governor].has("hosting-verb"):
        return subject_of(chunks, governor)
    if frame.attended:
        if governor is not None and _is_held_by(chunks, governor, place):
            return subject_of(chunks, governor)
        before = chunks[place - 1].reading("preposition") if place else None
        if before is None or before.word.item.adjunct == "before" or before.word.item.value not in _ATTENDING:
            return None
        if before.word.item.id == _ASIDE and filled.roles:
            return None  # who meet on its margins attend it, but are not what the report tells of it
        if governor is not None and any(one.has("talks-word") for one in chunks[governor + 1 : place]):
            return None  # nor who hold talks during it: "سيعقد محادثات مع … خلال قمة الحلف"
        return subject_of(chunks, governor) if governor is not None else _first_actor(chunks, place)
    if frame.preps.keys() & {"with", "to"} and place and _is_sought(chunks, place, governor):
        return subject_of(chunks, governor) if governor is not None else None
    if is_occasion(chunks, place, frame, governor):
        return subject_of(chunks, governor) if governor is not None else _first_actor(chunks, place)
    if frame.places and _is_predicate(chunks, place, governor):
        return chunks[place - 2]
    if governor is not None and is_achieved(chunks, governor, place):
        return subject_of(chunks, governor)
    if governor is None or is_cut_off(chunks, governor, place):
        return None
    if chunks[governor].has("denial") and _is_denied(chunks, governor, place):
        return subject_of(chunks, governor)
    if not is_own_deed(chunks, governor, place, frame):
        return None
    return subject_of(chunks, governor) or _whose_weapons(chunks, governor)


def is_own_deed(chunks: list[Chunk], governor: int, place: int, frame: Frame) -> bool:
    """Tell a masdar that the verb at `governor` says that its own subject does, whether he is named or left out."""
    if bears(chunks[governor]) or goes_on(chunks, governor, place, frame):
        return True
    answers = _answers_by(chunks, governor, place) or is_achieved(chunks, governor, place)
    return answers or _tells_own(chunks, governor, place, frame)


def _whose_weapons(chunks: list[Chunk], governor: int) -> Chunk | None:
    """Give whose weapons wage a blow: "شنت طائرات كينية غارات", "طائرات كينية تشن غارات"."""
    if not chunks[governor].has("waging-word"):
        return None
    return owner_behind(chunks, governor, hit=False) or owner_before(chunks, governor)


def is_occasion(chunks: list[Chunk], place: int, frame: Frame, governor: int | None) -> bool:
    """Tell talks during, after or in which the clause's subject does or says something: "بعد محادثات مع …", "قال … في لقاء مع …"."""
    if not place:
        return False
    if frame.preps.keys() & {"with", "to"} and _opens_adjunct(chunks[_before_light(chunks, place)]):
        return not _is_of_main_clause(chunks, place, governor)
    if frame.places and frame.bodily and not frame.tour and _is_on_visit(chunks, place):
        return governor is not None
    return "with" in frame.preps and not frame.places and _is_said_in(chunks, place, governor)


def _is_of_main_clause(chunks: list[Chunk], place: int, governor: int | None) -> bool:
    """Tell "and that during …" behind a clause of what somebody says: "أكد … أن تدفع كينيا …، وذلك خلال اجتماع" is no meeting of Kenya's."""
    pointing = _before_light(chunks, place) - 1
    if governor is None or pointing < 0 or not chunks[pointing].has("purport"):
        return False
    return any(one.has("complementizer") for one in chunks[max(0, governor - 2) : governor])


def _is_held_by(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell what the clause's verb says that its subject held: "عقد الرئيسان … قمة"."""
    verb, before = chunks[governor], chunks[place - 1]
    if not verb.has("light") or verb.has("impersonal") or chunks[place].clitic or before.has("preposition"):
        return False
    return not is_cut_off(chunks, governor, place)


def _is_denied(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell what somebody denies of himself: "نفت … وجود مفاوضات مع", "نفت … إجراء محادثات مع", "نفت كينيا تأجير …"."""
    between = chunks[governor + 1 : place]
    if not between or between[-1] is subject_of(chunks, governor):
        return all(not (one.article or one.preposition) for one in chunks[place].readings)
    named = any(one.has("exists") or one.has("light-noun") for one in between)
    return named and not any(one.has("complementizer") or one.has("relative") for one in between)


def _answers_by(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell what somebody answers or orders, or joins others in: "ردت الهند بطرد …", "انضمت إلى فرنسا في طرد …"."""
    if place and chunks[place - 1].has("light-noun") and not chunks[place].clitic:
        place -= 1  # "ردت بشن غارات"
    if chunks[place].clitic == "b":
        return chunks[governor].has("by-deed")
    if chunks[governor].has("hastening") and chunks[place - 1].has("preposition"):
        return True
    return chunks[governor].has("joining") and _is_within(chunks[place - 1])


def _tells_own(chunks: list[Chunk], governor: int, place: int, frame: Frame) -> bool:
    """Tell what somebody says that he did with another: "أكدت كينيا توقيع اتفاقية مع …", "كشفت عن إجراء محادثات مع …"."""
    speech = chunks[governor].reading("speech")
    if speech is None or speech.word.item.id not in _TELLING or frame.preps.get("with") != "recipient":
        return False
    return frame.deed is None and all(
        one.kind in {"actor", "time", "comma"} or one.has("light-noun") or _is_about(one)
        for one in chunks[governor + 1 : place]
    )


def _is_about(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.value == "about"


def _right_before(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give the army or group right before a phrase, whom it describes: "الجيش …، بدعم من …"."""
    step = place - 1
    if step > 0 and chunks[step].kind == "comma":
        step -= 1
    if step < 0 or not chunks[step].is_bare_actor:
        return None
    fighting = any(one.office == _ARMY or one.kind == "group" for one in chunks[step].somebody)
    return chunks[step] if fighting else None


def _convener(chunks: list[Chunk], place: int, frame: Frame, governor: int | None) -> Chunk | None:
    """Give the body that holds its own meeting: "يعقد مجلس الأمن جلسة عامة"."""
    bodies = frame.kinds.get("actor", ())
    if (
        governor is None
        or not bodies
        or not set(bodies) <= _BODIES
        or not chunks[governor].has("holding-verb")
    ):
        return None
    subject = subject_of(chunks, governor) if place - governor <= _TO_CONVENED else None
    return subject if subject is not None and subject.somebody[0].kind in _BODIES else None


def goes_on(chunks: list[Chunk], governor: int, place: int, frame: Frame) -> bool:
    """Tell a visit on which somebody goes or from which he returns: "سيعود في زيارة إلى …", "عاد من زيارة إلى …"."""
    if not frame.places or not chunks[governor].has("going-verb"):
        return False
    before = chunks[place - 1].reading("preposition")
    returns = before is not None and before.word.item.value == "from" and not before.pronoun
    return returns or chunks[place].clitic == "b" or _is_within(chunks[place - 1])


def takes_part(chunks: list[Chunk], governor: int, place: int, frame: Frame) -> bool:
    """Tell talks in which somebody takes part: "شارك في محادثات مع …"."""
    joins = chunks[governor].has("joining") and _is_within(chunks[max(0, before_bout(chunks, place))])
    return joins and "with" in frame.preps and not frame.deed


def _is_within(chunk: Chunk) -> bool:
    """Tell the preposition of "سيعود في زيارة إلى …"."""
    reading = chunk.reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.value == "in"


def _is_predicate(chunks: list[Chunk], place: int, governor: int | None) -> bool:
    """Tell whether a masdar says where somebody is, without a verb of its own: "الرئيس … في زيارة ل…"."""
    if place < 2 or not chunks[place - 2].is_bare_actor or not begins_clause(chunks, place - 2):
        return False
    if governor is not None and not chunks[governor].has("auxiliary"):
        return False
    return _is_within(chunks[place - 1])


def _is_on_visit(chunks: list[Chunk], place: int) -> bool:
    """Tell a visit on which somebody did something: "التقى الوزير الكيني، في زيارة مفاجئة لروما، …"; "رغبته في زيارة" is none."""
    if place < _BEHIND_SUBJECT or not _is_within(chunks[place - 1]):
        return False
    before = chunks[place - _BEHIND_SUBJECT]
    return before.kind in {"time", "comma", "bracket"} or before.is_bare_actor


def _is_said_in(chunks: list[Chunk], place: int, governor: int | None) -> bool:
    """Tell talks in which somebody says something: "قال … في لقاء مع …"."""
    if governor is None or not chunks[governor].has("speech"):
        return False
    return _is_within(chunks[place - 1]) and not any(
        one.has("complementizer") or one.has("relative") for one in chunks[governor + 1 : place]
    )


def _is_sought(chunks: list[Chunk], place: int, governor: int | None) -> bool:
    """Tell talks that somebody travels to hold: "توجه إلى … لإجراء محادثات مع …"."""
    before = chunks[place - 1]
    if governor is None or before.clitic != "l" or not before.has("light-noun"):
        return False
    return chunks[governor].has("going-verb") and not any(
        one.kind in {"verb", "stop", "colon"} or one.has("relative") for one in chunks[governor + 1 : place]
    )


def _before_light(chunks: list[Chunk], place: int) -> int:
    """Give the place before a masdar, one that only bears or measures it left out: "قبل عقد محادثات"."""
    before = chunks[place - 1].reading("light-noun")
    if place > 1 and before is not None and not before.pronoun:
        return place - 2
    return max(0, before_bout(chunks, place))


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


def is_cut_off(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell whether an adjunct or relative clause that no commas set off stands between a verb and a masdar that it would bear.

    So does a concern: what somebody is concerned at is not his own deed ("أعربت عن قلقها من فرض …").
    An auxiliary bears only what stands close: "كان … قد صعد الضغط على … للانسحاب" is somebody else's leaving.
    """
    if chunks[governor].has("auxiliary") and any(
        chunk.kind == "word" for chunk in chunks[governor + 1 : place]
    ):
        return True
    for step in range(governor + 1, place):
        reading = chunks[step].reading("preposition")
        aside = reading is not None and reading.word.item.adjunct and chunks[step + 1].kind != "time"
        aside = aside and not (reading is not None and reading.pronoun)
        aside = aside or chunks[step].has("concern-word") or _is_as_to(reading)
        if chunks[step].has("relative") or aside:
            return past_insertion(chunks, step) != place  # "أعلنت كينيا، التي تستضيف القمة، طرد …"
    return False


def _is_as_to(reading: Reading | None) -> bool:
    """Tell "as concerns": "التهديدات التي وجهها مسؤولون … فيما يتعلق باستهداف المطار" does not say who hit it."""
    return reading is not None and reading.word.item.value == "concerning" and not reading.pronoun


def bears(chunk: Chunk) -> bool:
    """Tell whether a verb lends its subject to the masdar behind it: "قام بزيارة", "أعلن قطع العلاقات"."""
    if any(chunk.has(job) for job in _GOVERNORS):
        return True
    speech = chunk.reading("speech")
    return speech is not None and speech.word.item.id == "announce"
