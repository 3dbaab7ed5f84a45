"""What a state calls itself before and behind its name: "جمهورية السنغال", "باكستان الإسلامية", "الجمهورية الكينية".

The words of the form belong to the name, so that an office before them is held for the state.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from marsad.analyse.names.atoms import Atom
from marsad.languages.language import Language
from marsad.text.tokens import Tokens
from marsad.world import World

_NAMES = frozenset({"name", "short"})


def with_state_forms(atoms: list[Atom], tokens: Tokens, language: Language, world: World) -> Iterator[Atom]:
    """Give the atoms, those of states widened by the words of their form."""
    forms, described = language.words_of("state-form"), language.words_of("state-form-adjective")
    file = language.file
    definite = _definite(forms, file.conjunctions, tuple(file.articles.items()))
    words, free = tokens.words, 0
    for atom in atoms:
        if atom.role in _NAMES and world.actors[atom.entries[0].actor].kind == "state":
            first = atom.first - 1
            if first >= free and not (atom.preposition or atom.conjunction):
                clitics = _clitics(words[first], forms, language)
                if clitics is not None:
                    atom = replace(
                        atom, first=first, conjunction=clitics[0], preposition=clitics[1], weak=False
                    )
            if atom.first < atom.behind - 1:
                while atom.behind < len(words) and words[atom.behind] in described:
                    atom = replace(atom, behind=atom.behind + 1)
        elif atom.role == "demonym" and atom.first > free and not (atom.preposition or atom.conjunction):
            clitics = definite.get(words[atom.first - 1])
            if clitics is not None and language.is_definite(words[atom.first]):
                atom = replace(
                    atom,
                    role="name",
                    first=atom.first - 1,
                    conjunction=clitics[0],
                    preposition=clitics[1],
                    weak=False,
                )
                while atom.behind < len(words) and words[atom.behind] in described:
                    atom = replace(atom, behind=atom.behind + 1)
        yield atom
        free = atom.behind


@cache
def _definite(
    forms: frozenset[str], conjunctions: tuple[str, ...], articles: tuple[tuple[str, str], ...]
) -> dict[str, tuple[str, str]]:
    """Give the words of a state's form with the article, and the conjunction and preposition that each bears."""
    return {
        conjunction + article + form: (conjunction, preposition)
        for conjunction in ("", *conjunctions)
        for article, preposition in articles
        for form in forms
    }


def _clitics(word: str, forms: frozenset[str], language: Language) -> tuple[str, str] | None:
    """Give the conjunction and preposition that a word of a state's form bears; None where it is none."""
    if word in forms:
        return "", ""
    for conjunction in ("", *language.file.conjunctions):
        for preposition in ("", *language.file.prepositions):
            glued = conjunction + preposition
            if glued and word.startswith(glued) and word[len(glued) :] in forms:
                return conjunction, preposition
    return None
