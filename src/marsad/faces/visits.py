"""Visits: who went where, and when, as each report tells it.

A visit is an act of the ontology's kind CONSULT/visit. A report that tells one visit in several places gives one
row; what is only planned, wished or denied keeps its status and never joins a row of what took place. A date
that is only the day of the report is no date of the visit (law 7).
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from marsad.model.dates import When
from marsad.model.findings import DONE, Event
from marsad.record.filters import Filter
from marsad.record.views import View

VISIT_FIELDS: tuple[str, ...] = (
    "visitor", "host", "persons", "start", "end", "place", "place_name", "grade", "status", "stage", "reports",
    "evidence", "words", "id", "rule",
)  # fmt: skip
_MODE = "visit"


def visit_rows(view: View, where: Filter) -> Generator[dict[str, Any], None, None]:
    """Give the visits that a filter lets through; its `type` is not looked at.

    Fields: `visitor` and `host` (codes), `persons`, `start` and `end` (ISO day, month or year, or null), `place`
    (code), `place_name`, `grade`, `status`, `stage` (null until happenings are known), `reports` (document ids),
    `evidence` and `words`, `id` and `rule` of the finding.
    """
    asked = replace(where, type=_MODE)
    for name, found in groupby(view.findings("events", asked), key=lambda item: item[0]):
        yield from (visit_row(name, event) for event in told_once(event for _, event in found))


def told_once(visits: Iterable[Event]) -> list[Event]:
    """Give the visits of one report, those that it tells in several places joined, in the order of the report."""
    told: list[Event] = []
    for event in visits:
        same = next((place for place, other in enumerate(told) if _is_same(event, other)), None)
        if same is None:
            told.append(event)
        else:
            told[same] = _joined(told[same], event)
    return told


def visit_row(name: str, event: Event) -> dict[str, Any]:
    """Give one visit of the report `name` as a row."""
    visitor, host = sides_of(event)
    start, end = ends_of(event.when)
    return {
        "visitor": visitor,
        "host": host,
        "persons": list(event.persons),
        "start": start,
        "end": end,
        "place": event.place,
        "place_name": event.place_name,
        "grade": event.grade,
        "status": event.status,
        "stage": None,
        "reports": [name],
        "evidence": [[piece.span.start, piece.span.end] for piece in event.evidence],
        "words": [piece.words for piece in event.evidence],
        "id": event.id,
        "rule": event.rule,
    }


def sides_of(event: Event) -> tuple[list[str], list[str]]:
    """Give visitor and host: where no host is told, the country of the place is."""
    if event.recipients or event.place is None:
        return list(event.actors), list(event.recipients)
    return [code for code in event.actors if code != event.place], [event.place]


def ends_of(when: When | None) -> tuple[str | None, str | None]:
    """Give first and last day, month or year of a date that the report tells; Nones where it tells none."""
    if when is None or when.basis == "publication":
        return None, None
    if when.precision in {"month", "year"}:
        return when.iso(), when.iso()
    return when.start.isoformat(), when.end.isoformat()


def _is_same(one: Event, other: Event) -> bool:
    """Tell whether two tellings of one report mean the same visit: sides alike, nothing against it."""
    status = one.status == other.status or {one.status, other.status} <= DONE | {"ongoing"}
    persons = not one.persons or not other.persons or bool(set(one.persons) & set(other.persons))
    return status and persons and sides_of(one) == sides_of(other) and _meet(one.when, other.when)


def _meet(one: When | None, other: When | None) -> bool:
    stated = [when for when in (one, other) if when is not None and when.basis != "publication"]
    return len(stated) < 2 or (stated[0].start <= stated[1].end and stated[1].start <= stated[0].end)


def _joined(one: Event, other: Event) -> Event:
    """Give one visit, that of the two with a date of its own, with the persons and evidence of both."""
    main, more = (other, one) if ends_of(other.when)[0] and not ends_of(one.when)[0] else (one, other)
    return replace(
        main,
        persons=tuple(dict.fromkeys((*main.persons, *more.persons))),
        grade=main.grade or more.grade,
        place_name=main.place_name or more.place_name,
        evidence=tuple(sorted({*main.evidence, *more.evidence}, key=lambda piece: piece.span)),
    )
