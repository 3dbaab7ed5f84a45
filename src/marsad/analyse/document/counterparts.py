"""Who the other side of an act is where it goes without saying: "وهدد بوقف المحادثات" in a report of two states.

It is whom the report tells most of the doer's acts with: somebody whom the sentence names too before all others, acts
of the same type count twice, and of several told of alike the last before is meant. A third of the doer's acts
must be with him, and half of several where the sentence does not name him or denies the act. A threat is for him whom its
sentence names first. Where the report tells of no act of the doer's, it is whom all others do the same to, or most of
them if the sentence names him; else nobody. No state's other side is a party or armed
group of its own. Sanctions whose doer is not named are his who alone is told to impose such on the same.

A threat, refusal, welcome or condemnation stands without another side where the report tells several acts of its doer
with others: it is then no affair of his own house.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from marsad.analyse.acts.draft import Draft
from marsad.model.findings import Refusal
from marsad.model.spans import Span

_SURE, _UNSURE = 0.9, 0.7
"""Measured: about 75 of 100 filled sides are right, 81 where both are named; 4 of 10 where the doer was filled in too."""
_AIMED = frozenset({"SANCTION", "THREATEN"})  # types whose sentence names at whom an act is aimed, if anybody
_BLAMING = frozenset({"ACCUSE", "THREATEN"})
_HOSTILE = frozenset(
    {"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "REQUEST"}
)  # types by which the report tells whom somebody blames; whom he meets he need not blame
_REBELS = "REB"  # the sector of armed groups
_TOGETHER = frozenset({"sign", "initial", "conclude"})  # kinds of acts that two do alike
_FORUM = frozenset({"UN"})  # it hears blame, and is seldom blamed
_UNNAMED = ("UNK",)
_DEALINGS = {"THREATEN": 2, "REJECT": 3}
_SAYINGS = {"welcome": 2, "condemn": 2}
"""Acts of the doer with others with which one of the type or kind stands alone: measured, 9 of 10 read so are acts towards another."""
_ALL = ("INTCOM",)  # whose sanctions stand, against whomever
_SHARE = 0.5  # of the doer's acts that are with the other side
_BESIDE = 0.35  # of them where the sentence names it too
_LIKE = 2  # weight of an act of the same type and doer
_SEVERAL = 3  # weight of the acts with whom the sentence does not name


def completed(drafts: Iterable[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Give the drafts with the other side of each filled in, and those whose other side nobody can tell."""
    told = list(drafts)
    whole = [one for one in told if not one.understood]
    for draft in whole:
        if draft.actors == _UNNAMED and draft.type == "SANCTION":
            _take_doer(draft, whole)
    found: list[Draft] = []
    lacking: list[Draft] = []
    for draft in told:
        other = _counterpart(draft, whole) if draft.understood or _may_lack(draft) else None
        if not draft.understood:
            draft.recipients = (other,) if other is not None else draft.recipients
            found.append(draft)
        elif other is not None and draft.kind in _TOGETHER:
            draft.actors = (*draft.actors, other)
            draft.confidence = round(draft.confidence * _sureness(draft), 3)
            found.append(draft)
        elif other is not None:
            draft.recipients, draft.recipient_sectors = (other,), ("GOV",)
            draft.confidence = round(draft.confidence * _sureness(draft), 3)
            found.append(draft)
        elif draft.type == "SANCTION" and draft.actors == _ALL:
            found.append(draft)
        elif draft.instead is not None:
            found.append(draft.instead)
        elif _stands_alone(draft, whole):
            found.append(draft)
        else:
            lacking.append(draft)
    return [one for one in found if not _is_told_within(one, found)], lacking


def _stands_alone(draft: Draft, whole: list[Draft]) -> bool:
    """Tell what somebody says who deals with others in the report, whoever it is meant for; a warning may be of a flood."""
    wanted = _SAYINGS.get(draft.kind, _DEALINGS.get(draft.type))
    if wanted is None or draft.kind == "warn" or draft.status not in {"actual", "planned"}:
        return False
    doers = set(draft.actors)
    with_others = (one for one in whole if one.recipients or len(one.actors) > 1)
    return sum(not doers.isdisjoint(one.actors + one.recipients) for one in with_others) >= wanted


def _is_told_within(draft: Draft, found: list[Draft]) -> bool:
    """Tell an act without another side in words that tell the same act with one: "ندد بالهجوم، معتبرا أنه شنيع"."""
    if draft.recipients or draft.type not in _BLAMING:
        return False
    (start, end) = draft.spans[0]
    return any(
        one.recipients
        and one.type == draft.type
        and one.actors == draft.actors
        and one.spans[0][0] <= start
        and end <= one.spans[0][1]
        for one in found
    )


def _left_out(draft: Draft) -> frozenset[str]:
    """Give who is not the other side: nobody named, parties of the doer's own state, and where states only speak."""
    return draft.own_side | {"UNK"} | (_FORUM if draft.type in _BLAMING else frozenset())


def _sureness(draft: Draft) -> float:
    """Give what is left of the confidence that an act has where both sides are named; where the doer too was filled in, less."""
    return _SURE if draft.confidence >= draft.trigger.confidence else _UNSURE


def _may_lack(draft: Draft) -> bool:
    """Tell an act that is one even where nobody says whom it hit: "الضربات التي نفذتها كندا والسويد"."""
    understood = draft.trigger.frame.understood and not draft.partial
    return understood and not draft.recipients and draft.type == "ASSAULT"


def _take_doer(draft: Draft, whole: list[Draft]) -> None:
    """Take who does such things to the same others wherever else the report tells of it, if it is always the same."""
    doers = {
        one.actors: one.actor_sectors
        for one in whole
        if one.type == draft.type and one.actors != _UNNAMED and set(one.recipients) == set(draft.recipients)
    }
    if len(doers) == 1:
        draft.actors, draft.actor_sectors = next(iter(doers.items()))
        draft.confidence = round(draft.confidence * _SURE, 3)


def refusal(draft: Draft) -> Refusal:
    """Give the row that says why a draft without its other side is left out."""
    return Refusal("events", f"{draft.trigger.id}: no recipient", Span(*draft.spans[0]))


def _counterpart(draft: Draft, whole: list[Draft]) -> str | None:
    """Give the other side of most acts of the doer, else the usual target of such acts; None where nobody can tell."""
    beside = [code for code in draft.beside if draft.type not in _BLAMING or code not in _FORUM]
    if draft.type == "THREATEN" and beside and draft.finite:
        return beside[0]
    if draft.type == "ASSAULT" and draft.understood:
        whole = [one for one in whole if one.type == "ASSAULT"]
        if all(set(draft.actors).isdisjoint(one.actors) for one in whole):
            return None  # who is only told to be hit strikes nobody: "مقتل قائد كيني في غارة"
    weights: Counter[str] = Counter()
    for one in sorted(whole, key=lambda one: _distance(one, draft)):
        sides = {*one.actors, *one.recipients}
        if sides.isdisjoint(draft.actors) or one.status == "negated":
            continue
        if draft.type == "ACCUSE" and one.type not in _HOSTILE:
            continue
        like = one.type == draft.type and set(one.actors) == set(draft.actors)
        for code in sorted(sides.difference(draft.actors) - _left_out(draft)):
            weights[code] += _LIKE if like else 1
    if not weights:
        barred = draft.status == "negated" or (draft.type == "ASSAULT" and draft.understood)
        return None if barred else _usual_target(draft, whole)
    total = weights.total()
    named = [code for code, _ in weights.most_common() if code in beside]
    if named and draft.status != "negated":
        sure = draft.type in _AIMED or weights[named[0]] >= _BESIDE * total
        return named[0] if sure else None
    if draft.type == "ASSAULT" and _REBELS in draft.actor_sectors:
        return None  # a group may strike at home: "قصفت جماعة الحوثي منازل المدنيين"
    most, weight = weights.most_common(1)[0]
    several = _LIKE if draft.type == "ASSAULT" else _SEVERAL
    return most if weight >= max(several, _SHARE * total) else None


def _usual_target(draft: Draft, whole: list[Draft]) -> str | None:
    """Give whom acts of the same type are done to, by whomever: all of them, or most if the sentence names him."""
    targets = Counter(
        code
        for one in whole
        if one.type == draft.type
        for code in one.recipients
        if code not in draft.actors and code not in _left_out(draft)
    )
    if len(targets) == 1 and targets.total() > 1:
        return next(iter(targets))
    named = [code for code, _ in targets.most_common() if code in draft.beside]
    return named[0] if named else None


def _distance(one: Draft, draft: Draft) -> tuple[bool, int]:
    """Give the order in which acts are near another: those before it first, the last of them first."""
    behind = one.spans[0][0] > draft.spans[0][0]
    return behind, abs(one.spans[0][0] - draft.spans[0][0])
