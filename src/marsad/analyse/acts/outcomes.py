"""What somebody says of all that the clause before told: "قصفت الهند …، وهو ما نددت به الصين", "وهي خطوة رفضتها تركيا".

Whoever did what was told last in the sentence is the one whom the praise, blame or refusal is for.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.analyse.acts.draft import Draft
from marsad.analyse.clauses.chunks import Chunk

_FURTHER = 4  # chunks from one verb about a clause to the next
_NOUNS = frozenset({"cue", "noun", "word"})


def doers_of_outcome(
    chunks: list[Chunk], place: int, speaker: tuple[str, ...], told: Sequence[Draft]
) -> tuple[str, ...]:
    """Give who did what the verb at `place` speaks of, where that is the whole clause before it; else ()."""
    if not told or not speaker:
        return ()
    if _speaks_of_clause(chunks, place):
        doers = told[-1].actors
    elif _goes_on(chunks, place):
        doers = told[-1].recipients
    else:
        return ()
    return doers if set(doers).isdisjoint(speaker) and doers != ("UNK",) else ()


def _speaks_of_clause(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb behind "which" ("وهو ما", "الأمر الذي") or behind a noun that sums the clause up ("وهي خطوة رفضتها …")."""
    step = place - 1
    if step < 0:
        return False
    if chunks[step].has("outcome"):
        return True
    if chunks[step].has("outcome-step"):
        return _points_back(chunks, place)
    noun = chunks[step]
    plain = noun.kind in _NOUNS and not noun.definite and not noun.clitic and not noun.has("preposition")
    sums_up = step > 0 and chunks[step - 1].has("aside") and chunks[step - 1].has("meanwhile")
    return plain and sums_up and _points_back(chunks, place)


def _points_back(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb whose object is what stands before it: "رفضتها", "نددت بها"."""
    verb = chunks[place].verb
    if verb is not None and verb.pronoun:
        return True
    return place + 1 < len(chunks) and chunks[place + 1].has("resumptive")


def _goes_on(chunks: list[Chunk], place: int) -> bool:
    """Tell a further verb about the same: "وهي خطوة رفضتها تركيا وأدانتها كوبا"."""
    if not chunks[place].conjunction or not _points_back(chunks, place):
        return False
    before = next((step for step in range(place - 1, 0, -1) if chunks[step].kind == "verb"), 0)
    return bool(before) and place - before <= _FURTHER and _speaks_of_clause(chunks, before)
