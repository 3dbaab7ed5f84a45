"""A finding in its sentence: what `marsad show` prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from marsad.analyse import output
from marsad.faces.happenings import happenings_of
from marsad.model.documents import Document, as_told
from marsad.model.errors import InputError
from marsad.model.laws import evidence_of
from marsad.model.spans import Span
from marsad.record.snippets import title_of
from marsad.record.views import SHORTEST_PREFIX, View
from marsad.text.sentences import sentence_spans

_TO_JSON: dict[str, Callable[[Any], dict[str, Any]]] = {
    "events": output.event_json,
    "quotes": output.quote_json,
    "figures": output.figure_json,
    "positions": output.position_json,
    "agreements": output.agreement_json,
    "ties": output.tie_json,
    "assessments": output.assessment_json,
}


class Sentence(Struct, frozen=True):
    """A stretch of whole sentences of a report; `marks` are the places of the evidence in the report's text."""

    span: Span
    text: str
    marks: tuple[Span, ...]

    def parts(self) -> list[tuple[str, bool]]:
        """Give the text in pieces, each with whether it is evidence."""
        pieces: list[tuple[str, bool]] = []
        place = self.span.start
        for mark in self.marks:
            pieces.append((self._cut(place, mark.start), False))
            pieces.append((self._cut(mark.start, mark.end), True))
            place = mark.end
        pieces.append((self._cut(place, self.span.end), False))
        return [piece for piece in pieces if piece[0]]

    def _cut(self, start: int, end: int) -> str:
        return self.text[start - self.span.start : end - self.span.start]


class Shown(Struct, frozen=True):
    """A finding with its report and the sentences that it rests on."""

    kind: str
    finding: Any
    document: Document
    title: str
    sentences: tuple[Sentence, ...]

    def to_json(self) -> dict[str, Any]:
        """Give it as a plain object."""
        told = as_told(self.document)
        return {
            "kind": self.kind,
            "document": self.document.id,
            "title": self.title,
            "published": self.document.published,
            "outlet": self.document.outlet,
            "url": self.document.url,
            "genre": told.genre,
            "translated": told.translated,
            "via": told.via,
            "rule": self.finding.rule,
            "finding": _TO_JSON[self.kind](self.finding),
            "sentences": [
                {
                    "span": [one.span.start, one.span.end],
                    "text": one.text,
                    "marks": [[mark.start, mark.end] for mark in one.marks],
                }
                for one in self.sentences
            ],
        }


def shown(view: View, prefix: str) -> Shown:
    """Give the finding whose id is, or alone begins with, `prefix` (six characters at least).

    The id of a visit that is told only by an invitation, or as a part of a journey, shows the act that tells it. Raises
    InputError where there is none, RecordError where several begin so.
    """
    found = view.finding(prefix) or view.finding(_telling(view, prefix) or prefix)
    if found is None:
        raise InputError(
            f"no finding has the id {prefix!r}; ids stand in the last column of `marsad events`, `visits`, "
            "`quotes` and `figures`, and six characters of one are enough"
        )
    kind, document, finding = found
    marks = [piece.span for piece in evidence_of(finding)]
    return Shown(kind, finding, document, _title(view, document), sentences_of(document.text, marks))


def _telling(view: View, prefix: str) -> str | None:
    """Give the id of the event that tells a happening whose own id begins so; None where none does."""
    if len(prefix) < SHORTEST_PREFIX:
        return None
    found = (one for one in happenings_of(view) if one.id.startswith(prefix))
    return next((one.accounts[0].event.id for one in found), None)


def _title(view: View, document: Document) -> str:
    """Give a report's title field, else the title on its page, else its first line."""
    findings = None if document.title else view.analysis(document.id)
    titles = [region.span for region in findings.regions if region.kind == "title"] if findings else []
    return document.text[titles[0].start : titles[0].end].strip() if titles else title_of(document)


def sentences_of(text: str, marks: Iterable[Span]) -> tuple[Sentence, ...]:
    """Give the sentences round some places of a text, in order; places that share sentences come together."""
    spans = [Span(start, end) for start, end in sentence_spans(text)]
    groups: list[tuple[Span, list[Span]]] = []
    for mark in _apart(marks):
        touched = [span for span in spans if span.overlaps(mark)] or [mark]
        whole = Span(min(mark.start, touched[0].start), max(mark.end, touched[-1].end))
        if groups and groups[-1][0].end >= whole.start:
            before, inside = groups.pop()
            whole, inside = Span(before.start, max(before.end, whole.end)), [*inside, mark]
            groups.append((whole, inside))
        else:
            groups.append((whole, [mark]))
    return tuple(Sentence(span, text[span.start : span.end], tuple(inside)) for span, inside in groups)


def _apart(marks: Iterable[Span]) -> list[Span]:
    """Give places in order, with those that overlap made one."""
    joined: list[Span] = []
    for mark in sorted(marks):
        if joined and joined[-1].end >= mark.start:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, mark.end))
        else:
            joined.append(mark)
    return joined
