"""Instruments: how one moved on from stage to stage between reports, and whom some reports leave out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.model.comparisons import Comparison, Side
from marsad.model.happenings import Instrument, InstrumentAccount
from marsad.stories.comparison.sides import compared, distinct_documents, side


def compare_instruments(instruments: Iterable[Instrument]) -> Iterator[Comparison]:
    """Give the instruments that reports tell at different stages or of different parties."""
    for one in instruments:
        subject = f"{one.kind} {', '.join(one.parties)}"
        stages = [_side(account, account.agreement.stage) for account in one.accounts]
        if _differ(stages):
            reason = "one account tells an earlier stage than another"
            yield compared("status-progression", "stage", subject, stages, reason)
        parties = [_side(account, ", ".join(sorted(account.agreement.parties))) for account in one.accounts]
        if _differ(parties):
            reason = "one account names parties that another leaves out"
            yield compared("scope", "parties", subject, parties, reason)


def _differ(sides: list[Side]) -> bool:
    """Tell whether two reports give different values; what one report tells twice is its own matter."""
    return len({told.value for told in sides}) > 1 and distinct_documents(sides) > 1


def _side(account: InstrumentAccount, value: str) -> Side:
    told = account.agreement
    return side(account.document, told.evidence[0], value, finding=told.id)
