"""Persons whom no entry has, named again by their surnames alone."""

from __future__ import annotations

from marsad.analyse.names.somebody import Somebody
from marsad.analyse.names.strangers import Strangers, again
from marsad.languages.language import Language
from marsad.text.tokens import Tokens


def with_surnames(
    found: list[Somebody], strangers: Strangers, tokens: Tokens, language: Language
) -> list[Somebody]:
    """Add where a person whom no entry has is named again by his surname alone."""
    met = {surname: one for one in found if one.unlisted and (surname := strangers.surname(one.unlisted[1]))}
    if not met:
        return found
    taken = {place for one in found for place in range(one.first, one.behind)}
    for surname, one in met.items():
        for place, conjunction, preposition in again(tokens, surname, language.file):
            if place > one.behind and place not in taken:
                name = Somebody(
                    place, place + 1, "person", one.codes, office=one.office, sector=one.sector,
                    conjunction=conjunction, preposition=preposition, unlisted=(place, place + 1),
                )  # fmt: skip
                found.append(name)
                taken.add(place)
    return sorted(found, key=lambda one: one.first)
