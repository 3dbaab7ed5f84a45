"""Talks told by how long they were or as one of several: "بعد أسبوع من المشاورات مع …", "جولة جديدة من المحادثات مع …"."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_LONGEST = 5  # chunks of such a measure
_BOUT = ("bout-word", "package-word")


def before_bout(chunks: list[Chunk], place: int) -> int:
    """Give the place before a masdar, the words that measure it left out: "بعد ثلاث ساعات من المحادثات" gives "بعد"."""
    first = place
    for step in range(place - 1, max(-1, place - 1 - _LONGEST), -1):
        if any(chunks[step].has(job) for job in _BOUT) or (first < place and chunks[step].kind == "number"):
            first = step
        elif first < place or not _may_measure(chunks, step, place):
            break
    return first - 1


def _may_measure(chunks: list[Chunk], step: int, place: int) -> bool:
    """Tell "من" before the masdar, and a word that describes the measure: "أسبوع كامل من", "جولة ثانية من"."""
    chunk = chunks[step]
    reading = chunk.reading("preposition")
    if reading is not None:
        return step == place - 1 and reading.word.item.value == "from" and not reading.pronoun
    describing = chunk.kind == "word" or (chunk.kind == "cue" and not chunk.has("preposition"))
    return step == place - 2 and describing and not (chunk.clitic or chunk.definite)
