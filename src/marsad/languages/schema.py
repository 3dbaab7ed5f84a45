"""What a language folder may say: the schema of its YAML files.

A *lexeme* is a word with its inflection: a verb, a noun (a masdar is one) or an adjective. Words that do a
job in the clause are `Cue`s; words that tell an act between states are `Trigger`s with a frame.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from marsad.languages.inflection import INFLECTIONS, Inflection
from marsad.model.findings import Bound, FigureKind
from marsad.resources.examples import Cases


class Portfolios(Struct, frozen=True, forbid_unknown_fields=True):
    """What ministries are for: the nouns that may stand behind "minister" and behind "and", the adjectives that go with them.

    `abroad` are the words that close the compatriots of whom a ministry takes care ("والتونسيين بالخارج"); `forces` the
    adjectives between armed forces and whose they are ("القوات البحرية الملكية المغربية").
    """

    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    abroad: frozenset[str] = frozenset()
    forces: frozenset[str] = frozenset()


class LanguageFile(Struct, frozen=True, forbid_unknown_fields=True):
    """`language.yaml`: the label, direction, alphabet, clitics and inflection of a language.

    `nominal_pronouns` are those of the pronouns that no verb bears ("كتابي", but "كتبني"). `merging` are the words whose
    last letter melts into the first of a pronoun ("منا"). `feminine` are the endings
    of words of a woman's office ("رئيسة"), `masculine_heads` the first words of bodies that take a masculine verb ("مجلس").
    `attributes` are adjectives of an office that do not say whose it is ("الرئيس الكيني الجديد"), `regnal` the
    ordinals behind a monarch's given name ("عبدالله الثاني").
    `oblique` are the endings of a nation's or group's people who are no subject ("الفلسطينيين", but "الفلسطينيون"), `oblique_dual` those of two who are none.
    """

    id: str
    source: str
    label: dict[str, str]
    direction: str
    alphabet: str
    conjunctions: tuple[str, ...] = ()
    prepositions: dict[str, str] = {}
    articles: dict[str, str] = {}
    future: str = ""
    pronouns: tuple[str, ...] = ()
    nominal_pronouns: tuple[str, ...] = ()
    merging: tuple[str, ...] = ()
    feminine: tuple[str, ...] = ()
    oblique: tuple[str, ...] = ()
    oblique_dual: tuple[str, ...] = ()
    masculine_heads: tuple[str, ...] = ()
    attributes: frozenset[str] = frozenset()
    regnal: frozenset[str] = frozenset()
    inflection: Literal["arabic", "as-listed"] = "as-listed"
    portfolios: Portfolios = Portfolios()

    @property
    def forms(self) -> Inflection:
        """Give the rules by which the words of the language are inflected."""
        return INFLECTIONS[self.inflection]


class Verb(Struct, frozen=True, forbid_unknown_fields=True):
    """A verb by its two third-person masculine stems ("زار", "يزور"), unvocalised."""

    perfect: str
    imperfect: str


class Noun(Struct, frozen=True, forbid_unknown_fields=True):
    """A noun or masdar by its singular and its plurals ("زيارة", ["زيارات"])."""

    singular: str
    plural: tuple[str, ...] = ()


class Cue(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that do one job in a clause (`job`), inflected where a verb, noun or adjective is given.

    `forms` are words or phrases as they stand; `strict` ones must be spelled with their own hamza.
    """

    id: str
    job: str
    source: str
    forms: tuple[str, ...] = ()
    strict: bool = False
    verbs: tuple[Verb, ...] = ()
    nouns: tuple[Noun, ...] = ()
    adjectives: tuple[str, ...] = ()
    value: str | None = None
    adjunct: Literal["before", "beside", ""] = ""
    note: str | None = None
    examples: Cases | None = None


class Coded(Struct, frozen=True, forbid_unknown_fields=True):
    """An own sentence and what a trigger must find in it.

    `who` is "FRA > KAZ" (actors, recipients) or "FRA, KAZ" (mutual).
    """

    text: str
    who: str
    status: str = "actual"
    kind: str | None = None


class TriggerExamples(Struct, frozen=True, forbid_unknown_fields=True):
    """Own sentences that a trigger codes, and such in which it must keep silent."""

    catches: tuple[Coded, ...]
    leaves: tuple[str, ...] = ()


class Frame(Struct, frozen=True, forbid_unknown_fields=True):
    """Which part of the clause is whom: roles are `actor`, `recipient`, `about`, `place`.

    `object` is the role of the bare object; `preps` of what stands behind a preposition (in order of
    preference); `possessor` of the noun or pronoun a masdar is tied to (`possessor_state` where that is a state or city); `adjective` of an adjective of
    nationality behind the word or its complement. `complement` names a word list of which one member must follow;
    `anyone` is the role of whoever is named first behind it; `targets` of whom a verb of aiming behind it names
    ("عقوبات تستهدف …"). `attended`: the subject of any verb of the clause takes
    part ("قال في قمة …"). `unnamed`: a doer who is not named is UNK.
    `free`: the clause's verb does not lend its subject. `explicit`: nor is a doer filled in who is not named in the
    clause (an unvocalised passive has none). `bodily`: the doer is a person or office-holder, not a state. `things`: what belongs to a state stands for it behind the
    frame's prepositions ("على الواردات الصينية"). `kinds`: of what kind whoever has a role must be ("state",
    "organisation" …). `deed`: the role of him whose deed an act of speech is about ("أدان الهجوم الروسي"), sought up to
    the proclitic `charge`; `speaker`: the role of him in whose words the trigger stands; `topic`: the role of him of whom the clause speaks from its opening; `outright`: he is named in the sentence itself; `transitive`: the word cannot do without the other side; `clause`: the complement may stand in the clause behind أن; `encloses`: what is told
    there is no act of its own; `foreign`: somebody of another state must be named there. `valued`: the role of the code that the complement's own `value` names.
    `parties`: whom the word itself names as taking part ("القمة العربية").
    `asks`: the prepositions behind one of which, or in the clause behind أن, something must be asked ("دعت … إلى …").
    `doer`: the role of the subject of a complement that is a finite verb ("أمل أن توقف روسيا …").
    `back`: the role of him to whom the verb's own pronoun, or إيا, points back in the sentence ("ووصفها بأنها …").
    `denied`: the act is told by the denial of its verb ("لا تقبل الاتهامات"). `future`: only by the speaker's own
    future ("سنرد على …").
    `through`: the prepositions behind which the complement may stand, any where none are given.
    `lends`: the clause's verb lends its subject whatever verb it is ("زار … بدعوة من …"). `pair`: where nobody is named,
    the two states last spoken of are meant ("حجم التبادل التجاري"). `antecedent`: the role of the
    somebody right before ("الميليشيات المدعومة من …"). `unless` names word lists of which no member may follow.
    `places`: a mere place may fill a role ("زار سمرقند"). `tour`: what a verb of touring behind it names ("جولة تشمل …") is its goal.
    `conditional`: a condition stands in the sentence ("سننسحب إذا …").
    `victim`: the role of whom the clause counts among the dead and wounded ("قتل ليبيان في قصف …").
    `loss`: the role of whoever tells that his own were hit ("قالت كينيا إن … قصف مواقعها").
    `unless_before`: nor may one stand before the word in its clause ("رسوم على واردات …").
    `definite`: the word bears the article ("الاتفاق بين …", not "اتفاقا بين …").
    `apart`: it is not one of a list of topics ("الرسوم والاتفاق").
    `own`: the complement bears a pronoun ("دعمها"). `given`: it bears none, for it changes hands. `owned`: what belongs to a state stands for it as subject ("سياسات إيران تشكل").
    `armed`: the doer is a force, or the clause names a weapon. `force`: the doer is a force. `spoken`: he is an official who speaks, and it names none.
    `understood`: the other side may go without saying; it is then whom the report tells most of the doer's acts with.
    `by_deed`: only where a definite deed is the subject ("إن القرار ينتهك …").
    `greets`: its object is a person, so that the pronoun on it means one ("وهنأه"). `helps`: whom the sentence says the goods are for is the recipient, not where they land.
    `needs` are roles without which nothing is found; `subject` is the role of the verb's subject.
    """

    subject: str = "actor"
    object: str | None = None
    preps: dict[str, str] = {}
    possessor: str | None = "actor"
    possessor_state: str | None = None
    places: bool = False
    tour: bool = False
    conditional: bool = False
    victim: str | None = None
    loss: str | None = None
    adjective: str | None = None
    complement: str | None = None
    anyone: str | None = None
    targets: str | None = None
    attended: bool = False
    unnamed: bool = False
    free: bool = False
    explicit: bool = False
    bodily: bool = False
    things: bool = False
    kinds: dict[str, tuple[str, ...]] = {}
    valued: str | None = None
    parties: tuple[str, ...] = ()
    through: tuple[str, ...] | None = None
    asks: tuple[str, ...] = ()
    doer: str | None = None
    back: str | None = None
    outright: bool = False
    denied: bool = False
    future: bool = False
    deed: str | None = None
    charge: str = ""
    speaker: str | None = None
    topic: str | None = None
    transitive: bool = False
    clause: bool = False
    encloses: bool = False
    foreign: bool = False
    lends: bool = False
    pair: bool = False
    antecedent: str | None = None
    own: bool = False
    given: bool = False
    definite: bool = False
    apart: bool = False
    owned: bool = False
    armed: bool = False
    force: bool = False
    spoken: bool = False
    understood: bool = False
    by_deed: bool = False
    greets: bool = False
    helps: bool = False
    unless: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()
    needs: tuple[str, ...] = ("actor",)
    reach: int = 12

    @property
    def is_uttered(self) -> bool:
        """Tell a frame of an act of speech."""
        return self.encloses or bool(self.speaker or self.deed or self.asks)


class Trigger(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell an act of one kind of the ontology, with the frame they need.

    `forms` are masdars that are not inflected, for their dual would be another word. `decided`: to decide it is to
    do it ("قررت طرد السفير"). `lasting`: in the imperfect it goes on ("تدعمها واشنطن").
    """

    id: str
    kind: str
    source: str
    examples: TriggerExamples
    verbs: tuple[Verb, ...] = ()
    masdars: tuple[Noun, ...] = ()
    nouns: tuple[Noun, ...] = ()
    participles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    frame: Frame = Frame()
    status: Literal["ongoing", "historical", "planned"] | None = None
    decided: bool = False
    lasting: bool = False
    confidence: float = 0.8
    note: str | None = None


class Speech(Struct, frozen=True, forbid_unknown_fields=True):
    """A word of saying: a verb with its participles and masdars, or a phrase ("بحسب").

    `addressed`: whom it speaks to may stand behind it as its object ("أبلغ", "دعا"). `from_source`: who speaks is named behind
    its preposition ("نقل عن"). `onward`: the same speaks on ("أضاف"). `written`: what a paper says ("جاء في البيان").
    `opens`: only where what is said follows at once ("وزاد: …"); else the verb says of something else ("زاد الإنتاج").
    """

    id: str
    source: str
    verbs: tuple[Verb, ...] = ()
    participles: tuple[str, ...] = ()
    nouns: tuple[Noun, ...] = ()
    forms: tuple[str, ...] = ()
    preps: tuple[str, ...] = ()
    indirect: bool = True
    addressed: bool = False
    from_source: bool = False
    onward: bool = False
    opens: bool = False
    written: bool = False
    note: str | None = None
    examples: Cases | None = None


class OfficeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that name an office of the ontology: "وزير الخارجية". `bare` needs a state or name behind it.

    `of` is the code of the state of which alone there is such an office. `own`: the gender of whose pronoun the
    words bear ("وزير خارجيتها" is "f", that of two is "d"); the sentence says of whom.
    """

    id: str
    office: str
    source: str
    forms: tuple[str, ...]
    dual: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    bare: bool = False
    of: str | None = None
    own: Literal["m", "f", "d"] | None = None
    examples: Cases | None = None


class Month(Struct, frozen=True, forbid_unknown_fields=True):
    """The names of a month in the month systems of the Arab press."""

    id: str
    month: int
    forms: tuple[str, ...]
    source: str
    weak: tuple[str, ...] = ()
    examples: Cases | None = None


NumberRole = Literal["unit", "teen", "ten", "hundred", "dual", "scale", "part", "many", "ordinal"]
TimeKind = Literal[
    "weekday",
    "shift",
    "unit",
    "plural",
    "dual",
    "direction",
    "this",
    "part",
    "by",
    "since",
    "ago",
    "few",
    "filler",
    "season",
    "quarter",
    "half",
    "year-word",
    "fiscal",
    "general",
    "day-word",
    "first",
    "that",
    "of",
    "of-month",
    "between",
    "to",
    "before-year",
    "not-today",
    "same-day",
    "not-today-before",
]


class NumberWord(Struct, frozen=True, forbid_unknown_fields=True):
    """A number in words.

    `role`: unit (1 to 10; with the word for ten behind it 11 to 19), teen (units that only stand before ten), ten,
    hundred, scale (multiplies what stands before it), dual, part (a half), many ("dozens": so many at least), ordinal.
    """

    id: str
    value: float
    role: NumberRole
    forms: tuple[str, ...]
    source: str
    examples: Cases | None = None


class TimeWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of time; what `value` counts depends on `kind` (weekday: Monday 0; shift: days; unit: days)."""

    id: str
    kind: TimeKind
    value: int
    forms: tuple[str, ...]
    source: str
    examples: Cases | None = None


class AmountWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words around numbers; of a phrase all words must follow. They are no cues of the clause.

    `job`: hedge (before a number), hedge-verb (a word or two may stand between), hedge-behind, reaching (before "to" and a
    number, words between), rank ("largest"),
    rank-noun ("place"), lasting ("for"), lasting-noun ("a period"), between-word, between-numbers, counting ("the number of"), equal-sum (the same
    sum in other money), change ("rose": "from … to" is then two amounts), aim (a target), aim-to (the amount behind "to" is
    a target), up-to ("to"), per-period ("a year": a flow), worldwide (of nobody), among (before "the ten largest": a rank at
    most), compared ("from", "against": the sum behind measures what the one before does), private-sum (not recorded),
    level ("to": what something has come to), circumstance ("in": what stands behind it is not measured), part-of ("of"),
    whole ("the total of"), aside ("after": opens another thought), date-of-another (what stands behind it dates a delivery
    or a memory), other-unit (units that are not recorded: kilometres), aim-at ("targets": an aim of sums and rates only), counter-currency
    ("against the dollar"), ranked (what a rank is recorded of, where no measure is named), amounting (a verb behind a thing that
    only says how much of it there is), to-be (before "that": what follows is to be done, or may be),
    cause ("because of": who stands behind it has the figure not), no-concern (a rate near it of which nothing
    says what it measures is not recorded), since (before how long a war lasts), need (a sum behind it is a target), or-else (between a change in money and
    the same in percent).
    """

    id: str
    job: Literal[
        "hedge",
        "hedge-verb",
        "hedge-behind",
        "reaching",
        "rank",
        "rank-noun",
        "lasting",
        "lasting-noun",
        "between-word",
        "between-numbers",
        "counting",
        "equal-sum",
        "change",
        "aim",
        "aim-to",
        "up-to",
        "per-period",
        "worldwide",
        "among",
        "foremost",
        "compared",
        "private-sum",
        "level",
        "circumstance",
        "part-of",
        "whole",
        "aside",
        "date-of-another",
        "other-unit",
        "aim-at",
        "counter-currency",
        "amounting",
        "to-be",
        "cause",
        "no-concern",
        "since",
        "need",
        "or-else",
        "begun",
        "ranked",
    ]
    forms: tuple[str, ...]
    source: str
    value: Bound = "exact"
    note: str | None = None
    examples: Cases | None = None


Family = Literal["money", "persons", "percent", "points", "things", "duration", "quantity", "times"]


class UnitWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of a unit: `nouns` are inflected (the dual counts two), `forms` are phrases as they stand.

    A word that several states use for their currency ("ريال") names by `states` the unit of each; which state is
    meant, the adjective behind it says, else the report. `unit` is then the one meant where nothing says, or null.
    `measure` is what the unit measures by itself ("قتيل": casualties); `alone` what the word counts without a
    number ("مضاعفة": twice); `part` how much of the unit one of it is ("سنت": a hundredth).
    """

    id: str
    unit: str | None
    source: str
    forms: tuple[str, ...] = ()
    nouns: tuple[Noun, ...] = ()
    family: Family = "things"
    states: dict[str, str] = {}
    measure: str | None = None
    alone: float | None = None
    part: float = 1.0
    examples: Cases | None = None


class MeasureWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that say what a number measures ("حجم التبادل التجاري"), with the kind that an amount of it is.

    `families` are the kinds of unit in which it is counted; `holders` says whose figure it is: of one state or body,
    of two ("trade"), or of nobody (a world price). `weak` words ("a rate of") count only where no others are near;
    those of `change` ("rose by") where nothing says what changed. `of_whole`: also told as a part of something
    ("a deficit of 3% of the product").
    """

    id: str
    measure: str
    kind: FigureKind | None
    source: str
    forms: tuple[str, ...] = ()
    nouns: tuple[Noun, ...] = ()
    families: tuple[Family, ...] = ("money", "percent", "quantity")
    holders: Literal[0, 1, 2] = 1
    weak: bool = False
    change: bool = False
    of_whole: bool = False
    examples: Cases | None = None


Gender = Literal["m", "f", ""]
Count = Literal["s", "d", "p", ""]
Part = Literal["verb", "noun", "adjective", "word"]
