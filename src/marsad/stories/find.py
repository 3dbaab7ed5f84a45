"""Reports → stories: which reports tell one thing, why, and by how many voices."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.model.stories import Report, Story, story_id
from marsad.stories.joining.zone import Read, Zone
from marsad.stories.outlets import Outlets
from marsad.stories.texts import texts_of, voices_of
from marsad.world import World


def find_stories(reports: Iterable[Report], world: World) -> tuple[Story, ...]:
    """Give the stories of a set of reports, by their earliest report; a report that stands alone is a story of one.

    The order of `reports` plays no part. Of two reports with one id the later in the order of their texts counts.
    """
    zone = Zone(in_order(reports), Read())
    outlets = Outlets(world)
    groups = zone.groups(zone.reports, zone.links(zone.reports))
    return tuple(story_of(group, zone, outlets) for group in groups)


def in_order(reports: Iterable[Report]) -> list[Report]:
    """Give each report once, by day and id."""
    distinct = {report.id: report for report in sorted(reports, key=lambda one: (one.id, one.text))}
    return sorted(distinct.values(), key=lambda report: report.order)


def story_of(group: list[str], zone: Zone, outlets: Outlets) -> Story:
    """Give the story of a group of reports that stand in the order of (day, id)."""
    reports = [zone.reports[name] for name in group]
    copies = zone.copies(group)
    texts = texts_of(reports, copies, outlets)
    days = [report.day for report in reports if report.day]
    return Story(
        id=story_id(reports[0].id),
        aliases=tuple(story_id(report.id) for report in reports[1:]),
        documents=tuple(report.id for report in reports),
        first=min(days, default=None),
        last=max(days, default=None),
        links=zone.tree(group),
        copies=tuple(copies),
        texts=texts,
        voices=voices_of(texts),
    )
