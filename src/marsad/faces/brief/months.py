"""The calendar of contacts: heat by month, and the same months in a table with every account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from marsad.faces.brief.events import Account
from marsad.faces.brief.numbers import grouped
from marsad.faces.brief.pictures import Box, Calendar
from marsad.faces.brief.pieces import Cell, Line, Section, counting_table, number, place
from marsad.faces.brief.references import Index
from marsad.faces.brief.terms import Terms
from marsad.faces.brief.timeline import GROUPS, by_day, stated
from marsad.model.findings import Status

YEARS_MAX = 6
"""So many years are drawn, the newest; the table has all months."""
HEATS = (1, 2, 4, 7)
"""From so many accounts on a month is drawn one shade stronger."""


def calendar_section(accounts: Iterable[Account], index: Index, terms: Terms) -> Section:
    """Give the months in which visits, meetings and calls fell, as far as reports tell a day or month."""
    months: defaultdict[str, list[Account]] = defaultdict(list)
    for document, event in accounts:
        when = stated(event)
        if event.type == "CONSULT" and when and when.iso()[:7] == when.end.isoformat()[:7]:
            months[when.iso()[:7]].append((document, event))
    heading, notes = terms.phrase("calendar"), (terms.phrase("calendar-note"),)
    if not months:
        return Section("calendar", heading, notes, ())
    columns = tuple(terms.phrase(key) for key in ("month", *(key for key, _ in GROUPS)))
    cells = [_cells(month, months[month], index) for month in sorted(months, reverse=True)]
    table = counting_table("calendar-table", terms.phrase("calendar-told"), columns, cells)
    return Section("calendar", heading, notes, (table,), _picture(months, terms))


def _cells(month: str, accounts: list[Account], index: Index) -> tuple[Cell, ...]:
    return ((place(month, f"m{month}"),),), *(_of(accounts, statuses, index) for _, statuses in GROUPS)


def _of(accounts: list[Account], statuses: frozenset[Status], index: Index) -> Cell:
    line: Line = tuple(
        index.reference(document, event.id)
        for document, event in by_day(accounts)
        if event.status in statuses
    )
    return ((number(grouped(len(line))), *line),) if line else ()


def _picture(months: dict[str, list[Account]], terms: Terms) -> Calendar:
    first, last = min(months)[:4], max(months)[:4]
    years = tuple(str(year) for year in range(max(int(first), int(last) - YEARS_MAX + 1), int(last) + 1))
    drawn = [month for month in sorted(months) if month[:4] in years]
    boxes = tuple(_box(month, months[month], years) for month in drawn)
    return Calendar(terms.phrase("calendar"), years, boxes)


def _box(month: str, accounts: list[Account], years: tuple[str, ...]) -> Box:
    done = sum(event.status in GROUPS[0][1] for _, event in accounts)
    planned = sum(event.status == "planned" for _, event in accounts)
    heat = sum(done >= least for least in HEATS)
    return Box(month, int(month[5:]), years.index(month[:4]), done, planned, heat, f"m{month}")
