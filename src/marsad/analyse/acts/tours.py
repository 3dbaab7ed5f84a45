"""Where a tour goes: what a verb behind it names, or a verb before it whose subject it is, and whose tour "the tour" is.

"جولة تشمل كينيا وأوغندا", "جولة خارجية استهلها بتونس", "ومن المقرر أن تشمل الجولة كلا من كينيا وأوغندا".
"""

from __future__ import annotations

from marsad.analyse.acts.filled import Filled
from marsad.analyse.acts.objects import in_person
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading

_TO_VERB = 11  # chunks behind a tour in which its verb stands
_TO_GOAL = 12  # chunks from a tour that is a verb's subject to where it goes
_PASSED = frozenset({"number", "cue", "comma", "time"})


def take_tour(chunks: list[Chunk], place: int, reading: Reading, memory: Memory, filled: Filled) -> None:
    """Take where a tour goes, and where it is the subject of what it comprises, whose the tour last told of is."""
    goals = filled.roles.get("recipient", [])
    if any(one.kind != "bloc" for one in goals):
        return
    if place and chunks[place - 1].kind == "verb" and chunks[place - 1].has("listing"):
        goal = _goal_of_subject(chunks, place)
        if goal is None:
            return
        if not filled.codes("actor") and reading.article:
            filled.roles["actor"] = _traveller(memory)
            filled.inherited = True
    else:
        goal = _goal_of_verb_behind(chunks, place)
    if goal is not None:
        filled.roles.pop("recipient", None)
        filled.take("recipient", goal)


def take_tourist(chunks: list[Chunk], governor: int, role: str, memory: Memory, filled: Filled) -> bool:
    """Take who makes the tour that comprises a visit: "وتتضمن الجولة زيارة كينيا"; False where no tour is the verb's subject."""
    tour = chunks[governor + 1]
    if not any(one.word.job == "trigger" and one.word.item.frame.tour for one in tour.readings):
        return False
    owner = chunks[governor + 2]
    if owner.kind == "actor" and not owner.preposition and _is_person(owner.somebody):
        filled.take(role, owner)
    elif any(one.article or one.pronoun for one in tour.readings):
        filled.roles[role] = _traveller(memory)
        filled.inherited = True
    return True


def _traveller(memory: Memory) -> list[Somebody]:
    """Give the person of whom the report told last, whose the tour is."""
    named = [one for one in memory.subject if one.person]
    person = memory.last_person(set())
    return named or ([person] if person is not None else in_person(memory.subject))


def _goal_of_verb_behind(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give what a verb of touring behind a tour names: "جولة تشمل …", "جولة خارجية استهلها ب…"."""
    for step in range(place + 1, min(len(chunks) - 1, place + _TO_VERB)):
        chunk = chunks[step]
        if chunk.has("tour-verb"):
            goal = (
                chunks[step + 2]
                if chunks[step + 1].has("preposition") and step + 2 < len(chunks)
                else chunks[step + 1]
            )
            if goal.kind == "word" and not goal.definite and step + 2 < len(chunks):
                goal = chunks[step + 2]  # a state spelled like a word, another one joined to it
            if (goal.has("quantifier") or goal.has("then")) and step + 2 < len(chunks):
                goal = chunks[step + 2]
            return goal if _is_goal(goal) else None
        if chunk.kind in {"verb", "stop", "colon"} or chunk.has("complementizer"):
            return None
    return None


def _goal_of_subject(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give where the tour goes that is a verb's subject, whose it is and a relative clause passed over."""
    step, end = place + 1, min(len(chunks), place + _TO_GOAL)
    while step < end:
        chunk = chunks[step]
        if chunk.kind == "comma" and step + 1 < end and chunks[step + 1].has("relative"):
            step = next((at for at in range(step + 2, end) if chunks[at].kind == "comma"), end)
        elif chunk.kind == "actor":
            if _is_goal(chunk) and not chunk.preposition:
                return chunk
            if step > place + 1 and not chunk.preposition:
                return None
        elif chunk.has("preposition") and not (step + 1 < end and chunks[step + 1].kind == "actor"):
            return None
        elif chunk.kind not in _PASSED and not chunk.has("visit-word"):
            described = chunk.kind == "word" and step <= place + 2
            if not described:
                return None
        step += 1
    return None


def _is_goal(chunk: Chunk) -> bool:
    return chunk.kind == "actor" and not chunk.is_adjective and not _is_person(chunk.somebody)


def _is_person(somebody: list[Somebody]) -> bool:
    return any(one.person or one.office for one in somebody)
