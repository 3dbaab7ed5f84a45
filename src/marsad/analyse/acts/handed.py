"""Who hands a letter or invitation to whom in a relative clause, and whose invitation it is that a letter holds.

"استقبل الرئيس الإيطالي الوزير الكيني الذي سلمه رسالة": what is handed stands behind the verb, so that its pronoun does not
take up the clause's head: the head hands it over, and the pronoun means whoever was named before him.
"تلقى الرئيس الإيطالي رسالة من نظيره الكيني تتضمن دعوة": whoever wrote the letter invites.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.analyse.acts.draft import Draft
from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.owners import may_mean
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_behind
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.relatives import antecedent
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame

_HANDED = frozenset({"letter-word", "invitation-word"})
_LETTER = "message"  # the kind of sending a letter


def take_handed(
    chunks: list[Chunk], place: int, reading: Reading, frame: Frame, memory: Memory, filled: Filled
) -> None:
    """Fill who hands something over and to whom, where a relative clause's verb bears the pronoun of the latter."""
    pronoun = reading.pronoun
    if frame.complement not in _HANDED or not pronoun or not memory.knows(pronoun):
        return
    giver = antecedent(chunks, place)
    if giver is None or subject_behind(chunks, place) is not None or not giver.codes:
        return
    codes = set(giver.codes)
    before = (one for one in reversed(chunks[: chunks.index(giver)]) if one.kind == "actor")
    taker = next((one for one in before if _may_take(one, pronoun, codes, memory)), None)
    last = memory.last_person(codes)
    somebody = taker.somebody if taker is not None else [last] if last is not None else []
    if not somebody or not may_mean(pronoun, somebody, memory):
        return
    filled.take("actor", giver)
    filled.roles["actor"] = list(giver.somebody)
    filled.roles["recipient"] = list(somebody)


def _may_take(chunk: Chunk, pronoun: str, codes: set[str], memory: Memory) -> bool:
    """Tell a person of another state whom the pronoun may mean."""
    person = any(one.person or one.office for one in chunk.somebody)
    return person and codes.isdisjoint(chunk.codes) and may_mean(pronoun, chunk.somebody, memory)


def letter_holding(chunks: list[Chunk], place: int, told: Sequence[Draft]) -> Draft | None:
    """Give the letter told last in the sentence, where a verb says that it holds what is named at `place`."""
    if not place or not chunks[place - 1].has("listing"):
        return None
    return next((one for one in reversed(told) if one.kind == _LETTER), None)
