"""Whom an act between two is about (`about`): third states and bodies that its content names.

"دعت واشنطن أنقرة إلى سحب قواتها من سوريا": the United States ask something of Turkey; it is about Syria.
"""

from __future__ import annotations

from marsad.analyse.acts.content import content
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.parties import Sides
from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.lexicon import Reading

TYPES: frozenset[str] = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION"})
"""Types of acts whose content tells about whom they are: demands, blame, refusals, threats, sanctions."""
_REACH = 16
_ASIDE = frozenset({"during", "before", "since"})


def about_of(
    chunks: list[Chunk], place: int, reading: Reading, sides: Sides, filled: Filled
) -> tuple[str, ...]:
    """Give the codes of the third parties that the content of the act at `place` names, in order.

    Sanctions that are only named are about nobody, whatever their clause goes on to say. Left out are the two sides,
    outlets, mere places, who is named beside the two as the doer of another act, and whoever stands in a phrase of
    where and when ("خلال زيارة إلى باريس").
    """
    if sides.kind.type not in TYPES or (sides.kind.type == "SANCTION" and reading.word.form.part != "verb"):
        return ()
    inside = {*sides.actors, *sides.recipients}
    taken = {id(one) for people in filled.roles.values() for one in people}
    found: list[str] = []
    aside = False
    for _, chunk in content(chunks, place, _REACH):
        if _opens_aside(chunk):
            aside = True
        elif chunk.kind == "comma":
            aside = False
        elif chunk.kind == "actor" and not aside and not chunk.is_place and chunk.preposition not in _ASIDE:
            people = [one for one in chunk.somebody if id(one) not in taken and one.kind != "outlet"]
            found.extend(code for one in people for code in one.codes if code not in inside)
    return tuple(dict.fromkeys(found))


def _opens_aside(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return reading is not None and reading.word.item.value in _ASIDE
