"""On which day somebody spoke, for what he says, blames or asks without a further word of time.

"قال لافروف الأربعاء إن لندن خرقت الاتفاق" blames on Wednesday, whenever the breach was. What the same man says further on
in the report is of the same day, until he is dated anew.
"""

from __future__ import annotations

from datetime import date

from marsad.analyse.acts.ages import aged
from marsad.analyse.acts.content import opening
from marsad.analyse.acts.context import Context
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.analyse.clauses.datings import when_of
from marsad.analyse.clauses.settled import settled
from marsad.analyse.clauses.tellers import telling_at
from marsad.analyse.names.somebody import Somebody
from marsad.languages.schema import Frame
from marsad.model.dates import When

_TO_AUXILIARY = 5  # chunks from a verb back to the "had" before its subject
_FRESH_DAYS = 7  # a report tells of what was said in the last days; older words are background
UTTERED: frozenset[str] = frozenset(
    {"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"}
)
"""Types of acts that are done by saying something."""


def note_sayings(chunks: list[Chunk], context: Context) -> None:
    """Note the day of everything that a sentence says somebody said, if it is of the last days."""
    for place in settled(chunks).of_kind("verb"):
        chunk = chunks[place]
        if not (chunk.has("speech") or _is_uttering(chunk)):
            continue
        subject = subject_of(chunks, place)
        if subject is None or is_of_before(chunks, place):
            continue
        when = day_of_saying(chunks, place, context)
        for one in subject.somebody:
            for key in (one.person, *(() if one.person else one.codes)):
                if key and when is not None and _is_fresh(when, context.anchor):
                    context.said[key] = when
                elif key and when is not None:
                    context.said.pop(key, None)


def is_of_before(chunks: list[Chunk], place: int) -> bool:
    """Tell what was said before the news: "وكانت بكين قد أكدت", "وكان الوزير رفض"."""
    for step in range(place - 1, max(-1, place - 1 - _TO_AUXILIARY), -1):
        if chunks[step].has("auxiliary"):
            return True
        if chunks[step].kind not in {"actor", "time", "comma"} and not chunks[step].has("qad"):
            return False
    return False


def _is_uttering(chunk: Chunk) -> bool:
    return "trigger" in chunk.jobs and any(one.word.is_uttered for one in chunk.readings)


def day_of_saying(chunks: list[Chunk], place: int, context: Context) -> When | None:
    """Give the time that stands with the word of saying at `place`, outside what is said."""
    limit = _end_of_frame(chunks, place)
    return when_of(
        chunks, place, (chunks[place].behind, limit), context.tokens, context.document, context.anchor,
        future=False, named=False,
    )  # fmt: skip


def _end_of_frame(chunks: list[Chunk], place: int) -> int:
    for step in range(place + 1, len(chunks)):
        if chunks[step].has("complementizer") or chunks[step].kind in {"colon", "quote", "stop"}:
            return step
    return min(len(chunks), opening(chunks, place, None))


def earlier_saying(doers: list[Somebody], context: Context) -> When | None:
    """Give the day on which the one speaker spoke, as the report told before; a date inferred from it."""
    keys = {one.person or "".join(one.codes) for one in doers}
    if len(keys) != 1:
        return None
    when = context.said.get(keys.pop())
    if when is None:
        return None
    return When(when.start, when.end, when.precision, "inferred", when.expression, when.anchor)


def _is_fresh(when: When, anchor: date | None) -> bool:
    return anchor is not None and when.start == when.end and 0 <= (anchor - when.start).days <= _FRESH_DAYS


def said_on(
    chunks: list[Chunk], place: int, frame: Frame, filled: Filled, when: When | None, context: Context
) -> When | None:
    """Give the day of an act of speech: of the word of saying in whose words it stands, or on which its doer spoke."""
    telling = telling_at(chunks, place) if frame.speaker or when is None else None
    doers = filled.roles.get("actor", [])
    if telling is not None and (frame.speaker or _is_his_own(chunks, telling, filled)):
        when = day_of_saying(chunks, telling, context) or when
        teller = subject_of(chunks, telling) if chunks[telling].kind == "verb" else None
        doers = doers if teller is None else teller.somebody
    elif is_of_before(chunks, place):
        return when
    return when or earlier_saying(doers, context)


def announced_on(chunks: list[Chunk], place: int, filled: Filled, context: Context) -> When | None:
    """Give the day on which somebody announced a measure of his own: "أعلنت كندا الثلاثاء أنها طردت السفير"."""
    telling = telling_at(chunks, place)
    if telling is None or chunks[telling].kind != "verb" or not chunks[telling].has("announcing"):
        return None
    if not _is_his_own(chunks, telling, filled):
        return None
    told = next(
        step for step in range(telling + 1, place + 1) if step == place or chunks[step].has("complementizer")
    )
    if is_of_before(chunks, telling) or any(one.has("auxiliary") for one in chunks[told:place]):
        return None
    when = day_of_saying(chunks, telling, context)
    return when if when is not None and _is_fresh(when, context.anchor) else None


def told_of_old(chunks: list[Chunk], place: int, context: Context) -> bool:
    """Tell what somebody said long ago that was done by then: "ذكر الوزير العام الماضي أن بلاده استقبلت …"."""
    verb = chunks[place].verb
    telling = telling_at(chunks, place) if verb is not None and verb.word.form.aspect == "perfect" else None
    if telling is None or chunks[telling].kind != "verb" or context.anchor is None:
        return False
    said = day_of_saying(chunks, telling, context)
    if said is None or said.basis == "publication":
        return False
    return aged("actual", said, context.anchor, context.kit.settings.recent_days) == "historical"


def is_declared(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Tell support in the words of him who gives it: "قال الوزير الفرنسي إن باريس تدعم …" declares it."""
    telling = telling_at(chunks, place)
    return telling is not None and _is_his_own(chunks, telling, filled)


def _is_his_own(chunks: list[Chunk], telling: int, filled: Filled) -> bool:
    """Tell whether the doer of an act of speech is the one whose words tell it: "أعلنت موسكو أنها ترفض"."""
    verb = telling if chunks[telling].kind == "verb" else _telling_verb(chunks, telling)
    teller = subject_of(chunks, verb) if verb is not None else None
    return teller is not None and bool(set(teller.codes) & set(filled.codes("actor")))


def _telling_verb(chunks: list[Chunk], participle: int) -> int | None:
    """Give the verb of saying with which a participle goes on: "قال … إن …، مؤكدا أن …"."""
    if not any(one.word.form.part == "adjective" for one in chunks[participle].readings):
        return None
    return next((step for step in range(participle - 1, -1, -1) if chunks[step].has("speech")), None)
