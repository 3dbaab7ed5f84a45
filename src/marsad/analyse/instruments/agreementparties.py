"""Whom an instrument that a sentence only names binds: "بين … و…", "مع …" with who makes it, who stands in its name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.passages import Passage, Sentence
from marsad.analyse.stances.stanceholders import codes_of
from marsad.languages.instruments import InstrumentWords

_REACH = 6  # chunks behind an instrument in which its parties stand
_BACK = 8  # chunks before it in which the verb with its maker stands


class Bound(NamedTuple):
    """Whom an instrument binds, whether "between" says so, and the token up to which the sentence tells them (0: nowhere)."""

    codes: tuple[str, ...] = ()
    between: bool = False
    behind: int = 0


def parties_of(passage: Passage, cue: Passage | None, sentence: Sentence, memory: Memory) -> Bound:
    """Give whom an instrument binds; nobody where the sentence names none."""
    words: InstrumentWords = passage.item
    if words.binds:
        return Bound(words.binds)
    chunks = sentence.chunks
    place = sentence.chunk_at(passage.behind - 1)
    start, told = _stretch(passage, cue, sentence, place)
    own = [code for chunk in passage.others for code in chunk.codes]
    for step in range(start + 1, min(len(chunks), told + 1 + _REACH)):
        chunk = chunks[step]
        if step > told and (chunk.kind in {"stop", "colon", "verb"} or chunk.has("relative")):
            break
        if chunk.kind != "actor":
            continue
        if chunk.preposition == "between" or (step > told and chunk.is_adjective and len(chunk.codes) > 1):
            between = chunk.preposition == "between"
            return Bound(each(own, codes_of(chunk.somebody)), between, chunk.behind)
        if chunk.preposition == "with":
            makers = _maker(passage, cue, sentence, memory)
            if not makers and _is_told_by_verb(passage, cue, sentence):
                return Bound()  # "contracts that it signed with": nobody knows who
            codes = each(makers, own, codes_of(chunk.somebody), _listed(chunks, step))
            return Bound(codes, behind=chunk.behind)
    if own:
        makers = _maker(passage, cue, sentence, memory) or _maker(passage, None, sentence, memory)
        return Bound(each((code for code in makers if code in words.bound or not words.bound), own))
    if cue is None:
        return Bound()
    if cue.item.by_subjects:
        return Bound(_several_before(chunks, place))
    return Bound(memory.last_pair() if cue.item.by_pair else ())


def _stretch(passage: Passage, cue: Passage | None, sentence: Sentence, place: int) -> tuple[int, int]:
    """Give the chunk behind which parties may stand, and the last one of the instrument and what says its stage."""
    if cue is None:
        return place, place
    if cue.first < passage.first:
        return sentence.chunk_at(cue.first), place
    return place, max(place, sentence.chunk_at(cue.behind - 1))


def _listed(chunks: list[Chunk], step: int) -> tuple[str, ...]:
    """Give those whom commas and "and" add to somebody: "مع فرنسا، بريطانيا، ألمانيا"."""
    found: list[str] = []
    number = 0
    while step + 2 < len(chunks) and chunks[step + 1].kind == "comma" and chunks[step + 2].is_bare_actor:
        step, number = step + 2, number + 1
        found.extend(codes_of(chunks[step].somebody))
    return tuple(found) if number > 1 else ()


def _several_before(chunks: list[Chunk], place: int) -> tuple[str, ...]:
    """Give those who do something together before an instrument: "تسعى واشنطن وبكين إلى اتفاق"."""
    for chunk in reversed(chunks[max(0, place - _BACK) : place]):
        if chunk.kind in {"stop", "colon", "quote"}:
            return ()
        if chunk.is_bare_actor or chunk.preposition == "between":
            codes = codes_of(chunk.somebody)
            return codes if len(codes) > 1 and not chunk.is_adjective else ()
    return ()


def _maker(passage: Passage, cue: Passage | None, sentence: Sentence, memory: Memory) -> tuple[str, ...]:
    """Give who makes, keeps or leaves an instrument: the subject of the verb of its stage, else of the one before it."""
    chunks = sentence.chunks
    for chunk in chunks:
        if cue is not None and cue.first < chunk.first < passage.first and _is_owner(chunk):
            return codes_of(chunk.somebody)
    behind = sentence.chunk_at(cue.behind - 1) + 1 if cue is not None else len(chunks)
    while behind < len(chunks) and any(
        one.pronoun for one in chunks[behind].readings if chunks[behind].has("preposition")
    ):
        behind += 1
    follower = chunks[behind] if behind < len(chunks) and _is_owner(chunks[behind]) else None
    if _is_told_by_verb(passage, cue, sentence):
        return codes_of(follower.somebody) if follower is not None else ()
    place = sentence.chunk_at(min(passage.first, cue.first) if cue is not None else passage.first)
    for step in range(place, max(-1, place - _BACK), -1):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon"} or (step < place and chunk.kind == "comma"):
            break
        if chunk.kind == "verb":
            subject = subject_of(chunks, step)
            return codes_of(subject.somebody if subject is not None else memory.subject)
        if chunk.kind == "actor" and not chunk.preposition and not chunk.is_adjective:
            return codes_of(chunk.somebody)
    return codes_of(follower.somebody) if follower is not None else ()


def _is_told_by_verb(passage: Passage, cue: Passage | None, sentence: Sentence) -> bool:
    """Tell whether a verb behind an instrument says its stage: "العقود التي وقعتها"."""
    return (
        cue is not None
        and cue.first > passage.first
        and sentence.chunks[sentence.chunk_at(cue.behind - 1)].kind == "verb"
    )


def each(*groups: Iterable[str]) -> tuple[str, ...]:
    """Give the codes of all groups in order, each once."""
    return tuple(dict.fromkeys(code for group in groups for code in group))


def _is_owner(chunk: Chunk) -> bool:
    return chunk.kind == "actor" and not chunk.preposition
