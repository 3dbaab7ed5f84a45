"""Whose figure a number is: of one state or body, of two, or of nobody."""

from __future__ import annotations

from collections import Counter

from marsad.analyse.chunks import Chunk
from marsad.analyse.numbers import Quantity
from marsad.languages.schema import MeasureWords

_TITLE_WEIGHT = 3
_COUNTED_OF = frozenset({"persons", "things"})
_RIGHT_BEHIND = 3  # tokens between a number and "in …"
_RIGHT_BEFORE = 3  # tokens between a name and the number that is its own
_LOSSES = frozenset({"casualties", "conflict", "evacuees", "refugees"})


def topic_of(sentences: list[list[Chunk]]) -> tuple[str, ...]:
    """Give the states and bodies that a document speaks of most, the first sentence counted threefold."""
    counts: Counter[str] = Counter()
    for number, chunks in enumerate(sentences):
        for chunk in chunks:
            if names_somebody(chunk):
                counts.update(dict.fromkeys(chunk.codes, _TITLE_WEIGHT if number == 0 else 1))
    return tuple(code for code, _ in sorted(counts.items(), key=lambda pair: -pair[1]))


def places_of(sentences: list[list[Chunk]]) -> tuple[str, ...]:
    """Give the states in which a document says that things happen, the one most often told first; told once is too little."""
    counts: Counter[str] = Counter()
    for chunks in sentences:
        for chunk in chunks:
            if names_somebody(chunk) and chunk.preposition == "in":
                counts.update(dict.fromkeys(chunk.codes, 1))
    return tuple(code for code, count in counts.most_common() if count > 1)


def names_somebody(chunk: Chunk) -> bool:
    """Tell whether a chunk names states or bodies, and not only by a word that may mean something else."""
    named = [one for one in chunk.somebody if not one.weak and one.kind != "outlet"]
    return chunk.kind == "actor" and bool(chunk.codes) and bool(named)


def holders_of(
    quantity: Quantity,
    measure: MeasureWords | None,
    chunks: list[Chunk],
    topic: tuple[str, ...],
    last: tuple[str, ...],
    places: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """Give at most two holders: who is named in the sentence, else those of the figure before, else the topic.

    A sum or rate of one holder is that of the state which the report is about, where the sentence names it; people and
    things that are counted belong to whoever is named nearest.
    """
    wanted = measure.holders if measure is not None else 1
    if wanted == 0:
        return ()
    losses = measure is not None and measure.measure in _LOSSES
    near = _places(quantity, chunks) if losses else _nearest(quantity, chunks)
    if quantity.state is not None and quantity.family in _COUNTED_OF:
        near = tuple(dict.fromkeys((quantity.state, *near)))
        wanted = 1 if losses else 2
        return tuple(sorted(near[:wanted]))
    if losses:
        return near[:1] or places[:1]
    if wanted == 1 and (beside := _beside(quantity, chunks)):
        return beside
    if wanted == 1:
        of_topic = tuple(code for code in near if code in topic[:1] and quantity.family not in _COUNTED_OF)
        return of_topic or near[:1] or last or topic[:1]
    for code in (*last, *topic):
        if len(near) < wanted and code not in near:
            near = (*near, code)
    return tuple(sorted(near[:wanted]))


def _places(quantity: Quantity, chunks: list[Chunk]) -> tuple[str, ...]:
    """Give the states where losses happened: right behind the number, else before it, else further behind."""
    there = [chunk for chunk in chunks if names_somebody(chunk) and chunk.preposition == "in"]
    there.sort(
        key=lambda chunk: (
            _is_far(chunk, quantity),
            chunk.first > quantity.first,
            abs(chunk.first - quantity.first),
        )
    )
    return tuple(dict.fromkeys(code for chunk in there for code in chunk.codes))


def _beside(quantity: Quantity, chunks: list[Chunk]) -> tuple[str, ...]:
    """Give the one state whose name stands right before a sum or rate: "وللكويت 5 %"."""
    if quantity.family in _COUNTED_OF:
        return ()
    reach = range(quantity.first - _RIGHT_BEFORE, quantity.first)
    there = [chunk for chunk in chunks if names_somebody(chunk) and chunk.behind - 1 in reach]
    return there[-1].codes if there and len(there[-1].codes) == 1 else ()


def _is_far(chunk: Chunk, quantity: Quantity) -> bool:
    return not quantity.behind <= chunk.first <= quantity.behind + _RIGHT_BEHIND


def _nearest(quantity: Quantity, chunks: list[Chunk]) -> tuple[str, ...]:
    """Give the codes of the sentence, those before the number first, then the nearest; its own words do not count."""
    named = [
        chunk
        for chunk in chunks
        if names_somebody(chunk) and not (quantity.first <= chunk.first < quantity.behind)
    ]
    named.sort(key=lambda chunk: (chunk.first > quantity.first, abs(chunk.first - quantity.first)))
    return tuple(dict.fromkeys(code for chunk in named for code in chunk.codes))
