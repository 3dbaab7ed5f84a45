"""Chunks as words of stance are read in them: with their readings, and cut where a matter begins."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk, jobs_of
from marsad.languages.lexicon import Lexicon
from marsad.text.tokens import Tokens

_RARE = ("f", "p", "verb")  # أثنين is "two" before it is "they (women) praised"


def marked(chunks: list[Chunk], tokens: Tokens, lexicon: Lexicon) -> list[Chunk]:
    """Give the chunks with the readings of stance words added; the given ones stay as they are."""
    pieces = [piece for chunk in chunks for piece in _words_of(chunk, tokens, lexicon)]
    return [
        _marked(chunk, tokens, lexicon, denied=step > 0 and pieces[step - 1].has("negation"))
        for step, chunk in enumerate(pieces)
    ]


def _words_of(chunk: Chunk, tokens: Tokens, lexicon: Lexicon) -> list[Chunk]:
    """Give the words of a position and its adjective ("موقفها الداعم") one by one: the adjective governs the matter."""
    last = tokens.words[chunk.behind - 1]
    if not chunk.has("own-backing") or not any(
        one.article and one.word.form.part == "adjective" for one in lexicon.read(last)
    ):
        return [chunk]
    first = Chunk(chunk.first, chunk.first + 1, "word", conjunction=chunk.conjunction)
    return [
        first,
        *(Chunk(place, place + 1, "word", definite=True) for place in range(chunk.first + 1, chunk.behind)),
    ]


def cut_at(chunks: list[Chunk], token: int) -> tuple[list[Chunk], int]:
    """Give chunks of which one begins at `token`, and its place: "إنهاء الحرب" may be one chunk, the war is a matter."""
    place = next(step for step, chunk in enumerate(chunks) if token < chunk.behind)
    chunk = chunks[place]
    if chunk.first == token:
        return chunks, place
    before = Chunk(
        chunk.first, token, chunk.kind, chunk.readings, chunk.somebody, chunk.preposition, chunk.conjunction,
        jobs=chunk.jobs,
    )  # fmt: skip
    rest = Chunk(token, chunk.behind, "word")
    return [*chunks[:place], before, rest, *chunks[place + 1 :]], place + 1


def _marked(chunk: Chunk, tokens: Tokens, lexicon: Lexicon, *, denied: bool) -> Chunk:
    """Add the readings of stance words to a chunk; a jussive one only behind a negation (يرد is "replies" alone)."""
    if chunk.kind not in {"word", "verb", "noun", "cue"}:
        return chunk
    known = lexicon.read(tokens.words[chunk.first])
    if not known:
        return chunk
    readings = tuple(
        one for one in known
        if tuple(tokens.words[chunk.first + 1 : chunk.first + 1 + len(one.word.rest)]) == one.word.rest
        and (denied or one.word.form.aspect != "jussive")
        and (one.word.form.gender, one.word.form.count, one.word.form.part) != _RARE
    )  # fmt: skip
    if not readings:
        return chunk
    kind = "verb" if any(one.word.form.part == "verb" for one in readings) else "noun"
    return Chunk(
        chunk.first, chunk.behind, kind if chunk.kind == "word" else chunk.kind, readings + chunk.readings,
        preposition=chunk.preposition, conjunction=readings[0].conjunction, jobs=jobs_of(readings) | chunk.jobs,
    )  # fmt: skip
