"""Whom a blow hit where its own phrase does not say: "قتل شاب ليبي، السبت، برصاص …", "جرح ليبيان في قصف …".

Only where the clause tells of dead or wounded, and no other verb stands between.
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk

_REACH = 14
_ASIDE = frozenset({"in", "to", "by", "with", "upon", "during", "l", "b"})


def take_victim(chunks: list[Chunk], place: int, role: str, filled: Filled) -> None:
    """Take the nationality or group named nearest before the blow at `place` among its dead and wounded."""
    doers = {code for people in filled.roles.values() for one in people for code in one.codes}
    found, told, toll = None, chunks[place].has("casualty-word"), place
    for step in range(place - 1, max(-1, place - 1 - _REACH), -1):
        chunk = chunks[step]
        if not told and (chunk.has("casualty-word") or chunk.has("undergone")):
            told, toll = True, step
        if chunk.kind in {"stop", "colon"} or chunk.has("complementizer"):
            break
        if chunk.kind == "verb" and not (chunk.has("casualty-word") or chunk.has("undergone")):
            break
        if chunk.is_adjective and chunks[step - 1].kind == "actor":
            continue  # "ميليشيات الحوثي الإيرانية" are the militias
        aside = chunk.preposition in _ASIDE and not _is_of_body(chunks, step)
        if found is None and chunk.kind == "actor" and chunk.codes and not aside:
            if chunk.is_place or not doers.isdisjoint(chunk.codes):
                break
            found = chunk
        if found is not None and told:
            break
    if found is not None and told:
        filled.take(role, found)
        filled.widen(chunks[toll])


def _is_of_body(chunks: list[Chunk], step: int) -> bool:
    """Tell the army or group of which a victim is: "قتل قيادي في حركة طالبان"."""
    return chunks[step].preposition == "in" and step > 1 and chunks[step - 2].has("member-word")
