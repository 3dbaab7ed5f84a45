"""What stands aside of a clause and parts its verb from its object: where something was said, and marks round a term.

"انتقدت كينيا، في بيان صحفي، قرار أوغندا", "ندد الوزير بـ"العدوان" الأوغندي": the clause is read as if the phrase, or
the marks, were not there; the day of the utterance stays, for it is that of what was uttered. What is said aside of a
meeting or journey is left, for it tells an act of its own.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.homographs import is_twofold

_UTTERANCE = "utterance-word"
_LEADERS = "leading-phrase"
_DRILL = "shared-drill"
_MARKS = frozenset({"quote", "bracket"})
_DESCRIBING = frozenset({"word", "cue"})
_NAME = 5  # chunks of the name of an exercise
_LENGTH = 7  # chunks of such a phrase between commas
_ADJECTIVES = 2  # adjectives of an utterance without commas round it
_TERM = 3  # words that marks hold without making a quote of them
_SUBJECT = 7  # chunks back to the verb whose subject stands before the phrase
_IN = frozenset({"in", "during", "through", "upon"})
_TERMS = frozenset({"word", "noun", "cue", "actor", "number"})


def without_asides(chunks: list[Chunk]) -> list[Chunk]:
    """Give the chunks without phrases that only say in what something was uttered; the same list where there is none."""
    dropped: set[int] = set()
    for place, chunk in enumerate(chunks):
        if _UTTERANCE in chunk.jobs and place > 1:
            dropped.update(step for step in _aside(chunks, place) if chunks[step].kind != "time")
        elif place > 2 and chunk.clitic == "b" and chunk.has("attending"):
            dropped.update(_presence(chunks, place))
    return [chunk for place, chunk in enumerate(chunks) if place not in dropped] if dropped else chunks


def _aside(chunks: list[Chunk], place: int) -> range:
    """Give the places of the phrase whose noun stands at `place`; none where the clause does not go on behind it."""
    opening = place - 1
    if not _leads_in(chunks, place):
        return range(0)
    enclosed = chunks[opening - 1].kind == "comma"
    before = opening - 2 if enclosed else opening - 1
    if before < 1 or not _is_subject(chunks, before):
        return range(0)
    behind = _closing(chunks, place) if enclosed else _behind_adjectives(chunks, place)
    if behind is None or behind >= len(chunks) or not _goes_on(chunks[behind]):
        return range(0)
    return range(opening - 1 if enclosed else opening, behind)


def _presence(chunks: list[Chunk], place: int) -> range:
    """Give the places of a phrase that says who was present: "وقع الوزير مع نظيره، بحضور السفير الصيني، اتفاقا"."""
    enclosed = chunks[place - 1].kind == "comma" and chunks[place - 2].kind in {"actor", "someone"}
    verbs = [one for one in chunks[max(0, place - _SUBJECT) : place] if one.kind == "verb"]
    behind = _closing(chunks, place) if enclosed and verbs else None
    if behind is None or behind >= len(chunks) or not _goes_on(chunks[behind]):
        return range(0)
    return range(place - 1, behind)


def _leads_in(chunks: list[Chunk], place: int) -> bool:
    reading = chunks[place - 1].reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.value in _IN


def _is_subject(chunks: list[Chunk], place: int) -> bool:
    """Tell somebody who follows a verb of his clause closely."""
    if chunks[place].kind not in {"actor", "someone"} or chunks[place].preposition:
        return False
    between = chunks[max(0, place - _SUBJECT) : place]
    return any(chunk.kind == "verb" for chunk in between)


def _closing(chunks: list[Chunk], place: int) -> int | None:
    """Give the place behind the comma that closes the phrase; None where an act is told before it."""
    for step in range(place + 1, min(len(chunks), place + _LENGTH)):
        chunk = chunks[step]
        if chunk.kind == "comma":
            return step + 1
        if _says_who_uttered(chunks, place, step):
            continue
        if chunk.kind in {"stop", "colon", "quote"} or chunk.has("complementizer") or chunk.has("trigger"):
            return None
    return None


def _says_who_uttered(chunks: list[Chunk], noun: int, step: int) -> bool:
    """Tell the verb behind an utterance by which somebody made it: "في بيان أصدرته الاثنين", "في تصريحات أدلى بها"."""
    verb = chunks[step].verb
    near = all(one.has("utterance-adjective") for one in chunks[noun + 1 : step])
    if verb is None or not near or verb.conjunction or verb.word.form.aspect != "perfect":
        return False
    return bool(verb.pronoun) or (step + 1 < len(chunks) and chunks[step + 1].has("resumptive"))


def _behind_adjectives(chunks: list[Chunk], place: int) -> int:
    step = place + 1
    while step < len(chunks) and step <= place + _ADJECTIVES and chunks[step].has("utterance-adjective"):
        step += 1
    return step


def _goes_on(chunk: Chunk) -> bool:
    """Tell what an object, or what a preposition governs, may be; what is said would follow أن or a mark."""
    if chunk.kind in {"stop", "colon", "comma", "quote", "time"} or chunk.conjunction:
        return False
    if chunk.kind == "verb" and not is_twofold(chunk):
        return False
    if any(chunk.has(job) for job in ("complementizer", "conjunction", "subordinator", "relative", "aside")):
        return False
    return not any(reading.conjunction for reading in chunk.readings)


def without_leaders(chunks: list[Chunk]) -> list[Chunk]:
    """Give the chunks without those who are only named as the first of somebody: "دول غربية على رأسها كندا وفرنسا"."""
    dropped: set[int] = set()
    for place, chunk in enumerate(chunks[:-1]):
        if _LEADERS in chunk.jobs and _names_many(chunks, place):
            behind = place + 1
            while behind < len(chunks) and chunks[behind].kind == "actor" and not chunks[behind].preposition:
                dropped.update((place, behind))
                behind += 1
                if behind < len(chunks) and not chunks[behind].conjunction:
                    break
    return [chunk for place, chunk in enumerate(chunks) if place not in dropped] if dropped else chunks


def _names_many(chunks: list[Chunk], place: int) -> bool:
    """Tell somebody right before, a word or a comma between allowed."""
    for step in range(place - 1, max(-1, place - 3), -1):
        if chunks[step].kind == "actor":
            return True
        if chunks[step].kind not in {"word", "comma"}:
            return False
    return False


def without_marks_round_terms(chunks: list[Chunk]) -> list[Chunk]:
    """Give the chunks without the marks round a term of up to three words: such marks make no quote of it."""
    marks: set[int] = set()
    opening: int | None = None
    for place, chunk in enumerate(chunks):
        if chunk.kind != "quote":
            continue
        if opening is None:
            opening = place
            continue
        inside = chunks[opening + 1 : place]
        if inside and inside[-1].behind - inside[0].first <= _TERM and _is_term(chunks, opening, inside):
            marks.update((opening, place))
            inside[-1].behind = chunk.behind  # the evidence holds the closing mark
        opening = None
    return [chunk for place, chunk in enumerate(chunks) if place not in marks] if marks else chunks


def without_names_of_drills(chunks: list[Chunk]) -> list[Chunk]:
    """Give the chunks without the name between marks that an exercise bears: 'تمرين "درع الصحراء" بين كينيا وأوغندا'."""
    dropped: set[int] = set()
    for place, chunk in enumerate(chunks):
        if chunk.has(_DRILL):
            dropped.update(_name_in_marks(chunks, place))
    return [chunk for place, chunk in enumerate(chunks) if place not in dropped] if dropped else chunks


def _name_in_marks(chunks: list[Chunk], place: int) -> range:
    """Give the places of a short name between marks, and the marks, soon behind an exercise; none where none stands."""
    opening = place + 1
    while opening < len(chunks) and opening <= place + _ADJECTIVES and chunks[opening].kind in _DESCRIBING:
        opening += 1
    if opening >= len(chunks) or chunks[opening].kind not in _MARKS:
        return range(0)
    mark = chunks[opening].kind
    for step in range(opening + 1, min(len(chunks), opening + _NAME + 2)):
        if chunks[step].kind == mark:
            return range(opening, step + 1)
        if chunks[step].kind in {"stop", "colon", "comma"}:
            break
    return range(0)


def _is_term(chunks: list[Chunk], opening: int, inside: list[Chunk]) -> bool:
    """Tell words without a clause of their own, something of the clause before them."""
    if not opening or chunks[opening - 1].kind in {"stop", "colon", "comma"}:
        return False
    before = chunks[opening - 1]
    if before.kind == "verb" or before.has("complementizer"):
        return any(chunk.kind != "word" for chunk in inside)  # a name that nobody knows may be the subject
    return all(chunk.kind in _TERMS and not chunk.has("complementizer") for chunk in inside)
