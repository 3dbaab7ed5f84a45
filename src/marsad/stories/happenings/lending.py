"""What one act tells of others: a journey to several hosts of a visit to each; an invitation or a cancellation of a visit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from marsad.model.findings import Event
from marsad.model.happenings import Account
from marsad.stories.happenings.fitting import CountryOf, days_apart, exact, gap_days

MembersOf = Callable[[str], tuple[str, ...]]
"""Gives the codes of the states of a bloc or region; none for anybody else."""
_SAME_JOURNEY = 4
"""Days between reports that can tell one journey, where they give it no days."""


def by_host(account: Account) -> Iterator[Account]:
    """Give an account of a visit once for each host; any other as it is."""
    event = account.event
    if event.type != "CONSULT" or event.mode != "visit" or len(event.recipients) < 2:
        yield account
        return
    for host in event.recipients:
        at_home = event.place in {None, host}
        told = replace(
            event,
            recipients=(host,),
            place=event.place if at_home else None,
            place_name=event.place_name if at_home else None,
        )
        yield replace(account, event=told, part=True)


def by_member(accounts: Iterable[Account], members_of: MembersOf) -> Iterator[Account]:
    """Give a visit to a region as one to each of its states to which the same traveller goes on those days.

    "He pledged it on his visit to Central Asia" is an account of the visit to Kazakhstan that others tell. A visit to a
    region of whose states nobody tells stays one to the region.
    """
    known = list(accounts)
    legs: dict[str, list[Account]] = defaultdict(list)
    for account in known:
        for name in account.event.persons if _is_done_visit(account) else ():
            legs[name].append(account)
    for account in known:
        hosts = {
            leg.event.recipients[0]
            for region in (account.event.recipients if _is_done_visit(account) else ())
            for members in [members_of(region)]
            for name in account.event.persons
            for leg in legs[name]
            if leg.event.recipients[0] in members
            and leg.event.actors == account.event.actors
            and _are_of_one_journey(account, leg)
        }
        if not hosts:
            yield account
        for host in sorted(hosts):
            yield replace(account, event=replace(account.event, recipients=(host,)), part=True)


def _is_done_visit(account: Account) -> bool:
    event = account.event
    is_visit = event.type == "CONSULT" and event.mode == "visit" and len(event.recipients) == 1
    return is_visit and event.status in {"actual", "ongoing", "historical"}


def _are_of_one_journey(one: Account, other: Account) -> bool:
    ours, theirs = exact(one.event.when), exact(other.event.when)
    if ours is not None and theirs is not None:
        return gap_days(ours, theirs) <= _SAME_JOURNEY
    apart = days_apart(one.published, other.published)
    return (
        apart is not None
        and apart <= _SAME_JOURNEY
        and "historical" not in {one.event.status, other.event.status}
    )


def lent_to_visits(account: Account, country_of: CountryOf) -> Iterator[Account]:
    """Give the visits and meetings that an invitation or a cancellation speaks of, as accounts of their own.

    The invited side is the visitor; nobody of it being named, it was invited to something else. Who cancels may be either
    side, so every way is given; the day of inviting or cancelling is no day of the visit.
    """
    event = account.event
    if not event.actors or not event.recipients or event.status not in {"actual", "historical"}:
        return
    if event.kind == "invite" and any(country_of(name) in event.recipients for name in event.persons):
        yield _lent(account, event, event.recipients, event.actors, "visit")
    elif event.kind == "cancel":
        for visitor, host in ((event.actors, event.recipients), (event.recipients, event.actors)):
            yield _lent(account, event, visitor, host, "visit")
        yield _lent(account, event, event.actors, event.recipients, None)


def _lent(
    account: Account, event: Event, actors: tuple[str, ...], recipients: tuple[str, ...], mode: str | None
) -> Account:
    status = "planned" if event.kind == "invite" else "negated"
    told = replace(
        event, type="CONSULT", mode=mode, status=status, actors=actors, recipients=recipients, when=None, place=None,
        place_name=None,
    )  # fmt: skip
    return replace(account, event=told, lent=True)
