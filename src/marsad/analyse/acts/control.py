"""Who does what a masdar names, as the word that governs it says: its subject, or whom he moves to it or allows it.

Behind such a verb the somebody tied to the masdar is not its doer but its object: "ستواصل ألمانيا دعم كينيا" is
Germany's backing of Kenya, while "دعم كينيا" alone may be Kenya's own.
"""

from __future__ import annotations

from marsad.analyse.acts.distances import distance_before, negation_before
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.model.findings import Status

_PASSED = frozenset({"time", "quote"})
_LEADING = frozenset({"to", "in", "from", "upon", "l", "b"})  # prepositions that lead a verb to what is done
_BESIDE = frozenset(
    {"time", "quote", "cue", "word", "actor", "number"}
)  # what may stand before a deed achieved
_TO_ACHIEVED = 9  # chunks from a verb of managing to what somebody manages to do
_TO_MATRIX = 6  # chunks from whoever is moved to a deed back to the word that says so


def controller(chunks: list[Chunk], governor: int | None, place: int) -> Chunk | None:
    """Give the subject of the verb at `governor` where it can only be the doer of the masdar at `place`."""
    if governor is None or not is_controlled(chunks, governor, place):
        return None
    subject = subject_of(chunks, governor)
    return subject if subject is not None and subject.codes else None


def is_controlled(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell whether the verb at `governor` is one whose subject, named or not, does what the masdar at `place` names."""
    denies = chunks[governor].has("denial") and not any(one.article for one in chunks[place].readings)
    if not (chunks[governor].has("continuing") or denies):
        return False
    subject = subject_of(chunks, governor)
    return all(chunk is subject or _leads_on(chunk) for chunk in chunks[governor + 1 : place])


def is_declared(chunks: list[Chunk], governor: int, place: int, backed: int) -> bool:
    """Tell backing that the subject of a verb of saying declares: "أكدت الصين دعم كينيا"; "دعم كينيا ل…" is Kenya's own.

    `backed` is whoever is tied to the masdar.
    """
    if not (chunks[place].has("own-backing") and chunks[governor].has("speech")) or chunks[place].clitic:
        return False
    subject, state = subject_of(chunks, governor), chunks[backed]
    if subject is None or any(one.person or one.office for one in state.somebody):
        return False
    following = chunks[backed + 1] if backed + 1 < len(chunks) else None
    if following is not None and "l" in {following.clitic, following.preposition}:
        return False
    return all(chunk is subject or _leads_on(chunk) for chunk in chunks[governor + 1 : place])


def who_may(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give of whom it is said that he can or may do what the masdar at `place` names: "لا يمكن لكينيا مطالبة أوغندا"."""
    if place < 2 or not chunks[place - 2].has("modal"):
        return None
    named = chunks[place - 1]
    return named if named.kind == "actor" and named.preposition == "l" and named.codes else None


def _leads_on(chunk: Chunk) -> bool:
    """Tell what may stand between the verb and its masdar: a time, an adverb, "على", "مواصلة"."""
    return chunk.kind in _PASSED or any(chunk.has(job) for job in ("adverb", "duty", "light-noun"))


def is_achieved(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell a masdar of which the verb says that its own subject did it: "نجحت كينيا في إبرام …", "اضطر إلى إلغاء …"."""
    if not chunks[governor].has("achieving"):
        return False
    first = _before_bearing(chunks, place)
    led = bool(chunks[first + 1].clitic) or (first > governor and _leads(chunks[first]))
    subject = subject_of(chunks, governor)
    between = chunks[governor + 1 : first + 1]
    led = led or (_is_only_able(chunks[governor]) and bool(between) and between[-1] is subject)
    if not led or len(between) > _TO_ACHIEVED:
        return False
    if chunks[place].clitic and any(one.kind in {"actor", "word"} and one is not subject for one in between):
        return False
    return all(one is subject or _may_part(one) for one in between)


def _may_part(chunk: Chunk) -> bool:
    """Tell what may stand between a verb of managing and the deed: no other verb, deed or clause."""
    if chunk.kind == "noun":
        return all(one.word.form.part == "adjective" for one in chunk.readings)
    named = chunk.kind == "actor" and not (chunk.preposition or chunk.is_adjective)
    return (
        chunk.kind in _BESIDE and not named and not chunk.has("complementizer") and not chunk.has("relative")
    )


def made_to(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give who is moved to what the masdar at `place` names: "دفع كينيا إلى قطع …", "إجبار كينيا على سحب …"."""
    return _told_of(chunks, place, "compelling", "")


def allowed_to(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give who is allowed what the masdar at `place` names: "سمح لكينيا بفرض …", "السماح لكينيا بقصف …"."""
    return _told_of(chunks, place, "allowing", "l") or who_may(chunks, place)


def status_of_controlled(chunks: list[Chunk], place: int, governor: int | None) -> tuple[Status, str] | None:
    """Give the status of what somebody may do or will be moved to; None where its verb's own status holds.

    "سمح لكينيا بقصف …" tells of no strike, "سيدفع كينيا إلى قطع …" and "إقناع كينيا بقطع …" of what may come.
    """
    if governor is not None and chunks[governor].has("denial") and is_controlled(chunks, governor, place):
        return "negated", "control"  # "تنفي كينيا تزويد أوغندا بالسلاح"
    if governor is not None and _is_only_able(chunks[governor]) and is_achieved(chunks, governor, place):
        return None if negation_before(chunks, governor) else ("hypothetical", "control")
    if governor is not None and _may_be_modal(chunks, governor) and is_achieved(chunks, governor, place):
        return distance_before(chunks, governor) or ("actual", "")
    able = who_may(chunks, place)
    if able is not None:
        denied = negation_before(chunks, place - 2)
    elif allowed_to(chunks, place) is not None:
        denied = negation_before(chunks, governor) if governor is not None else ""
    elif made_to(chunks, place) is None:
        return None
    else:
        verb = chunks[governor].verb if governor is not None else None
        if verb is not None and chunks[governor or 0].has("compelling") and not verb.future:
            return None
        denied = ""
    return ("negated", "negation") if denied else ("hypothetical", "control")


def _may_be_modal(chunks: list[Chunk], governor: int) -> bool:
    """Tell a verb of managing that is spelled like "it is possible", not denied: "تمكن الوزير من إبرام …"."""
    verb = chunks[governor]
    return verb.has("achieving") and verb.has("modal") and not negation_before(chunks, governor)


def _is_only_able(verb: Chunk) -> bool:
    """Tell a present that says what somebody can do: "تستطيع", not "تمكنت"."""
    achieving, form = verb.reading("achieving"), verb.verb
    return (
        achieving is not None
        and achieving.word.item.value == "able"
        and form is not None
        and form.word.form.aspect == "imperfect"
    )


def _told_of(chunks: list[Chunk], place: int, job: str, preposition: str) -> Chunk | None:
    """Give whom a word of a `job` before the masdar names behind `preposition` as him who is to do it."""
    step = _before_bearing(chunks, place)
    led = bool(chunks[step + 1].clitic)
    if step > 0 and not led and _leads(chunks[step]):
        led, step = True, step - 1
    while step > 0 and chunks[step].kind in _PASSED:
        step -= 1
    if step < 1 or not (led or preposition):
        return None
    named = chunks[step]
    if named.kind != "actor" or named.preposition != preposition or named.is_adjective or named.is_place:
        return None
    for chunk in reversed(chunks[max(0, step - _TO_MATRIX) : step]):
        if chunk.has(job):
            return named
        if chunk.kind in {"verb", "stop", "colon", "comma"} or chunk.has("complementizer"):
            return None
    return None


def _before_bearing(chunks: list[Chunk], place: int) -> int:
    """Give the place before a masdar, one that only bears it left out: "إلى شن غارات"."""
    bearing = place > 1 and chunks[place - 1].has("light-noun") and not chunks[place].clitic
    return place - 2 if bearing else place - 1


def _leads(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.value in _LEADING
