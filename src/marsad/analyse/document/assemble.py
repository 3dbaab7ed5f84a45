"""Drafts to findings: ids, evidence, fallback dates, tellers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from marsad.analyse.acts.draft import Draft
from marsad.analyse.names.somebody import Somebody
from marsad.kit.bundle import Kit
from marsad.model.dates import When, day
from marsad.model.documents import Document
from marsad.model.findings import Event, Mention, Quote
from marsad.model.ids import finding_id
from marsad.model.spans import Evidence, Span, cut
from marsad.text.tokens import Tokens


def events_of(
    drafts: Iterable[Draft], document: Document, anchor: date | None, kit: Kit, quotes: tuple[Quote, ...]
) -> tuple[Event, ...]:
    """Give the events of a document from its merged drafts."""
    return tuple(_event(draft, document, anchor, kit, quotes) for draft in drafts)


def _event(
    draft: Draft, document: Document, anchor: date | None, kit: Kit, quotes: tuple[Quote, ...]
) -> Event:
    actors, recipients = _by_host(draft)
    codes = (*actors, ">", *recipients, draft.status)
    kind = kit.ontology.kinds[draft.kind]
    return Event(
        id=finding_id(document.id, f"{draft.type}/{draft.mode}", draft.trigger.id, draft.spans, codes),
        kind=draft.kind,
        type=draft.type,
        mode=draft.mode,
        status=draft.status,
        actors=actors,
        recipients=recipients,
        persons=draft.persons,
        when=draft.when or _fallback(draft, anchor),
        place=draft.place,
        place_name=draft.place_name,
        teller=_teller(draft, quotes),
        evidence=tuple(cut(document.id, document.text, start, end) for start, end in draft.spans),
        rule=draft.trigger.id,
        confidence=draft.confidence,
        about=tuple(code for code in draft.about if code not in actors and code not in recipients),
        contexts=tuple(kind.contexts),
        actor_sectors=draft.actor_sectors or ("GOV",),
        recipient_sectors=draft.recipient_sectors or (("GOV",) if recipients else ()),
        grade=draft.grade,
    )


def _by_host(draft: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the sides; in talks of two on the soil of one of them the visitor acts and the host receives (coding guide)."""
    talks = draft.type == "CONSULT" and draft.mode is None and not draft.recipients
    if not talks or len(draft.actors) != 2 or draft.place not in draft.actors:
        return draft.actors, draft.recipients
    return tuple(code for code in draft.actors if code != draft.place), (draft.place,)


def _fallback(draft: Draft, anchor: date | None) -> When | None:
    """Give the day of the report for what it tells as news without a date: for sorting only, and marked so."""
    return day(anchor, "publication", anchor=anchor) if anchor and draft.status == "actual" else None


def _teller(draft: Draft, quotes: tuple[Quote, ...]) -> str | None:
    """Give who says it where every telling stands inside somebody's words."""
    tellers: set[str | None] = set()
    for start, end in draft.spans:
        holding = [
            quote for quote in quotes if quote.evidence.span.start <= start and end <= quote.evidence.span.end
        ]
        tellers.add(holding[0].speaker or holding[0].speaker_code if holding else None)
    return tellers.pop() if len(tellers) == 1 else None


def mentions_of(found: Iterable[Somebody], document: Document, tokens: Tokens) -> tuple[Mention, ...]:
    """Give the mentions of a document."""
    name, text = document.id, document.text
    mentions: list[Mention] = []
    for one in found:
        start, end = tokens.span(one.first, one.behind)
        evidence = Evidence(name, Span(start, end), text[start:end])
        mentions.append(
            Mention(
                evidence, one.kind, one.actor, one.candidates, one.codes, one.person, one.office, one.sector
            )
        )
    return tuple(mentions)
