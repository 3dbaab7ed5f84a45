"""Cues before or behind an act that put it at a distance: plan, wish, condition, purpose, denial.

"من المقرر أن تزور …", "من المقرر، وفق مصادر، أن تزور …", "ليس من المقرر أن …", "زيارته المرتقبة".
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.homographs import is_twofold
from marsad.languages.lexicon import Reading
from marsad.model.findings import Status

_REACH = 6
_TO_DEMAND = 4  # chunks from a masdar back to the noun of a demand that it is for
_TO_OUTCOME = 9  # chunks from a masdar to the verb that says what it will bring about
_LIST = 16  # chunks from a masdar back to the "must" of its list
_TO_CONDITION = 10  # chunks from a verb to the condition behind it
_INSERTED = 8  # chunks of what commas put between a cue and its أن
_TO_FIRST = 12  # chunks from one أن back to the one that "and" joins it to


def denies(chunk: Chunk) -> bool:
    """Tell a negation; "عدم" may tell a refusal by itself, so that it is a noun too."""
    return chunk.kind in {"cue", "noun"} and chunk.has("negation")


def negation_before(chunks: list[Chunk], place: int) -> str:
    """Tell a negation directly before a verb (particles between are allowed)."""
    for step in range(place - 1, max(-1, place - 3), -1):
        if denies(chunks[step]):
            return "negation"
        if chunks[step].kind not in {"cue", "quote"}:
            return ""
    return ""


_DISTANCES: tuple[tuple[str, Status], ...] = (
    ("purpose", "hypothetical"), ("condition", "hypothetical"), ("hypothetical", "hypothetical"), ("demand", "hypothetical"),
    ("wish", "hypothetical"), ("modal", "hypothetical"), ("planned", "planned"), ("denial", "negated"),
)  # fmt: skip


_TO_OPENING = 4  # chunks from a verb back to the word of condition that opens its clause
_VERBAL = frozenset({"past", "present", "future"})  # negations of verbs
_DENIABLE = frozenset({"planned", "hypothetical"})


def distance_before(chunks: list[Chunk], place: int, *, stands: bool = False) -> tuple[Status, str] | None:
    """Find a cue of plan, wish, condition or purpose shortly before, in the same clause.

    `stands`: the act is named as one that is known, so that a question only asks something of it.
    """
    step, floor = place, max(-1, place - 1 - _REACH)
    while (step := step - 1) > floor:
        chunk = chunks[step]
        if chunk.kind == "comma" and _opens_what_follows(chunks[step + 1]):
            cue = _before_insertion(chunks, step)
            if cue is None:
                return None
            step, floor = cue + 1, cue - 1
            continue
        if chunk.kind in {"stop", "colon", "comma"}:
            return None
        earlier = _first_of_two(chunks, step)
        if earlier is not None:
            return distance_before(chunks, earlier + 1)
        if (chunk.has("conjunction") and chunk.has("aside")) or _opens_own_clause(chunk):
            return None  # "تعهدت بوقف القتال لكن الضربات …", "ما من شأنه …، وإنني أشكر": another clause
        if chunk.kind not in {"cue", "verb"} and not _governs_clause(chunks, step):
            continue
        if chunk.has("subordinator") and not (chunk.has("purpose") or chunks[step - 1].has("condition")):
            return None  # "ألمح إلى إمكان … بعدما رحب": another clause begins
        if _says_that(chunks, step) or (stands and chunk.kind == "cue" and _asks(chunk)):
            return None  # "يمكنني القول إنني أتحدث مع …", "هل كانت الضربات … قانونية؟"
        if chunk.has("nature-word") and any(one.has("complementizer") for one in chunks[step + 1 : place]):
            return "hypothetical", "possibility"  # "من شأن الاتفاق أن ينهي الحصار", not "قلل من شأن التهديد"
        for job, status in _DISTANCES:
            if chunk.has(job) and job in _DENIABLE and _is_none_of(chunks, step):
                return "negated", "negation"
            if chunk.has(job):
                if chunk.kind == "verb" and negation_before(chunks, step):
                    return "negated", "negation"
                if chunk.kind != "verb" and job == "hypothetical" and _comes_along(chunks, place):
                    return None  # "تزايدت المخاوف من حرب مع فرض …"
                if job == "demand" and calls_for_head(chunks, step):
                    return None  # "المظاهرة التي دعت إليها كينيا ضد القصف"
                if _is_loose(chunk, job) and any(one.has("relative") for one in chunks[step + 1 : place]):
                    return None  # "لم يتسن الاتصال بالسفارة التي تطالب …"
                return status, job
        if chunk.kind == "verb" and not chunk.has("auxiliary"):
            return None
    return None


def _first_of_two(chunks: list[Chunk], step: int) -> int | None:
    """Give the أن to which "and" joins another: "آمل أن نجري محادثات وأن نتوصل إلى اتفاق"."""
    joined = any(one.conjunction for one in chunks[step].readings if one.word.job == "complementizer")
    if not joined or not _opens_what_follows(chunks[step]):
        return None
    for at in range(step - 1, max(-1, step - 1 - _TO_FIRST), -1):
        if chunks[at].kind in {"stop", "colon", "comma"}:
            return None
        if chunks[at].has("complementizer"):
            return at if _opens_what_follows(chunks[at]) else None
    return None


def _opens_what_follows(chunk: Chunk) -> bool:
    """Tell the أن of what is planned or asked; إن opens somebody's words, whatever he asked besides."""
    reading = chunk.reading("complementizer")
    return reading is not None and reading.word.item.id != "comp.inna"


def _is_loose(chunk: Chunk, job: str) -> bool:
    """Tell a modal verb or a noun like "possibility", which says nothing of what a relative clause behind it tells."""
    return job == "modal" or (job == "hypothetical" and chunk.kind == "cue")


def is_demanded(chunks: list[Chunk], place: int) -> bool:
    """Tell what a call, demand or threat that a noun names is for: "للمطالبة أيضا برفع …", "دعوات إلى فرض …"."""
    if chunks[place].kind in {"noun", "verb"} and any(one.conjunction for one in chunks[place].readings):
        return _is_joined_to_demand(chunks, place) or _is_listed_as_needed(chunks, place)
    linked = bool(chunks[place].clitic) and chunks[place].clitic != "l"
    for step in range(place - 1, max(-1, place - 1 - _TO_DEMAND), -1):
        chunk = chunks[step]
        if linked and chunk.kind == "noun" and (chunk.has("demand") or chunk.has("wish")):
            return True
        linked = linked or _leads_to(chunk)
        if (
            chunk.kind != "cue"
            or chunk.has("complementizer")
            or any(one.conjunction for one in chunk.readings)
        ):
            return False
    return False


def _is_joined_to_demand(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar that "and" joins to one right behind a demand or threat: "المطالب بإغلاق القناة وقطع العلاقات"."""
    for step in range(place - 1, max(0, place - 1 - _REACH), -1):
        chunk = chunks[step]
        if chunk.kind in {"verb", "comma", "stop", "colon"} or chunk.has("complementizer"):
            return False
        if chunk.clitic == "b":
            head = next(
                (one for one in reversed(chunks[:step]) if one.kind not in {"actor", "someone"}), None
            )
            return head is not None and head.has("demand")
    return False


def _is_listed_as_needed(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar of a list of what must be done: "يجب إلغاء النسب، وتكثيف التفتيش، وفرض عقوبات"."""
    for step in range(place - 1, max(-1, place - 1 - _LIST), -1):
        chunk = chunks[step]
        if chunk.has("modal") and chunk.has("wish"):
            return not (step and denies(chunks[step - 1]))
        if chunk.kind in {"stop", "colon"} or chunk.has("complementizer") or _is_clause(chunk):
            return False
        if chunk.kind == "comma" and not _is_joined(chunks[step + 1]):
            return False
    return False


def _is_clause(chunk: Chunk) -> bool:
    """Tell a verb that no masdar may be, and that opens a clause of its own."""
    if (
        chunk.kind != "verb"
        or chunk.verb is None
        or any(one.word.form.part == "noun" for one in chunk.readings)
    ):
        return False
    return bool(chunk.conjunction) or chunk.verb.word.form.aspect != "perfect"


def _is_joined(chunk: Chunk) -> bool:
    return bool(chunk.conjunction) or any(one.conjunction for one in chunk.readings) or chunk.clitic == "and"


def _leads_to(chunk: Chunk) -> bool:
    """Tell the preposition that stands between a demand and what it is for."""
    reading = chunk.reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.value in {"to", "b", "from"}


def _says_that(chunks: list[Chunk], step: int) -> bool:
    """Tell the saying behind which an أن opens what is told: "لا بد من القول إن …"."""
    noun = chunks[step].kind != "verb" and chunks[step].has("speech")
    return noun and chunks[step + 1].has("complementizer")


def _asks(chunk: Chunk) -> bool:
    reading = chunk.reading("condition")
    return reading is not None and reading.word.item.id == "question"


def calls_for_head(chunks: list[Chunk], step: int) -> bool:
    """Tell a verb of calling that takes up by a pronoun what it calls for: "التي دعت إليها", "يوم دعا له السكان"."""
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    if following is None:
        return False
    back = following.reading("preposition")
    resumed = following.has("resumptive") or (
        back is not None and bool(back.pronoun) and back.word.item.value in {"to", "l"}
    )
    before = chunks[step - 1] if step else None
    headed = before is not None and (
        before.has("relative") or before.kind in {"word", "noun"} or before.has("anger-word")
    )
    return chunks[step].kind == "verb" and resumed and headed


def _comes_along(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar right behind "with", which tells the circumstance, no part of what is feared or possible."""
    before = chunks[place - 1].reading("preposition") if place and chunks[place].kind == "noun" else None
    return before is not None and not before.pronoun and before.word.item.id == "prep.with"


def _opens_own_clause(chunk: Chunk) -> bool:
    """Tell "and indeed", behind which somebody says something new."""
    return any(one.word.item.id == "comp.inna" and one.conjunction for one in chunk.readings)


def _before_insertion(chunks: list[Chunk], comma: int) -> int | None:
    """Give the cue whose أن follows an insertion: "من المقرر، وفق مصادر، أن", "ينتظر بعد الجولة، أن"; None for none."""
    for step in range(comma - 1, max(-1, comma - 1 - _INSERTED), -1):
        chunk = chunks[step]
        if any(chunk.has(job) for job, _ in _DISTANCES) and chunk.kind in {"cue", "verb"}:
            return step
        if chunk.kind in {"stop", "colon", "verb"} or chunk.has("complementizer"):
            return None
    return None


def _governs_clause(chunks: list[Chunk], step: int) -> bool:
    """Tell a noun of which the clause behind an أن tells: "لا بد أن", "احتمال أن", "تهديده بأن"."""
    return chunks[step].kind == "noun" and chunks[step + 1].has("complementizer")


def does_not_exist(chunks: list[Chunk], place: int) -> bool:
    """Tell what there is none of: "ليس هناك أي موعد للقاء", "لا توجد مفاوضات"."""
    step = place - 1
    while step > 0 and place - step < _REACH and _tells_what(chunks[step]):
        step -= 1
    if step < 1 or not (chunks[step].has("exists") or chunks[step].has("there")):
        return False
    return any(denies(chunk) for chunk in chunks[max(0, step - 2) : step])


def _tells_what(chunk: Chunk) -> bool:
    """Tell a word between "there is no" and what there is none of: "أي موعد للقاء"."""
    jobs = ("quantifier", "appointing", "appointed-time")
    return chunk.kind == "word" or any(chunk.has(job) for job in jobs)


def joined_condition(chunks: list[Chunk], place: int) -> tuple[Status, str] | None:
    """Find the condition of a verb to which "and" joins another: "إذا انسحبت كندا …، وأعادت فرض …", "ما إذا كان سينسحب ويعيد"."""
    verb = chunks[place].verb
    if verb is None or not chunks[place].conjunction or verb.word.form.person != 3:
        return None
    for step in range(place - 1, -1, -1):
        chunk, other = chunks[step], chunks[step].verb
        if chunk.kind in {"stop", "colon"} or chunk.has("complementizer") or chunk.has("relative"):
            return None
        if chunk.kind != "verb" or other is None or chunk.has("auxiliary"):
            continue
        if other.word.form.aspect != verb.word.form.aspect or other.word.form.gender != verb.word.form.gender:
            return None
        before = chunks[max(0, step - _TO_OPENING) : step]
        return (
            ("hypothetical", "condition")
            if any(one.has("condition") or one.has("hypothetical") for one in before)
            else None
        )
    return None


def is_denied_of_unknown(chunks: list[Chunk], place: int) -> bool:
    """Tell what an unknown verb governs that is denied: "لا يتعلق اليوم بفرض عقوبات"."""
    step = place - 1
    governed = bool(chunks[place].clitic)
    while step > 0 and (chunks[step].kind == "time" or chunks[step].has("preposition")):
        governed = governed or chunks[step].has("preposition")
        step -= 1
    if step < 1 or not governed or chunks[step].kind != "word" or chunks[step].definite:
        return False
    denial = chunks[step - 1].reading("negation")
    return denial is not None and denial.word.item.value in _VERBAL


def _is_none_of(chunks: list[Chunk], step: int) -> bool:
    """Tell plans that do not exist: "لا توجد خطط", "ليس لدى كندا نية", "لا نية ل", "من غير المقرر"."""
    near = chunks[max(0, step - 3) : step]
    if chunks[step].verb is None or "verb" not in {one.word.form.part for one in chunks[step].readings}:
        before = next((one for one in reversed(near) if not _is_of_owner(one)), None)
        if before is not None and denies(before):
            return True
    exists = [at for at, chunk in enumerate(near) if chunk.has("exists") or chunk.has("there")]
    return bool(exists) and any(denies(chunk) for chunk in near)


def _is_of_owner(chunk: Chunk) -> bool:
    """Tell what stands between "there is no" and what somebody has none of: "ليس لدى كندا نية"."""
    return chunk.has("at-word") or (chunk.kind == "actor" and chunk.preposition == "in")


def distance_behind(chunks: list[Chunk], place: int) -> tuple[Status, str] | None:
    """Find an adjective of plan behind a masdar: "زيارته المرتقبة", "القمة المقبلة"."""
    for step in range(place + 1, min(len(chunks), place + 5)):
        chunk = chunks[step]
        if chunk.kind == "cue" and any(one.conjunction for one in chunk.readings):
            return None  # "اعترافه … ونيته نقل السفارة": another thing
        if chunk.has("relative") and chunks[step - 1].kind == "noun" and step - 1 > place:
            return None  # "إلغاء القمة التي كانت مقررة": it is the summit that was planned
        if chunk.has("preparing"):
            return None  # "عقدت محادثات تمهيدا لقمة": they were held, the summit is to come
        if chunk.kind == "cue" and chunk.has("planned") and chunk.verb is None:
            if chunk.behind - chunk.first > 1 and any(map(_is_indefinite, chunks[place + 1 : step])):
                return None  # "إلغاء قمة كان من المقرر عقدها": it is the summit that was planned
            return None if _is_of_another_noun(chunks, place, step) else ("planned", "described")
        if chunk.kind == "cue" and chunk.has("possible-adjective"):
            return "hypothetical", "described"
        if chunk.has("auxiliary"):
            continue  # "بات انسحاب الجيش وشيكا", "الزيارة أصبحت وشيكة"
        if chunk.kind == "verb" and chunk.has("light") and chunks[step - 1].has("relative"):
            return _of_bearing(chunk)
        if chunk.kind == "comma":
            return _behind_apposition(chunks, step)
        if chunk.kind in {"verb", "stop", "colon"}:
            return None
    return None


def _behind_apposition(chunks: list[Chunk], comma: int) -> tuple[Status, str] | None:
    """Find the definite adjective of plan behind what commas put between: "زيارة الأمير، الثاني في الترتيب، المرتقبة"."""
    for step in range(comma + 1, min(len(chunks) - 1, comma + 1 + _INSERTED)):
        if chunks[step].kind == "comma":
            cue = chunks[step + 1]
            return ("planned", "described") if cue.kind == "cue" and cue.has("planned-adjective") else None
        if chunks[step].kind in {"verb", "stop", "colon"} or chunks[step].has("complementizer"):
            return None
    return None


def _of_bearing(verb: Chunk) -> tuple[Status, str] | None:
    """Give what a relative clause says of when somebody does what the masdar before it names: "الزيارة التي سيقوم بها"."""
    return ("planned", "future") if verb.verb is not None and verb.verb.future else None


def _is_of_another_noun(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell an adjective of plan of a deed that a preposition sets apart: "زار مقديشو قبيل القمة المرتقبة"."""
    if step - 2 <= place or not any(one.article for one in chunks[step].readings):
        return False
    noun, before = chunks[step - 1], chunks[step - 2].reading("preposition")
    apart = before is not None and bool(before.word.item.adjunct) and not before.pronoun
    return apart and noun.kind == "noun" and any(one.article for one in noun.readings)


def is_said_besides(chunks: list[Chunk], place: int) -> bool:
    """Tell a present that "and" joins to what the same one says or denies: "تنفي كينيا التهمة وتندد بالهجوم".

    Behind an أن the "and" goes on with what was said: "تنفي كينيا أنها تسلح … وتدعم …".
    """
    if not chunks[place].conjunction:
        return False
    for step in range(place - 1, max(-1, place - 1 - _REACH), -1):
        chunk = chunks[step]
        if chunk.has("complementizer") or chunk.has("subordinator") or chunk.has("condition"):
            return False
        if chunk.kind in {"verb", "stop", "colon", "comma"}:
            return chunk.kind == "verb" and chunk.has("trigger") and not chunk.has("auxiliary")
    return False


def is_told_aside(chunks: list[Chunk], place: int, reading: Reading, cue: str) -> bool:
    """Tell a perfect that says what somebody already did ("يخشى … في كينيا التي خضعت لعقوبات"), and whatever is told of

    somebody named right before: "دعا الرئيس الذي يدعم المسلحين نظيره إلى …".
    """
    if not place or not chunks[place - 1].has("relative") or reading.future:
        return False
    head = chunks[place - 2] if place > 1 else None
    perfect = reading.word.form.aspect == "perfect" and not is_twofold(chunks[place])
    named = head is not None and head.kind == "actor" and not head.is_adjective and bool(head.codes)
    return named or (perfect and cue != "condition")


def seems(chunks: list[Chunk], place: int) -> bool:
    """Tell what somebody only foretells of another: "يبدو أن البرلمان سيطالب", "يعتقد كثيرون أن الرئيس سيعلن"."""
    for step in range(place - 1, max(0, place - 1 - _REACH), -1):
        if chunks[step].has("complementizer"):
            return any(one.has("seeming") for one in chunks[max(0, step - _TO_OPENING) : step])
        if chunks[step].kind in {"stop", "colon", "comma", "verb"}:
            return False
    return False


def is_otherwise(chunks: list[Chunk], place: int) -> bool:
    """Tell what will be done only if what was asked for is not: "أمهلهم شهرا وإلا فإنه سينسحب"."""
    for step in range(place - 1, max(-1, place - 1 - _REACH), -1):
        chunk = chunks[step]
        if chunk.has("exception") and any(one.conjunction for one in chunk.readings):
            return True
        if chunk.kind in {"stop", "colon", "verb"}:
            return False
    return False


def _is_indefinite(chunk: Chunk) -> bool:
    """Tell a noun of which an asyndetic clause may speak: "قمة كان من المقرر …"."""
    return chunk.kind == "noun" and not any(one.article or one.pronoun for one in chunk.readings)


def is_past_denial(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell a masdar that the denied verb at `governor` does not reach: "لم يبدأ إلا مع فرض …", "لم تعد وسيطا بعد نقل …".

    An exception or a "but rather" stands between, or an adjunct of time or cause other than "before".
    """
    for chunk in chunks[governor + 1 : place]:
        reading = chunk.reading("preposition")
        if chunk.has("exception") or (reading is not None and reading.word.item.adjunct == "beside"):
            return True
        but = chunk.reading("conjunction")
        if but is not None and but.word.item.id == "conj.but":
            return True
    return False


def hangs_on_condition(chunks: list[Chunk], place: int) -> bool:
    """Tell what will be done only if something else is: "ستنسحب … في حال فشل …", "إن فشلت … فإنها ستنسحب"."""
    for step in range(place + 1, min(len(chunks), place + 1 + _TO_CONDITION)):
        chunk = chunks[step]
        if chunk.kind == "cue" and chunk.has("condition"):
            return not _asks(chunk)
        if chunk.kind in {"stop", "colon", "comma", "verb"} or chunk.has("complementizer"):
            return False
    return False


def is_foretold_by(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar that opens a clause of what it will bring about: "أن انسحاب كندا … سيؤدي إلى", "توجيه ضربة لن يكفي"."""
    if place and not (chunks[place - 1].has("complementizer") or chunks[place - 1].kind in {"stop", "colon"}):
        return False
    for step in range(place + 1, min(len(chunks), place + 1 + _TO_OUTCOME)):
        chunk = chunks[step]
        if chunk.verb is not None and chunk.kind == "verb":
            return chunk.verb.future or _is_denied_to_come(chunks, step)
        if chunk.kind == "word" and _is_denied_to_come(chunks, step):
            return True
        if chunk.kind in {"stop", "comma", "colon"} or chunk.has("relative") or chunk.has("complementizer"):
            return False
    return False


def _is_denied_to_come(chunks: list[Chunk], step: int) -> bool:
    denial = chunks[step - 1].reading("negation")
    return denial is not None and denial.word.item.value == "future"


def is_parted(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell a noun in a phrase of its own that "and" and a preposition open behind a comma: "…، ومع وقفها المحادثات".

    So does "and" with a verb that nobody knows, whose subject is his own: "لم تشارك …، وارتفعت تجارتها مع …".
    """
    if _is_of_unknown_verb(chunks, place):
        return True
    for step in range(place - 1, max(governor, place - 1 - _TO_OPENING), -1):
        reading = chunks[step].reading("preposition")
        if reading is not None and reading.conjunction and chunks[step - 1].kind == "comma":
            return True
        if chunks[step].kind not in {"word", "cue"}:
            return False
    return False


def _is_of_unknown_verb(chunks: list[Chunk], place: int) -> bool:
    """Tell somebody's own deed or trade right behind a bare word that a comma and "and" set off."""
    if place < 2 or chunks[place - 1].kind != "word" or chunks[place - 1].definite:
        return False
    own = any(one.pronoun for one in chunks[place].readings) and not chunks[place].clitic
    joined = "and" in {chunks[place - 1].clitic, chunks[place - 1].preposition}
    return own and joined and chunks[place - 2].kind == "comma"
