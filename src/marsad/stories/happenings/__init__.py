"""Happenings: the accounts of one act in many reports, merged into the act; a function of the set of accounts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from marsad.model.happenings import Account, Happening
from marsad.stories.happenings.fitting import CountryOf
from marsad.stories.happenings.joining import groups_of
from marsad.stories.happenings.lending import MembersOf, by_host, by_member, lent_to_visits
from marsad.stories.happenings.merging import merged
from marsad.stories.happenings.visits import contained, toured

__all__ = ["happenings"]


def _nobody(_name: str) -> str | None:
    return None


def _no_members(_code: str) -> tuple[str, ...]:
    return ()


def happenings(
    accounts: Iterable[Account],
    *,
    country_of: CountryOf = _nobody,
    members_of: MembersOf = _no_members,
    as_of: date | None = None,
) -> list[Happening]:
    """Give what happened, may happen or was called off, by day of its earliest report; the order of accounts changes nothing.

    `country_of` gives the code that a person acts for, `members_of` the states of a region. `as_of`: the day against which a plan has lapsed; none has without.
    An invitation is an account of the visit that it invites to, and a cancelled visit's REJECT one of its calling off;
    both are happenings of their own besides.
    """
    own = {(one.document, one.event.id): one for one in accounts}.values()
    hosted = (part for one in own for part in by_host(one))
    lent = (part for one in own for part in lent_to_visits(one, country_of))
    known = sorted((*by_member(hosted, members_of), *lent), key=_order)
    groups, reasons = groups_of(known, country_of)
    found = [
        merged(group, why, country_of, as_of)
        for group, why in (
            ([known[place] for place in places], reasons.get(places[0], ())) for places in groups
        )
        if not _only_calls_off(group)
    ]
    return toured(contained(found), country_of)


def _only_calls_off(accounts: list[Account]) -> bool:
    """Tell accounts lent to a visit or meeting of which no report tells: what was called off stands as it is."""
    return all(account.lent and account.event.status == "negated" for account in accounts)


def _order(account: Account) -> tuple[Any, ...]:
    day, event = account.published or date.max, account.event
    place = event.evidence[0].span.start
    sides = (event.actors, event.recipients, event.mode or "")
    return account.published is None, day, account.document, place, event.id, account.lent, *sides
