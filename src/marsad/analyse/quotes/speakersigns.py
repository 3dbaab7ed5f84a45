"""By what one sees who speaks: the chunks around a word of saying, one at a time."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import begins_clause
from marsad.analyse.clauses.subjects import has_own_head
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Speech

UNKNOWN = "unknown"  # kind of a speaker of whom nothing is known but that he is nobody known
SOMEONE = "someone"  # kind of a speaker named before, of whom it is not certain who he is
PAPER = "paper"  # kind of a statement that speaks for him who issued it
PHRASE = 6  # chunks of a subject that is no name: "the official site of the alliance"
_NAME = 3  # words of a name
_RELATIVE = 3  # the first chunk of a relative clause behind an auxiliary and its subject
_INSERTED = 14  # chunks between somebody and his verb: "the minister, who is visiting the city, said"


def key_of(somebody: list[Somebody]) -> tuple[object, ...]:
    """Give by what somebody is known again; a paper is not he who issued it."""
    return tuple((one.kind == PAPER, one.codes, one.person, one.office) for one in somebody)


def topic_before(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give a person with whom the clause begins, however long what is said of him before a comma and the verb."""
    if chunks[place].conjunction or not place or chunks[place - 1].kind != "comma":
        return None
    found = None
    for step in range(place - 2, max(-1, place - _INSERTED), -1):
        chunk = chunks[step]
        if chunk.kind in {"verb", "stop", "colon"} and not chunk.has("auxiliary"):
            break
        if chunk.is_bare_actor and any(one.person or one.office for one in chunk.somebody):
            found = chunk if begins_clause(chunks, step) and chunks[step - 1].kind != "comma" else found
    return found


def is_passed_over(chunk: Chunk) -> bool:
    """Tell what may stand between a verb and its subject: a time, "all", "to him"."""
    pronoun = any(one.pronoun and one.word.job == "preposition" for one in chunk.readings)
    return chunk.kind in {"time", "bracket"} or chunk.has("quantifier") or chunk.has("in-turn") or pronoun


def speech_entry(reading: Reading) -> Speech | None:
    """Give the entry of a word of saying; None for a verb that only is an act of speech."""
    return reading.word.item if isinstance(reading.word.item, Speech) else None


def unnamed(reading: Reading) -> list[Somebody]:
    """Give somebody unnamed for what a paper says without a word of whose it is."""
    entry = speech_entry(reading)
    return [Somebody(0, 0, SOMEONE)] if entry is not None and entry.written else []


def issuer_of(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give whose statement it is: "بيان لوزارة الخارجية", "بيان نشرته الوكالة الكورية"."""
    for chunk in chunks[place + 1 : place + PHRASE]:
        if chunk.kind in {"actor", "someone"} and chunk.preposition in {"", "l", "from", "about"}:
            return [Somebody(chunks[place].first, chunk.behind, PAPER, chunk.codes)]
        if chunk.kind in {"comma", "stop", "colon"} or chunk.has("complementizer"):
            break
    return [Somebody(chunks[place].first, chunks[place].behind, SOMEONE)]


def as_body(head: Chunk, chunk: Chunk) -> list[Somebody]:
    """Give a person whom a title leads ("the secretary of the presidency, Im"), or a body of the state named behind it."""
    if any(one.person for one in chunk.somebody):
        return chunk.somebody
    return [Somebody(head.first, chunk.behind, "body", chunk.codes)]


def speaks_of_noun(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell a verb of the present that describes the noun before it: "صفقات يتوقع أن …"."""
    return place > 1 and reading.word.form.aspect == "imperfect" and has_own_head(chunks, place)


def has_medium_before(chunks: list[Chunk], place: int) -> bool:
    """Tell the press before its verb: "وكانت وسائل إعلام روسية قد قالت"."""
    if chunks[place].conjunction:
        return False
    for chunk in reversed(chunks[max(0, place - PHRASE) : place]):
        if chunk.has("medium"):
            return not any(one.preposition for one in chunk.readings)
        if chunk.kind != "word" and not chunk.is_adjective and not chunk.has("qad"):
            return False
    return False


def right_before(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give a person who stands right before a verb, whatever stands before him: "وزير خارجيته جواد ظريف قال"."""
    step = place - 1
    while step >= 0 and (
        chunks[step].kind == "time" or chunks[step].has("in-turn") or chunks[step].has("qad")
    ):
        step -= 1
    before = chunks[step] if step >= 0 and not chunks[place].conjunction else None
    if before is None or not before.is_bare_actor or not any(one.person for one in before.somebody):
        return None
    return before


def is_paper(chunk: Chunk) -> bool:
    """Tell "the statement" as the subject of a verb."""
    reading = chunk.reading("instrument")
    return reading is not None and reading.article and not reading.preposition


def opens_words(chunk: Chunk) -> bool:
    """Tell what opens the words said."""
    return chunk.kind in {"colon", "quote"} or chunk.has("complementizer")


def is_saying(chunk: Chunk) -> bool:
    """Tell a finite verb of saying."""
    return chunk.kind == "verb" and chunk.has("speech")


def is_said_anew(chunks: list[Chunk], place: int) -> bool:
    """Tell the object of a verb of repeating: "جدد الوزير التأكيد على أن"."""
    for chunk in reversed(chunks[max(0, place - PHRASE) : place]):
        if chunk.kind == "verb":
            return chunk.has("continuing")
        if chunk.kind in {"stop", "colon"} or chunk.has("complementizer") or chunk.has("preposition"):
            return False
    return False


def is_noun(chunk: Chunk) -> bool:
    """Tell a known noun without preposition and pronoun."""
    return chunk.kind in {"cue", "noun"} and any(
        one.word.form.part == "noun" and not one.preposition and not one.pronoun for one in chunk.readings
    )


def is_impersonal(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell "ويذكر أن", "بعد أن تبين أن": a passive that has no speaker."""
    follows = place > 0 and chunks[place - 1].has("complementizer")
    if (
        (place > 1 and not follows)
        or reading.word.form.aspect != "imperfect"
        or reading.future
        or place + 1 >= len(chunks)
    ):
        return False
    following = chunks[place + 1]
    return following.has("complementizer") or following.has("preposition")


def is_relative(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb that speaks of the head of a relative clause: "الذي قال إن", "التي كانت قد أعلنت أن"."""
    step = place - 1
    while step > 0 and any(chunks[step].has(job) for job in ("auxiliary", "negation", "qad")):
        step -= 1
    return step >= 0 and chunks[step].has("relative")


def named_before(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give an office-holder before a verb whose name nobody knows: "وكان وزير الدفاع الكيني، روبن كيماني، قد قال"."""
    step = place - 1
    while step >= 0 and (chunks[step].kind == "time" or chunks[step].has("qad")):
        step -= 1
    parted = step >= 0 and chunks[step].kind == "comma"
    step, last = step - parted, step - parted
    while step >= 0 and _may_be_name(chunks[step], parted=parted):
        step -= 1
    if not 0 < last - step <= _NAME or chunks[place].conjunction:
        return None
    if parted and (step < 1 or chunks[step].kind != "comma"):
        return None
    step -= parted
    holder = chunks[step] if step >= 0 else None
    if holder is None or not holder.is_bare_actor or len(holder.somebody) != 1:
        return None
    one = holder.somebody[0]
    return holder if one.office and not one.person and begins_clause(chunks, step) else None


def _may_be_name(chunk: Chunk, *, parted: bool) -> bool:
    """Tell a word nobody knows without the article; between commas one that looks like a verb, or with the article, too."""
    if parted:
        return chunk.kind in {"word", "verb"} and not chunk.conjunction
    return chunk.kind == "word" and not chunk.definite


def behind_auxiliary(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give whom an auxiliary opens a sentence with, a relative clause behind him: "وكانت اللجنة التي تراقب الهدنة قالت"."""
    if place < _RELATIVE or chunks[place].conjunction or not chunks[0].has("auxiliary"):
        return None
    if not (chunks[1].is_bare_actor and chunks[2].has("relative")) or chunks[place - 1].has("relative"):
        return None
    between = chunks[_RELATIVE:place]
    parted = any(
        one.kind in {"stop", "colon"} or one.has("complementizer") or one.has("speech") for one in between
    )
    return None if parted else chunks[1]
