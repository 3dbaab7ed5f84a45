"""The timeline: a lane for each partner, every account at its date; and the table that says the same in words.

Only dates that a report tells are on the axis; an account without one stands in the table. The reader's own country
has the first lane, with or without accounts; the partners of most accounts follow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from marsad.faces.brief.events import Account, act_of
from marsad.faces.brief.gather import Scope
from marsad.faces.brief.labels import Label
from marsad.faces.brief.numbers import interval
from marsad.faces.brief.pictures import Lane, Point, Tick, Timeline
from marsad.faces.brief.pieces import Cell, Group, Piece, Section, Table, label, number, plain_rows
from marsad.faces.brief.references import Index
from marsad.faces.brief.terms import Terms
from marsad.model.dates import When
from marsad.model.findings import Event, Status

LANES_MAX = 12
"""So many partners have a lane; the table has all of them."""
LEVELS_MAX = 6
LEVEL_HEIGHT = 15
CLOSE = 3.2
"""Points nearer than this many per cent stand over each other: ten pixels on a phone."""
GROUPS: tuple[tuple[str, frozenset[Status]], ...] = (
    ("took-place", frozenset({"actual", "ongoing", "historical"})),
    ("only-planned", frozenset({"planned"})),
    ("not-done", frozenset({"hypothetical", "negated"})),
)
"""The columns of tables by date, and the statuses that stand in each."""
Days = tuple[date, date]


def timeline_section(
    accounts: Iterable[Account], own: Iterable[Account], scope: Scope, index: Index, terms: Terms
) -> Section:
    """Give the picture of all dated accounts and the table of all accounts, partner by partner.

    `own` are further accounts for the lane of the reader's own country.
    """
    lanes = _by_partner(accounts, own, scope)
    heading, notes = terms.phrase("timeline"), (terms.phrase("timeline-note"),)
    if not any(lanes.values()):
        return Section("timeline", heading, notes, ())
    return Section(
        "timeline", heading, notes, (_table(lanes, index, terms),), _picture(lanes, scope, index, terms)
    )


def partners_of(event: Event, country: str, regions: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Give the other parties of an act, each once, in its order; those whom it is about are no parties.

    A region toured (`regions`: those of the country) stands for the country itself.
    """
    homes = {country, *(regions if country not in {*event.actors, *event.recipients} else ())}
    return tuple(dict.fromkeys(code for code in (*event.actors, *event.recipients) if code not in homes))


def _by_partner(
    accounts: Iterable[Account], own: Iterable[Account], scope: Scope
) -> dict[str, list[Account]]:
    found: defaultdict[str, list[Account]] = defaultdict(list)
    for document, event in accounts:
        for code in partners_of(event, scope.country, scope.regions):
            found[code].append((document, event))
    if scope.own:
        found[scope.own] += own
    first = {scope.own: 0, scope.partner: 1}
    order = sorted(found, key=lambda code: (first.get(code, 2), -len(found[code]), code))
    return {code: found[code] for code in order}


# --- the table


def _table(lanes: dict[str, list[Account]], index: Index, terms: Terms) -> Table:
    columns = tuple(terms.phrase(column) for column in ("date", *(key for key, _ in GROUPS)))
    groups = tuple(
        Group(terms.actor(code), plain_rows(_rows(accounts, index, terms)))
        for code, accounts in lanes.items()
        if accounts
    )
    return Table("timeline-table", terms.phrase("timeline-told"), columns, groups, numbered=False)


def _rows(accounts: Iterable[Account], index: Index, terms: Terms) -> Iterator[tuple[Cell, ...]]:
    """Give a row for each date: what took place, what was planned, what was not, each act with its references."""
    for when, told in groupby(by_day(accounts), key=lambda account: _shown(stated(account[1]))):
        found = list(told)
        yield (
            _date_cell(when, terms),
            *(_acts([(d, e) for d, e in found if e.status in group], index, terms) for _, group in GROUPS),
        )


def _date_cell(when: str, terms: Terms) -> Cell:
    """Give a date, the ends of an interval in lines of their own: the column is narrow on a phone."""
    if not when:
        return ((label(terms.phrase("date-not-stated"), "muted"),),)
    first, dash, last = when.partition(" – ")
    return ((number(first),), (number(f"– {last}"),)) if dash else ((number(first),),)


def _shown(when: When | None) -> str:
    return interval(when) if when else ""


def _acts(accounts: list[Account], index: Index, terms: Terms) -> Cell:
    """Give each kind of act once, with a reference to every account of it."""
    by_act: defaultdict[Label, list[Piece]] = defaultdict(list)
    for document, event in accounts:
        by_act[act_of(event, terms)].append(index.reference(document, event.id))
    return tuple((label(act), *references) for act, references in by_act.items())


def by_day(accounts: Iterable[Account]) -> list[Account]:
    """Order accounts by their stated day, the oldest first; those without one last, in the order of the record."""
    return sorted(accounts, key=lambda account: _ends(stated(account[1])))


def _ends(when: When | None) -> Days:
    return (when.start, when.end) if when else (date.max, date.max)


def stated(event: Event) -> When | None:
    """Give the date that a report tells; one that is only the report's day is none (law 7)."""
    return event.when if event.when is not None and event.when.basis != "publication" else None


# --- the picture


def _picture(lanes: dict[str, list[Account]], scope: Scope, index: Index, terms: Terms) -> Timeline | None:
    days = axis_of([account for accounts in lanes.values() for account in accounts], scope)
    if days is None:
        return None
    shown = list(lanes.items())[:LANES_MAX]
    drawn = tuple(_lane(code, accounts, days, scope, index, terms) for code, accounts in shown)
    today = scope.as_of if scope.as_of and days[0] <= scope.as_of <= days[1] else None
    return Timeline(terms.phrase("timeline"), ticks_of(days), drawn, place_of(today, days) if today else None)


def axis_of(accounts: Iterable[Account], scope: Scope) -> Days | None:
    """Give first and last day of the axis: what was asked for, else the news' own time.

    The news' own time reaches from the first act that is not told as older background to the last, in whole months.
    """
    dated = [(event.status, when) for _, event in accounts if (when := stated(event))]
    recent = [when for status, when in dated if status != "historical"] or [when for _, when in dated]
    if not recent:
        return None
    first = scope.since or min(when.start for when in recent).replace(day=1)
    last = scope.until or _month_end(max(when.end for when in recent))
    return (first, last) if first < last else (first, first + timedelta(days=31))


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def place_of(day: date, days: Days) -> float:
    """Give where a day stands on the axis, in per cent between 2 and 98."""
    return round(2 + 96 * (day - days[0]).days / (days[1] - days[0]).days, 2)


def ticks_of(days: Days) -> tuple[Tick, ...]:
    """Give at most four beginnings of months that part the axis evenly."""
    months = [
        date(number // 12, number % 12 + 1, 1)
        for number in range(days[0].year * 12 + days[0].month - 1, days[1].year * 12 + days[1].month)
    ]
    step = -(-len(months) // 4)
    inside = [month for month in months[::step] if days[0] <= month <= days[1]]
    return tuple(Tick(place_of(month, days), month.isoformat()[:7]) for month in inside)


def _lane(code: str, accounts: list[Account], days: Days, scope: Scope, index: Index, terms: Terms) -> Lane:
    dated = [account for account in by_day(accounts) if stated(account[1])]
    inside = [
        (d, e) for d, e in dated if (when := stated(e)) and when.start <= days[1] and days[0] <= when.end
    ]
    points, crowded = _points(inside, days, index, terms)
    levels = max((point.y // LEVEL_HEIGHT + 1 for point in points), default=1)
    return Lane(
        terms.actor(code),
        code == scope.own,
        (levels + bool(crowded)) * LEVEL_HEIGHT + 6,
        points,
        sum(1 for _, e in dated if (when := stated(e)) and when.end < days[0]),
        sum(1 for _, e in dated if (when := stated(e)) and when.start > days[1]),
        len(accounts) - len(dated),
        crowded,
    )


def _points(
    accounts: list[Account], days: Days, index: Index, terms: Terms
) -> tuple[tuple[Point, ...], tuple[Tick, ...]]:
    """Place accounts so that none hides another; what finds no room is counted below where it would stand."""
    ends: list[float] = []
    points: list[Point] = []
    crowded: defaultdict[float, int] = defaultdict(int)
    for document, event in accounts:
        point = _point(document.id, event, days, index, terms)
        level = next((at for at, end in enumerate(ends) if point.x - end >= CLOSE), len(ends))
        if level >= LEVELS_MAX:
            crowded[point.x] += 1
            continue
        ends[level : level + 1] = [point.x]
        points.append(_raised(point, level))
    return tuple(points), tuple(Tick(x, f"+{count}") for x, count in crowded.items())


def _raised(point: Point, level: int) -> Point:
    return Point(
        point.x, level * LEVEL_HEIGHT + LEVEL_HEIGHT // 2 + 2, point.start, point.end, point.shape, point.to, point.day, point.act
    )  # fmt: skip


def _point(document: str, event: Event, days: Days, index: Index, terms: Terms) -> Point:
    when = event.when
    assert when is not None  # noqa: S101 - only dated accounts come here
    start, end = (place_of(min(max(day, days[0]), days[1]), days) for day in (when.start, when.end))
    row = index.rows[document, event.id]
    return Point(
        round((start + end) / 2, 2), 0, start, end, event.status, f"e{row.number}", interval(when), act_of(event, terms)
    )  # fmt: skip
