"""Names and offices in the tokens of a text, longest first, before anybody asks who is meant.

An atom is a run of tokens that is a name, an adjective of nationality, an office, or a word that points back
("نظيره", "البلدين", "بلاده"). Atoms do not overlap; the longest wins, then the one with fewest clitics.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from marsad.kit.names import (
    PROCLITICS,
    Beginning,
    Meaning,
    NameEntry,
    NameReading,
    NameTable,
    has_same_clitics,
    meaning_of,
)
from marsad.text.tokens import Tokens


class Atom(Struct, frozen=True, gc=False):
    """A name or office at tokens `first` up to `behind`; `entries` are all it may mean, of one length.

    `weak`: every meaning needs context.
    """

    first: int
    behind: int
    role: str
    entries: tuple[NameEntry, ...]
    weak: bool
    conjunction: str = ""
    preposition: str = ""


_QUOTE = '"'
_SENT = frozenset({"ambassador"})  # offices of those whom a state has abroad, of whom "his" is said


def find_atoms(tokens: Tokens, names: NameTable, places: Iterable[int] | None = None) -> list[Atom]:
    """Give the atoms of a text in order; `places` are the tokens at which one may begin (by default all)."""
    atoms: list[Atom] = []
    words, free, beginnings = tokens.words, 0, names.beginnings
    everywhere = range(len(words)) if places is None else places
    for index in [index for index in everywhere if beginnings[words[index]] or words[index] in PROCLITICS]:
        if index < free:
            continue
        beginning = beginnings[words[index]]
        atom = _at(index, words, beginning) if beginning else _after_quote(index, tokens, names)
        if atom is None or _is_a_namesake(atom, words, names) or _is_owned(atom, tokens, names):
            continue
        if atom.role != "decoy":
            atoms.append(atom)
        free = atom.behind
    return atoms


def _is_a_namesake(atom: Atom, words: list[str], names: NameTable) -> bool:
    """Tell a surname behind a given name that is not its bearer's: "جوزيف …" of another family is somebody else."""
    if atom.role != "short" or not atom.first or atom.preposition or atom.conjunction:
        return False
    given = words[atom.first - 1]
    return given in names.given and not any(given in names.given_of(entry.actor) for entry in atom.entries)


def _is_owned(atom: Atom, tokens: Tokens, names: NameTable) -> bool:
    """Tell a man's office with "his", which is folded like a woman's: "سفيره من كينيا" is no "سفيرة".

    Where it is tied to what follows, a woman's is meant though her letter has lost its dots ("سفيره كينيا").
    """
    if atom.role != "office" or atom.entries[0].actor not in _SENT or atom.behind - atom.first != 1:
        return False
    word = tokens.words[atom.first]
    masculine = names.beginnings[word[:-1]]
    if masculine is None or masculine.alone is None or masculine.alone.role != "office":
        return False
    articles = tuple(names.clitics.articles)
    following = tokens.words[atom.behind : atom.behind + 1]
    tied = any(one.startswith(articles) or names.beginnings[one] for one in following)
    return not (tied or word.startswith(articles)) and tokens.spelled(atom.first)[-1:] == word[-1]


def _at(index: int, words: list[str], beginning: Beginning) -> Atom | None:
    """Give the longest name that begins at `index`; the words behind are compared only where the next is one of theirs."""
    following = index + 1
    if following < len(words) and words[following] == "-":
        following += 1
    if following < len(words) and words[following] in beginning.followers:
        return _longest(index, words, beginning.readings)
    return _atom(index, index + 1, beginning.alone) if beginning.alone else None


def _atom(first: int, behind: int, meant: Meaning) -> Atom:
    return Atom(first, behind, meant.role, meant.entries, meant.weak, meant.conjunction, meant.preposition)


def _longest(index: int, words: list[str], readings: tuple[NameReading, ...]) -> Atom | None:
    best: list[NameReading] = []
    length = behind = -1
    for reading in readings:
        rest = reading.entry.rest
        if len(rest) < length or (len(rest) == length and not has_same_clitics(reading, best[0])):
            continue
        end = _end_of(rest, words, index + 1)
        if end:
            if len(rest) > length:
                best, length, behind = [], len(rest), end
            best.append(reading)
    return _atom(index, behind, meaning_of(best)) if best else None


def _end_of(rest: tuple[str, ...], words: list[str], place: int) -> int:
    """Give where the words of a name end that begin at `place`, hyphens between them ignored; else 0."""
    for word in rest:
        if place < len(words) and words[place] == "-":
            place += 1
        if place >= len(words) or words[place] != word:
            return 0
        place += 1
    return place


def _after_quote(index: int, tokens: Tokens, names: NameTable) -> Atom | None:
    """Find a name in quotation marks behind a glued preposition: ل”كازاخستان”."""
    words = tokens.words
    if index + 2 >= len(words):
        return None
    if words[index + 1] != _QUOTE or not tokens.is_glued(index + 1):
        return None
    atom = _longest(index + 2, words, names.read(words[index + 2]))
    if atom is None or atom.preposition or atom.conjunction:
        return None
    conjunction = "و" if words[index][0] == "و" else ""
    return replace(atom, first=index, conjunction=conjunction, preposition=words[index].removeprefix("و"))
