"""Who does a deed that "and" joins to another's masdar: "ردت كينيا بطرد دبلوماسيين إثيوبيين وإغلاق القنصلية الإثيوبية"."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody

_BACK = 18  # chunks from a masdar back to the one that it is joined to
_ENDS = frozenset({"stop", "colon", "verb"})


def doer_of_joined(chunks: list[Chunk], place: int, doers: Mapping[int, list[Somebody]]) -> list[Somebody]:
    """Give who does the deed to which "and" joins the one at `place`; `doers` are those of the masdars told before.

    Empty where it is joined to none, or a clause of its own stands between the two.
    """
    if not chunks[place].conjunction:
        return []
    for step in range(place - 1, max(-1, place - 1 - _BACK), -1):
        if step in doers:
            return doers[step]
        chunk = chunks[step]
        if chunk.kind in _ENDS or chunk.has("complementizer") or chunk.has("relative"):
            return []
        if chunk.kind == "comma" and step != place - 1:
            return []
    return []
