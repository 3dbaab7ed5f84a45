"""Acts told by their number: a summing up of the past, and a count that is a figure and no event."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from marsad.analyse.acts.context import Context
from marsad.analyse.clauses.chunks import Chunk

_TWO = 2  # so many visits are told one by one
_REACH = 8  # chunks behind a trigger in which acts are counted


def tells_of_many(chunks: list[Chunk], place: int) -> bool:
    """Tell a summing up of the past: "زار العديد من الرؤساء … منذ سقوط …", "خاضتا ثلاث حروب منذ …"."""
    nearby = chunks[place + 1 : place + _REACH]
    verb = chunks[place].verb
    if verb is not None and verb.word.form.aspect == "imperfect":
        return False  # "تقاطع أي محادثات منذ …": it goes on
    many = any(_is_of_many(chunk) for chunk in nearby[:2]) or any(
        one.kind == "number" and other.kind == "noun" and other.has("trigger")
        for one, other in pairwise(nearby[:4])
    )
    return many and any(
        (one := chunk.reading("preposition")) and one.word.item.id == "prep.since" for chunk in nearby
    )


def tells_of_tests(chunks: list[Chunk], place: int) -> bool:
    """Tell tests that are only summed up, of which none is news: "أجرت جميع تجاربها النووية في …"."""
    nearby = chunks[place + 1 : place + _REACH]
    return any(one.has("all-of") and other.has("tested") for one, other in pairwise(nearby))


def _is_of_many(chunk: Chunk) -> bool:
    """Tell a word for many of a kind; the first of a kind is one."""
    return chunk.has("quantifier") and not chunk.has("first-one")


def counts_acts(chunks: list[Chunk], place: int, context: Context) -> bool:
    """Tell whether the clause counts acts ("زار … 33 مرة", "زار … تسع مرات"): that is a figure and no event."""
    last = min(len(chunks), place + _REACH)
    words = context.tokens.words[chunks[place].behind : chunks[last - 1].behind]
    counting = [step for step, word in enumerate(words) if word in context.counting]
    return any(step and _is_number(words[step - 1], context.numbers) for step in counting)


def _is_number(word: str, numbers: Mapping[str, float]) -> bool:
    return (word.isdigit() and word != "1") or numbers.get(word, 0.0) > _TWO
