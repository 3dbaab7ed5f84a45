"""Everything the analysis needs besides a document, loaded once and frozen."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from msgspec import Struct

from marsad import __version__
from marsad.kit.calendar import Calendar
from marsad.kit.marks import Marks, marks_of
from marsad.kit.names import NameTable, name_table
from marsad.kit.printed import check_labels
from marsad.kit.quantities import QuantityWords
from marsad.kit.references import check_references
from marsad.languages.language import Language, load_languages
from marsad.languages.pages import Pages, load_pages
from marsad.ontology import Ontology, load_ontology
from marsad.resources.files import digest_of
from marsad.world import World, load_world


class Settings(Struct, frozen=True):
    """What a user may turn. `recent_days`: acts older than this at publication are history."""

    recent_days: int = 30


class Kit(Struct, frozen=True):
    """Languages, ontology and world in one bundle, with a digest of the files they were read from and of the version."""

    languages: dict[str, Language]
    ontology: Ontology
    world: World
    names: dict[str, NameTable]
    calendars: dict[str, Calendar]
    quantities: dict[str, QuantityWords]
    marks: dict[str, Marks]
    pages: dict[str, Pages]
    settings: Settings
    digest: str


def load_kit(overlay: Path | None = None, *, settings: Settings | None = None) -> Kit:
    """Load the shipped resources, a user's own folder laid over them.

    Raises ResourceError where a file breaks its schema or names an unknown code, kind, office or word list.
    """
    languages = load_languages(overlay)
    world = load_world(overlay)
    ontology = load_ontology(overlay)
    check_references(languages, ontology, world)
    check_labels(languages, ontology)
    names = {code: name_table(language, world) for code, language in languages.items()}
    calendars = {code: Calendar(language) for code, language in languages.items()}
    quantities = {
        code: QuantityWords(language, partial(_state_of, names[code], world))
        for code, language in languages.items()
    }
    return Kit(
        languages=languages,
        ontology=ontology,
        world=world,
        names=names,
        calendars=calendars,
        quantities=quantities,
        marks={
            code: marks_of(language, names[code], calendars[code], quantities[code])
            for code, language in languages.items()
        },
        pages={code: load_pages(code, overlay) for code in languages},
        settings=settings or Settings(),
        digest=hashlib.sha256(f"{__version__} {digest_of(overlay)}".encode()).hexdigest(),
    )


def _state_of(names: NameTable, world: World, word: str) -> str | None:
    """Give the code of the state that a word is the adjective of ("فلسطينيا"), or None."""
    for reading in names.read(word):
        entry = reading.entry
        if entry.role == "demonym" and not (
            entry.rest or entry.weak or reading.preposition or reading.conjunction
        ):
            return world.actors[entry.actor].code
    return None
