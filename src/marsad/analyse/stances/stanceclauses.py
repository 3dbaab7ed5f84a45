"""How a word of stance stands in its clause: verb or masdar, real or only possible, its own or only an echo."""

from __future__ import annotations

from marsad.analyse.clauses.agreeing import agrees
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import opening_of_insertion, subject_before
from marsad.analyse.clauses.subjects import has_own_head, previous_subject
from marsad.analyse.stances.stanceholders import codes_of
from marsad.languages.lexicon import Reading
from marsad.languages.stances import StanceWord

_ECHO = 4  # chunks between a verb and the masdar of its own that only strengthens it
_CAUSING = "because"
_TOPIC = "concerning"
_UNLESS = "unless"  # who threatens unless it is done wants it done
_QUALIFIED = 3  # chunks from the word "position" to its adjective
_WARNED = 16  # chunks between a warning and the "if" of its case


def is_verb(chunks: list[Chunk], step: int) -> bool:
    """Tell a finite verb from a masdar of the same letters (رفض، دعم) by what stands before."""
    chunk = chunks[step]
    forms = {one.word.form.part for one in chunk.readings if one.word.job == "stance"}
    if "verb" not in forms:
        return False
    if "noun" not in forms:
        return True
    reading = chunk.reading("stance")
    if reading is not None and (reading.article or reading.preposition or reading.pronoun):
        return False
    before = _before_insertion(chunks, step)
    if before is None:
        return True
    if before.is_bare_actor:
        return subject_before(chunks, step) is not None
    if before.has("complementizer"):
        return _is_told_as_past(chunks, step)
    return not (before.has("preposition") or before.kind in {"verb", "word", "noun"})


def _is_told_as_past(chunks: list[Chunk], step: int) -> bool:
    """Tell the "that" before a word that a verb in the past may follow: "بعد أن فرض", not "قال إن فرض الرسوم يضر"."""
    opening = next(at for at in range(step - 1, -1, -1) if chunks[at].has("complementizer"))
    before = chunks[opening - 1] if opening else None
    return before is not None and (opens_aside(before) or before.has("preposition"))


def is_object(chunks: list[Chunk], step: int, place: int) -> bool:
    """Tell a matter right behind a verb, its subject and times: "رفعت كندا، أمس، العقوبات"; not "رفعت بموجب الاتفاق"."""
    between = chunks[step + 1 : place]
    return all(chunk.is_bare_actor or chunk.kind in {"time", "comma"} for chunk in between)


def is_not_due(chunks: list[Chunk], step: int) -> bool:
    """Tell what must not be done: "لا ينبغي أن نتخلى عنه"."""
    if step < 3 or not chunks[step - 1].has("complementizer"):
        return False
    return chunks[step - 2].has("modal") and chunks[step - 3].has("negation")


def is_wished_of(chunks: list[Chunk], step: int) -> bool:
    """Tell what somebody wants another to do: "طالبت بأن تقترح باريس حلولا"; who is to do it stands for nothing yet."""
    if step < 2 or not chunks[step - 1].has("complementizer") or step + 1 == len(chunks):
        return False
    wished = any(
        one.word.job == "stance" and one.word.item.wish
        for chunk in chunks[max(0, step - 4) : step - 1]
        for one in chunk.readings
    )
    return wished and chunks[step + 1].is_bare_actor


def is_of_whom(chunks: list[Chunk], step: int) -> bool:
    """Tell "من ينتقد" and "بيانا يدعو إلى": whoever does so, or what says so, is nobody that is named."""
    before = chunks[step - 1] if step else None
    if before is None or chunks[step].conjunction:
        return False
    who = before.reading("preposition")
    if who is not None and who.word.item.value == "from" and not who.pronoun:
        return True
    named = before.definite or before.suffixed  # "من جانبها شددت": her side is no head of a clause
    return has_own_head(chunks, step) and before.kind == "word" and not named


def is_addressed(chunks: list[Chunk], step: int, subject: Chunk | None) -> bool:
    """Tell whom a verb that goes on calls upon: "التقى الوزير نظيره ودعا باريس إلى …"."""
    if subject is None or step + 2 >= len(chunks) or subject is not chunks[step + 1]:
        return False
    if not chunks[step].conjunction or not chunks[step + 2].has("preposition"):
        return False
    before = codes_of(previous_subject(chunks, step))
    return bool(before) and before != codes_of(subject.somebody)


def is_called(chunks: list[Chunk], step: int, reading: Reading, subject: Chunk) -> bool:
    """Tell whom a verb calls upon from its subject: "يدعو سوريا إلى" (the draft does), "تدعو الإدارة قطر إلى"."""
    if not agrees(reading, subject.somebody):
        return True
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    if following is None or following.kind != "someone" or subject.first <= following.first:
        return False
    return all(chunk.kind != "comma" for chunk in chunks[step:] if chunk.first < subject.first)


def _before_insertion(chunks: list[Chunk], step: int) -> Chunk | None:
    """Give what stands before a word, times and insertions between commas left out: "أعلن الوزير، أمس، دعم بلاده"."""
    place = step - 1
    while place >= 0 and chunks[place].kind in {"comma", "time"}:
        opening = _opening_of_time(chunks, place) or opening_of_insertion(chunks, place)
        if opening is None:
            break
        place = opening - 1
    return chunks[place] if place >= 0 else None


def _opening_of_time(chunks: list[Chunk], place: int) -> int | None:
    """Give where an expression of time begins, with the preposition before it: "أعلن الوزير في مايو دعم بلاده"."""
    if chunks[place].kind != "time":
        return None
    return place - 1 if place > 1 and chunks[place - 1].has("preposition") else place


def is_distant(chunks: list[Chunk], step: int) -> bool:
    """Tell whether a condition, a possibility, a purpose or a demand stands before a verb."""
    verb = chunks[step].verb
    if step and verb is not None and verb.word.form.aspect != "perfect" and chunks[step - 1].has("qad"):
        return True  # "قد ينسحب": he may
    for chunk in reversed(chunks[max(0, step - 4) : step]):
        if chunk.kind in {"stop", "comma", "colon"}:
            return False
        if any(chunk.has(job) for job in ("condition", "hypothetical", "purpose", "denial")):
            return True
        if chunk.has("exception") and chunk.conjunction:
            return True  # "وإلا انسحبت": or else she will
    return _is_whether(chunks, step)


def _is_whether(chunks: list[Chunk], step: int) -> bool:
    """Tell "إن كانت واشنطن ستنسحب": whether she will, and not that she will."""
    return any(
        chunks[place].has("complementizer")
        and chunks[place + 1].kind == "verb"
        and chunks[place + 1].has("auxiliary")
        for place in range(max(0, step - 5), step - 1)
    )


def is_echo(chunks: list[Chunk], step: int, entry: StanceWord) -> bool:
    """Tell a masdar that only strengthens its own verb: "رفضت … رفضا قاطعا", "أدانت … إدانة شديدة"."""
    if not any(
        one.word.item is entry and one.word.form.part == "noun"
        and not (one.article or one.pronoun or one.preposition or one.conjunction)
        for one in chunks[step].readings
    ):  # fmt: skip
        return False
    if not step or chunks[step - 1].kind not in {"actor", "verb", "someone", "time", "word"}:
        return False
    return any(
        one.word.item is entry and one.word.form.part == "verb"
        for chunk in chunks[max(0, step - _ECHO) : step]
        for one in chunk.readings
    )


def is_of_feeling(chunks: list[Chunk], step: int) -> bool:
    """Tell the "concerning" behind a masdar that takes it for its object: "قلقها إزاء", "معارضتها بشأن"."""
    reading = chunks[step].reading("preposition")
    return (
        reading is not None
        and reading.word.item.value == _TOPIC
        and step > 0
        and any(one.word.job == "stance" and one.word.item.about for one in chunks[step - 1].readings)
    )


def opens_quote(chunks: list[Chunk], step: int, reading: Reading) -> bool:
    """Tell an adjective in the plural that begins a quote, and speaks of "us": "ملتزمون بالاتفاق"."""
    return reading.word.form.count == "p" and not reading.article and chunks[step - 1].kind == "quote"


def is_duty(chunk: Chunk) -> bool:
    """Tell a word that says what somebody must do."""
    return chunk.has("modal") and chunk.has("wish")


def is_of_position(chunks: list[Chunk], step: int) -> bool:
    """Tell an adjective of the word "position", whose owner holds it: "موقفها الثابت والداعم ل…"."""
    for chunk in reversed(chunks[max(0, step - _QUALIFIED) : step]):
        if any(one.word.job == "stance" and one.word.item.role == "carrier" for one in chunk.readings):
            return chunk.kind != "verb"
        if chunk.kind not in {"word", "actor", "cue", "noun"}:
            return False
    return False


def is_of_masdar(chunks: list[Chunk], step: int) -> bool:
    """Tell an adjective of the masdar of stance before it: "الدعم الثابت", "دعمها الثابت"."""
    return step > 0 and any(
        one.word.job == "stance" and one.word.form.part == "noun" and (one.article or one.pronoun)
        for one in chunks[step - 1].readings
    )


def opens_aside(chunk: Chunk) -> bool:
    """Tell a preposition that opens a circumstance or a topic ("because of", "after", "concerning")."""
    reading = chunk.reading("preposition")
    return reading is not None and (bool(reading.word.item.adjunct) or reading.word.item.value == _TOPIC)


def is_aside(chunks: list[Chunk], token: int) -> bool:
    """Tell what stands right behind a preposition of circumstance: "رفض … خلال المحادثات مع إيران"."""
    step = next((at for at, chunk in enumerate(chunks) if token < chunk.behind), 0)
    reading = chunks[step - 1].reading("preposition") if step else None
    return reading is not None and bool(reading.word.item.adjunct) and reading.word.item.value != _CAUSING


def adjective_behind(chunks: list[Chunk], step: int, reading: Reading) -> Reading:
    """Give the participle's reading of a word behind its bearer, which may be a masdar too: "الجبهة المطالبة ب…"."""
    if not reading.article or reading.preposition or not step or chunks[step - 1].kind != "actor":
        return reading
    return next(
        (one for one in chunks[step].readings if one.word.item is reading.word.item and one.word.form.part == "adjective"),
        reading,
    )  # fmt: skip


def condition_before(chunks: list[Chunk], step: int) -> int | None:
    """Give the place of the "if" that opens the clause of a verb; None where none does, or an "unless"."""
    for place in range(step - 1, max(-1, step - 4), -1):
        condition = chunks[place].reading("condition")
        if condition is not None:
            return place if condition.word.item.value != _UNLESS else None
        if chunks[place].kind in {"stop", "comma", "colon", "verb"}:
            return None
    return None


def warning_before(chunks: list[Chunk], opening: int) -> tuple[int, Reading] | None:
    """Give the finite verb of warning or threatening that an "if" belongs to, and its place."""
    inner = False
    for place in range(opening - 1, max(-1, opening - _WARNED), -1):
        chunk = chunks[place]
        if chunk.kind in {"stop", "colon"} or chunk.has("relative"):
            return None
        if chunk.has("complementizer"):
            inner = False  # "حذر من أنها ستندم إذا": what is warned of has a verb of its own
        elif chunk.kind == "verb":
            found = [one for one in chunk.readings if one.word.job == "stance" and one.word.item.warns]
            if found and found[0].word.form.part == "verb" and not inner:
                return place, found[0]
            inner = True
    return None


def is_within(before: Chunk, chunk: Chunk) -> bool:
    """Tell a word that belongs to an expression of several that begins before it: the second one of "لا يمكن القبول"."""
    return any(
        one.word.job == "stance" and chunk.first < before.first + 1 + len(one.word.rest)
        for one in before.readings
    )


def is_adjective(chunks: list[Chunk], step: int) -> bool:
    """Tell an unknown word that agrees with the definite masdar of stance before it: "الحاجة الملحة", "رفضها القاطع"."""
    if not step or not chunks[step].definite:
        return False
    return any(
        one.word.job == "stance" and one.word.item.role == "attitude" and (one.article or one.pronoun)
        for one in chunks[step - 1].readings
    )
