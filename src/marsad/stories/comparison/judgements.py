"""Judgements that go against each other: relations called good here and strained there, a regime free or despotic.

Who judges matters more than what: where the tellers differ, it is they who differ. Only two reports that judge in their own
voice the regime of one state contrarily exclude each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from marsad.model.comparisons import Comparison, Side, Telling
from marsad.model.findings import Assessment
from marsad.stories.comparison.sides import compared, distinct_documents, side

_CLOSE_TIES = frozenset({"alliance", "strategic-partnership"})
_CLOSE_ISSUES = frozenset({"strategic-partnership"})
_OWN = frozenset({"report", "author"})
Told = tuple[Telling, Assessment]


def compare_judgements(tellings: Sequence[Telling]) -> Iterator[Comparison]:
    """Give the judgements of one relation or party that have opposite poles."""
    by_parties: dict[frozenset[str], list[Told]] = defaultdict(list)
    for telling in tellings:
        for one in telling.assessments:
            if one.pole is not None:
                by_parties[frozenset((one.subject, *one.towards))].append((telling, one))
    for parties, told in sorted(by_parties.items(), key=lambda item: sorted(item[0])):
        sides = [_side(telling, one) for telling, one in told]
        subject = f"judgement of {', '.join(sorted(parties))}"
        poles = {one.pole for _, one in told}
        close = _close(parties, tellings) if poles == {"distant"} else []
        if close and distinct_documents([*sides, *close]) > 1:
            reason = "one tells of distance, another of an alliance or partnership"
            yield compared("speakers-differ", "judgement", subject, [*sides, *close], reason)
        elif len(poles) > 1:
            yield from _opposed(subject, told, sides)


def _opposed(subject: str, told: Sequence[Told], sides: Sequence[Side]) -> Iterator[Comparison]:
    own = {one.pole for _, one in told if not one.towards and one.voice in _OWN}
    if len(own) > 1 and distinct_documents(sides) > 1:
        reason = "two reports judge contrarily in their own voice"
        yield compared("contradiction", "judgement", subject, sides, reason)
    elif len({(telling.document, one.teller) for telling, one in told}) > 1:
        reason = "each judgement has a teller of its own"
        yield compared("speakers-differ", "judgement", subject, sides, reason)


def _close(parties: frozenset[str], tellings: Iterable[Telling]) -> list[Side]:
    """Give who tells of an alliance or partnership of the same two."""
    found = []
    for telling in tellings:
        found += [
            side(telling.document, tie.evidence[0], tie.kind, teller=tie.asserted_by, finding=tie.id)
            for tie in telling.ties
            if tie.kind in _CLOSE_TIES and {tie.source, tie.target} == parties
        ]
        found += [
            side(telling.document, one.evidence[0], one.issue, teller=one.teller, finding=one.id)
            for one in telling.positions
            if one.issue in _CLOSE_ISSUES and one.stance == "for" and {*one.holder, one.towards} == parties
        ]
    return found


def _side(telling: Telling, one: Assessment) -> Side:
    teller = one.teller or ("author" if one.voice == "author" else None)
    return side(telling.document, one.evidence[0], one.pole or "", teller=teller, finding=one.id)
