"""Whether the other side of an act goes without saying: "وهدد بوقف المحادثات" in a report of two states.

It does not where the clause names whom the doer addresses in words that nobody knows ("طلب من اللجنة …", "وعد أنصاره
ب…") or by a pronoun ("هددنا"); and a body of many states threatens whom it names.
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk

_ADDRESSED = frozenset({"REQUEST", "THREATEN", "AGREE"})  # types of acts that are said to somebody
_SKIPPED = frozenset({"actor", "time", "quote", "bracket", "comma"})
_REACH = 8


def goes_without_saying(chunks: list[Chunk], place: int, filled: Filled, type_: str) -> bool:
    """Tell whether the clause at `place` leaves out the other side of an act of a type, so that it may be filled in."""
    if filled.codes("actor") in {(), ("UNK",)}:
        return False
    if type_ == "THREATEN" and filled.has_body("actor"):
        return False
    return type_ not in _ADDRESSED or not _addresses(chunks, place)


def named_beside(chunks: list[Chunk], filled: Filled) -> tuple[str, ...]:
    """Give who else is named in the sentence, each once."""
    doers = filled.codes("actor")
    return tuple(
        dict.fromkeys(
            code for chunk in chunks if chunk.kind == "actor" for code in chunk.codes if code not in doers
        )
    )


def _addresses(chunks: list[Chunk], place: int) -> bool:
    """Tell whether somebody is addressed whom nobody knows: a bare word behind the verb, one behind "from" or "with"."""
    if any(one.pronoun for one in chunks[place].readings if one.word.form.part == "verb"):
        return True
    for chunk in chunks[place + 1 : place + 1 + _REACH]:
        if chunk.kind in _SKIPPED:
            continue
        if chunk.kind == "cue" and chunk.has("preposition"):
            reading = chunk.reading("preposition")
            return reading is not None and (
                reading.word.item.value in {"from", "with"} or bool(reading.pronoun)
            )
        return chunk.kind in {"word", "someone", "number"} and not chunk.clitic and not chunk.conjunction
    return False
