"""The reports of one story → the independent texts among them, and whose voices they are.

Reports that copy each other are one text; so are reports that share passages and credit the same agency. A text is
told by the agency that is credited, else by the outlet of its earliest report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from marsad.model.stories import Copy, Report, Text
from marsad.stories.joining.grouping import connected
from marsad.stories.outlets import Outlets

WHOLE = frozenset({"exact", "edited", "excerpt"})


def texts_of(reports: Sequence[Report], copies: Iterable[Copy], outlets: Outlets) -> tuple[Text, ...]:
    """Give the independent texts of reports that stand in the order of (day, id), by their earliest report."""
    by_id = {report.id: report for report in reports}
    same = [(copy.left, copy.right) for copy in copies if is_one_text(copy, by_id)]
    groups = connected([report.id for report in reports], same)
    return tuple(_text([by_id[name] for name in group], outlets) for group in groups)


def is_one_text(copy: Copy, reports: Mapping[str, Report]) -> bool:
    """Tell whether two reports that share text carry one text."""
    if copy.kind in WHOLE:
        return True
    return not set(reports[copy.left].sources).isdisjoint(reports[copy.right].sources)


def voices_of(texts: Iterable[Text]) -> tuple[tuple[str, int], ...]:
    """Give how many texts there are of each country, the most first; "" for those of nobody knows whom."""
    counts = Counter(text.country or "" for text in texts)
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _text(reports: list[Report], outlets: Outlets) -> Text:
    credited = next((found for report in reports if (found := outlets.source_of(report))[0]), (None, None))
    known = credited[1] or (None if credited[0] else outlets.of_report(reports[0]))
    return Text(
        documents=tuple(report.id for report in reports),
        source=credited[1].id if credited[1] else credited[0],
        country=known.country if known else None,
    )
