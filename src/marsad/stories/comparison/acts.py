"""What the accounts of one happening say of its date, place, grade, stage and parties, and in which words.

A date inside the other is the same told more exactly; dates that do not touch cannot both be right, unless one of them is
that of a plan. A visit is "official" in loose use whatever its grade, so that state and official are two wordings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from marsad.model.comparisons import Comparison
from marsad.model.dates import When
from marsad.model.findings import DONE
from marsad.model.happenings import Account, Happening
from marsad.stories.comparison.sides import compared, date_side, distinct_documents, event_side, subject_of
from marsad.stories.happenings.fitting import exact, family_of, gap_days, parties_of, stated
from marsad.stories.happenings.joining import SPEECH
from marsad.stories.happenings.pairs import class_of
from marsad.text.stems import search_terms

_LOOSE_GRADES = frozenset({"state", "official"})
_ALIKE = 0.5
"""Share of the words of the shorter account that must stand in the other one for the two to be one wording."""
_SAME = 0.7
"""As `_ALIKE`, for two accounts of what is done again and again to be of one act."""
_PLACED = frozenset({"CONSULT", "COOPERATE", "SUPPORT"})
"""Acts whose place is told because they took place there; where words of blame fell says nothing of the matter."""
_TALKS = ("CONSULT", "meeting")
_STAGES = frozenset({"planned", "negated", "done"})


def compare_acts(happenings: Iterable[Happening]) -> Iterator[Comparison]:
    """Give what differs between the accounts of each happening."""
    for one in happenings:
        accounts = [account for account in one.accounts if not account.part]
        if len(accounts) > 1:
            yield from _dates(one, accounts)
            yield from _places(one, accounts)
            yield from _grades(one, accounts)
            yield from _stages(one, accounts)
            yield from _parties(one, accounts)
            yield from _wordings(one, accounts)


def _subject(one: Happening) -> str:
    return subject_of(next((account for account in one.accounts if not account.lent), one.accounts[0]).event)


def _dates(one: Happening, accounts: Sequence[Account]) -> Iterator[Comparison]:
    """Give days that differ; where one account tells an interval that holds all the others, none is wrong."""
    told = [(account, when) for account in accounts if (when := stated(account.event.when)) is not None]
    values = {when.iso() for _, when in told}
    if len(values) < 2:
        return
    sides = [date_side(account, when) for account, when in told]
    days = [when for _, when in told if exact(when) is not None]
    covered = any(all(wide.start <= when.start and when.end <= wide.end for when in days) for wide in days)
    apart = [
        (first, second)
        for (first, ours), (second, theirs) in combinations(told, 2)
        if gap_days(ours, theirs) and exact(ours) is not None and exact(theirs) is not None
    ]
    if covered or not apart:
        reason = "one date lies inside the other"
        yield compared("compatible", "date", _subject(one), sides, reason, happening=one.id)
        return
    single = _of_one_day(told)
    told_by = {account.event.id: place for place, (account, _) in enumerate(told)}
    if any(class_of(first) != class_of(second) for first, second in apart):
        reason = "it was announced for other days than it took place on"
        yield compared("change-over-time", "date", _subject(one), sides, reason, happening=one.id)
        return
    differing = {
        place
        for first, second in apart
        if {first.document, second.document} <= single
        and _tell_the_same(first, second)
        and _is_in_figures(first, second)
        for place in (told_by[first.event.id], told_by[second.event.id])
    }
    if one.type in _PLACED and differing:
        reason = "accounts of one act give days that do not touch"
        contrary = [sides[place] for place in sorted(differing)]
        yield compared("contradiction", "date", _subject(one), contrary, reason, happening=one.id)


def _is_in_figures(one: Account, other: Account) -> bool:
    """Tell whether one of two days is told in figures.

    Two weekdays that differ say little: of a visit of several days each report may mean another day, and a weekday is often
    that of the saying, or of the week to come.
    """
    return any(when.basis == "stated" for account in (one, other) if (when := account.event.when) is not None)


def _of_one_day(told: Iterable[tuple[Account, When]]) -> set[str]:
    """Give the reports that tell one day of an act; who tells several tells of meetings that go on."""
    days: dict[str, set[str]] = defaultdict(set)
    for account, when in told:
        days[account.document].add(when.iso())
    return {document for document, values in days.items() if len(values) == 1}


def _are_of_one_story(one: Account, other: Account) -> bool:
    return one.story is not None and one.story == other.story and one.document != other.document


def _tell_the_same(one: Account, other: Account) -> bool:
    """Tell whether two accounts must be of one act: visits are rare; of what is done again and again, by their words."""
    return one.event.mode == "visit" or _are_alike(_stems(one), _stems(other), _SAME)


def _are_alike(ours: frozenset[str], theirs: frozenset[str], share: float) -> bool:
    return len(ours & theirs) >= share * min(len(ours), len(theirs))


def _places(one: Happening, accounts: Sequence[Account]) -> Iterator[Comparison]:
    told = [account for account in accounts if account.event.place_name and class_of(account) == "done"]
    names = {account.event.place_name for account in told}
    if len(names) < 2 or one.mode == "visit" or one.type not in _PLACED:
        return
    states = {account.event.place for account in told}
    sides = [event_side(account, account.event.place_name or "") for account in told]
    in_story = any(
        _are_of_one_story(ours, theirs) and ours.event.place != theirs.event.place
        for ours, theirs in combinations(told, 2)
    )
    if len(states) > 1 and distinct_documents(sides) > 1 and in_story:
        reason = "accounts of one act put it in different countries"
        yield compared("contradiction", "place", _subject(one), sides, reason, happening=one.id)


def _grades(one: Happening, accounts: Sequence[Account]) -> Iterator[Comparison]:
    told = [account for account in accounts if account.event.grade is not None]
    grades = {account.event.grade for account in told}
    if len(grades) < 2:
        return
    sides = [event_side(account, account.event.grade or "") for account in told]
    if grades <= _LOOSE_GRADES:
        reason = "official is often said loosely of a state visit"
        yield compared("wording", "grade", _subject(one), sides, reason, happening=one.id)
    else:
        reason = "one visit has one grade"
        yield compared("contradiction", "grade", _subject(one), sides, reason, happening=one.id)


def _stages(one: Happening, accounts: Sequence[Account]) -> Iterator[Comparison]:
    """Give how it went on: from plan to deed or cancellation; a deed that another account denies is a contradiction."""
    own = {account.document for account in accounts if class_of(account) == "done"}
    ranked = [
        account
        for account in accounts
        if class_of(account) in _STAGES and not (account.lent and account.document in own)
    ]
    if not any(
        class_of(ours) != class_of(theirs) and ours.document != theirs.document
        for ours, theirs in combinations(ranked, 2)
    ):
        return
    done = [account for account in ranked if class_of(account) == "done"]
    denied = [account for account in ranked if class_of(account) == "negated" and not account.lent]
    others = [other for other in done if other.document not in {account.document for account in denied}]
    contrary = [
        pair
        for account in denied
        if _is_not_before(account, others)
        for pair in ((account, other) for other in others)
        if _are_of_one_story(*pair) and _denies(*pair)
    ]
    if contrary:
        both = [account for account in ranked if any(account in pair for pair in contrary)]
        sides = [event_side(account, _stage_of(account)) for account in both]
        reason = "one account tells as done what another denies"
        yield compared("contradiction", "stage", _subject(one), sides, reason, happening=one.id)
        return
    moved = [account for account in ranked if not done or class_of(account) != "negated"]
    if len({class_of(account) for account in moved}) > 1:
        sides = [event_side(account, _stage_of(account)) for account in moved]
        reason = "what one account announces another tells as " + ("done" if done else "called off")
        yield compared("status-progression", "stage", _subject(one), sides, reason, happening=one.id)


def _denies(one: Account, other: Account) -> bool:
    """Tell whether an account denies the very act of another: in its words, yet not all the same ones; talks also on its day.

    Talks of the same two go on and are spoken of in few words ("the summit with …").
    """
    ours, theirs = _stems(one), _stems(other)
    if ours == theirs or not _are_alike(ours, theirs, _SAME):
        return False
    days = [when.iso() for account in (one, other) if (when := stated(account.event.when)) is not None]
    return family_of(one.event) != _TALKS or (len(days) > 1 and len(set(days)) == 1)


def _stage_of(account: Account) -> str:
    return "invited" if account.lent and account.event.kind == "invite" else account.event.status


def _is_not_before(account: Account, others: Sequence[Account]) -> bool:
    """Tell whether a denial is of the same days as what it denies, or later: before it, it only tells of a delay."""
    days = [other.published for other in others if other.published is not None]
    return account.published is None or not days or account.published >= min(days)


def _parties(one: Happening, accounts: Sequence[Account]) -> Iterator[Comparison]:
    """Give whom some accounts leave out of an act of several; of speech, who is named depends on the sentence."""
    if one.type in SPEECH or one.mode == "visit":
        return
    told = [account for account in accounts if class_of(account) == "done"]
    if len({parties_of(account.event) for account in told}) < 2:
        return
    sides = [event_side(account, ", ".join(sorted(parties_of(account.event)))) for account in told]
    reason = "one account names parties that another leaves out"
    yield compared("scope", "parties", _subject(one), sides, reason, happening=one.id)


def _wordings(one: Happening, accounts: Sequence[Account]) -> Iterator[Comparison]:
    """Give a statement that reports tell in words of their own: one pledges where the other calls for."""
    told = [
        account
        for account in accounts
        if account.event.status in DONE and family_of(account.event) != ("SUPPORT", "sign")
    ]
    if one.type not in SPEECH or len({account.document for account in told}) < 2:
        return
    words = [_stems(account) for account in told]
    if not all(_are_alike(ours, theirs, _ALIKE) for ours, theirs in combinations(words, 2)):
        sides = [event_side(account, account.event.kind) for account in told]
        reason = "one statement, told in other words"
        yield compared("wording", "wording", _subject(one), sides, reason, happening=one.id)


def _stems(account: Account) -> frozenset[str]:
    return frozenset(search_terms(account.event.evidence[0].words).split())
