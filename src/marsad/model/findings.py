"""What a reader finds in one document: events, quotes, figures, positions, agreements, ties, assessments.

Every finding names the rule that made it (law 3) and carries its evidence (law 2). The fields are those
of the coding guide; codes are ISO 3166 alpha-3 for states and short Latin capitals for organisations.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from marsad.model.dates import When
from marsad.model.documents import Document, Region
from marsad.model.spans import Evidence, Span

Status = Literal["actual", "ongoing", "planned", "hypothetical", "historical", "negated"]
STATUSES: tuple[Status, ...] = ("actual", "ongoing", "planned", "hypothetical", "historical", "negated")
DONE: frozenset[Status] = frozenset({"actual", "historical"})

Bound = Literal["exact", "about", "min", "max", "range"]
FigureKind = Literal["flow", "stock", "count", "rank", "target", "ratio", "duration"]
Stance = Literal["for", "against", "neutral", "undecided"]
Strength = Literal["declared", "acted"]
Stage = Literal[
    "intended", "negotiated", "initialled", "signed", "ratified", "in-force", "suspended", "ended"
]
STAGES: tuple[Stage, ...] = (
    "intended", "negotiated", "initialled", "signed", "ratified", "in-force", "suspended", "ended",
)  # fmt: skip
Pole = Literal["close", "distant", "good", "bad"]
"""Where a judgement stands: of a relation close or distant, of a party by itself good or bad."""
Grade = Literal["state", "official", "working", "private", "transit"]


class Candidate(Struct, frozen=True, gc=False):
    """An actor that a mention might mean, and why."""

    actor: str
    reason: str


class Mention(Struct, frozen=True, gc=False):
    """Words that name somebody. `actor` is None where they could mean several; the candidates stay.

    `codes` are the states or organisations that the mention speaks for; `person` is the English
    name under which a person is shown; `office` an office of the ontology ("foreign-minister").
    """

    evidence: Evidence
    kind: str
    actor: str | None
    candidates: tuple[Candidate, ...] = ()
    codes: tuple[str, ...] = ()
    person: str | None = None
    office: str | None = None
    sector: str | None = None


class Event(Struct, frozen=True):
    """An act between states or organisations, as one report tells it (PLOVER; shapes of the coding guide)."""

    id: str
    kind: str
    type: str
    mode: str | None
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    persons: tuple[str, ...]
    when: When | None
    place: str | None
    place_name: str | None
    teller: str | None
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    about: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    actor_sectors: tuple[str, ...] = ()
    recipient_sectors: tuple[str, ...] = ()
    announced: When | None = None
    grade: Grade | None = None


class Quote(Struct, frozen=True):
    """Words of a speaker: inside quotation marks (`direct`), or the clause after a reporting verb."""

    id: str
    speaker: str | None
    speaker_code: str | None
    direct: bool
    evidence: Evidence
    cue: Evidence | None
    rule: str
    confidence: float
    addressee: str | None = None


class Figure(Struct, frozen=True):
    """A stated number. `value` is in `unit`s, scale words worked in; `high` is the upper end of a range."""

    id: str
    value: float
    high: float | None
    bound: Bound
    unit: str
    measure: str | None
    kind: FigureKind
    holders: tuple[str, ...]
    as_of: When | None
    teller: str | None
    evidence: Evidence
    rule: str
    confidence: float


class Position(Struct, frozen=True):
    """What a holder stands for on an issue, declared in words or shown by acts."""

    id: str
    holder: tuple[str, ...]
    issue: str
    stance: Stance
    strength: Strength
    towards: str | None
    when: When | None
    teller: str | None
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float


class Agreement(Struct, frozen=True):
    """An instrument between parties at one stage; `count` where several unnamed ones are told together."""

    id: str
    parties: tuple[str, ...]
    kind: str
    subject: str | None
    sectors: tuple[str, ...]
    stage: Stage
    when: When | None
    count: int | None
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float


class Tie(Struct, frozen=True):
    """A standing relation (alliance, membership, transit …): shown, never counted as a happening."""

    id: str
    kind: str
    source: str
    target: str
    since: When | None
    until: When | None
    asserted_by: str | None
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float


class Assessment(Struct, frozen=True):
    """A judgement as worded, with its voice: the report, its author, an official.

    `towards` are those with whom the `subject` has the relation that is judged; empty where it is judged by itself.
    `teller` is the official whose words judge.
    """

    id: str
    subject: str
    predicate: str
    voice: str
    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float
    towards: tuple[str, ...] = ()
    pole: Pole | None = None
    teller: str | None = None


class Refusal(Struct, frozen=True):
    """A finding that was refused, or a part of one that was left out, with the reason (law 5)."""

    kind: str
    reason: str
    span: Span | None


class LedgerRow(Struct, frozen=True):
    """What became of an input that did not go through whole (law 5). `subject` is a document id or a path."""

    subject: str
    stage: str
    reason: str
    detail: str = ""


class Findings(Struct, frozen=True):
    """What `analyse` gives for one document. `children` are the findings of embedded other articles."""

    document: Document
    regions: tuple[Region, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    positions: tuple[Position, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    ties: tuple[Tie, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    refused: tuple[Refusal, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()
    children: tuple[Findings, ...] = ()
