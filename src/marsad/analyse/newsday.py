"""The day of the news: what title and lead tell as done, in a report that elsewhere dates its news to its own day.

An agency report names the day once ("… اليوم الاثنين", "قال الأربعاء") and tells its main act in the title and the
first paragraph without it. Such an act is of that day, not merely sorted by it, where a verb tells it and the report
names its own day near the beginning. On the development gold undated acts in title and lead of such reports mostly
have that date, further down in the text six of sixteen, and two of twelve where the day is not named.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from marsad.analyse.events import Draft
from marsad.analyse.pages import readable
from marsad.analyse.times import TimeExpression, resolve
from marsad.model.dates import When
from marsad.model.documents import Region
from marsad.text.tokens import Tokens

LONGEST_LEAD_CHARS = 350
_OPENING_CHARS = 1  # a headline may open with a noun that tells its news: "غارة إسرائيلية على …"
NEAR_CHARS = 1_200  # the day of the news is named near the beginning


def dated_by_news_day(
    drafts: Iterable[Draft], regions: tuple[Region, ...], tokens: Tokens, times: list[TimeExpression],
    document: str, anchor: date | None,
) -> None:  # fmt: skip
    """Date the undated acts of title and lead by the day of the report, where the report names that day."""
    day = _named_day(tokens, times, document, anchor)
    if day is None:
        return
    end = _end_of_lead(tokens.text, regions)
    for draft in drafts:
        told = draft.finite or draft.spans[0][0] <= _OPENING_CHARS
        if draft.when is None and draft.status == "actual" and told and draft.spans[0][0] < end:
            draft.when = day


def _named_day(
    tokens: Tokens, times: list[TimeExpression], document: str, anchor: date | None
) -> When | None:
    """Give the first expression of time that means the day of the report, as a date inferred from it."""
    for time in times:
        if tokens.starts[time.first] > NEAR_CHARS:
            return None
        when = resolve(time, tokens, document, anchor, future=False)
        if when is not None and when.basis == "relative" and when.start == when.end == anchor:
            return When(when.start, when.end, "day", "inferred", when.expression, anchor)
    return None


def _end_of_lead(text: str, regions: tuple[Region, ...]) -> int:
    """Give where the first paragraph of the body ends."""
    for span in readable(tuple(region for region in regions if region.kind == "body")):
        start = next((n for n in range(span.start, span.end) if not text[n].isspace()), span.end)
        behind = text.find("\n", start, span.end)
        return min(behind if behind >= 0 else span.end, start + LONGEST_LEAD_CHARS)
    return 0
