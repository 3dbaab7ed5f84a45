"""The day of a story told within a report: what goes on about the same parties behind a dated act of long ago.

"واعتذر … في 22 آذار 2013 … . واتفق الجانبان على …": the agreement is of that day too, and no news.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from marsad.analyse.acts.draft import Draft
from marsad.model.dates import When

_FAR_CHARS = 260  # between the dated act and what goes on about it


def dated_by_story(drafts: Sequence[Draft], text: str) -> None:
    """Date undated acts by the old act told right before them in the paragraph, where the parties are the same."""
    ordered = sorted(drafts, key=lambda one: one.spans[0])
    for before, draft in pairwise(ordered):
        if draft.when is not None or draft.status not in {"actual", "historical"} or not draft.finite:
            continue
        if draft.trigger.frame.speaker:
            continue  # who says today what he will do goes on with no story
        if before.status == "historical" and before.when is not None and _goes_on(before, draft, text):
            day = before.when
            draft.when = When(day.start, day.end, day.precision, "inferred", day.expression, day.anchor)
            draft.status = "historical"


def _goes_on(before: Draft, draft: Draft, text: str) -> bool:
    between = text[before.spans[0][1] : draft.spans[0][0]]
    if "\n" in between or len(between) > _FAR_CHARS:
        return False
    return set(before.actors + before.recipients) == set(draft.actors + draft.recipients)
