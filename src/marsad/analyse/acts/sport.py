"""What a report of sport tells that is no act between states.

Clubs, players and federations are named there by their nationality ("النادي البيلاروسي", "الفرنسي"), two teams are "the
two sides", a match is a "meeting" or "summit", and the bodies that act are those of sport. What states, governments
and office-holders do in such a report, a boycott of the games or a visit to them, is told as anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody
from marsad.languages.lexicon import Reading

_JOBS = frozenset({"sport-word", "team-word"})
_WORDS = 3  # words of sport that a report of it has at least
_SHARE = 0.01  # of its chunks; 9 in 10 reports of the sport pages have them, 1 in 60 of the pages of politics
_ASSOCIATION = ("NGO",)
_PENALTIES = frozenset({"SANCTION", "CONCEDE"})


def is_of_sport(sentences: Iterable[list[Chunk]]) -> bool:
    """Tell a report of sport by its words."""
    found = total = 0
    for chunks in sentences:
        total += len(chunks)
        for chunk in chunks:
            if chunk.jobs and not _JOBS.isdisjoint(chunk.jobs):
                found += 1
    return found >= _WORDS and found >= _SHARE * total


def fault_in_sport(filled: Filled, reading: Reading, type_: str) -> str:
    """Say why an act in a report of sport is none between states, or "" where it may be one."""
    parties = [one for role in ("actor", "recipient") for one in filled.roles.get(role, ())]
    bodies = [one for one in parties if one.codes == _ASSOCIATION]
    if bodies and not any(_is_official(one) for one in parties if one not in bodies):
        return "a body of sport"
    if any(_is_only_called_so(one) for one in parties):
        return "a club or player, no state"
    if type_ in _PENALTIES and not filled.roles.get("actor"):
        return "a body of sport"  # "رفع الحظر عن الملاعب الليبية": a federation did, whom nobody names
    if reading.word.form.part == "verb" and reading.word.form.person == 1:
        return "a club or player, no state"
    named = parties[len(_own_parties(reading)) :]
    if type_ == "CONSULT" and not any(_is_official(one) for one in named):
        return "a match, no meeting"
    return ""


def _own_parties(reading: Reading) -> tuple[str, ...]:
    """Give whom the word itself names, the first of the doers: "قمة عربية" is a match there too."""
    frame = getattr(reading.word.item, "frame", None)
    return frame.parties[:1] if frame is not None else ()


def _is_only_called_so(one: Somebody) -> bool:
    """Tell whoever is meant by a nationality or by a word that points back, no person and no office."""
    if one.person or one.office:
        return False
    return one.adjective or one.kind in {"demonym", "reference"}


def _is_official(one: Somebody) -> bool:
    """Tell an office-holder or a body of states by its own name; the name of a continent is that of a cup."""
    named_body = one.kind == "organisation" and one.behind - one.first > 1
    return bool(one.person or one.office) or one.kind == "person" or named_body
