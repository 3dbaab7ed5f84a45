"""The entries of a user's own folder tried in their examples, and those that nothing in the language points at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from marsad.analyse.examples import all_trials, faults_of, without_examples
from marsad.analyse.examples.coverage import GROUPS, not_worded
from marsad.analyse.examples.gathering import FURTHER, WORDS
from marsad.kit import Kit
from marsad.resources.files import read_yaml

_TRIED = frozenset({"triggers", *WORDS, *FURTHER.values()})


def faults_of_examples(folder: Path, kit: Kit) -> Iterator[str]:
    """Give a sentence for each example in a user's folder that fails, and each entry that shows none or does nothing.

    `kit` is the one with the user's folder laid over. Names of the world are tried in every language with templates.
    """
    own = entries_in(folder)
    for language in kit.languages:
        mine = {(place.removeprefix(f"languages/{language}/"), name) for place, name in own}
        mine |= {("world", name) for place, name in own if place.startswith("world/")}
        trials = [one for one in all_trials(kit, language, folder) if _is_of(one.folder, one.entry, mine)]
        for fault in faults_of(trials, kit, language):
            yield fault.sentence()
        asked = sorted(pair for pair in mine if pair[0] in _TRIED)
        for place, name, what in without_examples(trials, asked):
            yield f"{place}, entry {name!r} shows no case it {what}; give it `examples`"
    yield from _unworded(own, kit)


def _is_of(place: str, name: str, mine: set[tuple[str, str]]) -> bool:
    """Tell whether a trial is of an entry of the user's."""
    head = place.split("/")[0]
    names = {known for folder, known in mine if folder == place or folder.split("/")[0] == head}
    return name in names


def entries_in(folder: Path) -> list[tuple[str, str]]:
    """Give (folder, id) of every entry in a user's folder ("world/persons", "emmanuel-macron"), in order."""
    return [
        (path.parent.relative_to(folder).as_posix(), str(raw.get("id")))
        for path in sorted(folder.rglob("*.yaml"))
        for raw in read_yaml(path).get("entries") or []
        if isinstance(raw, dict) and not raw.get("remove")
    ]


def _unworded(own: list[tuple[str, str]], kit: Kit) -> Iterator[str]:
    """Tell entries of the ontology that are found in no text, for no word of any language points at them."""
    for place, name in own:
        group = place.removeprefix("ontology/")
        if (
            place.startswith("ontology/")
            and group in GROUPS
            and all(name in not_worded(kit, language, group) for language in kit.languages)
        ):
            yield f"{place}, entry {name!r}: no word of a language points at it, so it is found in no text"
