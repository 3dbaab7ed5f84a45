"""Stated numbers: value, unit, what is measured, of whom, as of when."""

from __future__ import annotations

from datetime import date

from marsad.analyse.chunks import Chunk
from marsad.analyse.numbers import NumberReader, Quantity
from marsad.analyse.times import resolve
from marsad.kit.bundle import Kit
from marsad.languages.language import Language
from marsad.model.dates import When
from marsad.model.documents import Document
from marsad.model.findings import Figure, FigureKind, finding_id
from marsad.model.spans import cut
from marsad.text.tokens import Tokens


def figures_of(
    sentences: list[list[Chunk]],
    document: Document,
    tokens: Tokens,
    language: Language,
    kit: Kit,
    anchor: date | None,
) -> tuple[Figure, ...]:
    """Give the figures of a document in order."""
    reader = NumberReader(language)
    found: dict[str, Figure] = {}
    for chunks in sentences:
        if not chunks:
            continue
        taken = {place for chunk in chunks if chunk.time for place in range(chunk.first, chunk.behind)}
        for quantity in reader.quantities(tokens, chunks[0].first, chunks[-1].behind, taken):
            figure = _figure(quantity, chunks, document, tokens, reader, anchor)
            if figure is not None:
                found.setdefault(figure.id, figure)
    return tuple(sorted(found.values(), key=lambda figure: figure.evidence.span))


def _figure(
    quantity: Quantity,
    chunks: list[Chunk],
    document: Document,
    tokens: Tokens,
    reader: NumberReader,
    anchor: date | None,
) -> Figure | None:
    first, behind = chunks[0].first, chunks[-1].behind
    measure, default = reader.measure_near(tokens.words, quantity, first, behind)
    if not _is_wanted(quantity, measure):
        return None
    when = _as_of(quantity, chunks, document.id, tokens, anchor)
    kind = _kind(quantity, default, chunks)
    span = tokens.span(quantity.first, quantity.behind)
    rule = f"figure.{quantity.unit}"
    return Figure(
        id=finding_id(document.id, "figure", rule, [span], (str(quantity.value),)),
        value=quantity.value,
        high=quantity.high,
        bound=quantity.bound,
        unit=quantity.unit,
        measure=measure,
        kind=kind,
        holders=_holders(quantity, chunks),
        as_of=when,
        teller=None,
        evidence=cut(document.id, document.text, *span),
        rule=rule,
        confidence=0.8 if measure else 0.6,
    )


def _is_wanted(quantity: Quantity, measure: str | None) -> bool:
    """Tell whether a number is of the kind that the coding guide records: economies, losses, commitments."""
    if quantity.family in {"money", "percent", "quantity", "rank"}:
        return True
    if quantity.family == "persons":
        return measure is not None
    if quantity.family == "times":
        return quantity.value >= 2 and measure is not None
    if quantity.family == "duration":
        return quantity.lasting and measure is not None
    return measure is not None and quantity.value >= 3


def _kind(quantity: Quantity, default: str | None, chunks: list[Chunk]) -> FigureKind:
    if quantity.family == "rank":
        return "rank"
    if any(_aims(chunk) for chunk in chunks if _is_before(chunk, quantity)):
        return "target"
    if quantity.family == "percent":
        return "ratio"
    if quantity.family == "duration":
        return "duration"
    if quantity.family in {"persons", "things", "times"}:
        return "count"
    return default or "flow"  # type: ignore[return-value]


def _is_before(chunk: Chunk, quantity: Quantity) -> bool:
    return quantity.first - 12 <= chunk.first < quantity.first


def _aims(chunk: Chunk) -> bool:
    if chunk.has("planned") or chunk.has("purpose"):
        return True
    verb = chunk.verb
    return verb is not None and verb.future


def _holders(quantity: Quantity, chunks: list[Chunk]) -> tuple[str, ...]:
    """Give whose figure it is: who is named in the sentence, at most the two nearest."""
    near = sorted(
        (chunk for chunk in chunks if chunk.kind == "actor" and chunk.codes),
        key=lambda chunk: abs(chunk.first - quantity.first),
    )
    codes = tuple(dict.fromkeys(code for chunk in near for code in chunk.codes))
    return tuple(sorted(codes[:2]))


def _as_of(
    quantity: Quantity, chunks: list[Chunk], document: str, tokens: Tokens, anchor: date | None
) -> When | None:
    times = [chunk for chunk in chunks if chunk.time is not None and not chunk.time.is_vague]
    times.sort(key=lambda chunk: (abs(chunk.first - quantity.first), chunk.first))
    for chunk in times[:1]:
        assert chunk.time is not None  # noqa: S101 - filtered above
        return resolve(chunk.time, tokens, document, anchor, future=False)
    return None
