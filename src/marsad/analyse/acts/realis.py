"""Whether an act took place, stands, is intended, wished for, or said not to be (law 4).

The cues are words of the language (`cues/realis.yaml`); here is what they do. A cue works on the verb or masdar
behind it in the same clause. Where several work, the strongest denial or distance wins.
"""

from __future__ import annotations

from marsad.analyse.acts.backgrounds import background_of, is_awaited, is_blamed, is_setting
from marsad.analyse.acts.coming import coming_of, is_next_stop, was_made
from marsad.analyse.acts.control import status_of_controlled
from marsad.analyse.acts.distances import (
    calls_for_head,
    denies,
    distance_before,
    distance_behind,
    does_not_exist,
    hangs_on_condition,
    is_demanded,
    is_denied_of_unknown,
    is_foretold_by,
    is_otherwise,
    is_parted,
    is_past_denial,
    is_said_besides,
    is_told_aside,
    joined_condition,
    negation_before,
    seems,
)
from marsad.analyse.acts.earlier import is_of_before, is_of_earlier, was_before
from marsad.analyse.acts.heldtalks import is_beside_planned, is_of_meeting, status_of_talks
from marsad.analyse.acts.lasting import goes_on
from marsad.analyse.acts.programmes import is_arranged
from marsad.analyse.acts.purposes import is_let_do, is_purpose, joins
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.datings import is_time_before
from marsad.analyse.clauses.homographs import is_twofold
from marsad.languages.lexicon import Reading
from marsad.model.findings import Status

_REACH = 6
_BRINGING = ("light", "happening", "planned", "wish", "refusal")
_OBJECTS = 2  # unknown nouns between a verb and a noun that is not its object
_AHEAD = frozenset({"demand", "wish", "planned"})  # cues that point to what is to come
_TALKS = frozenset({"talks", "meeting", "summit"})  # kinds of what two hold before they sign or speak
_BLOWS = frozenset({"clash", "attack", "air-strike", "shell", "missile-strike", "kill"})  # kinds of fighting
_EARLIER = 8  # chunks behind a verb in which an adverb of earlier times is its own


def status_of(chunks: list[Chunk], place: int, reading: Reading, governor: int | None) -> tuple[Status, str]:
    """Give the status of the act told at `place`, and the cue that decided ("" for none).

    `governor` is the place of the finite verb that a masdar depends on.
    """
    form = reading.word.form
    if form.part == "verb":
        return _of_verb(chunks, place, reading)
    if form.part == "adjective" and _is_of_speech(reading):
        return _of_participle(chunks, governor)
    status, cue = _of_noun(chunks, place, governor, reading)
    settled = (status, cue) != ("actual", "") and not (status == "planned" and _is_any_before(chunks, place))
    if not settled and not _is_of_speech(reading) and _is_any(chunks, place):
        return "hypothetical", "whatever"
    return status, cue


def _is_any(chunks: list[Chunk], place: int) -> bool:
    """Tell an act of which no certain one is meant: "إبرام أي معاهدة بينهما قد …"."""
    return _is_any_before(chunks, place) or (place + 1 < len(chunks) and chunks[place + 1].has("whatever"))


def _is_any_before(chunks: list[Chunk], place: int) -> bool:
    """Tell the "any" of the act itself: "ستدفع ثمن أي هجوم …"; behind a preposition "any" only says how many."""
    return place > 0 and chunks[place - 1].kind == "cue" and chunks[place - 1].has("whatever")


def _is_standing_name(told: Reading) -> bool:
    """Tell a noun that names what is said, what stands or a visit or talks: "العقوبات", "القمة"."""
    item = told.word.item
    named = getattr(item, "status", None) is not None or getattr(item, "kind", "") in _TALKS | {"visit"}
    return named or _is_of_speech(told)


def _is_of_speech(reading: Reading) -> bool:
    """Tell a trigger that tells an act of speech."""
    frame = reading.word.item.frame if reading.word.job == "trigger" else None
    return frame is not None and bool(frame.deed or frame.asks or frame.speaker)


def _of_participle(chunks: list[Chunk], governor: int | None) -> tuple[Status, str]:
    """Give the status of what is said by the way ("…، رافضا الاتهامات"): the verb's tense holds, its negation does not."""
    reading = chunks[governor].verb if governor is not None else None
    if governor is not None and _is_perfect(chunks[governor]) and is_of_earlier(chunks, governor):
        return "historical", "earlier"  # "قال آنذاك …، منتقدا كندا"
    if reading is None or not reading.future or any(_is_perfect(one) for one in chunks[:governor]):
        return "actual", ""  # "وعد بأنه سيعلن …، منتقدا كندا": he criticised when he promised
    return "planned", "future"


def _is_perfect(chunk: Chunk) -> bool:
    return chunk.verb is not None and chunk.verb.word.form.aspect == "perfect" and not chunk.has("auxiliary")


def _of_verb(chunks: list[Chunk], place: int, reading: Reading) -> tuple[Status, str]:
    negated = negation_before(chunks, place)
    if negated and any(one.has("purpose") for one in chunks[max(0, place - 3) : place]):
        return "hypothetical", "purpose"  # "كي لا يمد …"
    if negated and _is_supposed(chunks, place):
        return "hypothetical", "condition"
    if negated:
        return "negated", negated
    if place and chunks[place - 1].has("ever"):
        return "ongoing", "ever"
    masdar = any(one.word.form.part == "noun" for one in chunks[place].readings)
    if masdar and not reading.pronoun and is_demanded(chunks, place):
        return "hypothetical", "demand"  # "المطالب بإغلاق القناة وقطع العلاقات"
    if reading.future and _is_asked(chunks, place):
        return "hypothetical", "question"  # "سيقرر إن كان سينسحب"
    distance = (
        distance_before(chunks, place) or _other_condition(chunks, place) or joined_condition(chunks, place)
    )
    past_it = distance is not None and (
        _is_past_it(chunks[place], reading, distance[1], governed=_is_governed(chunks, place))
        or is_told_aside(chunks, place, reading, distance[1])
        or (_is_of_speech(reading) and is_said_besides(chunks, place))
        or _is_of_noun_before(chunks, place, reading, distance[1])
        or _is_warned_of(reading, distance[1])
    )
    if distance is not None and not past_it:
        return distance
    if reading.future or _cue_before(chunks, place, "future") or _will_be_before(chunks, place):
        guessed = hangs_on_condition(chunks, place) or seems(chunks, place) or is_otherwise(chunks, place)
        return ("hypothetical", "hanging") if guessed else ("planned", "future")
    aspect = reading.word.form.aspect
    if aspect == "imperfect" and is_awaited(chunks, place):
        next_stop = reading.word.job == "trigger" and reading.word.item.frame.bodily
        return (
            ("planned", "future")
            if next_stop and not _is_denied_before(chunks, place)
            else ("hypothetical", "awaited")
        )
    if aspect == "imperfect" and (is_arranged(chunks, place) or is_next_stop(chunks, place, reading)):
        return "planned", "future"
    if aspect == "imperfect" and _cue_before(chunks, place, "when"):
        return "planned", "when"
    if aspect in {"imperfect", "jussive"} and _cue_before(chunks, place, "qad"):
        return "hypothetical", "qad"
    if aspect == "imperfect" and reading.preposition:
        performed = reading.word.form.person == 1 and _is_of_speech(reading)
        return ("actual", "") if performed else ("hypothetical", "purpose")  # "أغتنم الفرصة لأدعو …"
    if aspect == "perfect" and (is_of_earlier(chunks, place) or is_of_before(chunks, place)):
        return "historical", "earlier"
    if aspect == "perfect" and any(one.has("under-pact") for one in chunks[max(0, place - 3) : place + 4]):
        return "historical", "pact"
    if aspect == "imperfect" and was_before(chunks, place):
        return "historical", "habit"
    if aspect == "imperfect" and not _is_of_speech(reading) and is_let_do(chunks, place):
        return "hypothetical", "subjunctive"
    if aspect == "imperfect" and goes_on(chunks, place, is_of_speech=_is_of_speech(reading)):
        return "ongoing", ""
    return "actual", ""


def _is_supposed(chunks: list[Chunk], place: int) -> bool:
    """Tell a denial that a condition opens: "إذا لم تتوصل كينيا والصومال إلى اتفاق"."""
    step = place - 1
    while step > 0 and not chunks[step].has("negation") and place - step < _OBJECTS + 1:
        step -= 1
    before = chunks[step - 1] if step > 0 else None
    return before is not None and before.kind == "cue" and before.has("condition")


def _is_denied_before(chunks: list[Chunk], place: int) -> bool:
    """Tell whether the main verb before is denied: "لن يزور كينيا قبل أن يلتقي …"; else one stop follows the other."""
    return any(chunk.has("negation") for chunk in chunks[:place])


def _other_condition(chunks: list[Chunk], place: int) -> tuple[Status, str] | None:
    """Give the condition of which a verb behind "or" tells the other case: "إذا وجهت كندا صاروخا أو استهدفت كينيا …"."""
    before = chunks[place - 1].reading("conjunction") if place else None
    if before is None or before.word.item.value != "or":
        return None
    for chunk in reversed(chunks[: place - 1]):
        if chunk.kind in {"stop", "colon"} or chunk.has("complementizer"):
            return None
        if chunk.kind == "cue" and chunk.has("condition"):
            return "hypothetical", "condition"
    return None


def _is_past_it(chunk: Chunk, reading: Reading, cue: str, *, governed: bool) -> bool:
    """Tell a perfect verb, which is never what is asked for or planned: "طالبت كندا بوقف القصف واتهمت كوبا".

    Nor is one that "and" joins what a denial before denies: "نفت كندا التهمة ووصفتها بأنها باطلة".
    """
    if is_twofold(chunk) or reading.word.form.aspect != "perfect" or governed:
        return False
    if cue != "condition" and reading.pronoun and reading.word.form.person == 3:
        return True  # "بموجب معاهدة وقعها الرئيسان"
    return cue in _AHEAD or (cue == "denial" and bool(chunk.conjunction))


def _is_governed(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar of no list that a preposition governs: "تخشى كينيا من تعرضها لهجوم"."""
    before = chunks[place - 1].reading("preposition") if place else None
    return before is not None and not before.pronoun and chunks[place - 1].kind == "cue"


def _is_of_noun_before(chunks: list[Chunk], place: int, reading: Reading, cue: str) -> bool:
    """Tell a present that only says of the noun before it what others do to it: "يطالب بتعديلات تعارضها كينيا"."""
    back = bool(reading.pronoun) and reading.word.form.person == 3
    return back and cue in _AHEAD and place > 0 and chunks[place - 1].kind in {"word", "noun"}


def _is_warned_of(reading: Reading, cue: str) -> bool:
    """Tell what another will suffer, of which a warning speaks: "حذر من أن مقديشو ستدفع الثمن"."""
    frame = reading.word.item.frame if reading.word.job == "trigger" else None
    return cue == "demand" and reading.future and frame is not None and frame.future and bool(frame.speaker)


def _is_asked(chunks: list[Chunk], place: int) -> bool:
    """Tell what is only asked or left open: "لم يوضح إن كانت بلاده ستنسحب", "ما إذا كان سيزور"."""
    for step in range(place - 1, max(0, place - 1 - _REACH), -1):
        if chunks[step].kind in {"stop", "colon", "comma"}:
            return False
        if chunks[step].has("auxiliary"):
            return any(chunks[step - 1].has(job) for job in ("condition", "complementizer", "hypothetical"))
    return False


def _will_be_before(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a "will be" governs the verb: "سيكون أول من يزور"."""
    for step in range(place - 1, max(-1, place - 1 - _REACH), -1):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon", "comma"}:
            return False
        if chunk.kind == "verb":
            reading = chunk.reading("auxiliary")
            return reading is not None and reading.future
    return False


def _of_noun(chunks: list[Chunk], place: int, governor: int | None, told: Reading) -> tuple[Status, str]:
    if governor is not None and any(one.has("alluding") for one in chunks[governor:place]):
        governor = None  # "قد يكون أخطأ، في إشارة إلى الانسحاب"
    if governor is not None and is_parted(chunks, governor, place):
        governor = None  # "يفترض أن تعقد غدا، ومع وقفها المحادثات …"
    adjunct = _adjunct(chunks, place)
    behind = distance_behind(chunks, place)
    stands = _names_what_stands(chunks, place, told)
    if stands and (is_blamed(chunks, place) or _is_topic(chunks, place, told)):
        return behind or ("actual", "")
    distance = behind or (None if adjunct else distance_before(chunks, place, stands=stands))
    if distance is None and not is_of_meeting(told) and is_demanded(chunks, place):
        return "hypothetical", "demand"
    if place and (denies(chunks[place - 1]) or does_not_exist(chunks, place)):
        return "negated", "negation"
    if governor is None and not stands and is_denied_of_unknown(chunks, place):
        return "negated", "negation"
    if was_made(chunks, place):
        return "actual", ""
    talks = status_of_talks(chunks, place, told, behind) if is_of_meeting(told) else None
    if talks is not None:
        return talks
    if not _is_standing_name(told) and is_foretold_by(chunks, place):
        return "hypothetical", ""
    controlled = status_of_controlled(chunks, place, governor)
    if controlled is not None:
        return controlled
    if is_purpose(chunks, place, talked_of=not (stands or told.article)):
        return "hypothetical", "purpose"
    coming = coming_of(chunks, place, governor) or (None if distance else background_of(chunks, place))
    if coming is not None:
        return coming
    if is_of_meeting(told) and is_setting(chunks, place, governor):
        return behind or ("actual", "")
    if distance is not None and distance[1] == "condition":
        return distance  # "سيضمن سلامته في حال انعقاد القمة وتوقيع اتفاق"
    if adjunct == "before" and distance is None:
        return ("planned", "") if is_of_meeting(told) else ("actual", "")
    if adjunct == "beside" and is_beside_planned(chunks, place, told):
        return "planned", "planned"
    if adjunct == "beside" and governor is not None and _is_of_coming_talks(chunks, governor, told):
        return "planned", "planned"
    if governor is not None and distance is None and _is_done_before(chunks, governor, adjunct):
        return "historical", "earlier"
    if governor is not None and not adjunct and _is_scene(chunks, place, governor):
        ahead = is_of_meeting(told) and not _is_past_denied(chunks, governor)
        return ("planned", "held") if ahead else ("actual", "")
    if governor is not None and not adjunct:
        verb = chunks[governor]
        reading = verb.verb
        if negation_before(chunks, governor) and is_past_denial(chunks, governor, place):
            return distance or ("actual", "")
        if negation_before(chunks, governor):
            of_another = _is_within_another(chunks, place) or not _brings_about(verb)
            stands = _names_what_stands(chunks, place, told) and of_another
            return distance or ("actual", "") if stands else ("negated", "negation")
        if verb.has("refusal") or verb.has("denial"):
            apart = _names_what_stands(chunks, place, told) and _is_of_another_object(chunks, governor, place)
            cue = "denial" if verb.has("denial") else "refusal"
            return (distance or ("actual", "")) if apart else ("negated", cue)
        if (verb.has("demand") and not calls_for_head(chunks, governor)) or verb.has("wish"):
            return "hypothetical", "demand"
        if verb.has("hypothetical") or _is_weighed(chunks, governor, place, told):
            return "hypothetical", "possibility"
        if verb.has("planned") and distance is not None and distance[0] == "negated":
            return distance  # "ليس هناك أي خطط للقاءات"
        if verb.has("planned"):
            remote = distance_before(chunks, governor)
            return remote if remote and remote[0] == "hypothetical" else ("planned", "planned")
        if reading is not None and (reading.future or _cue_before(chunks, governor, "future")):
            if not stands and _is_asked(chunks, governor):
                return "hypothetical", "question"  # "ما إذا كان سيجدد العقوبات"
            guessed = (
                seems(chunks, governor)
                or hangs_on_condition(chunks, governor)
                or is_otherwise(chunks, governor)
            )
            return ("hypothetical", "hanging") if guessed else ("planned", "future")
        outer = distance_before(chunks, governor, stands=stands) or joined_condition(chunks, governor)
        if outer is not None:
            return outer
        if (
            reading is not None
            and reading.word.form.aspect == "imperfect"
            and _cue_before(chunks, governor, "qad")
        ):
            return "hypothetical", "qad"
    stays = getattr(told.word.item, "kind", "") == "visit"  # a visit under way is news, not a standing one
    if distance is None and governor is not None and not adjunct and not (_is_of_speech(told) or stays):
        finite = chunks[governor].verb
        continues = goes_on(chunks, governor, is_of_speech=False) or chunks[governor].has("keeping-on")
        if finite is not None and finite.word.form.aspect == "imperfect" and continues:
            return "ongoing", ""
    return distance or ("actual", "")


def _is_scene(chunks: list[Chunk], place: int, governor: int) -> bool:
    """Tell where something will not be or was not: "لن تكون الأزمة مطروحة في القمة": the summit itself is not denied."""
    before = chunks[place - 1].reading("preposition") if place else None
    inside = before is not None and not before.pronoun and before.word.item.value == "in"
    return inside and chunks[governor].has("auxiliary") and bool(negation_before(chunks, governor))


def _is_past_denied(chunks: list[Chunk], verb: int) -> bool:
    """Tell the negation of what was: "لم تكن"."""
    denial = chunks[verb - 1].reading("negation")
    return denial is not None and denial.word.item.value == "past"


def _is_of_coming_talks(chunks: list[Chunk], governor: int, told: Reading) -> bool:
    """Tell the talks behind which something is still to come: "من المتوقع أن يوقعا، عقب محادثاتهما، …"."""
    if not (told.article or told.pronoun) or told.word.item.kind not in _TALKS or not is_of_meeting(told):
        return False
    verb = chunks[governor].verb
    future = verb is not None and (verb.future or _cue_before(chunks, governor, "future"))
    distance = distance_before(chunks, governor)
    return future or (distance is not None and distance[0] == "planned")


def _is_weighed(chunks: list[Chunk], governor: int, place: int, told: Reading) -> bool:
    """Tell what somebody talks over doing: "تبحث كندا فرض رسوم", "تنظر كندا في سحب قواتها"; not "تبحث العقوبات"."""
    verb = chunks[governor]
    if not verb.has("weighing") or told.article or told.pronoun or _is_perfect(verb):
        return False
    between = chunks[governor + 1 : place]
    inside = [
        one for one in between if (before := one.reading("preposition")) and before.word.item.value == "in"
    ]
    return all(one in inside or one.kind in {"actor", "someone", "time"} for one in between)


def _is_done_before(chunks: list[Chunk], verb: int, adjunct: str) -> bool:
    """Tell a verb that tells what its subject did in earlier times: "أعلن في ذلك الوقت عن …", "سبق أن أعلن …"."""
    if not _is_perfect(chunks[verb]):
        return False
    return is_of_earlier(chunks, verb) or (is_of_before(chunks, verb) and not adjunct)


def _names_what_stands(chunks: list[Chunk], place: int, told: Reading) -> bool:
    """Tell a definite or owned noun, the name of an act that stands: "القمة", "زيارته", "قصف إسرائيل"."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    return bool(told.article or told.pronoun) or (following is not None and following.is_bare_actor)


def _is_of_another_object(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell whether a verb has other objects before a noun: "امتنع عن تحديد موعد ومكان الاتصالات"."""
    others = [chunk for chunk in chunks[governor + 1 : place] if chunk.kind == "word" and not chunk.definite]
    return len(others) >= _OBJECTS


def _is_within_another(chunks: list[Chunk], place: int) -> bool:
    """Tell an act that only says of what another noun is: "لم تشارك في صد الهجوم": the attack was."""
    before = chunks[place - 1] if place else None
    if before is None or before.has("light-noun") or before.has("preposition"):
        return False
    if before.kind == "word":
        return not (before.definite or before.suffixed) and place > 1 and chunks[place - 2].has("preposition")
    nouns = [one for one in before.readings if one.word.form.part == "noun"]
    plain = bool(nouns) and not any(one.article or one.pronoun for one in nouns)
    return before.kind in {"noun", "cue"} and plain


def _brings_about(verb: Chunk) -> bool:
    """Tell a verb whose denial denies the act that its noun names: "لم تتم الزيارة", not "لم يذكر الزيارة".

    What was not this or that was all the same: "لم تكن زيارته سهلة".
    """
    return any(verb.has(job) for job in _BRINGING)


def _is_topic(chunks: list[Chunk], place: int, told: Reading) -> bool:
    """Tell known blows that others only speak of, whatever they ask for: "دعا إلى تحقيق حول المواجهات"."""
    about = chunks[place - 1].reading("preposition") if place else None
    known = bool(told.article) and getattr(told.word.item, "kind", "") in _BLOWS
    return known and about is not None and not about.pronoun and about.word.item.id == "prep.concerning"


def is_decided(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a decision stands shortly before in the clause: "قررت بولندا طرد …"."""
    for step in range(place - 1, max(-1, place - 1 - _REACH), -1):
        if chunks[step].has("decision") or chunks[step].has("approval"):
            return True
        if chunks[step].kind in {"stop", "colon"}:
            return False
    return False


def _adjunct(chunks: list[Chunk], place: int) -> str:
    """Tell whether a masdar stands in an adjunct of time or cause, which the clause's verb does not touch.

    "before" (قبل، قبيل: the act was still to come), "beside" (خلال، عند، بسبب …), or "" for none.
    """
    if place > 2 and chunks[place - 1].is_bare_actor and chunks[place - 2].has("light-noun"):
        place -= 2 if _behind_span(chunks, place - 2) != place - 2 else 1
    joined = _adjunct_joined(chunks, place)
    if joined:
        return joined
    place = _behind_span(chunks, place - 1 if place and chunks[place - 1].kind == "quote" else place)
    first = place - 1 if place and chunks[place - 1].kind == "noun" else place
    if first > 1 and is_time_before(chunks, first - 2):
        return "before"  # "قبل أسبوع من زيارته", "قبل شهر من عقد القمة"
    if chunks[place].clitic == "l":
        place = next(
            (step for step in range(place - 1, max(0, place - 3), -1) if chunks[step].has("audience-word")),
            place,
        )
    light = place > 1 and (chunks[place - 1].has("light-noun") or chunks[place - 1].has("quantifier"))
    reading = chunks[place - 2 if light else place - 1].reading("preposition") if place else None
    if reading is None:
        return ""
    adjunct: str = reading.word.item.adjunct
    return adjunct


def _adjunct_joined(chunks: list[Chunk], place: int) -> str:
    """Give the adjunct of the masdar to which "and" joins the one at `place`: "بعد انسحاب كندا وإعادة فرضها …"."""
    first = (
        place - 1 if (place and chunks[place - 1].has("light-noun")) or joins(chunks, place - 1) else place
    )
    if not joins(chunks, first):
        return ""
    for step in range(first - 1, max(0, first - _EARLIER), -1):
        chunk = chunks[step]
        if chunk.kind in {"verb", "comma", "stop", "colon"} or chunk.has("complementizer"):
            return ""
        before = chunks[step - 1].reading("preposition")
        if chunk.kind == "noun" and before is not None and before.word.item.adjunct and not before.pronoun:
            adjunct: str = before.word.item.adjunct
            return adjunct
    return ""


def _behind_span(chunks: list[Chunk], place: int) -> int:
    """Give the place behind the preposition of "بعد أيام على …", "قبل شهر من …", which says how long, or the place itself."""
    for step in range(place - 2, max(0, place - 5), -1):
        reading = chunks[step].reading("preposition")
        if reading is not None and reading.word.item.adjunct and not reading.pronoun:
            measured = any(
                one.has("days-word") or one.has("span-word") or one.kind in {"time", "number"}
                for one in chunks[step + 1 : place - 1]
            )
            return step + 1 if measured and chunks[place - 1].has("preposition") else place
        if chunks[step].kind not in {"word", "number", "time", "cue"}:
            return place
    return place


def _cue_before(chunks: list[Chunk], place: int, job: str) -> bool:
    for step in range(place - 1, max(-1, place - 3), -1):
        if chunks[step].has(job):
            return True
        if chunks[step].kind != "cue":
            return False
    return False
