"""The sides of an act that stand behind "between": "أعلن الرئيس قطع العلاقات بين بلاده وكينيا" is his country's towards Kenya.

Who cuts, suspends or lowers is one of the two; whoever else stands there is the other side. Of an agreement that a third
one announces, the two are both sides: "أعلن الرئيس المصري التوصل إلى هدنة بين كينيا والصومال".
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind
from marsad.languages.schema import Frame

_TWO = 2
_BEHALF = frozenset({"about", "from"})  # values of prepositions of him for whom somebody signs
_FURTHER = 3  # chunks that "between" may stand further off than other prepositions


def take_agreed(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> bool:
    """Take the two behind "between" for those who agreed, where a third one only tells of it; tell whether there are such."""
    doers = set(filled.codes("actor"))
    if frame.preps.get("between") != "actor" or not doers:
        return False
    for step, chunk in behind(chunks, place, frame.reach + _FURTHER):
        if step != filled.complement and (chunk.kind == "comma" or _is_another(chunk)):
            return False  # "محادثات، لضمان بقاء القمة بين …"
        if chunk.kind != "actor" or chunk.preposition != "between" or len(chunk.codes) < _TWO:
            continue
        if doers.isdisjoint(chunk.codes):
            filled.roles["actor"] = list(chunk.somebody)
            filled.roles.pop("recipient", None)
            filled.widen(chunk)
            return True
        return False
    return False


def _is_another(chunk: Chunk) -> bool:
    """Tell a noun that names an act of its own."""
    return chunk.kind == "noun" and chunk.has("trigger")


def take_between(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> bool:
    """Take the other one of the two named behind "between", if the doer is one of them; tell whether there was one."""
    doers = set(filled.codes("actor"))
    if frame.preps.get("with") != "recipient" or frame.preps.get("between", "actor") != "actor" or not doers:
        return False
    for _, chunk in behind(chunks, place, frame.reach + _FURTHER):
        if chunk.kind != "actor" or chunk.preposition != "between" or len(chunk.codes) != _TWO:
            continue
        others = [one for one in chunk.somebody if one.codes and doers.isdisjoint(one.codes)]
        if not doers.isdisjoint(chunk.codes) and others:
            filled.roles["recipient"] = others
            filled.widen(chunk)
            return True
    return False


def take_other_signatory(chunks: list[Chunk], place: int, filled: Filled) -> bool:
    """Take for whom the other one signs: "وقع الاتفاقية عن الجانب الكيني …، وعن الجانب الكوبي …"."""
    behalf = [
        step
        for step in range(place + 1, len(chunks))
        if chunks[step].kind == "actor" and chunks[step].preposition in _BEHALF
    ]
    if len(behalf) < _TWO:
        return False
    first, second = (chunks[step] for step in behalf[:_TWO])
    if first.preposition != second.preposition or not set(first.codes).isdisjoint(second.codes):
        return False
    filled.roles["actor"] = [*first.somebody, *second.somebody]
    filled.widen(second)
    return True
