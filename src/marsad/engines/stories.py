"""The stories of a record, kept up to date: after a run only those in the time window of what came are made anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date

from marsad import __version__
from marsad.model.stories import Report, Story
from marsad.record.store import Record
from marsad.record.stories import Due
from marsad.record.views import View
from marsad.stories import report_of
from marsad.stories.renew import Days, Renewal, renew
from marsad.world import World

METHOD = f"{__version__}/2"
"""Stories that were made by another method are all made anew; the number grows when the way of making them changes."""


def keep_stories(record: Record, world: World) -> int:
    """Bring the stories of a record up to date; give how many were made anew.

    What another process writes meanwhile stays due, and is seen to by the next run.
    """
    view = View(record)
    with view.at_one_moment():
        due = view.stories.due()
        if not due.days and view.stories.method() in {None, METHOD}:
            return 0
        renewal = _renewal(view, due, world)
    return len(renewal.made) if view.stories.write(renewal.gone, renewal.made, due, METHOD) else 0


def stories_of(view: View, world: World, *, as_of: date | None = None) -> list[Story]:
    """Give the stories of a record by their earliest report; what is not yet written is made anew, and not kept.

    `as_of`: the stories of the reports up to this day, as if none had come since.
    """
    due = view.stories.due()
    later = _later(view, as_of)
    if not due.days and not later and view.stories.method() in {None, METHOD}:
        return list(view.stories.all())
    renewal = _renewal(view, Due(due.days | later, due.rows), world, as_of)
    kept = [story for story in view.stories.all() if story.id not in renewal.gone]
    return sorted(
        [*kept, *renewal.made],
        key=lambda story: (story.first is None, story.first or date.max, story.documents[0]),
    )


def story_of_reports(view: View, world: World, *, as_of: date | None = None) -> dict[str, str]:
    """Give the id of the story of every report, as `stories_of` finds them."""
    if not view.stories.due().days and not _later(view, as_of) and view.stories.method() in {None, METHOD}:
        return view.stories.story_of()
    found = stories_of(view, world, as_of=as_of)
    return {name: story.id for story in found for name in story.documents}


def shared_stories(view: View, world: World, *, as_of: date | None = None) -> dict[str, str]:
    """Give the id of the story of every report that shares it with another."""
    found = story_of_reports(view, world, as_of=as_of)
    numbers = Counter(found.values())
    return {name: story for name, story in found.items() if numbers[story] > 1}


def _later(view: View, as_of: date | None) -> frozenset[date]:
    """Give the days after `as_of` that have reports."""
    latest = view.latest_day()
    if as_of is None or latest is None or latest <= as_of:
        return frozenset()
    days = (one.day for members in view.stories.members().values() for one in members)
    return frozenset(day for day in days if day is not None and day > as_of)


def _renewal(view: View, due: Due, world: World, as_of: date | None = None) -> Renewal:
    anew = view.stories.method() not in {None, METHOD}
    touched = {*due.days, None} if anew else due.days
    return renew(view.stories.members(), touched, _Reader(view, as_of), world)


class _Reader:
    """Reads the reports of some days, those of each day once; none after `as_of`."""

    def __init__(self, view: View, as_of: date | None) -> None:
        self._view, self._as_of = view, as_of
        self._days: set[date] = set()
        self._read: defaultdict[date | None, dict[str, Report]] = defaultdict(dict)

    def __call__(self, days: Days) -> Iterable[Report]:
        wanted = {day for day in days if self._as_of is None or day <= self._as_of}
        for one in self._view.stored(wanted - self._days):
            report = report_of(one.document, one.regions, one.mentions, one.events, one.figures)
            self._read[report.day][report.id] = report
        self._days |= wanted
        for day in (*wanted, None):
            yield from self._read[day].values()
