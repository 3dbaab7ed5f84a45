"""Drafts and statements that ask or blame: "طرحت لندن مسودة قرار تدين روسيا", "مشروع قرار فرنسي يدعو إلى …".

A verb behind an indefinite paper speaks of the paper, and so for him who tabled or issued it: whom the paper's
adjective names, who presented it in a clause between, whose it is, or else the subject of the verb before it.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import governing_verb, subject_of
from marsad.analyse.names.somebody import Somebody

_REACH = 9
_JOBS = ("draft-word", "instrument", "decision")
_OWNING = frozenset({"about", "l"})  # "بيان عن مجلس الأمن", "بيان لوزارة الخارجية"


def paper_before(chunks: list[Chunk], place: int) -> int | None:
    """Give the paper of which the verb at `place` tells what it says, None where it speaks of somebody else.

    A verb that "and" joins to such a one tells more of the same paper.
    """
    reading = chunks[place].verb
    if reading is None or reading.word.form.aspect != "imperfect" or reading.future:
        return None
    if chunks[place].conjunction:
        before = governing_verb(chunks, place)
        joined = paper_before(chunks, before) if before is not None else None
        if joined is not None:
            return joined
    presented = False
    for step in range(place - 1, max(-1, place - 1 - _REACH), -1):
        chunk = chunks[step]
        if any(_is_indefinite(chunk, job) for job in _JOBS):
            return step if presented or not chunks[place].conjunction else None
        if _presents(chunks, step):
            presented = True
        elif chunk.kind == "comma":
            if not (chunks[step - 1].kind == "time" or chunks[step + 1].kind == "time"):
                return None
        elif not _may_stand_between(chunks, step):
            return None
    return None


def _may_stand_between(chunks: list[Chunk], step: int) -> bool:
    """Tell what describes a paper: adjectives, whose it is, who presented it and when."""
    chunk = chunks[step]
    if chunk.kind == "actor":
        return not chunk.is_bare_actor or _brings(chunks, step) or _follows(chunks, step)
    return (
        chunk.kind == "time"
        or (chunk.kind == "word" and not chunk.clitic)
        or chunk.has("resumptive")
        or chunk.has("preposition")
    )


def _brings(chunks: list[Chunk], step: int) -> bool:
    """Tell him who presented the paper: "قدمته الكويت", "تقدمت به الكويت"."""
    return step > 1 and (_presents(chunks, step - 1) or chunks[step - 1].has("resumptive"))


def doers_of(chunks: list[Chunk], paper: int, place: int) -> list[Somebody]:
    """Give for whom the paper speaks; empty where nobody is named."""
    between = range(paper + 1, place)
    presenters = [
        chunks[step] for step in between
        if chunks[step].is_bare_actor and _brings(chunks, step)
    ]  # fmt: skip
    adjectives = [
        chunk for chunk in (chunks[step] for step in between)
        if chunk.kind == "actor" and not chunk.preposition and all(one.kind == "demonym" for one in chunk.somebody)
    ]  # fmt: skip
    owners = [
        chunks[step]
        for step in between
        if chunks[step].preposition in _OWNING and chunks[step].kind == "actor"
    ]
    drafted = chunks[paper].has(
        "draft-word"
    )  # "أعدت كندا مشروع قرار لمجلس الأمن": the Council has said nothing yet
    named = presenters[:1] or adjectives or ([] if drafted else owners[:1])
    if named:
        return [one for chunk in named for one in chunk.somebody]
    governor = governing_verb(chunks, paper)
    if governor is None:
        return _of_unknown_verb(chunks, paper)
    subject = subject_of(chunks, governor) if _tables(chunks, governor, paper) else None
    return list(subject.somebody) if subject is not None else []


def _of_unknown_verb(chunks: list[Chunk], paper: int) -> list[Somebody]:
    """Give the subject of a verb that no list has: "اعتمد المجلس قرارا يطالب …", "طرحت لندن مسودة قرار"."""
    for step in range(paper - 1, max(0, paper - 3), -1):
        opening = chunks[step - 1]
        if chunks[step].is_bare_actor and opening.kind == "word" and not (opening.definite or opening.clitic):
            return list(chunks[step].somebody)
        if chunks[step].kind != "word":
            break
    return []


def _is_indefinite(chunk: Chunk, job: str) -> bool:
    reading = chunk.reading(job)
    return reading is not None and not reading.article and not reading.pronoun


def _follows(chunks: list[Chunk], step: int) -> bool:
    """Tell a nationality right behind a paper, which a phrase of two words lets stand alone."""
    return (
        step > 0
        and chunks[step - 1].has("draft-word")
        and all(one.kind == "demonym" for one in chunks[step].somebody)
    )


def _presents(chunks: list[Chunk], step: int) -> bool:
    """Tell a verb that takes the paper up again by its pronoun: "قدمته الكويت", "تقدمت به"."""
    chunk = chunks[step]
    if chunk.kind == "word":
        return chunk.suffixed and step + 1 < len(chunks) and chunks[step + 1].is_bare_actor
    if chunk.kind != "verb":
        return False
    return bool(chunk.verb and chunk.verb.pronoun) or chunks[step + 1].has("resumptive")


def _tables(chunks: list[Chunk], governor: int, paper: int) -> bool:
    """Tell a verb by which its subject brings the paper in, not one of refusing it or of talking about it."""
    verb = chunks[governor]
    decides = verb.has("deciding-verb")
    hindering = (
        verb.has("refusal")
        or verb.has("negation")
        or any(
            one.word.job == "trigger" and one.word.item.kind in _TALKED
            for one in verb.readings
            if not decides
        )
    )
    direct = not any(chunk.has("preposition") for chunk in chunks[paper - 1 : paper])
    return direct and not hindering


_TALKED = frozenset({"refuse", "meeting", "talks", "multilateral-meeting", "allege", "veto", "negotiations"})
