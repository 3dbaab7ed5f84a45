"""Which pairs of accounts are worth comparing: one family of acts, two common parties, days that can meet.

Each account has a reach, the days among which those of another account of the same happening must lie: its own days,
the month that it tells, or the days around its report. Pairs whose reaches touch are found by going through the reaches
in order, so the work grows with the number of accounts and not with its square. Pairs of one story and pairs of standing
agreements may lie any time apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from marsad.model.happenings import Account
from marsad.stories.happenings.fitting import exact, family_of, parties_of, stated

LATE_NEWS = 4
PLANS_AHEAD = 45
SAME_NEWS = 2
LASTING = 30
PUT_OFF = 3
"""Days by which a visit that is planned to the day may yet be moved."""
_ALWAYS = (date.min.toordinal(), date.max.toordinal())

Reach = tuple[int, int]


def candidates(accounts: Sequence[Account]) -> list[tuple[int, int]]:
    """Give the pairs of places in `accounts` that may be of one happening, in order."""
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, account in enumerate(accounts):
        parties = sorted(parties_of(account.event))
        keys: Iterable[tuple[str, ...]] = combinations(parties, 2) if len(parties) > 1 else [tuple(parties)]
        for key in keys:
            blocks[(*family_of(account.event), *key)].append(place)
    reaches = [reach_of(account) for account in accounts]
    pairs: set[tuple[int, int]] = set()
    for places in blocks.values():
        if len(places) > 1:
            pairs.update(_touching(places, reaches))
            pairs.update(_of_one_story(places, accounts))
    return sorted(pairs)


def class_of(account: Account) -> str:
    """Give whether an act is told as done, planned, denied, possible or lasting; a visit under way is done."""
    status = account.event.status
    if status in {"actual", "historical"} or (status == "ongoing" and account.event.mode == "visit"):
        return "done"
    return status


def reach_of(account: Account) -> Reach:
    """Give the first and the last day (ordinals) that touch those of every account that may be of the same happening."""
    when = exact(account.event.when)
    if when is not None:
        moved = PUT_OFF if account.event.mode == "visit" and class_of(account) == "planned" else 0
        return when.start.toordinal() - moved, when.end.toordinal() + moved
    vague = stated(account.event.when)
    if vague is not None:
        return vague.start.toordinal(), vague.end.toordinal()
    if account.published is None:
        return _ALWAYS
    day = account.published.toordinal()
    if class_of(account) in {"planned", "negated"}:
        return day - LATE_NEWS, day + PLANS_AHEAD
    if class_of(account) == "ongoing":
        return day, day + LASTING
    return day - LATE_NEWS, day + SAME_NEWS


def _touching(places: Iterable[int], reaches: Sequence[Reach]) -> Iterator[tuple[int, int]]:
    open_ones: list[int] = []
    for place in sorted(places, key=reaches.__getitem__):
        open_ones = [other for other in open_ones if reaches[other][1] >= reaches[place][0]]
        for other in open_ones:
            yield (place, other) if place < other else (other, place)
        open_ones.append(place)


def _of_one_story(places: Iterable[int], accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for place in places:
        account = accounts[place]
        if account.story is not None:
            groups[account.story].append(place)
        if account.event.kind == "standing-agreement":
            groups[""].append(place)
    for group in groups.values():
        yield from combinations(group, 2)
