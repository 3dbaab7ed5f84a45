"""The object of a verb of speech behind an insertion: "حذر الرئيس الكيني، خلال استقباله …، الصومال من …".

Whoever stands bare behind a comma or a quotation mark, the charge or what is asked right behind him, is the object,
however long the phrase or relative clause between: the verb cannot do without one.
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.schema import Frame

_REACH = 28  # chunks from the verb to its object
_CHARGES = frozenset({"b", "to", "upon", "from"})
_MARKS = frozenset({"comma", "quote"})


def late_object(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> Chunk | None:
    """Give the bare object behind an insertion, None where nobody stands there with a charge behind him."""
    doer = set(filled.codes(frame.subject))
    if not doer:
        return None
    charges = frozenset(frame.asks) | {frame.charge} if frame.asks else _CHARGES
    for step in range(place + 2, min(len(chunks) - 1, place + _REACH)):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon"} or chunk.has("complementizer"):
            return None
        if chunk.kind == "verb" and (chunk.conjunction or chunks[step - 1].kind == "comma"):
            return None
        if (
            chunks[step - 1].kind in _MARKS
            and _is_object(chunk, doer)
            and _is_charge(chunks, step + 1, charges)
        ):
            return chunk
    return None


def relative_object(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> Chunk | None:
    """Give the head of a relative clause whose verb takes it up by a pronoun: "الصومال، التي تتهمها كينيا ب…"."""
    if place < 2 or not chunks[place - 1].has("relative"):
        return None
    if chunks[place - 1].conjunction:
        return None  # "المقيم في كندا، والذي تتهمه": of somebody before
    head = chunks[place - 3] if chunks[place - 2].kind in _MARKS and place > 2 else chunks[place - 2]
    doer = set(filled.codes(frame.subject))
    other = head.kind == "actor" and bool(head.codes) and doer.isdisjoint(head.codes)
    return head if doer and other and not (head.is_adjective or head.preposition == "in") else None


def _is_object(chunk: Chunk, doer: set[str]) -> bool:
    return (
        chunk.kind == "actor"
        and not chunk.preposition
        and not chunk.conjunction
        and not chunk.is_place
        and bool(chunk.codes)
        and doer.isdisjoint(chunk.codes)
    )


def _is_charge(chunks: list[Chunk], step: int, charges: frozenset[str]) -> bool:
    """Tell what is charged or asked: behind the preposition of the verb a word or a clause, nobody and no place."""
    chunk = chunks[step]
    reading = chunk.reading("preposition") if chunk.kind == "cue" else None
    if reading is None:
        return chunk.kind in {"word", "noun", "cue"} and chunk.clitic in charges
    if reading.pronoun or reading.word.item.value not in charges or step + 1 >= len(chunks):
        return False
    return chunks[step + 1].kind in {"word", "noun", "cue"} or chunks[step + 1].has("complementizer")
