"""The parties of an agreement that a report only names: those of its signatories whom the report names.

"The nuclear deal" is Iran's with six states, but a report of a president who leaves it is about two: a group of states
that only the agreement's name brings in yields to those of its members who leave the agreement in the report, else to
those whom a sentence names beside it. A group that the report names itself stays, and one of which it names no member.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from marsad.analyse.acts.draft import Draft
from marsad.world import World

_STANDING = "standing-agreement"  # kinds of acts
_LEAVING = "leave"


def name_signatories(drafts: Iterable[Draft], named: Collection[str], world: World, day: date | None) -> None:
    """Put the named members in the place of a group that nobody named; `named`: the codes of all mentions."""
    told = list(drafts)
    pacts = [one for one in told if one.kind == _STANDING and one.trigger.frame.parties]
    groups = {code for one in pacts for code in one.trigger.frame.parties if world.is_body(code)}
    for group in sorted(groups.difference(named)):
        of_group = [one for one in pacts if group in one.actors]
        members = _named_members(group, of_group, told, world, day)
        for one in of_group if members else ():
            one.actors = tuple(dict.fromkeys((*(code for code in one.actors if code != group), *members)))


def _named_members(
    group: str, pacts: list[Draft], told: list[Draft], world: World, day: date | None
) -> tuple[str, ...]:
    """Give the members of a group who leave its agreement, else those named beside it, in the order of the report."""
    members = set(world.members(group, day))
    others = {code for one in pacts for code in one.actors if code != group}
    leavers = [
        code
        for one in told
        if one.kind == _LEAVING and not others.isdisjoint(one.recipients)
        for code in one.actors
    ]
    found = leavers or [code for one in pacts for code in one.beside]
    return tuple(dict.fromkeys(code for code in found if code in members))
