"""Names that are recognised and must never be printed (`never_print`) stand in no label that marsad shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from marsad.languages.language import Language
from marsad.model.errors import ResourceError
from marsad.ontology import Ontology
from marsad.text.fold import fold_text


def check_labels(languages: Mapping[str, Language], ontology: Ontology) -> None:
    """Refuse a label of the ontology that says one of these names. Raises ResourceError with the first one."""
    for code, language in languages.items():
        names = list(_unprinted(language))
        for group, labels in ontology.labels.items():
            for entry, label in labels.items():
                words = f" {fold_text(label.of(code))} "
                name = next((name for name in names if f" {name} " in words), None)
                if name is not None:
                    raise ResourceError(
                        f"ontology, {group} {entry!r}: the label says {name!r}, a wrong name that is never printed; "
                        "give the right one"
                    )


def _unprinted(language: Language) -> Iterator[str]:
    """Give every wording of the phrases that are only recognised, folded."""
    for deed in language.further.deeds:
        if deed.never_print:
            for phrase in deed.phrases:
                for words in product(*(part.split("|") for part in phrase.split())):
                    yield fold_text(" ".join(words))
