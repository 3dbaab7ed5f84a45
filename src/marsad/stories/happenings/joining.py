"""Which accounts are of one happening: those dated to the day first, then the others, each to the one it can only mean.

    dated and dated      the days touch; or, inside one story, lie at most three days apart (the reports disagree); or so far
                         apart that a visit planned for one of them can have been moved to the other
    dated and vague      the month or year told holds the days of one candidate only
    vague and vague      the same time is told, or a visit is told as done within the month planned for it
    dated and undated    the report is of the days around; a plan of the weeks before
    undated and undated  one story, or reports of two days

All is decided between pairs that are sorted first, so the order in which accounts come changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from marsad.model.happenings import Account
from marsad.stories.happenings.fitting import (
    CountryOf,
    days_apart,
    exact,
    family_of,
    gap_days,
    is_within,
    parties_fit,
    persons_conflict,
    sides_of,
    stated,
)
from marsad.stories.happenings.links import Edge, Links
from marsad.stories.happenings.pairs import (
    LASTING,
    LATE_NEWS,
    PLANS_AHEAD,
    PUT_OFF,
    SAME_NEWS,
    candidates,
    class_of,
)

Joined = tuple[int, int, str]
"""Places of two accounts, and why they are of one happening."""
SPEECH = frozenset({"AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "SUPPORT"})
_LONGEST_VISIT = 10
_LONGEST_ACT = 3
_DISAGREEING = 3
_DISAGREEING_ON_THE_ONE = 31
"""Days by which two reports of one story may differ on the only visit or act of its kind that each tells."""
_LATE_NEWS_OF_STORY = 10
_LONGEST_PLAN = 31
"""Days: of two visits within a longer time planned for ("this year") each may be one of its own."""


def groups_of(
    accounts: Sequence[Account], country_of: CountryOf
) -> tuple[list[list[int]], dict[int, set[str]]]:
    """Give the groups of places in `accounts` (which are sorted) that are of one happening, and the reasons by first place."""
    links = Links(len(accounts))
    fitting = [
        (one, other)
        for one, other in candidates(accounts)
        if _can_be_one(accounts[one], accounts[other])
        and not persons_conflict(accounts[one].event, accounts[other].event, country_of)
    ]
    only = _told_once(accounts)
    dated = (_dated_edge(accounts, one, other, only) for one, other in fitting)
    links.join_within([edge for edge in dated if edge])
    for one, other, reason in _attached(accounts, fitting, links):
        links.join(one, other, reason)
    alone = {
        place
        for place, account in enumerate(accounts)
        if exact(account.event.when) is None and not links.is_joined(place)
    }
    loose = (_loose_edge(accounts, one, other) for one, other in fitting if {one, other} <= alone)
    links.join_within([edge for edge in loose if edge])
    for one, other, reason in _fulfilled(accounts, fitting, links):
        links.join(one, other, reason)
    return links.groups(), links.reasons()


def _can_be_one(one: Account, other: Account) -> bool:
    if not parties_fit(one.event, other.event):
        return False
    if one.event.type in SPEECH and one.story and other.story and one.story != other.story:
        return one.event.kind == other.event.kind == "standing-agreement"
    classes = {class_of(one), class_of(other)}
    if len(classes) > 1 and classes & {"hypothetical", "ongoing"}:
        return False
    return one.document != other.document or one.event.kind == other.event.kind or one.lent or other.lent


def _told_once(accounts: Sequence[Account]) -> frozenset[int]:
    """Give the places of accounts whose report tells no other act of their family with days of its own."""
    days: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for account in accounts:
        if (when := exact(account.event.when)) is not None:
            days[(account.document, *family_of(account.event))].add(when.iso())
    return frozenset(
        place
        for place, account in enumerate(accounts)
        if len(days[(account.document, *family_of(account.event))]) == 1
    )


def _dated_edge(accounts: Sequence[Account], one: int, other: int, only: frozenset[int]) -> Edge | None:
    """Give the edge between two accounts that tell the days, if they can be of one happening."""
    ours, theirs = exact(accounts[one].event.when), exact(accounts[other].event.when)
    if ours is None or theirs is None:
        return None
    apart = gap_days(ours, theirs)
    span = (min(ours.start, theirs.start).toordinal(), max(ours.start, theirs.start).toordinal())
    longest = _LONGEST_VISIT if accounts[one].event.mode == "visit" else _LONGEST_ACT
    if apart == 0:
        return Edge(apart, one, other, "same parties and days", span, longest)
    if apart <= PUT_OFF and {one, other} <= only and _moves_a_plan(accounts[one], accounts[other]):
        return Edge(apart, one, other, "same parties, a plan for days beside", span, longest)
    if not _tell_one_story(accounts[one], accounts[other]):
        return None
    reason = "same parties in one story, days that differ"
    if apart <= _DISAGREEING and (accounts[one].event.mode == "visit" or {one, other} <= only):
        return Edge(apart, one, other, reason, span, longest)
    if (
        apart <= _DISAGREEING_ON_THE_ONE
        and {one, other} <= only
        and _is_the_same_otherwise(accounts, one, other)
    ):
        return Edge(apart, one, other, reason, span, _DISAGREEING_ON_THE_ONE)
    return None


def _moves_a_plan(one: Account, other: Account) -> bool:
    """Tell whether two accounts are of one visit of which one tells the plan: plans are put off by a day or two."""
    return one.event.mode == "visit" and "planned" in {class_of(one), class_of(other)}


def _tell_one_story(one: Account, other: Account) -> bool:
    in_story = one.story is not None and one.story == other.story and one.document != other.document
    return in_story and class_of(one) == class_of(other) == "done"


def _is_the_same_otherwise(accounts: Sequence[Account], one: int, other: int) -> bool:
    first, second = accounts[one].event, accounts[other].event
    return sides_of(first) == sides_of(second) and first.kind == second.kind


def _attached(
    accounts: Sequence[Account], fitting: Iterable[tuple[int, int]], links: Links
) -> Iterator[Joined]:
    """Give for each account without exact days the one dated group that it can mean; none where several could be meant."""
    options: dict[int, dict[int, tuple[tuple[int, int], int, str]]] = defaultdict(dict)
    for pair in fitting:
        for loose, dated in (pair, pair[::-1]):
            if exact(accounts[loose].event.when) is not None or exact(accounts[dated].event.when) is None:
                continue
            found = _attaching(accounts[loose], accounts[dated])
            if found is None:
                continue
            group, option = links.root(dated), (found[0], dated, found[1])
            options[loose][group] = min(option, options[loose].get(group, option))
    for loose, groups in sorted(options.items()):
        best, *more = sorted(groups.values())
        if not more or more[0][0] > best[0]:
            yield loose, best[1], best[2]


def _attaching(loose: Account, dated: Account) -> tuple[tuple[int, int], str] | None:
    """Give how well an account without days fits a dated one (story first, then nearness), with the reason; or None."""
    when = exact(dated.event.when)
    assert when is not None  # noqa: S101 - asked for dated ones only
    vague = stated(loose.event.when)
    same_story = loose.story is not None and loose.story == dated.story
    if vague is not None:
        inside = vague.start <= when.start and when.end <= vague.end
        return ((int(not same_story), 0), "same parties, inside the time told") if inside else None
    if loose.published is None or class_of(loose) == "ongoing" or loose.event.status == "historical":
        return ((0, 0), "same parties in one story") if same_story else None
    before, after = _reach(loose, same_story=same_story)
    if not is_within(loose.published, when, before, after):
        return None
    reason = "same parties in one story" if same_story else "same parties, told around those days"
    return (int(not same_story), abs((loose.published - when.start).days)), reason


def _reach(account: Account, *, same_story: bool) -> tuple[int, int]:
    """Give how many days before and after an act a report that gives it no day may be of."""
    if class_of(account) == "planned":
        return PLANS_AHEAD, 0
    if class_of(account) == "negated":
        return PLANS_AHEAD, LATE_NEWS
    return 1, _LATE_NEWS_OF_STORY if same_story else LATE_NEWS


def _loose_edge(accounts: Sequence[Account], one: int, other: int) -> Edge | None:
    """Give the edge between two accounts that tell no days, if they can be of one happening."""
    first, second = accounts[one], accounts[other]
    ours, theirs = stated(first.event.when), stated(second.event.when)
    apart = days_apart(first.published, second.published)
    days = [account.published.toordinal() for account in (first, second) if account.published is not None]
    span = (min(days, default=0), max(days, default=0))
    if ours is not None and theirs is not None:
        reason = "same parties and time" if ours.iso() == theirs.iso() else ""
        return Edge(0, one, other, reason, (0, 0), 0) if reason else None
    if first.event.kind == second.event.kind == "standing-agreement":
        return Edge(0, one, other, "the same standing agreement", (0, 0), 0)
    if first.story is not None and first.story == second.story:
        return Edge(0, one, other, "same parties in one story", (0, 0), 0)
    if apart is None or ours is not None or theirs is not None or first.event.status != second.event.status:
        return None
    reach = LASTING if class_of(first) in {"planned", "ongoing"} else SAME_NEWS
    if apart > reach:
        return None
    return Edge(1 + apart, one, other, "same parties, reports of the same days", span, reach)


def _fulfilled(accounts: Sequence[Account], fitting: Iterable[tuple[int, int]], links: Links) -> list[Joined]:
    """Give for each plan of a visit within a month the one visit that is told as done at a vaguer day of that month."""
    done = {links.root(place) for place, account in enumerate(accounts) if class_of(account) == "done"}
    options: dict[int, dict[int, tuple[int, int]]] = defaultdict(dict)
    for pair in fitting:
        for plan, deed in (pair, pair[::-1]):
            if links.root(plan) not in done and _fulfils(accounts[deed], accounts[plan]):
                options[links.root(plan)].setdefault(links.root(deed), (plan, deed))
    reason = "same parties, inside the time planned"
    return [(*next(iter(deeds.values())), reason) for _, deeds in sorted(options.items()) if len(deeds) == 1]


def _fulfils(deed: Account, plan: Account) -> bool:
    if plan.event.mode != "visit" or (class_of(plan), class_of(deed)) != ("planned", "done"):
        return False
    ahead, told = stated(plan.event.when), stated(deed.event.when)
    if ahead is None or told is None or (ahead.end - ahead.start).days >= _LONGEST_PLAN:
        return False
    return ahead.start <= told.start and told.end <= ahead.end
