"""Finding the parts of a clause around a verb or masdar: subject, object, what stands behind prepositions.

Arabic puts the subject behind the verb (VSO) or before it (SVO, usual in headlines and behind إن and أن). The
rules look at the nearest somebody on each side and stop at whatever may begin another clause. Where an unknown
word stands in the subject's place the subject is unknown: it is not skipped (precision before recall).
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.analyse.clauses.agreeing import agrees
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.insertions import end_of_money, end_of_phrase, end_of_sum, says_where
from marsad.analyse.clauses.nosubjects import has_other_subject, is_asked, is_quoted, is_said_of
from marsad.analyse.clauses.relatives import agreeing_head, antecedent, disagree, is_particle, speaks_back
from marsad.analyse.clauses.settled import Settled
from marsad.analyse.clauses.toldnouns import only_happens, only_lasts, tells_of_noun

_NAME_LENGTH = 5  # chunks of a name that nobody knows, between commas behind an office
_GOVERNED = 15  # chunks from a noun back to the verb of its clause
_POINTS_BACK = 6  # chunks of a relative clause in which a pronoun may mean its head
_CLOSING = frozenset({"stop", "colon"})
_UNCOUNTED = frozenset({"time", "bracket"})
_INSERTED = frozenset({"relative", "where", "subordinator"})
_THINGS = frozenset({"hit-word", "missile-word", "event-word", "gathering-word", "onlooker", "medium"})
_JOINING = frozenset(
    {"preposition", "conjunction", "relative", "complementizer", "subordinator", "where", "negation"}
)
_ENABLED = frozenset({"l", "upon"})  # prepositions of him who may or must do something
_MODAL = ("modal", "before-now")
_TO_SUBJECT = 5  # chunks behind a verb in which its subject begins, times between commas not counted
_TO_FIRST = 5  # chunks from a verb back to "the first" who does it
_RELATIVE = 20  # chunks of a relative clause behind the one who opens a sentence
_BESIDE_SUBJECT = frozenset({"adverb", "courtesy", "in-turn"})
_PAIR = 2  # of whom a relative in the dual would speak
_LIGHT_MARKS = frozenset({"quote", "time", "bracket"})


def subject_of(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give the subject of the finite verb at `place`: before it where nothing parts them, else behind it."""
    if not isinstance(chunks, Settled):
        return _find_subject(chunks, place)
    known = chunks.places.subjects
    if place not in known:
        known[place] = _find_subject(chunks, place)
    return known[place]


def _find_subject(chunks: list[Chunk], place: int) -> Chunk | None:
    if place and _is_who(chunks[place - 1]):
        if place > 1 and chunks[place - 2].has("preposition"):
            return None  # "تتعامل بقوة مع من ينتقد": whoever does
        return _named_before(chunks, place - 1)
    enabled = _who_may(chunks, place)
    if enabled is not None:
        return enabled
    first = _first_of_all(chunks, place)
    if first is not None:
        return first
    if _is_of_head(chunks, place):
        return antecedent(chunks, place)
    before = subject_before(chunks, place)
    if before is not None:
        return before
    if has_other_subject(chunks, place):
        return None
    behind = subject_behind(chunks, place)
    if behind is not None and is_asked(chunks, place, behind):
        return chunks[0]
    if behind is not None and chunks[place].has("going-verb"):
        behind = _past_destination(chunks, behind)
    if behind is not None:
        return behind
    return None if speaks_back(chunks, place) else agreeing_head(chunks, place)


def _past_destination(chunks: list[Chunk], goal: Chunk) -> Chunk:
    """Give who travels where his goal stands before him: "غادر نيروبي رئيس الوزراء"."""
    if any(one.person or one.office for one in goal.somebody):
        return goal
    for chunk in chunks[chunks.index(goal) + 1 :][:3]:
        if (
            chunk.is_bare_actor
            and not chunk.conjunction
            and any(one.person or one.office for one in chunk.somebody)
        ):
            return chunk
        if chunk.kind != "time":
            break
    return goal


def _who_may(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give who may, must or did something already: "يمكن للوزير أن يزور", "سبق للرئيس أن زار"."""
    if place < 3 or not chunks[place - 1].has("complementizer"):
        return None
    named = chunks[place - 2]
    governed = named.kind == "actor" and named.preposition in _ENABLED
    step = place - 3 if chunks[place - 3].kind != "cue" or named.preposition == "l" else place - 4
    modal = governed and step >= 0 and any(chunks[step].has(job) for job in _MODAL)
    return named if modal and not named.is_place else None


def _first_of_all(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give who is called the first to do something: "كانت ماي أول زعيم أجنبي يزور …"."""
    step = place - 1
    while step > 0 and _is_mere_office(chunks[step]) and place - step < _TO_FIRST:
        step -= 1
    if step < 1 or step == place - 1 or not chunks[step].has("first-one"):
        return None
    topic = chunks[step - 1]
    return topic if topic.is_bare_actor and begins_clause(chunks, step - 1) else None


def _is_mere_office(chunk: Chunk) -> bool:
    """Tell a word or an office that names nobody: "زعيم أجنبي", "رئيس أوروبي"."""
    if chunk.kind in {"someone", "word"} or chunk.is_adjective:
        return True
    nobody = not any(one.person or one.unlisted for one in chunk.somebody)
    return chunk.kind == "actor" and nobody and all(one.office for one in chunk.somebody)


def _is_of_head(chunks: list[Chunk], place: int) -> bool:
    """Tell a relative clause whose head is its subject, for nothing in it points back: "الوزير الذي زار قطر"."""
    step = place - 1
    while step > 0 and (is_particle(chunks[step]) or chunks[step].kind == "quote"):
        step -= 1
    if step < 1 or "relative" not in chunks[step].jobs:
        return False
    verb = chunks[place].verb
    if verb is None or verb.pronoun or is_said_of(chunks, place):
        return False
    for chunk in chunks[place + 1 : place + 1 + _POINTS_BACK]:
        if chunk.kind == "verb" and chunk.conjunction:
            break  # "الذي التقى ترامب وحثه": its own object, whom a further verb takes up
        reading = chunk.reading("preposition")
        back = (reading is not None and reading.pronoun) or chunk.has("resumptive") or chunk.suffixed
        if back or any(one.pronoun for one in chunk.readings):
            return False
        if chunk.kind in {"stop", "colon", "comma"}:
            break
    return True


def _is_who(chunk: Chunk) -> bool:
    """Tell the من that is "who" ("أول من يزور"): a preposition cannot stand before a finite verb."""
    if "preposition" not in chunk.jobs or chunk.behind - chunk.first != 1:
        return False
    reading = chunk.reading("preposition")
    return reading is not None and not reading.pronoun


def _named_before(chunks: list[Chunk], place: int) -> Chunk | None:
    for step in range(place - 1, max(-1, place - 6), -1):
        if chunks[step].is_bare_actor:
            return chunks[step]
        if chunks[step].kind in {"stop", "comma", "colon"}:
            return None
    return None


def subject_before(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give the somebody before a verb that begins its clause, insertions between commas skipped."""
    if chunks[place].conjunction:
        return _topic_before(chunks, place)
    step = place - 1
    commas = 0
    while step >= 0:
        chunk = chunks[step]
        if chunk.is_bare_actor:
            return chunk if begins_clause(chunks, step) else None
        if chunk.kind == "comma":
            commas += 1
            opening = opening_of_insertion(chunks, step)
            if opening is None and step and is_named_holder(chunks[step - 1]):
                step -= 1
                continue
            if opening is None:
                return _head_before(chunks, step, place)
            step = opening - 1
            continue
        if chunk.kind in _LIGHT_MARKS or is_particle(chunk) or (chunk.kind == "actor" and chunk.preposition):
            step -= 1
            continue
        if chunk.kind == "verb" and chunk.has("auxiliary") and not chunk.conjunction and step == place - 1:
            step -= 1
            continue
        if chunk.has("whilst") and step == place - 1:
            step -= 1  # "كندا إذ تدين …"
            continue
        if chunk.has("allies-word") and chunk.conjunction:
            step -= 1  # "كندا وحلفاؤها تدرج …"
            continue
        if chunk.kind == "cue" and chunk.has("preposition"):
            step -= 1
            continue
        if _opens_behind_modal(chunks, step, place):
            step -= 2
            continue
        return None
    return None


def _opens_behind_modal(chunks: list[Chunk], step: int, place: int) -> bool:
    """Tell the أن between a modal and the verb: "أن أوغندا يمكن أن تقصف …" is Uganda's."""
    if step < place - 2 or step < 1 or not chunks[step].has("complementizer"):
        return False
    denied = step > 1 and chunks[step - 2].has("negation")
    return not chunks[step].has("own-subject") and chunks[step - 1].has("modal") and not denied


def _head_before(chunks: list[Chunk], closing: int, place: int) -> Chunk | None:
    """Give who opens the clause, of whom a clause without a comma before it tells: "كينيا التي استضافت …، طالبت …".

    So does what is told of him "whilst" he does something else: "كينيا إذ تدين …، تطالب …".
    """
    for step in range(closing - 1, max(0, closing - _RELATIVE), -1):
        if chunks[step].kind in {"stop", "colon"} or chunks[step].has("complementizer"):
            return None
        relative = chunks[step].has("relative") and not chunks[step].conjunction
        if not (relative or chunks[step].has("whilst")):
            continue
        head = chunks[step - 1]
        opens = head.is_bare_actor and begins_clause(chunks, step - 1) and not disagree(chunks[step], head)
        return head if opens and agrees(chunks[place].verb, head.somebody) else None
    return None


def _topic_before(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give the topic that ف takes up again: "أما توكاييف فشدد على"."""
    for step in range(place - 1, max(-1, place - 8), -1):
        if chunks[step].is_bare_actor and step and chunks[step - 1].has("topic"):
            return chunks[step]
        if chunks[step].kind in {"verb", "stop"}:
            return None
    return None


def begins_clause(chunks: list[Chunk], place: int) -> bool:
    """Tell whether nothing before an actor makes it part of another phrase (a verb's object, an idafa)."""
    if place == 0:
        return True
    before = chunks[place - 1]
    if before.kind in {"word", "number", "noun", "actor", "someone"}:
        return False
    if before.kind == "verb":
        return before.has("auxiliary")
    if is_owned_thing(before):
        return False
    return not (before.kind == "dash" and place > 1 and chunks[place - 2].is_adjective)


def is_owned_thing(chunk: Chunk) -> bool:
    """Tell a thing, gathering or onlooker without article, of whom it is stands behind it: "أهداف سورية", "محامي الرئيس"."""
    return not chunk.jobs.isdisjoint(_THINGS) and not any(
        one.article or one.pronoun for one in chunk.readings
    )


def is_named_holder(chunk: Chunk) -> bool:
    """Tell an office with its holder's name, whose apposition a comma may close: "رئيسة الوزراء، ماي، قالت"."""
    last = chunk.somebody[-1:]
    named = bool(last) and bool(last[0].person or last[0].unlisted)
    return chunk.is_bare_actor and named and any(one.office for one in chunk.somebody)


def opening_of_insertion(chunks: list[Chunk], closing: int) -> int | None:
    """Give the comma that opens an insertion closed by the one at `closing`: "، التي سيزورها،"."""
    for step in range(closing - 1, max(-1, closing - 14), -1):
        if chunks[step].kind == "comma":
            behind = chunks[step + 1]
            if step + 1 < closing and (
                behind.has("relative")
                or behind.has("where")
                or behind.has("subordinator")
                or behind.kind in {"actor", "someone"}
                or (behind.kind == "word" and behind.definite and is_named_holder(chunks[step - 1]))
            ):
                return step
            inside = chunks[step + 1 : closing]
            if all(chunk.kind in {"time", "quote"} for chunk in inside):
                return step
            if says_where(inside):
                return step
            if len(inside) <= _NAME_LENGTH and all(
                chunk.kind in {"word", "quote", "dash"} for chunk in inside
            ):
                return step
            return step if step and _is_name_of(chunks[step - 1], inside) else None
        if chunks[step].kind in {"stop", "colon"}:
            return None
    return None


def _is_name_of(office: Chunk, inside: list[Chunk]) -> bool:
    """Tell the name of whoever holds an office before a comma, one word of which is another's: "السفير، كينيث وارد،"."""
    if not (office.is_bare_actor and office.somebody[-1].office and not office.somebody[-1].person):
        return False
    if not 1 < len(inside) <= _NAME_LENGTH or inside[0].kind != "word" or inside[0].definite:
        return False
    return all(
        chunk.kind in {"word", "dash"} or (chunk.kind == "cue" and chunk.jobs.isdisjoint(_JOINING))
        for chunk in inside
    )


def subject_behind(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give the somebody who follows a verb before anything else can be its subject.

    A plural verb has its subject before it or in itself: whoever follows is its object ("يستهدفون السعودية").
    """
    if is_plural(chunks[place]):
        return None
    taken, step = 0, place + 1
    while step < len(chunks) and taken < _TO_SUBJECT:
        chunk = chunks[step]
        last = step + 1 == len(chunks)
        if (both := _named_pair(chunks, step)) is not None:
            return both
        if chunk.is_bare_actor:
            beyond = is_counterpart(chunk) or chunk.somebody[0].oblique or is_quoted(chunks, place, step)
            return None if beyond else chunk
        sets_off = chunk.kind == "comma" and not last and sets_off_time(chunks, step)
        if sets_off and (chunks[step + 1].kind == "time" or _may_agree(chunks, place, step + 1)):
            step += 1
            continue
        closing = end_of_phrase(chunks, step) if chunk.kind == "comma" else None
        if closing is not None:
            step = closing + 1
            continue
        light = chunk.kind in _LIGHT_MARKS or is_particle(chunk) or _says_where(chunks, step)
        light = light or chunk.has("quantifier") or not chunk.jobs.isdisjoint(_BESIDE_SUBJECT)
        governed = chunk.kind == "actor" and chunk.preposition
        if not light and (last or not (governed or (chunk.kind == "cue" and chunk.has("preposition")))):
            return None
        taken += chunks[step - 1].kind != "comma" or chunk.kind != "time"
        step += 1
    return None


def _named_pair(chunks: list[Chunk], step: int) -> Chunk | None:
    """Give the two whom a comma names behind their office: "تعهد الرئيسان، الكيني … والأوغندي …، ب"."""
    if not chunks[step].has("pair") or step + 2 >= len(chunks) or chunks[step + 1].kind != "comma":
        return None
    named = chunks[step + 2]
    return named if named.kind == "actor" and not named.preposition and len(named.codes) == _PAIR else None


def _may_agree(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell whether somebody behind a time between commas has the gender of the verb: "دعا، أمس، الإدارة" has its object."""
    forms = [one.word.form for one in chunks[place].readings if one.word.form.part == "verb"]
    somebody = chunks[step].somebody[:1] if step < len(chunks) else []
    return bool(somebody) and (
        not somebody[0].gender or any(form.gender in {"", somebody[0].gender} for form in forms)
    )


def _says_where(chunks: list[Chunk], step: int) -> bool:
    """Tell the seat in which a host receives, a preposition on it or before it: "بمكتبه", "في القصر الجمهوري"."""
    return chunks[step].has("seat-noun") and (
        bool(chunks[step].clitic) or chunks[step - 1].has("preposition")
    )


def is_plural(chunk: Chunk) -> bool:
    """Tell a verb in the third person plural or dual, which never stands before its subject."""
    verbs = [one.word.form for one in chunk.readings if one.word.form.part == "verb"]
    return bool(verbs) and all(form.count in {"p", "d"} and form.person == 3 for form in verbs)


def is_counterpart(chunk: Chunk) -> bool:
    """Tell "نظيره …": it leans on a subject, so it is none."""
    return chunk.somebody[0].office == "counterpart" and len(chunk.somebody) == 1


def tells_of_last(chunks: list[Chunk], place: int, subject: Chunk) -> bool:
    """Tell a relative clause in the singular behind several: "بين نيروبي ومقديشو، التي شنت …" speaks of the last of them."""
    verb = chunks[place].verb
    if len(subject.somebody) < _PAIR or verb is None or verb.word.form.count != "s" or verb.pronoun:
        return False
    return subject.first < chunks[place].first and subject is antecedent(chunks, place)


def behind(chunks: list[Chunk], place: int, reach: int) -> Iterator[tuple[int, Chunk]]:
    """Give the chunks behind `place` that still belong to its clause, relative clauses and insertions left out.

    The clause ends at a stop, at a further finite verb, at أن/إن, and at a comma behind which another clause begins.
    Adverbs are passed over and not counted ("اعترفت … رسميا ب…"), a phrase of place or time between commas is not counted,
    nor what something is worth.
    """
    step, taken, end, aside = place + 1, 0, len(chunks), 0
    while step < end and taken < reach:
        chunk = chunks[step]
        kind, jobs = chunk.kind, chunk.jobs
        if kind in _CLOSING or "complementizer" in jobs:
            return
        if (
            jobs
            and not jobs.isdisjoint(_INSERTED)
            and (step > place + 1 or "relative" in jobs or "where" in jobs)
        ):
            past = past_insertion(chunks, step)
            if past is None:
                return
            step = past
            continue
        if kind == "verb":
            if not (
                tells_of_noun(chunks, step) or only_happens(chunks, step) or only_lasts(chunks, place, step)
            ):
                return
            step += 1
            continue
        if kind == "comma" and step + 1 < end and _opens_clause(chunks[step + 1]):
            return
        if kind == "comma" and step > aside:
            aside = end_of_phrase(chunks, step) or 0
        if "worth-word" in jobs:
            aside = max(aside, end_of_sum(chunks, step))
        elif kind == "number":
            aside = max(aside, end_of_money(chunks, step))
        step += 1
        if "adverb" in jobs:
            continue
        yield step - 1, chunk
        taken += not (
            kind in _UNCOUNTED or step - 1 <= aside or (kind == "comma" and sets_off_time(chunks, step - 1))
        )


def sets_off_time(chunks: list[Chunk], comma: int) -> bool:
    """Tell a comma that only sets off a time: "أطلقت، فجر الخميس، صواريخ", "زار، اليوم (الخميس)، …"."""
    before = comma - 1
    while before > 0 and chunks[before].kind == "bracket":
        before -= 1
    return chunks[before].kind == "time" or (comma + 1 < len(chunks) and chunks[comma + 1].kind == "time")


def past_insertion(chunks: list[Chunk], opening: int) -> int | None:
    """Give the place behind the comma that closes a relative clause or insertion, if it was opened by one."""
    if opening == 0 or chunks[opening - 1].kind != "comma":
        return None
    for step in range(opening + 1, min(len(chunks), opening + 14)):
        if chunks[step].kind == "comma":
            return step + 1
        if chunks[step].kind in {"stop", "colon"}:
            return None
    return None


def _opens_clause(chunk: Chunk) -> bool:
    """Tell what begins a clause of its own behind a comma: a verb, a particle, a participle of saying ("، معلنة …")."""
    if chunk.kind == "verb" or chunk.has("conjunction") or chunk.has("subordinator"):
        return True
    return _says_in_passing(chunk)


def _says_in_passing(chunk: Chunk) -> bool:
    """Tell a participle of saying that tells what its subject said besides: "معلنة", "مضيفا"."""
    return "speech" in chunk.jobs and any(
        one.word.form.part == "adjective" and not (one.article or one.preposition) for one in chunk.readings
    )


def governing_verb(chunks: list[Chunk], place: int) -> int | None:
    """Give the finite verb whose clause a noun at `place` stands in: the nearest one before it, insertions left out."""
    step = place - 1
    while step >= 0 and place - step < _GOVERNED:
        chunk = chunks[step]
        if chunk.kind == "verb":
            return step
        if chunk.kind in {"stop", "colon"} or chunk.has("complementizer"):
            return None
        if step and chunks[step - 1].kind == "comma" and _says_in_passing(chunk):
            return None  # "رفضت … التهم، معلنة طرد …": what is announced is not refused
        if chunk.kind == "comma":
            opening = opening_of_insertion(chunks, step)
            aside = opening is not None and any(chunks[opening + 1].has(job) for job in ("relative", "where"))
            step = opening if opening is not None and aside else step
        step -= 1
    return None
