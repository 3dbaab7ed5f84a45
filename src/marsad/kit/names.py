"""Every way in which a language may name somebody of the world, ready to be looked up.

A name is found by its first word (with the clitics that it bears) and the words that must follow. The
adjectives of nationality are inflected by the language; the words of offices come from its folder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from marsad.languages.language import Language
from marsad.languages.schema import LanguageFile
from marsad.text.fold import fold_text
from marsad.text.remembered import Remembered
from marsad.text.tokens import Tokens


class NameEntry(Struct, frozen=True, gc=False):
    """What a form of a name says: whose it is, in which role, and what must follow its first word.

    `role`: name, short, demonym, capital, seat, place, office, decoy. `item` is the office's words.
    """

    rest: tuple[str, ...]
    role: str
    actor: str
    weak: bool = False
    plural: bool = False
    place: str | None = None
    sector: str | None = None
    number: str = "s"
    gender: str = ""
    item: Any = None


class NameReading(Struct, frozen=True, gc=False):
    """An entry under a word as it stands, with the clitics before it."""

    entry: NameEntry
    conjunction: str
    preposition: str


class Meaning(Struct, frozen=True, gc=False):
    """What a run of words may mean that are names, with the role that counts; `weak`: every meaning needs context."""

    role: str
    entries: tuple[NameEntry, ...]
    weak: bool
    conjunction: str
    preposition: str


class Beginning(Struct, frozen=True, gc=False):
    """The names that may begin with a word, what it means alone, and the second words of the longer ones."""

    readings: tuple[NameReading, ...]
    alone: Meaning | None
    followers: frozenset[str]


PROCLITICS = frozenset({"ل", "ب", "ك", "و", "ول", "وب"})
"""What may stand alone before the quotation mark of a name: "ل”كازاخستان”"."""
_PREFERENCE = ("decoy", "name", "seat", "capital", "office", "demonym", "short", "place")


def has_same_clitics(reading: NameReading, other: NameReading) -> bool:
    """Tell whether the same was taken off before two names."""
    return reading.conjunction == other.conjunction and reading.preposition == other.preposition


def meaning_of(readings: Sequence[NameReading]) -> Meaning:
    """Give what names of one length and with the same clitics mean; which of weak ones is meant, the report decides."""
    entries = tuple(reading.entry for reading in readings)
    strong = [entry for entry in entries if not entry.weak]
    roles = {entry.role for entry in strong or entries}
    role = next(role for role in _PREFERENCE if role in roles)
    kept = tuple(entry for entry in entries if entry.role == role) if strong else entries
    return Meaning(role, kept, not strong, readings[0].conjunction, readings[0].preposition)


class NameTable:
    """All names of the world in one language; `read` gives what may begin with a folded word.

    `beginnings[word]` are the same names, those of one word apart; None where there is none.
    `given` are the first words of the full names of persons and the given names of the language: who else bears one is
    a person too. `wordlike` are given names that are words of the language as well, `family_first` family names with
    which a name begins.
    """

    __slots__ = ("_given", "_letters", "beginnings", "clitics", "family_first", "given", "starts", "wordlike")

    def __init__(
        self,
        entries: Iterator[tuple[str, NameEntry]],
        clitics: LanguageFile,
        given: Iterable[tuple[str, str]] = (),
        wordlike: frozenset[str] = frozenset(),
        family_first: frozenset[str] = frozenset(),
    ) -> None:
        starts: dict[str, dict[NameEntry, None]] = {}
        for first, entry in entries:
            starts.setdefault(first, {})[entry] = None
        self.starts: dict[str, tuple[NameEntry, ...]] = {
            first: tuple(sorted(found, key=lambda entry: -len(entry.rest))) for first, found in starts.items()
        }
        self.clitics = clitics
        self._letters = frozenset(
            (*clitics.conjunctions, *clitics.prepositions, "ل")
        )  # what clitics begin with
        self._given: dict[str, set[str]] = {}
        for word, actor in given:
            self._given.setdefault(actor, set()).add(word)
        self.given = frozenset(word for words in self._given.values() for word in words)
        self.wordlike = wordlike - self.given
        self.family_first = family_first
        self.beginnings = Remembered(self._beginning)

    def given_of(self, actor: str) -> Set[str]:
        """Give the given names under which a person is known; empty for anybody else."""
        return self._given.get(actor, frozenset())

    def may_begin(self, word: str) -> bool:
        """Tell whether a name may begin with a folded word, or, behind a mark of quotation, with the next one."""
        if word in self.starts or word in PROCLITICS:
            return True
        if word[0] not in self._letters:
            return False
        for rest, _, _ in _shapes(word, self.clitics):  # noqa: SIM110 - a generator costs more than all that it looks at
            if rest in self.starts:
                return True
        return False

    def read(self, word: str) -> tuple[NameReading, ...]:
        """Give the names that may begin with a folded word, longest first, fewest clitics first."""
        beginning = self.beginnings[word]
        return beginning.readings if beginning else ()

    def _beginning(self, word: str) -> Beginning | None:
        found = tuple(
            NameReading(entry, conjunction, preposition)
            for rest, conjunction, preposition in _shapes(word, self.clitics)
            if rest in self.starts
            for entry in self.starts[rest]
        )
        if not found:
            return None
        followers = frozenset(one.entry.rest[0] for one in found if one.entry.rest)
        alone = [one for one in found if not one.entry.rest]
        alone = [one for one in alone if has_same_clitics(one, alone[0])]
        return Beginning(found, meaning_of(alone) if alone else None, followers)


def _shapes(word: str, clitics: LanguageFile) -> list[tuple[str, str, str]]:
    """Give (rest, conjunction, preposition); the article stays with the name, as the world spells it."""
    found = [(word, "", "")]
    _add_with_preposition(found, word, "", clitics)
    if len(word) > 2 and word[0] in clitics.conjunctions:
        found.append((word[1:], word[0], ""))
        _add_with_preposition(found, word[1:], word[0], clitics)
    return found


def _add_with_preposition(
    found: list[tuple[str, str, str]], word: str, conjunction: str, clitics: LanguageFile
) -> None:
    if len(word) > 2 and word[0] in clitics.prepositions:
        found.append((word[1:], conjunction, word[0]))
    if word.startswith("لل") and len(word) > 3:
        found.append(("ا" + word, conjunction, "ل"))
        found.append(("ال" + word[2:], conjunction, "ل"))


def name_table(language: Language, world: Any) -> NameTable:  # noqa: ANN401 - any world with `names`
    """Make the table of a language from the world's names and the language's words for offices."""
    wordlike = frozenset(fold_text(word) for listed in language.names for word in listed.wordlike)
    family_first = frozenset(
        fold_text(word) for listed in language.names if listed.family for word in listed.forms
    )
    return NameTable(
        _entries(language, world), language.file, _given_names(language, world), wordlike, family_first
    )


def _given_names(language: Language, world: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Give the first words of the full names of persons, and whose they are, but those that are words of the language.

    Those that the language itself lists are nobody's in particular.
    """
    for listed in language.names:
        yield from ((fold_text(form), "") for form in listed.forms)
    for name in world.names(language.code):
        if name.role == "name" and world.actors[name.actor].kind == "person":
            first, *rest = fold_text(name.form).replace("-", " ").split()
            if rest and len(first) > 2 and not language.lexicon.read(first):
                yield first, name.actor


def _entries(language: Language, world: Any) -> Iterator[tuple[str, NameEntry]]:  # noqa: ANN401
    for name in world.names(language.code):
        if name.role == "demonym":
            yield from _demonyms(name, language.file)
        else:
            for first, *rest in _split(name.form):
                role = "name" if name.role == "weak" else name.role
                yield (
                    first,
                    NameEntry(tuple(rest), role, name.actor, name.weak, name.plural, name.place, name.sector),
                )
    for phrase in world.decoys(language.code):
        for first, *rest in _split(phrase):
            yield first, NameEntry(tuple(rest), "decoy", "")
    for office in language.offices:
        for forms, count in ((office.forms, "s"), (office.dual, "d"), (office.plural, "p")):
            for form in forms:
                for first, *rest in _split(form):
                    yield first, NameEntry(tuple(rest), "office", office.office, number=count, item=office)


def _split(form: str) -> Iterator[list[str]]:
    words = [word for word in Tokens(form).words if word != "-"]
    if words:
        yield words


def _demonyms(name: Any, file: LanguageFile) -> Iterator[tuple[str, NameEntry]]:  # noqa: ANN401
    """Give an adjective of nationality in all forms, with and without article; of two words both agree."""
    first, *others = fold_text(name.form).split()
    base = NameEntry((), "demonym", name.actor, name.weak, name.plural)
    if name.plural:
        sound = first.endswith(("ون", "ين", "ات"))
        for word in _with_articles(first, file) if sound else (*_with_articles(first, file), first + "ا"):
            yield word, replace(base, number="p")
        return
    for form in file.forms.adjective(first):
        rest = [_agreeing(other, form, file) for other in others]
        entry = replace(base, rest=tuple(rest), number=form.count, gender=form.gender)
        for word, *others_too in zip(*(_with_articles(one, file) for one in (form.word, *rest)), strict=True):
            yield word, replace(entry, rest=tuple(others_too))


def _with_articles(word: str, file: LanguageFile) -> tuple[str, ...]:
    """Give a word bare, and with the article where the language writes it on to the word."""
    return word, *(article + word for article, before in file.articles.items() if not before)


def _agreeing(word: str, form: Any, file: LanguageFile) -> str:  # noqa: ANN401
    """Give the form of a second adjective that agrees, in the same case where the endings tell it."""
    alike = [
        other.word
        for other in file.forms.adjective(word)
        if (other.gender, other.count) == (form.gender, form.count)
    ]
    same = [other for other in alike if other[-2:] == form.word[-2:]]
    return (same or alike or [word])[0]
