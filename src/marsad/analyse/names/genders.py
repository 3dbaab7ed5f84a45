"""The grammatical gender of somebody named, by which verbs and pronouns find him."""

from __future__ import annotations

from functools import cache

from marsad.analyse.names.atoms import Atom
from marsad.analyse.names.somebody import BODIES, Somebody
from marsad.kit.bundle import Kit
from marsad.languages.language import Language
from marsad.text.fold import fold_word
from marsad.text.tokens import Tokens


@cache
def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give words or endings of a language folded, once for all documents."""
    return tuple(fold_word(word) for word in words)


class Genders:
    """Reads gender from the words of a name or office: "m", "f", or "" where they do not tell."""

    __slots__ = ("feminine", "lexicon", "masculine", "oblique", "oblique_dual", "offices", "tokens")

    def __init__(self, tokens: Tokens, language: Language, kit: Kit) -> None:
        self.tokens, self.lexicon, self.offices = tokens, language.lexicon, kit.ontology.offices
        self.feminine = _folded(language.file.feminine)
        self.oblique = _folded(language.file.oblique)
        self.oblique_dual = _folded(language.file.oblique_dual)
        self.masculine = _folded(language.file.masculine_heads)

    def of_state(self, atom: Atom) -> str:
        """Give the gender of a state's or capital's name: feminine, but for a few; of a seat of power, by its first word."""
        first = self.tokens.words[atom.first]
        if atom.role == "seat":
            return "f" if first.endswith(self.feminine) else "m"
        if atom.role not in {"name", "capital"} or atom.behind - atom.first > 2:
            return ""
        readings = self.lexicon.read(first)
        return "m" if any(one.word.job == "masculine-state" for one in readings) else "f"

    def of_body(self, atom: Atom, kind: str) -> str:
        """Give the gender of a body by the first word of its name ("منظمة …", "مجلس …"); "" where it does not tell."""
        if kind not in BODIES:
            return ""
        first = self.tokens.words[atom.first]
        if first.removeprefix(atom.conjunction).removeprefix(atom.preposition) in self.masculine:
            return "m"
        feminine = kind == "organisation" and atom.behind - atom.first > 1
        several = any(one.word.job == "feminine-name" for one in self.lexicon.read(first))
        return "f" if feminine and (several or first.endswith(self.feminine)) else ""

    def is_oblique(self, atom: Atom) -> bool:
        """Tell a people named by one word in the case of an object: "الحوثيين"."""
        return atom.behind - atom.first == 1 and self.tokens.words[atom.first].endswith(self.oblique)

    def are_no_subject(self, atom: Atom) -> bool:
        """Tell several office-holders in the case of an object: "الرئيسين", "المسؤولين"; "الأمين" is one."""
        return atom.entries[0].number != "s" and self.tokens.words[atom.first].endswith(self.oblique_dual)

    def of_office(self, somebody: Somebody) -> str:
        """Give the gender of an office-holder by the word of his office; of a body only where it is feminine."""
        office = self.offices.get(somebody.office or "")
        if office is None:
            return ""
        first = self.tokens.words[somebody.first]
        if first.endswith(self.feminine):
            return "f"
        return "m" if first in self.masculine or not office.body else ""
