"""Findings as plain objects: the shape of the coding guide, one object per document, children behind their parent."""

from __future__ import annotations

from typing import Any

from marsad.model.dates import When
from marsad.model.documents import as_told
from marsad.model.findings import Agreement, Assessment, Event, Figure, Findings, Position, Quote, Tie
from marsad.model.spans import Evidence

Plain = dict[str, Any]


def to_json(findings: Findings) -> list[Plain]:
    """Give the objects that `marsad analyse --format jsonl` prints for one document."""
    return [_document(findings), *(plain for child in findings.children for plain in to_json(child))]


def _document(findings: Findings) -> Plain:
    document = findings.document
    plain: Plain = {"id": document.id, "language": document.language, "published": document.published}
    if document.parent is not None:
        plain["parent"] = document.parent
    told = as_told(document)
    plain |= {"genre": told.genre, "translated": told.translated, "via": told.via}
    plain["signs"] = [
        {"of": sign.of, "value": sign.value, "rule": sign.rule, "span": [sign.span.start, sign.span.end]}
        for sign in document.signs
    ]
    plain["regions"] = [
        {"kind": region.kind, "start": region.span.start, "end": region.span.end}
        for region in findings.regions
    ]
    plain["events"] = [event_json(event) for event in findings.events]
    plain["quotes"] = [quote_json(quote) for quote in findings.quotes]
    plain["figures"] = [figure_json(figure) for figure in findings.figures]
    plain["positions"] = [position_json(position) for position in findings.positions]
    plain["agreements"] = [agreement_json(agreement) for agreement in findings.agreements]
    plain["ties"] = [tie_json(tie) for tie in findings.ties]
    plain["assessments"] = [assessment_json(one) for one in findings.assessments]
    plain["refused"] = [
        {"kind": one.kind, "reason": one.reason, "span": [one.span.start, one.span.end] if one.span else None}
        for one in findings.refused
    ]
    return plain


def event_json(event: Event) -> Plain:
    """Give an event in the shape of the coding guide."""
    return {
        "id": event.id, "kind": event.kind, "type": event.type, "mode": event.mode, "status": event.status,
        "actors": list(event.actors), "recipients": list(event.recipients), "persons": list(event.persons),
        "date": _iso(event.when), "date_basis": event.when.basis if event.when else None,
        "place": event.place, "place_name": event.place_name, "teller": event.teller, "grade": event.grade,
        "about": list(event.about), "contexts": list(event.contexts),
        "actor_sectors": list(event.actor_sectors), "recipient_sectors": list(event.recipient_sectors),
        "evidence": _spans(event.evidence), "rule": event.rule, "confidence": event.confidence,
    }  # fmt: skip


def quote_json(quote: Quote) -> Plain:
    """Give a quote in the shape of the coding guide."""
    return {
        "id": quote.id, "speaker": quote.speaker, "speaker_code": quote.speaker_code, "direct": quote.direct,
        "span": _span(quote.evidence), "addressee": quote.addressee, "rule": quote.rule, "confidence": quote.confidence,
    }  # fmt: skip


def figure_json(figure: Figure) -> Plain:
    """Give a figure in the shape of the coding guide."""
    return {
        "id": figure.id, "value": figure.value, "high": figure.high, "bound": figure.bound, "unit": figure.unit,
        "measure": figure.measure, "kind": figure.kind, "holders": list(figure.holders), "as_of": _iso(figure.as_of),
        "teller": figure.teller, "span": _span(figure.evidence), "rule": figure.rule, "confidence": figure.confidence,
    }  # fmt: skip


def position_json(position: Position) -> Plain:
    """Give a position in the shape of the coding guide."""
    return {
        "id": position.id, "holder": list(position.holder), "issue": position.issue, "stance": position.stance,
        "strength": position.strength, "towards": position.towards, "date": _iso(position.when),
        "teller": position.teller, "evidence": _spans(position.evidence), "rule": position.rule,
        "confidence": position.confidence,
    }  # fmt: skip


def agreement_json(agreement: Agreement) -> Plain:
    """Give an agreement in the shape of the coding guide."""
    return {
        "id": agreement.id, "parties": list(agreement.parties), "kind": agreement.kind, "subject": agreement.subject,
        "sectors": list(agreement.sectors), "stage": agreement.stage, "date": _iso(agreement.when),
        "count": agreement.count, "evidence": _spans(agreement.evidence), "rule": agreement.rule,
        "confidence": agreement.confidence,
    }  # fmt: skip


def tie_json(tie: Tie) -> Plain:
    """Give a standing tie as a plain object."""
    return {
        "id": tie.id, "kind": tie.kind, "from": tie.source, "to": tie.target, "since": _iso(tie.since),
        "until": _iso(tie.until), "asserted_by": tie.asserted_by, "evidence": _spans(tie.evidence),
        "rule": tie.rule, "confidence": tie.confidence,
    }  # fmt: skip


def assessment_json(one: Assessment) -> Plain:
    """Give an assessment as a plain object."""
    return {
        "id": one.id, "subject": one.subject, "towards": list(one.towards), "predicate": one.predicate,
        "pole": one.pole, "voice": one.voice, "teller": one.teller,
        "evidence": _spans(one.evidence), "rule": one.rule, "confidence": one.confidence,
    }  # fmt: skip


def _iso(when: When | None) -> str | None:
    return when.iso() if when else None


def _span(evidence: Evidence) -> list[int]:
    return [evidence.span.start, evidence.span.end]


def _spans(evidence: tuple[Evidence, ...]) -> list[list[int]]:
    return [_span(piece) for piece in evidence]
