"""Deeds told in the past that go back years: "فرضت كندا منذ عشر سنوات حصارا" stands, "شنت غارات خلال السنوات الماضية" is history.

What is done for the first time in years is news: the time must stand right behind the verb, its doer or the other side.
"""

from __future__ import annotations

from datetime import date

from marsad.analyse.clauses.chunks import Chunk
from marsad.model.findings import Status
from marsad.ontology.entries import EventKind

_REACH = 12  # chunks behind a deed in which its time may stand
_FRONT = 2  # chunks with which a sentence may open before its verb
_YEAR = 365
_BACK = -1  # the direction of "the past years"
_MEASURES = frozenset({"SANCTION", "COERCE"})
"""Types of deeds that last until they are lifted; others are over when they are done."""
_POSTED = frozenset({"mobilise"})  # kinds of deeds by which forces stand somewhere
_ENDS = frozenset({"stop", "colon", "verb"})
_BEARERS = frozenset({"verb", "actor", "someone"})


def through_years(chunks: list[Chunk], place: int, kind: EventKind, anchor: date | None) -> Status | None:
    """Give the status of a deed at `place` that goes on since years or was done in the course of years, None for others."""
    for step, chunk in enumerate(chunks[:_FRONT]):
        if step < place and _is_since_years(chunks, step, anchor):
            return _of_since(kind)
        if chunk.kind == "verb":
            break
    for step in range(place + 1, min(len(chunks), place + 1 + _REACH)):
        chunk = chunks[step]
        if chunk.kind in _ENDS or chunk.has("complementizer") or chunk.has("relative"):
            return None
        if chunk.time is None:
            continue
        first = step - 1 if chunks[step - 1].has("preposition") else step
        if _is_since_years(chunks, step, anchor):
            return _of_since(kind) if _is_its_own(chunks, place, first) else None
        own = chunks[first - 1].kind == "word" or _is_its_own(chunks, place, first)
        return "historical" if own and _is_in_years(chunks, step) else None
    return None


def _of_since(kind: EventKind) -> Status:
    return "ongoing" if kind.type in _MEASURES or kind.id in _POSTED else "historical"


def _is_its_own(chunks: list[Chunk], place: int, step: int) -> bool:
    """Tell a time right behind the deed, its doer or its other side; "the hardest blow since years" is a new one."""
    last = chunks[step - 1]
    return step > place and (last.kind in _BEARERS or last.has("tested"))


def _is_since_years(chunks: list[Chunk], step: int, anchor: date | None) -> bool:
    """Tell "since ten years", and "since 2013" in a later year."""
    time = chunks[step].time
    if time is None:
        return False
    if time.since and time.unit == _YEAR:
        return True
    before = chunks[step - 1].reading("preposition") if step else None
    since = time.since or (before is not None and before.word.item.id == "prep.since")
    return since and anchor is not None and 0 < time.year < anchor.year


def _is_in_years(chunks: list[Chunk], step: int) -> bool:
    """Tell "in the course of the past years"."""
    time = chunks[step].time
    return (
        time is not None
        and time.shape == "duration"
        and time.unit == _YEAR
        and time.number != 1
        and time.direction == _BACK
    )
