"""States named as some of many, who stand for those: "أدانت سبع دول بينها غانا وكندا الهجوم", "عدة دول، من بينها غانا، …".

The many are counted or unnamed ("several states", "Arab states"); whoever is named among them acts or is acted upon.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_COUNTING = frozenset({"quantifier", "hedge"})
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
