"""What is found in the sentence of a trial, in the words in which its folder tells it.

Every function gives plain strings: a month's number, a unit's code, an entry's id, a finding as one line. Where a form
of the entry stands in the sentence, only what is found at that place counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, get_args

from marsad.analyse.examples.trials import Trial, act_text
from marsad.analyse.lines import agreement_line, assessment_line, position_line, tie_line
from marsad.analyse.pipeline import analyse
from marsad.analyse.quantities.measures import measure_of
from marsad.analyse.quantities.numbers import Quantity, quantities
from marsad.analyse.times.expressions import find_times, resolve
from marsad.kit.bundle import Kit
from marsad.model.documents import Document
from marsad.model.findings import Event, Findings
from marsad.text.tokens import Tokens
from marsad.world.actors import MembershipKind

DAY = date(2018, 3, 14)
"""The day on which every sentence is published: a Wednesday."""

NOTHING = "nothing"
KINDS_OF_MEMBERSHIP: dict[str, MembershipKind] = {one: one for one in get_args(MembershipKind)}

Sight = Callable[[Trial, Kit, str], set[str]]


def read(trial: Trial, kit: Kit, language: str) -> Findings:
    """Give the findings of a trial's sentence."""
    return analyse(Document("example", trial.text, language, DAY.isoformat()), kit)


def _covers(trial: Trial, start: int, end: int) -> bool:
    return trial.start < 0 or (start <= trial.start and trial.end <= end)


def _touches(trial: Trial, start: int, end: int) -> bool:
    return trial.start < 0 or (start < trial.end and trial.start < end)


# --- events, quotes, positions and the like: the rule must be the entry's ----------------------------------


def acts(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give "kind status FRA > KAZ" for each event that the trigger made."""
    return {act_line(one, kit) for one in read(trial, kit, language).events if one.rule == trial.entry}


def act_line(event: Event, kit: Kit) -> str:
    """Give an event as the examples of triggers write it."""
    who = ", ".join(event.actors)
    if event.recipients or not kit.ontology.kinds[event.kind].mutual:
        who += f" > {', '.join(event.recipients)}"
    return act_text(event.kind, event.status, who)


def sayings(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give the ids of the words of saying that a quote rests on."""
    return {one.rule.removeprefix("speech.") for one in read(trial, kit, language).quotes}


def further(line: Callable[[Any], str], field: str, *, any_rule: bool = False) -> Sight:
    """Give a sight of findings as lines: of those on whose rule the entry is, or of all (`NOTHING` for none)."""

    def seen(trial: Trial, kit: Kit, language: str) -> set[str]:
        found = getattr(read(trial, kit, language), field)
        if any_rule:
            return {line(one) for one in found} or {NOTHING}
        return {line(one) for one in found if trial.entry in one.rule.split("+")}

    return seen


def origins(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give what the text tells of itself by the entry: its genre."""
    signs = read(trial, kit, language).document.signs
    return {one.value for one in signs if one.rule == trial.entry}


def holders(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give the codes of those whose mention holds the words at a place."""
    return {
        code
        for one in read(trial, kit, language).mentions
        if _touches(trial, one.evidence.span.start, one.evidence.span.end)
        for code in one.codes
    }


# --- mentions ------------------------------------------------------------------------------------------------


def named(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give the ids of those who are meant at the place of a name; codes where only they are known ("الفرنسي").

    Of a name that must be left alone, only what covers all its words counts.
    """
    found: set[str] = set()
    at = _touches if trial.catches else _covers
    for one in read(trial, kit, language).mentions:
        if at(trial, one.evidence.span.start, one.evidence.span.end):
            found.update({one.actor} if one.actor else {candidate.actor for candidate in one.candidates})
            found.update(() if one.actor or one.candidates else one.codes)
    return found


def offices(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give the offices that are read at the place of a form."""
    return {
        one.office
        for one in read(trial, kit, language).mentions
        if one.office and _covers(trial, one.evidence.span.start, one.evidence.span.end)
    }


def members(trial: Trial, kit: Kit, language: str) -> set[str]:  # noqa: ARG001 - a sight
    """Give the bodies and poles that "KAZ partner 2025-01" says a state is of; a full member where no kind is said."""
    member, *kinds, month = trial.text.split()
    day = date.fromisoformat(f"{month}-01")
    kind = KINDS_OF_MEMBERSHIP.get(kinds[0]) if kinds else "full"
    if kind is None:
        return set()
    poles = {pole for pole in kit.world.poles if member in kit.world.pole_members(pole, day)}
    return poles if trial.folder == "world/poles" else set(kit.world.bodies_of(member, day, kind))


# --- words that are looked up ----------------------------------------------------------------------------


def cues(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give the ids of the cues as which the words at a place are read; the status and grade of the sentence's acts."""
    tokens, lexicon = Tokens(trial.text), kit.languages[language].lexicon
    events = read(trial, kit, language).events if trial.tells != trial.entry else ()
    found: set[str] = {value for one in events for value in (one.status, one.grade) if value}
    for place, word in enumerate(tokens.words):
        for reading in lexicon.read(word):
            behind = place + 1 + len(reading.word.rest)
            follows = tuple(tokens.words[place + 1 : behind]) == reading.word.rest
            if follows and _covers(trial, *tokens.span(place, behind)):
                found.add(reading.word.item.id)
    return found


def _quantities(trial: Trial, kit: Kit, language: str) -> Iterable[tuple[Tokens, Quantity]]:
    tokens = Tokens(trial.text)
    for one in quantities(tokens.words, 0, len(tokens), set(), kit.quantities[language]):
        yield tokens, one


def values(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give the values of the numbers at a place."""
    return {
        f"{one.value:g}"
        for tokens, one in _quantities(trial, kit, language)
        if _covers(trial, *tokens.span(one.first, one.behind))
    }


def units(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give the units of the numbers at a place, of money with the state whose it is."""
    found: set[str] = set()
    for tokens, one in _quantities(trial, kit, language):
        if one.unit is not None and _covers(trial, *tokens.span(one.first, one.behind)):
            words = one.unit.words
            found.add(str(words.states.get(one.state or "", words.unit)))
    return found


def measures(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give what the numbers of a sentence measure."""
    known = kit.quantities[language]
    near = (
        measure_of(tokens.words, one, 0, len(tokens), known)
        for tokens, one in _quantities(trial, kit, language)
    )
    return {one.measure for one in near if one is not None}


def bounds(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give the bounds and kinds of the figures in a sentence, and how many there are ("2 figures")."""
    found = read(trial, kit, language).figures
    return {
        f"{len(found)} figures",
        *(one.bound for one in found),
        *(one.kind for one in found),
        *(f"{one.value:g} {one.unit}" for one in found),
    }


def days(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give the days that the expressions of time at a place mean, seen from the day of publication.

    "no day" for a mere span of time; "nothing" where no time is told.
    """
    tokens = Tokens(trial.text)
    times = find_times(tokens, kit.calendars[language])
    here = [one for one in times if _touches(trial, *tokens.span(one.first, one.behind))]
    found = (resolve(one, tokens, "example", DAY, future=False) for one in here)
    return {when.iso() if when else "no day" for when in found} or {NOTHING}


def months(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give the numbers of the months at a place."""
    return {str(int(day[5:7])) for day in days(trial, kit, language) if day[4:5] == "-"}


def subjects(trial: Trial, kit: Kit, language: str) -> set[str]:
    """Give what the agreements of a sentence are about, with their sectors."""
    found = read(trial, kit, language).agreements
    return {f"{one.subject} ({', '.join(one.sectors)})" for one in found}


SIGHTS: dict[str, Sight] = {
    "triggers": acts,
    "cues": cues,
    "speech": sayings,
    "offices": offices,
    "months": months,
    "numbers": values,
    "units": units,
    "measures": measures,
    "amounts": bounds,
    "times": days,
    "positions/matters": further(position_line, "positions"),
    "positions/named": further(position_line, "positions", any_rule=True),
    "positions/stances": further(position_line, "positions"),
    "positions/deeds": further(position_line, "positions"),
    "positions/acts": further(position_line, "positions"),
    "agreements/instruments": further(agreement_line, "agreements"),
    "agreements/stages": further(agreement_line, "agreements"),
    "agreements/subjects": subjects,
    "ties": further(tie_line, "ties"),
    "ties/denied": further(tie_line, "ties", any_rule=True),
    "assessments": further(assessment_line, "assessments"),
    "origins": origins,
    "names": holders,
    "world": named,
    "world/memberships": members,
    "world/poles": members,
}
