"""What a language says of positions: the names of matters, words of stance, deeds that show one.

A *matter* is how an issue of the ontology is named. A *stance word* governs it, and turns it round or not: "refused
to recognise the annexation" is refuse (-), recognise (+), annexation: against. A *deed* is a phrase that states a
holder's position by itself ("the annexation of … by …").
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from marsad.languages.schema import Noun, Verb
from marsad.model.findings import Stance, Strength


class Told(Struct, frozen=True, forbid_unknown_fields=True):
    """An own sentence and the finding that an entry must make in it, as one line (`marsad.analyse.lines`)."""

    text: str
    tells: str


class Shown(Struct, frozen=True, forbid_unknown_fields=True):
    """Own sentences in which an entry finds something, and such in which it must keep silent."""

    catches: tuple[Told, ...]
    leaves: tuple[str, ...] = ()


class Matter(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that name an issue.

    `sign` -1: the phrase names the opposite of what the id words. `sides`: the only stances that are taken (support
    of terrorism is alleged, not declared). `names_only`: words that only tell of which issue the document speaks
    (its examples tell the position that another matter takes from it). `negative`: what whoever refuses it stands for.
    `by_document`: for words that name one of several issues ("the sanctions"), the issue to take after the last
    specific one that the document named before ("-gaza-war": turned round); without one, that of the state of `by_state`
    that it is about, or nothing. `by_holder`: the issue that these words are for who is against it ("Iran condemned the sanctions": those on Iran). `plain`: who
    is for it says so in words directly at it ("called for a conference on the war" is not for the war). `blames`:
    who says of another that he is for it is against it ("Iran seeks the bomb", in somebody's words). `general`: wide words
    ("the policies of", "cooperation with"), which give way to more special ones around them and are never of one's own. `wrong`: whoever accuses another of it is against it.
    """

    id: str
    issue: str
    phrases: tuple[str, ...]
    source: str
    examples: Shown
    sign: Literal[1, -1] = 1
    negative: Stance = "against"
    strength: Strength | None = None
    sides: tuple[Stance, ...] = ()
    names_only: bool = False
    plain: bool = False
    blames: bool = False
    general: bool = False
    wrong: bool = False
    by_document: dict[str, str] = {}
    by_holder: dict[str, str] = {}
    by_state: dict[str, str] = {}
    note: str | None = None


class StanceWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A word that says how somebody stands to what it governs.

    `role`: `attitude` (its subject or owner is the holder), `operator` (only turns round or passes on: "stop",
    "strengthen"; its subject is one by acting), `carrier` (lends a masdar its subject: "voiced"), `modal` (the holder is
    who speaks: "must"), `verdict` (said of a matter before it: "the annexation is void") with its `describer` ("called") and `copula` ("makes").
    `denied`: what a negated one says. `matters`: the only matters that it may govern, where there are such. `wish`: what it governs
    is not yet anybody's ("called for the support of Germany"). `tight`: no unknown word may stand between, `close`: nor any other that governs nothing.
    `about`: "concerning" may stand between it and its matter ("worry about"). `bare`: it governs a matter only where nothing
    stands between ("announced new sanctions"). `anything`: whatever it governs is a matter, where it is of another side. `warns`: what it says is against whoever does what an "if" names behind it.
    `shows`: an operator that shows its subject's stance where it is a finite verb right before the matter ("lifted the sanctions").
    `stresses`: a carrier that is itself for what an operator right behind it says ("stressed respect for").
    """

    id: str
    source: str
    examples: Shown
    role: Literal["attitude", "operator", "carrier", "modal", "describer", "verdict", "copula"] = "attitude"
    sign: Literal[1, -1] = 1
    strength: Strength = "declared"
    denied: Literal["turned", "neutral", "nothing"] = "turned"
    verbs: tuple[Verb, ...] = ()
    masdars: tuple[Noun, ...] = ()
    adjectives: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    wish: bool = False
    tight: bool = False
    close: bool = False
    about: bool = False
    bare: bool = False
    warns: bool = False
    anything: bool = False
    shows: bool = False
    stresses: bool = False
    note: str | None = None


class Deed(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that state a position by themselves.

    `holder`: `inside` (the phrase's `@`), `subject` (of the clause), `speaker` (whose words the phrase stands in).
    `fewest`: how many holders there must be. `together`: codes that the document must name as well; `named`: it must
    name the issue in other words too. `general`: as that of an `ActRule`. `adjective`: the holder stands as an adjective ("a Swedish draft"). `of`: whose the position is where the words can mean nobody else.
    `never_print`: words that are only recognised; no label may say them (`kit.printed`).
    """

    id: str
    issue: str
    phrases: tuple[str, ...]
    source: str
    examples: Shown
    holder: Literal["inside", "subject", "speaker"] = "inside"
    stance: Stance = "for"
    strength: Strength = "acted"
    not_holder: tuple[str, ...] = ()
    fewest: int = 1
    together: tuple[str, ...] = ()
    named: bool = False
    general: bool = False
    adjective: bool = False
    of: tuple[str, ...] = ()
    never_print: bool = False
    note: str | None = None


class ActRule(Struct, frozen=True, forbid_unknown_fields=True):
    """Which acts show a position: events of `types` (TYPE or TYPE/kind) upon one of `recipients` (none given: any).

    `exempt`: recipients that other rules are for. `alone`: an act without a recipient shows it too. `named`: where the
    text must name the issue besides: in the sentence of the act, or anywhere. `general`: a wide issue ("conduct of another
    side"), which gives way to every other position of the holder's in the words of the act. Without an `issue` it is a
    stance to the matter that the words of the act name ("criticised the moving of the embassy"); `wrongs`: only to one that
    nobody is openly for ("accused … of using chemical arms").
    """

    id: str
    issue: str | None
    types: tuple[str, ...]
    source: str
    examples: Shown
    recipients: tuple[str, ...] = ()
    exempt: tuple[str, ...] = ()
    alone: bool = False
    actors: tuple[str, ...] = ()
    stance: Stance = "for"
    strength: Strength = "acted"
    named: Literal["", "sentence", "document"] = ""
    general: bool = False
    wrongs: bool = False
    statuses: tuple[str, ...] = ("actual", "ongoing", "historical", "planned")
    note: str | None = None
