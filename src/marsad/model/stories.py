"""Reports side by side: which copy each other, and which tell one story.

A story is a function of the set of reports: neither the order in which they came nor when they were read plays a part.
Its id is that of its earliest report by (day, id); each of its other reports has an id to which the story answers
too, so that a story whose earliest report changes is still found under its old name.
"""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Literal, NamedTuple

from msgspec import Struct

from marsad.model.dates import When
from marsad.model.spans import Span

CopyKind = Literal["exact", "edited", "excerpt", "derived"]
ID_LENGTH = 12


class Act(Struct, frozen=True):
    """What one event of a report says for the comparison with others: its key, its persons, where it stands."""

    type: str
    mode: str | None
    kind: str
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]
    persons: frozenset[str]
    when: When | None
    place: str | None
    start: int


class Named(Struct, frozen=True):
    """An actor whom a report names, by id or code, and the first place where it does."""

    actor: str
    start: int


class Report(Struct, frozen=True):
    """What stories need of one report: its own words (`spans`: title and body) and what was found in them.

    `day` is that of publication. `sources` are those whom the report credits (`via`). `title` is the field delivered
    beside the text.
    """

    id: str
    text: str
    spans: tuple[Span, ...]
    day: date | None = None
    language: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    sources: tuple[str, ...] = ()
    parent: str | None = None
    named: tuple[Named, ...] = ()
    acts: tuple[Act, ...] = ()
    figures: tuple[tuple[float, str], ...] = ()

    @property
    def order(self) -> tuple[bool, date, str]:
        """Give the place of the report among others: by day and id, undated ones last."""
        return self.day is None, self.day or date.max, self.id


class Passage(Struct, frozen=True):
    """Words that stand in two reports, with their spans in both original texts; `words` is how many are the same."""

    left: Span
    right: Span
    words: int


class Copy(Struct, frozen=True):
    """That two reports share text. `left` is the earlier by (day, id); the shares are of each one's words, 0 to 1.

    `exact`: the same words from first to last; `edited`: most of both; `excerpt`: most of one inside a longer one;
    `derived`: passages, while most of each is its own.
    """

    left: str
    right: str
    kind: CopyKind
    left_share: float
    right_share: float
    passages: tuple[Passage, ...]


class Reason(Struct, frozen=True):
    """Why two reports belong together or not: a feature, its value from 0 to 1, what it weighs, and in words."""

    feature: str
    value: float
    weight: float
    words: str = ""


class Link(Struct, frozen=True):
    """That two reports tell one story: the sum of the weighted features, and the features."""

    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...]


class Text(Struct, frozen=True):
    """One text, however many reports carry it. `source` is the agency that is credited, `country` the owner's."""

    documents: tuple[str, ...]
    source: str | None
    country: str | None


class Story(Struct, frozen=True):
    """Reports of one thing, earliest first, with the links that hold them together.

    `texts` are the independent texts among them; `voices` counts these by the country of the outlet's or agency's owner
    ("" where it is not known), so that two agencies of one state are two texts and one voice.
    """

    id: str
    aliases: tuple[str, ...]
    documents: tuple[str, ...]
    first: date | None
    last: date | None
    links: tuple[Link, ...]
    copies: tuple[Copy, ...]
    texts: tuple[Text, ...]
    voices: tuple[tuple[str, int], ...]


class Member(NamedTuple):
    """A report of a story, and its day."""

    document: str
    day: date | None


def story_id(document: str) -> str:
    """Give the id of the story whose earliest report is `document`: 12 hex digits of SHA-256 over its id."""
    return hashlib.sha256(f"story\x1f{document}".encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
