"""Stories after a few reports came, changed or went: their time window is computed anew, all other stories stay.

Reports of a day change what holds of pairs some days around it (`zone.MARGIN_DAYS`), so the stories that reach into these
days are made anew. They may take reports from the stories that are linked to theirs, or lose some to them: these are
computed along, and where one comes out unlike it was, it is made anew as well, with those linked to it. What is left has
the same reports with the same probabilities among them as before, and nobody new beside them; average linkage joins the
best pair first, so it comes to the same groups.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from marsad.model.stories import Member, Report, Story
from marsad.stories.find import in_order, story_of
from marsad.stories.joining.nearest import REACH_DAYS
from marsad.stories.joining.zone import MARGIN_DAYS, Read, Zone
from marsad.stories.outlets import Outlets
from marsad.world import World

SPARE_DAYS = 3
"""Days read beyond, so that most stories linked to those in question are in the zone at once."""
Days = frozenset[date]
Reader = Callable[[Days], Iterable[Report]]
"""Gives the reports of some days, and all undated ones."""


class Renewal(NamedTuple):
    """The ids of stories that are no more as they were, the stories in their place, and how many reports were read."""

    gone: frozenset[str]
    made: tuple[Story, ...]
    read: int


def renew(
    known: Mapping[str, Sequence[Member]], touched: Collection[date | None], read: Reader, world: World
) -> Renewal:
    """Give what changes of the stories `known` (id and members) where reports of the days `touched` came, changed or went.

    A report without a day can belong anywhere: where one is `touched`, None among the days, everything is computed anew.
    """
    if None in touched:
        days = frozenset(one.day for members in known.values() for one in members if one.day)
        suspects = set(known)
    else:
        days = frozenset()
        stirred = around(touched, MARGIN_DAYS)
        suspects = {name for name, members in known.items() if any(one.day in stirred for one in members)}
    window = _Window(known, frozenset(filter(None, touched)) | days, read)
    while True:
        zone, core, neighbours = window.open(suspects)
        names = core | {one.document for name in neighbours for one in known[name]}
        groups = zone.groups(names, [pair for pair in zone.links(names) if names.issuperset(pair)])
        kept = {tuple(one.document for one in known[name]): name for name in neighbours}
        broken = neighbours - {kept[tuple(group)] for group in groups if tuple(group) in kept}
        if not broken:
            break
        suspects |= broken
    outlets = Outlets(world)
    made = tuple(story_of(group, zone, outlets) for group in groups if tuple(group) not in kept)
    return Renewal(frozenset(suspects), made, len(zone.reports))


def around(days: Iterable[date | None], margin_days: int) -> Days:
    """Give these days and those so many days before and after each."""
    each = range(-margin_days, margin_days + 1)
    return frozenset(day + timedelta(days=more) for day in days if day is not None for more in each)


class _Window:
    """The reports that have to be read to make some stories anew."""

    def __init__(self, known: Mapping[str, Sequence[Member]], touched: Days, read: Reader) -> None:
        self._known, self._touched, self._read = known, touched, read
        self._of = {one.document: name for name, members in known.items() for one in members}
        self._words = Read()

    def open(self, suspects: Collection[str]) -> tuple[Zone, set[str], set[str]]:
        """Give a zone that tells all about the suspects, its reports that are theirs or new, and the stories linked to them."""
        days = self._touched | self._days_of(suspects)
        needed = around(days, REACH_DAYS + MARGIN_DAYS + SPARE_DAYS)
        while True:
            zone = Zone(in_order(self._read(needed)), self._words)
            core = {name for name in zone.reports if self._of.get(name) in suspects or name not in self._of}
            linked = {self._of.get(name) for pair in zone.links(core) for name in pair}
            neighbours = {name for name in linked if name is not None and name not in suspects}
            more = around(self._days_of(neighbours), MARGIN_DAYS)
            if more <= needed:
                return zone, core, neighbours
            needed |= around(more, SPARE_DAYS)

    def _days_of(self, stories: Iterable[str]) -> Days:
        return frozenset(one.day for name in stories for one in self._known[name] if one.day is not None)
