"""Atoms that are only words: "دعم مالي" is no Mali, "دولار أمريكي" nobody, "منتخب فرنسا" no state."""

from __future__ import annotations

from marsad.analyse.names.atoms import Atom
from marsad.analyse.names.somebody import BODIES
from marsad.languages.language import Language
from marsad.text.tokens import Tokens
from marsad.world import World

_GOVERNMENTS = frozenset({"name", "demonym", "capital"})
_SPELLED_LIKE_ACTS = frozenset(
    {"group", "person", "outlet", "firm"}
)  # kinds of actors whose names may be masdars
_OF_PHRASES = frozenset({"office", "demonym"})  # roles of atoms that may end a phrase which names nobody
_PHRASE = 2  # words of such a phrase before its atom
_QUOTE = '"'


class MereWords:
    """Tells which atoms of a document are mere words; `strong` are the actors that it names beyond doubt."""

    __slots__ = (
        "atoms",
        "belonging",
        "claiming",
        "counterparts",
        "courtesy",
        "currencies",
        "governing",
        "language",
        "lexicon",
        "strong",
        "tokens",
        "world",
    )

    def __init__(
        self, tokens: Tokens, atoms: list[Atom], strong: set[str], language: Language, world: World
    ) -> None:
        self.tokens, self.atoms, self.strong = tokens, atoms, strong
        self.language, self.world = language, world
        self.lexicon, self.currencies = language.lexicon, language.currencies
        self.counterparts = language.words_of("counterpart") | language.words_of("side-word")
        self.courtesy, self.governing = language.words_of("courtesy"), language.words_of("preposition")
        self.claiming = language.words_of("complementizer")  # "إن الغرب …" is said of somebody
        self.belonging = language.words_of("membership-word")  # "عضوية مالي" is that of a state

    def holds(self, place: int) -> bool:
        """Tell a homograph that nothing shows to be a name: "دعم مالي" is no Mali, unless Mali is named elsewhere.

        The nationality of a currency ("دولار أمريكي") is nobody, a national team no state ("منتخب فرنسا"). A name also counts behind an office or a preposition ("رئيس مالي", "إلى قطر"), if it can mean one only;
        a person's surname that is a word too (سلامة) only behind an office or a courtesy.
        """
        atom = self.atoms[place]
        before = self.tokens.words[atom.first - 1] if atom.first else ""
        if atom.role == "demonym" and before in self.currencies:
            return True
        if atom.role in _GOVERNMENTS and any(
            one.word.job == "team-word" for one in self.lexicon.read(before)
        ):
            return True
        if self._is_of_sport(atom):
            return True
        if atom.role == "office" and self._is_adjective(place):
            return True
        if (atom.weak or atom.role in _OF_PHRASES) and self._ends_a_phrase(atom):
            return True
        if not atom.weak or {entry.actor for entry in atom.entries} <= self.strong:
            return False
        if atom.role == "demonym" and before in self.counterparts:
            return False
        if atom.role == "demonym" or len({entry.actor for entry in atom.entries}) > 1:
            return True
        behind_office = (
            place > 0 and self.atoms[place - 1].role == "office" and touches(self.tokens, self.atoms, place)
        )
        if behind_office or (before in self.courtesy and is_person(atom, self.world)):
            return False
        if is_person(atom, self.world):
            return True
        if self._is_among_states(place) or before in self.belonging:
            return False
        if before in self.claiming and not self._is_spelled_like_act(atom):
            return False
        acted_on = self._tells_an_act(before) or self._is_object(place)
        return not (before in self.governing or atom.preposition or acted_on)

    def _is_of_sport(self, atom: Atom) -> bool:
        """Tell a body of states whose name another body shares, which is for a sport: "الاتحاد الأفريقي لكرة القدم"."""
        behind = self.tokens.words[atom.behind] if atom.behind < len(self.tokens.words) else ""
        if atom.role != "name" or not behind or self.world.actors[atom.entries[0].actor].kind not in BODIES:
            return False
        return any(one.word.job == "sport-word" and one.preposition for one in self.lexicon.read(behind))

    def _ends_a_phrase(self, atom: Atom) -> bool:
        """Tell what only ends a known phrase: "تمثيلها الدبلوماسي في قطر" names no diplomat, "شبه الجزيرة الكورية" no state."""
        words = self.tokens.words
        return any(
            one.word.rest and one.word.rest == tuple(words[start + 1 : atom.behind])
            for start in range(max(0, atom.first - _PHRASE), atom.first)
            for one in self.lexicon.read(words[start])
        )

    def _is_adjective(self, place: int) -> bool:
        """Tell a dual office in the construct state that nobody follows: "شريك رئيسي لبلاده", not "رئيسي فرنسا وألمانيا"."""
        atom = self.atoms[place]
        if atom.entries[0].number != "d" or self.language.is_definite(self.tokens.words[atom.first]):
            return False
        behind = self.tokens.words[atom.behind] if atom.behind < len(self.tokens.words) else ""
        if any(one.word.job in {"pair", "several-states"} for one in self.lexicon.read(behind)):
            return False
        following = self.atoms[place + 1] if place + 1 < len(self.atoms) else None
        return following is None or following.first != atom.behind or bool(following.preposition)

    def _is_among_states(self, place: int) -> bool:
        """Tell a homograph that "and" joins to a state right before it: "أذربيجان وجورجيا"."""
        before = self.atoms[place - 1] if place and self.atoms[place].conjunction else None
        return (
            before is not None
            and not before.weak
            and before.role == "name"
            and before.behind == self.atoms[place].first
            and {self.world.actors[entry.actor].kind for entry in before.entries} == {"state"}
        )

    def _is_object(self, place: int) -> bool:
        """Tell a homograph right behind the subject of a verb: "حمل وزير الخارجية الروسي الغرب مسؤولية …"."""
        if self._is_spelled_like_act(self.atoms[place]):
            return False  # "أعادت اليونان فتح سفارتها"
        at = place
        while at and self.atoms[at - 1].behind == self.atoms[at].first and not self.atoms[at - 1].weak:
            at -= 1
        subject = self.atoms[at]
        if at == place or not subject.first or any(one.preposition for one in self.atoms[at:place]):
            return False
        return self._tells_an_act(self.tokens.words[subject.first - 1])

    def _is_spelled_like_act(self, atom: Atom) -> bool:
        """Tell a name that may be a masdar or a verb: "فتح"."""
        return any(self.world.actors[one.actor].kind in _SPELLED_LIKE_ACTS for one in atom.entries)

    def _tells_an_act(self, word: str) -> bool:
        """Tell a verb of saying or acting, whose subject is somebody: "يتهم الغرب"."""
        return any(
            one.word.form.part == "verb" and one.word.job in {"trigger", "speech"}
            for one in self.lexicon.read(word)
        )


def is_person(atom: Atom, world: World) -> bool:
    """Tell an atom that is a person's name."""
    return atom.role in {"name", "short"} and world.actors[atom.entries[0].actor].kind == "person"


def touches(tokens: Tokens, atoms: list[Atom], place: int) -> bool:
    """Tell whether an atom follows the one before it at once, at most a quotation mark between."""
    return all(word == _QUOTE for word in tokens.words[atoms[place - 1].behind : atoms[place].first])
