"""One event per document: what a report tells twice is one event with two stretches of evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from marsad.analyse.acts.draft import Draft
from marsad.analyse.evidence import widest
from marsad.model.dates import When

_NOTICE = "notice"  # the kind of act by which one tells another
_LESSER = frozenset({_NOTICE, "joint-press"})  # kinds that only follow from talks of the two
_ADDRESSED = frozenset({"ACCUSE", "THREATEN"})  # types of which that is true of every kind
_MEASURES = frozenset({"SANCTION"})  # types of acts of which one report seldom tells two by the same parties
_WORKS = (
    "COOPERATE"  # the type of what two do together: their trade, their drills and their pipeline are three
)
_AT_LARGE = "cooperate"  # the kind that may mean any of them
_SORTS = (
    {"sign", "initial", "conclude", "standing-agreement", "ratify"},
    {"open-relations", "restore-relations", "elevate-relations", "good-relations"},
    {"open-embassy", "send-ambassador"},
    {"praise", "thank", "welcome", "back", "solidarity", "vote-for"},
    {"congratulate"},
    {"condole"},
    {"honour"},
    {"recognise"},
    {"join"},
    {"invite"},
    {"permit"},
    {"promise", "offer", "readiness", "strengthen", "pledge-support", "accept", "agree-on"},
    {"aid", "humanitarian-aid", "financial-aid", "loan"},
    {"military-aid"},
    {"asylum"},
)  # kinds of which one may be a further telling of another of its set, and of no other
_SPOKEN_OF = timedelta(days=2)  # by which the day of what was only spoken of may miss that of the deed
_CONSOLING = frozenset({"condole", "solidarity"})  # who stands beside the stricken condoles
_SORT = {kind: place for place, sort in enumerate(_SORTS) for kind in sort}
_TO_COME = frozenset({"planned", "hypothetical"})  # of one meeting, which is planned and may still fail
_SUMMIT, _TWO = "summit", 2  # a kind of meeting of several, and how many make none of it
_PAPERS = frozenset({"sign", "initial", "conclude"})
_DENIED_YET = frozenset({"negated", "planned"})
_DONE = frozenset({"actual", "ongoing", "historical"})
_UNSAID = frozenset(
    {"leave", "sanction", "air-strike", "pledge-disarm", "pledge-withdraw", "pledge-release"}
)  # kinds whose other side a report need not name each time


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """Join drafts of the same act by the same parties, unless their dates or statuses contradict.

    A bare mention ("the visit of …", no tense, no date) goes to whichever telling of the act is settled. What has a doer
    whom no telling names is left out.
    """
    events: list[Draft] = []
    ordered = _without_notices(list(drafts))
    for draft in sorted(
        ordered, key=lambda one: (one.partial, not one.settled, _announced(one), one.spans[0])
    ):
        home = (
            _whole_of(draft, events)
            if draft.partial
            else next((one for one in events if _are_one(one, draft)), None)
        )
        if home is None:
            if not draft.partial or _is_of_teller(draft, events):
                events.append(draft)
        else:
            _join(home, draft)
    for event in events:
        if _is_foretold(event, events):
            event.status = "planned"
    known = (one for one in events if not (one.hidden and one.actors == ("UNK",)))
    return sorted(known, key=lambda event: event.spans[0])


def _without_notices(drafts: list[Draft]) -> list[Draft]:
    """Leave out what one told another, and that both faced the press, where the report tells of talks of the two.

    What one will tell another is no talk: its words are news of what it is about.
    """
    drafts = [one for one in drafts if (one.kind, one.status) != (_NOTICE, "planned")]
    notices = [one for one in drafts if one.kind in _LESSER]
    if not notices:
        return drafts
    talks = [
        set(one.actors + one.recipients)
        for one in drafts
        if one.type == "CONSULT" and one.mode != "visit" and one.kind not in _LESSER
    ]
    return [
        one
        for one in drafts
        if one.kind not in _LESSER or not any(set(one.actors + one.recipients) <= held for held in talks)
    ]


def _is_foretold(event: Draft, events: list[Draft]) -> bool:
    """Tell a visit or meeting that is only named, of two of whom the report tells only what is still to come.

    "سيستقبل الرئيس غدا نظيره … وتأتي زيارة …".
    """
    if (
        event.settled
        or event.told
        or event.type != "CONSULT"
        or event.status != "actual"
        or event.when is not None
    ):
        return False
    both = set(event.actors + event.recipients)
    others = [
        one for one in events
        if one is not event and one.type == "CONSULT" and set(one.actors + one.recipients) == both
    ]  # fmt: skip
    return bool(others) and all(one.status == "planned" for one in others)


def _whole_of(draft: Draft, events: list[Draft]) -> Draft | None:
    """Give the one visit that a mention without a host ("زيارة ماكرون") can mean; None where several can."""
    found = [
        event for event in events
        if event.type == draft.type and (event.mode == "visit") == (draft.mode == "visit")
        if set(draft.actors + draft.recipients) <= set(event.actors + event.recipients)
        if draft.mode != "visit" or set(event.actors) == set(draft.actors)
        if not (event.doers and draft.doers and event.doers.isdisjoint(draft.doers))
        if not (draft.status == "planned" and draft.when is not None and event.status in _DONE)
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _is_of_teller(draft: Draft, events: list[Draft]) -> bool:
    """Make whoever speaks of a meeting with others its other side, where the report tells of none with them."""
    others = set(draft.actors + draft.recipients)
    met = (one for one in events if one.type == draft.type and one.mode != "visit")
    if not draft.told_by or any(others <= set(one.actors + one.recipients) for one in met):
        return False
    draft.actors, draft.recipients = (*draft.told_by, *draft.actors, *draft.recipients), ()
    draft.partial = False
    if draft.kind == _SUMMIT and len(draft.actors) == _TWO:
        draft.kind, draft.mode = "bilateral-summit", None
    return True


def _announced(draft: Draft) -> bool:
    return draft.status == "planned" and draft.when is None


def _are_one(event: Draft, draft: Draft) -> bool:
    if event.type != draft.type or not _same_mode(event, draft) or not _same_parties(event, draft):
        return False
    if event.type == _WORKS and event.kind != draft.kind and _AT_LARGE not in {event.kind, draft.kind}:
        return False
    if _SORT.get(event.kind) != _SORT.get(draft.kind) and {event.kind, draft.kind} != _CONSOLING:
        return False  # one thanks, congratulates and signs in three acts
    if _are_others(event, draft):
        return False
    if event.type == "CONSULT" and event.mode != "visit" and _is_another(event, draft):
        return False
    if draft.status == "historical" and event.status in _TO_COME:
        return False
    if {event.status, draft.status} == _DENIED_YET:
        return False  # "وافق على لقائه … ولم يجر أي لقاء بعد"
    if not draft.settled and draft.told and _is_of_old(event, draft):
        return False  # "قام بزيارة ثانية" is not the visit of a year ago
    if not draft.settled and event.type == "CONSULT" and _is_of_another_day(event, draft):
        return False
    if not draft.settled:
        return event.status in _DONE or not draft.presupposed  # "بعد انسحاب …" is no "إذا انسحبت"
    if _announces(draft, event):
        return True
    if event.mode == "visit" and bool(event.doers) != bool(draft.doers):
        return False
    if not _dates_agree(event.when, draft.when) or _is_of_old(event, draft):
        return False
    return _same_status(event, draft)


def _is_of_another_day(event: Draft, draft: Draft) -> bool:
    """Tell a meeting that is only named, but with a day of its own: "أكد خلال استقباله الوزير اليوم …"."""
    return draft.when is not None and event.when is not None and not _dates_agree(event.when, draft.when)


def _is_another(event: Draft, draft: Draft) -> bool:
    """Tell whether two meetings were held in different states, or one is no meeting but contacts."""
    apart = (event.status in _TO_COME) != (draft.status in _TO_COME)
    if apart and event.kind != draft.kind and "contact" in {event.kind, draft.kind} and not draft.partial:
        return True
    return event.place is not None and draft.place is not None and event.place != draft.place


def _are_others(event: Draft, draft: Draft) -> bool:
    """Tell whether other persons act for the same state; who meets whom is told from either side."""
    if not (event.met and draft.met):
        return bool(event.doers) and bool(draft.doers) and event.doers.isdisjoint(draft.doers)
    persons, others = _by_code(event.met), _by_code(draft.met)
    return any(persons[code].isdisjoint(others[code]) for code in persons.keys() & others.keys())


def _by_code(met: frozenset[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for code, person in met:
        found.setdefault(code, set()).add(person)
    return found


def _announces(draft: Draft, event: Draft) -> bool:
    """Tell whether a plan without a date ("decided to travel") is the deed that the report also tells.

    A measure that "will be" taken is the one that the report says was taken, and so is a meeting about which
    there was talk before: "التكهنات حول زيارة …".
    """
    if event.status not in _DONE or draft.kind in _PAPERS:
        return False  # two sign more than one paper
    again = event.trigger.id == draft.trigger.id
    if draft.status == "hypothetical":
        spoken_of = again and draft.type == "CONSULT" and not draft.finite
        return spoken_of and _dates_agree(event.when, draft.when, apart=_SPOKEN_OF)
    if draft.when is not None:
        return False
    return draft.status == "planned" and (not draft.by_tense or (again and draft.type in _MEASURES))


def _same_parties(event: Draft, draft: Draft) -> bool:
    if _is_unaddressed(event, draft):
        return set(event.actors) == set(draft.actors)
    if event.body or draft.body:
        return set(event.body or event.actors) == set(draft.body or draft.actors)
    if "UNK" in draft.actors or "UNK" in event.actors:
        return bool(event.recipients) and set(event.recipients) == set(draft.recipients)
    if (
        event.type == "CONSULT"
        and event.mode is draft.mode is None
        and bool(event.recipients) != bool(draft.recipients)
    ):
        return set(event.actors + event.recipients) == set(draft.actors + draft.recipients)
    if event.recipients or draft.recipients:
        return set(event.actors) == set(draft.actors) and set(event.recipients) == set(draft.recipients)
    return set(event.actors) == set(draft.actors)


def _is_unaddressed(event: Draft, draft: Draft) -> bool:
    """Tell an act that one telling leaves without its other side: "ندد بالقمع", "يندد بالقمع في …"."""
    return (
        event.kind == draft.kind
        and _may_be_unsaid(event)
        and bool(event.recipients) != bool(draft.recipients)
    )


def _may_be_unsaid(event: Draft) -> bool:
    return event.kind in _UNSAID or event.type in _ADDRESSED


def _same_status(event: Draft, draft: Draft) -> bool:
    both = {event.status, draft.status}
    return len(both) == 1 or both <= _DONE or (event.type == "CONSULT" and both == _TO_COME)


def _same_mode(event: Draft, draft: Draft) -> bool:
    """Tell whether two tellings have one mode; that two met on a third one's soil may be said only once.

    So may that they talked by phone: "الوزير يبحث مع نظيره …" in the headline.
    """
    if {event.mode, draft.mode} == {None, "phone"}:
        bare = event if event.mode is None else draft
        return bare.kind == "talks" and bare.place is None
    return event.mode == draft.mode or {event.mode, draft.mode} == {None, "third-party"}


def _is_of_old(event: Draft, draft: Draft) -> bool:
    """Tell whether one is dated long ago and the other, undated, is news: "met him … they had met in 2000"."""
    undated = (event.when is None and event.status == "actual") or (
        draft.when is None and draft.status == "actual"
    )
    return undated and "historical" in {event.status, draft.status}


def _dates_agree(one: When | None, other: When | None, *, apart: timedelta = timedelta()) -> bool:
    if one is None or other is None:
        return True
    return one.start <= other.end + apart and other.start <= one.end + apart


def _join(home: Draft, draft: Draft) -> None:
    """Add a further telling: its evidence, and what it knows that the first did not say."""
    home.spans = widest(home.spans + draft.spans)
    if draft.partial and not (draft.actors or draft.recipients):
        return  # "the summit" says no more of it than that it was one
    alone = draft.partial and draft.mode == "multilateral"  # "اجتماعه": one of two who met
    if home.body or draft.body:
        home.body = home.body or home.actors
        home.actors = tuple(dict.fromkeys(home.actors + draft.actors))
    if home.actors == ("UNK",):
        home.actors, home.actor_sectors = draft.actors, draft.actor_sectors
    if not home.recipients and _may_be_unsaid(home):
        home.recipients, home.recipient_sectors = draft.recipients, draft.recipient_sectors
    if {home.status, draft.status} == _TO_COME:
        home.status = "planned"
    if _takes_effect(home, draft):
        home.status = "actual"  # "وسعت الحظر الذي تفرضه …، وأعلنت فرض حظر تام"
    if draft.mode == "phone":
        home.kind = draft.kind
    home.mode = home.mode or (None if alone else draft.mode)
    home.doers |= draft.doers
    home.met |= draft.met
    if home.type == "CONSULT" and draft.recipients and not home.recipients and not draft.partial:
        home.actors, home.actor_sectors = draft.actors, draft.actor_sectors
        home.recipients, home.recipient_sectors = draft.recipients, draft.recipient_sectors
    home.told |= draft.told
    home.hidden &= draft.hidden
    home.persons = tuple(dict.fromkeys(home.persons + draft.persons))
    if draft.status == "hypothetical" and home.status in _DONE:
        pass  # what was only spoken of dates nothing
    elif home.when is None or (draft.when is not None and _is_tighter(draft.when, home.when)):
        if home.when is None and not home.finite and (home.status, draft.status) == ("actual", "historical"):
            home.status = "historical"  # "حضر اجتماعا عام 2005 …": what only names it is of that year too
        home.when = draft.when or home.when
    home.about = tuple(dict.fromkeys(home.about + draft.about))
    home.place = home.place or draft.place
    home.place_name = home.place_name or draft.place_name
    home.grade = home.grade or draft.grade
    home.confidence = max(home.confidence, draft.confidence)


def _takes_effect(home: Draft, draft: Draft) -> bool:
    """Tell a measure that goes on and is told anew; one of which the day is told began then."""
    told = draft.settled and draft.status == "actual" and home.when is None
    return told and home.type in _MEASURES and home.status == "ongoing"


def _is_tighter(one: When, other: When) -> bool:
    """Prefer the interval of a stay over its first day, and a day over a month or year."""
    coarse = {"year": 0, "month": 1, "interval": 2, "day": 2}
    if coarse[one.precision] != coarse[other.precision]:
        return coarse[one.precision] > coarse[other.precision]
    return one.precision == "interval" and other.precision == "day" and one.start == other.start
