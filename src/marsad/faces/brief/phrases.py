"""The words of the page itself, in Arabic and English; both are required of every phrase.

They stand in `phrases.yaml`; the terms are those of the project's glossary.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from marsad.faces.brief.labels import Label
from marsad.model.errors import ResourceError
from marsad.resources.files import read_yaml

PHRASES = Path(__file__).parent / "phrases.yaml"


def load_phrases(path: Path = PHRASES) -> dict[str, Label]:
    """Read the catalogue: phrase id to its label.

    Raises ResourceError where a phrase lacks a language or has an empty one.
    """
    try:
        found = msgspec.convert(read_yaml(path), dict[str, Label])
    except msgspec.ValidationError as error:
        raise ResourceError(f"{path}: {error}; every phrase needs `ar` and `en`, and nothing else") from error
    for key, phrase in found.items():
        if not phrase.ar.strip() or not phrase.en.strip():
            raise ResourceError(f"{path}: the phrase {key!r} is empty in a language; write both")
    return found
