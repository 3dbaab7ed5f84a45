"""What shows whether an office is held for the state or body that is named behind it."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.analyse.names.atoms import Atom
from marsad.analyse.names.people import is_held_by_one
from marsad.analyse.names.somebody import BODIES, Somebody
from marsad.kit.bundle import Kit
from marsad.kit.names import NameEntry
from marsad.languages.language import Language
from marsad.text.fold import fold_word
from marsad.text.tokens import Tokens

_SIDES = frozenset({"state", "organisation", "bloc", "group", "firm"})
_OWNERS = frozenset({"name", "demonym", "capital", "seat"})  # roles of names of states and bodies
_OWN_COUNTRY = "own-country"  # the job of "his country"
_ORIGINS = ("ي", "يه")  # endings, folded, of adjectives of origin
_ARMY = "army"  # the office of troops
_AMBASSADOR = "ambassador"
_DELEGATION = "delegation"
_CHAMBER = "parliament"  # that of those who sit in one


def take_body(somebody: Somebody, body: Somebody) -> bool:
    """Give an official the body that he is of, and his name where it stands behind it; tell whether it is one.

    "عضو اللجنة في مجلس النواب الكيني، جون كاماو".
    """
    chamber = body.office == _CHAMBER and not somebody.person
    if not body.codes or body.conjunction or body.preposition or (body.kind == "person" and not chamber):
        return False
    somebody.codes, somebody.behind = body.codes, body.behind
    somebody.body = body.kind if body.kind in BODIES else ""
    if body.kind == "person":
        somebody.kind, somebody.person = body.kind, body.person
        somebody.actor, somebody.candidates = body.actor, body.candidates
    return True


class OfficeSigns:
    """Tells, in the tokens of one document, whose an office may be."""

    __slots__ = ("arms", "language", "offices", "placing", "tokens", "world")

    def __init__(self, tokens: Tokens, language: Language, kit: Kit) -> None:
        self.tokens, self.language = tokens, language
        self.world, self.offices = kit.world, kit.ontology.offices
        self.placing, self.arms = language.words_of("placing"), language.words_of("arms-word")

    def is_dative(self, atom: Atom) -> bool:
        """Tell a name behind ل, but for the press, to which one speaks: "أعلنت الوزارة لوكالة الأنباء الكينية"."""
        named = self.world.actors.get(atom.entries[0].actor)
        told = named is not None and named.kind == "outlet"
        return self.language.preposition(atom.preposition) == "l" and not told

    def is_owner(self, somebody: Somebody, atom: Atom) -> bool:
        """Tell whoever stands behind ل and has the office; arms may be for the state named so: "باعت طائرات لبولندا"."""
        if not self.is_dative(atom) or atom.role not in _OWNERS:
            return False
        head = self.tokens.words[somebody.first]
        arms = somebody.office == _ARMY and head in self.arms and not self.language.is_definite(head)
        return not arms or self.world.actors[atom.entries[0].actor].kind != "state"

    def is_seat(self, atom: Atom) -> bool:
        """Tell the state by its full name in which an office is held: "وزير الخارجية بجمهورية السنغال", not "أشاد الوزير بالصين"."""
        inside = self.language.preposition(atom.preposition) == "b" and not atom.conjunction
        return (
            inside
            and atom.behind - atom.first > 1
            and atom.role == "name"
            and self.world.actors[atom.entries[0].actor].kind == "state"
        )

    def points_back(self, atom: Atom, entry: NameEntry) -> bool:
        """Tell an office that names nobody anew: "الوزير", "وزير الخارجية" without a state, "ولي العهد"."""
        words, office = self.tokens.words, self.offices.get(entry.actor)
        ends = (atom.first, atom.behind - 1) if office and is_held_by_one(office) else (atom.first,)
        definite = any(self.language.is_definite(words[place]) for place in ends)
        return entry.number == "s" and (not entry.item.bare or definite)

    def is_counterpart(self, somebody: Somebody) -> bool:
        """Tell the nationality of a counterpart, behind which his name stands: "نظيره الغاني، السيد …"."""
        before = self.tokens.words[somebody.first - 1] if somebody.first else ""
        return any(one.word.job == "counterpart" for one in self.language.lexicon.read(before))

    def is_his(self, somebody: Somebody, office: Somebody) -> bool:
        """Tell an office without a state behind the name of somebody who held it: "سامح شكري وزير الخارجية"."""
        actor = self.world.actors.get(somebody.actor or "")
        return actor is not None and any(
            term.office == office.office and term.of in somebody.codes for term in actor.offices
        )

    def is_unqualified(self, somebody: Somebody) -> bool:
        """Tell an office with the article behind which no adjective of origin stands: "وزير الخارجية", not "رئيس الوزراء الفلاني"."""
        words, lexicon = self.tokens.words, self.language.lexicon
        if somebody.person or not self.language.is_definite(words[somebody.behind - 1]):
            return False
        following = words[somebody.behind] if somebody.behind < len(words) else ""
        origin = self.language.is_definite(following) and following.endswith(_ORIGINS)
        return not origin or bool(lexicon.read(following))

    def is_in_state(self, somebody: Somebody, atoms: Sequence[Atom]) -> bool:
        """Tell a state right behind "in", by its full name or with another one: "وزير الخارجية في جمهورية السنغال".

        "وزراء الدفاع في كينيا وأوغندا"; of one by its short name the office need not be: "وزراء الدفاع في كينيا".
        """
        if not atoms or atoms[0].first - somebody.behind != 1 or not self._is_state(atoms[0]):
            return False
        following = atoms[1] if len(atoms) > 1 and atoms[1].first == atoms[0].behind else None
        joined = following is not None and bool(following.conjunction) and self._is_state(following)
        several = joined and following is not None and following.role == atoms[0].role == "name"
        return atoms[0].behind - atoms[0].first > 1 or several

    def speaks_in_capital(self, body: Atom | None, atoms: Sequence[Atom]) -> bool:
        """Tell the capital behind the body for which somebody speaks: "متحدث باسم الخارجية في أنقرة"."""
        return body is not None and body.role == "office" and bool(atoms) and atoms[0].role == "capital"

    def _is_state(self, atom: Atom) -> bool:
        state = self.world.actors.get(atom.entries[0].actor)
        return state is not None and state.kind == "state"

    def is_stationed(self, somebody: Somebody, governing: str) -> bool:
        """Tell troops that are only somewhere, and arms that only come from there: "قوات إضافية في بولندا", "طائرات من بولندا".

        Those with the article go from there: "سحب القوات من بولندا".
        """
        head = self.tokens.words[somebody.first]
        if somebody.office != _ARMY:
            return False
        if self.language.is_definite(head):
            return governing not in self.placing
        return governing in self.placing or head in self.arms

    def lead_elsewhere(self, somebody: Somebody, words: Sequence[str]) -> bool:
        """Tell words behind an office that are no adjectives of it: "القوات المدعومة من …", "انسحاب قوات بلاده من …"."""
        jobs = {one.word.job for word in words for one in self.language.lexicon.read(word)}
        return "trigger" in jobs or (somebody.office == _ARMY and _OWN_COUNTRY in jobs)

    def is_closed(self, somebody: Somebody, atom: Atom) -> bool:
        """Tell an office with the article, which no name is tied to: "دعا المنسق المجتمع الدولي", "دعا الوزير مصر".

        One word with the article may be an adjective: "الرئيس التشيلي".
        """
        last = self.tokens.words[somebody.behind - 1]
        seat = atom.role == "capital" and somebody.office != "government"  # "العاصمة أنقرة"
        if not (atom.role == "name" or seat) or not self.language.is_definite(last):
            return False
        if atom.behind - atom.first > 1:
            return True
        word = self.tokens.words[atom.first]
        if not self.language.is_definite(word):
            return True
        known = self.world.actors[atom.entries[0].actor].names.get(self.language.code)
        if known is None or fold_word(known.label) != word:
            return False
        return not any(fold_word(one) in word for one in known.demonym)  # "السلطات السعودية"

    def aside(self, somebody: Somebody) -> bool:
        """Tell a holder of an office of one whom a preposition governs or "and" joins to another: "دعوة من الرئيس السنغالي"."""
        office = self.offices.get(somebody.office or "")
        if office is None or not is_held_by_one(office):
            return False
        if somebody.preposition or somebody.conjunction or not somebody.first:
            return bool(somebody.preposition or somebody.conjunction)
        before = self.language.lexicon.read(self.tokens.words[somebody.first - 1])
        return any(one.word.job == "preposition" and not one.pronoun for one in before)

    def acts(self, somebody: Somebody) -> bool:
        """Tell an office-holder right behind a verb: "واستقبل الرئيس"."""
        bare = somebody.first and not somebody.preposition
        before = self.tokens.words[somebody.first - 1] if bare else ""
        return any(one.word.form.part == "verb" for one in self.language.lexicon.read(before))

    def is_further(self, somebody: Somebody, atom: Atom) -> bool:
        """Tell a further office of the same one: "نائب رئيس الوزراء وزير الخارجية".

        A state's ambassador is nothing else besides: "استقبل وزير المالية سفير إيطاليا"; "السفير" alone is a title.
        """
        words, definite = self.tokens.words, self.language.is_definite
        if atom.role != "office" or self._is_object_of_body(somebody, atom):
            return False
        if atom.entries[0].actor != _AMBASSADOR or atom.first != somebody.behind:
            return True
        following = words[atom.behind] if atom.behind < len(words) else ""
        titled = definite(words[atom.first]) and not (definite(following) and following.endswith(_ORIGINS))
        return titled or not definite(words[somebody.behind - 1])

    def _is_object_of_body(self, somebody: Somebody, atom: Atom) -> bool:
        """Tell a definite office behind a body of state, which did something to its holder: "استدعت السلطات السفير"."""
        known, words = self.offices.get(somebody.office or ""), self.tokens.words
        is_body = known is not None and known.body and somebody.office != _DELEGATION
        is_body = is_body and self.language.is_definite(words[somebody.behind - 1])
        return is_body and self.language.is_definite(words[atom.first])

    def is_body(self, atom: Atom) -> bool:
        """Tell the name of a state or body, which an office may be of."""
        return self.world.actors[atom.entries[0].actor].kind in _SIDES
