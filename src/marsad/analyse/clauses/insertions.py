"""Phrases of place and time set off by two commas: "دعا الرئيس، في كلمة أمام القمة، المجتمع الدولي إلى …".

They say where and when, and part nothing: what stands behind them belongs to the verb before them. Nor does what
something is worth: "حصلت كينيا على قرض بقيمة 200 مليون يورو من اليابان".
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_LENGTH = 7  # chunks of such a phrase
_SUM = 8  # chunks of what something is worth
_WITH = 2  # chunks at least of a phrase that tells with whom: the noun, a preposition, somebody


def says_where(inside: list[Chunk]) -> bool:
    """Tell a phrase of place or time between commas: "، في مؤتمر صحفي،"."""
    return (
        bool(inside)
        and len(inside) <= _LENGTH
        and inside[0].kind == "cue"
        and inside[0].has("preposition")
        and not any(chunk.kind == "verb" or chunk.has("complementizer") for chunk in inside)
    )


def end_of_phrase(chunks: list[Chunk], comma: int) -> int | None:
    """Give the comma that closes the phrase which the one at `comma` opens; None where it opens none."""
    for step in range(comma + 1, min(len(chunks), comma + _LENGTH + 2)):
        kind = chunks[step].kind
        if kind == "comma":
            inside = _behind_time(chunks[comma + 1 : step])
            said = (
                _is_companion(inside)
                or _is_mouth(inside)
                or _is_seat(inside)
                or (_is_phrase(inside) and _opens_phrase(inside))
            )
            return step if said else None
        if kind in {"stop", "colon"}:
            return None
    return None


def end_of_sum(chunks: list[Chunk], opening: int) -> int:
    """Give where the sum ends that a word like "worth" opens; `opening` where no number follows it."""
    last, counted = opening, False
    for step in range(opening + 1, min(len(chunks), opening + _SUM)):
        chunk = chunks[step]
        plain = chunk.kind == "word" and not (chunk.clitic or chunk.conjunction)
        if not (plain or chunk.kind == "number" or chunk.has("sum-word") or chunk.has("hedge")):
            break
        last, counted = step, counted or chunk.kind == "number"
    return last if counted else opening


def end_of_money(chunks: list[Chunk], first: int) -> int:
    """Give where a sum of money ends that begins with the number at `first`; the place before where it counts other things."""
    for step in range(first + 1, min(len(chunks), first + _SUM)):
        chunk = chunks[step]
        if chunk.has("sum-word"):
            return step
        if chunk.kind not in {"word", "number"} or chunk.clitic or chunk.conjunction:
            break
    return first - 1


def _behind_time(inside: list[Chunk]) -> list[Chunk]:
    """Give what follows the time that a phrase opens with: "، اليوم الخميس بالرباط،"."""
    step = 0
    while step < len(inside) and inside[step].kind == "time":
        step += 1
    return inside[step:]


def _is_seat(inside: list[Chunk]) -> bool:
    """Tell a place that ب governs, or the seat of a host: "، بمقر الوزارة،", "، في مكتبه بالرباط،"."""
    if not inside or len(inside) > _LENGTH or any(chunk.kind == "verb" for chunk in inside):
        return False
    first, second = inside[0], inside[1] if len(inside) > 1 else None
    if first.preposition == "b" and _is_named_place(first):
        return all(_is_named_place(chunk) or chunk.kind == "time" for chunk in inside)
    within = first.kind == "cue" and (first.has("seat-noun") or first.has("placing"))
    seat = first if first.has("seat-noun") else second
    return within and seat is not None and seat.has("seat-noun") and seat.kind == "cue"


def _is_companion(inside: list[Chunk]) -> bool:
    """Tell with whom something is done: "، بالتعاون مع الأمم المتحدة،"."""
    if len(inside) <= _WITH or not inside[0].has("companion-word"):
        return False
    return inside[1].has("preposition") and not any(chunk.kind == "verb" for chunk in inside)


def _is_mouth(inside: list[Chunk]) -> bool:
    """Tell by whom somebody speaks: "، على لسان الناطق باسمه …،"."""
    spoken = 1 < len(inside) <= _LENGTH and inside[0].has("by-mouth")
    return spoken and not any(chunk.kind == "verb" for chunk in inside)


def companions(chunks: list[Chunk], first: int, behind: int) -> frozenset[int]:
    """Give the places between two others that only tell with whom something is done, set off by two commas."""
    found: set[int] = set()
    for step in range(first, min(behind, len(chunks) - 1)):
        if chunks[step].kind == "comma" and chunks[step + 1].has("companion-word"):
            end = end_of_phrase(chunks, step)
            found.update(range(step, end + 1) if end is not None else ())
    return frozenset(found)


def _is_named_place(chunk: Chunk) -> bool:
    return bool(chunk.somebody) and all(one.place for one in chunk.somebody)


def _is_phrase(inside: list[Chunk]) -> bool:
    """Tell a phrase of place or time, or what somebody said something in: "، في بيان صدر مساء أمس،"."""
    if len(inside) > 1 and inside[1].has("occasion-word") and len(inside) <= _LENGTH:
        return not any(chunk.has("complementizer") for chunk in inside)
    return says_where(inside)


def _opens_phrase(inside: list[Chunk]) -> bool:
    """Tell "، خلال …،", "، عبر …،", "، في كلمة …،" from what a verb governs behind a name between commas."""
    reading = inside[0].reading("preposition")
    if reading is None or reading.pronoun or len(inside) < 2:
        return False
    if reading.word.item.value == "in":
        return inside[1].has("occasion-word") or inside[1].kind == "actor"
    return bool(reading.word.item.adjunct) or reading.word.item.value in {"inside", "except"}


def phrases(chunks: list[Chunk], first: int, behind: int) -> frozenset[int]:
    """Give the places between two others that stand in such phrases, their commas too."""
    found: set[int] = set()
    step = first
    while step < behind:
        end = end_of_phrase(chunks, step) if chunks[step].kind == "comma" else None
        if end is not None and end < behind:
            found.update(range(step, end + 1))
            step = end
        step += 1
    return frozenset(found)
