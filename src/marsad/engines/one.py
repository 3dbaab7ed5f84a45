"""Reading one document, whatever happens: the pure part of a run, which any engine maps unchanged."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Any, Protocol

from msgspec import Struct

from marsad.model.documents import Document
from marsad.model.findings import Findings, LedgerRow
from marsad.record.door import fault_of

Analyser = Callable[[Document, Any], Findings]

STAGE = "analyse"


class Resources(Protocol):
    """What an engine has to know of a kit: the languages it reads, and the digest of its resources."""

    @property
    def languages(self) -> Container[str | None]:
        """The codes of the languages that have a folder."""

    @property
    def digest(self) -> str:
        """Names these resources; another digest means that findings may be others."""


class Reading(Struct, frozen=True):
    """The findings of a document; not `is_whole` where analysis failed and is to be tried again."""

    findings: Findings
    is_whole: bool = True


def read_one(document: Document, *, kit: Resources, analyser: Analyser) -> Reading:
    """Give what `analyser` finds in a document, or the document alone with a ledger row that says why not."""
    if document.language not in kit.languages:
        return Reading(_bare(document, "no language folder", _no_folder(document)))
    try:
        findings = analyser(document, kit)
    except Exception as error:  # whatever it is: one bad document must never stop a run
        return Reading(_bare(document, "the analysis failed", _one_line(error)), is_whole=False)
    fault = _altered(document, findings) or fault_of(findings)
    if fault:
        return Reading(_bare(document, "the findings are unlawful", fault), is_whole=False)
    return Reading(findings)


def _bare(document: Document, reason: str, detail: str) -> Findings:
    return Findings(document, ledger=(LedgerRow(document.id, STAGE, reason, detail),))


def _no_folder(document: Document) -> str:
    language = f"it is in {document.language!r}" if document.language else "its language is not known"
    return f"{language}, for which there is no language folder; it is kept and can be searched, nothing is found in it"


def _altered(document: Document, findings: Findings) -> str | None:
    if (findings.document.id, findings.document.text) == (document.id, document.text):
        return None
    return f"the findings handed back for {document.id} are of another document or an altered text"


def _one_line(error: Exception) -> str:
    said = " ".join(str(error).split())
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
