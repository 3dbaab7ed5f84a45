"""Statements and letters that speak for him who issued them: "سلم مندوب كينيا رسالة …. واتهمت الرسالة الصومال".

A sentence that brings such a paper in says whose it is: behind the paper, or by the subject of the verb that issues it
or in which somebody says so ("قالت كينيا في بيان"). A verb with the definite paper right behind it and what it is about
behind that speaks for him.
"""

from __future__ import annotations

from marsad.analyse.acts.papers import doers_of
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import governing_verb, subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.settled import Settled
from marsad.analyse.clauses.subjects import is_said_in_paper
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading

_PAPER = "statement-word"
_ISSUING = ("speech", "issues-paper")
_LETTER = "letter-word"
_TO_LETTER = 4  # chunks from him to whom a letter is back to it
_PHRASE = 7  # chunks behind a paper that may say whose it is
_ENDS = frozenset({"verb", "comma", "stop", "colon", "quote"})


def note_issuers(chunks: Settled, memory: Memory) -> None:
    """Note who issued the last statement or letter of a sentence, if it tells."""
    for place in chunks.places.doing(_PAPER):
        reading = chunks[place].reading(_PAPER)
        if reading is not None and not reading.article:
            memory.issuers = _issuers(chunks, place) or memory.issuers


def issuers_behind(chunks: list[Chunk], place: int, verb: Reading, memory: Memory) -> list[Somebody]:
    """Give for whom the paper speaks that is the subject of the verb at `place`; empty where none is."""
    following = chunks[place + 1 : place + 3]
    paper = following[0].reading(_PAPER) if len(following) > 1 else None
    if paper is None or not paper.article or paper.preposition or verb.pronoun:
        return []
    if verb.word.form.gender != paper.word.form.gender or not _may_be_object(following[1]):
        return []
    return list(memory.issuers)


def issuers_before(chunks: list[Chunk], place: int, memory: Memory) -> list[Somebody]:
    """Give for whom the paper speaks of which a further verb tells: "واتهم البيان كينيا بالتجسس، وطالبها ب…"."""
    if not chunks[place].conjunction:
        return []
    before = next((step for step in range(place - 1, -1, -1) if chunks[step].kind == "verb"), None)
    verb = chunks[before].verb if before is not None else None
    return issuers_behind(chunks, before, verb, memory) if before is not None and verb is not None else []


def utterer_before(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give whose words those are in which the verb at `place` says something: "في تغريدة للوزير الكيني اتهم فيها …".

    A letter "to" somebody is not his.
    """
    if not is_said_in_paper(chunks, place):
        return []
    owner = chunks[place - 1]
    written = any(one.has(_LETTER) for one in chunks[max(0, place - 1 - _TO_LETTER) : place - 1])
    if owner.kind != "actor" or owner.preposition != "l" or written:
        return []
    return list(owner.somebody)


def _may_be_object(chunk: Chunk) -> bool:
    """Tell who is addressed, what is condemned, or the preposition of either: not what describes the paper itself."""
    if chunk.kind == "actor":
        return not chunk.is_adjective
    if chunk.clitic == "b" or chunk.has("complementizer") or chunk.has("what-word"):
        return True
    named = chunk.kind in {"noun", "cue"} and any(
        one.article and one.word.form.part == "noun" for one in chunk.readings
    )
    return named or (chunk.has("preposition") and not chunk.has("placing"))


def _issuers(chunks: list[Chunk], place: int) -> list[Somebody]:
    end = place + 1
    while end < len(chunks) and end <= place + _PHRASE and not _ends(chunks[end]):
        end += 1
    senders = [one for one in chunks[place + 1 : end] if one.kind == "actor" and one.preposition == "from"]
    owned = doers_of(chunks, place, end)
    if senders or owned:
        return [one for chunk in senders[:1] for one in chunk.somebody] or owned
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is not None and following.is_bare_actor:
        return list(following.somebody)
    verb = governing_verb(chunks, place)
    if verb is None or not any(chunks[verb].has(job) for job in _ISSUING):
        return []
    subject = subject_of(chunks, verb)
    return list(subject.somebody) if subject is not None else []


def _ends(chunk: Chunk) -> bool:
    return chunk.kind in _ENDS or chunk.has("complementizer") or chunk.has("relative")
