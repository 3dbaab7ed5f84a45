"""The one door through which findings leave analysis and enter a record: the laws, checked.

`lawful(findings, is_code=…)` gives the findings with every unlawful one moved to `refused`, reason and all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec.structs import replace

from marsad.model.findings import Findings, Refusal
from marsad.model.spans import Evidence

IsCode = Callable[[str, str | None], bool]
Item = TypeVar("Item")

LISTS: tuple[str, ...] = (
    "events", "quotes", "figures", "positions", "agreements", "ties", "assessments",
)  # fmt: skip


def evidence_of(finding: Any) -> tuple[Evidence, ...]:  # noqa: ANN401 - any kind of finding
    """Give a finding's evidence, whether the kind holds one stretch or several."""
    evidence = finding.evidence
    return evidence if isinstance(evidence, tuple) else (evidence,)


def fault_of(finding: Any, document: str, text: str, is_code: IsCode) -> str | None:  # noqa: ANN401
    """Say which law a finding breaks, or None where it is lawful."""
    evidence = evidence_of(finding)
    if not evidence:
        return "no evidence"
    for piece in evidence:
        if piece.document != document:
            return f"evidence of another document, {piece.document!r}"
        start, end = piece.span.start, piece.span.end
        if not 0 <= start < end <= len(text):
            return f"span {start}-{end} is not inside the text of {len(text)} characters"
        if text[start:end] != piece.words:
            return f"the words are not those at {start}-{end}"
    if not finding.rule:
        return "no rule is named"
    if hasattr(finding, "mode") and not is_code(finding.type, finding.mode):
        return f"{finding.type}/{finding.mode} is not a code of the ontology"
    return None


def lawful(findings: Findings, *, is_code: IsCode) -> Findings:
    """Give the findings with every unlawful one, and every second one of the same id, refused."""
    document, text = findings.document.id, findings.document.text
    refused: list[Refusal] = list(findings.refused)
    kept: dict[str, Any] = {}
    for name in LISTS:
        kept[name] = tuple(_kept(getattr(findings, name), name, document, text, is_code, refused))
    children = tuple(lawful(child, is_code=is_code) for child in findings.children)
    return replace(findings, **kept, refused=tuple(refused), children=children)


def _kept(
    items: Iterable[Any], name: str, document: str, text: str, is_code: IsCode, refused: list[Refusal]
) -> Iterable[Any]:
    seen: set[str] = set()
    for item in items:
        fault = fault_of(item, document, text, is_code)
        if fault is None and item.id in seen:
            fault = "the same finding twice"
        if fault is None:
            seen.add(item.id)
            yield item
        else:
            spans = [piece.span for piece in evidence_of(item)]
            refused.append(Refusal(name, fault, spans[0] if spans else None))
