"""What happened once, however many reports tell it: the accounts of it, its fields with who tells each, its stage."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from marsad.model.dates import When
from marsad.model.findings import Agreement, Event, Grade, Stage, Status

HappeningStage = Literal["invited", "planned", "confirmed", "held", "cancelled", "lapsed"]
HAPPENING_STAGES: tuple[HappeningStage, ...] = (
    "invited", "planned", "confirmed", "held", "cancelled", "lapsed",
)  # fmt: skip


class Account(Struct, frozen=True):
    """An act as one report tells it. `published` is the day of the report; `voice` whose text it is.

    `voice` stands for one independent source: accounts of one voice (copies of a text, outlets of one owner) confirm
    nothing to each other. `story` is the story of the report, where stories are known. `lent`: the act told is another
    one, an invitation or a cancellation, and stands here for what it tells of the visit's stage. `part`: the report tells
    one journey to several hosts, and this is the visit to one of them.
    """

    document: str
    published: date | None
    event: Event
    outlet: str | None = None
    voice: str | None = None
    story: str | None = None
    lent: bool = False
    part: bool = False


class Told(Struct, frozen=True):
    """A value of a field, and the accounts that tell it (the ids of their events), in order."""

    value: str
    accounts: tuple[str, ...]


class Happening(Struct, frozen=True):
    """One act between parties, merged from its accounts, which all stay.

    `id`: the id of the event of the earliest account; those it had before an earlier account joined are the ids of other
    accounts, so each of them finds it. `stage` is None for what is merely possible or
    was never planned. `when` is the best date of those told: of the furthest stage, then the most exact, then told by most.
    `told` keeps for each of "date", "place", "persons", "parties", "grade", "status" all that is told of it. `part_of` is the
    visit in whose course it took place; `tour` the first visit of the same journey. `reasons` say why accounts were joined.
    """

    id: str
    type: str
    mode: str | None
    kind: str
    status: Status
    stage: HappeningStage | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    persons: tuple[str, ...]
    when: When | None
    place: str | None
    place_name: str | None
    grade: Grade | None
    first_seen: date | None
    last_seen: date | None
    accounts: tuple[Account, ...]
    told: dict[str, tuple[Told, ...]]
    voices: int
    reasons: tuple[str, ...] = ()
    part_of: str | None = None
    tour: str | None = None

    @property
    def documents(self) -> tuple[str, ...]:
        """Give the ids of the reports that tell it, each once, in order."""
        return tuple(dict.fromkeys(account.document for account in self.accounts))


class InstrumentAccount(Struct, frozen=True):
    """An instrument at one stage, as one report tells it; the fields beside it are those of `Account`."""

    document: str
    published: date | None
    agreement: Agreement
    outlet: str | None = None
    voice: str | None = None
    story: str | None = None


class Instrument(Struct, frozen=True):
    """One treaty, agreement, contract or the like, merged from its accounts: how far it came, and who tells each stage.

    `id` is that of the agreement of the earliest account. `stages`: every stage told, in the order in which instruments pass
    through them; the last is `stage`. `when` is the date told of that stage. `told` keeps for each of "date", "parties", "kind",
    "subject", "sectors", "count" all that is told of it.
    """

    id: str
    parties: tuple[str, ...]
    kind: str
    subject: str | None
    sectors: tuple[str, ...]
    stage: Stage
    when: When | None
    count: int | None
    first_seen: date | None
    accounts: tuple[InstrumentAccount, ...]
    stages: tuple[Told, ...]
    voices: int
    reasons: tuple[str, ...] = ()
    told: dict[str, tuple[Told, ...]] = {}

    @property
    def documents(self) -> tuple[str, ...]:
        """Give the ids of the reports that tell it, each once, in order."""
        return tuple(dict.fromkeys(account.document for account in self.accounts))
