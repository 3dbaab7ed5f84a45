"""What the day of the report makes of an act: news, history, or still to come."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.analyse.chunks import Chunk
from marsad.languages.lexicon import Reading
from marsad.model.dates import When
from marsad.model.findings import Status


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
    verb = place if reading.word.form.part == "verb" else governor
    own = reading if reading.word.form.part == "verb" else None
    told = own or (chunks[verb].verb if verb is not None else None)
    if verb is None or told is None or told.word.form.aspect != "imperfect":
        return False
    return not any(chunk.has("auxiliary") for chunk in chunks[max(0, verb - 2) : verb])


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
