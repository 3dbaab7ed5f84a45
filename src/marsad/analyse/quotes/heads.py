"""Who is meant by the head of a phrase alone: "مصدر في وزارة الدفاع الكينية … المصدر", "وزارة العدل التشادية … وزارة العدل".

Whoever spoke by that name before is meant rather than whoever was only mentioned by it.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.analyse.clauses.bodies import definite_noun
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody
from marsad.languages.schema import LanguageFile
from marsad.text.tokens import Tokens

_LONGEST = 4  # words by which a phrase is known again
_SHORTEST = 3  # letters of a head


class Heads:
    """Remembers the phrases of one document by their first words."""

    __slots__ = ("_file", "_mentioned", "_spoken", "_tokens")

    def __init__(self, tokens: Tokens, file: LanguageFile) -> None:
        self._tokens, self._file = tokens, file
        self._spoken: dict[tuple[str, ...], Somebody] = {}
        self._mentioned: dict[tuple[str, ...], Somebody] = {}

    def mention(self, chunk: Chunk) -> None:
        """Remember the office-holders and bodies of one state that a chunk names with it."""
        for one in chunk.somebody:
            if one.office and len(one.codes) == 1 and one.behind - one.first > 1:
                self._note(one, self._mentioned)

    def speak(self, speaker: list[Somebody]) -> None:
        """Remember one who speaks by more than a head or a bare name."""
        for one in speaker if len(speaker) == 1 else ():
            if len(one.codes) == 1 and one.behind - one.first > 1:
                self._note(one, self._spoken)

    def again(self, one: Somebody) -> Somebody | None:
        """Give who was called so before by the phrase that begins with somebody; None where nobody was or none is pointed at."""
        keys = list(self._keys_again(one))
        for known in (self._spoken, self._mentioned):
            found = next((known[key] for key in keys if key in known), None)
            if found is not None:
                return found
        return None

    def who_spoke(self, one: Somebody) -> Somebody | None:
        """Give who spoke by a head before; None where nobody did."""
        return next((self._spoken[key] for key in self._keys_again(one) if key in self._spoken), None)

    def _note(self, one: Somebody, known: dict[tuple[str, ...], Somebody]) -> None:
        words = self._tokens.words[one.first : min(one.behind, one.first + _LONGEST)]
        definite = definite_noun(words[0], self._file)
        head = (
            definite[2] if definite is not None else words[0][len(one.conjunction) + len(one.preposition) :]
        )
        if len(head) >= _SHORTEST:
            known[(head,)] = one
        for length in range(2, len(words) + 1):
            if definite_noun(words[length - 1], self._file) is not None:
                known[(words[0][len(one.conjunction) + len(one.preposition) :], *words[1:length])] = one

    def _keys_again(self, one: Somebody) -> Iterator[tuple[str, ...]]:
        first = one.first
        words = self._tokens.words[first : first + _LONGEST]
        for length in range(len(words), 1, -1):
            yield (words[0][len(one.conjunction) + len(one.preposition) :], *words[1:length])
        definite = definite_noun(words[0], self._file) if words else None
        if one.behind - first == 1 and definite is not None and not self._is_described(first + 1):
            yield (definite[2],)

    def _is_described(self, place: int) -> bool:
        """Tell a definite word behind a head, which says which one it is: "المتحدث الجديد"."""
        words = self._tokens.words
        return place < len(words) and words[place].startswith(tuple(self._file.articles))
