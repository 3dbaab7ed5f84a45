"""Talks held on a visit have its days, where the report gives the visit a date and the talks none.

"وصل الرئيس … الأربعاء إلى …. وأجرى محادثات مع نظيره": both are of that Wednesday. What two sign or agree on together is of
the day on which the report says they met.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from marsad.analyse.acts.draft import Draft
from marsad.model.dates import When

_TOGETHER = frozenset({"AGREE", "SUPPORT", "CONCEDE"})  # types of what two may do at a meeting
_FEW = timedelta(days=7)  # that talks may last
_LATELY = timedelta(days=30)  # before the report
_DONE = frozenset({"actual", "historical"})
_NEAR_CHARS = 1_200  # from where the talks are told to what was done at them


def dated_by_visit(drafts: Iterable[Draft], anchor: date | None = None) -> None:
    """Date undated talks by the one dated visit between the same two sides that the report tells.

    Talks that were held by the day of the report (`anchor`) are of no later day, though the visit goes on. A visit of old
    dates only what is told of behind it, which was then too; the talks of the news are told before it.
    """
    acts = list(drafts)
    visits = [one for one in acts if one.mode == "visit" and one.when is not None and one.status in _DONE]
    for draft in acts:
        if (
            draft.type != "CONSULT"
            or draft.mode is not None
            or draft.when is not None
            or draft.status != "actual"
        ):
            continue
        sides = {*draft.actors, *draft.recipients}
        held_on = [
            one
            for one in visits
            if {*one.actors, *one.recipients} == sides
            if draft.place is None or one.place is None or draft.place == one.place
            if one.status == "actual" or one.spans[0] < min(draft.spans)
        ]
        days = {(one.when.start, one.when.end): one.when for one in held_on if one.when is not None}
        if len(days) == 1:
            when = next(iter(days.values()))
            draft.status = held_on[0].status
            goes_on = anchor is not None and when.start <= anchor < when.end
            end = anchor if anchor is not None and goes_on else when.end
            precision = "day" if end == when.start else when.precision
            draft.when = When(when.start, end, precision, "inferred", when.expression, when.anchor)


def dated_by_talks(drafts: Iterable[Draft]) -> None:
    """Date what two did together by the one day on which the report tells that the two talked: "واتفق الجانبان على …"."""
    acts = list(drafts)
    talks = [one for one in acts if one.type == "CONSULT" and one.status == "actual" and _is_news(one.when)]
    for draft in acts:
        together = draft.type in _TOGETHER and len(draft.actors) > 1 and not draft.recipients and draft.finite
        if not together or draft.when is not None or draft.status != "actual":
            continue
        sides = set(draft.actors)
        days = {
            (one.when.start, one.when.end): one.when
            for one in talks
            if one.when is not None and {*one.actors, *one.recipients} == sides and _are_near(one, draft)
        }
        if len(days) == 1:
            when = next(iter(days.values()))
            draft.when = When(when.start, when.end, when.precision, "inferred", when.expression, when.anchor)


def _is_news(when: When | None) -> bool:
    """Tell a day, or a few days, not long before the report."""
    if when is None or when.anchor is None:
        return False
    return when.end - when.start <= _FEW and when.anchor - when.end <= _LATELY


def _are_near(talks: Draft, draft: Draft) -> bool:
    """Tell talks of which the report told shortly before."""
    return any(0 <= other[0] - one[0] <= _NEAR_CHARS for one in talks.spans for other in draft.spans)
