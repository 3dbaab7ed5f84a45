"""Happenings and instruments as rows of tables.

A row has the fields of the account that leads it (`document`, `id`, `evidence`, `words` of the listing of accounts), with
the merged values, and beside them `stage`, `reports` (all that tell it), `voices` (how many independent ones), `stories` (in
which of these reports stand together with others), `told` (each value that is told of a field, with the accounts that tell
it: no later report strikes out an earlier one) and `accounts`: what each report tells, with its words.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace

from marsad.analyse.output import agreement_json, event_json
from marsad.faces.happenings import chosen, happenings_of, instruments_of, is_in
from marsad.faces.listings import FIELDS
from marsad.faces.visits import ends_of, sides_of
from marsad.model.dates import When
from marsad.model.findings import Event
from marsad.model.happenings import Account, Happening, Instrument, InstrumentAccount, Told
from marsad.record.filters import Filter
from marsad.record.views import View
from marsad.stories.happenings.fitting import stated

Row = dict[str, Any]
Rows = Callable[[View, Filter, date | None], Generator[Row, None, None]]
VISIT = "visit"
_MORE = ("reports", "voices", "stories", "first_seen", "part_of", "tour", "reasons", "told", "accounts")
_MORE_OF_VISITS = ("voices", "stories", "first_seen", "tour", "reasons", "told", "accounts")
_MORE_OF_INSTRUMENTS = ("stages", "reports", "voices", "stories", "first_seen", "reasons", "told", "accounts")


def event_happening_rows(view: View, where: Filter, as_of: date | None) -> Generator[Row, None, None]:
    """Give acts between states, each once with its accounts; calls for the days of reports as `events` does."""
    for one in chosen(view, where, happenings_of(view, as_of=as_of)):
        if all(account.lent for account in one.accounts):
            continue
        lead = _lead(one)
        row = {"document": lead.document, **event_json(_as_event(one, lead.event))}
        yield row | {"words": [piece.words for piece in lead.event.evidence]} | _more(one)


def visit_happening_rows(view: View, where: Filter, as_of: date | None) -> Generator[Row, None, None]:
    """Give visits, each once with its accounts; one that somebody was only invited to has the stage `invited`.

    `grade` is a list where the reports differ.
    """
    asked = replace(where, type=None)
    for one in chosen(view, asked, happenings_of(view, as_of=as_of)):
        if one.mode != VISIT:
            continue
        lead = _lead(one)
        visitor, host = sides_of(_as_event(one, lead.event))
        start, end = ends_of(one.when)
        grades = [told.value for told in one.told["grade"]]
        more = _more(one)
        yield {
            "visitor": visitor,
            "host": host,
            "persons": list(one.persons),
            "start": start,
            "end": end,
            "place": one.place,
            "place_name": one.place_name,
            "grade": grades if len(grades) > 1 else one.grade,
            "status": one.status,
            "stage": one.stage,
            "reports": more["reports"],
            "evidence": [[piece.span.start, piece.span.end] for piece in lead.event.evidence],
            "words": [piece.words for piece in lead.event.evidence],
            "id": one.id,
            "rule": lead.event.rule,
            **{name: more[name] for name in _MORE_OF_VISITS},
        }


def _lead(one: Happening) -> Account:
    """Give the first account that tells the act itself, else its first."""
    return next((account for account in one.accounts if not account.lent), one.accounts[0])


def _as_event(one: Happening, lead: Event) -> Event:
    """Give the leading account's event with what all accounts together tell."""
    return replace(
        lead, id=one.id, kind=one.kind, type=one.type, mode=one.mode, status=one.status, actors=one.actors,
        recipients=one.recipients, persons=one.persons, when=one.when or lead.when, place=one.place,
        place_name=one.place_name, grade=one.grade,
    )  # fmt: skip


def _more(one: Happening) -> Row:
    return {
        "stage": one.stage,
        "reports": list(one.documents),
        "voices": one.voices,
        "stories": _stories(one.accounts),
        "first_seen": one.first_seen.isoformat() if one.first_seen else None,
        "part_of": one.part_of,
        "tour": one.tour,
        "reasons": list(one.reasons),
        "told": _told_json(one.told),
        "accounts": [_account(account) for account in one.accounts],
    }


def _stories(accounts: Iterable[Account | InstrumentAccount]) -> list[str]:
    return list(dict.fromkeys(account.story for account in accounts if account.story is not None))


def _told_json(told: Mapping[str, Iterable[Told]]) -> Row:
    return {
        name: [{"value": one.value, "accounts": list(one.accounts)} for one in values]
        for name, values in told.items()
    }


def _account(account: Account) -> Row:
    event = account.event
    return {
        "document": account.document,
        "story": account.story,
        "id": event.id,
        "kind": event.kind,
        "status": "invited" if account.lent and event.kind == "invite" else event.status,
        "date": _iso(stated(event.when)),
        "grade": event.grade,
        "persons": list(event.persons),
        "evidence": [[piece.span.start, piece.span.end] for piece in event.evidence],
        "words": [piece.words for piece in event.evidence],
    }


def _iso(when: When | None) -> str | None:
    return when.iso() if when is not None else None


def instrument_rows(view: View, where: Filter, as_of: date | None) -> Generator[Row, None, None]:
    """Give agreements, each instrument once at its furthest stage; `stages` lists every stage with the reports that tell it."""
    loose = replace(where, since=None, until=None, status=None)
    meant = {(name, one.id) for name, one in view.findings("agreements", loose)}
    for one in instruments_of(view, as_of=as_of):
        if not any((account.document, account.agreement.id) in meant for account in one.accounts):
            continue
        if where.status is not None and where.status not in {told.value for told in one.stages}:
            continue
        if is_in(one.when, one.first_seen, one.first_seen, where):
            yield _instrument_row(one)


def _instrument_row(one: Instrument) -> Row:
    lead = next(account for account in one.accounts if account.agreement.stage == one.stage)
    names = {account.agreement.id: account.document for account in one.accounts}
    merged = replace(
        lead.agreement, id=one.id, parties=one.parties, kind=one.kind, subject=one.subject, sectors=one.sectors,
        when=one.when, count=one.count,
    )  # fmt: skip
    return {
        "document": lead.document,
        **agreement_json(merged),
        "words": [piece.words for piece in lead.agreement.evidence],
        "stages": [
            {"stage": told.value, "reports": list(dict.fromkeys(names[name] for name in told.accounts))}
            for told in one.stages
        ],
        "reports": list(one.documents),
        "voices": one.voices,
        "stories": _stories(one.accounts),
        "first_seen": one.first_seen.isoformat() if one.first_seen else None,
        "reasons": list(one.reasons),
        "told": _told_json(one.told),
        "accounts": [
            {
                "document": account.document,
                "story": account.story,
                "id": account.agreement.id,
                "stage": account.agreement.stage,
                "date": _iso(stated(account.agreement.when)),
                "evidence": [[piece.span.start, piece.span.end] for piece in account.agreement.evidence],
                "words": [piece.words for piece in account.agreement.evidence],
            }
            for account in one.accounts
        ],
    }


HAPPENING_ROWS: dict[str, Rows] = {
    "events": event_happening_rows,
    "visits": visit_happening_rows,
    "agreements": instrument_rows,
}
HAPPENING_FIELDS: dict[str, tuple[str, ...]] = {
    "events": (*FIELDS["events"], "stage", *_MORE),
    "visits": (*FIELDS["visits"], *_MORE_OF_VISITS),
    "agreements": (*FIELDS["agreements"], *_MORE_OF_INSTRUMENTS),
}
"""The fields of each of these listings, in their order."""
