"""What is said of a matter that stands before its verdict: "the annexation is void", "called the sanctions a mistake".

Whoever describes it so is the holder, or who speaks. Words of stance between the opening of the clause and the matter
turn the verdict round: "to leave the deal is a mistake" is for the deal.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.circumstance import doer_of
from marsad.analyse.clauses.clause import subject_of
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody
from marsad.analyse.stances.attitudes import Attitude
from marsad.analyse.stances.stanceholders import codes_of
from marsad.languages.lexicon import Reading
from marsad.languages.stances import Matter

_REACH = 7  # chunks between a matter and its verdict, and between a matter and what opens its clause
_CLOSING = ("relative", "condition", "subordinator", "purpose")


def verdict_on(chunks: list[Chunk], place: int, behind: int, matter: Matter) -> Attitude | None:
    """Give the verdict on the matter from the chunk at `place` up to the token `behind`; None where there is none."""
    after = next((step for step in range(place, len(chunks)) if chunks[step].first >= behind), len(chunks))
    described = _described_as(chunks, place, after, matter)
    if described is not None:
        return described
    told = _verdict(chunks, after, matter)
    if told is None:
        return None
    step, reading = told
    opened = _opening(chunks, place, matter)
    if opened is None:
        return None
    opening, sign = opened
    sign *= reading.word.item.sign * (-1 if chunks[step - 1].has("negation") else 1)
    holder = _describers(chunks, opening)
    if holder is None:
        return None
    first = chunks[opening if holder else place].first
    return Attitude(
        sign,
        "declared",
        holder,
        not holder,
        _rules(chunks[opening : step + 1], reading),
        first,
        1.0,
        _end(chunks[step], reading),
    )


def _described_as(chunks: list[Chunk], place: int, after: int, matter: Matter) -> Attitude | None:
    """Give the verdict of who describes a matter by a pronoun: "the deal, which he calls a disaster", "calling it bad"."""
    for step in range(after, min(len(chunks), after + _REACH)):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon"} or chunk.has("negation"):
            return None
        if _describes(chunk) and _is_of_it(chunks, step):
            return _by_describer(chunks, place, step, matter)
        if chunk.kind == "verb":
            return None
    return None


def _is_of_it(chunks: list[Chunk], step: int) -> bool:
    """Tell whether what a word describes is a pronoun: its own behind "which", or one that follows ("إياه")."""
    following = chunks[step + 1] if step + 1 < len(chunks) else None
    if following is not None and following.has("object-pronoun"):
        return True
    which = step > 0 and chunks[step - 1].has("relative")
    return which and any(one.pronoun for one in chunks[step].readings if _is_describer(one))


def _by_describer(chunks: list[Chunk], place: int, step: int, matter: Matter) -> Attitude | None:
    for at in range(step + 1, min(len(chunks), step + _REACH)):
        if chunks[at].kind in {"stop", "colon", "comma", "verb"}:
            return None
        found = [one for one in chunks[at].readings if _is_verdict(one, matter, article=True)]
        if found:
            sign = found[0].word.item.sign * (-1 if chunks[at - 1].has("negation") else 1)
            holder = codes_of(_who_describes(chunks, step))
            rules = _rules(chunks[step : step + 1], found[0])
            first, last = chunks[place].first, _end(chunks[at], found[0])
            return Attitude(sign, "declared", holder, False, rules, first, 1.0, last) if holder else None
    return None


def _who_describes(chunks: list[Chunk], step: int) -> list[Somebody]:
    if chunks[step].kind != "verb":
        return doer_of(chunks, step)
    subject = chunks[step + 1] if step + 1 < len(chunks) and chunks[step + 1].is_bare_actor else None
    return subject.somebody if subject is not None else previous_subject(chunks, step)


def _verdict(chunks: list[Chunk], after: int, matter: Matter) -> tuple[int, Reading] | None:
    for step in range(after, min(len(chunks), after + _REACH)):
        chunk = chunks[step]
        found = [one for one in chunk.readings if _is_verdict(one, matter)]
        if found:
            return step, found[0]
        if chunk.kind in {"stop", "colon", "comma"} or any(chunk.has(job) for job in _CLOSING):
            return None
        if chunk.kind == "verb" and not chunk.has("auxiliary") and not _copula(chunk):
            return None
    return None


def _copula(chunk: Chunk) -> str:
    """Give the entry of a verb that only joins a verdict to its matter, "" for another word."""
    found = (one.word.item for one in chunk.readings if one.word.job == "stance")
    return next((item.id for item in found if item.role == "copula"), "")


def _is_verdict(reading: Reading, matter: Matter, *, article: bool = False) -> bool:
    entry = reading.word.item
    return (
        reading.word.job == "stance"
        and entry.role == "verdict"
        and (article or not reading.article)
        and (not entry.matters or matter.id in entry.matters)
    )


def _opening(chunks: list[Chunk], place: int, matter: Matter) -> tuple[int, int] | None:
    """Give what opens the clause of a matter, and the sign of the words of stance between the two."""
    sign = 1
    for step in range(place - 1, max(-1, place - 1 - _REACH), -1):
        chunk = chunks[step]
        if chunk.has("complementizer") or chunk.kind in {"quote", "colon"} or _describes(chunk):
            return step, sign
        if chunk.kind in {"stop", "comma", "verb"} or any(chunk.has(job) for job in _CLOSING):
            return None
        stances = [one.word.item for one in chunk.readings if one.word.job == "stance"]
        own = [
            one for one in stances if matter.id in one.matters
        ] or stances  # the tariffs are raised, not lifted
        if own and own[0].role in {"attitude", "operator"}:
            sign *= own[0].sign
    return (0, sign) if place <= _REACH else None


def _rules(said: list[Chunk], verdict: Reading) -> tuple[str, ...]:
    """Give the entries that a verdict rests on: who describes, what joins it, itself."""
    described = [one.word.item.id for one in said[0].readings if _is_describer(one)]
    joined = [_copula(chunk) for chunk in said if _copula(chunk)]
    return (*described[:1], *joined[:1], verdict.word.item.id)


def _end(chunk: Chunk, verdict: Reading) -> int:
    """Give the token behind a verdict, which may be of several words."""
    return max(chunk.behind, chunk.first + 1 + len(verdict.word.rest))


def _describes(chunk: Chunk) -> bool:
    return any(_is_describer(one) for one in chunk.readings)


def _is_describer(reading: Reading) -> bool:
    return reading.word.job == "stance" and reading.word.item.role == "describer"


def _describers(chunks: list[Chunk], opening: int) -> tuple[str, ...] | None:
    """Give who describes the matter so, nobody for who speaks; None where the describer is not known."""
    if not _describes(chunks[opening]):
        return ()
    subject = subject_of(chunks, opening)
    somebody = subject.somebody if subject is not None else previous_subject(chunks, opening)
    return codes_of(somebody) or None
