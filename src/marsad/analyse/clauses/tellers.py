"""In whose words a clause stands: behind a word of saying and its إن, a colon, or a quotation mark."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.names.somebody import Somebody

_OPENING = frozenset({"quote", "colon"})
_HEADLINE = 3
_OUTLET = "outlet"  # the kind of a paper or agency, which speaks for no state
_NAME = 4  # chunks of an unknown name with what its bearer is


def telling_at(chunks: list[Chunk], place: int) -> int | None:
    """Give the word of saying in whose words the clause at `place` stands, or the colon behind who says it in a headline.

    A word of saying counts where أن, إن, a colon or a quotation mark opens its words, or where it stands right before.
    """
    opened = False
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        if chunk.kind == "stop":
            return None
        if chunk.kind == "colon" and _is_headline(chunks, step):
            return step
        opened = opened or chunk.kind in _OPENING or chunk.has("complementizer")
        if chunk.has("speech") and chunk.kind != "actor":
            return step if opened or _stands_right_before(chunks, step, place) else None
    return None


def teller_of(chunks: list[Chunk], place: int, memory: Memory, *, outright: bool = False) -> list[Somebody]:
    """Give who says what stands at `place`: the subject of the word of saying before it; empty for the report itself.

    `outright`: only somebody whom the sentence itself names, not the last who spoke.
    """
    step = telling_at(chunks, place)
    if step is None and memory.quoted(chunks[place].first):
        return list(memory.speaker)
    if step is None:
        return _before_colon(chunks)
    if chunks[step].kind == "colon":
        return list(chunks[0].somebody)
    subject = subject_of(chunks, step) if chunks[step].kind == "verb" else None
    if subject is not None:
        return list(subject.somebody)
    told = memory.tellers.get(step, [])
    if outright or any(one.kind == _OUTLET for one in told) or _is_onlooker(chunks, step):
        return []
    known = list(told if any(one.codes for one in told) else memory.speaker)
    return [] if _has_unknown_subject(chunks, step, known) else known


def _has_unknown_subject(chunks: list[Chunk], step: int, speaker: list[Somebody]) -> bool:
    """Tell a verb of saying that has a subject nobody knows: "غير أن الخبراء يقولون إن …", "وترجح مصادر أن …".

    A plural verb goes on about nobody who is one.
    """
    verb = chunks[step].verb
    inherited = bool(speaker) and speaker[0].first < chunks[0].first
    if verb is None or verb.word.form.person != 3 or not inherited:
        return False
    if verb.word.form.count == "p" and len(speaker) == 1 and bool(speaker[0].person or speaker[0].office):
        return True
    behind = chunks[step + 1 : step + 3]
    if verb.word.form.aspect != "imperfect" or len(behind) < 2 or behind[0].conjunction:
        return False
    several = behind[0].kind == "someone" and behind[1].has("quantifier")
    return several or (behind[0].kind == "word" and not behind[0].clitic)


def _is_onlooker(chunks: list[Chunk], step: int) -> bool:
    """Tell a verb of saying whose subject speaks for no state: "قال … الخبير في …", "وذكر التقرير …"."""
    for chunk in chunks[step + 1 : step + 1 + _NAME]:
        if chunk.kind in _OPENING or chunk.has("complementizer"):
            return False
        if chunk.has("onlooker") or chunk.has("medium"):
            return True
    return False


def _is_headline(chunks: list[Chunk], colon: int) -> bool:
    """Tell "عباس: …", "لافروف لنظيره: …": nothing but a person or office-holder before the colon, and to whom he speaks."""
    first = chunks[0]
    return (
        0 < colon < _HEADLINE
        and first.is_bare_actor
        and any(one.person or one.office for one in first.somebody)
        and all(one.kind == "actor" and one.preposition == "l" for one in chunks[1:colon])
    )


def speaker_of_headline(chunks: list[Chunk]) -> list[Somebody]:
    """Give who says "we" or "I" behind his name and a colon: "موسكو: سنرد على أي هجوم"; empty where nobody does."""
    speaker = _before_colon(chunks)
    verbs = (chunk.verb for chunk in chunks[2:]) if speaker else ()
    return speaker if any(verb is not None and verb.word.form.person == 1 for verb in verbs) else []


def _before_colon(chunks: list[Chunk]) -> list[Somebody]:
    """Give the somebody who alone opens a headline, and to whom he speaks: "فرنسا: …", "لافروف لنظيره: …".

    A bare state may also say where the news is from: only what somebody must have said is his.
    """
    for step, chunk in enumerate(chunks[: _HEADLINE + 1]):
        if chunk.kind == "colon":
            lone = all(one.kind == "actor" and one.preposition == "l" for one in chunks[1:step])
            return list(chunks[0].somebody) if step and chunks[0].is_bare_actor and lone else []
    return []


def _stands_right_before(chunks: list[Chunk], step: int, place: int) -> bool:
    return all(chunk.kind in {"actor", "time"} for chunk in chunks[step + 1 : place])
