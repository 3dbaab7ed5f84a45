"""Reports → groups of reports that tell one story, with the links that hold each together."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.model.stories import Copy, Link, Report
from marsad.stories.joining.features import Pairs
from marsad.stories.joining.grouping import grouped
from marsad.stories.joining.nearest import nearest
from marsad.stories.joining.terms import signatures, terms_of
from marsad.stories.joining.weights import LEAST_JOINED, probability


def join(reports: Sequence[Report], copies: Sequence[Copy]) -> list[tuple[list[str], tuple[Link, ...]]]:
    """Give the groups with their links; `reports` in the order of (day, id), and so are the groups and what is in them."""
    by_id = {report.id: report for report in reports}
    terms = {report.id: terms_of(report) for report in reports}
    signed = signatures(list(reports), terms)
    pairs = Pairs(by_id, terms, signed, {(copy.left, copy.right): copy for copy in copies})
    candidates = nearest(reports, signed) | {(copy.left, copy.right) for copy in copies}
    links = [pair for pair in sorted(candidates) if pairs.is_link(*pair)]
    groups = grouped([report.id for report in reports], links, pairs.probability, LEAST_JOINED)
    return [(group, tree(group, pairs)) for group in groups]


def tree(group: list[str], pairs: Pairs) -> tuple[Link, ...]:
    """Give the strongest links that hold a group together: to each report but the first, its best earlier-joined one."""
    joined, waiting = group[:1], group[1:]
    links: list[Link] = []
    best = {name: (pairs.score(pairs.values(joined[0], name)), joined[0]) for name in waiting}
    while waiting:
        name = max(waiting, key=lambda one: (round(best[one][0], 9), -waiting.index(one)))
        score, near = best[name]
        left, right = sorted((near, name), key=group.index)
        links.append(Link(left, right, round(probability(score), 3), pairs.reasons(left, right)))
        waiting.remove(name)
        for other in waiting:
            score = pairs.score(pairs.values(name, other))
            if score > best[other][0]:
                best[other] = (score, name)
    return tuple(links)
