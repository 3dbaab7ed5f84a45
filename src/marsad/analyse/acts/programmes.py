"""What a programme holds or somebody arranges, which is still to come.

"يتضمن جدول الزيارة توقيع اتفاقيات", "في برنامج الزيارة لقاء بين …", "بحث ترتيبات زيارة …", "يصل …، على أن يوقع …".
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.othertimes import is_past

_REACH = 6  # chunks from an act back to the programme that holds it
_ARRANGED = 3  # chunks from what is to follow back to what sets it off
_ENDS = frozenset({"stop", "colon", "comma"})


def is_on_programme(chunks: list[Chunk], place: int, governor: int | None) -> bool:
    """Tell an act that a noun names as part of a programme, no verb in the perfect before it in the clause."""
    before = chunks[place - 1] if place else None
    if before is not None and before.has("arrangement-word"):
        return True
    if before is not None and before.has("outset-word") and _lists_stations(chunks, place):
        return True
    verb = chunks[governor].verb if governor is not None else None
    if verb is not None and verb.word.form.aspect == "perfect":
        return False
    for step in range(place - 1, max(-1, place - 1 - _REACH), -1):
        chunk = chunks[step]
        if chunk.has("programme-word") and step == place - 1:
            return False  # "جدول أعمال المحادثات" is theirs
        if chunk.has("programme-word"):
            return governor is None or step > governor or chunks[step - 1].has("preposition")
        if chunk.kind in _ENDS or chunk.has("complementizer") or chunk.has("relative"):
            return False
    return False


def _lists_stations(chunks: list[Chunk], place: int) -> bool:
    """Tell a tour with the stations that are to follow: "وصل إلى الدوحة في مستهل جولة تشمل الكويت"; not "جولة إلى آسيا"."""
    following = chunks[place + 1 : place + 1 + _ARRANGED]
    verb = next((one for one in following if one.kind == "verb"), None)
    return chunks[place].has("tour-word") and verb is not None and not is_past(verb)


def is_arranged(chunks: list[Chunk], place: int) -> bool:
    """Tell what is to follow what was told: "يصل الوزير الخميس، على أن يوقع …"; no verb governs "على" there."""
    if (
        place < _ARRANGED - 1
        or not chunks[place - 1].has("complementizer")
        or not chunks[place - 2].has("duty")
    ):
        return False
    told = next((one for one in reversed(chunks[: max(0, place - 3)]) if one.kind == "verb"), None)
    opens = place < _ARRANGED or (chunks[place - 3].kind in {"comma", "time"} and told is not None)
    return opens and not (told is not None and is_past(told) and not told.has("auxiliary"))
