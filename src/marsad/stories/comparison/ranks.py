"""Ranks that reports give to different parties with one and the same other: largest investor here, fifth largest there.

Each may be right of its own time and count, so that they are laid side by side as of different scope.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from marsad.model.comparisons import Comparison, Telling
from marsad.model.findings import Tie
from marsad.stories.comparison.sides import compared, distinct_documents, side

_RANK = "rank"


def compare_ranks(tellings: Iterable[Telling]) -> Iterator[Comparison]:
    """Give the ranks of several parties with one, told by several reports; a rule tells one kind of ranking."""
    ranked: dict[tuple[str, str], list[tuple[str, Tie]]] = defaultdict(list)
    for telling in tellings:
        for tie in telling.ties:
            if tie.kind == _RANK:
                ranked[tie.target, tie.rule].append((telling.document, tie))
    for (target, _), told in sorted(ranked.items(), key=lambda item: item[0]):
        sides = [
            side(document, tie.evidence[0], tie.source, teller=tie.asserted_by, finding=tie.id)
            for document, tie in told
        ]
        if len({tie.source for _, tie in told}) > 1 and distinct_documents(sides) > 1:
            reason = "each report ranks another party, of its own time and count"
            yield compared("scope", "rank", f"rank with {target}", sides, reason)
