"""Whose order or announcement a deed is that names no doer: "اتخذت كينيا قرارا بقطع …"، "…، معلنة سحب سفيرها"، "وأعلنت طرد …".

The masdar stands behind a decision taken, behind a participle of announcing, or behind a verb of announcing or deciding
whose subject goes on from the sentence before.
"""

from __future__ import annotations

from marsad.analyse.acts.announcers import passes
from marsad.analyse.acts.bearers import bears, is_cut_off
from marsad.analyse.acts.deciders import owner_of_decision
from marsad.analyse.acts.doers import may_inherit
from marsad.analyse.clauses.agreeing import going_on
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.circumstance import doer_of
from marsad.analyse.clauses.clause import behind, governing_verb, subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody

_ADJECTIVES = 3  # chunks between a decision and what is decided: "قرارا مفاجئا بقطع"
_BETWEEN = 4  # chunks between a verb of announcing and what is announced
_PAPERS = frozenset({"order-noun", "decision"})
_TO_AGENT = 14  # chunks from a deed to its agent
_TAKEN = ("deciding-verb", "light")


def orderer_of(chunks: list[Chunk], place: int, memory: Memory) -> list[Somebody]:
    """Give who decided or announced the deed at `place`; empty where the sentence does not say."""
    while place and _only_bears(chunks[place - 1]):
        place -= 1
    owner = owner_of_decision(chunks, place)
    if owner is not None:
        between = [one for one in chunks[:place] if one.first >= owner.behind]
        near = all(one.kind in {"time", "comma"} for one in between)
        known = not near and any(one.article for one in chunks[place].readings)
        return [] if known or _is_aside(chunks, owner, place) else list(owner.somebody)
    step = place - 1
    while step > 0 and place - step <= _BETWEEN and passes(chunks[step]):
        step -= 1
    if step < 0:
        return []
    if _announces_in_passing(chunks[step]):
        return [one for one in doer_of(chunks, step) or memory.subject if one.codes]
    if chunks[place].clitic == "b":
        return _taker_of_decision(chunks, place, memory)
    return _announcer_before(chunks, place, step, memory)


def agent_of(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give by whom a deed was done that has no doer: "تم إغلاق المعبر … من قبل كينيا"; empty where nobody is named so."""
    for _, chunk in behind(chunks, place, _TO_AGENT):
        if chunk.kind == "actor" and chunk.preposition == "by" and not chunk.is_place:
            return [one for one in chunk.somebody if one.codes]
    return []


def _only_bears(chunk: Chunk) -> bool:
    """Tell a masdar that only carries out what the one behind it names: "قرارا بشن غارات", "معلنة شن هجوم"."""
    bearing = chunk.reading("light-noun")
    own = bearing is not None and bool(bearing.article or bearing.pronoun)
    return bearing is not None and not own and chunk.jobs.isdisjoint(_PAPERS)


def _is_aside(chunks: list[Chunk], owner: Chunk, place: int) -> bool:
    """Tell whether an adjunct stands between a decision and the deed: "قرار كينيا إغلاق المعبر بعد خطف …"."""
    readings = (one.reading("preposition") for one in chunks[:place] if one.first >= owner.behind)
    return any(one is not None and bool(one.word.item.adjunct) for one in readings)


def _announces_in_passing(chunk: Chunk) -> bool:
    """Tell a participle of announcing without article: "معلنة", "معلنا"."""
    return any(
        one.word.job == "speech"
        and one.word.item.id == "announce"
        and one.word.form.part == "adjective"
        and not (one.article or one.preposition)
        for one in chunk.readings
    )


def _taker_of_decision(chunks: list[Chunk], place: int, memory: Memory) -> list[Somebody]:
    """Give who took the decision that the deed behind ب is: "اتخذت كينيا قرارا بقطع …", "أصدر الرئيس مرسوما بإغلاق …"."""
    step = place - 1
    while (
        step > 0 and place - step <= _ADJECTIVES and chunks[step].kind == "word" and not chunks[step].definite
    ):
        step -= 1
    paper = next((one for one in chunks[step].readings if one.word.job in _PAPERS), None)
    if paper is None or paper.pronoun or paper.preposition:
        return []
    governor = governing_verb(chunks, step)
    if (
        governor is None
        or chunks[governor].has("passive")
        or not any(chunks[governor].has(job) for job in _TAKEN)
    ):
        return []
    return _subject_or_earlier(chunks, governor, memory)


def _announcer_before(chunks: list[Chunk], place: int, step: int, memory: Memory) -> list[Somebody]:
    """Give who goes on from before as the subject of the verb of announcing right before: "وأعلنت طرد …"."""
    governor = step if chunks[step].kind == "verb" else governing_verb(chunks, place)
    announces = governor is not None and (bears(chunks[governor]) or chunks[governor].has("announcing"))
    if governor is None or not announces or chunks[governor].has("impersonal"):
        return []
    if governor != step and is_cut_off(chunks, governor, place):
        return []
    return _subject_or_earlier(chunks, governor, memory) if governor == step else []


def _subject_or_earlier(chunks: list[Chunk], governor: int, memory: Memory) -> list[Somebody]:
    subject = subject_of(chunks, governor)
    if subject is not None:
        return [one for one in subject.somebody if one.codes]
    verb = chunks[governor].verb
    if verb is None:
        return []
    if verb.word.form.person == 1:
        return list(memory.speaker)
    earlier = previous_subject(chunks, governor) or going_on(verb, memory.subject)
    return [one for one in earlier if one.codes] if may_inherit(chunks, governor, verb, earlier) else []
