"""All trials of a kit: the entries of languages and world, each with its own examples and its folder's templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from marsad.analyse.examples.seeing import NOTHING
from marsad.analyse.examples.trials import Trial, act_text, own_trials, template_trials
from marsad.kit.bundle import Kit
from marsad.languages.language import Language
from marsad.languages.schema import Trigger
from marsad.resources.examples import Case, Cases, Template
from marsad.resources.files import read_entries
from marsad.text.fold import fold_text
from marsad.world import Actor, Name, Names, World
from marsad.world.entries import MembershipEntry, PoleEntry
from marsad.world.loader import examples_of

# Folder of a language: the field that an entry's finding must bear. "" where the finding must name the entry itself.
WORDS: dict[str, str] = {
    "cues": "", "speech": "", "offices": "office", "months": "month", "numbers": "value", "units": "unit",
    "measures": "measure", "amounts": "value", "times": "", "origins": "tells",
    "names": "",
}  # fmt: skip
FURTHER: dict[str, str] = {
    "matters": "positions/matters", "stances": "positions/stances", "deeds": "positions/deeds",
    "acts": "positions/acts", "instruments": "agreements/instruments", "stages": "agreements/stages",
    "subjects": "agreements/subjects", "ties": "ties", "judgements": "assessments",
}  # fmt: skip


class NamedAs(Struct, frozen=True):
    """A name of an actor, as templates see it, with the actor's label and first strong form; `shared` with others."""

    id: str
    form: str
    label: str
    full: str
    kind: str
    shared: bool = False


def all_trials(kit: Kit, language: str, overlay: Path | None = None) -> Iterator[Trial]:
    """Give every trial of a language's entries and of the world's names in it."""
    templates = templates_of(language, overlay)
    yield from word_trials(kit.languages[language], templates)
    yield from name_trials(kit.world, language, templates)
    yield from own_name_trials(overlay)
    yield from member_trials(overlay)


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
            yield from _shown_trials(folder, entry)
            tells = f"{entry.subject} ({entry.sector})" if name == "subjects" else ""
            yield from template_trials(folder, entry, tells, templates)


def _plain(value: Any) -> str:  # noqa: ANN401
    return f"{value:g}" if isinstance(value, int | float) else str(value)


def _cases(entry: Any) -> Cases | None:  # noqa: ANN401
    shown = getattr(entry, "examples", None)
    if shown is None:
        return None
    return Cases(tuple(Case(one.text, one.tells) for one in shown.catches), shown.leaves)


def _shown_trials(folder: str, entry: Any) -> Iterator[Trial]:  # noqa: ANN401
    """Give the trials of an entry's own findings; of one that only works on others, of theirs."""
    if getattr(entry, "names_only", False):
        yield from own_trials("positions/named", entry, "", _cases(entry))
    elif getattr(entry, "denies", False):
        yield from own_trials("ties/denied", entry, NOTHING, _cases(entry))
    else:
        yield from own_trials(folder, entry, "", _cases(entry))


def _trigger_trials(trigger: Trigger) -> Iterator[Trial]:
    for one in trigger.examples.catches:
        told = act_text(one.kind or trigger.kind, one.status, one.who)
        yield Trial("triggers", trigger.id, one.text, True, told)
    for text in trigger.examples.leaves:
        yield Trial("triggers", trigger.id, text, False, "")


def name_trials(world: World, language: str, templates: tuple[Template, ...]) -> Iterator[Trial]:
    """Give the trials of every name of the world in a language, by its role ("world/short") and actor's kind."""
    names = world.names(language)
    bearers = _bearers(names)
    for name in names:
        actor = world.actors[name.actor]
        shown = actor.names.get(language)
        weak = "weak-" if name.weak and name.role != "weak" else ""
        plural = "-plural" if name.plural else ""
        shared = len(bearers[fold_text(name.form)]) > 1
        entry = NamedAs(actor.id, name.form, *_called(shown), actor.kind, shared)
        tells = actor.code or actor.id if name.role == "demonym" else actor.id
        if name.place:  # a city that stands for its state: the entry is the city's
            entry = replace(entry, id=name.place)
        yield from template_trials(f"world/{weak}{name.role}{plural}", entry, tells, templates)
    for actor in world.actors.values():
        for entry in _decoys(actor, language):
            yield from template_trials("world/decoy", entry, actor.id, templates)


def _called(names: Names | None) -> tuple[str, str]:
    """Give the label of an actor, and the first form that means it wherever it stands."""
    if names is None:
        return "", ""
    return names.label, names.forms[0] if names.forms else names.label


def _bearers(names: tuple[Name, ...]) -> dict[str, set[str]]:
    """Give whose each folded form is."""
    found: dict[str, set[str]] = {}
    for name in names:
        found.setdefault(fold_text(name.form), set()).add(name.actor)
    return found


def _decoys(actor: Actor, language: str) -> Iterator[NamedAs]:
    names = actor.names.get(language)
    for form in names.decoys if names else ():
        yield NamedAs(actor.id, form, *_called(names), actor.kind)


def own_name_trials(overlay: Path | None = None) -> Iterator[Trial]:
    """Give the trials of actors that carry sentences of their own."""
    for actor, examples in examples_of(overlay).items():
        for trial in own_trials("world", _Id(actor), actor, examples):
            yield replace(trial, tells=actor)


def member_trials(overlay: Path | None = None) -> Iterator[Trial]:
    """Give the trials of memberships and poles: "KAZ partner 2025-01" for who was what of it in which month."""
    for body in read_entries("world/memberships", MembershipEntry, overlay):
        yield from own_trials("world/memberships", body, body.id)
    for pole in read_entries("world/poles", PoleEntry, overlay):
        yield from own_trials("world/poles", pole, pole.id)


class _Id(Struct, frozen=True):
    id: str
