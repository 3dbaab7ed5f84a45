"""A second clause that "and" joins, its subject before its verb: "كينيا تؤيد الاتفاق وكوبا تحذر كندا".

Headlines join two reports so. Who stands behind "and", right before a finite verb in the singular that agrees with
him, opens a clause of his own; he is no further object of the first verb. A stop without words is put before him. So it is before "while" behind a
comma, where a verb with a subject of its own follows: "زار الكيني كندا الاثنين، بينما هدد الهندي باكستان".
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.analyse.clauses.homographs import is_twofold
from marsad.analyse.names.somebody import Somebody

_BREAKS = frozenset({"complementizer", "relative", "subordinator", "where"})
_PARTICLES = frozenset({"negation", "future", "qad"})
_PAIRED = frozenset({"between", "with"})  # prepositions of two sides, which no clause parts
_WHO = frozenset({"actor", "someone"})


def with_second_clauses(chunks: list[Chunk]) -> list[Chunk]:
    """Give the chunks with a stop before every second clause; the same list where there is none."""
    openings = [
        place for place, chunk in enumerate(chunks)
        if place > 1 and (
            (chunk.kind == "actor" and _opens(chunks, place) and _follows_a_clause(chunks, place))
            or _parts_while(chunks, place)
        )
    ]  # fmt: skip
    if not openings:
        return chunks
    found: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        found.extend(_parted(chunk) if place in openings else [chunk])
    return found


def _parts_while(chunks: list[Chunk], comma: int) -> bool:
    """Tell the comma before the "while" with which a clause about somebody else begins, its subject right by the verb."""
    if chunks[comma].kind != "comma" or not (
        comma + 1 < len(chunks) and chunks[comma + 1].has("while-clause")
    ):
        return False
    behind = [chunk for chunk in chunks[comma + 2 : comma + 6] if chunk.jobs.isdisjoint(_PARTICLES)]
    kinds = [chunk.kind for chunk in behind[:2]]
    return len(kinds) > 1 and "verb" in kinds and not _WHO.isdisjoint(kinds)


def _opens(chunks: list[Chunk], place: int) -> bool:
    """Tell somebody whom "and" joins, a finite verb that agrees with him right behind."""
    chunk, last = chunks[place], chunks[place].somebody[-1]
    joined = bool(last.conjunction) if len(chunk.somebody) > 1 else bool(chunk.conjunction)
    if not joined or last.adjective or chunk.preposition in _PAIRED:
        return False
    step = place + 1
    if step < len(chunks) and chunks[step].kind == "cue" and not chunks[step].jobs.isdisjoint(_PARTICLES):
        step += 1
    return step < len(chunks) and _agrees(chunks[step], last)


def _agrees(chunk: Chunk, one: Somebody) -> bool:
    reading = chunk.verb if chunk.kind == "verb" else None
    if reading is None or reading.conjunction or reading.preposition or is_twofold(chunk):
        return False
    form = reading.word.form
    if form.person != 3 or form.count != "s" or form.aspect not in {"perfect", "imperfect"}:
        return False
    feminine = one.gender == "f" or (
        not one.gender and one.kind == "state" and not (one.person or one.office)
    )
    return form.gender == ("f" if feminine else "m")


def _follows_a_clause(chunks: list[Chunk], place: int) -> bool:
    """Tell whether a finite verb with a subject of its own stands before in the sentence, no inner clause between."""
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon", "quote", "comma"} or not chunk.jobs.isdisjoint(_BREAKS):
            return False
        if chunk.kind == "verb" and chunk.verb is not None and not is_twofold(chunk):
            subject = subject_of(chunks, step)
            return subject is not None and subject is not chunks[place]
    return False


def _parted(chunk: Chunk) -> list[Chunk]:
    """Give a stop before somebody; where he is the last of several, the others first."""
    if len(chunk.somebody) < 2:
        return [Chunk(chunk.first, chunk.first, "stop"), chunk]
    last, earlier = chunk.somebody[-1], chunk.somebody[:-1]
    return [
        Chunk(chunk.first, last.first, "actor", chunk.readings, earlier, chunk.preposition, chunk.conjunction, jobs=chunk.jobs),
        Chunk(last.first, last.first, "stop"),
        Chunk(last.first, chunk.behind, "actor", (), [last], "", last.conjunction),
    ]  # fmt: skip
