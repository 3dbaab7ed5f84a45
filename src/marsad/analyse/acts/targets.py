"""Whom a deed hits where only a thing of his is named: "قصفت … مواقع إيرانية", "عقوبات تستهدف شركات صينية"."""

from __future__ import annotations

from marsad.analyse.acts.belongings import is_plain
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import sets_off_time

_TO_VERB = 8  # chunks from what is imposed to the verb that says whom it hits
_TO_OWNER = 5  # chunks from there, or from a verb's subject, to the owner of what is hit
_ENDS = frozenset({"stop", "colon", "comma"})


def take_target(chunks: list[Chunk], place: int, role: str, filled: Filled) -> None:
    """Take whom the verb behind what is imposed names: "عقوبات جديدة تطال مصارف إيرانية"."""
    start = place if filled.complement is None else filled.complement
    for step in range(start + 1, min(len(chunks), start + _TO_VERB)):
        if chunks[step].kind in _ENDS or chunks[step].has("complementizer"):
            return
        if chunks[step].has("target-verb"):
            owner = _owner(chunks, step)
            if owner is not None:
                filled.take(role, owner)
            return


def _owner(chunks: list[Chunk], verb: int) -> Chunk | None:
    for step in range(verb + 1, min(len(chunks), verb + 1 + _TO_OWNER)):
        chunk = chunks[step]
        if chunk.kind == "actor":
            return None if chunk.preposition not in {"", "from", "l"} else chunk
        if chunk.kind == "time" or (chunk.kind == "comma" and sets_off_time(chunks, step)):
            continue
        if chunk.kind not in {"word", "number", "quote", "noun"} and not (
            is_plain(chunk) or _is_partitive(chunk) or chunk.has("hit-word") or chunk.has("owned-by")
        ):
            return None
    return None


def _is_partitive(chunk: Chunk) -> bool:
    """Tell the من of "خمسة من جماعة …"."""
    reading = chunk.reading("preposition")
    return reading is not None and not reading.pronoun and reading.word.item.value == "from"


def is_owned_object(chunks: list[Chunk], place: int, step: int, filled: Filled) -> bool:
    """Tell whether the somebody at `step` owns the object of the verb at `place`: "تقصف إسرائيل مواقع إيرانية".

    Between the verb, or its subject, and him stand plain words only, the first without a preposition.
    """
    if chunks[step].preposition or chunks[step].is_place or _comes_before(chunks[step], filled):
        return False
    first = next((at for at in range(step - 1, place, -1) if chunks[at].kind == "actor"), place) + 1
    between = chunks[first:step]
    if not between or len(between) > _TO_OWNER or between[0].clitic or between[0].conjunction:
        return False
    return all(chunk.kind in {"word", "number"} or is_plain(chunk) for chunk in between)


def _comes_before(chunk: Chunk, filled: Filled) -> bool:
    """Tell whether no doer stands before somebody, whose own nationality it may be: "قصفت مدمرات أمريكية و…"."""
    doers = filled.roles.get("actor", ())
    return not doers or any(one.first > chunk.first for one in doers)
