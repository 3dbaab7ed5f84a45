"""When somebody stood for something: the time of the clause that says so, else that of the saying which reports it."""

from __future__ import annotations

from datetime import date

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.datings import when_of
from marsad.model.dates import When
from marsad.text.tokens import Tokens


def when_stated(
    chunks: list[Chunk], stretch: tuple[int, int], tokens: Tokens, document: str, anchor: date | None
) -> When | None:
    """Give the time of the position told in the tokens of `stretch`; None where none is told.

    "أعلن الوزير في 3 أيار أن بلاده ترفض الضم": the third of May.
    """
    place = next((step for step, chunk in enumerate(chunks) if stretch[0] < chunk.behind), None)
    if place is None:
        return None
    verb = next(
        (step for step in range(place, len(chunks)) if chunks[step].kind in {"verb", "noun"} and chunks[step].first < stretch[1]),
        place,
    )  # fmt: skip
    own = when_of(
        chunks, verb, (stretch[1], len(chunks)), tokens, document, anchor, future=False, named=False
    )
    if own is not None:
        return own
    opening = None
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        if chunk.kind == "stop":
            return None
        if chunk.has("complementizer"):
            opening = step
        elif opening is not None and chunk.has("speech"):
            bounds = (chunk.behind, opening)
            return when_of(chunks, step, bounds, tokens, document, anchor, future=False, named=False)
    return None
