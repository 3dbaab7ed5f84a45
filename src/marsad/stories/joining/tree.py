"""The links that hold a group of reports together: as few as will do, the strongest first."""

from __future__ import annotations

from marsad.model.stories import Link
from marsad.stories.joining.features import Pairs
from marsad.stories.joining.weights import probability


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
