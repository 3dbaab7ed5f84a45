"""A language's words by their inflected forms, and the reading of a word as it stands in a text.

Words are never stemmed blindly: a proclitic (و، ف، ب، ل، ك، ال، س) or attached pronoun is taken off only
where the rest is in the lexicon, and only as many as are needed. So وزير stays whole, and واشنطن too.

>>> # lexicon.read("وسيزورها")  →  conjunction و, future, the verb زار in the imperfect, pronoun ها
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from operator import attrgetter
from typing import Any

from msgspec import Struct

from marsad.languages.inflection import INFLECTIONS, Form, Inflection
from marsad.languages.schema import LanguageFile
from marsad.text.fold import fold_text
from marsad.text.remembered import Remembered

_BEARING = frozenset({"preposition", "belonging"})  # jobs of particles that bear a pronoun
_PARTICLE = 2  # letters
_COST = attrgetter("cost")
_FEWEST = 3  # letters of a word that more than a pronoun or a conjunction is taken off


class Word(Struct, frozen=True, gc=False):
    """An entry of the lexicon under one inflected form. `rest` are the words that must follow it.

    `strict`: it must be spelled with its own hamza. Of a trigger `id` and `kind` are the entry's, `complement` and `is_uttered` its frame's: they are asked for again and
    again.
    """

    form: Form
    rest: tuple[str, ...]
    job: str
    item: Any
    id: str = ""
    kind: str = ""
    complement: str | None = None
    is_uttered: bool = False
    strict: bool = False


class Reading(Struct, frozen=True, gc=False):
    """One way to read a word: the entry, and what was taken off around it."""

    word: Word
    conjunction: str = ""
    preposition: str = ""
    article: bool = False
    future: bool = False
    pronoun: str = ""


class Clitics(Struct, frozen=True):
    """What may be written on to a word: `articles` with the prepositions they hold, `pronouns` behind it.

    `merging` are the words whose last letter melts into the first of a pronoun ("منا"). `plain` is the article that holds
    no preposition; another one that does not end with it stands for it too, before a word listed with its article ("للقمة العربية").
    """

    conjunctions: frozenset[str]
    prepositions: frozenset[str]
    articles: tuple[tuple[str, str], ...]
    future: str
    pronouns: tuple[str, ...]
    nominal_pronouns: frozenset[str]
    merging: frozenset[str]
    plain: str


class Shape(Struct, frozen=True, gc=False):
    """What is left of a word after a number of clitics was taken off (`cost` of them)."""

    rest: str
    cost: int = 0
    conjunction: str = ""
    preposition: str = ""
    article: bool = False
    future: bool = False
    pronoun: str = ""


class Lexicon:
    """All forms of a language, frozen.

    `read(word)` gives the readings of a folded word that need the fewest clitics, remembered; empty for an unknown word.
    A phrase that the word may begin ("الحرب الباردة") does not keep the word itself from being read.
    """

    __slots__ = ("clitics", "forms", "read")

    def __init__(self, words: Iterable[tuple[str, Word]], file: LanguageFile) -> None:
        forms: dict[str, list[Word]] = {}
        for key, word in words:
            known = forms.setdefault(key, [])
            if word not in known:
                known.append(word)
        self.forms: dict[str, tuple[Word, ...]] = {key: tuple(value) for key, value in forms.items()}
        self.clitics = clitics_of(file)
        self.read: Callable[[str], tuple[Reading, ...]] = Remembered(self._readings).__getitem__

    def _readings(self, word: str) -> tuple[Reading, ...]:
        return self.readings(shapes(word, self.clitics, self.forms))

    def readings(self, found: list[Shape]) -> tuple[Reading, ...]:
        """Give the readings of a word of these shapes, the least taken off first; what the lexicon does not know is passed over."""
        best: list[Reading] = []
        cost = 99
        for shape in found:
            if shape.cost > cost:
                break
            for entry in self.forms.get(shape.rest, ()):
                if entry.form.part == "verb" and shape.pronoun in self.clitics.nominal_pronouns:
                    continue
                if _fits(entry.form, shape) and not (shape.pronoun and _bears_none(entry)):
                    cost = cost if entry.rest else shape.cost
                    best.append(
                        Reading(
                            entry,
                            shape.conjunction,
                            shape.preposition,
                            shape.article,
                            shape.future,
                            shape.pronoun,
                        )
                    )
        return tuple(best)


def clitics_of(file: LanguageFile) -> Clitics:
    """Give what a language writes on to its words."""
    return Clitics(
        frozenset(file.conjunctions),
        frozenset(file.prepositions),
        tuple(file.articles.items()),
        file.future,
        file.pronouns,
        frozenset(file.nominal_pronouns),
        frozenset(file.merging),
        next((article for article, preposition in file.articles.items() if not preposition), ""),
    )


def shapes(word: str, clitics: Clitics, known: Container[str]) -> list[Shape]:
    """Give every way to take clitics off a folded word that leaves a known one, the least taken off first.

    The rest keeps two letters at least, three where a preposition or pronoun was taken off.
    """
    found: list[Shape] = []
    _add_shapes(found, word, 0, "", clitics, known)
    if len(word) > 2 and word[0] in clitics.conjunctions:
        _add_shapes(found, word[1:], 1, word[0], clitics, known)
    if len(found) > 1:
        found.sort(key=_COST)
    return found


def _add_shapes(
    found: list[Shape], word: str, cost: int, conjunction: str, clitics: Clitics, known: Container[str]
) -> None:
    """Add the ways to read a word behind a conjunction, or behind none: as it is, with article, preposition or future."""
    _add_with_pronoun(found, word, cost, conjunction, "", False, clitics, known)
    if len(word) < _FEWEST:
        return
    for prefix, preposition in clitics.articles:
        if word.startswith(prefix):
            stem = word[len(prefix) :]
            if len(stem) >= 2 and stem in known:
                found.append(Shape(stem, cost + 1, conjunction, preposition, article=True))
            whole = clitics.plain + stem
            if len(stem) >= 2 and not prefix.endswith(clitics.plain) and whole in known:
                found.append(Shape(whole, cost + 1, conjunction, preposition))  # "للقمة العربية"
    first = word[0]
    if first in clitics.prepositions:
        _add_with_pronoun(found, word[1:], cost + 1, conjunction, first, False, clitics, known)
    if first == clitics.future:
        _add_with_pronoun(found, word[1:], cost + 1, conjunction, "", True, clitics, known)


def _add_with_pronoun(
    found: list[Shape],
    stem: str,
    cost: int,
    conjunction: str,
    preposition: str,
    future: bool,
    clitics: Clitics,
    known: Container[str],
) -> None:
    """Add what is left of a word if it is known, and what is left where a pronoun is taken off as well."""
    if stem in known:
        found.append(Shape(stem, cost, conjunction, preposition, future=future))
    if not stem.endswith(clitics.pronouns):
        return
    for pronoun in clitics.pronouns:
        if stem.endswith(pronoun):
            bare = stem[: -len(pronoun)]
            if bare + pronoun[0] in clitics.merging:
                bare += pronoun[0]
            if len(bare) >= 2 and bare in known:
                found.append(Shape(bare, cost + 1, conjunction, preposition, future=future, pronoun=pronoun))


def _fits(form: Form, shape: Shape) -> bool:
    """Tell whether a form may stand with these clitics."""
    if form.bound and not shape.pronoun:
        return False
    if form.part == "verb":
        if shape.article or (shape.future and form.aspect != "imperfect"):
            return False
        return shape.preposition in {"", "ل"} and (not shape.preposition or form.aspect == "imperfect")
    if shape.future:
        return False
    if form.part == "word":
        return not shape.article and (not shape.pronoun or len(shape.rest) >= 2)
    if _is_construct_dual(form) and (shape.article or (form.gender == "m" and form.word[-1] == "ي")):
        return False
    return not (shape.pronoun and form.word.endswith("ه") and not form.bound and form.gender == "f")


def _bears_none(word: Word) -> bool:
    """Tell a particle of two letters, or the first word of a phrase, to which no pronoun is attached: "ماي", "أمني".

    Prepositions bear one ("عنه", "فيها"), phrases at their end only.
    """
    if word.form.part != "word" or word.job in _BEARING:
        return False
    return bool(word.rest) or len(word.form.word) <= _PARTICLE


def _is_construct_dual(form: Form) -> bool:
    """Tell a dual without its ن; that of a masculine noun is spelled like its adjective ("اجتماعي") and not read."""
    return form.part == "noun" and form.count == "d" and not form.word.endswith("ن")


def inflected(
    *,
    verbs: Iterable[tuple[str, str]] = (),
    nouns: Iterable[tuple[str, tuple[str, ...]]] = (),
    adjectives: Iterable[str] = (),
    words: Iterable[str] = (),
    by: Inflection = INFLECTIONS["arabic"],
) -> Iterator[tuple[Form, tuple[str, ...]]]:
    """Give every form of the given words, inflected `by` the language's rules; of a phrase the first word is inflected, the rest must follow.

    Behind an indefinite accusative the rest may agree with it ("هجوما إلكترونيا").
    """
    for perfect, imperfect in verbs:
        head, *rest = perfect.split()
        for form in by.verb(head, imperfect.split()[0]):
            yield form, _folded(rest)
    for singular, plurals in nouns:
        head, *rest = singular.split()
        for plural in plurals:
            several, *others = plural.split()
            if others:  # a phrase of its own: "مراكز ثقافية" of "مركز ثقافي"
                yield Form(fold_text(several), "noun", count="p"), _folded(others)
        for form in by.noun(head, tuple(plural for plural in plurals if " " not in plural)):
            yield form, _folded(rest)
            if rest and form.word == fold_text(head) + "ا":
                yield form, tuple(word + "ا" for word in _folded(rest))
    for adjective in adjectives:
        head, *rest = adjective.split()
        for form in by.adjective(head):
            yield form, _folded(rest)
    for phrase in words:
        head, *rest = phrase.split()
        yield Form(fold_text(head), "word"), _folded(rest)


def _folded(words: list[str]) -> tuple[str, ...]:
    return tuple(fold_text(word) for word in words)
