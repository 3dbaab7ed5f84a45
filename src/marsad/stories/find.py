"""Reports → stories: which reports tell one thing, why, and by how many voices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from marsad.model.stories import Copy, Link, Report, Story, story_id
from marsad.stories.copies.find import find_copies
from marsad.stories.joining.join import join
from marsad.stories.outlets import Outlets
from marsad.stories.texts import texts_of, voices_of
from marsad.world import World


def find_stories(reports: Iterable[Report], world: World) -> tuple[Story, ...]:
    """Give the stories of a set of reports, by their earliest report; a report that stands alone is a story of one.

    The order of `reports` plays no part. Of two reports with one id the later in the order of their texts counts.
    """
    distinct = {report.id: report for report in sorted(reports, key=lambda one: (one.id, one.text))}
    ordered = sorted(distinct.values(), key=lambda report: report.order)
    copies = find_copies(ordered)
    outlets = Outlets(world)
    groups = join(ordered, copies)
    of = {name: number for number, (names, _) in enumerate(groups) for name in names}
    inside: list[list[Copy]] = [[] for _ in groups]
    for copy in copies:
        if of[copy.left] == of[copy.right]:
            inside[of[copy.left]].append(copy)
    return tuple(
        _story([distinct[name] for name in names], links, inside[number], outlets)
        for number, (names, links) in enumerate(groups)
    )


def _story(
    reports: Sequence[Report], links: tuple[Link, ...], copies: Sequence[Copy], outlets: Outlets
) -> Story:
    texts = texts_of(reports, copies, outlets)
    days = [report.day for report in reports if report.day]
    return Story(
        id=story_id(reports[0].id),
        aliases=tuple(story_id(report.id) for report in reports[1:]),
        documents=tuple(report.id for report in reports),
        first=min(days, default=None),
        last=max(days, default=None),
        links=links,
        copies=tuple(copies),
        texts=texts,
        voices=voices_of(texts),
    )
