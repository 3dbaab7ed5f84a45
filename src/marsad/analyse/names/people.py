"""Who is meant by a name: decided once for a document, with its reasons.

A full name means its bearer. A surname means whoever of that name the document names in full, else the
only bearer there is, else nobody: the candidates stay (law 7). An office without a name means the holder that
the document last named with it.
"""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from marsad.analyse.names.atoms import Atom
from marsad.kit.names import NameEntry
from marsad.model.findings import Candidate
from marsad.ontology.entries import Office
from marsad.world import Actor, World

_MANY = 4  # the level of offices that many hold at a time
_AT_HOME = frozenset(
    {
        "central-bank", "chief-of-cabinet", "crown-prince", "deputy-foreign-minister", "deputy-head-of-government",
        "deputy-head-of-state", "deputy-minister", "head-of-government", "head-of-state", "minister-of-state", "ministry",
        "ministry-of-defence", "ministry-of-foreign-affairs", "monarch", "national-security-adviser", "other-minister",
        "parliament", "presidency", "royal-court", "speaker-of-parliament",
    }
)  # fmt: skip
"""Offices of a state that its own press names without it, beside those of ministers."""
_GENERAL = {
    "other-minister": ("-minister", "ministry-"), "ministry": ("ministry-",), "official": ("-official",),
}  # fmt: skip
"""Endings or beginnings of the particular offices that a general word may mean: "the minister" that of a ministry."""


class People:
    """What a document has said so far about who is who; one per document, filled from its beginning on."""

    __slots__ = ("_acting", "_codes", "_day", "_full", "_home", "_offices", "_world", "surnames")

    def __init__(self, world: World, day: date | None, home: str | None = None) -> None:
        self._world = world
        self._home = home
        self._day = day
        self._full: set[str] = set()
        self._codes: dict[str, tuple[str, ...]] = {}
        self._offices: dict[str, tuple[tuple[str, ...], str | None]] = {}
        self._acting: dict[str, tuple[tuple[str, ...], str | None]] = {}
        self.surnames: dict[str, str] = {}  # the last words of full names, and whose they are

    def named_in_full(self, actor: str) -> None:
        """Remember that the document names a person in full."""
        self._full.add(actor)

    def borne(self, atom: Atom, word: str) -> tuple[NameEntry, ...]:
        """Give what a name may mean; a surname alone means whoever of that name the document names in full, no other bearer."""
        known = self.surnames.get(word.removeprefix(atom.conjunction).removeprefix(atom.preposition))
        alone = atom.role == "short" and atom.behind - atom.first == 1
        if known is None or not alone or any(one.actor in self._full for one in atom.entries):
            return atom.entries
        return (replace(atom.entries[0], actor=known),)

    def held(self, office: str, codes: tuple[str, ...], person: str | None, aside: bool) -> None:
        """Remember who was last named with an office, and apart from him who was so while not `aside`."""
        if not codes:
            return
        for known in (self._offices,) if aside else (self._offices, self._acting):
            known.pop(office, None)
            known[office] = (codes, person)

    def last_holder(self, office: str, acts: bool = False) -> tuple[tuple[str, ...], str | None]:
        """Give the codes and person last named with an office; ((), None) where nobody was.

        Of one who `acts` it is the last who did: "تلقى الرئيس الكيني دعوة من الرئيس السنغالي. واستقبل الرئيس …".
        A general word means the last particular one: "the minister" the foreign minister just named, or him of the ministry.
        """
        if acts and office in self._acting:
            return self._acting[office]
        if office in self._offices:
            return self._offices[office]
        particular = _GENERAL.get(office, ())
        for name, holder in reversed(self._offices.items()):
            if name.endswith(particular) or name.startswith(particular):
                return holder
        return (), None

    def at_home(self, office: str) -> tuple[str, ...]:
        """Give the state of whose own press the report is where its press names the office without it; () otherwise."""
        known = office in _AT_HOME or office.endswith("-minister")
        return (self._home,) if self._home is not None and known else ()

    def codes_of(self, actor: Actor) -> tuple[str, ...]:
        """Give the code a person acts for on the day of the report (of the office then held, if one is known).

        A name that means several at once ("الكوريتان") has the codes of all.
        """
        if actor.kind == "bloc" and actor.stands_for:
            return actor.stands_for
        codes = self._codes.get(actor.id)
        if codes is None:
            code = self._world.code_of(actor.id, self._day)
            codes = self._codes[actor.id] = (code,) if code else ()
        return codes

    def meant(
        self, entries: tuple[NameEntry, ...], near: str | None = None
    ) -> tuple[Actor | None, tuple[Candidate, ...]]:
        """Give the actor meant by a name, and the candidates with reasons.

        `near` is the code of a state or body named beside it ("الرئيس الفرنسي").
        """
        actors = list(dict.fromkeys(entry.actor for entry in entries))
        known = [self._world.actors[actor] for actor in actors if actor in self._world.actors]
        if len(known) == 1:
            return known[0], (Candidate(known[0].id, "the only bearer of the name"),)
        named = [actor for actor in known if actor.id in self._full]
        if len(named) == 1:
            return named[0], (Candidate(named[0].id, "named in full in this report"),)
        beside = [actor for actor in known if near is not None and actor.code == near]
        if len(beside) == 1:
            return beside[0], (Candidate(beside[0].id, f"stands beside {near}"),)
        return None, tuple(Candidate(actor.id, "bears the name") for actor in known)


def is_held_by_one(office: Office) -> bool:
    """Tell an office that a state has one holder of: the crown prince, not an official or a minister of something."""
    return office.level < _MANY and office.id not in _GENERAL
