"""The record's own check of the laws, before anything is written: `fault_of(findings)`.

Analysis has refused what is unlawful (model/laws.py); what arrives here all the same is a fault of the
program, and the document is turned away whole rather than written half.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from marsad.model import laws
from marsad.model.documents import Document
from marsad.model.findings import Findings
from marsad.model.spans import Evidence
from marsad.record.codec import is_unicode
from marsad.record.columns import findings_of

_WHENS = ("when", "announced", "as_of", "since", "until")


def fault_of(findings: Findings) -> str | None:
    """Say what keeps a document and its findings out of a record, children included; None where nothing does."""
    return unstorable(findings.document) or _fault_of_findings(findings) or _fault_of_children(findings)


def unstorable(document: Document) -> str | None:
    """Say why a document cannot be kept under its id, or None where it can."""
    if not document.id:
        return "a document without an id cannot be kept"
    if not is_unicode(document.id):
        return f"the id {document.id!a} is no Unicode text; rename the file or give another id"
    return None


def _fault_of_findings(findings: Findings) -> str | None:
    document = findings.document
    seen: set[tuple[str, str]] = set()
    for kind, finding in findings_of(findings):
        fault = laws.fault_of(finding, document.id, document.text, _any_code) or _loose(finding, document)
        if fault is None and (kind, finding.id) in seen:
            fault = "the same finding twice"
        if fault is not None:
            return f"{kind} {finding.id} of {document.id}: {fault}"
        seen.add((kind, finding.id))
    for mention in findings.mentions:
        if fault := _misquoted(mention.evidence, document):
            return f"a mention of {document.id}: {fault}"
    return None


def _any_code(_type: str, _mode: str | None) -> bool:
    return True  # the ontology lies on a floor above; analysis has asked it


def _loose(finding: Any, document: Document) -> str | None:  # noqa: ANN401 - any kind of finding
    return next((fault for piece in _more_evidence(finding) if (fault := _misquoted(piece, document))), None)


def _more_evidence(finding: Any) -> Iterator[Evidence]:  # noqa: ANN401 - any kind of finding
    cue = getattr(finding, "cue", None)
    if cue is not None:
        yield cue
    for name in _WHENS:
        when = getattr(finding, name, None)
        if when is not None and when.expression is not None:
            yield when.expression


def _misquoted(piece: Evidence, document: Document) -> str | None:
    start, end = piece.span.start, piece.span.end
    if piece.document != document.id:
        return f"evidence of another document, {piece.document!r}"
    if not 0 <= start < end <= len(document.text) or document.text[start:end] != piece.words:
        return f"the words are not those at {start}-{end}"
    return None


def _fault_of_children(findings: Findings) -> str | None:
    for child in findings.children:
        if fault := _fault_of_child(child.document, findings.document) or fault_of(child):
            return fault
    return None


def _fault_of_child(child: Document, parent: Document) -> str | None:
    if child.parent != parent.id or child.text != parent.text:
        return f"{child.id} is handed in as embedded in {parent.id}, but has another parent or another text"
    extent = child.extent
    if extent is None or not 0 <= extent.start < extent.end <= len(parent.text):
        return f"{child.id} has no extent inside the text of {parent.id}"
    return None
