"""Acts that tell of another act's stage: an invitation of a visit, a cancellation of a visit or meeting."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from marsad.model.findings import Event
from marsad.model.happenings import Account


def lent_to_visits(account: Account) -> Iterator[Account]:
    """Give the visits and meetings that an invitation or a cancellation speaks of, as accounts of their own.

    The invited side is the visitor. Who cancels may be either side, so every way is given; the day of inviting or
    cancelling is no day of the visit.
    """
    event = account.event
    if not event.actors or not event.recipients or event.status not in {"actual", "historical"}:
        return
    if event.kind == "invite":
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
