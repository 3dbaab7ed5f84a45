"""Stories of a record as rows: which reports tell one thing, why, in how many texts, by whose voices."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from marsad.engines.stories import stories_of
from marsad.faces.asking import Day, Place, day_of, view_of
from marsad.model.errors import InputError
from marsad.model.stories import Copy, Link, Report, Story
from marsad.record.views import View
from marsad.stories import report_of
from marsad.text.sentences import sentence_spans
from marsad.world import load_world

Row = dict[str, Any]

STORY_FIELDS: tuple[str, ...] = (
    "story", "title", "first", "last", "outlets", "documents", "texts", "voices", "copies", "reasons", "aliases",
)  # fmt: skip
_SHORTEST = 6
_LONGEST_TITLE = 160


class Asked(Struct, frozen=True):
    """Which stories are asked for; a None asks nothing. `story` is an id, an alias, or how one begins."""

    country: str | None = None
    since: date | None = None
    until: date | None = None
    story: str | None = None
    several: bool = False


def stories(
    *,
    country: str | None = None,
    since: Day | None = None,
    until: Day | None = None,
    story: str | None = None,
    several: bool = False,
    record: Place | None = None,
) -> list[Row]:
    """Give the stories of a record by their earliest report; with `several` only those of several reports.

    `country`: one that a report of the story names. `since`, `until`: days that its reports touch. `story`: an id, also
    that of any other report of it, or at least six characters that an id begins with.
    """
    asked = asked_of(country=country, since=since, until=until, story=story, several=several)
    with view_of(record) as view:
        return list(story_rows(view, asked))


def asked_of(
    *, country: str | None, since: Day | None, until: Day | None, story: str | None, several: bool
) -> Asked:
    """Give what is asked for; raises InputError for what is no day or too short for an id."""
    if story is not None and len(story.strip()) < _SHORTEST:
        raise InputError(
            f"{story!r} is too short for the id of a story; give at least {_SHORTEST} characters"
        )
    return Asked(
        country=country.strip().upper() if country else None,
        since=day_of("since", since, 0),
        until=day_of("until", until, 1),
        story=story.strip().lower() if story else None,
        several=several,
    )


def story_rows(view: View, asked: Asked) -> Generator[Row, None, None]:
    """Give a row for each story that is asked for."""
    with view.at_one_moment():
        found = [story for story in stories_of(view, load_world()) if _is_asked(story, asked)]
        reports = _reports_of(view, {day for story in found for day in _days_of(story)})
    for story in found:
        if asked.country is None or any(_concerns(reports[name], asked.country) for name in story.documents):
            yield story_json(story, reports)


def _days_of(story: Story) -> Iterator[date]:
    if story.first is not None and story.last is not None:
        for number in range((story.last - story.first).days + 1):
            yield story.first + timedelta(days=number)


def _reports_of(view: View, days: Collection[date]) -> dict[str, Report]:
    """Give the current reports of some days, and undated ones, by id, read in a few passes."""
    return {
        one.document.id: report_of(one.document, one.regions, one.mentions, one.events, one.figures)
        for one in view.stored(days)
    }


def _is_asked(story: Story, asked: Asked) -> bool:
    if asked.story and not any(one.startswith(asked.story) for one in (story.id, *story.aliases)):
        return False
    if asked.several and len(story.documents) == 1:
        return False
    return not (asked.since or asked.until) or _touches(story, asked)


def _touches(story: Story, asked: Asked) -> bool:
    if story.first is None or story.last is None:
        return False
    return story.last >= (asked.since or date.min) and story.first <= (asked.until or date.max)


def _concerns(report: Report, country: str) -> bool:
    return any(country in act.actors | act.recipients for act in report.acts) or any(
        named.actor == country for named in report.named
    )


def story_json(story: Story, reports: Mapping[str, Report]) -> Row:
    """Give a story as a plain object."""
    members = [reports[name] for name in story.documents]
    return {
        "story": story.id,
        "title": title_of(members[0]),
        "first": story.first.isoformat() if story.first else None,
        "last": story.last.isoformat() if story.last else None,
        "outlets": list(dict.fromkeys(report.outlet for report in members if report.outlet)),
        "documents": list(story.documents),
        "texts": len(story.texts),
        "voices": [{"country": country or None, "texts": number} for country, number in story.voices],
        "copies": [_copy_json(copy) for copy in story.copies],
        "reasons": [_link_json(link) for link in story.links],
        "aliases": list(story.aliases),
    }


def _copy_json(copy: Copy) -> Row:
    return {
        "documents": [copy.left, copy.right],
        "kind": copy.kind,
        "shares": [copy.left_share, copy.right_share],
        "passages": [
            [[one.left.start, one.left.end], [one.right.start, one.right.end]] for one in copy.passages
        ],
    }


def _link_json(link: Link) -> Row:
    return {
        "documents": [link.left, link.right],
        "probability": link.score,
        "because": [one.words for one in link.reasons if one.weight > 0],
        "against": [one.words for one in link.reasons if one.weight < 0],
        "features": {one.feature: one.value for one in link.reasons},
    }


def title_of(report: Report) -> str:
    """Give the title of a report, else its first sentence, on one line."""
    text = report.title or ""
    if not text and report.spans:
        stretch = report.text[report.spans[0].start : report.spans[0].end]
        start, end = next(iter(sentence_spans(stretch)), (0, 0))
        text = stretch[start:end]
    return " ".join(text.split())[:_LONGEST_TITLE]
