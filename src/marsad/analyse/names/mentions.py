"""Mentions: names, offices and adjectives of nationality composed into somebody.

"وزير الخارجية الروسي، سيرغي لافروف،" is one mention: an office, the state it is held for, the holder. So is
"قاسم جومارت توكاييف رئيس كازاخستان". A holder whom nobody has listed is still found through the office.
"""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from marsad.analyse.names.atoms import Atom
from marsad.analyse.names.genders import Genders
from marsad.analyse.names.kinds import common_code, country_of, kind_of, kind_of_candidates
from marsad.analyse.names.merewords import MereWords, is_person
from marsad.analyse.names.namedagain import with_names_again
from marsad.analyse.names.officesigns import OfficeSigns, take_body
from marsad.analyse.names.people import People
from marsad.analyse.names.peoples import is_people
from marsad.analyse.names.portfolios import with_portfolio_words
from marsad.analyse.names.somebody import BODIES, Somebody
from marsad.analyse.names.stateforms import with_state_forms
from marsad.analyse.names.strangers import Known, Strangers
from marsad.kit.bundle import Kit
from marsad.kit.names import NameEntry
from marsad.languages.language import Language
from marsad.text.tokens import Tokens

_COMMA = frozenset({"،", ","})
_QUOTE = '"'
_SPOKESMAN = "spokesman"  # speaks for whom the office behind his is of
_EMBASSY = "embassy"  # stands in another state than its own
_ROYAL = frozenset({"monarch", "crown-prince"})  # offices whose holders are called by their given names alone
_OF_LANDS = frozenset(
    {"head-of-state", "head-of-government", "government", "parliament"}
)  # that a land of a state has too
_JOINED = frozenset({"name", "capital"})  # roles of names that "and" joins to one of their like
_TITLES = 4  # words between an office and its holder's name: a comma and his courtesies


class Composer:
    """Walks over the atoms of a document once and composes them; `people` remembers who is who."""

    def __init__(
        self,
        tokens: Tokens,
        atoms: list[Atom],
        language: Language,
        kit: Kit,
        day: date | None = None,
        home: str | None = None,
    ) -> None:
        self.former, self.acting = language.words_of("former"), language.words_of("acting")
        self.courtesy = language.words_of("courtesy")
        self.belonging = language.words_of("belonging")
        self.descent = language.words_of("name-descent")
        self.placing = language.words_of("placing")
        self.compounding = language.words_of("name-compound")
        self.stops = frozenset({"،", ",", ":", ".", '"', "("})
        self.language = language
        self.genders = Genders(tokens, language, kit)
        self.lexicon = language.lexicon
        self.tokens = tokens
        self.world = kit.world
        atoms = list(with_portfolio_words(atoms, tokens, language))
        self.atoms = atoms = list(with_state_forms(atoms, tokens, language, kit.world))
        self.offices = kit.ontology.offices
        self.signs = OfficeSigns(tokens, language, kit)
        self.people = People(kit.world, day, home)
        self.strangers = Strangers(
            tokens, Known(language, kit.names[language.code], kit.calendars[language.code])
        )
        for atom in atoms:
            if atom.role == "name":
                self._note_full(atom)
        self.strong = {entry.actor for atom in atoms if not atom.weak for entry in atom.entries}
        self.atoms = [
            self._settled(atom, atoms[place - 1] if place else None) if atom.weak else atom
            for place, atom in enumerate(atoms)
        ]
        self.mere = MereWords(tokens, self.atoms, self.strong, language, kit.world)

    def compose(self) -> list[Somebody]:
        """Give all mentions of the document in order."""
        found: list[Somebody] = []
        place = self.taken = 0
        while place < len(self.atoms):
            if self.mere.holds(place):
                place += 1
                continue
            somebody, place = self._one(place)
            self.taken = somebody.behind
            found.append(somebody)
        return with_names_again(found, self.tokens, self.strangers, self.language.file, self.courtesy)

    def _settled(self, atom: Atom, before: Atom | None) -> Atom:
        """Leave a homograph of several actors the one that the report names otherwise too: عمان is Amman beside Jordan.

        Joined to a state it is the state ("النمسا وعمان"), to a capital the capital ("القاهرة وعمان").
        """
        named = tuple(entry for entry in atom.entries if entry.actor in self.strong)
        joined = before is not None and atom.conjunction and before.behind == atom.first and not before.weak
        if (
            joined
            and before is not None
            and before.role in _JOINED
            and len({one.role for one in atom.entries}) > 1
        ):
            alike = tuple(one for one in atom.entries if one.role == before.role)
            if (
                alike
                and before.entries[0].actor not in {one.actor for one in alike}
                and self._is_alike(alike, before)
            ):
                return replace(atom, role=before.role, entries=alike, weak=False)
        if not named or len({entry.actor for entry in named}) > 1:
            return atom
        return replace(atom, role=named[0].role, entries=named, weak=all(one.weak for one in named))

    def _is_alike(self, entries: tuple[NameEntry, ...], before: Atom) -> bool:
        """Tell one actor of the kind that the name before is of: a state beside a state."""
        actors = {entry.actor for entry in entries}
        kinds = {self.world.actors[one].kind for one in actors}
        return len(actors) == 1 and kinds == {self.world.actors[before.entries[0].actor].kind}

    def _one(self, place: int) -> tuple[Somebody, int]:
        atom = self.atoms[place]
        if atom.role == "office":
            return self._office(place)
        if atom.role == "demonym":
            return self._demonym(place)
        somebody = self._named(atom)
        if somebody.kind == "person":
            self._take_courtesy(somebody)
            return self._holder_behind(somebody, self._take_descent(somebody, place + 1))
        return somebody, place + 1

    def _take_descent(self, somebody: Somebody, place: int) -> int:
        """Let a name end where its line of descent does, and pass the atoms in it: "تميم بن حمد آل ثاني"."""
        words, end = self.tokens.words, somebody.behind
        while end + 1 < len(words) and words[end] in self.descent and words[end + 1][0].isalpha():
            end += 3 if words[end + 1] in self.compounding else 2
        somebody.behind = min(end, len(words))
        while place < len(self.atoms) and self.atoms[place].first < somebody.behind:
            place += 1
        return place

    def _take_courtesy(self, somebody: Somebody) -> None:
        """Let a mention begin with the courtesy before the name: "السيد ترامب"."""
        first = somebody.first
        if first and not somebody.preposition and self.tokens.words[first - 1] in self.courtesy:
            somebody.first = first - 1

    # --- names -------------------------------------------------------------------------------------------

    def _named(self, atom: Atom, near: str | None = None) -> Somebody:
        entries = self.people.borne(atom, self.tokens.words[atom.first])
        actor, candidates = self.people.meant(entries, near)
        entry = entries[0]
        kind = kind_of(actor, self.world) if actor else kind_of_candidates(candidates, self.world)
        codes = (self.people.codes_of(actor) if actor else ()) or common_code(candidates, self.world)
        return Somebody(
            atom.first,
            atom.behind,
            kind,
            codes if kind != "place" else country_of(actor),
            actor.id if actor else None,
            self.world.label(actor.id, "en") if actor and kind == "person" else None,
            None,
            entry.sector or (actor.sector if actor else None),
            atom.conjunction,
            atom.preposition,
            candidates,
            place=entry.place if atom.role == "capital" else (entry.actor if kind == "place" else None),
            weak=atom.weak,
            gender=self.genders.of_state(atom) if kind == "state" else self.genders.of_body(atom, kind),
            oblique=kind == "group" and self.genders.is_oblique(atom),
            seat=atom.role == "seat",
        )

    def _note_full(self, atom: Atom) -> None:
        if len(atom.entries) == 1 and not atom.weak:
            self.people.named_in_full(atom.entries[0].actor)
            if atom.behind - atom.first > 1 and is_person(atom, self.world):
                self.people.surnames[self.tokens.words[atom.behind - 1]] = atom.entries[0].actor

    # --- offices -----------------------------------------------------------------------------------------

    def _office(self, place: int) -> tuple[Somebody, int]:
        atom = self.atoms[place]
        entry = atom.entries[0]
        free = max(self.atoms[place - 1].behind if place else 0, self.taken)
        somebody = Somebody(
            atom.first, atom.behind, "office", office=entry.actor, conjunction=atom.conjunction,
            preposition=atom.preposition, sector=self._sector(entry.actor), oblique=self.genders.are_no_subject(atom),
        )  # fmt: skip
        if entry.item.own:
            return self._owned(somebody, place + 1, entry.item.own)
        if entry.item.of:
            somebody.codes = (entry.item.of,)
        opening = place + 1
        place = self._complement(somebody, opening, alone=bool(entry.item.of))
        inner = self.atoms[place - 1] if place > opening else None
        self._take_former(somebody)
        place = self._name_behind(somebody, place)
        if entry.number == "s":
            somebody.gender = self.genders.of_office(somebody)
        if somebody.codes and somebody.kind == "office" and entry.number == "s":
            self._take_name_before(somebody, free)
        if somebody.codes and somebody.kind == "office" and entry.number == "s":
            self._take_stranger(somebody, place)
        if not somebody.codes and somebody.kind == "office" and (titled := self._titled(somebody, place)):
            return titled
        speaks = somebody.office == _SPOKESMAN and somebody.kind == "office"
        tied = entry.item.bare or self.signs.is_in_state(somebody, self.atoms[place : place + 2])
        tied = tied or (speaks and self.signs.speaks_in_capital(inner, self.atoms[place : place + 1]))
        if not somebody.codes and somebody.kind == "office" and tied:
            place = self._name_behind(somebody, self._body_behind(somebody, place))
        if entry.number == "s" and somebody.body != "group":
            somebody.body = ""
        if not somebody.codes and inner is not None and inner.role == "office" and speaks:
            office = inner.entries[0].actor
            somebody.codes = self.people.last_holder(office)[0] or self._at_home(
                somebody, office
            )  # "متحدث باسم الوزارة"
        if not somebody.codes and somebody.kind == "office" and self.signs.points_back(atom, entry):
            somebody.codes, somebody.person = self.people.last_holder(entry.actor, self.signs.acts(somebody))
            if not somebody.codes:
                somebody.codes = self._at_home(somebody, entry.actor)
                if somebody.codes:
                    self._take_stranger(somebody, place)
        if somebody.codes and entry.number == "s":
            self.people.held(entry.actor, somebody.codes, somebody.person, self.signs.aside(somebody))
        return somebody, place

    def _at_home(self, somebody: Somebody, office: str) -> tuple[str, ...]:
        """Give the state of whose press the report is for an office that names no other."""
        return self.people.at_home(office) if self.signs.is_unqualified(somebody) else ()

    def _owned(self, somebody: Somebody, place: int, own: str) -> tuple[Somebody, int]:
        """Leave an office with a pronoun ("وزير خارجيتها") to the sentence that says whose it is, unless its holder is known."""
        somebody.gender = self.genders.of_office(somebody)
        place = self._name_behind(somebody, place)
        if not somebody.codes:
            self._take_stranger(somebody, place)
            somebody.kind, somebody.own = "office", own
        return somebody, place

    def _body_behind(self, somebody: Somebody, place: int) -> int:
        """Take in the body that an official is of: "مسؤول كبير في الإدارة الأمريكية", "مصدر من وزارة الدفاع".

        Behind a participle of an act it is another side: "القوات الحكومية المدعومة من تركيا".
        """
        if place >= len(self.atoms) or self.atoms[place].first - somebody.behind not in {1, 2, 3}:
            return place
        *adjectives, last = self.tokens.words[somebody.behind : self.atoms[place].first]
        definite = self.language.is_definite(self.tokens.words[somebody.behind - 1])
        if any(word in self.stops or self.language.is_definite(word) != definite for word in adjectives):
            return place  # "أمضى ولي العهد ثلاثة أسابيع في تشاد"
        seated = somebody.office == _EMBASSY and last in self.placing
        if last not in self.belonging or seated or self.signs.is_stationed(somebody, last):
            return place
        if self.signs.lead_elsewhere(somebody, adjectives):
            return place
        body, behind = self._one(place)
        return behind if take_body(somebody, body) else place

    def _atom(self, place: int) -> Atom | None:
        return self.atoms[place] if place < len(self.atoms) else None

    def _sector(self, office: str | None) -> str | None:
        known = self.offices.get(office or "")
        return known.sector if known else None

    def _complement(self, somebody: Somebody, place: int, *, alone: bool = False) -> int:
        """Take in the state, body or further office that an office is held for; one that stands `alone` is of one state."""
        while place < len(self.atoms) and self._touches(somebody.behind, place):
            atom = self.atoms[place]
            if (self.signs.is_owner(somebody, atom) and not somebody.codes) or (
                self.signs.is_seat(atom)
                and not somebody.codes
                and not self.people.last_holder(somebody.office or "")[0]
            ):
                self._take_state(somebody, atom)
            elif self.signs.is_dative(atom) and atom.role == "office" and not somebody.codes:
                somebody.behind = atom.behind
            elif atom.preposition or (atom.conjunction and (atom.role != "office" or somebody.codes)):
                break
            elif (
                atom.role in {"demonym", "capital", "seat"}
                or (atom.role == "name" and self.signs.is_body(atom))
                or (atom.role == "place" and somebody.office in _OF_LANDS)
            ):
                if somebody.codes or self.signs.is_closed(somebody, atom):
                    break
                self._take_state(somebody, atom)
            elif self.signs.is_further(somebody, atom) and (alone or not somebody.codes):
                somebody.behind = atom.behind
                if atom.conjunction:
                    somebody.office = atom.entries[0].actor
            else:
                break
            place += 1
        return place

    def _take_state(self, somebody: Somebody, atom: Atom) -> None:
        actor = self.world.actors[atom.entries[0].actor]
        codes = dict.fromkeys(self.world.actors[entry.actor].code for entry in atom.entries)
        if len(codes) == 1:
            meant = actor.stands_for if actor.kind == "bloc" else ()
            somebody.codes = meant or ((actor.code,) if actor.code else ())
            if somebody.kind == "demonym" and actor.kind == "group":
                somebody.kind = "group"
            somebody.body = actor.kind if actor.kind in BODIES and not meant else ""
        somebody.behind = atom.behind

    def _take_former(self, somebody: Somebody) -> None:
        words = self.tokens.words
        if somebody.behind < len(words) and words[somebody.behind] in self.former:
            somebody.former = True
            somebody.behind += 1
        elif (
            somebody.office
            and somebody.codes
            and somebody.behind < len(words)
            and words[somebody.behind] in self.acting
        ):
            somebody.behind += 1

    def _name_behind(self, somebody: Somebody, place: int) -> int:
        """Take in the holder's name: at once, behind a comma, or behind further offices of the same body."""
        step = place
        behind = somebody.behind
        for _ in range(3):
            if step >= len(self.atoms) or not self._near(behind, step):
                return place
            atom = self.atoms[step]
            if atom.preposition or atom.conjunction:
                return place
            if atom.role in {"name", "short"} and is_person(atom, self.world):
                if self._is_of_another_state(somebody, atom):
                    return place
                self._take_person(somebody, atom)
                return self._take_descent(somebody, step + 1)
            if atom.role != "office" or not somebody.codes or self._is_of_another(somebody, step):
                return place
            behind, step = self._end_of_office(step)
        return place

    def _take_stranger(self, somebody: Somebody, place: int) -> None:
        """Take in the name of a holder whom no entry has: "وزير خارجية كازاخستان مراد نورتلو"."""
        office = self.offices.get(somebody.office or "")
        if somebody.kind != "demonym" and (office is None or office.body):
            return
        limit = self.atoms[place].first if place < len(self.atoms) else len(self.tokens.words)
        royal, following = somebody.office in _ROYAL, self._atom(place)
        joined = following is not None and bool(following.conjunction)
        first, behind = self.strangers.holder(
            somebody.first, somebody.behind, limit, royal=royal, joined=joined
        )
        if behind > first:
            somebody.kind, somebody.behind, somebody.unlisted = "person", behind, (first, behind)

    def _take_name_before(self, somebody: Somebody, free: int) -> None:
        """Take in the name of a holder whom no entry has, right before his office: "محمد الأحمدي وزير المالية التونسي"."""
        office = self.offices.get(somebody.office or "")
        if (
            office is None
            or office.body
            or somebody.preposition
            or somebody.conjunction
            or somebody.first <= free
        ):
            return
        first, conjunction, preposition = self.strangers.before(somebody.first, free)
        if first < somebody.first:
            somebody.kind, somebody.unlisted = "person", (first, somebody.first)
            somebody.first, somebody.conjunction, somebody.preposition = first, conjunction, preposition

    def _titled(self, somebody: Somebody, place: int) -> tuple[Somebody, int] | None:
        """Give the holder of the office behind a name for whom a bare title stands: "الرئيس مراد الأحمدي رئيس تونس"."""
        atom = self._atom(place)
        if atom is None or not self.signs.is_further(somebody, atom) or atom.preposition or atom.conjunction:
            return None
        if self.strangers.before(atom.first, somebody.behind)[0] != somebody.behind:
            return None
        self.taken = somebody.behind
        holder, behind = self._office(place)
        if not holder.codes or holder.first != somebody.behind:
            return None
        holder.first, holder.conjunction, holder.preposition = (
            somebody.first, somebody.conjunction, somebody.preposition,
        )  # fmt: skip
        return holder, behind

    def _end_of_office(self, step: int) -> tuple[int, int]:
        behind = self.atoms[step].behind
        step += 1
        while (
            step < len(self.atoms)
            and self._touches(behind, step)
            and not is_person(self.atoms[step], self.world)
        ):
            behind = self.atoms[step].behind
            step += 1
        return behind, step

    def _is_of_another(self, somebody: Somebody, step: int) -> bool:
        """Tell a further office of another state or body: "التقى الوزير الكيني الأمين العام للأمم المتحدة …" names two."""
        office = Somebody(self.atoms[step].first, self.atoms[step].behind, "office")
        self._complement(office, step + 1)
        return bool(office.codes) and set(office.codes).isdisjoint(somebody.codes)

    def _is_of_another_state(self, somebody: Somebody, atom: Atom) -> bool:
        """Tell a person known to be of another state than an office: "التقى الرئيس الصيني ماكرون" names two."""
        named = self._named(atom, somebody.codes[0] if somebody.codes else None)
        if not somebody.codes or not named.codes or not set(somebody.codes).isdisjoint(named.codes):
            return False
        actors = [self.world.actors.get(code) for code in (*somebody.codes, *named.codes)]
        return all(actor is not None and actor.kind == "state" for actor in actors)

    def _take_person(self, somebody: Somebody, atom: Atom) -> None:
        named = self._named(atom, somebody.codes[0] if somebody.codes else None)
        somebody.behind = atom.behind
        somebody.person = named.person
        somebody.actor = named.actor
        somebody.candidates = named.candidates
        somebody.kind = "person"
        somebody.codes = somebody.codes or named.codes

    def _holder_behind(self, somebody: Somebody, place: int) -> tuple[Somebody, int]:
        """Take in an office that stands behind a name: "توكاييف رئيس كازاخستان"."""
        if place < len(self.atoms) and self._near(somebody.behind, place):
            atom = self.atoms[place]
            if atom.role == "office" and not atom.preposition and not atom.conjunction:
                office = Somebody(atom.first, atom.behind, "office", office=atom.entries[0].actor)
                behind = self._complement(office, place + 1)
                if not office.codes and self.signs.is_his(somebody, office):
                    office.codes = somebody.codes
                if office.codes and (not somebody.codes or office.codes == somebody.codes):
                    somebody.codes, somebody.office = office.codes, office.office
                    somebody.behind = office.behind
                    somebody.sector = somebody.sector or self._sector(office.office)
                    return somebody, behind
        return somebody, place

    # --- adjectives ---------------------------------------------------------------------------------------

    def _demonym(self, place: int) -> tuple[Somebody, int]:
        atom = self.atoms[place]
        somebody = Somebody(
            atom.first, atom.behind, "demonym", conjunction=atom.conjunction, preposition=atom.preposition,
            adjective=True, weak=atom.weak, oblique=self.genders.is_oblique(atom),
            single=all(entry.number == "s" for entry in atom.entries),
        )  # fmt: skip
        self._take_state(somebody, atom)
        step = place + 1
        if (
            step < len(self.atoms)
            and self._touches(atom.behind, step)
            and is_person(self.atoms[step], self.world)
        ):
            follower = self.atoms[step]
            if not follower.conjunction and not follower.preposition:
                self._take_person(somebody, follower)
                somebody.adjective = False
                return somebody, step + 1
        if self.signs.is_counterpart(somebody):
            self._take_stranger(somebody, step)
            somebody.adjective = not somebody.unlisted
        else:
            self._take_private_person(somebody, step)
        if somebody.adjective and is_people(self.atoms, place, self.tokens, self.language):
            somebody.adjective = False
        return somebody, step

    def _take_private_person(self, somebody: Somebody, step: int) -> None:
        """Take in an unlisted name behind a nationality: "الإيطالي ماريو بالوتيلي" is no deed of Italy's."""
        limit = self.atoms[step].first if step < len(self.atoms) else len(self.tokens.words)
        end = self.strangers.name_at(somebody.behind, limit)
        if end > somebody.behind and self.language.is_definite(self.tokens.words[somebody.first]):
            somebody.unlisted, somebody.behind = (somebody.behind, end), end
            somebody.kind, somebody.home, somebody.codes = "person", somebody.codes, ()
            somebody.adjective = False

    # --- neighbourhood ------------------------------------------------------------------------------------

    def _touches(self, behind: int, place: int) -> bool:
        """Tell whether an atom follows at once, at most a quotation mark between."""
        return all(word == _QUOTE for word in self.tokens.words[behind : self.atoms[place].first])

    def _near(self, behind: int, place: int) -> bool:
        """Tell whether an atom follows at once or behind a comma, a courtesy title allowed."""
        between = self.tokens.words[behind : self.atoms[place].first]
        return len(between) <= _TITLES and all(
            word == _QUOTE or word in _COMMA or word in self.courtesy for word in between
        )
