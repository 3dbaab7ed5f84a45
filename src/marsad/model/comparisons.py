"""Where accounts of one matter agree, differ, move on or stay silent, with the words of every side."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct

from marsad.model.findings import Agreement, Assessment, Event, Figure, Position, Tie
from marsad.model.spans import Span

ComparisonKind = Literal[
    "contradiction", "change-over-time", "status-progression", "scope", "wording", "notation", "speakers-differ",
    "omission", "compatible",
]  # fmt: skip
COMPARISON_KINDS: tuple[ComparisonKind, ...] = (
    "contradiction", "change-over-time", "status-progression", "speakers-differ", "scope", "wording", "notation",
    "omission", "compatible",
)  # fmt: skip
"""In the order in which they are shown: what cannot both be right comes first."""

Field = Literal[
    "date", "place", "parties", "grade", "stage", "figure", "position", "wording", "judgement", "rank", "all"
]


class Telling(Struct, frozen=True):
    """What one report tells, for the comparison with others.

    `voice` is whose voice it is, `story` its story if known. `words` are the stems around a figure, by the figure's id: two
    counts are of one thing only if they stand among the same words.
    """

    document: str
    published: date | None
    outlet: str | None = None
    genre: str | None = None
    voice: str | None = None
    story: str | None = None
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    positions: tuple[Position, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    ties: tuple[Tie, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    words: Mapping[str, frozenset[str]] = {}


class Side(Struct, frozen=True):
    """What one report says on the matter: the value, the words it rests on, and who says so (None: the report itself)."""

    document: str
    span: Span
    words: str
    value: str
    teller: str | None = None
    finding: str | None = None


class Comparison(Struct, frozen=True):
    """Two or more sides on one matter, and how they stand to each other, with the reason for the kind.

    `subject` says in codes what is compared ("CONSULT/visit RUS > KAZ", "KAZ on sanctions-on-russia"); `happening` is the id
    of the happening that it belongs to, if it is one's. A `contradiction` is raised only where not all sides can be right.
    `between`: the two reports of an omission, of which one may have no side.
    """

    id: str
    kind: ComparisonKind
    field: Field
    subject: str
    sides: tuple[Side, ...]
    reason: str
    happening: str | None = None
    between: tuple[str, ...] = ()

    @property
    def documents(self) -> tuple[str, ...]:
        """Give the ids of the reports compared, each once, in order."""
        return self.between or tuple(dict.fromkeys(side.document for side in self.sides))
