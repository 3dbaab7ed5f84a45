"""What a language says of agreements: names of instruments, cues of their stage, words of their subject."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from marsad.languages.stances import Shown
from marsad.model.findings import Stage

Kind = Literal["treaty", "agreement", "memorandum", "protocol", "contract", "declaration", "roadmap", "plan"]


class InstrumentWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that name a kind of instrument ("مذكرة تفاهم").

    `subject` and `sectors` are those of a named one ("the nuclear deal"); `standing` is its stage where the clause
    says none, `bound` who may be a party where the text names no other, `binds` whom a named one binds whoever is named,
    `named_with` who is a party wherever the document names him.
    """

    id: str
    kind: Kind
    phrases: tuple[str, ...]
    source: str
    examples: Shown
    subject: str | None = None
    sectors: tuple[str, ...] = ()
    standing: Stage | None = None
    bound: tuple[str, ...] = ()
    binds: tuple[str, ...] = ()
    named_with: tuple[str, ...] = ()
    number: Literal["one", "many"] = "one"
    note: str | None = None


class StageWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that say at what stage an instrument is; they stand `before` or `behind` its name.

    `by_pair`: the parties are the two whom the document speaks of ("the relations rest on 300 agreements"); `by_subjects`:
    the two who do something together in the sentence ("seek an agreement"). `any`: no certain instrument is meant.
    `tight`: it stands right at the name.
    """

    id: str
    stage: Stage
    phrases: tuple[str, ...]
    source: str
    examples: Shown
    side: Literal["before", "behind"] = "before"
    by_pair: bool = False
    by_subjects: bool = False
    any: bool = False
    tight: bool = False
    note: str | None = None


class SubjectWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of what an instrument is about: English words and a sector of the ontology's list `field`."""

    id: str
    subject: str
    sector: str
    phrases: tuple[str, ...]
    source: str
    note: str | None = None
