"""The acts of a report by what two reports of one story have in common: type and sides; visitor and host."""

from __future__ import annotations

from marsad.model.stories import Act, Report

MUTUAL = frozenset({"CONSULT", "COOPERATE"})
"""Acts whose sides may change places: they met. "A expels B's diplomats" is another matter than "B expels A's"."""
Sides = tuple[frozenset[str], frozenset[str]]


def acts_at_head(report: Report, end: int) -> dict[tuple[str, Sides], Act]:
    """Give the acts between two sides that are told before `end`, the first of each kind."""
    return {
        (act.type, _sides(act)): act
        for act in reversed(report.acts)
        if act.start < end and len(act.actors | act.recipients) > 1
    }


def visits_of(report: Report) -> dict[Sides, Act]:
    """Give the visits of a known visitor to a known host, the first of each."""
    return {
        (act.actors, act.recipients): act
        for act in reversed(report.acts)
        if act.mode == "visit" and act.actors and act.recipients
    }


def _sides(act: Act) -> Sides:
    if act.type in MUTUAL:
        return act.actors | act.recipients, frozenset()
    return act.actors, act.recipients
