"""A nation named by its people, told from an adjective of nationality, which is spelled alike."""

from __future__ import annotations

from marsad.analyse.names.atoms import Atom
from marsad.languages.language import Language
from marsad.text.tokens import Tokens

_NAMES = frozenset(
    {"name", "capital", "seat", "short"}
)  # roles of atoms behind which no adjective of nationality stands
_BEFORE = frozenset(
    {"complementizer", "conjunction", "subordinator", "qad"}
)  # jobs of words that no adjective follows


def is_people(atoms: list[Atom], place: int, tokens: Tokens, language: Language) -> bool:
    """Tell a nation named by its people from an adjective: "حذرت كينيا الصوماليين", "قال الفلسطينيون", "على الروس"."""
    atom = atoms[place]
    plural = any(entry.number == "p" for entry in atom.entries)
    if not plural or not language.is_definite(tokens.words[atom.first]):
        return False
    if atom.preposition or not atom.first:
        return True
    if place and atoms[place - 1].behind == atom.first:
        return atoms[place - 1].role in _NAMES
    before = tokens.words[atom.first - 1]
    readings = language.lexicon.read(before)
    if any(one.word.form.part in {"noun", "adjective"} for one in readings):
        return False
    return before in language.words_of("preposition") or any(
        one.word.form.part == "verb" or one.word.job in _BEFORE for one in readings
    )
