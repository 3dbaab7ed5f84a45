"""An act that is only named to say of something else when, for what or with what it is: it was, or is still to come.

"في ذكرى غزو …", "منذ انسحاب …": of old. "التحضير لعقد قمة بين …": still to come. "تعهدا في قمة جمعتهما …": held.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.model.findings import Status

_TO_HEAD = 3  # chunks from an act back to the word that says what it is named for
_AFTER = frozenset({"prep.after", "prep.day-after", "prep.because"})
_WITHIN = 5  # chunks from an act back to the "after" of which it is said how long
_LENGTHS = frozenset(
    {"days-word", "weeks-word", "one-day"}
)  # jobs of words that tell how long before an act was
_MEASURE = frozenset({"word", "cue", "number", "time"})
_BETWEEN = frozenset({"word", "number", "quote", "time", "bracket"})


def background_of(chunks: list[Chunk], place: int) -> tuple[Status, str] | None:
    """Give the status of an act named at `place` as a background, with its cue; None where it is none."""
    head = _head_of(chunks, place)
    if head is None:
        return None
    before = chunks[head].reading("preposition")
    if before is not None and before.word.item.id == "prep.since" and not before.pronoun:
        return "historical", ""
    if chunks[head].has("anniversary-word"):
        return "historical", "old"
    if chunks[head].has("appointed-time"):
        return "planned", "prepared"
    prepared = chunks[head + 1].clitic == "l" or before is not None
    return ("planned", "prepared") if chunks[head].has("preparation-word") and prepared else None


def _head_of(chunks: list[Chunk], place: int) -> int | None:
    """Give the place of what an act depends on, a light noun between left out: "التحضير لعقد قمة", "منذ إعلان انسحاب"."""
    step = place - 1
    if step > 0 and chunks[step].has("light-noun"):
        step -= 1
    if step < 0:
        return None
    if chunks[step].has("preposition") and step and chunks[step - 1].has("preparation-word"):
        return step - 1
    for at in range(step, max(-1, step - _TO_HEAD), -1):
        if chunks[at].has("anniversary-word"):
            return at
        if chunks[at].kind not in _BETWEEN:
            break
    return step


def is_setting(chunks: list[Chunk], place: int, governor: int | None) -> bool:
    """Tell a meeting at which something was said or promised: "تعهدا في قمة …", "طالب في افتتاح الاجتماع"; what was promised is another thing."""
    step = place - 1 if place > 1 and chunks[place - 1].kind == "noun" else place
    before = chunks[step - 1].reading("preposition") if step else None
    if before is None or governor is None or before.pronoun or before.word.item.value != "in":
        return False
    verb = chunks[governor].verb
    return (
        verb is not None
        and verb.word.form.aspect == "perfect"
        and chunks[governor].has("trigger")
        and not chunks[governor].has("wish")
    )


def is_awaited(chunks: list[Chunk], place: int) -> bool:
    """Tell what must come before what will not be done otherwise: "لن ترفع العقوبات قبل أن تفكك …".

    Behind a verb of the past it came: "وصفت … قبل أن تطرد السفير".
    """
    if place < 2 or not chunks[place - 1].has("complementizer"):
        return False
    before = chunks[place - 2].reading("preposition")
    if before is None or before.word.item.adjunct != "before":
        return False
    main = next((step for step in range(place - 3, -1, -1) if chunks[step].kind == "verb"), None)
    verb = chunks[main].verb if main is not None else None
    if main is None or verb is None or verb.word.form.aspect == "perfect":
        return False
    denied = chunks[main - 1].reading("negation") if main else None
    if any(one.has("planned") for one in chunks[max(0, main - _TO_HEAD) : main]):
        return True  # "من المقرر أن يجري محادثات قبل أن يلتقي …"
    return verb.future or (denied is not None and denied.word.item.value in {"future", "present"})


def is_blamed(chunks: list[Chunk], place: int) -> bool:
    """Tell a known act that others protest against, whatever they plan: "مظاهرة ضد القصف …", "احتجاجات منددة بالقصف …"."""
    before = chunks[place - 1] if place else None
    if before is None:
        return False
    against = before.reading("preposition")
    return before.has("protest-cause") or (
        against is not None and not against.pronoun and against.word.item.id == "prep.against"
    )


def is_presupposed(chunks: list[Chunk], place: int) -> bool:
    """Tell an act that was, for something was done after it or because of it: "تراجع … بعد انسحاب …".

    Behind "after" in what is only planned or supposed it is not yet: "ستبقى بعد انسحاب …".
    """
    if place and chunks[place - 1].has("protest-cause"):
        return True
    before = chunks[place - 1].reading("preposition") if place else None
    if before is None or before.pronoun or before.word.item.id not in _AFTER:
        return False
    if any(one.has("condition") or one.has("hypothetical") or one.has("planned") for one in chunks[:place]):
        return False
    verbs = [one.verb for one in chunks[:place] if one.verb is not None]
    return all(one.word.form.aspect == "perfect" and not one.future for one in verbs)


def is_long_before(chunks: list[Chunk], place: int) -> bool:
    """Tell an act some days or weeks after which something else was: "سقطت بعد ثلاثة أسابيع من قصف …"."""
    measured = False
    for chunk in reversed(chunks[max(0, place - _WITHIN) : place]):
        reading = chunk.reading("preposition")
        if reading is not None and not reading.pronoun and reading.word.item.id in _AFTER:
            return measured
        measured = measured or chunk.kind == "time" or not chunk.jobs.isdisjoint(_LENGTHS)
        if chunk.kind not in _MEASURE or chunk.has("complementizer") or chunk.has("relative"):
            return False
    return False


def is_day_before(chunks: list[Chunk], place: int) -> bool:
    """Tell an act on the day after which something else was: "استقبل الأحد … غداة لقائه مع …"."""
    head = _head_of(chunks, place)
    before = chunks[head].reading("preposition") if head is not None else None
    return before is not None and not before.pronoun and before.word.item.id == "prep.day-after"


def days_before(chunks: list[Chunk], place: int) -> int:
    """Give how many days before what its clause tells an act was: 1 in "غداة لقائه", 2 in "بعد يومين من لقائه", else 0."""
    if is_day_before(chunks, place):
        return 1
    link = chunks[place - 1].reading("preposition") if place > 2 else None
    if link is None or link.pronoun or link.word.item.id not in {"prep.from", "prep.on"}:
        return 0
    counted = chunks[place - 2]
    days = counted.reading("days-word")
    number = chunks[place - 3].count or 0 if days is not None and not days.word.item.value else 0
    after = chunks[place - 4 if number else place - 3].reading("preposition") if place > 3 else None
    if after is None or after.pronoun or after.word.item.id != "prep.after":
        return 0
    return int(days.word.item.value or number) if days is not None else int(counted.has("one-day"))


def is_setting_behind(chunks: list[Chunk], place: int) -> bool:
    """Tell what something is told to be during or after: "خلال اللقاء", "بعد قمة …"."""
    head = _head_of(chunks, place)
    before = chunks[head].reading("preposition") if head is not None else None
    return before is not None and not before.pronoun and before.word.item.adjunct == "beside"
