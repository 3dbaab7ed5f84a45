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


def home_of(
    document: Document, regions: Iterable[Region], tokens: Tokens, language: Language, kit: Kit
) -> str | None:
    """Give the code of the state whose own press a report came from; None where nothing tells it."""
    for region in regions:
        if region.kind == "dateline":
            places = tokens.inside(region.span.start, region.span.end)
            return _told_by(find_atoms(tokens, kit.names[language.code], places), kit)
    return kit.world.state_press.get(fold_text(document.outlet).strip()) if document.outlet else None


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
