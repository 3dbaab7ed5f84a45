"""Pressure by third parties: demands, blame and threats of others about a country's dealings with somebody.

A third party is whoever is neither the country nor, in a file of two, its partner. Its act counts as pressure where
it turns on the country about others, or on others about the country (the `about` of an event).
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.faces.brief.events import Account, acts_section
from marsad.faces.brief.pieces import Section
from marsad.faces.brief.terms import Terms
from marsad.model.findings import Event

PRESSING: frozenset[str] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
"""Types by which somebody is pressed: the verbal and material conflict of PLOVER, and demands."""


def is_pressure(event: Event, country: str, partner: str | None) -> bool:
    """Tell whether an act presses the country about others, or others about the country."""
    inside = {country, partner}
    if event.type not in PRESSING or not event.about or not event.actors or inside & {*event.actors}:
        return False
    touched = {*event.recipients, *event.about}
    return country in touched and (partner is None or partner in touched)


def pressure_section(accounts: Iterable[Account], terms: Terms) -> Section:
    """Give the acts of pressure, planned ones apart, by what became of them."""
    chosen = [(document, event) for document, event in accounts if event.status != "planned"]
    return acts_section("pressure", (terms.phrase("pressure-note"),), chosen, terms)
