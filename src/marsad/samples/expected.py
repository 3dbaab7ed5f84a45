"""What a careful coder finds in the sample reports: phrases and their places, checked against the texts.

Every phrase of `expected.json` stands once in its report, and `at` is where: [start, end) in code points. A phrase
that is missing, stands twice or stands elsewhere is refused, so that a reader can trust either of the two. Where an
analyser and these codings differ, one of the two is to be mended, and the words decide which. Demanded are the kinds
of events that are read so far: CONSULT, SUPPORT by signing, REJECT, SANCTION. Events of other types stand under
`later`: right where they are found, and moved to `events` by the issue that reads their type.
A doubtful act of such a type stands there once for each reading that a careful coder would accept.
"""

from __future__ import annotations

import msgspec
from msgspec import Struct

from marsad.model.documents import RegionKind
from marsad.model.errors import ResourceError
from marsad.model.findings import Bound, FigureKind, Status
from marsad.model.spans import Span
from marsad.samples import read_sample, sample_documents


class Phrase(Struct, frozen=True, forbid_unknown_fields=True):
    """Words of a report, and where they stand: `text[at[0]:at[1]] == words`."""

    words: str
    at: tuple[int, int]

    @property
    def span(self) -> Span:
        """Give the place as a span."""
        return Span(*self.at)


class ExpectedRegion(Struct, frozen=True, forbid_unknown_fields=True):
    """A region by its first words; it ends where the next one begins."""

    kind: RegionKind
    begins: Phrase


class ExpectedEvent(Struct, frozen=True, forbid_unknown_fields=True):
    """An event by the coding guide; `date` is an ISO day, interval, month or year, null where none is told."""

    type: str
    mode: str | None
    status: Status
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    persons: tuple[str, ...]
    date: str | None
    place: str | None
    evidence: tuple[Phrase, ...]


class ExpectedQuote(Struct, frozen=True, forbid_unknown_fields=True):
    """A quote; its evidence is the exact words, without marks and without the reporting verb."""

    speaker: str
    speaker_code: str | None
    direct: bool
    evidence: Phrase


class ExpectedFigure(Struct, frozen=True, forbid_unknown_fields=True):
    """A figure in whole units, scale words worked in; `high` is the upper end of a range."""

    value: float
    high: float | None
    bound: Bound
    unit: str
    measure: str
    kind: FigureKind
    holders: tuple[str, ...]
    as_of: str | None
    evidence: Phrase


class Expected(Struct, frozen=True, forbid_unknown_fields=True):
    """All that is expected of one report, or of an embedded one (whose regions stand in its parent)."""

    regions: tuple[ExpectedRegion, ...]
    events: tuple[ExpectedEvent, ...]
    later: tuple[ExpectedEvent, ...]
    quotes: tuple[ExpectedQuote, ...]
    figures: tuple[ExpectedFigure, ...]
    notes: str

    def phrases(self) -> list[Phrase]:
        """Give every phrase, in the order of the file."""
        return [
            *(region.begins for region in self.regions),
            *(phrase for event in (*self.events, *self.later) for phrase in event.evidence),
            *(quote.evidence for quote in self.quotes),
            *(figure.evidence for figure in self.figures),
        ]


def expected_findings() -> dict[str, Expected]:
    """Give what is expected, by document id; an embedded report has the id of its parent and `#embedded-1`.

    Raises ResourceError where a phrase does not stand exactly once and at its place, or an id is of no report.
    """
    expected = msgspec.json.decode(read_sample("expected.json"), type=dict[str, Expected])
    texts = {document.id: document.text for document in sample_documents()}
    for name, report in expected.items():
        check_phrases(name, texts.get(name.partition("#")[0]), report.phrases())
    return expected


def check_phrases(name: str, text: str | None, phrases: list[Phrase]) -> None:
    """Raise ResourceError for the first phrase that is not found once, at its place, in the text of `name`."""
    if text is None:
        raise ResourceError(f"expected.json codes {name!r}, but reports.jsonl holds no such report")
    for phrase in phrases:
        start, end = find_phrase(name, text, phrase.words)
        if (start, end) != phrase.at:
            raise ResourceError(
                f"expected.json, {name}: {phrase.words!r} stands at {start}-{end}, not at {phrase.at}; "
                "run tools/place_samples.py"
            )


def find_phrase(name: str, text: str, words: str) -> tuple[int, int]:
    """Give the place of words that stand exactly once in a text; raise ResourceError otherwise."""
    count = text.count(words) if words else 0
    if count != 1:
        found = "does not stand in the text" if not count else f"stands {count} times; lengthen it"
        raise ResourceError(f"expected.json, {name}: {words!r} {found}; every phrase must stand once")
    start = text.index(words)
    return start, start + len(words)
