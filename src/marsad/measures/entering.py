"""Which happenings enter the series, at which days, and as what.

A happening enters where some account says that it took place: `actual` at its own date, or spread over the thirty days to
publication where no month is told; `historical` only with a month or better. What is ongoing is a tie, and what is
planned, possible or denied never counts. Acts of states and their organisations (GOV, MIL, IGO) make the series; those of
firms stand in an economic series; those of parliaments, parties and others stay out. Each that stays out has its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from marsad.measures.contributions import Contribution, Domain, Entered, Kind, Left, Series
from marsad.measures.levels import RankOf, level_of, nobody
from marsad.model.findings import DONE
from marsad.model.happenings import Account, Happening
from marsad.ontology import Ontology
from marsad.stories.happenings.fitting import stated

UNDATED_DAYS = 30
"""Days to publication over which an undated act is spread (referee's point 5)."""
LONGEST_DATED_DAYS = 31
"""Days of the longest interval that is a date: a month."""
OF_STATES = frozenset({"GOV", "MIL", "IGO", "UNO", "EUR"})
OF_FIRMS = frozenset({"BUS", "MNC", "AGR"})
_SIGNING = frozenset({"sign", "initial", "conclude", "ratify"})
_MATERIAL = frozenset({2, 4})
_DOMAINS: dict[str, Domain] = {
    "economic": "economic", "natural_resource": "economic", "technology": "economic",
    "military": "security", "intelligence": "security", "peacekeeping": "security", "cbrn": "security",
    "terrorism": "security",
}  # fmt: skip

Days = tuple[date, date, bool]


def enter(
    happenings: Iterable[Happening],
    ontology: Ontology,
    *,
    rank_of: RankOf = nobody,
    as_of: date | None = None,
) -> Entered:
    """Give what every happening adds to the series of its pairs, and which stay out.

    `as_of`: what is dated later stays out. A meeting in the course of a visit that enters is not counted beside it; the
    visit takes its level where no visitor is named.
    """
    contributions: list[Contribution] = []
    left: list[Left] = []
    every = list(happenings)
    days = {one.id: days_of(one, as_of) for one in every}
    visits = {one.id for one in every if one.mode == "visit" and not isinstance(days[one.id], str)}
    inside = {one.id: one for one in every if _kind(one, ontology) == "contacts" and one.part_of in visits}
    lent = _levels_of_courses(inside.values(), rank_of)
    for one in every:
        found = days[one.id]
        if one.id in inside and not isinstance(found, str):
            left.append(Left(one.id, "in the course of a visit that counts"))
            continue
        added = found if isinstance(found, str) else _added(one, found, ontology, rank_of, lent)
        if isinstance(added, str):
            left.append(Left(one.id, added))
        else:
            contributions += added
    return Entered(tuple(contributions), tuple(left))


def days_of(one: Happening, as_of: date | None = None) -> Days | str:
    """Give the days over which a happening is spread, with whether a date is told; or why it has none that count."""
    told = [account for account in one.accounts if account.event.status in DONE and not account.lent]
    if not told:
        return "ongoing: a tie, no happening" if one.status == "ongoing" else "not told as done"
    when = stated(one.when)
    if when is not None and (when.end - when.start).days < LONGEST_DATED_DAYS:
        late = as_of is not None and when.start > as_of
        return "dated after the last report" if late else (when.start, when.start, True)
    published = [
        account.published for account in told if account.event.status == "actual" and account.published
    ]
    if not any(account.event.status == "actual" for account in told):
        return "of the past, without a month"
    if not published:
        return "neither date nor day of the report"
    last = min(published)
    return last - timedelta(UNDATED_DAYS - 1), last, False


def _levels_of_courses(meetings: Iterable[Happening], rank_of: RankOf) -> dict[str, int]:
    levels: dict[str, int] = {}
    for one in meetings:
        level = level_of(one, rank_of, _day(one))
        if level is not None and one.part_of is not None:
            levels[one.part_of] = min(level, levels.get(one.part_of, level))
    return levels


def _added(
    one: Happening, days: Days, ontology: Ontology, rank_of: RankOf, lent: dict[str, int]
) -> list[Contribution] | str:
    series = _series(one)
    pairs = list(_pairs(one))
    if not pairs:
        return "a side is not named"
    if series is None:
        return "no act of states"
    kind = _kind(one, ontology)
    told = [account for account in one.accounts if account.event.status in DONE and not account.lent]
    score = 0.0 if not ontology.is_code(one.type, one.mode) else ontology.score(one.type, one.mode)
    level = level_of(one, rank_of, _day(one)) if kind == "contacts" else None
    return [
        Contribution(
            one.id, source, target, kind, (score > 0) - (score < 0), share, *days,
            series=series, level=lent.get(one.id) if level is None else level, score=score, domains=_domains(told),
            confidence=max(account.event.confidence for account in told), voices=one.voices,
            outlets=tuple(sorted({account.outlet or account.document for account in told})), documents=one.documents,
        )
        for source, target, share in pairs
    ]  # fmt: skip


def _kind(one: Happening, ontology: Ontology) -> Kind:
    if one.type == "CONSULT":
        return "contacts"
    if one.type == "SUPPORT" and one.kind in _SIGNING:
        return "instruments"
    return (
        "material" if one.type in ontology.types and ontology.quad(one.type) in _MATERIAL else "declaratory"
    )


def _series(one: Happening) -> Series | None:
    """Give the series of a happening; None where no account tells of acts of states or firms on both sides."""
    found: set[Series] = set()
    for account in one.accounts:
        sides = [side for side in (account.event.actor_sectors, account.event.recipient_sectors) if side]
        if account.event.status not in DONE or account.lent:
            continue
        if all(OF_STATES & set(side) for side in sides):
            found.add("bilateral")
        elif all((OF_STATES | OF_FIRMS) & set(side) for side in sides):
            found.add("economic")
    if "bilateral" in found:
        return "multilateral" if _is_multilateral(one) else "bilateral"
    return "economic" if found else None


def _is_multilateral(one: Happening) -> bool:
    summit = one.mode == "multilateral" and one.kind != "bilateral-summit"
    return summit or (_is_mutual(one) and len({*one.actors, *one.recipients} - {"UNK"}) > 2)


def _is_mutual(one: Happening) -> bool:
    """Tell an act that all its parties do together; of one that has two sides the actor's direction counts."""
    if one.mode == "visit" or one.kind == "message":
        return False
    return not one.recipients or one.type in {"CONSULT", "COOPERATE"}


def _pairs(one: Happening) -> Iterator[tuple[str, str, float]]:
    """Give source, target and share of each direction: among n parties each pair has 1/(n-1) of the happening."""
    host = one.place if one.mode == "visit" and not one.recipients else None
    actors = sorted({*one.actors} - {"UNK", host or "UNK"})
    recipients = sorted({*one.recipients, *([host] if host else [])} - {"UNK", *actors})
    number = len(actors) + len(recipients)
    if _is_mutual(one):
        every = sorted({*actors, *recipients})
        for source in every:
            for target in every:
                if source != target:
                    yield source, target, 0.5 / (number - 1)
        return
    for source in actors:
        for target in recipients:
            yield source, target, 1 / (number - 1)


def _domains(told: Iterable[Account]) -> tuple[Domain, ...]:
    found = {_DOMAINS[name] for account in told for name in account.event.contexts if name in _DOMAINS}
    return tuple(sorted(found)) or ("political",)


def _day(one: Happening) -> date | None:
    when = stated(one.when)
    return when.start if when is not None else one.first_seen
