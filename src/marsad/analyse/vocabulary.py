"""What a corpus names and marsad does not know: persons, titles, offices, verbs, and names that may mean several.

For the user who wants to teach it: what is frequent comes first, each with one place where it stands. Nothing is
guessed about who or what is meant; `hint` says what stands beside the words ("foreign-minister KAZ").

>>> looked_over(documents, kit).of("person")[0]   # doctest: +SKIP
Unknown(kind='person', words='مراد نورتلو', hint='foreign-minister KAZ', count=3, documents=2, …)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from msgspec import Struct

from marsad.analyse.clauses.stretches import sentence_ranges
from marsad.analyse.names.atoms import find_atoms
from marsad.analyse.names.mentions import Composer
from marsad.analyse.names.somebody import Somebody
from marsad.analyse.names.strangers import Known, Strangers
from marsad.analyse.pages import regions_of
from marsad.kit.bundle import Kit
from marsad.languages.lexicon import Reading
from marsad.model.documents import Document
from marsad.model.spans import Span
from marsad.text.fold import fold_text
from marsad.text.tokens import Tokens

What = Literal["person", "name", "office", "verb", "ambiguous"]
KINDS: tuple[What, ...] = ("person", "name", "office", "verb", "ambiguous")
_LOOSE = 2  # reports that must hold words which only look like a name, where one report cannot tell
_OFFICE = 4  # words of an unknown office at most
_OPENING = frozenset({".", "؛", ";", ":", "!", "؟", '"', "،", ","})


class Unknown(Struct, frozen=True):
    """Words that are not known, how often and in how many reports they stand, and one of the places.

    `kind`: person (behind the office of a state), name (behind a title), office, verb, ambiguous (a name that
    could mean several actors, `hint` lists them). `span` is the words' place in the report `document`, `sentence`
    that of the sentence around them, `text` the sentence.
    """

    kind: What
    words: str
    hint: str
    count: int
    documents: int
    document: str
    span: Span
    sentence: Span
    text: str


class Vocabulary(Struct, frozen=True):
    """All unknown words of a corpus, by kind in the order of `KINDS`, the most frequent first."""

    words: tuple[Unknown, ...]

    def of(self, *kinds: What) -> tuple[Unknown, ...]:
        """Give the words of some kinds together, the most frequent first."""
        return tuple(sorted((word for word in self.words if word.kind in kinds), key=_frequent))

    def top(self, number: int) -> tuple[Unknown, ...]:
        """Give the `number` most frequent of every kind."""
        return tuple(word for kind in KINDS for word in self.of(kind)[:number])


class Seen(NamedTuple):
    """Unknown words at one place: tokens `first` up to `behind`; `loose` where one place cannot tell."""

    kind: What
    first: int
    behind: int
    hint: str = ""
    loose: bool = False


def looked_over(documents: Iterable[Document], kit: Kit) -> Vocabulary:
    """Give what the documents name and the kit does not know; documents in a language without a folder tell nothing."""
    counts: dict[tuple[What, str], _Count] = {}
    nouns: set[str] = set()
    for document in documents:
        if document.language in kit.languages:
            for seen, unknown in _unknown_in(document, kit, nouns):
                counts.setdefault((unknown.kind, fold_text(unknown.words)), _Count(unknown)).add(
                    seen, unknown
                )
    found = (count.whole() for key, count in counts.items() if count.is_enough() and not _is_noun(key, nouns))
    return Vocabulary(tuple(sorted(found, key=lambda word: (KINDS.index(word.kind), _frequent(word)))))


def _is_noun(key: tuple[What, str], nouns: set[str]) -> bool:
    """Tell a word taken for a verb that elsewhere stands behind a preposition or bears the article."""
    kind, word = key
    return kind == "verb" and bool(nouns & {word, word[1:]})


def _frequent(word: Unknown) -> tuple[int, int, str]:
    return -word.documents, -word.count, word.words


class _Count:
    """Adds up the places of the same words."""

    __slots__ = ("_documents", "_example", "_hints", "_number", "_sure")

    def __init__(self, example: Unknown) -> None:
        self._example = example
        self._number, self._sure = 0, False
        self._documents: set[str] = set()
        self._hints: Counter[str] = Counter()

    def add(self, seen: Seen, unknown: Unknown) -> None:
        self._number += 1
        self._sure = self._sure or not seen.loose
        self._documents.add(unknown.document)
        self._hints[unknown.hint] += 1

    def is_enough(self) -> bool:
        return self._sure or len(self._documents) >= _LOOSE

    def whole(self) -> Unknown:
        one = self._example
        hint = min(self._hints, key=lambda hint: (-self._hints[hint], hint))
        return Unknown(
            one.kind, one.words, hint, self._number, len(self._documents),
            one.document, one.span, one.sentence, one.text,
        )  # fmt: skip


def _unknown_in(document: Document, kit: Kit, nouns: set[str]) -> Iterator[tuple[Seen, Unknown]]:
    """Give what is unknown in one document; what it shows to be a noun is added to `nouns`."""
    tokens = Tokens(document.text)
    ranges = sentence_ranges(document, document.regions or regions_of(document, kit), tokens)
    looker = _Looker(tokens, ranges, document.language or "", kit)
    nouns.update(looker.nouns())
    for seen in looker.all():
        span = Span(*tokens.span(seen.first, seen.behind))
        first, behind = next(one for one in ranges if one[0] <= seen.first < one[1])
        sentence = Span(*tokens.span(first, behind))
        words = " ".join(document.text[span.start : span.end].split())
        text = document.text[sentence.start : sentence.end]
        yield seen, Unknown(seen.kind, words, seen.hint, 1, 1, document.id, span, sentence, text)


class _Looker:
    """Walks over the mentions of one document and what stands beside them."""

    def __init__(self, tokens: Tokens, ranges: list[tuple[int, int]], language: str, kit: Kit) -> None:
        known = Known(kit.languages[language], kit.names[language], kit.calendars[language])
        inside = [place for first, behind in ranges for place in range(first, behind)]
        atoms = find_atoms(tokens, known.names, inside)
        self.words = tokens.words
        self.known = known
        self.offices = kit.ontology.offices
        self.strangers = Strangers(tokens, known)
        composer = Composer(tokens, atoms, known.language, kit)
        self.mentions = composer.compose()
        self.begins = {first for first, _ in ranges}
        self.inside = frozenset(inside)
        self.taken = {place for one in self.mentions for place in range(one.first, one.behind)}
        self.atoms = composer.atoms
        actors = kit.world.actors
        self.adjectives = {
            atom.first: actors[atom.entries[0].actor].code or "" for atom in atoms if atom.role == "demonym"
        }
        self.courtesy = known.language.words_of("courtesy")

    def all(self) -> Iterator[Seen]:
        """Give everything unknown, mention by mention, then title by title."""
        for one in self.mentions:
            yield from self._holder(one)
            yield from self._office(one)
            yield from self._verb(one)
        yield from self._ambiguous()
        yield from self._names()

    def _ambiguous(self) -> Iterator[Seen]:
        """Give the names of several actors that were left unresolved."""
        for one in self.mentions:
            if one.actor is None and len(one.candidates) > 1:
                yield Seen(
                    "ambiguous", one.first, one.behind, " ".join(bearer.actor for bearer in one.candidates)
                )
        for atom in self.atoms:
            bearers = sorted({entry.actor for entry in atom.entries})
            if atom.role != "office" and len(bearers) > 1 and atom.first not in self.taken:
                yield Seen("ambiguous", atom.first, atom.behind, " ".join(bearers))

    def _names(self) -> Iterator[Seen]:
        """Give the names that stand free: with a known given name, behind a title, behind a word of saying."""
        behind = 0
        for place in sorted(self.inside - self.taken):
            end = self.strangers.name_at(place, self._limit(place)) if place >= behind else place
            if end > place:
                behind = end
                yield Seen("name", place, end)
            elif self.words[place] in self.courtesy:
                yield from self._loose_name(place + 1, speaks=False)
            elif any(one.word.job == "speech" for one in self._readings(self.words[place])):
                yield from self._loose_name(place + 1, speaks=True)

    def _loose_name(self, place: int, *, speaks: bool) -> Iterator[Seen]:
        """Give unknown words that look like a name: behind a title, or between a word of saying and what was said."""
        if place not in self.inside or place in self.taken or self.words[place] in self.known.names.given:
            return
        end = self.strangers.look(place, self._limit(place))
        if end and (not speaks or self.strangers.opens_speech(end)):
            yield Seen("name", place, end, loose=True)

    def nouns(self) -> Iterator[str]:
        """Give the words that stand behind a preposition, and those that bear the article, without it."""
        articles = self.known.language.file.articles
        for place in self.inside:
            word = self.words[place]
            yield from (word.removeprefix(one) for one in articles if word.startswith(one))
            before = self._readings(self.words[place - 1]) if place else ()
            if any(one.word.job == "preposition" and not one.pronoun for one in before):
                yield word

    def _limit(self, place: int) -> int:
        """Give the end of the free tokens from `place` on."""
        while place < len(self.words) and place in self.inside and place not in self.taken:
            place += 1
        return place

    def _holder(self, one: Somebody) -> Iterator[Seen]:
        """Give the name behind an office: a sure one, or words that only look like one."""
        hint = " ".join((one.office or "", *one.codes)).strip()
        if one.unlisted and one.unlisted[0] > one.first:
            yield Seen("person" if one.codes else "name", *one.unlisted, hint)
        office = self.offices.get(one.office or "")
        if one.kind != "office" or office is None or office.body:
            return
        end = self.strangers.look(one.behind, self._limit(one.behind))
        if end:
            yield Seen("person" if one.codes else "name", one.behind, end, hint, loose=True)

    def _office(self, one: Somebody) -> Iterator[Seen]:
        """Give the unknown words before a nationality or state that a person's name follows."""
        if one.preposition or one.conjunction or (one.first not in self.adjectives and one.kind != "state"):
            return
        is_named = (
            one.kind == "person" or self.strangers.name_at(one.behind, self._limit(one.behind)) > one.behind
        )
        first = one.first
        while is_named and one.first - first < _OFFICE and self._may_be_office(first - 1):
            first -= 1
        if first < one.first:
            yield Seen(
                "office",
                first,
                one.first,
                " ".join(one.codes) or self.adjectives.get(one.first, ""),
                loose=True,
            )

    def _may_be_office(self, place: int) -> bool:
        if place not in self.inside or place in self.taken or not self.words[place][0].isalpha():
            return False
        word = self.words[place]
        is_time = self.known.calendar.bare(word) in self.known.calendar.starts
        return not is_time and not self._readings(word)

    def _verb(self, one: Somebody) -> Iterator[Seen]:
        """Give the unknown word that opens a clause right before somebody who may be its subject."""
        place = one.first - 1
        if one.preposition or one.conjunction or one.kind in {"place", "outlet"} or not one.codes:
            return
        if place not in self.inside or place in self.taken or not self.words[place][0].isalpha():
            return
        word = self.words[place]
        if self._readings(word) or self.known.language.is_definite(word) or not self._opens(place):
            return
        if self.known.calendar.bare(word) not in self.known.calendar.starts:
            yield Seen("verb", place, place + 1, loose=not self._is_surely_verb(place))

    def _opens(self, place: int) -> bool:
        if place in self.begins or self.words[place - 1] in _OPENING or self._is_surely_verb(place):
            return True
        return any(one.word.job in _CLAUSES for one in self._readings(self.words[place - 1]))

    def _is_surely_verb(self, place: int) -> bool:
        """Tell whether a particle stands before that only a verb follows (قد، لم)."""
        before = self._readings(self.words[place - 1]) if place and place not in self.begins else ()
        return any(one.word.job == "qad" or getattr(one.word.item, "value", "") in _TENSES for one in before)

    def _readings(self, word: str) -> tuple[Reading, ...]:
        return self.known.language.lexicon.read(word)


_CLAUSES = frozenset({"complementizer", "relative", "subordinator", "conjunction", "where"})
_TENSES = frozenset({"past", "present", "future"})  # the values of the negations that govern a verb
