"""What was announced, and how much of it was carried out: contacts that reports told beforehand, by level.

The share realised is that of plans whose date is over by a week, drawn from Beta(4 + held, 1 + not held): before anything is
known, four plans of five are expected to be carried out (our assumption). It is a lower bound, because a report that tells
a meeting without its date may not have been matched to the plan.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from marsad.measures.estimates import Estimate, estimate
from marsad.measures.levels import LEVELS, RankOf, level_of
from marsad.model.findings import DONE
from marsad.model.happenings import Account, Happening
from marsad.stories.happenings.fitting import stated

HELD, NOT_HELD = 4.0, 1.0
"""The prior of the share realised."""
GRACE_DAYS = 7
"""Days after its date in which a plan may still be told as carried out."""
DRAWS, SEED = 1000, 20181


class Plan(Struct, frozen=True):
    """A contact that was announced before it was told as done: its days, when it was first announced, held and called off.

    `held` is the day of the first report that tells it as done, `off` of the first that denies it, None where there is none.
    """

    happening: str
    parties: tuple[str, ...]
    level: int | None
    start: date
    end: date
    announced: date
    held: date | None
    off: date | None

    def is_held_by(self, day: date) -> bool:
        """Tell whether a report up to a day tells it as done."""
        return self.held is not None and self.held <= day

    def is_open_on(self, day: date) -> bool:
        """Tell whether it was announced, not called off and not told as done by a day."""
        return self.announced <= day and not self.is_held_by(day) and (self.off is None or self.off > day)


class Realised(Struct, frozen=True):
    """How many plans of a level were due and held, and the share to be expected of others."""

    level: str
    due: tuple[str, ...]
    held: tuple[str, ...]
    share: Estimate


def plans_of(happenings: Iterable[Happening], rank_of: RankOf) -> list[Plan]:
    """Give the contacts that were announced with a day, a month at the longest, before any report told them as done."""
    found = []
    for one in happenings:
        told = [account for account in one.accounts if account.event.status == "planned" and not account.lent]
        dated = [account for account in told if stated(account.event.when) is not None]
        announced = _first(told)
        if one.type != "CONSULT" or not dated or announced is None:
            continue
        held = _first(a for a in one.accounts if a.event.status in DONE and not a.lent)
        when = dated[-1].event.when
        if when is None or (when.end - when.start).days > 31 or (held is not None and held <= announced):
            continue
        off = _first(a for a in one.accounts if a.event.status == "negated")
        parties = tuple(sorted({*one.actors, *one.recipients} - {"UNK"}))
        level = level_of(one, rank_of, when.start)
        found.append(Plan(one.id, parties, level, when.start, when.end, announced, held, off))
    return _joined(sorted(found, key=lambda plan: (plan.parties, plan.start, plan.end, plan.happening)))


def _joined(plans: Iterable[Plan]) -> list[Plan]:
    """Give each plan once: those of the same parties whose days touch are one meeting, announced again with other dates.

    The narrowest dates stay, with the first day on which it was announced, and held.
    """
    found: list[Plan] = []
    for one in plans:
        last = found[-1] if found else None
        if last is None or last.parties != one.parties or one.start > last.end:
            found.append(one)
            continue
        narrow = min(last, one, key=lambda plan: (plan.end - plan.start, plan.start))
        levels = [plan.level for plan in (last, one) if plan.level is not None]
        found[-1] = replace(
            narrow,
            level=min(levels, default=None),
            announced=min(last.announced, one.announced),
            held=min((day for day in (last.held, one.held) if day is not None), default=None),
        )
    return sorted(found, key=lambda plan: (plan.start, plan.happening))


def _first(accounts: Iterable[Account]) -> date | None:
    return min((one.published for one in accounts if one.published is not None), default=None)


def realised(plans: Iterable[Plan], day: date) -> list[Realised]:
    """Give for every level, and for all, what became of the plans whose date was over by a week on a day."""
    due = [one for one in plans if one.announced <= day and one.end + timedelta(GRACE_DAYS) <= day]
    groups = {name: [one for one in due if one.level == level] for level, name in LEVELS.items()}
    return [_realised(name, told, day) for name, told in {"all": due, **groups}.items()]


def _realised(name: str, due: list[Plan], day: date) -> Realised:
    held = [one for one in due if one.is_held_by(day)]
    random = np.random.default_rng(SEED)
    drawn = random.beta(HELD + len(held), NOT_HELD + len(due) - len(held), DRAWS)
    return Realised(
        name,
        tuple(one.happening for one in due),
        tuple(one.happening for one in held),
        estimate(drawn),
    )


def chance_of(one: Plan, plans: Iterable[Plan], day: date) -> float:
    """Give the chance that a plan is carried out, from those of its level that were due by a day."""
    due = [
        other
        for other in plans
        if other.level == one.level and other.announced <= day and other.end + timedelta(GRACE_DAYS) <= day
    ]
    held = sum(other.is_held_by(day) for other in due)
    return (HELD + held) / (HELD + NOT_HELD + len(due))
