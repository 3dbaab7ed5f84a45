"""Of which state a speaker is whom his office or name alone does not tell: the phrase behind him says it.

"المتحدث باسم اللجنة الأولمبية الكينية", "مصدر في الاتحاد الأوروبي", "جون سميث، مدير المكتب الإعلامي بوزارة الخارجية التشادية".
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import BODIES, Somebody
from marsad.analyse.quotes.speakersigns import UNKNOWN, is_noun

_LONGEST = 12  # chunks from a speaker to the state of his phrase
_WITHIN = frozenset({"in", "from", "b"})  # prepositions before the body that somebody is of
_CLOSING = frozenset(
    {
        "aside",
        "complementizer",
        "condition",
        "conjunction",
        "negation",
        "purpose",
        "qad",
        "relative",
        "speech",
        "subordinator",
        "where",
    }
)  # jobs of what ends a phrase
_PASSED = frozenset({"time", "bracket", "dash", "word", "someone"})


def of_phrase(chunks: list[Chunk], place: int, *, addressed: bool = False) -> list[Somebody]:
    """Give the speaker at `place`, who has no state, with that of the phrase behind him; empty where it tells none.

    `addressed`: the verb may have whom it speaks to behind its subject, so that only an adjective is the subject's.
    """
    teller = _teller(chunks, place, addressed=addressed)
    if teller is None:
        return []
    first, found = chunks[place], chunks[teller]
    if _is_named(chunks, teller):
        return found.somebody
    office = next((one.office for one in first.somebody), None)
    onlooks = any(chunk.has("onlooker") for chunk in chunks[place:teller])
    kind = UNKNOWN if onlooks else ("office" if office else "body")
    return [Somebody(first.first, found.behind, kind, _codes(found), office=office)]


def _codes(chunk: Chunk) -> tuple[str, ...]:
    """Give the codes of somebody, of a private person those of his people."""
    return chunk.codes or tuple(code for one in chunk.somebody for code in one.home)


def _is_named(chunks: list[Chunk], place: int) -> bool:
    """Tell the speaker's own name: not "عضو في حزب المستشارة ميركل", but behind a comma with an office too."""
    one, before = chunks[place].somebody[-1], chunks[place - 1]
    if not one.person or chunks[place].preposition:
        return False
    return before.kind == "comma" or not (one.office or before.has("belonging"))


def _teller(chunks: list[Chunk], place: int, *, addressed: bool) -> int | None:
    """Give the place of the somebody who tells the state of the phrase that begins at `place`."""
    commas = 0
    for step in range(place + 1, min(len(chunks), place + _LONGEST)):
        chunk = chunks[step]
        if chunk.kind == "actor":
            if _tells(chunks, place, step, addressed=addressed):
                return step
            if chunk.is_outlet or not chunk.preposition:
                return None
            continue
        if chunk.kind == "comma":
            commas += 1
            if commas > 1 or step + 1 >= len(chunks) or not _is_apposed(chunks[step + 1]):
                return None
            continue
        if not belongs(chunk):
            return None
    return None


def belongs(chunk: Chunk) -> bool:
    """Tell what may stand in the phrase of a subject: words nobody knows, nouns, "in", a time."""
    if chunk.kind in _PASSED:
        return True
    if chunk.kind not in {"cue", "noun"} or not _CLOSING.isdisjoint(chunk.jobs):
        return False
    return not chunk.has("preposition") or chunk.has("belonging") or chunk.has("portfolio")


def _is_apposed(chunk: Chunk) -> bool:
    """Tell what goes on about a subject behind a comma: his name or what he is, "of" a body."""
    if chunk.has("speech") or chunk.has("relative"):
        return False
    if chunk.kind in {"word", "someone", "actor"} or chunk.has("courtesy") or is_noun(chunk):
        return chunk.clitic in {"", "from"} and not chunk.conjunction
    reading = chunk.reading("preposition")
    return reading is not None and reading.word.item.value == "from"


def _tells(chunks: list[Chunk], place: int, step: int, *, addressed: bool) -> bool:
    """Tell somebody in the phrase who says of which state its head is."""
    chunk = chunks[step]
    if chunk.is_outlet or len(_codes(chunk)) != 1:
        return False
    one = chunk.somebody[-1]
    if chunk.is_adjective:
        return not chunk.preposition
    if not chunk.preposition:
        of_city = bool(one.place) and not (one.office or chunks[place].somebody)  # "أستاذ في كلية لندن"
        return not (addressed or chunk.conjunction or of_city)
    if one.person or one.unlisted:
        return False
    if chunk.preposition == "l":
        return bool(one.office) or one.kind in BODIES
    if chunk.preposition not in _WITHIN or one.place:
        return False
    if one.office:
        return True
    known = bool(chunks[place].somebody)  # "قوانين حماية البيانات في أوروبا" are nobody
    return known and (one.kind in BODIES or (step - place > 2 and chunk.preposition != "b"))
