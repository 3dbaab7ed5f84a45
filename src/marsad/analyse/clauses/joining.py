"""References put together with whom they are joined to: "بلاده واليابان", "الجانبان الكيني والياباني", "البلدان، كينيا واليابان،".

A reference is known only when the sentences before have been read, so that what the words of one sentence join could
not be joined before.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.lexicon import Reading

_TWO = 2  # states of a pair
_BEHIND_COMMA = 2  # how far behind "the two sides" their names stand where a comma sets them off


def with_joined_references(chunks: list[Chunk], oblique: tuple[str, ...] = ()) -> list[Chunk]:
    """Give the chunks with "his country" and another state, and "the two sides" and their names, as one somebody.

    `oblique` are the endings of two who are no subject: "ودعت الرئيسين الهندي والياباني".
    """
    found: list[Chunk] = []
    step = 0
    while step < len(chunks):
        chunk = chunks[step]
        before = found[-1] if found else None
        named = _names_pair(chunks, step)
        if named:
            governing = before.reading("preposition") if before is not None else None
            found.append(_pair_of(chunk, chunks[step + named], governing, oblique))
            step += named + 1 + (named == _BEHIND_COMMA)
        elif before is not None and _are_joined(before, chunk):
            found[-1] = _together(before, chunk)
            step += 1
        else:
            found.append(chunk)
            step += 1
    return found


def _are_joined(before: Chunk, chunk: Chunk) -> bool:
    """Tell "بلاده واليابان", "اليابان وبلاده": one of the two is a reference to a state, and "and" joins them."""
    if not (before.kind == chunk.kind == "actor") or before.is_adjective or chunk.is_adjective:
        return False
    if not (_is_own(before) or _is_own(chunk)) or set(before.codes) & set(chunk.codes):
        return False
    joined = chunk.conjunction or chunk.somebody[0].conjunction
    return bool(joined) and chunk.preposition in {"", before.preposition}


def _is_own(chunk: Chunk) -> bool:
    """Tell "his country", nobody else in the chunk."""
    return chunk.has("own-country") and len(chunk.somebody) == 1


def _names_pair(chunks: list[Chunk], step: int) -> int:
    """Give how far behind "the two sides" their two names stand: adjectives or persons at once, or names behind a comma; else 0."""
    chunk = chunks[step]
    if not chunk.has("pair") or chunk.kind not in {"actor", "cue"}:
        return 0
    following = chunks[step + 1 : step + 4]
    if (
        following
        and (_are_two(following[0]) or _are_two_persons(following[0]))
        and not following[0].conjunction
    ):
        return 1
    if len(following) > _TWO and following[0].kind == following[2].kind == "comma" and _are_two(following[1]):
        return _BEHIND_COMMA
    return 0


def _are_two(chunk: Chunk) -> bool:
    """Tell two states, no preposition and no persons."""
    plain = chunk.kind == "actor" and not chunk.preposition and len(chunk.codes) == _TWO
    return plain and not any(one.person or one.office or one.place for one in chunk.somebody)


def _are_two_persons(chunk: Chunk) -> bool:
    """Tell two of two states by their names alone: "الزعيمان الكيني وليام روتو والأوغندي يوري موسيفيني"."""
    plain = (
        chunk.kind == "actor" and not chunk.preposition and len(chunk.somebody) == len(chunk.codes) == _TWO
    )
    return plain and all(one.person and not one.office for one in chunk.somebody)


def _pair_of(pair: Chunk, named: Chunk, governing: Reading | None, oblique: tuple[str, ...]) -> Chunk:
    """Give "the two sides" as the two that are named."""
    no_subject = pair.readings[0].word.form.word.endswith(oblique)
    for one in named.somebody:
        one.oblique = one.oblique or no_subject
        one.adjective, one.kind = False, one.kind if one.person else "reference"
    preposition = pair.preposition
    if pair.kind == "cue" and governing is not None and not governing.pronoun:
        preposition = governing.word.item.value or ""
    return Chunk(
        pair.first,
        named.behind,
        "actor",
        pair.readings,
        named.somebody,
        preposition,
        pair.conjunction,
        jobs=pair.jobs,
    )


def _together(before: Chunk, chunk: Chunk) -> Chunk:
    return Chunk(
        before.first, chunk.behind, "actor", before.readings, before.somebody + chunk.somebody, before.preposition,
        before.conjunction, jobs=before.jobs,
    )  # fmt: skip
