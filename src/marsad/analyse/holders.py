"""Whose figure a number is: of one state or body, of two, or of nobody."""

from __future__ import annotations

from collections import Counter

from marsad.analyse.chunks import Chunk
from marsad.analyse.numbers import Quantity
from marsad.languages.schema import MeasureWords

_TITLE_WEIGHT = 3
_COUNTED_OF = frozenset({"persons", "things"})
_LOSSES = frozenset({"casualties", "evacuees", "refugees"})


def topic_of(sentences: list[list[Chunk]]) -> tuple[str, ...]:
    """Give the states and bodies that a document speaks of most, the first sentence counted threefold."""
    counts: Counter[str] = Counter()
    for number, chunks in enumerate(sentences):
        for chunk in chunks:
            if names_somebody(chunk):
                counts.update(dict.fromkeys(chunk.codes, _TITLE_WEIGHT if number == 0 else 1))
    return tuple(code for code, _ in sorted(counts.items(), key=lambda pair: -pair[1]))


def names_somebody(chunk: Chunk) -> bool:
    """Tell whether a chunk names states or bodies, and not only by a word that may mean something else."""
    return chunk.kind == "actor" and bool(chunk.codes) and not all(one.weak for one in chunk.somebody)


def holders_of(
    quantity: Quantity,
    measure: MeasureWords | None,
    chunks: list[Chunk],
    topic: tuple[str, ...],
    last: tuple[str, ...],
) -> tuple[str, ...]:
    """Give at most two holders: who is named in the sentence, else those of the figure before, else the topic.

    A sum or rate of one holder is that of the state which the report is about, where the sentence names it; people and
    things that are counted belong to whoever is named nearest.
    """
    wanted = measure.holders if measure is not None else 1
    if wanted == 0:
        return ()
    near = _nearest(quantity, chunks, losses=measure is not None and measure.measure in _LOSSES)
    if quantity.state is not None and quantity.family in _COUNTED_OF:
        near = tuple(dict.fromkeys((quantity.state, *near)))
        wanted = 1 if measure is not None and measure.measure in _LOSSES else 2
        return tuple(sorted(near[:wanted]))
    if wanted == 1:
        of_topic = tuple(code for code in near if code in topic[:1] and quantity.family not in _COUNTED_OF)
        return of_topic or near[:1] or last or topic[:1]
    for code in (*last, *topic):
        if len(near) < wanted and code not in near:
            near = (*near, code)
    return tuple(sorted(near[:wanted]))


def _nearest(quantity: Quantity, chunks: list[Chunk], *, losses: bool) -> tuple[str, ...]:
    """Give the codes of the sentence, nearest first; the words of the number itself do not count.

    Losses are those of the place where they happened, before anybody else who is named.
    """
    named = [
        chunk for chunk in chunks
        if names_somebody(chunk) and not (quantity.first <= chunk.first < quantity.behind)
        and not (losses and all(one.kind == "group" for one in chunk.somebody))
    ]  # fmt: skip
    named.sort(key=lambda chunk: _distance(chunk, quantity, losses=losses))
    return tuple(dict.fromkeys(code for chunk in named for code in chunk.codes))


def _distance(chunk: Chunk, quantity: Quantity, *, losses: bool) -> tuple[bool, bool, int]:
    """Give what orders the names around a number: the place of losses, then those before it, then the nearest."""
    return (
        losses and chunk.preposition != "in",
        chunk.first > quantity.first,
        abs(chunk.first - quantity.first),
    )
