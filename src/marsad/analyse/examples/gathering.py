"""All trials of a kit: the entries of languages and world, each with its own examples and its folder's templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from marsad.analyse.examples.trials import Trial, act_text, own_trials, template_trials
from marsad.kit.bundle import Kit
from marsad.languages.language import Language
from marsad.languages.schema import Trigger
from marsad.resources.examples import Case, Cases, Template
from marsad.resources.files import read_entries
from marsad.world import Actor, World
from marsad.world.loader import examples_of

# Folder of a language: the field that an entry's finding must bear. "" where the finding must name the entry itself.
WORDS: dict[str, str] = {
    "cues": "", "speech": "", "offices": "office", "months": "month", "numbers": "value", "units": "unit",
    "measures": "measure", "amounts": "value", "times": "",
}  # fmt: skip
FURTHER: dict[str, str] = {
    "matters": "positions/matters", "stances": "positions/stances", "deeds": "positions/deeds",
    "acts": "positions/acts", "instruments": "agreements/instruments", "stages": "agreements/stages",
    "subjects": "agreements/subjects", "ties": "ties", "judgements": "assessments",
}  # fmt: skip


class NamedAs(Struct, frozen=True):
    """A name of an actor, as templates see it: `form`, with the actor's label, kind and role of the name."""

    id: str
    form: str
    label: str
    kind: str
    place: str


def all_trials(kit: Kit, language: str, overlay: Path | None = None) -> Iterator[Trial]:
    """Give every trial of a language's entries and of the world's names in it."""
    templates = templates_of(language, overlay)
    yield from word_trials(kit.languages[language], templates)
    yield from name_trials(kit.world, language, templates)
    yield from own_name_trials(overlay)


def templates_of(language: str, overlay: Path | None = None) -> tuple[Template, ...]:
    """Read the templates of a language; none where it has no folder `examples`."""
    return read_entries(f"languages/{language}/examples", Template, overlay)


def word_trials(language: Language, templates: tuple[Template, ...]) -> Iterator[Trial]:
    """Give the trials of all entries of a language folder."""
    for trigger in language.triggers:
        yield from _trigger_trials(trigger)
    for folder, field in WORDS.items():
        for entry in getattr(language, folder):
            tells = _plain(getattr(entry, field)) if field else entry.id if folder != "times" else ""
            yield from own_trials(folder, entry, tells)
            yield from template_trials(folder, entry, tells, templates)
    for name, folder in FURTHER.items():
        for entry in getattr(language.further, name):
            yield from own_trials(folder, entry, "", _cases(entry))
            tells = f"{entry.subject} ({entry.sector})" if name == "subjects" else ""
            yield from template_trials(folder, entry, tells, templates)


def _plain(value: Any) -> str:  # noqa: ANN401
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _cases(entry: Any) -> Cases | None:  # noqa: ANN401
    shown = getattr(entry, "examples", None)
    if shown is None:
        return None
    return Cases(tuple(Case(one.text, one.tells) for one in shown.catches), shown.leaves)


def _trigger_trials(trigger: Trigger) -> Iterator[Trial]:
    for one in trigger.examples.catches:
        told = act_text(one.kind or trigger.kind, one.status, one.who)
        yield Trial("triggers", trigger.id, one.text, True, told)
    for text in trigger.examples.leaves:
        yield Trial("triggers", trigger.id, text, False, "")


def name_trials(world: World, language: str, templates: tuple[Template, ...]) -> Iterator[Trial]:
    """Give the trials of every name of the world in a language, by its role ("world/short") and actor's kind."""
    for name in world.names(language):
        actor = world.actors[name.actor]
        shown = actor.names.get(language)
        weak = "weak-" if name.weak and name.role != "weak" else ""
        plural = "-plural" if name.plural else ""
        entry = NamedAs(actor.id, name.form, shown.label if shown else "", actor.kind, name.place or "")
        tells = actor.code or actor.id if name.role == "demonym" else actor.id
        yield from template_trials(f"world/{weak}{name.role}{plural}", entry, tells, templates)
    for actor in world.actors.values():
        for entry in _decoys(actor, language):
            yield from template_trials("world/decoy", entry, actor.id, templates)


def _decoys(actor: Actor, language: str) -> Iterator[NamedAs]:
    names = actor.names.get(language)
    for form in names.decoys if names else ():
        yield NamedAs(actor.id, form, names.label if names else "", actor.kind, "")


def own_name_trials(overlay: Path | None = None) -> Iterator[Trial]:
    """Give the trials of actors that carry sentences of their own."""
    for actor, examples in examples_of(overlay).items():
        for trial in own_trials("world", _Id(actor), actor, examples):
            yield replace(trial, tells=actor)


class _Id(Struct, frozen=True):
    id: str
