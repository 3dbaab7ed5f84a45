"""Whose deed an act of speech is about where no noun of a deed names him: "ندد بما قاله الرئيس …", "رفض اتهاماتها".

The deed is told by a clause that "what" opens, or by a noun with the pronoun of somebody named before.
"""

from __future__ import annotations

from marsad.analyse.acts.owners import may_mean
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import behind
from marsad.analyse.clauses.memory import Memory

_REACH = 8  # chunks from an act of speech to the "what" that opens its content
_NOUNS = frozenset({"word", "cue", "noun"})
_REBUFFED = ("rebuff-word", "denied-word")  # jobs of another's deeds that one rejects
_VALUED = ("valued-word", "effort-word", *_REBUFFED)  # and of those that one praises or blames
_BACK = 14  # chunks back to whom the pronoun on a deed means
_GOVERNING = frozenset({"", "in", "about", "from", "upon", "by"})


def told_by_what(chunks: list[Chunk], place: int, doer: tuple[str, ...]) -> Chunk | None:
    """Give who does what a clause behind "what" tells: "بما تقوم به روسيا", "ما ورد في بيان كينيا", "لما تضمنته تصريحات …"."""
    for step in range(place + 1, min(len(chunks) - 2, place + 1 + _REACH)):
        chunk = chunks[step]
        if chunk.has("what-word"):
            return _doer_in_clause(chunks, step + 1, doer)
        if chunk.kind in {"verb", "stop", "colon", "comma"} or chunk.has("complementizer"):
            return None
    return None


def _doer_in_clause(chunks: list[Chunk], step: int, doer: tuple[str, ...]) -> Chunk | None:
    verb = chunks[step]
    resumed = verb.kind == "verb" and any(one.pronoun for one in verb.readings)
    resumed = resumed or (verb.kind == "word" and verb.suffixed) or verb.has("speech")
    at = step + 1
    while at < len(chunks) and _points_back(chunks[at]):
        resumed, at = True, at + 1
    if at < len(chunks) and chunks[at].kind == "cue" and chunks[at].has("preposition"):
        resumed, at = True, at + 1  # "ما ورد في …", "ما صدر عن …"
    if not resumed or verb.kind not in {"verb", "word", "cue"}:
        return None
    if at < len(chunks) and chunks[at].kind in _NOUNS and not chunks[at].clitic and not chunks[at].definite:
        at += 1  # "ما تضمنته تصريحات …"
    named = chunks[at] if at < len(chunks) else None
    if named is None or named.kind != "actor" or named.preposition not in _GOVERNING or not named.codes:
        return None
    return None if named.is_place or named.is_outlet or set(named.codes) <= set(doer) else named


def _points_back(chunk: Chunk) -> bool:
    """Tell a pronoun behind a preposition: "ما تقوم به", "ما صرح به"."""
    reading = chunk.reading("preposition")
    return chunk.has("resumptive") or (reading is not None and bool(reading.pronoun))


def owner_by_pronoun(
    chunks: list[Chunk], place: int, doer: tuple[str, ...], memory: Memory, *, rejects: bool
) -> Chunk | None:
    """Give whose deed a noun with a pronoun names: "… بيلاروسيا، ورفض اتهاماتها"; the doer rejects nothing of his own."""
    if not doer:
        return None
    for _, chunk in behind(chunks, place, 4):
        if chunk.is_bare_actor and set(chunk.codes) <= set(doer):
            continue
        owned = next((one for one in chunk.readings if one.pronoun and one.word.form.part == "noun"), None)
        deed = any(chunk.has(job) for job in (_REBUFFED if rejects else _VALUED))
        if owned is not None and deed and owned.pronoun in memory.masculine | memory.feminine:
            return _named_before(chunks, place, owned.pronoun, set(doer), memory)
        if chunk.kind not in {"time", "cue"}:
            return None
    return None


def _named_before(
    chunks: list[Chunk], place: int, pronoun: str, doer: set[str], memory: Memory
) -> Chunk | None:
    for step in range(place - 1, max(-1, place - 1 - _BACK), -1):
        chunk = chunks[step]
        if (
            chunk.kind != "actor"
            or chunk.is_adjective
            or chunk.is_place
            or chunk.is_outlet
            or not chunk.codes
        ):
            continue
        if doer.isdisjoint(chunk.codes) and chunk.preposition != "in":
            return chunk if may_mean(pronoun, chunk.somebody, memory) else None
    return None
