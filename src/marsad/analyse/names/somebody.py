"""Who a mention means, as far as its words say: what the readers of a sentence hand to each other."""

from __future__ import annotations

from msgspec import Struct

from marsad.model.findings import Candidate

BODIES = frozenset({"organisation", "bloc", "group"})
"""Kinds of somebody who is neither a person nor a state."""


class Somebody(Struct, gc=False):
    """A mention in the making: tokens `first` up to `behind`, and what is known of whom it means.

    `unlisted` are the tokens of a person's name that no entry of the world has. `gender`: of a verb that has him as
    its subject ("m", "f"), "" where the words do not say. `body`: the kind of the body of states of which several
    office-holders are, or of the armed group or party of which one is ("وزراء خارجية الاتحاد الأوروبي"). `oblique`: a people named in the case of an
    object ("الفلسطينيين"), which is never a subject. `seat`: a house that stands for its government ("الكرملين").
    `single`: an adjective of nationality in the singular, which no people is called by. `own`: the gender of whose
    minister or head somebody is by a pronoun ("وزير خارجيتها"), until the sentence says of whom. `home`: the state of a
    private person's people, for which he does not act ("الإيطالي ماريو بالوتيلي"). `posted`: the state to which an
    ambassador is accredited ("سفير إيطاليا لدى كينيا").
    """

    first: int
    behind: int
    kind: str
    codes: tuple[str, ...] = ()
    actor: str | None = None
    person: str | None = None
    office: str | None = None
    sector: str | None = None
    conjunction: str = ""
    preposition: str = ""
    candidates: tuple[Candidate, ...] = ()
    adjective: bool = False
    place: str | None = None
    former: bool = False
    weak: bool = False
    unlisted: tuple[int, int] | None = None
    gender: str = ""
    body: str = ""
    oblique: bool = False
    seat: bool = False
    single: bool = False
    own: str = ""
    home: tuple[str, ...] = ()
    posted: tuple[str, ...] = ()
