"""Trials run: a fault for each sentence in which an entry does not do what its example says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from marsad.analyse.examples.seeing import NOTHING, SIGHTS
from marsad.analyse.examples.trials import Trial
from marsad.kit.bundle import Kit


class Fault(Struct, frozen=True):
    """An example that failed: the entry, its sentence and what was found there."""

    folder: str
    entry: str
    text: str
    said: str

    def sentence(self) -> str:
        """Give the fault in one sentence."""
        return f"{self.folder}, entry {self.entry!r}: {self.said} in its example {self.text!r}"


def faults_of(trials: Iterable[Trial], kit: Kit, language: str) -> Iterator[Fault]:
    """Run trials; give a fault for each that fails, in their order."""
    for trial in trials:
        said = _fault(trial, kit, language)
        if said:
            yield Fault(trial.folder, trial.entry, trial.text, said)


def _fault(trial: Trial, kit: Kit, language: str) -> str:
    sight = SIGHTS.get(trial.folder) or SIGHTS["world"]
    seen = sight(trial, kit, language)
    if trial.catches:
        if _is_told(trial, seen, kit):
            return ""
        if trial.tells in seen:
            return f"{trial.tells!r} is not the only one found ({', '.join(sorted(seen))})"
        return f"{trial.tells!r} is not found (but {', '.join(sorted(seen)) or 'nothing'})"
    if not trial.tells:  # whatever the entry finds is too much
        return f"{', '.join(sorted(seen))} is found" if seen - {NOTHING} else ""
    return f"{trial.tells!r} is found" if _is_told(trial, seen, kit) else ""


def _is_told(trial: Trial, seen: set[str], kit: Kit) -> bool:
    """Tell whether what an example tells was seen; at the place of a name nobody else may be meant."""
    if not trial.catches or SIGHTS.get(trial.folder):
        return trial.tells in seen
    return trial.tells in seen and seen <= _allowed(trial.entry, kit)


def _allowed(actor: str, kit: Kit) -> set[str]:
    """Give an actor's own id, code and country, and whom or what it stands for."""
    one = kit.world.actors[actor]
    own = {actor, one.code or actor, one.country or actor, *one.stands_for}
    own |= {term.of for term in one.offices}
    codes = {kit.world.actors[name].code or name for name in own if name in kit.world.actors}
    return own | codes | set(kit.world.cities_of.get(actor, ()))


def without_examples(
    trials: Iterable[Trial], entries: Iterable[tuple[str, str]]
) -> list[tuple[str, str, str]]:
    """Give (folder, entry, "catches" or "leaves") for each entry for which there is no such trial."""
    tried = {(trial.folder.split("/")[0], trial.entry, trial.catches) for trial in trials}
    return [
        (folder, entry, "catches" if catches else "leaves")
        for folder, entry in entries
        for catches in (True, False)
        if (folder.split("/")[0], entry, catches) not in tried
    ]
