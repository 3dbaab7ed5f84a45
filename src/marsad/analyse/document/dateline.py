"""The place and day above a report ("باريس. 29 نوفمبر."), and what they date.

By the custom of the press a dateline tells where and when the report was written. An act that took place in
the dateline's city, told without a date of its own, is of the dateline's day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from marsad.analyse.acts.draft import Draft
from marsad.analyse.names.atoms import find_atoms
from marsad.analyse.times.expressions import TimeExpression, resolve
from marsad.kit.bundle import Kit
from marsad.languages.language import Language
from marsad.model.dates import When
from marsad.model.documents import Document, Region
from marsad.text.tokens import Tokens


class Dateline(Struct, frozen=True):
    """The day of a dateline and the countries of the places it names."""

    when: When
    countries: frozenset[str]


def dateline_of(
    document: Document,
    regions: tuple[Region, ...],
    tokens: Tokens,
    times: list[TimeExpression],
    language: Language,
    kit: Kit,
    anchor: date | None,
) -> Dateline | None:
    """Give the dateline of a document that has one with a day; None for any other."""
    spans = [region.span for region in regions if region.kind == "dateline"]
    if not spans:
        return None
    places = [place for span in spans for place in tokens.inside(span.start, span.end)]
    inside = frozenset(places)
    for time in times:
        when = None if time.first not in inside else resolve(time, tokens, document.id, anchor, future=False)
        if when is not None and when.precision == "day":
            atoms = find_atoms(tokens, kit.names[language.code], places)
            actors = [
                kit.world.actors[entry.actor]
                for atom in atoms
                for entry in atom.entries
                if entry.actor in kit.world.actors
            ]
            return Dateline(
                when, frozenset(code for actor in actors if (code := actor.country or actor.code))
            )
    return None


def dated_by(dateline: Dateline | None, drafts: Iterable[Draft]) -> None:
    """Date the undated acts that took place where the dateline says the report was written."""
    for draft in drafts:
        if dateline and draft.when is None and draft.status == "actual" and draft.place in dateline.countries:
            draft.when = dateline.when
