"""Masdars that are spelled like a finite verb ("فرض" imposed, imposing): told apart by what stands before them.

Two finite verbs do not follow each other in one clause, and neither a preposition nor a noun in the construct state
stands before one; where one of these comes first, the word is the masdar.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import opening_of_insertion, sets_off_time
from marsad.analyse.clauses.toldnouns import tells_of_noun
from marsad.languages.lexicon import Reading

_BEFORE_FROM = frozenset({"actor", "someone", "noun", "verb", "word", "number", "time"})
_WALK = 5
_TO_STANCE = 3  # chunks from a deed back to the stance towards it
_STANCES = ("own-refusal", "own-backing", "reproof-word", "anger-word", "thanks-word", "concern-word")
_CLAUSE = 7  # chunks from a noun in the accusative back to its verb
_PARTING = frozenset({"comma", "stop", "colon"})
_REOPENING = ("complementizer", "relative", "conjunction", "subordinator", "where", "qad")
_ADJUNCT = 3  # chunks of an adjunct with a masdar and its doer
_PHRASE = 4  # chunks of a phrase that says where or when
_JOINED = 14  # chunks from a masdar back to the verb that governs the one it is joined to
_SETTING = frozenset({"in", "during", "after", "with"})  # values of prepositions of such a phrase
_AWAITING = ("announcing", "decision", "planned")  # jobs of verbs that cannot do without what somebody does
_ASKING = ("so-called", "whatever", "intent-noun", "heartfelt")  # jobs of words behind which a noun stands
_INSERTION = 12  # chunks between the commas of an insertion
_AMONG = frozenset({"from", "between"})  # values of the prepositions of "among them"
_UNBEARING = frozenset({"auxiliary", "impersonal"})
_GOVERNING = frozenset(
    {"in", "upon", "about", "to", "with", "between"}
)  # values of prepositions that no clause follows
_MINDED = ("own-subject", "we-subject", "pronoun", "auxiliary")
_PASSED = frozenset({"actor", "someone", "time", "quote", "number"})


def settle_homographs(chunks: list[Chunk]) -> list[Chunk]:
    """Leave only the masdar where a word that may be verb or masdar cannot be the verb; the chunks are changed."""
    for place, chunk in enumerate(chunks):
        if chunk.has("concern-word") and chunk.has("trigger") and not _tells_state_of_mind(chunks, place):
            chunk.keep(tuple(one for one in chunk.readings if one.word.form.part != "adjective"))
            chunk.kind = "noun" if chunk.has("trigger") else "cue"
    for place in [place for place, chunk in enumerate(chunks) if chunk.kind == "verb"]:
        chunk = chunks[place]
        if chunk.has("rate-word") and place + 1 < len(chunks) and chunks[place + 1].kind == "number":
            chunk.keep(())
            chunk.kind = "word"
            continue
        _drop_jussive(chunks, place)
        if chunk.has("plain") and (
            all(_is_of_women(one) for one in chunk.readings)
            or (
                place and not chunk.conjunction and _follows_its_verb(chunks, place)
            )  # "التقى الرئيس هنا اليوم"
        ):
            chunk.keep(tuple(one for one in chunk.readings if one.word.form.part != "verb"))
            chunk.kind = "cue"
            continue
        if place == 1 and is_twofold(chunk) and chunks[0].has("aside") and chunks[0].has("subordinator"):
            chunk.keep(tuple(one for one in chunk.readings if one.word.form.part != "noun"))  # "كما طالب"
            continue
        if (
            place
            and is_twofold(chunk)
            and chunks[place - 1].has("where")
            and any(one.has("preposition") for one in chunks[place + 1 : place + 2])
        ):
            chunk.keep(tuple(one for one in chunk.readings if one.word.form.part != "noun"))  # "حيث بحث مع"
            continue
        if chunk.has("owned-by") and _is_before_lamed(chunks, place):
            chunk.keep(tuple(one for one in chunk.readings if one.word.form.part != "verb"))
            chunk.kind = "cue"
            continue
        if (
            place
            and not is_twofold(chunk)
            and (_is_governed(chunks[place - 1]) or _is_deed_of(chunks, place))
        ):
            chunk.keep(tuple(one for one in chunk.readings if one.word.form.part != "verb"))
            chunk.kind = "cue" if chunk.readings else "word"
            continue
        if place and (_is_only_spelled_so(chunks, place) or _qualifies(chunks, place)):
            chunk.keep(())
            chunk.kind = "word"
        if chunk.kind == "verb" and chunk.conjunction and _is_joined_masdar(chunks, place):
            chunk.keep(tuple(one for one in chunk.readings if one.word.form.part != "verb"))
            chunk.kind = "noun" if chunk.has("trigger") else "cue"
        if chunk.kind != "verb" or not (is_twofold(chunk) or _is_owned_masdar(chunks, place)):
            continue
        masdar = _is_owned_masdar(chunks, place) or (place and _wants_masdar(chunks, place))
        masdar = masdar or _is_what_one_feels_about(chunks, place)
        if masdar or _is_accusative(chunks, place):
            chunk.keep(tuple(one for one in chunk.readings if one.word.form.part != "verb"))
            chunk.kind = "noun" if chunk.has("trigger") else "cue"
    return chunks


def _tells_state_of_mind(chunks: list[Chunk], place: int) -> bool:
    """Tell "worried", spelled like "his worry": right behind him who is, in a clause without a verb: "باريس قلقة", "إنها قلقة"."""
    step = place - 1
    while step > 0 and chunks[step].kind == "quote":
        step -= 1
    before = chunks[step] if step >= 0 else None
    if before is None or not (before.is_bare_actor or any(before.has(job) for job in _MINDED)):
        return False
    for chunk in reversed(chunks[:step]):
        if chunk.kind in _PARTING or chunk.kind == "quote" or chunk.has("complementizer"):
            return True
        if chunk.kind == "verb" and not chunk.has("auxiliary"):
            return False
    return True


def _is_of_women(reading: Reading) -> bool:
    """Tell what is no verb, or one of several women, which a plain word of that spelling is not: "مقاتلين اثنين"."""
    form = reading.word.form
    return form.part != "verb" or (form.gender == "f" and form.count == "p")


def _is_only_spelled_so(chunks: list[Chunk], place: int) -> bool:
    """Tell a noun of no list that is spelled like a perfect ("أحدث جولة", "نقل السفارة") where no verb has room."""
    chunk = chunks[place]
    return (
        not chunk.conjunction
        and all(_looks_like_noun(one) for one in chunk.readings)
        and _follows_its_verb(chunks, place)
    )


def _is_governed(before: Chunk) -> bool:
    """Tell a preposition right before that no finite verb follows: "شكك في صدق النوايا" is no "was right"."""
    reading = before.reading("preposition") if before.kind == "cue" else None
    return reading is not None and not reading.pronoun and reading.word.item.value in _GOVERNING


def _is_deed_of(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar of no list behind من and before its doer: "امتعاضها من تجاهل كينيا …"."""
    before = chunks[place - 1].reading("preposition") if chunks[place - 1].kind == "cue" else None
    if before is None or before.pronoun or before.word.item.value != "from":
        return False
    named = place + 1 < len(chunks) and chunks[place + 1].is_bare_actor
    return (
        named
        and all(_looks_like_noun(one) for one in chunks[place].readings)
        and _governs_deed(chunks, place - 1)
    )


def _qualifies(chunks: list[Chunk], place: int) -> bool:
    """Tell an adjective spelled like the perfect of two, right behind its indefinite noun: "رفضا قاطعا"."""
    readings, before = chunks[place].readings, chunks[place - 1]
    return (
        not chunks[place].conjunction
        and all(one.word.form.aspect == "perfect" and one.word.form.count == "d" for one in readings)
        and any(
            one.word.form.part == "noun"
            and one.word.form.count == "s"
            and not one.article
            and not one.pronoun
            for one in before.readings
        )
    )


def _follows_its_verb(chunks: list[Chunk], place: int) -> bool:
    """Tell whether only somebody and a time stand between the verb of the clause and a word: it is the object."""
    for step in range(place - 1, max(-1, place - 1 - _WALK), -1):
        chunk = chunks[step]
        if chunk.kind == "verb":
            return not chunk.has("auxiliary") and not chunk.has("speech")
        if chunk.kind not in {"actor", "time"} and not (
            chunk.kind == "comma" and sets_off_time(chunks, step)
        ):
            return False
    return False


def _looks_like_noun(reading: Reading) -> bool:
    """Tell a perfect spelled like a masdar ("نقل"), or an "I do" spelled like an elative ("أحدث")."""
    form = reading.word.form
    if form.part != "verb" or reading.pronoun or reading.future or form.count != "s":
        return False
    return form.person == 1 if form.aspect != "perfect" else (form.person == 3 and form.gender == "m")


def _drop_jussive(chunks: list[Chunk], place: int) -> None:
    """Leave out the jussive of a hollow verb ("ترد" of أراد) where no negation and no ل asks for one."""
    chunk = chunks[place]
    if chunk.kind != "verb" or (place and chunks[place - 1].has("negation")):
        return
    if not any(one.word.form.aspect == "jussive" for one in chunk.readings):
        return
    kept = tuple(one for one in chunk.readings if one.word.form.aspect != "jussive" or one.preposition)
    if 0 < len(kept) < len(chunk.readings):
        chunk.keep(kept)


def _is_before_lamed(chunks: list[Chunk], place: int) -> bool:
    """Tell whether ل governs who stands right behind: "موقعا تابعا لطالبان" belongs to them, and nobody goes on."""
    return place + 1 < len(chunks) and chunks[place + 1].preposition == "l"


def is_twofold(chunk: Chunk) -> bool:
    """Tell a word that may be verb or masdar and that no conjunction shows to open a clause."""
    return not chunk.conjunction and any(one.word.form.part == "noun" for one in chunk.readings)


def _is_owned_masdar(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar with its owner's pronoun by the ل behind it, which the verb would not take: "ودعمها لكوبا"."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is None or "l" not in {following.preposition, following.clitic}:
        return False
    verbs = [one for one in chunks[place].readings if one.word.form.part == "verb"]
    owned = any(one.word.form.part == "noun" and one.pronoun for one in chunks[place].readings)
    return owned and all(
        one.pronoun and "l" not in one.word.item.frame.preps for one in verbs if one.word.job == "trigger"
    )


def _is_what_one_feels_about(chunks: list[Chunk], place: int) -> bool:
    """Tell a deed behind the ل of a stance, spelled like a purpose: "رفض كينيا التام لتدخل …", "تقديره لدعم …"."""
    if chunks[place].clitic != "l" or chunks[place].conjunction:
        return False
    for step in range(place - 1, max(-1, place - 1 - _TO_STANCE), -1):
        chunk = chunks[step]
        if any(chunk.has(job) for job in _STANCES):
            return chunk.kind != "verb" or is_twofold(chunk)
        if chunk.kind not in {"word", "actor"} or chunk.clitic:
            return False
    return False


def _wants_masdar(chunks: list[Chunk], place: int) -> bool:
    """Tell whether what stands before leaves no room for a finite verb."""
    before = chunks[place - 1]
    preposition = before.reading("preposition")
    if tells_of_noun(chunks, place):
        return False
    if before.kind == "cue" and preposition is not None:
        if preposition.pronoun and preposition.word.item.value in _AMONG:
            return _is_without_subject(chunks, place)
        return not preposition.pronoun and (
            preposition.word.item.value != "from" or _governs_deed(chunks, place - 1)
        )
    if (
        _is_construct(before)
        or _is_announcing(before)
        or _opens_noun_clause(chunks, place)
        or before.has("such-as")
    ):
        return True
    if any(before.has(job) for job in _ASKING):
        return True
    if _is_object_of_masdar(chunks, place):
        return True
    step, floor = place, max(-1, place - 1 - _WALK)
    while (step := step - 1) > floor:
        chunk = chunks[step]
        if chunk.kind == "verb":
            return not chunk.has("auxiliary")
        if chunk.has("light-noun") and step < place - 1:
            return True
        if chunk.kind == "comma" and step == place - 1 and not sets_off_time(chunks, step):
            if _awaits_object(chunks, step) or _awaits_object(chunks, _opening_comma(chunks, step)):
                return True
            opening = opening_of_insertion(chunks, step)
            if opening is None or not _is_source(chunks[opening + 1]):
                return False
            step, floor = opening, max(-1, opening - _WALK)
            continue
        if not (chunk.kind in _PASSED or chunk.has("honoured")) and not (
            _leads_to_time(chunks, step) or _is_of_phrase(chunks, step, place)
        ):
            return False
    return False


def _is_without_subject(chunks: list[Chunk], place: int) -> bool:
    """Tell one of several deeds behind "among them", which what is done follows: "عقوبات منها طرد 20 دبلوماسيا"."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    return following is not None and (
        following.kind == "number"
        or any(one.word.form.part == "noun" and not one.article for one in following.readings)
    )


def _leads_to_time(chunks: list[Chunk], step: int) -> bool:
    """Tell a comma or preposition that only sets off a time: "أعلن، أمس، فرض", "أعلن الرئيس، في 8 مارس، فرض"."""
    if chunks[step].kind == "comma":
        return sets_off_time(chunks, step) or _leads_to_time(chunks, step + 1)
    return chunks[step].has("preposition") and chunks[step + 1].kind == "time"


def _opening_comma(chunks: list[Chunk], closing: int) -> int:
    """Give the comma before one that may close an insertion: "أعلنت كينيا، ردا على ذلك، طرد …"; 0 for none."""
    for step in range(closing - 1, max(0, closing - _INSERTION), -1):
        if chunks[step].kind in {"stop", "colon"} or chunks[step].has("complementizer"):
            return 0
        if chunks[step].kind == "comma":
            return step
    return 0


def _awaits_object(chunks: list[Chunk], comma: int) -> bool:
    """Tell a comma behind the subject of a verb of announcing or deciding, whose object follows: "أعلن الرئيس، وليام روتو، فرض …"."""
    step = comma - 1
    while step > 0 and chunks[step].is_bare_actor:
        step -= 1
    verb = chunks[step]
    return 0 <= step < comma - 1 and verb.kind == "verb" and any(verb.has(job) for job in _AWAITING)


def _is_source(chunk: Chunk) -> bool:
    """Tell what opens an aside that says who told it: "وفق بيان رسمي", "بحسب الوكالة"."""
    return chunk.has("preposition") and chunk.has("speech")


def _is_object_of_masdar(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar that is the object of one with its doer: "بعد وقف كينيا ضخ النفط"; a verb has its own doer behind."""
    if place < _ADJUNCT or not chunks[place - 1].is_bare_actor or chunks[place - 2].kind != "noun":
        return False
    masdar = all(not (one.article or one.pronoun) for one in chunks[place - 2].readings)
    following = chunks[place + 1 : place + 2]
    own = any(one.is_bare_actor or one.kind == "someone" for one in following)
    return masdar and chunks[place - 3].has("preposition") and not own


def _is_of_phrase(chunks: list[Chunk], step: int, place: int) -> bool:
    """Tell part of a phrase that says where or when, between a verb and its masdar: "قرر … في اجتماعه الأسبوعي قطع …"."""
    for at in range(step, max(-1, step - _PHRASE), -1):
        chunk = chunks[at]
        reading = chunk.reading("preposition") if chunk.kind == "cue" else None
        if reading is not None:
            closed = any(_is_closed(one) for one in chunks[at + 1 : place])
            return closed and not reading.pronoun and reading.word.item.value in _SETTING
        if not _is_closed(chunk):
            return False
    return False


def _is_closed(chunk: Chunk) -> bool:
    """Tell a noun or adjective to which no further noun belongs: with the article, or with a pronoun."""
    if chunk.kind == "word":
        return chunk.definite
    return chunk.kind in {"noun", "cue"} and any(one.article or one.pronoun for one in chunk.readings)


def _is_joined_masdar(chunks: list[Chunk], place: int) -> bool:
    """Tell a masdar joined to another one that a verb of a woman or state governs: "أعلنت كينيا إلغاء … وقطع …".

    The verb of the same spelling is a man's; whoever is one would stand right behind it. Nor does a perfect go on with a
    present: "يهدد بالانسحاب … وفرض عقوبات".
    """
    readings, following = chunks[place].readings, chunks[place + 1 : place + 2]
    if not any(one.word.form.part == "noun" and not one.pronoun for one in readings):
        return False
    if not all(_looks_like_noun(one) for one in readings if one.word.form.part == "verb"):
        return False
    if any(one.is_bare_actor or one.kind in {"someone", "comma", "stop"} for one in following):
        return False
    masdar = governed = False
    for step in range(place - 1, max(-1, place - _JOINED), -1):
        chunk = chunks[step]
        if chunk.kind in {"comma", "stop", "colon"} or chunk.has("complementizer") or chunk.has("relative"):
            return False
        if chunk.kind == "verb":
            forms = [one.word.form for one in chunk.readings if one.word.form.part == "verb"]
            feminine = bool(forms) and all(one.gender == "f" and one.count == "s" for one in forms)
            present = bool(forms) and all(one.aspect == "imperfect" for one in forms)
            bears = chunk.jobs.isdisjoint(_UNBEARING)
            return bears and ((masdar and feminine) or (governed and present))
        masdar = masdar or (chunk.kind == "noun" and not chunk.clitic)
        governed = governed or (chunk.kind == "noun" and chunk.clitic == "b")
    return False


def _is_announcing(chunk: Chunk) -> bool:
    """Tell a participle of announcing, whose object follows: "معلنة قطع …"."""
    return any(
        one.word.job == "speech" and one.word.item.id == "announce" and one.word.form.part == "adjective"
        for one in chunk.readings
    )


def _is_accusative(chunks: list[Chunk], place: int) -> bool:
    """Tell a noun in the accusative that is spelled like the perfect of two, behind a verb of its clause: "واجه القرار رفضا"."""
    verbs = [one.word.form for one in chunks[place].readings if one.word.form.part == "verb"]
    if not all(form.aspect == "perfect" and form.count == "d" for form in verbs):
        return False
    if chunks[place].conjunction:
        return False
    for step in range(place - 1, max(-1, place - 1 - _CLAUSE), -1):
        chunk = chunks[step]
        if chunk.kind == "verb":
            return not chunk.has("auxiliary") or step == place - 1
        if chunk.kind in _PARTING or any(chunk.has(job) for job in _REOPENING):
            return False
    return False


def _governs_deed(chunks: list[Chunk], place: int) -> bool:
    """Tell the من of "حذر … من فرض …" from "who": that one opens a clause, or stands behind a mere particle."""
    before = chunks[place - 1] if place else None
    if before is None or before.kind == "verb":
        return before is not None
    return before.kind in _BEFORE_FROM or any(one.word.form.part == "noun" for one in before.readings)


def _opens_noun_clause(chunks: list[Chunk], place: int) -> bool:
    """Tell whether أن or إن stands before what could only be a perfect: "أكد أن دعم …", but "بعد أن دعم …".

    Behind its own pronoun ("أنه شن") the verb has room.
    """
    if not chunks[place - 1].has("complementizer") or chunks[place - 1].has("own-subject"):
        return False
    verbs = [one for one in chunks[place].readings if one.word.form.part == "verb"]
    before = chunks[place - 2].reading("preposition") if place > 1 else None
    return before is None and all(one.word.form.aspect == "perfect" for one in verbs)


def _is_construct(chunk: Chunk) -> bool:
    """Tell a noun without article and pronoun, to which the next noun belongs ("بمواصلة دعم …")."""
    if chunk.kind == "word":
        return chunk.clitic in {"b", "l"} and not chunk.definite and not chunk.suffixed
    nouns = [one for one in chunk.readings if one.word.form.part == "noun"]
    return chunk.kind in {"noun", "cue"} and any(not one.article and not one.pronoun for one in nouns)
