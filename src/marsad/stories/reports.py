"""Findings of a document → the `Report` that stories are made of: its own words, whom it names, what it tells."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.model.dates import parse_published
from marsad.model.documents import Document, Region, as_told
from marsad.model.findings import Event, Figure, Findings, Mention
from marsad.model.spans import Span
from marsad.model.stories import Act, Named, Report

OWN_WORDS = frozenset({"title", "body"})


def reports_of(findings: Findings) -> Iterator[Report]:
    """Give the report of a document and those of the other articles embedded in it."""
    yield report_of(findings.document, findings.regions, findings.mentions, findings.events, findings.figures)
    for child in findings.children:
        yield from reports_of(child)


def report_of(
    document: Document,
    regions: tuple[Region, ...],
    mentions: tuple[Mention, ...],
    events: tuple[Event, ...],
    figures: tuple[Figure, ...],
) -> Report:
    """Give what stories need of a document and its findings."""
    told = as_told(document)
    return Report(
        id=document.id,
        text=document.text,
        spans=spans_of(document, regions),
        day=parse_published(document.published) if document.published else None,
        language=document.language,
        title=document.title,
        outlet=document.outlet,
        url=document.url,
        sources=tuple(part.strip() for part in (told.via or "").split(",") if part.strip()),
        parent=document.parent,
        named=_named(mentions),
        acts=tuple(map(act_of, events)),
        figures=tuple(sorted({(figure.value, figure.unit) for figure in figures})),
    )


def spans_of(document: Document, regions: tuple[Region, ...]) -> tuple[Span, ...]:
    """Give the stretches of title and body; an embedded article is all its own, and so is a text without regions."""
    if regions and document.parent is None:
        return tuple(region.span for region in regions if region.kind in OWN_WORDS)
    whole = document.extent or Span(0, len(document.text))
    return (whole,) if len(whole) else ()


def _named(mentions: tuple[Mention, ...]) -> tuple[Named, ...]:
    """Give each actor once, where he is first named, and whom he acts for; a name that could be several people's is left out."""
    first: dict[str, int] = {}
    for mention in mentions:
        for name in (*((mention.actor,) if mention.actor else ()), *mention.codes):
            start = mention.evidence.span.start
            first[name] = min(start, first.get(name, start))
    return tuple(
        Named(name, start) for name, start in sorted(first.items(), key=lambda one: (one[1], one[0]))
    )


def act_of(event: Event) -> Act:
    """Give what an event says for the comparison with others."""
    return Act(
        type=event.type,
        mode=event.mode,
        kind=event.kind,
        status=event.status,
        actors=frozenset(event.actors),
        recipients=frozenset(event.recipients),
        persons=frozenset(event.persons),
        when=event.when,
        place=event.place,
        start=min(piece.span.start for piece in event.evidence),
    )
