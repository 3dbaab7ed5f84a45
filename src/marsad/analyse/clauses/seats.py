"""An office of state whose state only the capital before it names: "في طوكيو، دعا المتحدث باسم الحكومة إلى …".

Only such as sit there and visit nobody are taken: a government, ministry or parliament, and who speaks for one.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody

_SITTING = frozenset({"government", "parliament", "army", "police"})
_SPEAKING = "spokesman"
_MARKS = frozenset({"comma", "time"})
_TO_SUBJECT = 3  # chunks from the verb to its subject


def with_seats(chunks: list[Chunk]) -> None:
    """Give an office without a state, the subject of the first verb, the state in whose capital the sentence opens."""
    if len(chunks) < 4 or not _opens_in_capital(chunks):
        return
    step = 2
    while step < len(chunks) and chunks[step].kind in _MARKS:
        step += 1
    if step >= len(chunks) or chunks[step].kind != "verb":
        return
    for at in range(step + 1, min(len(chunks), step + 1 + _TO_SUBJECT)):
        if chunks[at].kind == "someone":
            if _sits(chunks[at]) and not _is_told_apart(chunks, at):
                _seat(chunks[at], chunks[1].codes)
            return
        if chunks[at].kind not in _MARKS and not chunks[at].has("adverb"):
            return


def _opens_in_capital(chunks: list[Chunk]) -> bool:
    reading, capital = chunks[0].reading("preposition"), chunks[1]
    within = reading is not None and not reading.pronoun and reading.word.item.value == "in"
    if not within or capital.kind != "actor" or capital.preposition != "in" or len(capital.somebody) != 1:
        return False
    one = capital.somebody[0]
    return bool(one.place) and one.kind == "state" and len(one.codes) == 1 and not (one.person or one.office)


def _sits(chunk: Chunk) -> bool:
    """Tell a body that sits in the capital, or who speaks for one; a mere "spokesman" may be anybody's."""
    if chunk.preposition or len(chunk.somebody) != 1:
        return False
    office = chunk.somebody[0].office or ""
    if office == _SPEAKING:
        return chunk.behind - chunk.first > 1
    return office in _SITTING or office.startswith("ministry")


def _is_told_apart(chunks: list[Chunk], at: int) -> bool:
    """Tell a definite word behind an office, which says whose it is: "الحكومة المؤقتة"."""
    following = chunks[at + 1] if at + 1 < len(chunks) else None
    return following is not None and following.kind == "word" and following.definite


def _seat(chunk: Chunk, codes: tuple[str, ...]) -> None:
    one: Somebody = chunk.somebody[0]
    one.codes = codes
    chunk.kind = "actor"
