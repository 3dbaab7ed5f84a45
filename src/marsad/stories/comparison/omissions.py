"""What of two reports of one happening only one tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from marsad.model.comparisons import Comparison, Side, Telling
from marsad.model.happenings import Happening, Instrument
from marsad.stories.comparison.sides import compared, side, subject_of
from marsad.stories.happenings.fitting import stated

Key = tuple[Any, ...]
MOST_REPORTS = 12
"""Of a happening that more reports tell, only each report's silence against the first ones is listed."""


def compare_silence(
    tellings: Sequence[Telling], happenings: Iterable[Happening], instruments: Iterable[Instrument]
) -> Iterator[Comparison]:
    """Give for each two reports that share a happening what only one of them tells: acts, figures, positions, agreements, ties.

    The happening named is the one of which they share most accounts: a visit or talks before a statement.
    """
    shared = _shared(happenings)
    claims = {telling.document: _claims(telling) for telling in tellings}
    merged = _merged_keys(happenings, instruments)
    for (one, other), common in sorted(shared.items()):
        if one not in claims or other not in claims:
            continue
        sides = [*_only(claims[one], claims[other], merged), *_only(claims[other], claims[one], merged)]
        if sides:
            lead = common[0]
            reason = "told by one of two reports of the same happening"
            yield compared(
                "omission",
                "all",
                subject_of(lead.accounts[0].event),
                sides,
                reason,
                happening=lead.id,
                between=(one, other),
            )


def _shared(happenings: Iterable[Happening]) -> dict[tuple[str, str], list[Happening]]:
    found: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for one in happenings:
        if one.type != "CONSULT" and len(one.documents) < 2:
            continue
        names = sorted(one.documents[:MOST_REPORTS])
        for pair in combinations(names, 2):
            found[pair].append(one)
    ordered = {pair: sorted(ones, key=_weight) for pair, ones in found.items()}
    return {pair: ones for pair, ones in ordered.items() if ones[0].type == "CONSULT" or len(ones) > 1}


def _weight(one: Happening) -> tuple[bool, bool, bool, str]:
    """Order happenings so that what two reports are about comes first: contacts, held, with a date."""
    return one.type != "CONSULT", one.stage != "held", stated(one.when) is None, one.id


def _merged_keys(happenings: Iterable[Happening], instruments: Iterable[Instrument]) -> dict[str, str]:
    """Give the happening or instrument that each event or agreement is an account of, by their ids."""
    found = {account.event.id: one.id for one in happenings for account in one.accounts}
    return found | {account.agreement.id: one.id for one in instruments for account in one.accounts}


def _claims(telling: Telling) -> dict[str, tuple[Key, Side]]:
    """Give every claim of a report by the id of its finding, with what makes it the same as another report's."""
    found: dict[str, tuple[Key, Side]] = {}
    for event in telling.events:
        one = side(
            telling.document, event.evidence[0], subject_of(event), teller=event.teller, finding=event.id
        )
        found[event.id] = (("event", event.type, frozenset((*event.actors, *event.recipients))), one)
    for figure in telling.figures:
        value = f"{figure.value:,.15g} {figure.unit}"
        found[figure.id] = (
            ("figure", figure.value, figure.unit),
            side(telling.document, figure.evidence, value, finding=figure.id),
        )
    for position in telling.positions:
        value = f"{', '.join(position.holder)} {position.stance} {position.issue}"
        found[position.id] = (
            ("position", frozenset(position.holder), position.issue, position.stance),
            side(telling.document, position.evidence[0], value, finding=position.id),
        )
    for agreement in telling.agreements:
        value = f"{agreement.kind} {agreement.stage} {', '.join(agreement.parties)}"
        found[agreement.id] = (
            ("agreement", agreement.kind, frozenset(agreement.parties)),
            side(telling.document, agreement.evidence[0], value, finding=agreement.id),
        )
    for tie in telling.ties:
        found[tie.id] = (
            ("tie", tie.kind, tie.source, tie.target),
            side(
                telling.document, tie.evidence[0], f"{tie.kind} {tie.source} > {tie.target}", finding=tie.id
            ),
        )
    return found


def _only(
    ours: Mapping[str, tuple[Key, Side]], theirs: Mapping[str, tuple[Key, Side]], merged: Mapping[str, str]
) -> list[Side]:
    """Give what only the first tells: neither the same claim nor an account of the same happening stands in the second."""
    keys = {key for key, _ in theirs.values()}
    ids = {merged[name] for name in theirs if name in merged}
    return [one for name, (key, one) in ours.items() if key not in keys and merged.get(name) not in ids]
