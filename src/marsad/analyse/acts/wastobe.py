"""What was to be and was not: "كان من المقرر أن يزور … أمس", "كان سيزور … لكنه عدل عن ذلك"."""

from __future__ import annotations

from datetime import date

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.othertimes import is_past
from marsad.model.dates import When

_REACH = 8  # chunks from an act back to the "was" of its plan
_BE = "verb.be"


def was_to_be(chunks: list[Chunk], place: int, when: When | None, anchor: date | None) -> bool:
    """Tell a plan of the past that a "but" undoes, or of which the time (`when`, read as past) is over at the report."""
    if not _was_planned(chunks, place):
        return False
    if any(_is_but(chunk) for chunk in chunks[place + 1 :]):
        return True
    return when is not None and anchor is not None and when.basis != "publication" and when.end < anchor


def _was_planned(chunks: list[Chunk], place: int) -> bool:
    """Tell whether "was" stands before the plan of an act, or before what would be."""
    told = chunks[place].verb
    planned = told is not None and told.future
    for step in range(place - 1, max(-1, place - 1 - _REACH), -1):
        chunk = chunks[step]
        if chunk.has("was-planned"):
            return True
        was = chunk.reading("auxiliary")
        if was is not None and was.word.item.id == _BE:
            return planned and was.word.form.aspect == "perfect" and not was.future
        if chunk.kind in {"stop", "colon", "quote"} or chunk.has("qad") or is_past(chunk):
            return False  # "كان قد قبل دعوة": what was settled before
        if chunk.kind == "verb" and not chunk.has("planned"):
            return False
        planned = planned or chunk.has("planned")
    return False


def _is_but(chunk: Chunk) -> bool:
    return chunk.kind == "cue" and chunk.has("conjunction") and chunk.has("aside")
