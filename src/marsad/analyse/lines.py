"""Findings as one line each, as the examples of resource entries write them.

position     KAZ, UZB against annexation-of-ukrainian-territory declared
agreement    memorandum signed KAZ, TUR
tie          membership KAZ > CIS
assessment   KAZ: the words of the judgement
"""

from __future__ import annotations

from marsad.model.findings import Agreement, Assessment, Position, Tie


def position_line(one: Position) -> str:
    """Give a position as "holders stance issue strength"."""
    return f"{', '.join(one.holder)} {one.stance} {one.issue} {one.strength}"


def agreement_line(one: Agreement) -> str:
    """Give an agreement as "kind stage parties", with "x3" in front of the kind where three are told."""
    count = f"{one.count} x " if one.count else ""
    return f"{count}{one.kind} {one.stage} {', '.join(one.parties)}"


def tie_line(one: Tie) -> str:
    """Give a tie as "kind from > to"."""
    return f"{one.kind} {one.source} > {one.target}"


def assessment_line(one: Assessment) -> str:
    """Give an assessment as "subject: predicate (voice)"."""
    return f"{one.subject}: {one.predicate} ({one.voice})"
