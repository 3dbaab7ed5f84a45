"""Why events are wrong: the causes, one row for each event and cause.

A pair of one type may be wrong in its parties, status and date at once, and is then a row of each. An event of gold
without a pair was not seen for one cause only: it stands where nothing is read, another type was found in its
place, a finding was refused there, or no word of it was known.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct

from marsad.evaluate.documents import events_of
from marsad.evaluate.events import Act, has_same_parties, match_events
from marsad.evaluate.fields import Item, Span, is_span
from marsad.evaluate.overlap import overlap, touch
from marsad.evaluate.records import Record
from marsad.evaluate.scores import side_by_side

WhyWrong = Literal["missed", "refused", "region", "type", "direction", "party", "status", "date", "extra"]
CAUSES: Mapping[str, str] = {
    "missed": "in gold, and no word there was taken for an act",
    "refused": "in gold; a finding there was refused, for the reason beside it",
    "region": "in gold, in a region of the page that is not read for findings",
    "type": "another type was found there",
    "direction": "the parties are right and their sides are not",
    "party": "an actor or recipient is wrong",
    "status": "the status is wrong",
    "date": "the date is wrong",
    "extra": "found, and not in gold",
}
READ = frozenset({"title", "body", "embedded"})


class Wrong(Struct, frozen=True):
    """An event that is wrong for one cause; `detail` says how. `type` is gold's, where gold has the event.

    `rule` is the one that made or refused it, `places` the spans of that; none where no rule was at work.
    """

    document: str
    cause: WhyWrong
    detail: str
    type: str
    rule: str | None
    places: tuple[Span, ...]
    gold: Item | None
    predicted: Item | None


def wrong_events(
    golds: Iterable[Record], predictions: Iterable[Record], types: Mapping[str, str] | None = None
) -> list[Wrong]:
    """Give every event that is wrong, once for each cause, document by document in gold's order.

    `types`: the PLOVER type that a rule tells, by its id. What a rule of another type refused is no reason why an event
    was missed; of a rule that is not among them it is taken for one. Raises InputError as `score` does.
    """
    ours, theirs = side_by_side(golds, predictions)
    return [
        wrong
        for name, gold in ours.items()
        for wrong in _of_document(name, gold, theirs.get(name, {}), types or {})
    ]


def _of_document(name: str, gold: Record, predicted: Record, types: Mapping[str, str]) -> Iterator[Wrong]:
    golds, found, pairs = match_events(*events_of(name, gold, predicted))
    for ours, theirs in pairs:
        for cause, detail in _of_pair(ours, theirs):
            yield Wrong(name, cause, detail, str(ours.type), *_made(theirs), ours.item, theirs.item)
    paired = {id(act) for pair in pairs for act in pair}
    for act in golds:
        if id(act) not in paired:
            cause, detail, rule, places = _why_not_seen(act, found, predicted, types)
            yield Wrong(name, cause, detail, str(act.type), rule, places, act.item, None)
    for act in found:
        if id(act) not in paired:
            yield Wrong(name, "extra", _why_extra(act, golds), str(act.type), *_made(act), None, act.item)


def _of_pair(gold: Act, found: Act) -> Iterator[tuple[WhyWrong, str]]:
    if gold.type != found.type:
        yield "type", f"{gold.type} found as {found.type}"
        return
    if not has_same_parties(gold, found):
        yield _of_parties(gold, found)
    if gold.status != found.status:
        yield "status", f"{gold.status} found as {found.status}"
    if gold.days != found.days:
        yield (
            "date",
            "none found" if found.days is None else "none in gold" if gold.days is None else "another",
        )


def _of_parties(gold: Act, found: Act) -> tuple[WhyWrong, str]:
    if gold.actors | gold.recipients == found.actors | found.recipients:
        return "direction", "sides swapped" if gold.actors == found.recipients else "on other sides"
    same_actors, same_recipients = gold.actors == found.actors, gold.recipients == found.recipients
    return "party", "recipient" if same_actors else "actor" if same_recipients else "actor and recipient"


def _why_not_seen(
    act: Act, found: Sequence[Act], predicted: Record, types: Mapping[str, str]
) -> tuple[WhyWrong, str, str | None, tuple[Span, ...]]:
    unread = _unread(act, predicted)
    if unread:
        return "region", unread, None, ()
    there = [one for one in _refusals(predicted) if overlap((one.span,), act.spans) > 0]
    fitting = [one for one in there if types.get(one.rule or "", act.type) == act.type]
    if fitting:
        best = max(fitting, key=lambda one: overlap((one.span,), act.spans))
        return "refused", best.why, best.rule, (best.span,)
    if any(touch(act.spans, one.spans) for one in found):
        return "missed", "another act is found there", None, ()
    return "missed", "another type was refused there" if there else "nothing is found there", None, ()


def _unread(act: Act, predicted: Record) -> str:
    """Give the kind of region that all evidence of an act stands in, if it is one that is not read; else nothing."""
    kinds = {_region_at(span, _list(predicted, "regions")) for span in act.spans}
    return "" if not kinds or kinds & READ or "" in kinds else ", ".join(sorted(kinds))


def _region_at(span: Span, regions: Iterable[Item]) -> str:
    at = (str(one.get("kind")) for one in regions if _starts_in(span, one.get("start"), one.get("end")))
    return next(at, "")


def _starts_in(span: Span, start: object, end: object) -> bool:
    return isinstance(start, int) and isinstance(end, int) and start <= span[0] < end


class _Refused(Struct, frozen=True):
    """A refused event: its reason in two parts, as "meeting.talks: no actor" has them."""

    span: Span
    rule: str | None
    why: str


def _refusals(predicted: Record) -> Iterator[_Refused]:
    for one in _list(predicted, "refused"):
        span, reason = one.get("span"), str(one.get("reason"))
        if one.get("kind") == "events" and isinstance(span, list) and is_span(span):
            rule, colon, why = reason.partition(": ")
            yield _Refused((span[0], span[1]), *((rule, why) if colon else (None, reason)))


def _why_extra(act: Act, golds: Sequence[Act]) -> str:
    there = [gold for gold in golds if touch(gold.spans, act.spans)]
    if any(gold.type == act.type for gold in there):
        return "told a second time"
    return "gold has another act there" if there else "gold has nothing there"


def _list(record: Record, key: str) -> list[Item]:
    value: Any = record.get(key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _made(act: Act) -> tuple[str | None, tuple[Span, ...]]:
    rule = act.item.get("rule")
    return (rule, act.spans) if isinstance(rule, str) else (None, ())
