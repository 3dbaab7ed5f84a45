"""Who does a deed that "and" joins to another's masdar, or that is told as one of several.

"ردت كينيا بطرد دبلوماسيين إثيوبيين وإغلاق القنصلية الإثيوبية", "فرضت كينيا عقوبات على إثيوبيا بينها طرد السفير".
"""

from __future__ import annotations

from collections.abc import Mapping

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody

_BACK = 18  # chunks from a masdar back to the one that it is joined to
_ENDS = frozenset({"stop", "colon", "verb"})
_AMONG = frozenset({"from", "between"})  # values of the prepositions of "among them"


def doer_of_joined(chunks: list[Chunk], place: int, doers: Mapping[int, list[Somebody]]) -> list[Somebody]:
    """Give who does the deed to which "and" joins the one at `place`, or of which it is one; `doers` are those told before.

    Empty where it is neither, or a clause of its own stands between the two.
    """
    listed = place > 0 and _lists(chunks[place - 1])
    if not (chunks[place].conjunction or listed):
        return []
    for step in range(place - 1, max(-1, place - 1 - _BACK), -1):
        chunk = chunks[step]
        if step in doers and (listed or chunk.kind != "verb"):
            return doers[step]
        if chunk.kind in _ENDS or chunk.has("complementizer") or chunk.has("relative"):
            return []
        if chunk.kind == "comma" and not (listed or step == place - 1):
            return []
    return []


def _lists(chunk: Chunk) -> bool:
    """Tell "among them" before one of several deeds: "عقوبات، بينها طرد …", "إجراءات منها إغلاق …"."""
    reading = chunk.reading("preposition")
    return reading is not None and bool(reading.pronoun) and reading.word.item.value in _AMONG
