"""Who was named last before a phrase in its clause, and whether the clause says it as a fact."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import opening_of_insertion

_DISTANT = (
    "negation", "refusal", "denial", "planned", "hypothetical", "wish", "demand", "condition", "purpose",
)  # fmt: skip


def named_before(chunks: list[Chunk], place: int, *, reach: int = 8) -> Chunk | None:
    """Give the last actor that no preposition governs before `place` in the clause, insertions skipped."""
    step = place - 1
    while step >= 0 and place - step <= reach:
        chunk = chunks[step]
        if chunk.kind == "comma":
            opening = opening_of_insertion(chunks, step)
            if opening is None:
                return None
            step = opening - 1
            continue
        if chunk.kind in {"stop", "colon"}:
            return None
        if (
            chunk.kind == "actor"
            and not chunk.is_adjective
            and (not chunk.preposition or chunk.preposition == "l")
        ):
            return chunk if not chunk.preposition else None
        step -= 1
    return None


def is_fact(chunks: list[Chunk], place: int, *, reach: int = 6) -> bool:
    """Tell whether nothing before in the clause denies, plans, wishes or supposes what stands at `place`."""
    verb = chunks[place].verb
    if verb is not None and verb.word.form.aspect != "perfect" and place and chunks[place - 1].has("qad"):
        return False
    for chunk in reversed(chunks[max(0, place - reach) : place]):
        if chunk.kind in {"stop", "colon", "comma"}:
            return True
        if any(chunk.has(job) for job in _DISTANT):
            return False
        if any(one.future for one in chunk.readings):
            return False
    return True
