"""What one act tells of others: a journey to several hosts of a visit to each; an invitation or a cancellation of a visit."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from marsad.model.findings import Event
from marsad.model.happenings import Account
from marsad.stories.happenings.fitting import CountryOf


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
