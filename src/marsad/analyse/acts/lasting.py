"""What the words around a verb say of how long it goes on, or of how long ago it was.

"ما زالت تفرض …", "تنفذ بانتظام …", "تضغط منذ شهور": it goes on. "قبل سنوات، وقعت …": of old.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_BESIDE = 3
_NEAR = 6
_MONTH = 30


def goes_on(chunks: list[Chunk], place: int, *, is_of_speech: bool) -> bool:
    """Tell what the verb in the present at `place` says that somebody still does, or does time and again.

    Of an act of speech "always" says only how often it is said, "still" and "since" that it stands.
    """
    first = max(0, place - _BESIDE)
    first = next((step + 1 for step in range(place - 1, first, -1) if chunks[step].has("relative")), first)
    for one in (chunk.reading("standing") for chunk in chunks[first : place + _BESIDE]):
        if one is not None and not (is_of_speech and one.word.item.value == "always"):
            return True
    return _is_since(chunks, place)


def _is_since(chunks: list[Chunk], place: int) -> bool:
    """Tell a "since" of the verb's own: "تضغط منذ شهور", "منذ عام 2015 تشن …"; not "أول زيارة منذ …"."""
    for step in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        if chunks[step].kind in {"stop", "colon", "verb", "quote"} or chunks[step].has("complementizer"):
            break
        if step < 2 and _says_since(chunks[step]):
            return True
    for step in range(place + 1, min(len(chunks), place + 1 + _NEAR)):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon", "verb", "comma"} or chunk.has("complementizer"):
            return False
        if _says_since(chunk):
            return chunks[step - 1].kind in {"verb", "actor", "someone"}
    return False


def _says_since(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    if reading is not None and reading.word.item.id == "prep.since":
        return True
    return chunk.time is not None and chunk.time.since


def is_of_long_ago(chunks: list[Chunk], place: int) -> bool:
    """Tell an act of so many months or years ago that no day is meant: "قبل سنوات، وقعت …"."""
    nearby = [*chunks[: min(place, 2)], *chunks[place + 1 : place + 1 + _NEAR]]
    for chunk in nearby:
        if chunk.kind in {"stop", "colon", "verb"} or chunk.has("complementizer"):
            return False
        time = chunk.time
        if time is not None:
            return time.ago and time.is_vague and time.unit >= _MONTH
    return False
