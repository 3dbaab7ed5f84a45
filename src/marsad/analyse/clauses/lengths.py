"""How long a visit lasts, and which of its days the clause names: "زيارة … تستغرق ثلاثة أيام", "اختتم أمس زيارة استمرت يومين"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from msgspec.structs import replace

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.othertimes import is_past
from marsad.model.dates import When
from marsad.text.tokens import Tokens

_NEXT = 3  # chunks from a tour to the verb that says where it begins
_LASTING_REACH = 8
_LONGEST_DAYS = 31


def lasting_of(chunks: list[Chunk], place: int) -> int | None:
    """Give where a clause behind says how long the act lasts: "زيارة … تستغرق ثلاثة أيام", "لمدة يومين"."""
    for step in range(place + 1, min(len(chunks), place + 1 + _LASTING_REACH)):
        chunk = chunks[step]
        if chunk.has("lasting-verb"):
            return step
        if chunk.has("days-word") and _is_of_days(chunks, step):
            return step - 2
        if chunk.verb is not None and chunk.verb.pronoun and step - place <= _NEXT and not chunk.conjunction:
            continue  # "جولة خارجية استهلها بكينيا في زيارة من ثلاثة أيام"
        if chunk.kind in {"stop", "colon", "verb"} or chunk.has("complementizer"):
            return None
    return None


def _is_of_days(chunks: list[Chunk], step: int) -> bool:
    """Tell the days that a visit is of: "زيارة من ثلاثة أيام", "زيارة لثلاثة أيام"."""
    number, before = chunks[step - 1], chunks[step - 2]
    if number.kind != "number":
        return False
    reading = before.reading("preposition")
    return before.kind == "actor" or (reading is not None and reading.word.item.value == "from")


def times_behind(chunks: list[Chunk], lasting: int) -> Iterator[int]:
    """Give where the times stand right behind the clause that says how long an act lasts."""
    for step in range(lasting + 1, min(len(chunks), lasting + 3)):
        if chunks[step].kind == "time":
            yield step


def lengthened(when: When, chunks: list[Chunk], place: int, tokens: Tokens) -> When:
    """Let an act that begins on a day and lasts some days end on the last of them; what somebody ends began before."""
    lasting = lasting_of(chunks, place)
    if lasting is None or when.precision != "day":
        return when
    days = _days(chunks, lasting, tokens)
    if not 1 < days <= _LONGEST_DAYS:
        return when
    length = timedelta(days=days - 1)
    if _has_ended(chunks, place):
        return replace(when, start=when.end - length, precision="interval")
    return replace(when, end=when.start + length, precision="interval")


def _has_ended(chunks: list[Chunk], place: int) -> bool:
    """Tell a visit whose last day the clause names: "اختتم أمس زيارة استمرت …", "غادر أمس بعد زيارة استمرت …"."""
    before = chunks[place - 1].reading("preposition") if place else None
    if before is not None and not before.pronoun and before.word.item.id == "prep.after":
        return True
    verb = next((chunk for chunk in reversed(chunks[:place]) if chunk.kind in {"verb", "stop"}), None)
    return verb is not None and verb.has("ending") and is_past(verb)


def _days(chunks: list[Chunk], lasting: int, tokens: Tokens) -> int:
    """Give how many days are said behind a verb of lasting ("ثلاثة أيام", "يومين"); 0 where none are."""
    count = 0
    for chunk in chunks[lasting + 1 : lasting + 4]:
        reading = chunk.reading("days-word")
        if reading is not None:
            return int(reading.word.item.value or count)
        word = tokens.words[chunk.first]
        count = chunk.count or (int(word) if word.isdigit() else count)
    return 0
