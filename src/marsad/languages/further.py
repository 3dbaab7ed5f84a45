"""The words of a language for positions, agreements, ties and assessments: read from its folder, ready to look up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from marsad.languages.instruments import InstrumentWords, StageWords, SubjectWords
from marsad.languages.judgements import Judgement
from marsad.languages.lexicon import Lexicon, Shape, Word, inflected
from marsad.languages.phrases import Beginnings, PhraseTable, beginnings_of
from marsad.languages.schema import LanguageFile
from marsad.languages.stances import ActRule, Deed, Matter, StanceWord
from marsad.languages.tiewords import TieWords
from marsad.resources.files import read_entries


class Further(Struct, frozen=True):
    """Entries by kind, with the tables and lexicons made of them.

    `acts_upon` are the rules for acts upon whatever matter they are about, `acts_showing` those for acts that show a
    position on an issue of their own, the general ones apart. `governing` are the words of stance that govern whatever is
    of another side, without their clitics.
    """

    matters: tuple[Matter, ...]
    stances: tuple[StanceWord, ...]
    deeds: tuple[Deed, ...]
    acts: tuple[ActRule, ...]
    acts_upon: tuple[ActRule, ...]
    acts_showing: dict[bool, tuple[ActRule, ...]]
    instruments: tuple[InstrumentWords, ...]
    stages: tuple[StageWords, ...]
    subjects: tuple[SubjectWords, ...]
    ties: tuple[TieWords, ...]
    judgements: tuple[Judgement, ...]
    matter_table: PhraseTable
    deed_table: PhraseTable
    instrument_table: PhraseTable
    stage_table: PhraseTable
    subject_table: PhraseTable
    tie_table: PhraseTable
    judgement_table: PhraseTable
    stance_lexicon: Lexicon
    governing: frozenset[str]
    beginnings: Beginnings

    def takes_anything(self, found: list[Shape]) -> bool:
        """Tell whether a word of these shapes may be one of stance that governs whatever is of another side."""
        return any(shape.rest in self.governing for shape in found)


def governs_anything(word: Word) -> bool:
    """Tell a word of stance that governs whatever is of another side; an adjective does not."""
    return word.item.anything and word.form.part != "adjective"


def load_further(folder: str, file: LanguageFile, overlay: Path | None = None) -> Further:
    """Read the further kinds of a language's folder. Raises ResourceError where a file breaks its schema."""
    matters = read_entries(f"{folder}/positions/matters", Matter, overlay)
    stances = read_entries(f"{folder}/positions/stances", StanceWord, overlay)
    deeds = read_entries(f"{folder}/positions/deeds", Deed, overlay)
    instruments = read_entries(f"{folder}/agreements/instruments", InstrumentWords, overlay)
    stages = read_entries(f"{folder}/agreements/stages", StageWords, overlay)
    subjects = read_entries(f"{folder}/agreements/subjects", SubjectWords, overlay)
    ties = read_entries(f"{folder}/ties", TieWords, overlay)
    judgements = read_entries(f"{folder}/assessments", Judgement, overlay)
    acts = read_entries(f"{folder}/positions/acts", ActRule, overlay)
    lexicon = Lexicon(_stance_words(stances, file), file)
    beginnings = beginnings_of((matters, deeds, instruments, stages, subjects, ties, judgements), file)
    return Further(
        matters=matters,
        stances=stances,
        deeds=deeds,
        acts=acts,
        acts_upon=tuple(rule for rule in acts if rule.issue is None),
        acts_showing={
            general: tuple(rule for rule in acts if rule.general is general and rule.issue is not None)
            for general in (False, True)
        },
        instruments=instruments,
        stages=stages,
        subjects=subjects,
        ties=ties,
        judgements=judgements,
        matter_table=beginnings.tables[0],
        deed_table=beginnings.tables[1],
        instrument_table=beginnings.tables[2],
        stage_table=beginnings.tables[3],
        subject_table=beginnings.tables[4],
        tie_table=beginnings.tables[5],
        judgement_table=beginnings.tables[6],
        stance_lexicon=lexicon,
        governing=frozenset(
            form for form, words in lexicon.forms.items() if any(map(governs_anything, words))
        ),
        beginnings=beginnings,
    )


def _stance_words(stances: Iterable[StanceWord], file: LanguageFile) -> Iterator[tuple[str, Word]]:
    for entry in stances:
        forms = inflected(
            verbs=[(verb.perfect, verb.imperfect) for verb in entry.verbs],
            nouns=[(noun.singular, noun.plural) for noun in entry.masdars],
            adjectives=entry.adjectives,
            words=entry.forms,
            by=file.forms,
        )
        for form, rest in forms:
            yield form.word, Word(form, rest, "stance", entry)
