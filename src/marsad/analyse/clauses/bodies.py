"""A body or place named again by the head of its name alone: "حركة طالبان … الحركة", "قطاع غزة … القطاع".

The head must have been that of a name that the report gave in full before, of no other one since; where something behind
the head says which one is meant ("الحركة الشعبية"), it is another body.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody
from marsad.languages.language import Language
from marsad.languages.schema import LanguageFile
from marsad.text.tokens import Tokens

_BODIES = frozenset({"organisation", "group", "bloc", "place"})
_ASSOCIATION = ("NGO",)  # an observatory only reports
_SHORTEST = 4  # letters of a head


class BodyReader:
    """Reads the chunks of one document's sentences, in order."""

    def __init__(self, tokens: Tokens, language: Language) -> None:
        self.tokens = tokens
        self.language = language
        self.named: dict[str, Somebody] = {}
        self.heads: tuple[str, ...] = ()  # those of `named`, as `str.endswith` takes them

    def note(self, chunk: Chunk) -> None:
        """Remember the heads of the names in a chunk."""
        for one in chunk.somebody:
            named = one.kind in _BODIES and bool(one.codes) and one.codes != _ASSOCIATION
            if named and not one.office and one.behind - one.first > 1:
                _, _, head = self._definite(one.first) or ("", "", self._bare(one))
                if len(head) >= _SHORTEST:
                    self.named[head] = one
                    self.heads = tuple(self.named)

    def again(self, chunks: list[Chunk], place: int) -> bool:
        """Make a bare head that means a body named before an actor; False where it means none."""
        chunk = chunks[place]
        if not self.tokens.words[chunk.first].endswith(self.heads) or chunk.behind - chunk.first != 1:
            return False
        definite = self._definite(chunk.first)
        if definite is None:
            self._forget(self._bare_word(chunk.first))
            return False
        conjunction, preposition, head = definite
        body = self.named.get(head)
        if body is None:
            return False
        if _is_told_apart(chunks, place) or (body.kind == "place" and _is_qualified(chunks, place)):
            self._forget(head)
            return False
        before = chunks[place - 1].reading("preposition") if place else None
        governing = before.word.item.value if before is not None and not before.pronoun else ""
        chunk.kind = "actor"
        chunk.somebody = [
            Somebody(chunk.first, chunk.behind, body.kind, body.codes, body.actor, sector=body.sector,
                     conjunction=conjunction, preposition=preposition, gender=body.gender)
        ]  # fmt: skip
        chunk.conjunction = conjunction
        chunk.preposition = self.language.preposition(preposition) or governing or ""
        chunk.keep(())
        return True

    def _forget(self, head: str) -> None:
        self.named.pop(head, None)
        self.heads = tuple(self.named)

    def _bare(self, one: Somebody) -> str:
        word = self.tokens.words[one.first]
        return word[len(one.conjunction) + len(one.preposition) :]

    def _bare_word(self, place: int) -> str:
        word = self.tokens.words[place]
        return next((rest for rest in _endings(word, self.language.file) if rest in self.named), word)

    def _definite(self, place: int) -> tuple[str, str, str] | None:
        """Give conjunction, preposition and bare noun of a word with the article, or None."""
        return definite_noun(self.tokens.words[place], self.language.file)


def definite_noun(word: str, file: LanguageFile) -> tuple[str, str, str] | None:
    """Give conjunction, preposition and bare noun of a word with the article, or None."""
    for conjunction in ("", *file.conjunctions):
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        for article, letter in file.articles.items():
            if rest.startswith(article):
                letters = {sound: sign for sign, sound in file.prepositions.items()}
                return conjunction, letters.get(letter, ""), rest[len(article) :]
    return None


def _endings(word: str, file: LanguageFile) -> Iterator[str]:
    """Give a word without the conjunction and the preposition that it may begin with."""
    yield word
    for opening in (*file.conjunctions, *file.prepositions):
        if word.startswith(opening):
            yield word[len(opening) :]


def _is_told_apart(chunks: list[Chunk], place: int) -> bool:
    """Tell whether an adjective behind a head says which body is meant."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is None:
        return False
    if following.kind == "actor":
        return following.is_adjective
    return (
        following.kind == "word" and following.definite and not following.clitic and not following.conjunction
    )


def _is_qualified(chunks: list[Chunk], place: int) -> bool:
    """Tell a place of another sort by the listed adjective right behind its head: "القطاع الخاص"."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is None or following.kind not in {"cue", "noun"} or following.conjunction:
        return False
    return not following.clitic and any(one.article for one in following.readings)
