"""Persons whom no entry has, named again: by the surname, by the whole name, with a title, in the headline.

Whoever was met once with his office ("وزير الخارجية الكيني بيتر موزاليا") is of the same state wherever his name stands
behind it ("وانتقد موزاليا", "الوزير موزاليا", "بيتر موزاليا"), and in the headline before it. So is somebody listed whose
family name stands first and is nobody's in particular: "الوزير وانغ يي", then "وانغ".
"""

from __future__ import annotations

from collections.abc import Set

from marsad.analyse.names.somebody import Somebody
from marsad.analyse.names.strangers import Strangers, again
from marsad.languages.schema import LanguageFile
from marsad.text.tokens import Tokens


def with_names_again(
    found: list[Somebody], tokens: Tokens, strangers: Strangers, file: LanguageFile, courtesy: Set[str]
) -> list[Somebody]:
    """Add where a person whom no entry has is named again, in the order of the text."""
    met: dict[str, Somebody] = {}
    for one in found:
        if one.unlisted and (name := strangers.called(*one.unlisted)):
            met[name] = one
        elif one.person and (name := strangers.family_of(one.first, one.behind)):
            met.setdefault(name, one)
    if not met:
        return found
    headline = _behind_headline(tokens)
    taken = {place for one in found for place in range(one.first, one.behind)}
    titles = {one.behind: one for one in found if one.kind == "office"}
    for name, one in met.items():
        for place, conjunction, preposition in again(tokens, name, file):
            if place in taken or (place <= one.behind and place >= headline):
                continue
            named = _named(one, place, conjunction, preposition)
            _take_rest(named, one, tokens)
            _take_title(named, titles, found, tokens, courtesy)
            found.append(named)
            taken.update(range(named.first, named.behind))
    return sorted(found, key=lambda one: one.first)


def _named(one: Somebody, place: int, conjunction: str, preposition: str) -> Somebody:
    return Somebody(
        place, place + 1, "person", one.codes, actor=one.actor, person=one.person, office=one.office,
        sector=one.sector, conjunction=conjunction, preposition=preposition, candidates=one.candidates,
        unlisted=None if one.person else (place, place + 1),
    )  # fmt: skip


def _behind_headline(tokens: Tokens) -> int:
    """Give the first token behind the first line; 0 where the text has but one."""
    end = tokens.text.find("\n")
    return next((place for place, start in enumerate(tokens.places) if start > end), 0) if end > 0 else 0


def _take_rest(named: Somebody, one: Somebody, tokens: Tokens) -> None:
    """Take in the other words of the name where they stand beside: "بيتر موزاليا"."""
    words = tokens.words
    if one.unlisted is None:
        return
    begins, ends = one.unlisted
    name = words[begins:ends]
    known = next((at for at, word in enumerate(name) if words[named.first].endswith(word)), len(name) - 1)
    if not (named.conjunction or named.preposition):
        for word in reversed(name[:known]):
            if not named.first or words[named.first - 1] != word:
                break
            named.first -= 1
    for word in name[known + 1 :]:
        if named.behind >= len(words) or words[named.behind] != word:
            break
        named.behind += 1


def _take_title(
    named: Somebody, titles: dict[int, Somebody], found: list[Somebody], tokens: Tokens, courtesy: Set[str]
) -> None:
    """Take in a title right before the name, which names nobody else: "الوزير موزاليا", "السيد موزاليا"."""
    if named.conjunction or named.preposition or not named.first:
        return
    title = titles.get(named.first)
    if title is not None and (not title.codes or title.codes == named.codes):
        named.first, named.conjunction, named.preposition = title.first, title.conjunction, title.preposition
        found.remove(title)
    elif title is None and tokens.words[named.first - 1] in courtesy:
        named.first -= 1
