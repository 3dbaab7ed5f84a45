"""What was read: reports by month of the outlets that ever named a country. No number is shown without it."""

from __future__ import annotations

from collections import Counter
from datetime import date

from marsad.measures.months import month_of
from marsad.model.dates import parse_published
from marsad.record.filters import Filter
from marsad.record.views import View


def read_by_month(view: View, country: str, day: date) -> Counter[int]:
    """Give how many reports of each month, up to a day, are of outlets that ever named the country in an act.

    On whatever matter: what is written about the country itself would swallow the signal. Reports without an outlet stand
    for one together; articles inside a page are part of it; a text that was read under several ids was read once.
    """
    return Counter(month_of(one) for one in read_days(view, country, day))


def read_days(view: View, country: str, day: date) -> list[date]:
    """Give the days of these reports, one for each text, in order."""
    concerned = {name for name, _ in view.findings("events", Filter(country=country))}
    heads = list(view.heads())
    outlets = {head.outlet for head in heads if head.id in concerned}
    digests = view.digests()
    days: dict[str, date] = {}
    for head in heads:
        told = parse_published(head.published) if head.published else None
        if told is not None and told <= day and head.parent is None and head.outlet in outlets:
            text = digests.get(head.id, head.id)
            days[text] = min(told, days.get(text, told))
    return sorted(days.values())
