"""The other side of a meeting where it does not stand behind the trigger: before the masdar, in a pronoun, in a purpose.

"عقد مع نظيره جلسة محادثات", "واستقبله الرئيس …", "توجه إلى … للقاء نظيره".
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_BETWEEN = 9  # chunks between a light verb and the masdar that it bears
_NAME = 4  # chunks of an unknown person before a known one


def take_other_side(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Fill the other side of an act in which both meet in person, where nothing behind the trigger named it."""
    if frame.deed or frame.encloses or frame.object is None or not (frame.bodily or frame.subject != "actor"):
        return
    if reading.word.form.part == "verb":
        if reading.pronoun and frame.transitive and not _hosts_in_person(filled, frame):
            return  # "مؤتمرات استضافتها باريس": what was held, not who came
        if reading.pronoun and not frame.places and not filled.codes(frame.object):
            _take_him(chunks, place, frame, memory, filled)
        elif not filled.codes(frame.object) and filled.codes(frame.subject):
            _take_listed(chunks, place, frame, filled)
    elif chunks[place].clitic == "l" and "with" in frame.preps:
        _take_sought(chunks, place, frame, filled)


def take_before(
    chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled, skip: set[int]
) -> None:
    """Take what stands between a light verb and the masdar that it bears: "أجرى مع نظيره محادثات", "أجرى معه محادثات"."""
    governor = filled.governor
    if governor is None or not chunks[governor].has("light") or place - governor > _BETWEEN:
        return
    if frame.attended and any(one.has("talks-word") for one in chunks[governor + 1 : place]):
        return  # "يعقد محادثات مع … خلال قمة": the verb bears the talks
    for step in range(governor + 1, place):
        chunk = chunks[step]
        if chunk.has("relative") or chunk.has("complementizer") or chunk.kind == "comma":
            return
        _take_with_him(chunks, step, governor, frame, memory, filled)
        role = frame.preps.get(chunk.preposition) if chunk.kind == "actor" and chunk.preposition else None
        if role is not None and chunk.preposition in {"with", "between"} and not filled.codes(role):
            filled.take(role, chunk)
            skip.add(step)


def _take_with_him(
    chunks: list[Chunk], step: int, governor: int, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Take whom "with him" means: the person last named who is none of the verb's own subject."""
    reading = chunks[step].reading("preposition")
    role = frame.preps.get("with")
    if role is None or reading is None or reading.word.item.value != "with" or filled.codes(role):
        return
    if reading.pronoun not in memory.masculine:
        return
    subject = subject_of(chunks, governor)
    besides = {code for one in (subject.somebody if subject else memory.subject) for code in one.codes}
    person = memory.last_person(besides) if besides else None
    if person is not None:
        filled.roles[role] = [person]
        filled.inherited = True


def _hosts_in_person(filled: Filled, frame: Frame) -> bool:
    """Tell an office-holder who has a guest: "يستضيفه ولي العهد على العشاء"."""
    return frame.bodily and _is_person(filled.roles.get(frame.subject, []))


def _is_told_of(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb right behind the office-holders of whom it tells: "لمسؤولين من … استقبلهم في …"."""
    before = chunks[place - 1]
    return bool(before.preposition) and not chunks[place].conjunction and _is_person(before.somebody)


def _take_him(chunks: list[Chunk], place: int, frame: Frame, memory: Memory, filled: Filled) -> None:
    """Take whom the pronoun on the verb means: the person of another state who was spoken of last."""
    besides = set(filled.codes(frame.subject))
    if not besides or frame.object is None:
        return
    if place and (chunks[place - 1].has("relative") or _is_told_of(chunks, place)):
        head = _person_before(chunks, place - 1, besides, reach=3)
        if head is not None:
            filled.take(frame.object, head)
        return
    named = _person_before(chunks, place, besides)
    if named is not None:
        filled.roles[frame.object] = list(named.somebody)
    else:
        subject = [one for one in memory.subject if one.person or one.office]
        if subject and besides.isdisjoint({code for one in subject for code in one.codes}):
            filled.roles[frame.object] = subject
    filled.inherited = True


def _person_before(chunks: list[Chunk], place: int, besides: set[str], reach: int = 40) -> Chunk | None:
    """Give the subject that was spoken of last, if he is of none of `besides`."""
    if reach > 3:
        subject = previous_subject(chunks, place)
        if subject:
            return next(
                (chunk for chunk in chunks[:place] if chunk.somebody == subject and _is_other(chunk, besides)), None
            )  # fmt: skip
    for step in range(place - 1, max(-1, place - 1 - reach), -1):
        if chunks[step].kind == "actor":
            return chunks[step] if _is_other(chunks[step], besides) else None
        if chunks[step].kind not in {"comma", "quote"}:
            return None
    return None


def _is_other(chunk: Chunk, besides: set[str]) -> bool:
    person = any(one.person or one.office for one in chunk.somebody)
    return person and bool(chunk.codes) and besides.isdisjoint(chunk.codes)


def _take_listed(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Take the known one of two persons met, of whom the first is unknown: "التقى الملكة … ورئيسة الوزراء …"."""
    last = max((one.behind for one in filled.roles[frame.subject]), default=0)
    behind = [step for step in range(place + 1, len(chunks)) if chunks[step].first >= last]
    unknown = 0
    for step in behind[: _NAME + 1]:
        chunk = chunks[step]
        if chunk.kind in {"word", "someone", "quote"} and not chunk.clitic and not chunk.conjunction:
            unknown += chunk.kind != "quote"
            continue
        joined = chunk.kind == "actor" and chunk.somebody[0].conjunction and not chunk.preposition
        if unknown and joined and not chunk.is_adjective and _is_person(chunk.somebody):
            filled.take(frame.object or "", chunk)
        return


def _is_person(somebody: list[Somebody]) -> bool:
    return any(one.person or one.office for one in somebody)


def _take_sought(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Take whom somebody goes to meet: "توجه … إلى … للقاء نظيره": the masdar's possessor is met, the verb's subject meets."""
    met = filled.roles.get(frame.subject)
    governor = filled.governor
    if (
        governor is None
        or not met
        or filled.codes(frame.object or "")
        or not chunks[governor].has("going-verb")
    ):
        return
    between = chunks[governor + 1 : place]
    if any(chunk.kind in {"word", "noun", "verb", "stop", "colon"} for chunk in between):
        return
    subject = subject_of(chunks, governor)
    if subject is None or set(subject.codes) & {code for one in met for code in one.codes}:
        return
    filled.roles[frame.object or ""] = met
    filled.roles[frame.subject] = list(subject.somebody)
