"""Visits as containers: what took place in their course, and the journeys that several of them make up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from marsad.model.happenings import Happening
from marsad.stories.happenings.fitting import CountryOf, exact, sides_of

LONGEST_BREAK = 2
"""Days between the end of one leg of a journey and the beginning of the next."""


def contained(happenings: Sequence[Happening]) -> list[Happening]:
    """Give the happenings, those in the course of a visit with its id in `part_of`.

    In its course is what both its sides did on its days; and what has no day of its own, where only reports of the visit
    tell it. Where two visits fit, none is taken.
    """
    visits: dict[frozenset[str], list[Happening]] = defaultdict(list)
    for one in happenings:
        if _is_visit(one) and one.stage == "held":
            visits[_parties(one)].append(one)
    return [one if _is_visit(one) else _placed(one, visits.get(_parties(one), ())) for one in happenings]


def _placed(one: Happening, visits: Iterable[Happening]) -> Happening:
    if len(_parties(one)) < 2 or one.status not in {"actual", "ongoing", "historical"}:
        return one
    fitting = [visit.id for visit in visits if _is_in_course(one, visit)]
    return replace(one, part_of=fitting[0]) if len(fitting) == 1 else one


def _is_in_course(one: Happening, visit: Happening) -> bool:
    ours, theirs = exact(one.when), exact(visit.when)
    if ours is not None and theirs is not None:
        return ours.start <= theirs.end and theirs.start <= ours.end
    return ours is None and one.when is None and set(one.documents) <= set(visit.documents)


def toured(happenings: Sequence[Happening], country_of: CountryOf) -> list[Happening]:
    """Give the happenings, the visits of one journey with the id of its first leg in `tour`."""
    by_traveller: dict[tuple[str, ...], list[Happening]] = defaultdict(list)
    for one in happenings:
        if _is_visit(one) and one.stage == "held" and exact(one.when) is not None:
            by_traveller[_travellers(one, country_of)].append(one)
    tours: dict[str, str] = {}
    for who, legs in by_traveller.items():
        if who:
            tours.update(_tours_of(legs))
    return [replace(one, tour=tours[one.id]) if one.id in tours else one for one in happenings]


def _tours_of(legs: list[Happening]) -> dict[str, str]:
    found: dict[str, str] = {}
    ordered = sorted(legs, key=lambda leg: (_days(leg), leg.id))
    run = ordered[:1]
    for leg in [*ordered[1:], None]:
        if leg is not None and (_days(leg)[0] - max(_days(one)[1] for one in run)).days <= LONGEST_BREAK:
            run.append(leg)
            continue
        if len({_host(one) for one in run}) > 1:
            found.update({one.id: run[0].id for one in run})
        run = [leg] if leg is not None else []
    return found


def _travellers(visit: Happening, country_of: CountryOf) -> tuple[str, ...]:
    """Give the persons of the visiting side, or its codes where none is named."""
    visitor = sides_of(visit.accounts[0].event)[0]
    persons = sorted(name for name in visit.persons if country_of(name) in visitor)
    return tuple(persons[:1])


def _host(visit: Happening) -> frozenset[str]:
    return _parties(visit) - set(visit.actors)


def _days(visit: Happening) -> tuple[date, date]:
    when = exact(visit.when)
    assert when is not None  # noqa: S101 - only dated legs come here
    return when.start, when.end


def _is_visit(one: Happening) -> bool:
    return one.type == "CONSULT" and one.mode == "visit"


def _parties(one: Happening) -> frozenset[str]:
    places = {one.place} if _is_visit(one) and not one.recipients and one.place is not None else set()
    return (frozenset(one.actors) | frozenset(one.recipients) | places) - {"UNK"}
