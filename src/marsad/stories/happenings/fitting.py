"""Whether two accounts can mean one happening: kind of act, parties, persons and days.

Families of acts are wider than the coding's modes, because one report says "met" where another says "held a summit";
parties fit where one account leaves out somebody that the other names; persons of one party that have nobody in common
do not (the minister's visit is not the president's).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from marsad.model.dates import When
from marsad.model.findings import Event

CountryOf = Callable[[str], str | None]
"""Gives the code that a person, by the name shown, acts for; None for one who is not known."""

LONGEST_DATED = 7
"""Days: a longer interval ("in March", "this year") dates nothing to the day."""
_SIGNING = frozenset({"sign", "initial", "conclude", "ratify"})
_BY_KIND = frozenset({"SUPPORT", "COOPERATE", "CONCEDE", "AID"})
_BY_MODE = frozenset({"SANCTION", "COERCE", "RETREAT", "MOBILIZE", "PROTEST"})
_APART = frozenset({"visit", "phone"})


def family_of(event: Event) -> tuple[str, str]:
    """Give the family of acts inside which an account can be another's: the type, with the mode or kind where they matter."""
    if event.type == "CONSULT":
        return "CONSULT", event.mode if event.mode in _APART else "meeting"
    if event.type in _BY_KIND:
        return event.type, "sign" if event.kind in _SIGNING else event.kind
    return event.type, (event.mode or "") if event.type in _BY_MODE else ""


def sides_of(event: Event) -> tuple[frozenset[str], frozenset[str]]:
    """Give both sides; of a visit without a host, the country of the place is the host. Mutual acts have one side."""
    actors, recipients = frozenset(event.actors), frozenset(event.recipients)
    if event.type == "CONSULT" and event.mode == "visit":
        if not recipients and event.place is not None:
            return actors - {event.place}, frozenset({event.place})
        return actors, recipients
    if not recipients or event.type in {"CONSULT", "COOPERATE"}:
        return actors | recipients, frozenset()
    return actors, recipients


def parties_of(event: Event) -> frozenset[str]:
    """Give the codes of both sides; one who is not named (UNK) is nobody."""
    first, second = sides_of(event)
    return (first | second) - {"UNK"}


def parties_fit(one: Event, other: Event) -> bool:
    """Tell whether the sides of two accounts can be the same: equal, or one a part of the other with somebody on each."""
    (actors, recipients), (others, their_recipients) = sides_of(one), sides_of(other)
    if not _nests(actors, others):
        return False
    if not recipients or not their_recipients:
        return not recipients and not their_recipients and (actors == others or len(actors & others) > 1)
    return _nests(recipients, their_recipients) and (actors == others or recipients == their_recipients)


def _nests(some: frozenset[str], others: frozenset[str]) -> bool:
    shared = (some & others) - {"UNK"}
    return bool(shared) and (some <= others or others <= some)


def persons_conflict(one: Event, other: Event, country_of: CountryOf) -> bool:
    """Tell whether both accounts name persons of one party and have nobody of it in common; of a visit, of the visitor's."""
    travels = one.type == "CONSULT" and one.mode == "visit"
    for code in sides_of(one)[0] if travels else parties_of(one):
        ours = {name for name in one.persons if country_of(name) == code}
        theirs = {name for name in other.persons if country_of(name) == code}
        if ours and theirs and not ours & theirs:
            return True
    return False


def stated(when: When | None) -> When | None:
    """Give a date that the report tells; None where only the day of the report stands in."""
    return when if when is not None and when.basis != "publication" else None


def exact(when: When | None) -> When | None:
    """Give a date that tells the days; None for a month, a year or a long interval."""
    told = stated(when)
    return told if told is not None and (told.end - told.start).days < LONGEST_DATED else None


def gap_days(one: When, other: When) -> int:
    """Give how many days lie between two dates; 0 where they touch."""
    return max((other.start - one.end).days, (one.start - other.end).days, 0)


def days_apart(one: date | None, other: date | None) -> int | None:
    """Give how many days two reports are apart; None where one has no day."""
    return abs((one - other).days) if one is not None and other is not None else None


def is_within(day: date, when: When, before: int, after: int) -> bool:
    """Tell whether a day lies in an interval, or not more than so many days before or after it."""
    return when.start - timedelta(days=before) <= day <= when.end + timedelta(days=after)
