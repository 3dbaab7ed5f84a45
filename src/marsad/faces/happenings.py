"""What happened, from a record: the accounts of all its reports merged, and those that a filter asks for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from marsad.engines.stories import shared_stories
from marsad.model.dates import When, parse_published
from marsad.model.documents import Document, as_told
from marsad.model.findings import Agreement, Event
from marsad.model.happenings import Account, Happening, Instrument, InstrumentAccount
from marsad.record.filters import Filter
from marsad.record.views import View
from marsad.stories.happenings import happenings
from marsad.stories.happenings.fitting import CountryOf, stated
from marsad.stories.happenings.instruments import instruments
from marsad.stories.happenings.lending import MembersOf
from marsad.world import load_world
from marsad.world.world import World


def happenings_of(view: View, *, as_of: date | None = None, world: World | None = None) -> list[Happening]:
    """Give what the reports of a record tell, each happening once, by day of its first report.

    `as_of` is by default the newest day of publication; reports after it are not heard.
    """
    known = world or load_world()
    day = as_of or view.latest_day()
    with view.at_one_moment():
        heads = {head.id: head for head in view.heads()}
        story_of = shared_stories(view, known, as_of=day)
        accounts = [
            account_of(heads[name], event, known, story_of.get(name))
            for name, event in view.findings("events", Filter())
        ]
    heard = (one for one in accounts if _is_heard(one.published, day))
    return happenings(heard, country_of=country_of(known), members_of=states_of(known), as_of=day)


def instruments_of(view: View, *, as_of: date | None = None, world: World | None = None) -> list[Instrument]:
    """Give the instruments that the reports of a record tell, each once with its stages, by day of its first report.

    Reports after `as_of` are not heard.
    """
    known = world or load_world()
    with view.at_one_moment():
        heads = {head.id: head for head in view.heads()}
        story_of = shared_stories(view, known, as_of=as_of)
        found = list(view.findings("agreements", Filter()))
    accounts = (instrument_account_of(heads[name], one, known, story_of.get(name)) for name, one in found)
    return instruments(one for one in accounts if _is_heard(one.published, as_of))


def account_of(document: Document, event: Event, world: World, story: str | None = None) -> Account:
    """Give an event as the account of its report; the voice is that of the agency it was taken from, else of its outlet."""
    return Account(
        document.id, day_of_report(document), event, document.outlet, voice_of(document, world), story
    )


def instrument_account_of(
    document: Document, agreement: Agreement, world: World, story: str | None = None
) -> InstrumentAccount:
    """Give an agreement as the account of its report, with the voice as `account_of` has it."""
    return InstrumentAccount(
        document.id, day_of_report(document), agreement, document.outlet, voice_of(document, world), story
    )


def _is_heard(published: date | None, as_of: date | None) -> bool:
    return as_of is None or published is None or published <= as_of


def day_of_report(document: Document) -> date | None:
    """Give the day of a report's publication; None where it has none."""
    return parse_published(document.published) if document.published else None


def voice_of(document: Document, world: World) -> str | None:
    """Give whose voice a report is: the outlet it says it took over, else its own; None where neither is known.

    The owner stands for all his outlets where the world knows him.
    """
    told = as_told(document).via or document.outlet
    outlet = world.actors.get(told) if told else None
    return (outlet.owner or outlet.id) if outlet is not None and outlet.kind == "outlet" else told


def country_of(world: World) -> CountryOf:
    """Give the function from the name under which a person is shown to the code that he acts for."""
    persons = {world.label(actor.id, "en"): actor.id for actor in reversed(world.of_kind("person"))}
    return lambda name: world.code_of(persons[name]) if name in persons else None


def states_of(world: World) -> MembersOf:
    """Give the function from a region or loose group to its states; an organisation has a seat of its own to visit."""
    return lambda code: (
        world.members(code) if code in world.actors and world.actors[code].kind == "bloc" else ()
    )


def chosen(view: View, where: Filter, found: Iterable[Happening]) -> list[Happening]:
    """Give the happenings that a filter lets through: whom and what one of their accounts concerns, their own days and status.

    A happening without a date stands at the days of its reports. `where.status` may also be a stage.
    """
    loose = replace(where, since=None, until=None, status=None)
    meant = {(name, event.id) for name, event in view.findings("events", loose)}
    return [
        one
        for one in found
        if (where.status is None or where.status in {one.status, one.stage})
        and any((account.document, account.event.id) in meant for account in one.accounts)
        and _is_within(one, where)
    ]


def _is_within(one: Happening, where: Filter) -> bool:
    return is_in(one.when, one.first_seen, one.last_seen, where)


def is_in(told: When | None, first_seen: date | None, last_seen: date | None, where: Filter) -> bool:
    """Tell whether a date, or the days of the reports where none is told, touches the days that a filter asks for."""
    when = stated(told)
    first, last = (when.start, when.end) if when else (first_seen, last_seen)
    if where.since is not None and (last is None or last < where.since):
        return False
    return where.until is None or (first is not None and first <= where.until)
