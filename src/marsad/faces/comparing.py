"""Where the reports of a record contradict each other, differ or stay silent, as rows.

Asked for is a whole record, one story, or two reports; two reports that somebody puts side by side are taken for one story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from marsad.engines.stories import shared_stories
from marsad.faces.asking import Place, view_of
from marsad.faces.happenings import (
    account_of,
    country_of,
    day_of_report,
    instrument_account_of,
    states_of,
    voice_of,
)
from marsad.model.comparisons import COMPARISON_KINDS, Comparison, Side, Telling
from marsad.model.documents import Document
from marsad.model.errors import InputError
from marsad.model.findings import Figure
from marsad.model.happenings import Happening
from marsad.model.spans import Span
from marsad.record.filters import Filter
from marsad.record.views import View
from marsad.stories.comparison import compare as compare_tellings
from marsad.stories.happenings import happenings
from marsad.stories.happenings.instruments import instruments
from marsad.text.stems import search_terms
from marsad.world import World, load_world

Row = dict[str, Any]
COMPARE_FIELDS: tuple[str, ...] = (
    "kind", "field", "subject", "sides", "reason", "documents", "happening", "id",
)  # fmt: skip
_SHORTEST = 6
_AROUND = 70
"""Letters before and behind a number whose words tell what it counts."""
_KINDS = ("events", "figures", "positions", "agreements", "ties", "assessments")


def compare(
    *asked: str,
    kind: str | None = None,
    country: str | None = None,
    record: Place | None = None,
) -> list[Row]:
    """Give what differs between the reports of a record, of the story or of the two reports `asked` for.

    `kind`: only comparisons of this kind ("contradiction"); `country`: only those in which it is a party or holder. Raises
    InputError for a report or story that the record does not hold, and for a kind that is none.
    """
    with view_of(record) as view:
        return list(compare_rows(view, asked, kind=kind, country=country))


def compare_rows(
    view: View, asked: Collection[str] = (), *, kind: str | None = None, country: str | None = None
) -> Generator[Row, None, None]:
    """Give a row for each comparison, contradictions first."""
    if kind is not None and kind not in COMPARISON_KINDS:
        raise InputError(f"{kind!r} is no kind of comparison; known are {', '.join(COMPARISON_KINDS)}")
    code = country.strip().upper() if country else None
    with view.at_one_moment():
        found = _comparisons(view, list(asked))
    for one in found:
        if (kind is None or one.kind == kind) and (code is None or code in _codes(one)):
            yield _row(one)


def _comparisons(view: View, asked: list[str]) -> list[Comparison]:
    world = load_world()
    heads = {head.id: head for head in view.heads()}
    story_of = shared_stories(view, world) if len(asked) < 2 else dict.fromkeys(asked, "asked")
    chosen = _chosen(asked, heads, story_of)
    wanted = set(chosen)
    found = {
        kind: [(name, one) for name, one in view.findings(kind, Filter()) if name in wanted]
        for kind in _KINDS
    }
    words = words_around(view, found["figures"])
    return side_by_side(
        [heads[name] for name in chosen], found, story_of, world, as_of=view.latest_day(), words=words
    ).comparisons


class Compared(NamedTuple):
    """What happened by the accounts of some reports, and where these differ."""

    happenings: list[Happening]
    comparisons: list[Comparison]


def side_by_side(
    heads: Sequence[Document],
    found: Mapping[str, Sequence[tuple[str, Any]]],
    story_of: Mapping[str, str],
    world: World,
    *,
    as_of: date | None,
    words: Mapping[str, Mapping[str, frozenset[str]]] | None = None,
) -> Compared:
    """Give the happenings and comparisons of reports, from their findings by kind ("events": report id and event)."""
    by_id = {head.id: head for head in heads}
    acts = happenings(
        (
            account_of(by_id[name], event, world, story_of.get(name))
            for name, event in found.get("events", ())
        ),
        country_of=country_of(world),
        members_of=states_of(world),
        as_of=as_of,
    )
    papers = instruments(
        instrument_account_of(by_id[name], one, world, story_of.get(name))
        for name, one in found.get("agreements", ())
    )
    tellings = _tellings(heads, found, story_of, world, words or {})
    return Compared(acts, compare_tellings(tellings, acts, papers))


def _chosen(asked: list[str], heads: Mapping[str, Document], story_of: Mapping[str, str]) -> list[str]:
    """Give the ids of the reports asked for: all, those of a story, or those named."""
    if not asked:
        return list(heads)
    if len(asked) == 1 and len(asked[0]) >= _SHORTEST:
        told = [name for name, story in story_of.items() if story.startswith(asked[0].lower())]
        if told:
            return sorted(told)
    unknown = [name for name in asked if name not in heads]
    if unknown:
        raise InputError(
            f"the record holds no report {unknown[0]!r}, nor a story of several reports with this id; "
            "`marsad stories` lists the stories, and two reports are compared by their ids"
        )
    if len(asked) == 1:
        story = story_of.get(asked[0])
        return sorted(name for name, other in story_of.items() if other == story) if story else asked
    return list(dict.fromkeys(asked))


def _tellings(
    heads: Iterable[Document],
    found: Mapping[str, Sequence[tuple[str, Any]]],
    story_of: Mapping[str, str],
    world: World,
    words: Mapping[str, Mapping[str, frozenset[str]]],
) -> list[Telling]:
    """Give what each report tells, with its day, voice and story."""
    by_report: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for kind, findings in found.items():
        for name, one in findings:
            by_report[name][kind].append(one)
    return [
        Telling(
            head.id, day_of_report(head), head.outlet, head.genre, voice_of(head, world), story_of.get(head.id),
            words=words.get(head.id, {}), **{kind: tuple(findings) for kind, findings in by_report[head.id].items()},
        )
        for head in heads
    ]  # fmt: skip


def words_around(view: View, figures: Iterable[tuple[str, Figure]]) -> dict[str, dict[str, frozenset[str]]]:
    """Give by report and figure the stems beside each figure that is of a known measure and holder."""
    by_report: dict[str, list[Figure]] = defaultdict(list)
    for name, figure in figures:
        if figure.measure is not None and figure.holders:
            by_report[name].append(figure)
    found: dict[str, dict[str, frozenset[str]]] = {}
    for name, told in by_report.items():
        document = view.document(name)
        text = document.text if document is not None else ""
        found[name] = {figure.id: _beside(text, figure.evidence.span) for figure in told}
    return found


def _beside(text: str, span: Span) -> frozenset[str]:
    before, behind = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    near = " ".join((*before.rpartition("\n")[2].split()[1:], *behind.partition("\n")[0].split()[:-1]))
    return frozenset(word for word in search_terms(near).split() if len(word) > 2)


def _codes(one: Comparison) -> set[str]:
    words = f"{one.subject} {' '.join(side.value for side in one.sides)}"
    return {word.strip(",()") for word in words.split()}


def _row(one: Comparison) -> Row:
    return {
        "kind": one.kind,
        "field": one.field,
        "subject": one.subject,
        "sides": [_side(side) for side in one.sides],
        "reason": one.reason,
        "documents": list(one.documents),
        "happening": one.happening,
        "id": one.id,
    }


def _side(side: Side) -> Row:
    return {
        "document": side.document,
        "span": [side.span.start, side.span.end],
        "words": side.words,
        "value": side.value,
        "teller": side.teller,
        "finding": side.finding,
    }
