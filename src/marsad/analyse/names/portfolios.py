"""What a ministry is for, taken in with the office: "وزير الخارجية والتعاون الدولي", "وزيرة التضامن الاجتماعي".

The words of a portfolio, joined by "and" behind the first, and the adjectives that go with them belong to the office, so
that the state or the name behind them is still the holder's. So do compatriots of whom a ministry takes care:
"وزير الخارجية والتونسيين بالخارج". Armed forces are widened likewise by what they are called before whose they are:
"القوات البحرية الملكية المغربية".
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from marsad.analyse.names.atoms import Atom
from marsad.languages.language import Language
from marsad.text.tokens import Tokens

_LONGEST = 12  # words of all portfolios of one minister
_TO_ABROAD = 3  # words from "and the compatriots" to "abroad"
_MINISTERS = ("minister", "ministry")
_MINISTRIES = "ministry-"
_FORCES = frozenset({"army", "chief-of-staff", "military-commander"})


def with_portfolio_words(atoms: list[Atom], tokens: Tokens, language: Language) -> Iterator[Atom]:
    """Give the atoms, ministers and forces widened by what they are for or called; what stands inside is no name."""
    peoples = {atom.first for atom in atoms if atom.role == "demonym" and atom.conjunction}
    owners = {atom.first for atom in atoms if _is_adjective(atom, tokens.words, language)}
    free = 0
    for atom in atoms:
        if atom.first < free:
            continue
        if atom.role == "office" and _is_ministers(atom.entries[0].actor):
            end = _end(atom.behind, tokens.words, peoples, language)
            atom = replace(atom, behind=end) if end > atom.behind else atom
        elif atom.role == "office" and atom.entries[0].actor in _FORCES:
            end = _past_force_words(atom.behind, tokens.words, language)
            atom = replace(atom, behind=end) if end in owners else atom
        free = atom.behind
        yield atom


def _is_ministers(office: str) -> bool:
    return office.endswith(_MINISTERS) or office.startswith(_MINISTRIES)


def _end(start: int, words: list[str], peoples: set[int], language: Language) -> int:
    """Give where the portfolios that begin at `start` end; `start` where none do."""
    of, joining, place = language.portfolios, language.file.conjunctions, start
    while place < min(len(words), start + _LONGEST):
        word = words[place]
        if (place == start and word in of.nouns) or (word[0] in joining and word[1:] in of.nouns):
            place = _past_adjectives(place + 1, words, language)
        elif place in peoples and (behind := _abroad(place + 1, words, language)):
            place = behind
        else:
            break
    return place


def _is_adjective(atom: Atom, words: list[str], language: Language) -> bool:
    """Tell a nationality, or the name of a state that is one too: "الملكية السعودية"."""
    if atom.conjunction or atom.preposition or atom.role not in {"demonym", "name"}:
        return False
    return atom.role == "demonym" or (
        atom.behind - atom.first == 1 and language.is_definite(words[atom.first])
    )


def _past_force_words(place: int, words: list[str], language: Language) -> int:
    """Give where the adjectives end that armed forces bear before whose they are."""
    while place < len(words) and words[place] in language.portfolios.forces:
        place += 1
    return place


def _past_adjectives(place: int, words: list[str], language: Language) -> int:
    of, joining = language.portfolios, language.file.conjunctions
    while place < len(words) and (
        words[place] in of.adjectives or (words[place][0] in joining and words[place][1:] in of.adjectives)
    ):
        place += 1
    return _abroad(place, words, language) or place


def _abroad(place: int, words: list[str], language: Language) -> int:
    """Give where "abroad" ends that stands at `place` or soon behind; 0 where it does not."""
    for step in range(place, min(len(words), place + _TO_ABROAD)):
        if words[step] in language.portfolios.abroad:
            return step + 1
        if not words[step][0].isalpha():
            return 0
    return 0
