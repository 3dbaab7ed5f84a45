"""What the day of the report makes of an act: news, history, or still to come."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.analyse.acts.visitors import visitor_of
from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.lexicon import Reading
from marsad.model.dates import When
from marsad.model.findings import Status

_TALKS = frozenset({"talks", "meeting", "summit"})  # kinds of what two hold
_SINCE = 10  # chunks behind a war in which "since" may stand


def is_coming_today(
    chunks: list[Chunk],
    place: int,
    reading: Reading,
    governor: int | None,
    when: When | None,
    anchor: date | None,
) -> bool:
    """Tell what the present tense announces for the day of the report: "يبدأ الوزير الأربعاء زيارة …" on a Wednesday."""
    if when is None or when.basis == "publication" or when.start != anchor:
        return False
    if _is_where_it_was(chunks, place):
        return False
    return is_in_present(chunks, place, reading, governor)


def _is_where_it_was(chunks: list[Chunk], place: int) -> bool:
    """Tell what goes on where something was done that day: "وقعا الجمعة اتفاقا في الكويت حيث يزور …"."""
    where = next((step for step in range(max(0, place - 2), place) if chunks[step].has("where")), None)
    main = (
        next((one.verb for one in reversed(chunks[:where]) if one.verb is not None), None) if where else None
    )
    return main is not None and main.word.form.aspect == "perfect"


def is_in_present(chunks: list[Chunk], place: int, reading: Reading, governor: int | None) -> bool:
    """Tell an act told in the present tense, its own or that of the verb that bears it.

    "كان يزور" is past, "ينهي زيارته" has begun, but not "يختتم جولته بزيارة كندا".
    """
    verb = place if reading.word.form.part == "verb" else governor
    own = reading if reading.word.form.part == "verb" else None
    told = own or (chunks[verb].verb if verb is not None else None)
    if verb is None or told is None or told.word.form.aspect != "imperfect":
        return False
    return not (
        (chunks[verb].has("ending") and chunks[place].clitic != "b")
        or any(one.has("auxiliary") for one in chunks[max(0, verb - 2) : verb])
    )


def goes_on_with_meeting(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell a report that goes on with whom somebody meets: "ويلتقي الوزير نظيره", "كما يلتقي …"; that is still to come.

    So is whom he meets on a visit that the sentence tells of: "بزيارة … يلتقي خلالها".
    """
    form = reading.word.form
    if form.aspect == "imperfect" and visitor_of(chunks, place, reading.word.item.frame):
        return True
    if form.aspect == "imperfect" and reading.word.item.kind == "visit" and _is_next(chunks, place):
        return True  # "ثم يزور الوزير كندا"
    if form.part == "noun" and reading.word.item.kind in _TALKS and _opens_with_bearer(chunks, place):
        return True  # "ويجري الوزير محادثات مع نظيره"
    if reading.word.item.kind != "meeting" or form.part != "verb" or form.aspect != "imperfect":
        return False
    if place == 0:
        return bool(chunks[0].conjunction)
    return place == 1 and chunks[0].kind == "cue" and (chunks[0].has("subordinator") or chunks[0].has("then"))


def _is_next(chunks: list[Chunk], place: int) -> bool:
    """Tell a "then" before a present, with no perfect before it in the sentence."""
    then = place > 0 and chunks[place - 1].has("then") and chunks[place - 1].kind == "cue"
    return then and all(one.verb is None or one.verb.word.form.aspect != "perfect" for one in chunks[:place])


def _opens_with_bearer(chunks: list[Chunk], place: int) -> bool:
    """Tell the talks that the present with which a sentence goes on bears: "ويجري الوزير محادثات"."""
    first = chunks[0].verb if place else None
    if first is None or first.word.form.aspect != "imperfect" or not chunks[0].conjunction or first.future:
        return False
    bears = chunks[0].has("light") or chunks[0].has("holding-verb") or chunks[0].has("conducting-verb")
    subject = chunks[1]
    officer = subject.kind == "someone" or any(one.person or one.office for one in subject.somebody)
    return bears and officer and all(one.kind in {"actor", "someone", "word"} for one in chunks[1:place])


def is_ahead(when: When | None, anchor: date | None) -> bool:
    """Tell a day of the week to come."""
    return when is not None and anchor is not None and anchor < when.start <= anchor + timedelta(days=7)


def is_nearer(coming: When | None, past: When, anchor: date | None) -> bool:
    """Tell a day of the week to come that lies nearer to the report than the past one of that name."""
    if coming is None or anchor is None or past.basis != "relative" or not is_ahead(coming, anchor):
        return False
    return coming.start - anchor < anchor - past.end


def is_recent(when: When, anchor: date, recent_days: int) -> bool:
    """Tell a time that has begun and of which the end is not long past; a whole year says too little."""
    return (
        when.start <= anchor and when.end >= anchor - timedelta(days=recent_days) and when.precision != "year"
    )


def aged(status: Status, when: When | None, anchor: date | None, recent_days: int) -> Status:
    """Correct a status by its date: an old act is history, one whose day is still to come is planned."""
    if when is None or anchor is None or when.basis == "publication":
        return status
    recent = is_recent(when, anchor, recent_days)
    if status == "actual" and when.end < anchor and not recent:
        return "historical"
    if status == "historical" and recent:
        return "actual"
    if status in {"actual", "historical"} and when.start > anchor:
        return "planned"
    return status


def is_over(chunks: list[Chunk], place: int, when: When | None, anchor: date | None) -> bool:
    """Tell a war since or after which something was, or one of a former year, no "since" behind it.

    "منذ الحرب بين كينيا وأوغندا", "بعد حرب استمرت خمسين يوما", "الحرب بين كينيا وأوغندا عام 1998".
    """
    before = chunks[place - 1].reading("preposition") if place else None
    if before is not None and before.word.item.id == "prep.since" and not before.pronoun:
        return True
    if before is not None and before.word.item.id == "prep.after" and _lasted(chunks, place):
        return True
    if when is None or anchor is None or when.end.year >= anchor.year:
        return False
    readings = (chunk.reading("preposition") for chunk in chunks[max(0, place - 2) : place + _SINCE])
    return not any(one is not None and one.word.item.id == "prep.since" for one in readings)


def _lasted(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a clause behind says how long a war lasted."""
    for chunk in chunks[place + 1 : place + _SINCE]:
        if chunk.kind == "verb":
            return (
                chunk.has("lasting-verb")
                and chunk.verb is not None
                and chunk.verb.word.form.aspect == "perfect"
            )
        if chunk.kind in {"stop", "comma"}:
            return False
    return False
