"""Accounts side by side: where reports contradict each other, move on, differ in scope or words, or stay silent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from marsad.model.comparisons import COMPARISON_KINDS, Comparison, Telling
from marsad.model.happenings import Happening, Instrument
from marsad.stories.comparison.acts import compare_acts
from marsad.stories.comparison.figures import compare_figures
from marsad.stories.comparison.instruments import compare_instruments
from marsad.stories.comparison.judgements import compare_judgements
from marsad.stories.comparison.omissions import compare_silence
from marsad.stories.comparison.positions import compare_positions
from marsad.stories.comparison.ranks import compare_ranks

__all__ = ["compare"]


def compare(
    tellings: Iterable[Telling], happenings: Sequence[Happening], instruments: Sequence[Instrument]
) -> list[Comparison]:
    """Give every comparison, contradictions first and silence last; the order of reports changes nothing."""
    told = sorted(tellings, key=lambda one: (one.published is None, one.published or date.max, one.document))
    moved = list(compare_instruments(instruments))
    found = [
        *(one for one in compare_acts(happenings) if not _is_told_of_paper(one, moved)),
        *compare_figures(told),
        *compare_positions(told),
        *compare_ranks(told),
        *compare_judgements(told),
        *moved,
        *compare_silence(told, happenings, instruments),
    ]
    return sorted(
        found, key=lambda one: (COMPARISON_KINDS.index(one.kind), one.documents, one.subject, one.id)
    )


def _is_told_of_paper(one: Comparison, moved: Sequence[Comparison]) -> bool:
    """Tell whether the progress of a signing is that of an instrument, which the register of agreements tells already."""
    signing = one.kind == "status-progression" and one.subject.startswith("SUPPORT ")
    return signing and any(set(one.documents) <= set(other.documents) for other in moved)
