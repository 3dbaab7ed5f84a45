"""Positions that acts show: expelling, sanctioning, striking, as the rules of a language say."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

from marsad.analyse.acts.draft import Draft
from marsad.languages.stances import ActRule


class Named(Struct):
    """Which issues the sentences of a document name: where each sentence begins, and its issues."""

    starts: list[int] = []
    issues: list[frozenset[str]] = []

    def note(self, start: int, issues: Iterable[str]) -> None:
        """Note the issues of the sentence that begins at a character; sentences come in order."""
        self.starts.append(start)
        self.issues.append(frozenset(issues))

    def at(self, place: int) -> frozenset[str]:
        """Give the issues of the sentence that holds a character."""
        number = bisect_right(self.starts, place)
        return self.issues[number - 1] if number else frozenset()

    def anywhere(self) -> frozenset[str]:
        """Give the issues of the whole document."""
        return frozenset().union(*self.issues)


class ShownPosition(Struct, frozen=True):
    """What an act shows: the rule, whose position, towards whom, and the act."""

    rule: ActRule
    holder: tuple[str, ...]
    towards: str | None
    act: Draft


def shown_by(acts: Iterable[Draft], rules: tuple[ActRule, ...], named: Named) -> Iterator[ShownPosition]:
    """Give the positions that acts show, in the order of acts and rules."""
    anywhere = named.anywhere()
    for act in acts:
        types = {act.type, f"{act.type}/{act.kind}"}
        for rule in rules:
            if types.isdisjoint(rule.types) or act.status not in rule.statuses:
                continue
            told = named.at(act.spans[0][0]) if rule.named == "sentence" else anywhere
            if rule.named and rule.issue not in told:
                continue
            shown = _shown(act, rule)
            if shown is not None:
                yield shown


def _shown(act: Draft, rule: ActRule) -> ShownPosition | None:
    towards = [
        code for code in act.recipients
        if code not in rule.exempt and (not rule.recipients or code in rule.recipients)
    ]  # fmt: skip
    holder = tuple(code for code in act.actors if not rule.actors or code in rule.actors)
    if not holder or "UNK" in holder or set(holder) & set(rule.recipients):
        return None
    if not towards and (act.recipients or not rule.alone):
        return None
    return ShownPosition(rule, holder, towards[0] if towards else None, act)
