"""What is announced: planned acts with their dates, against a day.

    announced   the day is before the act's date, or the reports tell no date
    due         the day is inside the act's date
    lapsed      the date is over, and no report tells the act as done

A plan that a later report tells as done, or as cancelled, is on no agenda. Reports of one plan (the same act by
the same parties, dates that touch) are one row, and the newest of them dates it.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from msgspec.structs import replace

from marsad.faces.visits import ends_of
from marsad.model.dates import When, parse_published
from marsad.model.errors import InputError
from marsad.model.findings import Event
from marsad.record.filters import Filter
from marsad.record.views import View

State = Literal["announced", "due", "lapsed"]
_SETTLING = frozenset({"actual", "ongoing", "historical", "negated"})

AGENDA_FIELDS: tuple[str, ...] = (
    "state", "start", "end", "type", "mode", "kind", "actors", "recipients", "persons", "place", "announced",
    "reports", "words", "id", "rule",
)  # fmt: skip


@dataclass(slots=True)
class _Plan:
    """A planned act as its reports tell it, oldest first; `told` is the day of the newest of them."""

    event: Event
    first: date | None
    told: date | None
    reports: list[str] = field(default_factory=list)


def agenda_rows(
    view: View, where: Filter, as_of: date | None = None
) -> Generator[dict[str, Any], None, None]:
    """Give what is planned and not yet told as done, by date; undated plans last. `where.status` is not looked at.

    `as_of` is by default the newest day of publication in the record; raises InputError where it has none. Only
    reports up to that day are heard. Fields: `AGENDA_FIELDS`; `announced` is the day of the first report.
    """
    day = as_of or view.latest_day()
    if day is None:
        raise InputError("no report of the record has a day, so nothing can be due; give a day with --as-of")
    heard = [
        (name, event, told) for name, event, told in _events(view, replace(where, status=None, since=None, until=None))
        if told is None or told <= day
    ]  # fmt: skip
    plans = _plans(heard)
    settled = [(event, told) for _, event, told in heard if event.status in _SETTLING]
    rows = [
        _row(plan, day) for plan in plans if not any(_settles(event, told, plan) for event, told in settled)
    ]
    kept = (row for row in rows if _is_asked(row, where))
    yield from sorted(kept, key=lambda row: (row["start"] is None, row["start"] or "", row["id"]))


def _events(view: View, where: Filter) -> list[tuple[str, Event, date | None]]:
    days = {
        stored.document.id: parse_published(stored.document.published) if stored.document.published else None
        for stored in view.documents()
        if not stored.superseded
    }
    return [(name, event, days.get(name)) for name, event in view.findings("events", where)]


def _plans(heard: list[tuple[str, Event, date | None]]) -> list[_Plan]:
    plans: list[_Plan] = []
    for name, event, told in heard:
        if event.status != "planned":
            continue
        known = next((plan for plan in plans if _is_same(plan.event, event)), None)
        if known is None:
            plans.append(_Plan(event, told, told, [name]))
            continue
        if name not in known.reports:
            known.reports.append(name)
        if _stated(event) is not None or _stated(known.event) is None:
            known.event = event
        known.told = told or known.told
    return plans


def _is_same(one: Event, other: Event) -> bool:
    """Tell whether two tellings mean one plan: the same act by the same parties, and dates that touch."""
    return _is_same_act(one, other) and _touch(_stated(one), _stated(other))


def _is_same_act(one: Event, other: Event) -> bool:
    parties = (set(one.actors), set(one.recipients)) == (set(other.actors), set(other.recipients))
    persons = not one.persons or not other.persons or bool(set(one.persons) & set(other.persons))
    return (one.type, one.mode) == (other.type, other.mode) and parties and persons


def _stated(event: Event) -> When | None:
    return event.when if event.when is not None and event.when.basis != "publication" else None


def _touch(one: When | None, other: When | None) -> bool:
    return one is None or other is None or (one.start <= other.end and other.start <= one.end)


def _settles(event: Event, told: date | None, plan: _Plan) -> bool:
    """Tell whether a report settles a plan: it tells the act as done on the plan's date, or as denied since."""
    if not _is_same_act(event, plan.event):
        return False
    planned, done = _stated(plan.event), _stated(event)
    if event.status == "negated":
        return told is not None and plan.told is not None and told >= plan.told and _touch(done, planned)
    if planned is not None:
        return _touch(done, planned) if done is not None else told is not None and told >= planned.start
    day = done.end if done is not None else told
    return day is not None and plan.first is not None and day >= plan.first


def _row(plan: _Plan, day: date) -> dict[str, Any]:
    event, stated = plan.event, _stated(plan.event)
    start, end = ends_of(event.when)
    return {
        "state": _state(stated, day),
        "start": start,
        "end": end,
        "type": event.type,
        "mode": event.mode,
        "kind": event.kind,
        "actors": list(event.actors),
        "recipients": list(event.recipients),
        "persons": list(event.persons),
        "place": event.place,
        "announced": plan.first.isoformat() if plan.first else None,
        "reports": plan.reports,
        "words": [piece.words for piece in event.evidence],
        "id": event.id,
        "rule": event.rule,
    }


def _state(stated: When | None, day: date) -> State:
    if stated is None or day < stated.start:
        return "announced"
    return "due" if day <= stated.end else "lapsed"


def _is_asked(row: dict[str, Any], where: Filter) -> bool:
    """Tell whether a row's dates touch the interval asked for; an undated plan does where none is asked for."""
    if where.since is None and where.until is None:
        return True
    if row["start"] is None:
        return False
    return (where.since is None or row["end"] >= where.since.isoformat()) and (
        where.until is None or row["start"] <= where.until.isoformat()
    )
