"""Weightings of acts: versioned data in `weights/`, and a user's own; applied to a contribution."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct

from marsad.measures.contributions import Contribution
from marsad.ontology.entries import Label
from marsad.resources.files import read_entries

PLOVER_UNIT = 10.0
"""PLOVER's scores run from -10 to 10."""


class Weighting(Struct, frozen=True, forbid_unknown_fields=True):
    """How much an act counts: by the level of a contact, by PLOVER's score, by both or by neither (see weights/main.yaml)."""

    id: str
    label: Label
    source: str
    version: str
    levels: dict[int, float] = {}
    untold: float = 1.0
    scores: Literal["one", "plover"] = "one"

    def weight(self, one: Contribution) -> float:
        """Give the weight of a contribution without its sign."""
        weight = abs(one.score) / PLOVER_UNIT if self.scores == "plover" else 1.0
        if one.kind != "contacts" or not self.levels:
            return weight
        return weight * (self.untold if one.level is None else self.levels.get(one.level, self.untold))


def load_weightings(overlay: Path | None = None) -> tuple[Weighting, ...]:
    """Give the weightings, the headline's first. Raises ResourceError for a broken file."""
    return read_entries("measures/weights", Weighting, overlay)
