"""As of when a stated number holds: a time of its own clause, else none.

A time right behind the number comes first ("20 مليار دولار عام 2017"), then the last one before it in the clause, then
one further behind, then one that opens the sentence. Times of other numbers, of a saying and of a delivery do not count.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.quantities.numbers import Quantity
from marsad.analyse.times.expressions import resolve
from marsad.kit.quantities import QuantityWords
from marsad.model.dates import When
from marsad.text.tokens import Tokens

_RIGHT_BEHIND = 4  # tokens between a number and its own time
_FRONT = 3  # chunks in which a time that opens a sentence stands
_FAR = 24  # tokens between a number and a time of its clause
_CLOSING = ("complementizer", "relative", "aside", "where")


def as_of(
    quantity: Quantity,
    chunks: list[Chunk],
    others: list[Quantity],
    document: str,
    tokens: Tokens,
    known: QuantityWords,
    anchor: date | None,
    *,
    event: bool,
) -> When | None:
    """Give the time of a number; None where its clause tells none.

    `others` are all numbers of the sentence; `event`: it counts the losses of what the sentence tells.
    """
    for place in _told(quantity, chunks, others, tokens, known, event=event):
        time = chunks[place].time
        when = resolve(time, tokens, document, anchor, future=False) if time is not None else None
        if when is None:
            continue
        if place and _is_since(chunks[place - 1]):
            return _until_now(when, anchor)
        return when
    return None


def _until_now(when: When, anchor: date | None) -> When:
    """Give the time from "since …" up to the day of the report."""
    if anchor is None or when.start >= anchor:
        return when
    return replace(when, end=anchor, precision="interval")


def _told(
    quantity: Quantity,
    chunks: list[Chunk],
    others: list[Quantity],
    tokens: Tokens,
    known: QuantityWords,
    *,
    event: bool,
) -> Iterator[int]:
    """Give the places of the times that may be a number's, the best first."""
    own = next((place for place, chunk in enumerate(chunks) if quantity.first < chunk.behind), 0)
    behind = [place for place in _right(own, quantity, chunks) if _counts(chunks, place, tokens, known)]
    before = [
        place
        for place in _left(own, chunks, event=event)
        if _counts(chunks, place, tokens, known)
        and (_begins_anew(chunks, place) or not _is_anothers(chunks[place], quantity, others))
    ]
    near = [place for place in behind if chunks[place].first - quantity.behind <= _RIGHT_BEHIND]
    far = [
        place
        for place in behind
        if place not in near and not _is_nearer_another(chunks[place], quantity, others)
    ]
    yield from (*near[:1], *before, *far)


def _counts(chunks: list[Chunk], place: int, tokens: Tokens, known: QuantityWords) -> bool:
    """Tell whether a time may date a number: no mere stretch, and no day of delivery or memory."""
    time = chunks[place].time
    if time is None or time.is_vague:
        return False
    return not any(
        known.ends_with("date-of-another", tokens.words, max(0, time.first - 4), end) < end
        for end in range(max(0, time.first - 2), time.first + 1)
    )


def _right(own: int, quantity: Quantity, chunks: list[Chunk]) -> Iterator[int]:
    for place in range(own, len(chunks)):
        chunk = chunks[place]
        if chunk.first < quantity.behind:
            continue
        if chunk.first - quantity.behind > _FAR or chunk.kind in {"stop", "colon", "quote"}:
            return
        if chunk.kind == "time":
            if _begins_anew(chunks, place):
                return
            if not (chunks[place - 1].kind == "verb" and chunks[place - 1].first >= quantity.behind):
                yield place
        elif any(chunk.has(job) for job in _CLOSING) or chunk.has("speech"):
            return


def _left(own: int, chunks: list[Chunk], *, event: bool) -> Iterator[int]:
    """Give the times before a number in its clause, the nearest first, and one that opens the sentence.

    Losses belong to the one event that a sentence tells, so an `event` reaches out of a relative clause.
    """
    place, closed, verbs = own, False, 0
    while place > 0:
        place -= 1
        chunk = chunks[place]
        if chunk.kind in {"stop", "colon"} or chunk.has("complementizer"):
            return
        closed = closed or (chunk.kind == "comma" and verbs > 0 and not event)
        verbs += chunk.kind == "verb"
        if chunk.kind == "time" and (not closed or place <= _FRONT):
            yield place
        closed = closed or ((chunk.has("relative") or chunk.has("aside")) and not event)


def _begins_anew(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a time begins a clause of its own, so that it dates what follows: "…، وفي عام 2016 بلغ …"."""
    step = place - 1 if place and chunks[place - 1].has("preposition") else place
    chunk = chunks[step]
    joined = chunk.conjunction or any(one.conjunction for one in chunk.readings)
    return bool(joined) and step > 0 and chunks[step - 1].kind == "comma"


def _is_anothers(chunk: Chunk, quantity: Quantity, others: list[Quantity]) -> bool:
    """Tell whether a time before a number stands right behind another one: "5 مليارات عام 2016 و6 مليارات"."""
    return any(
        other.behind <= chunk.first <= other.behind + 2 for other in others if other.behind <= quantity.first
    )


def _is_nearer_another(chunk: Chunk, quantity: Quantity, others: list[Quantity]) -> bool:
    """Tell whether another number stands between a number and a time behind."""
    return any(quantity.behind <= other.first and other.behind <= chunk.first for other in others)


def _is_since(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    return reading is not None and reading.word.item.id == "prep.since"
