"""A language's words of number, unit and measure, arranged for looking up; made once per language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import get_args

from msgspec import Struct

from marsad.kit.phrasebook import Entries, PhraseBook, grouped, longest, phrase_book
from marsad.languages.inflection import Form, Inflection
from marsad.languages.language import Language
from marsad.languages.lexicon import inflected
from marsad.languages.schema import Family, MeasureWords, NumberRole, UnitWords
from marsad.model.findings import Bound
from marsad.text.fold import fold_text
from marsad.text.remembered import Remembered

StateOf = Callable[[str], str | None]
_UP_TO = "up-to"  # the job of what stands between a verb of reaching and its number
_NOUN_AND_ADJECTIVE = 2  # words of a phrase that may both have the article ("التجارب النووية")
_OWNED = 5  # letters that a noun of measure with a pronoun has at least ("حصتها")
ANY: frozenset[str] = frozenset({""})
_NO_JOBS: dict[str, Entries[bool]] = {}
_NUMBERS = ("unit", "ten", "hundred", "dual")
_AMOUNTS = ("unit", "ten", "hundred", "dual", "scale", "many")


class UnitForm(Struct, frozen=True, gc=False):
    """A unit under one of its forms. `number`: s, d or p; a dual form counts two by itself."""

    words: UnitWords
    number: str = "s"

    @property
    def family(self) -> Family:
        """Give the kind of unit."""
        return self.words.family

    @property
    def alone(self) -> float | None:
        """Give what the form counts without a number: the dual two, "doubling" two; None for any other."""
        return self.words.alone or (2.0 if self.number == "d" else None)


class QuantityWords:
    """Words of number by role, units and measures by their forms; every key is folded.

    `behind[word]`: a number, or a unit that counts by itself, may begin with a word where one of these follows, or
    whatever does (`ANY`). `jobs[word]` is what the phrases do that a word begins. `counting` are the words that count
    acts ("مرة"). `units` are the bare forms, `definite_units` those with the article. `state_of` gives the code of the state that an adjective of nationality belongs to, or None.
    """

    def __init__(self, language: Language, state_of: StateOf) -> None:
        self.article = next((form for form, before in language.file.articles.items() if not before), "\0")
        self.roles: dict[str, dict[str, float]] = {role: {} for role in get_args(NumberRole)}
        for entry in language.numbers:
            for form in entry.forms:
                for key in (fold_text(form), self.article + fold_text(form)):
                    self.roles.setdefault(entry.role, {}).setdefault(key, entry.value)
        self.counting = frozenset(
            fold_text(form) for unit in language.units if unit.family == "times" for form in unit.forms
        )
        self.numbers = {word: value for role in _NUMBERS for word, value in self.roles[role].items()}
        self.amounts = frozenset(self.numbers).union(*(self.roles[role] for role in _AMOUNTS))
        self.clitics = (*language.file.conjunctions, *language.file.prepositions)
        self.lending = frozenset(one for one, case in language.file.prepositions.items() if case == "l")
        self.units = phrase_book(_unit_forms(language.units, "", language.file.forms), self.clitics)
        self.definite_units = phrase_book(
            _unit_forms(language.units, self.article, language.file.forms), self.clitics
        )
        self.people = next(
            (UnitForm(unit) for unit in language.units if unit.family == "persons" and unit.measure is None),
            None,
        )
        self.items = next((UnitForm(unit) for unit in language.units if unit.unit == "items"), None)
        self.percent = next((UnitForm(unit) for unit in language.units if unit.family == "percent"), None)
        self._measures = grouped(
            _measure_forms(language.measures, self.article, language.file.forms), self.clitics
        )
        self._owned_measures = Remembered(self._owned_measure)
        self.measure_by_id = {entry.measure: entry for entry in reversed(language.measures)}
        self.hedges = self._bounds(language, "hedge")
        self.hedge_verbs = self._bounds(language, "hedge-verb")
        self.reaching = self._bounds(language, "reaching")
        self.hedges_behind = self._bounds(language, "hedge-behind")
        self._jobs: dict[str, PhraseBook[bool]] = {
            job: phrase_book(
                [(form, True) for one in language.amounts if one.job == job for form in one.forms],
                self.clitics,
            )
            for job in dict.fromkeys(entry.job for entry in language.amounts)
        }
        self._words_of_jobs = frozenset(word for book in self._jobs.values() for word in book)
        self._starts, self._followers = self._beginnings()
        self.conjunctions = tuple(language.file.conjunctions)
        self.pronouns = tuple(one for one in language.file.pronouns if len(one) > 1)
        self.of = frozenset(
            fold_text(form) for one in language.times if one.kind == "of" for form in one.forms
        )
        self.state_of = state_of
        self.behind = Remembered(self._behind)
        self.jobs = Remembered(self._begun_by)
        self._bounding = Remembered(self._may_bound)

    def _bounds(self, language: Language, job: str) -> PhraseBook[Bound]:
        return phrase_book(
            ((form, one.value) for one in language.amounts if one.job == job for form in one.forms),
            self.clitics,
        )

    def _begun_by(self, word: str) -> dict[str, Entries[bool]]:
        """Give the phrases that a word may begin, by their jobs."""
        if word not in self._words_of_jobs and word[1:] not in self._words_of_jobs:
            return _NO_JOBS
        found = {job: phrases for job, book in self._jobs.items() if (phrases := book.begun_by(word))}
        return found or _NO_JOBS

    def _beginnings(self) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
        """Give the words that numbers begin with, and those that must be followed by others, with these."""
        starts = {self.article}.union(*self.roles.values())
        followers: dict[str, set[str]] = {}
        phrases = [
            (first, rest)
            for first, forms in self.units.items()
            for rest, form in forms
            if form.alone is not None or form.family in {"duration", "percent"}
        ]
        for job in ("rank-noun", "rank"):
            phrases += [
                (first, rest) for first, forms in self._jobs.get(job, {}).items() for rest, _ in forms
            ]
        for first, rest in phrases:
            if rest:
                followers.setdefault(first, set()).add(rest[0])
            else:
                starts.add(first)
        return frozenset(starts), {first: frozenset(words) for first, words in followers.items()}

    def _behind(self, word: str) -> frozenset[str] | None:
        if word in self._starts or word[0].isdigit() or word[1:] in self._starts:
            return ANY
        alone, behind_clitic = self._followers.get(word), self._followers.get(word[1:])
        if alone is None or behind_clitic is None:
            return alone or behind_clitic
        return alone | behind_clitic

    def without_clitic(self, words: list[str], place: int) -> list[str]:
        """Give the words with a number at `place` freed of what is written with it: "بمليون", "وثلاثة"."""
        word = words[place]
        if word in self._starts or not word.startswith(self.clitics) or word[1:] not in self.amounts:
            return words
        return [*words[:place], word[1:], *words[place + 1 :]]

    def owned_unit_at(self, words: list[str], place: int) -> tuple[UnitForm | None, int]:
        """Give the unit of people that belong to somebody: "رعاياها", "أفراد الجيش"; (None, place) for none."""
        word = words[place]
        ending = next((one for one in self.pronouns if word.endswith(one) and len(word) > _OWNED), "")
        if ending:
            unit, _ = self.units.exactly_at([word.removesuffix(ending)], 0)
        elif place + 1 < len(words) and words[place + 1].startswith(self.article):
            unit, _ = self.units.exactly_at(words, place)
        else:
            return None, place
        return (unit, place + 1) if unit is not None and unit.family == "persons" else (None, place)

    def is_dual(self, word: str) -> bool:
        """Tell a unit in the dual, which counts two by itself."""
        unit, _ = self.units.exactly_at([word], 0)
        return unit is not None and unit.number == "d"

    def may_begin(self, word: str) -> bool:
        """Tell whether a number, or a unit that counts by itself, may begin with a word, whatever follows."""
        return self._behind(word) is not None

    def starting_places(self, words: list[str], places: Iterable[int]) -> list[int]:
        """Give those of some tokens at which a number, or a unit that counts by itself, may begin."""
        followers = self.behind
        return [
            place
            for place in places
            if (found := followers[words[place]]) is not None
            and (found is ANY or (place + 1 < len(words) and words[place + 1] in found))
        ]

    def measure_at(self, words: list[str], place: int, family: str) -> MeasureWords | None:
        """Give the words of measure at `place` in which units of a family are counted, or None.

        A phrase that begins before and holds the word at `place` is what it means: "خدمة الدين" is no debt.
        """
        found, _ = self._measures.found_at(words, place)
        if found is None and place < len(words):
            found = self._owned_measures[words[place]]
        for start in range(max(0, place - 2), place) if found else ():
            longer, behind = self._measures.found_at(words, start)
            if longer and behind > place:
                found = longer
                break
        return next((one for one in found or () if family == "rank" or family in one.families), None)

    def _owned_measure(self, word: str) -> tuple[MeasureWords, ...] | None:
        """Give the measures of a noun that bears a pronoun ("حصتها"), or None."""
        pronoun = next((one for one in self.pronouns if word.endswith(one)), "")
        if not pronoun or len(word) <= _OWNED:
            return None
        return self._measures.found_at([word.removesuffix(pronoun)], 0)[0]

    def ends_with(self, job: str, words: list[str], first: int, place: int) -> int:
        """Give where a phrase that does `job` begins that ends right before `place`; `place` where none does."""
        for start in range(max(first, place - 4), place):
            phrases = self.jobs[words[start]].get(job)
            if phrases and longest(phrases, words, start)[1] == place:
                return start
        return place

    def does(self, job: str, words: list[str], place: int) -> int:
        """Give where a phrase that does `job` and begins at `place` ends; 0 where none does."""
        phrases = self.jobs[words[place]].get(job) if place < len(words) else None
        return longest(phrases, words, place)[1] if phrases else 0

    def bounds_stand_in(self, words: list[str], first: int, behind: int) -> bool:
        """Tell whether a hedge, or another word that may bound a number behind it, stands between two tokens."""
        bounding = self._bounding
        for place in range(first, behind):  # noqa: SIM110 - a generator costs more than all that it looks at
            if bounding[words[place]]:
                return True
        return False

    def _may_bound(self, word: str) -> bool:
        books = (self.hedges, self.hedge_verbs, self.reaching)
        return _UP_TO in self.jobs[word] or any(book.begun_by(word) for book in books)

    def stands_in(self, job: str, words: list[str], places: range) -> bool:
        """Tell whether a phrase that does `job` begins at one of some places of a text."""
        jobs = self.jobs
        starts = [place for place in places if job in jobs[words[place]]]
        return any(self.does(job, words, place) for place in starts)


def _unit_forms(units: Iterable[UnitWords], article: str, by: Inflection) -> Iterator[tuple[str, UnitForm]]:
    for unit in units:
        for phrase in unit.forms:
            words = fold_text(phrase).split()
            yield article + " ".join(words), UnitForm(unit)
            if article and len(words) == _NOUN_AND_ADJECTIVE:
                yield " ".join(article + word for word in words), UnitForm(unit)
        for noun in unit.nouns:
            forms = list(inflected(nouns=[(noun.singular, noun.plural)], by=by))
            plurals = {form.word for form, _ in forms if form.count == "p"}
            for form, rest in forms:
                if (not form.bound or unit.alone) and not (
                    form.count == "d" and (form.word in plurals or _is_short_dual(form))
                ):
                    yield " ".join((article + form.word, *rest)), UnitForm(unit, form.count)


def _is_short_dual(form: Form) -> bool:
    """Tell the dual that only stands before a further noun, and that looks like an accusative or a plural."""
    return not form.word.endswith("ن")


def _measure_forms(
    measures: Iterable[MeasureWords], article: str, by: Inflection
) -> Iterator[tuple[str, MeasureWords]]:
    for measure in measures:
        for phrase in measure.forms:
            yield phrase, measure
        for noun in measure.nouns:
            for form, rest in inflected(nouns=[(noun.singular, noun.plural)], by=by):
                for word in (form.word, article + form.word):
                    yield " ".join((word, *rest)), measure
