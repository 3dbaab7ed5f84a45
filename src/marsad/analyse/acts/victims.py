"""Whom a blow hit where its own phrase does not say: "قتل شاب ليبي، السبت، برصاص …", "جرح ليبيان في قصف …".

Only where the clause tells of dead or wounded, and no other verb stands between.
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk

_REACH = 14
_TOLL = 4  # chunks from a word for the dead to of what nationality they are
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
    elif found is None:
        _take_toll_behind(chunks, place, role, doers, filled)


def _take_toll_behind(chunks: list[Chunk], place: int, role: str, doers: set[str], filled: Filled) -> None:
    """Take of what nationality the dead are of whom the clause goes on to tell: "أسفر القصف … عن مقتل خمسة كينيين"."""
    toll: int | None = None
    for step in range(place + 1, min(len(chunks), place + 1 + _REACH)):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon", "comma"} or chunk.has("complementizer") or chunk.has("relative"):
            return
        if toll is None and chunk.kind == "noun" and chunk.has("casualty-word"):
            toll = step
        elif toll is not None and chunk.kind == "actor":
            people = not chunk.preposition and not chunk.is_place and bool(chunk.codes)
            if people and doers.isdisjoint(chunk.codes) and doers:
                filled.take(role, chunk)
            return
        elif toll is not None and (chunk.has("preposition") or chunk.kind == "verb" or step - toll > _TOLL):
            return


def _is_of_body(chunks: list[Chunk], step: int) -> bool:
    """Tell the army or group of which a victim is: "قتل قيادي في حركة طالبان"."""
    return chunks[step].preposition == "in" and step > 1 and chunks[step - 2].has("member-word")
