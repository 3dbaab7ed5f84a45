"""Instruments: the accounts of one agreement in many reports and at several stages, merged into the instrument.

Two accounts can mean one instrument where the parties are the same (or one report leaves some out), the kinds do not
exclude each other ("agreement" and "deal" are said of everything), nothing told of the matter differs, and the days are near.
An instrument moves on from stage to stage: what one report intends and another of the same days signs is one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import combinations

from marsad.model.dates import When
from marsad.model.findings import STAGES, Agreement, Stage
from marsad.model.happenings import Instrument, InstrumentAccount, Told
from marsad.stories.happenings.fitting import days_apart, exact, gap_days, stated
from marsad.stories.happenings.links import Edge, Links

_SAID_OF_ALL = frozenset({"agreement", "contract"})
_NEAR = 3
_MOVING = 60
"""Days within which what was intended or negotiated can be what was signed."""
_UNMADE = frozenset({"intended", "negotiated", "initialled"})


def instruments(accounts: Iterable[InstrumentAccount]) -> list[Instrument]:
    """Give every instrument once, by day of its earliest report; the order of accounts changes nothing."""
    known = sorted({(one.document, one.agreement.id): one for one in accounts}.values(), key=_order)
    links = Links(len(known))
    edges = (_edge(known, one, other) for one, other in _candidates(known))
    links.join_within([edge for edge in edges if edge])
    reasons = links.reasons()
    return [_merged([known[place] for place in group], reasons.get(group[0], ())) for group in links.groups()]


def _candidates(accounts: Sequence[InstrumentAccount]) -> list[tuple[int, int]]:
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, account in enumerate(accounts):
        for pair in combinations(sorted(set(account.agreement.parties)), 2):
            blocks[pair].append(place)
    return sorted({pair for places in blocks.values() for pair in combinations(places, 2)})


def _edge(accounts: Sequence[InstrumentAccount], one: int, other: int) -> Edge | None:
    first, second = accounts[one], accounts[other]
    if not _are_alike(first.agreement, second.agreement):
        return None
    if first.document == second.document and first.agreement.stage == second.agreement.stage:
        return None
    apart = _days_between(first, second)
    if apart is None:
        same = first.story is not None and first.story == second.story
        return Edge(1, one, other, "same parties and matter in one story", (0, 0), 0) if same else None
    moves = len({first.agreement.stage in _UNMADE, second.agreement.stage in _UNMADE}) > 1
    if apart > (_MOVING if moves else _NEAR):
        return None
    reason = "same parties and matter, the stage moved on" if moves else "same parties, matter and days"
    return Edge(apart, one, other, reason, (0, 0), 0)


def _are_alike(one: Agreement, other: Agreement) -> bool:
    ours, theirs = set(one.parties), set(other.parties)
    if not (ours <= theirs or theirs <= ours) or len(ours & theirs) < 2:
        return False
    if one.kind != other.kind and not {one.kind, other.kind} & _SAID_OF_ALL:
        return False
    if one.count is not None and other.count is not None and one.count != other.count:
        return False
    if one.sectors and other.sectors:
        return bool(set(one.sectors) & set(other.sectors))
    told = [subject for subject in (one.subject, other.subject) if subject is not None]
    return len(set(told)) < 2


def _days_between(one: InstrumentAccount, other: InstrumentAccount) -> int | None:
    """Give how far apart two accounts put their instruments: by the days told, else by those of the reports."""
    ours, theirs = stated(one.agreement.when), stated(other.agreement.when)
    if ours is not None and theirs is not None:
        return gap_days(ours, theirs)
    if ours is None and theirs is None:
        return days_apart(one.published, other.published)
    when, undated = (ours, other) if ours is not None else (theirs, one)
    if when is None or exact(when) is None or undated.published is None:
        return None
    return max((when.start - undated.published).days, (undated.published - when.end).days, 0)


def _merged(accounts: Sequence[InstrumentAccount], reasons: Iterable[str]) -> Instrument:
    told = [account.agreement for account in accounts]
    furthest = max((one.stage for one in told), key=STAGES.index)
    main = next(one for one in told if one.stage == furthest)
    days = [account.published for account in accounts if account.published is not None]
    return Instrument(
        id=accounts[0].agreement.id,
        parties=max((one.parties for one in told), key=len),
        kind=_kind(told),
        subject=main.subject or next((one.subject for one in told if one.subject), None),
        sectors=tuple(dict.fromkeys(sector for one in told for sector in one.sectors)),
        stage=furthest,
        when=_when(told, furthest),
        count=next((one.count for one in told if one.count is not None), None),
        first_seen=min(days, default=None),
        accounts=tuple(accounts),
        stages=_stages(told),
        voices=len({account.voice or account.document for account in accounts}),
        reasons=tuple(sorted(reasons)),
        told={name: _told(told, value) for name, value in _FIELDS.items()},
    )


def _kind(told: Sequence[Agreement]) -> str:
    """Give the kind most accounts tell, one that is not said of everything before one that is."""
    counts = Counter(one.kind for one in told)
    return min(counts, key=lambda kind: (kind in _SAID_OF_ALL, -counts[kind], kind))


def _when(told: Sequence[Agreement], stage: Stage) -> When | None:
    dates = [one.when for one in told if one.stage == stage and stated(one.when) is not None]
    return next((when for when in dates if exact(when) is not None), dates[0] if dates else None)


def _stages(told: Sequence[Agreement]) -> tuple[Told, ...]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in told:
        found[one.stage].append(one.id)
    return tuple(Told(stage, tuple(found[stage])) for stage in STAGES if stage in found)


def _told(accounts: Iterable[Agreement], value: Callable[[Agreement], str | None]) -> tuple[Told, ...]:
    """Give every value of a field with the accounts that tell it, in the order in which they were first told."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in accounts:
        if told := value(one):
            found[told].append(one.id)
    return tuple(Told(one, tuple(ids)) for one, ids in found.items())


def _date(agreement: Agreement) -> str | None:
    when = stated(agreement.when)
    return when.iso() if when is not None else None


_FIELDS: dict[str, Callable[[Agreement], str | None]] = {
    "date": _date,
    "parties": lambda one: ", ".join(sorted(one.parties)) or None,
    "kind": lambda one: one.kind,
    "subject": lambda one: one.subject,
    "sectors": lambda one: ", ".join(one.sectors) or None,
    "count": lambda one: str(one.count) if one.count is not None else None,
}


def _order(account: InstrumentAccount) -> tuple[bool, date, str, int, str]:
    agreement = account.agreement
    day = account.published or date.max
    return account.published is None, day, account.document, agreement.evidence[0].span.start, agreement.id
