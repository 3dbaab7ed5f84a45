"""Phrases found in a sentence: which tokens they cover, and who stands in their places for actors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.settled import settled
from marsad.kit.marks import STANCE, Marked
from marsad.languages.phrases import WORDS, Part, Phrase, PhraseTable, Place
from marsad.text.tokens import Tokens

GAP = 4  # words that `…` may stand for
_OPENING = frozenset({"relative", "complementizer", "condition", "subordinator"})
_STOPS = frozenset({"stop", "colon"})
_QUOTE = '"'


class Passage(Struct, frozen=True, gc=False):
    """A phrase of `item` at tokens `first` up to `behind`; the actors in its places, in order."""

    item: Any
    first: int
    behind: int
    holder: Chunk | None
    others: tuple[Chunk, ...]


_Start = tuple[int, Place | None, tuple[Phrase, ...]]


class Sentence:
    """A sentence's tokens; `codes`: those of everybody in it, `actors`: these by the token at which each begins.

    `starts`: by table, the tokens at which a phrase may begin, what the word behind each is in phrases, and the phrases.
    """

    def __init__(self, chunks: list[Chunk], tokens: Tokens, marked: Marked) -> None:
        self.chunks = chunks
        self.tokens = tokens
        self.first = chunks[0].first if chunks else 0
        self.behind = chunks[-1].behind if chunks else 0
        acting = [chunks[place] for place in settled(chunks).of_kind("actor")]
        self.actors = {chunk.first: chunk for chunk in acting}
        self.codes = [code for chunk in acting for code in chunk.codes]
        self._closed: set[int] | None = None
        self.starts: dict[PhraseTable, list[_Start]] = {}
        self._forms: set[str] | None = None
        self._marked = marked
        self._there = marked.phrases(self.first, self.behind)
        for token, known in self._there:
            if not known.begun:
                continue
            behind = self._word_behind(token)
            following = marked.in_phrases(behind) if behind < self.behind else None
            for begun in known.begun:
                phrases = begun.open if following is None else begun.phrases
                if phrases:
                    self.starts.setdefault(begun.table, []).append((token, following, phrases))

    def may_govern_others(self) -> bool:
        """Tell whether somebody is named, and a word of stance that may govern whatever is of another side."""
        return bool(self.actors) and bool(self._marked.places(STANCE, self.first, self.behind))

    def forms(self) -> set[str]:
        """Give the forms of all its words that are words of phrases, looked for once."""
        if self._forms is None:
            self._forms = set()
            for _, known in self._there:
                self._forms.update(known.forms)
        return self._forms

    def closed(self) -> set[int]:
        """Give the tokens that the gap of a phrase cannot hold, looked for once."""
        if self._closed is None:
            self._closed = {
                token
                for chunk in self.chunks
                if chunk.kind in _STOPS or not chunk.jobs.isdisjoint(_OPENING)
                for token in range(chunk.first, chunk.behind)
            }
        return self._closed

    def _word_behind(self, token: int) -> int:
        """Give the next token that is no quotation mark, or the end of the sentence."""
        words, token = self.tokens.words, token + 1
        while token < self.behind and words[token] == _QUOTE:
            token += 1
        return token

    def chunk_at(self, token: int) -> int:
        """Give the place of the chunk that holds a token."""
        return next(place for place, chunk in enumerate(self.chunks) if token < chunk.behind)


def passages(sentence: Sentence, table: PhraseTable) -> list[Passage]:
    """Give the phrases of a table in a sentence, in order, none inside another one of the same entry's."""
    found: list[Passage] = []
    for token, following, phrases in sentence.starts.get(table, ()):
        best: dict[str, Passage] = {}
        for phrase in phrases:
            if not _may_follow(phrase, following, sentence):
                continue
            passage = _match(phrase.item, phrase.parts, token, sentence, table)
            if passage is not None:
                known = best.get(passage.item.id)
                if known is None or passage.behind < known.behind:
                    best[passage.item.id] = passage
        found.extend(one for one in best.values() if not _is_inside(one, found))
    return found


def _is_inside(passage: Passage, found: list[Passage]) -> bool:
    return any(
        other.item.id == passage.item.id and other.first <= passage.first and passage.behind <= other.behind
        for other in found
    )


def _may_follow(phrase: Phrase, following: Place | None, sentence: Sentence) -> bool:
    """Tell whether the second part of a phrase may be what follows the first, and whether all it needs is in the sentence."""
    parts = phrase.parts
    if len(parts) == 1:
        return True
    if following is not None and parts[1].kind in WORDS:
        forms = following.owned if parts[1].kind == "owned" else following.plain
        if parts[1].values.isdisjoint(forms):
            return False
    if phrase.has_actor and not sentence.actors:
        return False
    for codes in phrase.codes:
        if codes.isdisjoint(sentence.codes):
            return False
    for values in phrase.further:  # noqa: SIM110 - a generator costs more than all that it looks at
        if values.isdisjoint(sentence.forms()):
            return False
    return True


def _match(
    item: Any,  # noqa: ANN401 - any entry
    parts: tuple[Part, ...],
    token: int,
    sentence: Sentence,
    table: PhraseTable,
) -> Passage | None:
    """Give the phrase where it stands at `token`; its first word does, as the table says."""
    words, number, behind = sentence.tokens.words, 1, token + 1
    while number < len(parts) and parts[number].kind in WORDS:
        while behind < sentence.behind and words[behind] == _QUOTE:
            behind += 1
        if behind >= sentence.behind or not table.fits(parts[number], words[behind]):
            return None
        number, behind = number + 1, behind + 1
    if number == len(parts):
        return Passage(item, token, behind, None, ())
    for end, holder, others in _ends(parts, number, behind, sentence, table):
        return Passage(item, token, end, holder, others)
    return None


_End = tuple[int, Chunk | None, tuple[Chunk, ...]]


def _ends(
    parts: tuple[Part, ...], number: int, token: int, sentence: Sentence, table: PhraseTable
) -> Iterator[_End]:
    """Give every way in which the parts from `number` on may stand at `token`, the shortest gap first."""
    if number == len(parts):
        yield token, None, ()
        return
    part = parts[number]
    if part.kind == "gap":
        yield from _over_gap(parts, number + 1, token, sentence, table)
        return
    words = sentence.tokens.words
    while token < sentence.behind and words[token] == _QUOTE:
        token += 1
    if token >= sentence.behind:
        return
    if part.kind not in WORDS:
        chunk = sentence.actors.get(token)
        if (
            chunk is None
            or not chunk.codes
            or (part.preposition and chunk.preposition != part.preposition)
            or (part.values and part.values.isdisjoint(chunk.codes))
        ):
            return
        for behind, holder, others in _ends(parts, number + 1, chunk.behind, sentence, table):
            yield (
                behind,
                chunk if part.kind == "holder" else holder,
                (others if part.kind == "holder" else (chunk, *others)),
            )
    elif table.fits(part, words[token]):
        yield from _ends(parts, number + 1, token + 1, sentence, table)


def _over_gap(
    parts: tuple[Part, ...], number: int, token: int, sentence: Sentence, table: PhraseTable
) -> Iterator[_End]:
    words, left, closed = sentence.tokens.words, GAP, sentence.closed()
    while token <= sentence.behind and left >= 0:
        if number == len(parts) or _may_stand(parts[number], token, sentence, table):
            yield from _ends(parts, number, token, sentence, table)
        if token in closed or token == sentence.behind:
            return
        left -= words[token] != _QUOTE  # marks of quotation are no words
        token += 1


def _may_stand(part: Part, token: int, sentence: Sentence, table: PhraseTable) -> bool:
    """Tell whether a part may stand at `token`, a quotation mark before it."""
    if token >= sentence.behind:
        return False
    word = sentence.tokens.words[token]
    if part.kind in WORDS:
        return word == _QUOTE or table.fits(part, word)
    return part.kind == "gap" or word == _QUOTE or token in sentence.actors
