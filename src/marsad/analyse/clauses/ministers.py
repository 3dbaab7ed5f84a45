"""Ministers whose portfolio no list has: "وزير الموارد المائية والري الكيني", known by the nationality behind it.

What stands between is the portfolio: definite words, the first without "and". The name behind it, with its title or
without, belongs to him where nobody knows its words.
"""

from __future__ import annotations

from collections.abc import Callable

from marsad.analyse.clauses.chunks import Chunk, up_to

_MINISTERS = frozenset({"other-minister", "deputy-minister", "ministry"})
_WORDS = 5  # words of a portfolio
_NAME = 3  # words of a name


def with_unknown_portfolios(chunks: list[Chunk]) -> list[Chunk]:
    """Give the chunks with such a minister, his portfolio and his nationality joined into one somebody."""
    return with_nationality(chunks, _nationality, _name)


def with_nationality(
    chunks: list[Chunk],
    nationality: Callable[[list[Chunk], int], int | None],
    last_of: Callable[[list[Chunk], int], int],
) -> list[Chunk]:
    """Join everybody of no known state with the adjective that closes his name or portfolio, and what is his behind it.

    `nationality` gives the place of that adjective for somebody at a place, or None; `last_of` the place of the last
    chunk that belongs to him behind the adjective, or that of the adjective.
    """
    found: list[Chunk] = []
    step = 0
    while step < len(chunks):
        chunk = chunks[step]
        whose = nationality(chunks, step) if chunk.kind == "someone" else None
        if whose is None:
            found.append(chunk)
            step += 1
            continue
        one = chunk.somebody[-1]
        one.codes, one.adjective = chunks[whose].codes, False
        last = last_of(chunks, whose)
        found.append(up_to(chunk, chunks[last]))
        step = last + 1
    return found


def _nationality(chunks: list[Chunk], step: int) -> int | None:
    """Give the adjective of one state that closes the portfolio behind the minister at `step`."""
    chunk = chunks[step]
    if len(chunk.somebody) != 1 or chunk.somebody[0].office not in _MINISTERS or chunk.somebody[0].codes:
        return None
    for at in range(step + 1, min(len(chunks), step + 2 + _WORDS)):
        other = chunks[at]
        if other.kind == "actor":
            alone = at > step + 1 and other.is_adjective and len(other.codes) == 1
            return at if alone and not (other.preposition or other.conjunction) else None
        bare = chunk.behind - chunk.first == 1  # "وزير البيئة" has a portfolio of its own
        if not _is_of_portfolio(other, first=bare and at == step + 1):
            return None
    return None


def _is_of_portfolio(chunk: Chunk, *, first: bool) -> bool:
    """Tell a definite noun or adjective; behind the first "and" may join it."""
    if chunk.kind == "word":
        return chunk.clitic == "and" if chunk.clitic and not first else chunk.definite and not chunk.clitic
    nouns = [one for one in chunk.readings if one.word.form.part in {"noun", "adjective"}]
    joined = first and any(one.conjunction for one in nouns)
    return bool(nouns) and all(one.article and not one.preposition for one in nouns) and not joined


def _name(chunks: list[Chunk], whose: int) -> int:
    """Give the last word of an unknown name behind the nationality, a title before it or not; `whose` for none."""
    opening = whose + 1
    if opening < len(chunks) and chunks[opening].has("courtesy"):
        opening += 1
    behind = opening
    while behind < len(chunks) and behind - opening < _NAME and _is_name(chunks[behind]):
        behind += 1
    return behind - 1 if behind - opening > 1 else whose


def _is_name(chunk: Chunk) -> bool:
    return chunk.kind == "word" and not (chunk.definite or chunk.clitic or chunk.conjunction)
