"""The stretch of a sentence that says an act: trigger and parties, and what belongs to them at its two ends.

The shortest clause that still holds trigger and parties is the evidence (coding guide). Where and when it happened, what was
blamed or asked for belongs to that clause. How far it reaches was measured on gold records: four chunks of place and
time, twelve of the content of an act of speech.
"""

from __future__ import annotations

from marsad.analyse.acts.content import content
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.schema import Frame

_FURTHER = 4
_CONTENT = 12


def stretch_of(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> tuple[int, int]:
    """Give the tokens, [first, behind), of the evidence of an act whose trigger is at `place`."""
    return _first(chunks, filled), _behind(chunks, place, frame, filled)


def _first(chunks: list[Chunk], filled: Filled) -> int:
    """Take in the verb that bears a masdar where it stands at once before: "أجرى … محادثات"."""
    governor = filled.governor
    if governor is None or filled.inherited or chunks[governor].first >= filled.first:
        return filled.first
    return chunks[governor].first if chunks[governor].behind == filled.first else filled.first


def _behind(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> int:
    """Take in what follows up to the end of the clause."""
    last = next((step for step, chunk in enumerate(chunks) if chunk.behind >= filled.behind), place)
    if frame.deed or frame.encloses:
        inside = [step for step, _ in content(chunks, place, _CONTENT)]
        return max([filled.behind, *(chunks[step].behind for step in inside if step > last)])
    behind = filled.behind
    for step in range(last + 1, min(len(chunks), last + 1 + _FURTHER)):
        chunk = chunks[step]
        if chunk.kind in {"stop", "comma", "colon", "verb", "bracket"} or chunk.has("complementizer"):
            break
        if (
            chunk.has("relative")
            or chunk.has("conjunction")
            or chunk.conjunction
            or chunk.has("subordinator")
        ):
            break
        if chunk.kind in {"time", "actor"} or chunk.kind == "word":
            behind = chunk.behind
    return behind
