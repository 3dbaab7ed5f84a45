"""Verbs of meaning to do, beginning and going on: their subject does what the masdar behind them names.

Behind such a verb the somebody tied to the masdar is not its doer but its object: "ستواصل ألمانيا دعم كينيا" is
Germany's backing of Kenya, while "دعم كينيا" alone may be Kenya's own.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of

_PASSED = frozenset({"time", "quote"})


def controller(chunks: list[Chunk], governor: int | None, place: int) -> Chunk | None:
    """Give the subject of the verb at `governor` where it can only be the doer of the masdar at `place`."""
    if governor is None or not is_controlled(chunks, governor, place):
        return None
    subject = subject_of(chunks, governor)
    return subject if subject is not None and subject.codes else None


def is_controlled(chunks: list[Chunk], governor: int, place: int) -> bool:
    """Tell whether the verb at `governor` is one whose subject, named or not, does what the masdar at `place` names."""
    if not chunks[governor].has("continuing"):
        return False
    subject = subject_of(chunks, governor)
    return all(chunk is subject or _leads_on(chunk) for chunk in chunks[governor + 1 : place])


def is_declared(chunks: list[Chunk], governor: int, place: int, backed: int) -> bool:
    """Tell backing that the subject of a verb of saying declares: "أكدت الصين دعم كينيا"; "دعم كينيا ل…" is Kenya's own.

    `backed` is whoever is tied to the masdar.
    """
    if not (chunks[place].has("own-backing") and chunks[governor].has("speech")) or chunks[place].clitic:
        return False
    subject, state = subject_of(chunks, governor), chunks[backed]
    if subject is None or any(one.person or one.office for one in state.somebody):
        return False
    following = chunks[backed + 1] if backed + 1 < len(chunks) else None
    if following is not None and "l" in {following.clitic, following.preposition}:
        return False
    return all(chunk is subject or _leads_on(chunk) for chunk in chunks[governor + 1 : place])


def who_may(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give of whom it is said that he can or may do what the masdar at `place` names: "لا يمكن لكينيا مطالبة أوغندا"."""
    if place < 2 or not chunks[place - 2].has("modal"):
        return None
    named = chunks[place - 1]
    return named if named.kind == "actor" and named.preposition == "l" and named.codes else None


def _leads_on(chunk: Chunk) -> bool:
    """Tell what may stand between the verb and its masdar: a time, an adverb, "على", "مواصلة"."""
    return chunk.kind in _PASSED or any(chunk.has(job) for job in ("adverb", "duty", "light-noun"))
