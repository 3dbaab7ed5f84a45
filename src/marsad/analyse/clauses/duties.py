"""A duty told without a verb: "قال إن على تركيا أن تسحب قواتها" says what "يجب على تركيا" says.

Where على opens the words of a clause, somebody follows whom it governs, and behind him what he is to do, it stands for
the verb that the language names as its like (the value of the cue `duty`).
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.language import Language
from marsad.text.fold import fold_word

_DUTIES = frozenset({"word", "noun", "cue", "verb"})


def with_duties(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """Give each على of duty the readings of the verb that it stands for; the chunks are changed."""
    for place in [place for place, chunk in enumerate(chunks) if "duty" in chunk.jobs]:
        chunk = chunks[place]
        duty = chunk.reading("duty")
        if (
            duty is None
            or not duty.word.item.value
            or not _opens(chunks, place)
            or not _is_owed(chunks, place)
        ):
            continue
        chunk.kind = "verb"
        chunk.keep(language.lexicon.read(fold_word(duty.word.item.value)))
    return chunks


def _opens(chunks: list[Chunk], place: int) -> bool:
    """Tell whether على opens a clause; before the أن of what is owed, "and" or a comma is enough for that."""
    before = chunks[place - 1] if place else None
    if before is not None and (before.kind == "colon" or before.has("complementizer")):
        return True
    if before is not None and before.kind == "quote":
        return sum(chunk.kind == "quote" for chunk in chunks[:place]) % 2 == 1  # it opens somebody's words
    owed = place + 2 < len(chunks) and chunks[place + 2].has("complementizer")
    return owed and (before is None or before.kind == "comma" or bool(chunks[place].conjunction))


def _is_owed(chunks: list[Chunk], place: int) -> bool:
    """Tell whether somebody whom على governs follows, and behind him a masdar or أن."""
    if place + 2 >= len(chunks):
        return False
    who, what = chunks[place + 1], chunks[place + 2]
    if who.kind != "actor" or who.preposition != "upon" or who.is_place:
        return False
    return what.kind in _DUTIES and not (what.has("preposition") or what.has("responsibility-word"))
