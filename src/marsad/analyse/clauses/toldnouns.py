"""Verbs behind a noun that only tell of it: who held it, between whom it was, how long it lasts.

"محادثات أجراها مع نظيره", "اشتباك اندلع بين …", "زيارة رسمية تستمر يومين إلى".
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_BEARING = ("holding-verb", "conducting-verb", "waging-word")  # jobs of the verbs that bear such a noun
_ADJECTIVES = 2  # adjectives between a noun and the verb that tells of it


def tells_of_noun(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb of holding or waging whose pronoun means the indefinite noun before it: "في قمة عقدها مع نظيره", "هجوم شنه الجيش".

    An adjective of the noun may stand between: "اجتماع ثنائي عقده مع".
    """
    verb = chunks[place].verb
    if verb is None or not place:
        return False
    back = place + 1 < len(chunks) and chunks[place].has("light") and chunks[place + 1].has("resumptive")
    held = any(chunks[place].has(job) for job in _BEARING)
    if not back and not (verb.pronoun and held):
        return False
    step = place - 1
    while step > 0 and place - step <= _ADJECTIVES and _is_adjective(chunks[step]):
        step -= 1
    before = chunks[step]
    return before.kind == "noun" and not any(one.article or one.pronoun for one in before.readings)


def _is_adjective(chunk: Chunk) -> bool:
    """Tell what may be an adjective of the indefinite noun before it."""
    if chunk.clitic or chunk.conjunction or chunk.definite or chunk.kind not in {"word", "cue"}:
        return False
    return not any(chunk.has(job) for job in ("preposition", "relative", "complementizer", "conjunction"))


def only_happens(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb that says of the noun before it only that it was, and between whom: "اشتباك اندلع بين …"."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is None or not chunks[place].has("arising") or chunks[place].conjunction:
        return False
    reading = following.reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.value == "between"


def only_lasts(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell a verb that says of the noun at `place` only how long it is: "زيارة رسمية تستمر يومين إلى"."""
    noun, verb = chunks[place], chunks[step]
    if noun.kind != "noun" or verb.conjunction or not verb.has("lasting-verb"):
        return False
    if any(one.article or one.pronoun for one in noun.readings):
        return False
    return all(one.kind in {"word", "cue"} and not one.clitic for one in chunks[place + 1 : step])


def verb_of_noun(chunks: list[Chunk], place: int) -> int | None:
    """Give the verb of holding that tells of the noun at `place`, its adjectives passed over; None where none does."""
    for step in range(place + 1, min(len(chunks), place + 2 + _ADJECTIVES)):
        if chunks[step].kind == "verb":
            return step if tells_of_noun(chunks, step) else None
        if not _is_adjective(chunks[step]):
            return None
    return None
