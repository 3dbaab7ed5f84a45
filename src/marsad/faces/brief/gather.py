"""What a brief is made from: the reports of a record, and the findings that concern a country.

Quotes: those of the country's own speakers; and, in reports that tell of events with it, those of the other
parties to these events and of speakers whose country is unknown. With a partner: in reports that tell of events
between the two, those of either side and of unknown ones. Positions and assessments of either of the two stand in
a file of two. Reports after the day of the page are not heard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from marsad.engines.stories import shared_stories
from marsad.faces.agenda import agenda_rows
from marsad.faces.brief.cells import day_of
from marsad.faces.brief.measured import Measured
from marsad.faces.comparing import side_by_side, words_around
from marsad.model.comparisons import Comparison
from marsad.model.dates import When
from marsad.model.documents import Document
from marsad.model.findings import (
    Agreement,
    Assessment,
    Event,
    Figure,
    LedgerRow,
    Position,
    Quote,
    Refusal,
    Tie,
)
from marsad.model.happenings import Happening
from marsad.model.laws import evidence_of
from marsad.model.spans import Evidence
from marsad.record.filters import Filter
from marsad.record.views import View
from marsad.world import load_world

Finding = Event | Quote | Figure | Position | Agreement | Tie | Assessment
Some = TypeVar("Some", Event, Quote, Figure, Position, Agreement, Tie, Assessment)
Found = tuple[tuple[Document, Some], ...]


class Scope(Struct, frozen=True):
    """Of whom and of when a page tells: a country, a partner, the reader's own country; days.

    `as_of` is the day of the page, by default the newest day of publication. Findings are those whose days touch
    `since` to `until`. `regions` are the blocs that the country belongs to: who tours one comes to it, too.
    """

    country: str
    partner: str | None = None
    own: str | None = None
    as_of: date | None = None
    since: date | None = None
    until: date | None = None
    regions: tuple[str, ...] = ()

    def filter(self, country: str | None = None, with_: str | None = None) -> Filter:
        """Give the filter for findings of a country (and another), in the days of the page."""
        return Filter(country=country, with_=with_, since=self.since, until=self.until)


class Plan(Struct, frozen=True):
    """A plan that no report tells as settled: its state on the day of the page, and who tells of it."""

    state: str
    key: tuple[str, str | None, frozenset[str], frozenset[str]]
    reports: tuple[str, ...]


class Material(Struct, frozen=True):
    """All that a page shows, in the order of the record (day of the report, document, place in it).

    `own_words`: the ids of the positions that stand in the words of their holder.
    """

    scope: Scope
    documents: tuple[Document, ...]
    superseded: int
    later: int
    events: Found[Event] = ()
    quotes: Found[Quote] = ()
    figures: Found[Figure] = ()
    positions: Found[Position] = ()
    agreements: Found[Agreement] = ()
    ties: Found[Tie] = ()
    assessments: Found[Assessment] = ()
    own: Found[Event] = ()
    plans: tuple[Plan, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()
    refusals: tuple[tuple[str, Refusal], ...] = ()
    own_words: frozenset[str] = frozenset()
    happenings: tuple[Happening, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    measured: Measured | None = None

    @property
    def country(self) -> str:
        """Give the code of the country."""
        return self.scope.country

    @property
    def partner(self) -> str | None:
        """Give the code of the partner, if the page is of two."""
        return self.scope.partner


def gather(view: View, scope: Scope) -> Material:
    """Read what concerns a country (and a partner) out of a record.

    A finding whose words do not stand in its report is left out, with a row in the ledger.
    """
    stored = list(view.documents())
    scope = replace(scope, as_of=scope.as_of or view.latest_day())
    current = {item.document.id: item.document for item in stored if not item.superseded}
    heard = {name: document for name, document in current.items() if _is_heard(document, scope.as_of)}
    sound = _Sound(current, heard)
    where = scope.filter(scope.country, scope.partner)
    events = _in_order(sound(chain(view.findings("events", where), _tours(view, scope))), heard)
    positions = sound(_of_either(view, "positions", scope, _holders))
    material = Material(
        scope,
        tuple(heard.values()),
        sum(item.superseded for item in stored),
        len(current) - len(heard),
        events,
        sound(_quotes(view, where, events)),
        sound(view.findings("figures", where)),
        positions,
        sound(view.findings("agreements", where)),
        sound(view.findings("ties", where)),
        sound(_of_either(view, "assessments", scope, _subject)),
        sound(_own(view, scope, {finding.id for _, finding in events})),
        tuple(_plans(view, where, scope.as_of)),
        (*dict.fromkeys(view.ledger()), *sound.faults),
        tuple(view.refusals()),
        frozenset(_own_words(view, where, positions)),
    )
    return _compared(view, material)


def _compared(view: View, material: Material) -> Material:
    """Lay what the page's reports tell side by side, in the stories of all reports that are heard."""
    kinds = ("events", "figures", "positions", "agreements", "ties", "assessments")
    told = {kind: [(document.id, one) for document, one in getattr(material, kind)] for kind in kinds}
    used = {name for found in told.values() for name, _ in found}
    heads = [document for document in material.documents if document.id in used]
    world, as_of = load_world(), material.scope.as_of
    story_of = shared_stories(view, world, as_of=as_of)
    words = words_around(view, told["figures"])
    compared = side_by_side(heads, told, story_of, world, as_of=as_of, words=words)
    return replace(material, happenings=tuple(compared.happenings), comparisons=tuple(compared.comparisons))


def _own_words(view: View, where: Filter, positions: Found[Position]) -> Iterator[str]:
    """Give the ids of the positions of which a stretch of evidence begins in a quote of their holder."""
    quotes: dict[str, list[Quote]] = {}
    for name, quote in view.findings("quotes", replace(where, country=None, with_=None)):
        quotes.setdefault(name, []).append(quote)
    for document, one in positions:
        for quote in quotes.get(document.id, ()):
            said = quote.evidence.span
            if quote.speaker_code in one.holder and any(
                said.start <= piece.span.start < said.end for piece in one.evidence
            ):
                yield one.id
                break


def _tours(view: View, scope: Scope) -> Iterator[tuple[str, Event]]:
    """Give the visits to a region of the country's that name no state of it ("جولة في آسيا الوسطى")."""
    for region in scope.regions:
        for name, event in view.findings("events", scope.filter(region, scope.partner)):
            if event.mode == "visit" and region in event.recipients and scope.country not in event.recipients:
                yield name, event


def _in_order(events: Found[Event], heard: Iterable[str]) -> Found[Event]:
    """Order events by report as the record orders them, inside one by place; each once."""
    order = {name: place for place, name in enumerate(heard)}
    each = {(document.id, event.id): (document, event) for document, event in events}
    return tuple(
        sorted(each.values(), key=lambda found: (order[found[0].id], found[1].evidence[0].span, found[1].id))
    )


def _is_heard(document: Document, as_of: date | None) -> bool:
    day = day_of(document)
    return day is None or as_of is None or day <= as_of


def _holders(position: Position) -> tuple[str, ...]:
    return position.holder


def _subject(assessment: Assessment) -> tuple[str, ...]:
    return (assessment.subject,)


def _of_either(
    view: View, kind: str, scope: Scope, sides: Callable[[Any], tuple[str, ...]]
) -> Iterator[tuple[str, Any]]:
    """Give what a country holds or is said to be; in a file of two, what either does or is."""
    if scope.partner is None:
        yield from view.findings(kind, scope.filter(scope.country))
        return
    pair = {scope.country, scope.partner}
    for name, finding in view.findings(kind, scope.filter()):
        if pair & {*sides(finding)}:
            yield name, finding


def _own(view: View, scope: Scope, known: set[str]) -> Iterator[tuple[str, Event]]:
    """Give what the reader's own country has to do with either of the two, beyond the events of the page."""
    if scope.own is None:
        return
    seen = set(known)
    for side in filter(None, (scope.country, scope.partner)):
        for name, event in view.findings("events", scope.filter(side, scope.own)):
            if event.id not in seen:
                seen.add(event.id)
                yield name, event


def _plans(view: View, where: Filter, as_of: date | None) -> Iterator[Plan]:
    if as_of is None:
        return
    for row in agenda_rows(view, where, as_of):
        key = (row["type"], row["mode"], frozenset(row["actors"]), frozenset(row["recipients"]))
        yield Plan(row["state"], key, tuple(row["reports"]))


def _quotes(
    view: View, where: Filter, events: Iterable[tuple[Document, Event]]
) -> Iterator[tuple[str, Quote]]:
    """Give the quotes to show, report by report in the order of the record."""
    parties = _parties(where, events)
    for name, quote in view.findings("quotes", replace(where, country=None, with_=None)):
        own = where.with_ is None and where.country in {quote.speaker_code, quote.addressee}
        if own or (name in parties and quote.speaker_code in {None, *parties[name]}):
            yield name, quote


def _parties(where: Filter, events: Iterable[tuple[Document, Event]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for document, event in events:
        sides = {*event.actors, *event.recipients, *((event.teller,) if event.teller else ())}
        found.setdefault(document.id, set()).update(sides)
    if where.with_ is None:
        return found
    return {name: {code for code in (where.country, where.with_) if code} for name in found}


class _Sound:
    """Lets through what stands in a report that is heard, and collects what stands in none."""

    def __init__(self, current: dict[str, Document], heard: dict[str, Document]) -> None:
        self._current, self._heard = current, heard
        self.faults: list[LedgerRow] = []

    def __call__(self, found: Iterable[tuple[str, Some]]) -> Found[Some]:
        return tuple(self._let(found))

    def _let(self, found: Iterable[tuple[str, Some]]) -> Iterator[tuple[Document, Some]]:
        for name, finding in found:
            document = self._current.get(name)
            if document is None or not _stands(finding, document):
                self.faults.append(LedgerRow(name, "brief", "words not there", finding.id))
            elif name in self._heard:
                yield document, finding


def _stands(finding: Finding, document: Document) -> bool:
    """Tell whether the words are there (law 2), those of dates and cues too, before anything is shown."""
    return all(
        piece.words and document.text[piece.span.start : piece.span.end] == piece.words
        for piece in (*evidence_of(finding), *_besides(finding))
    )


def _besides(finding: Finding) -> Iterator[Evidence]:
    """Give the words of a finding that help to read it: expressions of time, the verb of saying."""
    cue = getattr(finding, "cue", None)
    if cue is not None:
        yield cue
    dates: list[When | None] = [
        getattr(finding, name, None) for name in ("when", "announced", "as_of", "since", "until")
    ]
    yield from (when.expression for when in dates if when is not None and when.expression is not None)
