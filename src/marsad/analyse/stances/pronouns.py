"""A matter meant by a pronoun: "العقوبات … ودعت إلى رفعها", "من الاتفاق … وهدد بالانسحاب منه", "التطبيع الذي ترفضه".

The pronoun stands where the matter would, so that the words of stance before it are read as before the matter itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.passages import Passage
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading

_BEHIND = 3  # chunks from a matter to the "which" that goes on about it
_REACH = 9  # chunks from a matter to a pronoun, beyond which it may mean what was named between


class MeantAgain(Struct, frozen=True):
    """A pronoun for a matter: the chunks with a place of its own for it, that place, and the matter's passage."""

    chunks: list[Chunk]
    place: int
    passage: Passage


def meant_again(chunks: list[Chunk], passages: list[Passage], language: Language) -> Iterator[MeantAgain]:
    """Give the pronouns of a sentence that mean the last matter before them, each where a word of stance governs it."""
    for step, chunk in enumerate(chunks):
        before = [one for one in passages if one.behind <= chunk.first]
        if not before or _between(chunks, step, before[-1]) > _REACH:
            continue
        if _is_left(chunk, language):
            yield MeantAgain(_at(chunks, step + 1), step + 1, before[-1])
        elif chunk.has("preposition") and _bears_it(chunk.readings, "preposition", language):
            if any(_is_own_word(one) for one in chunks[step - 1].readings):
                yield MeantAgain(chunks, step, before[-1])
        elif _is_which(chunks, step, before[-1]) and _bears_it(chunk.readings, "stance", language):
            yield MeantAgain(_at(chunks, step + 2), step + 2, before[-1])


def _between(chunks: list[Chunk], step: int, passage: Passage) -> int:
    return sum(passage.behind <= chunk.first for chunk in chunks[:step])


def _is_left(chunk: Chunk, language: Language) -> bool:
    """Tell a masdar that says what is done to "it": "رفعها", "إلغائه"."""
    return any(
        one.word.item.shows and one.word.form.part == "noun" and _is_it(one, language)
        for one in chunk.readings
        if one.word.job == "stance"
    )


def _is_own_word(reading: Reading) -> bool:
    """Tell a word of stance without an object of its own; what one takes part in may be any meeting."""
    entry = reading.word.item
    if reading.word.job != "stance" or reading.pronoun or reading.word.form.part == "word":
        return False
    return bool(entry.strength == "declared" or entry.sign < 0)


def _bears_it(readings: tuple[Reading, ...], job: str, language: Language) -> bool:
    return any(one.word.job == job and _is_it(one, language) for one in readings)


def _is_it(reading: Reading, language: Language) -> bool:
    return reading.pronoun in {*language.words_of("her"), *language.words_of("his")}


def _is_which(chunks: list[Chunk], step: int, passage: Passage) -> bool:
    """Tell a verb behind a "which" that follows the matter: "التطبيع مع إسرائيل الذي ترفضه"."""
    if chunks[step].kind != "verb" or not chunks[step - 1].has("relative"):
        return False
    between = [chunk for chunk in chunks[: step - 1] if chunk.first >= passage.behind]
    return len(between) < _BEHIND and all(chunk.kind in {"word", "cue", "actor"} for chunk in between)


def _at(chunks: list[Chunk], place: int) -> list[Chunk]:
    """Give the chunks with an empty one at a place."""
    end = chunks[place - 1].behind
    return [*chunks[:place], Chunk(end, end, "word"), *chunks[place:]]
