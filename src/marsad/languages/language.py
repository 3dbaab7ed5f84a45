"""A language as a frozen bundle, made from its folder.

A language is one folder named by its code (`languages/ar`) with `language.yaml` and a folder for each
kind of resource. Nothing here knows Arabic words; they are all data.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec import Struct

from marsad.languages.alphabet import check_alphabet
from marsad.languages.further import Further, load_further
from marsad.languages.givennames import GivenNames, load_given_names
from marsad.languages.lexicon import Lexicon, Word, inflected
from marsad.languages.looks import Looks
from marsad.languages.origins import OriginWords, load_origins
from marsad.languages.schema import (
    AmountWords,
    Cue,
    LanguageFile,
    MeasureWords,
    Month,
    NumberWord,
    OfficeWords,
    Portfolios,
    Speech,
    TimeWords,
    Trigger,
    UnitWords,
)
from marsad.resources.files import folders_of, read_entries, read_single
from marsad.text.fold import fold_word

_NOUNS_ONLY = frozenset({"to", "in", "about", "upon", "with"})
"""Prepositions behind which no finite verb stands; "from" is written as "who", others stand before clauses."""


class Language(Struct, frozen=True):
    """Everything marsad knows of a language's words.

    `ranks`: by the id of a trigger, its place in the order in which the triggers of one word are tried.
    """

    code: str
    file: LanguageFile
    lexicon: Lexicon
    looks: Looks
    cues: tuple[Cue, ...]
    triggers: tuple[Trigger, ...]
    speech: tuple[Speech, ...]
    offices: tuple[OfficeWords, ...]
    months: tuple[Month, ...]
    numbers: tuple[NumberWord, ...]
    units: tuple[UnitWords, ...]
    measures: tuple[MeasureWords, ...]
    amounts: tuple[AmountWords, ...]
    times: tuple[TimeWords, ...]
    jobs: dict[str, frozenset[str]]
    currencies: frozenset[str]
    further: Further
    origins: tuple[OriginWords, ...] = ()
    names: tuple[GivenNames, ...] = ()
    portfolios: Portfolios = Portfolios()
    counts: dict[str, int] = {}
    before_nouns: frozenset[str] = frozenset()
    ranks: dict[str, int] = {}

    def preposition(self, clitic: str) -> str:
        """Give the name by which frames call a proclitic preposition (ل is "l"); "" for none."""
        return self.file.prepositions.get(clitic, "")

    def is_definite(self, word: str) -> bool:
        """Tell whether a folded word bears the article, with a conjunction or preposition before it or not."""
        articles = tuple(self.file.articles)
        return word.startswith(articles) or any(
            word.startswith(one) and word.removeprefix(one).startswith(articles)
            for one in self.file.conjunctions
        )

    def words_of(self, job: str) -> frozenset[str]:
        """Give the folded single words that do a job ("relative"), inflected; empty where there is none."""
        return self.jobs.get(job, frozenset())


def load_languages(overlay: Path | None = None) -> dict[str, Language]:
    """Load every language folder, the user's own laid over the shipped ones."""
    codes = sorted(
        {
            path.parent.name
            for place in folders_of("languages", overlay)
            for path in place.glob("*/language.yaml")
        }
    )
    return {code: load_language(code, overlay) for code in codes}


def load_language(code: str, overlay: Path | None = None) -> Language:
    """Load one language. Raises ResourceError where a file breaks its schema or leaves the declared alphabet."""
    folder = f"languages/{code}"
    file = read_single(f"{folder}/language.yaml", LanguageFile, overlay)
    cues = read_entries(f"{folder}/cues", Cue, overlay)
    triggers = read_entries(f"{folder}/triggers", Trigger, overlay)
    speech = read_entries(f"{folder}/speech", Speech, overlay)
    units = read_entries(f"{folder}/units", UnitWords, overlay)
    numbers = read_entries(f"{folder}/numbers", NumberWord, overlay)
    words = [*_cue_words(cues, file), *_trigger_words(triggers, file), *_speech_words(speech, file)]
    lexicon = Lexicon(words, file)
    names = load_given_names(code, overlay)
    given = frozenset(fold_word(form) for listed in names for form in listed.forms)
    language = Language(
        code=code,
        file=file,
        lexicon=lexicon,
        looks=Looks(lexicon.read, file, given),
        cues=cues,
        triggers=triggers,
        speech=speech,
        offices=read_entries(f"{folder}/offices", OfficeWords, overlay),
        months=read_entries(f"{folder}/months", Month, overlay),
        numbers=numbers,
        units=units,
        measures=read_entries(f"{folder}/measures", MeasureWords, overlay),
        amounts=read_entries(f"{folder}/amounts", AmountWords, overlay),
        times=read_entries(f"{folder}/times", TimeWords, overlay),
        jobs=_jobs(words),
        currencies=_currencies(units),
        further=load_further(folder, file, overlay),
        origins=load_origins(code, overlay),
        names=names,
        portfolios=_folded(file.portfolios),
        before_nouns=frozenset(
            fold_word(form)
            for cue in cues
            if cue.job == "preposition" and cue.value in _NOUNS_ONLY
            for form in cue.forms
        ),
        ranks=_ranks(triggers),
        counts={
            fold_word(form): int(one.value) for one in numbers if one.role == "unit" for form in one.forms
        },
    )
    check_alphabet(language, file.alphabet, folder)
    check_alphabet(language.further, file.alphabet, folder)
    return language


def _folded(of: Portfolios) -> Portfolios:
    """Give the words of portfolios as they stand in a folded text."""
    return Portfolios(
        *(frozenset(map(fold_word, words)) for words in (of.nouns, of.adjectives, of.abroad, of.forces))
    )


def _cue_words(cues: tuple[Cue, ...], file: LanguageFile) -> Iterator[tuple[str, Word]]:
    for cue in cues:
        forms = inflected(
            verbs=[(verb.perfect, verb.imperfect) for verb in cue.verbs],
            nouns=[(noun.singular, noun.plural) for noun in cue.nouns],
            adjectives=cue.adjectives,
            words=cue.forms,
            by=file.forms,
        )
        for form, rest in forms:
            yield form.word, Word(form, rest, cue.job, cue, strict=cue.strict)


def _trigger_words(triggers: tuple[Trigger, ...], file: LanguageFile) -> Iterator[tuple[str, Word]]:
    for trigger in triggers:
        verbs = inflected(verbs=[(verb.perfect, verb.imperfect) for verb in trigger.verbs], by=file.forms)
        masdars = inflected(
            nouns=[(noun.singular, noun.plural) for noun in (*trigger.masdars, *trigger.nouns)],
            by=file.forms,
        )
        words = inflected(words=trigger.forms)
        participles = inflected(adjectives=trigger.participles, by=file.forms)
        frame = trigger.frame
        asked = (trigger.id, trigger.kind, frame.complement, frame.is_uttered)
        for form, rest in chain(verbs, masdars, words, participles):
            yield form.word, Word(form, rest, "trigger", trigger, *asked)


def _ranks(triggers: tuple[Trigger, ...]) -> dict[str, int]:
    """Give each trigger its rank; those that are tried in the order of their readings have one."""
    orders = {trigger.id: _generality(trigger) for trigger in triggers}
    ranks = {order: rank for rank, order in enumerate(sorted(set(orders.values())))}
    return {id_: ranks[order] for id_, order in orders.items()}


def _generality(trigger: Trigger) -> tuple[bool, bool, bool, bool, bool, float]:
    """Give the order in which triggers are tried: what hangs on a condition first, then denials, then those with a
    complement, then those that ask for a kind of party, then the surer ones.

    Those that make do without the other side (`foreign`) come last.
    """
    frame = trigger.frame
    return (
        not frame.conditional,
        not frame.denied,
        frame.foreign,
        frame.complement is None,
        not frame.kinds,
        -trigger.confidence,
    )


def _speech_words(speech: tuple[Speech, ...], file: LanguageFile) -> Iterator[tuple[str, Word]]:
    for entry in speech:
        forms = inflected(
            verbs=[(verb.perfect, verb.imperfect) for verb in entry.verbs],
            nouns=[(noun.singular, noun.plural) for noun in entry.nouns],
            adjectives=entry.participles,
            words=entry.forms,
            by=file.forms,
        )
        yield from _entries(forms, "speech-at-once" if entry.opens else "speech", entry)


def _entries(forms: Iterator[tuple[Any, tuple[str, ...]]], job: str, item: Any) -> Iterator[tuple[str, Word]]:  # noqa: ANN401
    for form, rest in forms:
        yield form.word, Word(form, rest, job, item)


def _jobs(words: list[tuple[str, Word]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key, word in words:
        if not word.rest:
            found.setdefault(word.job, set()).add(key)
    return {job: frozenset(keys) for job, keys in found.items()}


def _currencies(units: tuple[UnitWords, ...]) -> frozenset[str]:
    """Give the words of money behind which an adjective of nationality says whose money it is."""
    return frozenset(
        fold_word(form).split()[0] for unit in units if unit.family == "money" for form in unit.forms
    )
