"""An act named by a noun that is still to come: what is said of it behind, or what somebody is ready or on the way for.

"القمة بين … ستعقد في 12 حزيران", "توجه إلى … للقاء …", "استعداد لمفاوضات مع …".
"""

from __future__ import annotations

from marsad.analyse.acts.intents import bears_intent
from marsad.analyse.acts.programmes import is_on_programme
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.homographs import is_twofold
from marsad.languages.lexicon import Reading
from marsad.model.findings import Status

_MAKING = frozenset(
    {"sign", "initial", "conclude", "ratify"}
)  # kinds of what is done to a paper when it is made
_PHRASE = 10  # chunks of a noun's own phrase, before the verb that says when it is held
_TO_AFTER = 3  # chunks from a verb to "after it"
_TO_VERB = 5  # chunks from a meeting's noun to the verb of gathering: adjectives, a comma, a relative


def coming_of(chunks: list[Chunk], place: int, governor: int | None) -> tuple[Status, str] | None:
    """Tell a noun at `place` for planned or negated by what its sentence says of it; None where it says nothing."""
    if _is_off_table(chunks, place):
        return "negated", "negation"
    held = holding_of(chunks, place)
    if held is not None:
        verb = chunks[held].verb
        if chunks[held - 1].has("negation") and verb is not None and verb.word.form.aspect != "perfect":
            return "negated", "negation"
        supposed = any(one.has("planned") or one.has("hypothetical") for one in chunks[place + 1 : held])
        coming = verb is not None and (verb.future or _is_announced(chunks, held))
        if coming or chunks[held - 1].has("future") or supposed:
            return "planned", "held"
    before = chunks[place - 1] if place else None
    if held is None and will_be_of(chunks, place) is not None:
        return "planned", "held"
    if _is_meant(chunks, place):
        return "planned", "meant"
    if is_on_programme(chunks, place, governor):
        return "planned", "prepared"
    if governor is None and _is_to_be_made(chunks, place):
        return "planned", "held"
    if before is None or not (
        chunks[place].clitic == "l" or (before.clitic == "l" and before.has("light-noun"))
    ):
        return None
    if before.has("readiness-word"):
        return "planned", "ready"
    if governor is not None and chunks[governor].has("going-verb"):
        return "planned", "sought"
    return None


def is_next_stop(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell the visit that is to follow another: "وصل إلى روما، ومن ثم يتوجه إلى باريس", "…، على أن يتوجه بعدها إلى باريس"."""
    frame = getattr(reading.word.item, "frame", None)
    if frame is None or not (frame.places and frame.bodily) or not place:
        return False
    if not any(one.has("going-verb") or one.has("tour-verb") for one in chunks[:place]):
        return False
    behind = (one.reading("preposition") for one in chunks[place + 1 : place + 1 + _TO_AFTER])
    after = any(one and one.pronoun and one.word.item.id == "prep.after" for one in behind)
    arranged = chunks[place - 1].has("complementizer") and place > 1 and chunks[place - 2].has("duty")
    return after or arranged or chunks[place - 1].has("then")


def is_said_to_come(chunks: list[Chunk], place: int) -> bool:
    """Tell a clause with a time that is still to come and names no day: "خلال الأيام المقبلة", "قريبا", "قبل نهاية العام"."""
    for step in range(place + 1, min(len(chunks), place + 1 + _PHRASE)):
        chunk = chunks[step]
        if chunk.has("coming-time"):
            return True
        if chunk.time is not None and chunk.time.is_vague and chunk.time.direction == 1:
            return True
        if chunk.time is not None and chunk.time.shape in {"part", "period"} and _is_before(chunks[step - 1]):
            return True
        if chunk.kind in {"stop", "colon", "verb"} or chunk.has("complementizer"):
            return False
    return False


def _is_before(chunk: Chunk) -> bool:
    """Tell the "before" of a time by which something is to be done."""
    reading = chunk.reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.id == "prep.before"


def _is_off_table(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a clause without a verb says that an act will not be: "لقاء الرئيسين غير مطروح"."""
    for chunk in chunks[place + 1 : place + 1 + _PHRASE]:
        if chunk.has("off-table"):
            return True
        if chunk.kind in {"verb", "comma", "stop", "colon", "noun"} or chunk.has("complementizer"):
            return False
    return False


def _opens_clause(chunk: Chunk) -> bool:
    """Tell what may stand before the noun of which a clause tells."""
    return chunk.has("complementizer") or chunk.kind in {"stop", "comma", "colon", "quote"}


def will_be_of(chunks: list[Chunk], place: int) -> int | None:
    """Give the "will be" by which a clause tells of what a noun names: "افتتاح السفارة سيكون في حزيران"."""
    if place and not _opens_clause(chunks[place - 1]):
        return None
    for step in range(place + 1, min(len(chunks), place + 1 + _PHRASE)):
        chunk = chunks[step]
        if chunk.kind == "verb":
            reading = chunk.reading("auxiliary")
            told = reading is not None and reading.future and not chunk.conjunction
            return step if told else None
        if chunk.kind in {"comma", "stop", "colon", "noun"} or chunk.has("complementizer"):
            return None
    return None


def making_of(chunks: list[Chunk], place: int) -> int | None:
    """Give the word by which a relative clause says that a paper was signed: "الاتفاق، الذي وقعته كندا … في 2015"."""
    opened = None
    for step in range(place + 1, min(len(chunks), place + 1 + _TO_VERB)):
        chunk = chunks[step]
        if chunk.has("relative"):
            opened = step
        elif opened is not None and any(_makes_paper(one) for one in chunk.readings):
            return step
        elif not (chunk.is_adjective or chunk.kind == "comma" or chunk.has("light") or chunk.has("qad")) and (
            opened is not None or not _is_partner(chunk)
        ):
            return None
    return None


def _is_partner(chunk: Chunk) -> bool:
    """Tell with whom a pact is: "الاتفاق مع كينيا والذي …"."""
    before = chunk.reading("preposition")
    return chunk.preposition == "with" or (before is not None and before.word.item.value == "with")


def borne_of(chunks: list[Chunk], place: int) -> int | None:
    """Give the verb of a relative clause that says who did or held what a noun names: "الضربة التي وجهتها كندا"."""
    for step in range(place + 1, min(len(chunks), place + 1 + _TO_VERB)):
        chunk = chunks[step]
        if chunk.kind == "verb":
            return step if chunks[step - 1].has("relative") and _makes_it(chunks, step) else None
        plain = chunk.kind in {"word", "comma"} or chunk.is_adjective or chunk.has("relative")
        if not plain or chunk.clitic:
            return None
    return None


def _makes_paper(reading: Reading) -> bool:
    return reading.word.job == "trigger" and reading.word.item.kind in _MAKING


def _is_meant(chunks: list[Chunk], place: int) -> bool:
    """Tell what somebody has the intent to do, or is asked to: "رغبته في لقاء …", "موافقته على عقد قمة", "دعوة لعقد لقاء"."""
    step = place - 1
    while step > 0 and any(chunks[step].has(job) for job in ("light-noun", "offered-word", "preposition")):
        step -= 1
    if not 0 <= step < place:
        return False
    invited = chunks[step].has("invitation-word") and chunks[step + 1].clitic == "l"
    return invited or bears_intent(chunks[step]) or chunks[step].has("intent-adjective")


def _is_to_be_made(chunks: list[Chunk], place: int) -> bool:
    """Tell whether the clause behind a noun says that somebody will do it: "الزيارة التي سيقوم بها …"."""
    for step in range(place + 1, min(len(chunks) - 1, place + 1 + _PHRASE)):
        chunk = chunks[step]
        if chunk.kind == "verb":
            back = bool(chunk.verb and chunk.verb.pronoun) or chunks[step + 1].has("resumptive")
            return back and chunk.has("light") and chunk.verb is not None and chunk.verb.future
        if chunk.kind in {"stop", "colon", "comma", "noun"} or chunk.has("complementizer"):
            return False
    return False


def was_made(chunks: list[Chunk], place: int) -> bool:
    """Tell whether the clause behind a noun says that somebody made or held it: "زيارة قام بها …", "محادثات أجريت …"."""
    for step in range(place + 1, min(len(chunks), place + 1 + _PHRASE)):
        chunk = chunks[step]
        if chunk.kind == "verb":
            return not chunk.conjunction and not is_twofold(chunk) and _makes_it(chunks, step)
        if chunk.kind in {"stop", "colon", "comma", "noun"} or chunk.has("complementizer"):
            return False
        if chunk.has("negation") or chunk.has("subordinator") or chunk.has("condition"):
            return False
    return False


def _makes_it(chunks: list[Chunk], step: int) -> bool:
    """Tell a perfect of making or holding that takes up the noun before it, or has nobody else as its subject."""
    verb = chunks[step].verb
    if verb is None or verb.word.form.aspect != "perfect":
        return False
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    back = bool(verb.pronoun) or (following is not None and following.has("resumptive"))
    alone = following is None or following.kind in {"time", "stop", "comma"} or following.has("preposition")
    borne = chunks[step].has("light") or chunks[step].has("waging-word")
    return (borne and (back or alone)) or (chunks[step].has("holding-verb") and alone)


def holding_of(chunks: list[Chunk], place: int) -> int | None:
    """Give the verb behind a noun's own phrase that says when it is held: "القمة … (التي يفترض أن) تعقد في …".

    So do a verb that says whom it brings together ("ستجمع بين"), one that only says that it takes place ("ستتم في"), and
    one that says whose guest it is ("التي ستستضيفها كينيا").
    """
    for step in range(place + 1, min(len(chunks), place + 1 + _PHRASE)):
        chunk = chunks[step]
        if chunk.has("hosting-verb") and chunk.verb is not None:
            return step if chunk.verb.pronoun and chunks[step - 1].has("relative") else None
        if chunk.has("holding-verb") and chunk.verb is not None:
            return None if chunk.verb.pronoun or _is_done_to_it(chunks, step) else step
        if chunk.verb is not None and step in (gathering_of(chunks, place), _happening(chunks, place)):
            return step
        if chunk.has("planned") or chunk.has("hypothetical") or _is_supposed(chunks, step):
            continue
        parted = chunk.kind == "comma" and not (step + 1 < len(chunks) and _goes_on(chunks[step + 1]))
        if parted or chunk.kind in {"stop", "colon", "noun", "verb"} or chunk.has("complementizer"):
            return None
    return None


def _is_done_to_it(chunks: list[Chunk], step: int) -> bool:
    """Tell what was done to the noun before: "العقوبات التي جرى رفعها"."""
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    return (
        following is not None and following.kind == "noun" and any(one.pronoun for one in following.readings)
    )


def gathering_of(chunks: list[Chunk], place: int) -> int | None:
    """Give the verb that says whom the meeting at `place` brings together; its adjectives may stand between."""
    for step in range(place + 1, min(len(chunks), place + 1 + _TO_VERB)):
        chunk = chunks[step]
        if chunk.kind == "verb":
            return step if chunk.has("gathers") and not chunk.conjunction else None
        parted = chunk.kind == "comma" and not (step + 1 < len(chunks) and chunks[step + 1].has("relative"))
        if parted or chunk.kind not in {"word", "number", "quote", "cue", "comma"}:
            return None
        if chunk.has("preposition") or chunk.has("complementizer") or chunk.clitic:
            return None
    return None


def _happening(chunks: list[Chunk], place: int) -> int | None:
    """Give the verb right behind a meeting that only says that it took place: "اجتماعا سيتم بين", "اللقاء الذي تم في … بين"."""
    step = place + 1
    while step < len(chunks) and (chunks[step].kind == "word" or chunks[step].has("relative")):
        step += 1
    if step + 1 >= len(chunks) or chunks[step].kind != "verb" or not chunks[step].has("impersonal"):
        return None
    following = chunks[step + 1]
    return step if following.kind == "time" or following.has("preposition") else None


def _is_announced(chunks: list[Chunk], held: int) -> bool:
    """Tell the present with a time that announces: "زيارته التي تبدأ الاثنين"."""
    verb = chunks[held].verb
    near = chunks[held + 1 : held + 3]
    return (
        verb is not None and verb.word.form.aspect == "imperfect" and any(one.kind == "time" for one in near)
    )


def _is_supposed(chunks: list[Chunk], step: int) -> bool:
    """Tell the أن of "it is planned that …"."""
    before = chunks[step - 1]
    return chunks[step].has("complementizer") and (before.has("planned") or before.has("hypothetical"))


def _goes_on(chunk: Chunk) -> bool:
    """Tell what goes on behind a comma with what was named before it: "، التي ستعقد", "، ستعقد"."""
    return chunk.has("relative") or (chunk.verb is not None and chunk.verb.future and not chunk.conjunction)
