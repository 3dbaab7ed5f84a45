"""Times that stand beside an act and date something else: the clause before, what was since, what will be after."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from marsad.analyse.clauses.chunks import Chunk
from marsad.model.dates import When

FRONT = 2
"""A time among so many chunks before the first verb dates every act of the sentence."""
AFTER = frozenset({"prep.after", "prep.day-after", "prep.because"})
"""The prepositions of what something came after or was because of."""
_SINCE_PHRASE = 7  # chunks from a time back to the "since" of whose phrase it is
_OCCASIONS = ("meeting-word", "talks-word", "call-word", "occasion-word")
"""Words for what one speaks after on the same day."""


def is_past(chunk: Chunk) -> bool:
    """Tell a verb in the perfect."""
    return chunk.verb is not None and chunk.verb.word.form.aspect == "perfect"


def dates_another(chunk: Chunk) -> bool:
    """Tell the "since" that only says how long ago something else was."""
    reading = chunk.reading("preposition")
    return reading is not None and reading.word.item.id == "prep.since"


def is_of_done_verb(
    chunks: list[Chunk], place: int, time: Chunk, past: When | None, anchor: date | None
) -> bool:
    """Tell the day of a perfect, not to come as read of the `past`, before an act that is still to come."""
    if anchor is None or past is None or past.end > anchor or time.first >= chunks[place].first:
        return False
    step = next(at for at, chunk in enumerate(chunks) if chunk is time)
    verb = next((chunk for chunk in reversed(chunks[:step]) if chunk.kind in {"verb", "stop"}), None)
    return verb is not None and is_past(verb)


def is_of_coming_thing(chunks: list[Chunk], place: int, time: Chunk, when: When, anchor: date | None) -> bool:
    """Tell a day to come of something told before a comma: "أعلنت مقاطعة الكأس المقررة هذا الصيف، وردت كندا بطرد …"."""
    if anchor is None or when.start <= anchor or time.first >= chunks[place].first:
        return False
    step = next(at for at, chunk in enumerate(chunks) if chunk is time)
    between = chunks[step : place + 1]
    if any(one.verb is not None and one.verb.future for one in between):
        return False
    if step <= FRONT or (chunks[step - 1].kind == "comma" and chunks[step + 1].kind == "comma"):
        return False  # "يبدأ الوزير، غدا الخميس، زيارة …"
    return any(one.kind == "comma" and _opens_anew(other) for one, other in pairwise(between))


def _opens_anew(chunk: Chunk) -> bool:
    """Tell a verb, or any word with "and", with which another clause or phrase begins."""
    return chunk.kind == "verb" or any(one.conjunction for one in chunk.readings)


def is_of_background(chunks: list[Chunk], time: int, place: int) -> bool:
    """Tell when that was since or after which what a clause tells was: "منذ اندلاع الحرب قبل ثماني سنوات، في ظل انسحاب …"."""
    if is_past(chunks[place]) or all(one.kind not in {"verb", "comma"} for one in chunks[time:place]):
        return False
    for step in range(time - 1, max(-1, time - 1 - _SINCE_PHRASE), -1):
        chunk = chunks[step]
        reading = chunk.reading("preposition")
        if dates_another(chunk) or (reading is not None and reading.word.item.id in AFTER):
            return step < time - 1
        if chunk.kind not in {"word", "noun", "actor", "cue"} or chunk.has("complementizer"):
            return False
        if (
            chunk.has("resumptive")
            or any(one.conjunction for one in chunk.readings)
            or any(chunk.has(job) for job in _OCCASIONS)
        ):
            return False
    return False


def opens_before(chunks: list[Chunk], step: int) -> bool:
    """Tell the "before" behind which another act has a day of its own."""
    reading = chunks[step].reading("preposition")
    if reading is None or reading.pronoun or reading.word.item.adjunct != "before":
        return False
    return step + 1 < len(chunks) and chunks[step + 1].kind in {"noun", "word"}


def opens_phrase(chunks: list[Chunk], comma: int) -> bool:
    """Tell the comma behind a clause at which "and" and a preposition open another: "…، ومع وقف المحادثات"."""
    reading = chunks[comma + 1].reading("preposition") if comma + 1 < len(chunks) else None
    parts = reading is not None and bool(reading.conjunction)
    return parts and any(one.kind == "verb" for one in chunks[:comma])
