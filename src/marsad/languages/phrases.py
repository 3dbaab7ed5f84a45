"""Phrases of a language with places for actors in them: the small notation of `positions`, `ties` and `judgements`.

    عقوبات … على|ضد <RUS>      words in any clitics; `…` up to four words; `|` between alternatives;
                               `<RUS>` an actor of this code, `<*>` any, `<A|B>` either
    l:<*>                      an actor whom this preposition governs (`Language.preposition`)
    @   @RUS                   an actor who is the holder of what the phrase says
    سياست+ الخارجية            a word that bears an attached pronoun

>>> [(part.kind, *part.values) for part in parse("عقوبات … <RUS>")]
[('word', 'عقوبات'), ('gap',), ('actor', 'RUS')]
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from marsad.languages.inflection import INFLECTIONS
from marsad.languages.lexicon import Shape, clitics_of, shapes
from marsad.languages.schema import LanguageFile
from marsad.model.errors import ResourceError
from marsad.text.fold import fold_text
from marsad.text.remembered import Remembered

WORDS = frozenset({"word", "owned"})  # kinds of parts that are words
_NEITHER: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
_NO_PHRASES: list[Any] = []


class Part(Struct, frozen=True, gc=False):
    """One place of a phrase: `word`, `owned` (with a pronoun), `actor`, `holder` (an actor too), or `gap`.

    `values` are folded words, or codes; none for any actor. `preposition`: the one that must govern the actor.
    """

    kind: str
    values: frozenset[str]
    preposition: str = ""


class Phrase(Struct, frozen=True, gc=False):
    """A phrase and the entry that it stands in.

    `has_actor`: it has a place for somebody. Where it stands there is somebody of each set of `codes`, and a word of
    each set of `further`, which are the words behind those that the phrase begins with.
    """

    parts: tuple[Part, ...]
    item: Any
    has_actor: bool
    codes: tuple[frozenset[str], ...]
    further: tuple[frozenset[str], ...]


class WordForms:
    """`by_word[word]` is what is left of a word without its clitics: without a pronoun, and with one taken off.

    Only what is among the `words` of phrases counts: of most words nothing is left. `stems` are these words, with the
    article and without.
    """

    __slots__ = ("_clitics", "_words", "article", "by_word", "stems")

    def __init__(self, file: LanguageFile, words: frozenset[str]) -> None:
        self._clitics, self._words = clitics_of(file), words
        self.article = next((form for form, before in file.articles.items() if not before), "")
        self.stems = words | {word.removeprefix(self.article) for word in words}
        self.by_word = Remembered(self._of_word)

    def _of_word(self, word: str) -> tuple[frozenset[str], frozenset[str]]:
        return self.of_shapes(shapes(word, self._clitics, self.stems))

    def of_shapes(self, found: list[Shape]) -> tuple[frozenset[str], frozenset[str]]:
        """Give what is left of a word of these shapes, worked out anew."""
        plain: set[str] = set()
        owned: set[str] = set()
        for shape in found:
            if shape.future or shape.rest not in self.stems:
                continue
            (owned if shape.pronoun else plain).add(shape.rest)
            if shape.article:
                plain.add(self.article + shape.rest)
        if not plain and not owned:
            return _NEITHER
        plain &= self._words
        owned &= self._words
        return (frozenset(plain), frozenset(owned)) if plain or owned else _NEITHER


class PhraseTable:
    """All phrases of a kind.

    `starts` and `owned` are the phrases by their first words, those that bear no pronoun and those that bear one.
    """

    __slots__ = ("_forms", "article", "owned", "starts")

    def __init__(self, phrases: Iterable[Phrase], forms: WordForms) -> None:
        starts: dict[str, dict[str, list[Phrase]]] = {"word": {}, "owned": {}}
        for phrase in phrases:
            first = phrase.parts[0]
            for value in sorted(first.values):
                starts[first.kind].setdefault(value, []).append(phrase)
        self.starts, self.owned = starts["word"], starts["owned"]
        self.article = forms.article
        self._forms = forms.by_word

    def fits(self, part: Part, word: str) -> bool:
        """Tell whether a folded word as it stands may fill a `word` or `owned` part."""
        plain, owned = self._forms[word]
        return not part.values.isdisjoint(owned if part.kind == "owned" else plain)

    def starting(self, plain: list[str], owned: list[str]) -> tuple[Phrase, ...]:
        """Give the phrases that may begin with a word, by its forms without a pronoun and with one taken off."""
        found: list[Phrase] = []
        for form in plain:
            found += self.starts.get(form, _NO_PHRASES)
        for form in owned:
            found += self.owned.get(form, _NO_PHRASES)
        return tuple(found)


class Begun(Struct, frozen=True, gc=False):
    """The phrases of a table that may begin with a word; `open` are those of which the second part is no word."""

    table: PhraseTable
    phrases: tuple[Phrase, ...]
    open: tuple[Phrase, ...]


class Place(Struct, frozen=True, gc=False):
    """What a word may be in phrases: those that may begin with it, by their tables, and its `forms` among their words.

    `plain` and `owned` are the forms without a pronoun and with one taken off.
    """

    begun: tuple[Begun, ...]
    plain: frozenset[str]
    owned: frozenset[str]
    forms: frozenset[str]


class Beginnings:
    """What words may be in the phrases of all `tables`; `stems` are the words of these phrases."""

    __slots__ = ("_forms", "stems", "tables")

    def __init__(self, tables: tuple[PhraseTable, ...], forms: WordForms) -> None:
        self.tables = tables
        self.stems = forms.stems
        self._forms = forms

    def place_of(self, found: list[Shape]) -> Place | None:
        """Give what a word of these shapes may be in the phrases, worked out anew; None, for most words, where it is in none."""
        plain, owned = self._forms.of_shapes(found)
        if not plain and not owned:
            return None
        bare, bearing = sorted(plain), sorted(owned)
        begun = tuple(
            Begun(table, phrases, tuple(one for one in phrases if not _is_bound(one)))
            for table in self.tables
            if (phrases := table.starting(bare, bearing))
        )
        return Place(begun, plain, owned, plain | owned)


def _is_bound(phrase: Phrase) -> bool:
    """Tell a phrase whose first word must be followed by another one of its words."""
    return len(phrase.parts) > 1 and phrase.parts[1].kind in WORDS


def beginnings_of(groups: Iterable[Iterable[Any]], clitics: LanguageFile) -> Beginnings:
    """Give the tables of all `phrases` of some groups of entries, in the order of the groups.

    Raises ResourceError for a phrase that does not begin with a word.
    """
    spoken = [
        [_phrase(text, entry, clitics) for entry in entries for text in entry.phrases] for entries in groups
    ]
    parts = (part for phrases in spoken for phrase in phrases for part in phrase.parts)
    words = frozenset(word for part in parts if part.kind in WORDS for word in part.values)
    forms = WordForms(clitics, words)
    return Beginnings(tuple(PhraseTable(phrases, forms) for phrases in spoken), forms)


def _phrase(text: str, entry: Any, file: LanguageFile) -> Phrase:  # noqa: ANN401 - any entry with an id
    parts = tuple(_inflected(part, file) for part in parse(text))
    if not parts or parts[0].kind not in WORDS:
        raise ResourceError(f"entry {entry.id!r}: the phrase {text!r} does not begin with a word")
    actors = [part for part in parts if part.kind in {"actor", "holder"}]
    codes = tuple(part.values for part in actors if part.values)
    further = tuple(part.values for part in parts[2:] if part.kind in WORDS)
    return Phrase(parts, entry, bool(actors), codes, further)


def _inflected(part: Part, file: LanguageFile) -> Part:
    """Give a part whose words stand for their indefinite accusative too."""
    if part.kind != "word":
        return part
    spell = INFLECTIONS[file.inflection].in_phrase
    return Part("word", frozenset(form for word in part.values for form in spell(word)))


def parse(text: str) -> tuple[Part, ...]:
    """Give the parts of a phrase in the notation of this module."""
    return tuple(_part(piece) for piece in text.split())


def _part(piece: str) -> Part:
    preposition, _, actor = piece.partition(":")
    if actor:
        return Part("actor", _codes(actor[1:-1]), preposition)
    if piece == "…":
        return Part("gap", frozenset())
    if piece[0] == "@":
        return Part("holder", _codes(piece[1:]))
    if piece[0] == "<":
        return Part("actor", _codes(piece[1:-1]))
    if piece[-1] == "+":
        return Part("owned", frozenset(fold_text(word) for word in piece[:-1].split("|")))
    words = (fold_text(word) for word in piece.split("|"))
    return Part("word", frozenset(words))


def _codes(text: str) -> frozenset[str]:
    return frozenset(code for code in text.split("|") if code not in {"", "*"})
