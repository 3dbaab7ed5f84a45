"""What all sentences of a document share while its acts are read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from marsad.analyse.acts.deedsagain import Deeds
from marsad.analyse.acts.draft import Draft
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.names.somebody import Somebody
from marsad.kit.bundle import Kit
from marsad.model.dates import When
from marsad.model.findings import Refusal
from marsad.text.tokens import Tokens


class Context(Struct):
    """What all sentences of a document share.

    `ranks` are those of the triggers (`Language.ranks`); `said` are the days on which persons and states last spoke;
    `sport`: it is a report of sport; `numbers` are the words for numbers. `host` and `guest` are those of the visit last told in the sentence, `hosts` tell
    whom each visitor was last told to visit. `doers` are those of the masdars told in the sentence, by their places; `told` are the acts told in it so far.
    """

    document: str
    tokens: Tokens
    kit: Kit
    anchor: date | None
    counting: frozenset[str]
    memory: Memory
    refused: list[Refusal]
    deeds: Deeds
    ranks: dict[str, int]
    host: tuple[str, ...] = ()
    guest: tuple[str, ...] = ()
    hosts: dict[str, tuple[str, ...]] = {}
    said: dict[str, When] = {}
    doers: dict[int, list[Somebody]] = {}
    told: list[Draft] = []
    sport: bool = False
    numbers: Mapping[str, float] = {}
