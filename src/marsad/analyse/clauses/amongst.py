"""Somebody named apart who belongs together: some of many, and who stands behind a preposition told again.

"أدانت سبع دول بينها غانا وكندا الهجوم", "عدة دول، من بينها غانا، …": the many are counted or unnamed ("several states",
"Arab states"), and whoever is named among them acts or is acted upon. "مع وزير خارجية غانا ومع رئيس نيبال" are two.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk, up_to

_COUNTING = frozenset({"quantifier", "hedge"})
_AGAIN = frozenset({"with", "to", "from", "upon"})  # prepositions that a second somebody stands behind too
_STATE = 3  # letters of a state's code


def with_named_among(chunks: list[Chunk]) -> list[Chunk]:
    """Put those named among several states in the place of these, the commas round them included."""
    found: list[Chunk] = []
    step = 0
    while step < len(chunks):
        chunk = chunks[step]
        opening = _many_before(found) if _are_named_among(found, chunk) else None
        if opening is None:
            found.append(chunk)
            step += 1
            continue
        first, governing = found[opening], found[opening - 1] if opening else None
        set_off = found[-2].kind == "comma"
        reading = governing.reading("preposition") if governing is not None else None
        preposition = reading.word.item.value if reading is not None and not reading.pronoun else None
        preposition = first.preposition or preposition or first.clitic
        joined = Chunk(first.first, chunk.behind, "actor", (), chunk.somebody, preposition, first.conjunction)
        found[opening:] = [joined]
        step += 1
        if set_off and step < len(chunks) and chunks[step].kind == "comma":
            step += 1
    return found


def _are_named_among(found: list[Chunk], chunk: Chunk) -> bool:
    """Tell states right behind "among them"."""
    if chunk.kind != "actor" or len(found) < 2 or chunk.is_adjective or chunk.conjunction:
        return False
    if any(len(code) != _STATE for code in chunk.codes) or any(
        one.person or one.office for one in chunk.somebody
    ):
        return False
    among = found[-1].reading("preposition")
    pointing = among is not None and bool(among.pronoun) and among.word.item.value in {"between", "from"}
    return not chunk.preposition and (found[-1].has("such-as") or pointing)


def _many_before(found: list[Chunk]) -> int | None:
    """Give where the phrase of several states begins that ends before "among them"; None where none does."""
    step = len(found) - 2
    step -= found[step].kind == "comma"
    if step < 0:
        return None
    if found[step].kind == "actor":
        return step if found[step].has("counted-state") or found[step].has("quantifier") else None
    if not (found[step].has("counted-state") or found[step].has("quantifier")):
        return None
    while step and (found[step - 1].kind == "number" or not _COUNTING.isdisjoint(found[step - 1].jobs)):
        step -= 1
    return step


def with_prepositions_again(chunks: list[Chunk]) -> list[Chunk]:
    """Join whom the same preposition governs again behind "and": "مع وزير خارجية غانا ومع رئيس نيبال"."""
    found: list[Chunk] = []
    for chunk in chunks:
        if len(found) > 1 and _governs_again(found[-2], found[-1], chunk):
            joined = up_to(found[-2], chunk)
            joined.somebody = [*found[-2].somebody, *chunk.somebody]
            found[-2:] = [joined]
        else:
            found.append(chunk)
    return found


def _governs_again(before: Chunk, governing: Chunk, chunk: Chunk) -> bool:
    """Tell a preposition with "and" that governs somebody as it did the one before it."""
    if not (before.kind == chunk.kind == "actor") or before.preposition not in _AGAIN:
        return False
    reading = governing.reading("preposition")
    again = reading is not None and bool(reading.conjunction) and not reading.pronoun
    return again and chunk.preposition == before.preposition
