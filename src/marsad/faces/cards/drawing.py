"""Cards drawn from a record: each an event with the sentences it rests on."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct

from marsad.analyse.output import event_json
from marsad.evaluate.sampling import Drawn, draw
from marsad.faces.showing import Sentence, sentences_of
from marsad.model.errors import InputError
from marsad.model.findings import Event
from marsad.record.filters import Filter
from marsad.record.views import View
from marsad.text.sentences import sentence_spans

Stratified = Literal["type", "status", "none"]
_CONTEXT = 2  # sentences
STRATIFIED: tuple[Stratified, ...] = ("type", "status", "none")


class Card(Struct, frozen=True):
    """An event to be coded: the card's name, the report, its sentences, and the code that is hidden at first.

    `before` are the two sentences before the first of them: who "he" and "the two sides" are.
    """

    name: str
    document: str
    published: str | None
    language: str | None
    before: str
    sentences: tuple[Sentence, ...]
    event: Event
    drawn: Drawn

    def code(self) -> dict[str, Any]:
        """Give the code of the event as plain values; a date that fell back to the report's day is none."""
        plain = event_json(self.event)
        if plain["date_basis"] == "publication":
            plain["date"] = None
        return plain


def draw_cards(view: View, number: int, *, stratify: Stratified, seed: int, where: Filter) -> list[Card]:
    """Draw so many events of a record, by strata with known weights, in random order.

    Raises InputError where the record has none.
    """
    found = list(view.findings("events", where))
    if not found:
        raise InputError(
            "the record holds no events to draw cards from; read reports into it with `marsad read`"
        )
    strata = [str(getattr(event, stratify)) if stratify != "none" else "all" for _, event in found]
    width = len(str(min(number, len(found))))
    return [
        _card(view, f"c{count:0{width}}", *found[one.place], one)
        for count, one in enumerate(draw(strata, number, seed), 1)
    ]


def _card(view: View, name: str, document: str, event: Event, drawn: Drawn) -> Card:
    report = view.document(document)
    if report is None:
        raise InputError(f"the report {document!r} went out of the record while cards were drawn; try again")
    sentences = sentences_of(report.text, [piece.span for piece in event.evidence])
    before = _before(report.text, sentences[0].span.start)
    return Card(name, document, report.published, report.language, before, sentences, event, drawn)


def _before(text: str, place: int) -> str:
    ends = [(start, end) for start, end in sentence_spans(text) if end <= place]
    return text[ends[-_CONTEXT:][0][0] : place].strip() if ends else ""
