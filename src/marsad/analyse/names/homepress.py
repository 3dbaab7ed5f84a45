"""Of which state the press is that a report came from: a state's own agency does not say each time whose minister it means.

"الكويت - 3 - 5 (كونا) -- استقبل وزير الخارجية سفير غانا": he is Kuwait's. The dateline names the agency, or the document
its outlet. A capital alone tells nothing: a correspondent may write there of his own state's minister.
"""

from __future__ import annotations

from collections.abc import Iterable

from marsad.analyse.names.atoms import Atom, find_atoms
from marsad.kit.bundle import Kit
from marsad.languages.language import Language
from marsad.model.documents import Document, Region
from marsad.text.fold import fold_text
from marsad.text.tokens import Tokens
from marsad.world import Actor


def home_of(
    document: Document, regions: Iterable[Region], tokens: Tokens, language: Language, kit: Kit
) -> str | None:
    """Give the code of the state whose own press a report came from; None where nothing tells it."""
    for region in regions:
        if region.kind == "dateline":
            places = tokens.inside(region.span.start, region.span.end)
            return _told_by(find_atoms(tokens, kit.names[language.code], places), kit)
    outlet = fold_text(document.outlet or "").strip()
    return next((one.country for one in _own_press(kit) if outlet in _names(one)), None) if outlet else None


def _told_by(atoms: list[Atom], kit: Kit) -> str | None:
    """Give the state that a dateline tells: of the one agency in it, if a state owns it."""
    world = kit.world
    outlets = [
        actor
        for atom in atoms
        for entry in atom.entries
        if (actor := world.actors.get(entry.actor)) is not None and actor.kind == "outlet"
    ]
    countries = {one.country for one in outlets if world.is_state_press(one.id)}
    return countries.pop() if len(countries) == len(outlets) == 1 else None


def _own_press(kit: Kit) -> list[Actor]:
    return [one for one in kit.world.actors.values() if one.kind == "outlet" and one.owner == "state"]


def _names(actor: Actor) -> set[str]:
    return {
        fold_text(form).strip()
        for names in actor.names.values()
        for form in (names.label, *names.forms, *names.weak)
    }
