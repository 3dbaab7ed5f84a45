"""A duty told without a verb: "قال إن على تركيا أن تسحب قواتها" says what "يجب على تركيا" says.

Where على opens the words of a clause, somebody follows whom it governs, and behind him what he is to do, it stands for
the verb that the language names as its like (the value of the cue `duty`). A pronoun on it means the state that the
clause before it speaks of.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import begins_clause
from marsad.analyse.names.somebody import Somebody
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading
from marsad.text.endings import HER
from marsad.text.fold import fold_word

_AND = "و"
_WANTED = frozenset({"change-word", "yield-word", "answer-word"})  # jobs of masdars that demands are of
_DUTIES = frozenset({"word", "noun", "cue", "verb"})


def with_duties(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """Give each على of duty the readings of the verb that it stands for; the chunks are changed."""
    for place in [place for place, chunk in enumerate(chunks) if "duty" in chunk.jobs][::-1]:
        chunk = chunks[place]
        duty = chunk.reading("duty")
        if duty is not None and duty.pronoun and duty.word.item.value:
            _take_up(chunks, place, duty, language)
            continue
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


def _take_up(chunks: list[Chunk], place: int, duty: Reading, language: Language) -> None:
    """Put whom a pronoun means behind its على: "إن إريتريا تماطل، وعليها أن تنسحب" is what Eritrea must do."""
    before, what = chunks[place - 1 : place], chunks[place + 1 : place + 2]
    opens = before and (
        before[0].has("complementizer") or (before[0].kind == "comma" and duty.conjunction == _AND)
    )
    if (
        not opens
        or not what
        or not (_is_that(what[0]) or what[0].kind in {"noun", "verb"} or _is_wanted(what[0]))
    ):
        return
    meant = _last_state(chunks[:place], duty.pronoun)
    if meant is None:
        return
    chunk = chunks[place]
    chunk.kind = "verb"
    chunk.keep(language.lexicon.read(fold_word(duty.word.item.value or "")))
    chunks.insert(place + 1, Chunk(chunk.behind, chunk.behind, "actor", (), [meant], "upon"))


def _is_that(chunk: Chunk) -> bool:
    return chunk.has("complementizer") and not chunk.has("own-subject")


def _is_wanted(chunk: Chunk) -> bool:
    """Tell the masdar of what is demanded: "وعليها احترام الاتفاق"."""
    return not chunk.clitic and not chunk.jobs.isdisjoint(_WANTED)


def _last_state(chunks: list[Chunk], pronoun: str) -> Somebody | None:
    """Give the state last named, if it opens its clause and has the gender of the pronoun."""
    named = [step for step, one in enumerate(chunks) if one.kind == "actor"]
    if not named or not chunks[named[-1]].is_bare_actor or not begins_clause(chunks, named[-1]):
        return None
    one = chunks[named[-1]].somebody[0]
    state = len(chunks[named[-1]].somebody) == 1 and one.kind == "state" and not (one.person or one.office)
    return one if state and (one.gender or "f") == ("f" if pronoun == HER else "m") else None


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
