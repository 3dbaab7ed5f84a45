"""From the YAML files of this folder, and a user's own laid over them, to one frozen ontology."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from marsad.model.errors import ResourceError
from marsad.ontology.bundle import EventType, Mode, Ontology
from marsad.ontology.checks import closed_faults, faults
from marsad.ontology.codes import join_code
from marsad.ontology.entries import (
    EventKind,
    Issue,
    Label,
    Office,
    Profile,
    Sector,
    Term,
    TieKind,
    TypeEntry,
)
from marsad.resources.files import read_entries, read_single


def load_ontology(overlay: Path | None = None) -> Ontology:
    """Read the ontology, a user's own resource folder laid over the shipped one; what is shipped is read once.

    Raises ResourceError for a broken file, an entry that points at no code, or a user's folder that adds to
    the closed lists (PLOVER's types, modes, contexts and sectors; our terms).
    """
    return _shipped() if overlay is None else _checked(overlay)


@cache
def _shipped() -> Ontology:
    return _checked(None)


def _checked(overlay: Path | None) -> Ontology:
    ontology = _read(overlay)
    wrong = list(_closed(_read(None), ontology)) if overlay else []
    wrong += faults(ontology)
    if wrong:
        raise ResourceError(wrong[0] + (f" (and {len(wrong) - 1} more faults)" if len(wrong) > 1 else ""))
    return ontology


def _read(overlay: Path | None) -> Ontology:
    profile = read_single("ontology/profile.yaml", Profile, overlay)
    entries = read_entries("ontology/types", TypeEntry, overlay)
    parts: dict[str, Mapping[str, Any]] = {
        "types": {entry.id: _event_type(entry, profile) for entry in entries},
        "contexts": _by_id(read_entries("ontology/contexts", Term, overlay)),
        "sectors": _by_id(read_entries("ontology/sectors", Sector, overlay)),
        "kinds": _by_id(read_entries("ontology/kinds", EventKind, overlay)),
        "offices": _by_id(read_entries("ontology/offices", Office, overlay)),
        "issues": _by_id(read_entries("ontology/issues", Issue, overlay)),
        "measures": _by_id(read_entries("ontology/measures", Term, overlay)),
        "units": _by_id(read_entries("ontology/units", Term, overlay)),
        "ties": _by_id(read_entries("ontology/ties", TieKind, overlay)),
    }
    terms = _grouped(read_entries("ontology/terms", Term, overlay))
    return Ontology(profile=profile, terms=terms, labels=_labels(parts, terms), **parts)


def _by_id(entries: Iterable[Any]) -> dict[str, Any]:
    return {entry.id: entry for entry in entries}


def _event_type(entry: TypeEntry, profile: Profile) -> EventType:
    modes = {
        mode.id: Mode(mode.id, entry.score if mode.score is None else mode.score, mode.label)
        for mode in entry.modes
    }
    return EventType(
        id=entry.id,
        quad=profile.sanction_quad if entry.id == "SANCTION" else entry.quad,
        score=entry.score,
        recipient_required=entry.recipient_required,
        modes=modes,
        label=entry.label,
        definition=entry.definition,
        source=entry.source,
    )


def _grouped(terms: Iterable[Term]) -> dict[str, dict[str, Term]]:
    groups: dict[str, dict[str, Term]] = {}
    for term in terms:
        group, _, name = term.id.partition("/")
        groups.setdefault(group, {})[name] = term
    return groups


def _labels(
    parts: Mapping[str, Mapping[str, Any]], terms: Mapping[str, Mapping[str, Term]]
) -> dict[str, dict[str, Label]]:
    named = {name.removesuffix("s"): entries for name, entries in parts.items()} | dict(terms)
    labels = {group: {id_: entry.label for id_, entry in entries.items()} for group, entries in named.items()}
    labels["mode"] = {
        join_code(type_.id, mode.id): mode.label
        for type_ in parts["types"].values()
        for mode in type_.modes.values()
    }
    return labels


def _closed(shipped: Ontology, found: Ontology) -> Iterator[str]:
    ours, theirs = _closed_lists(shipped), _closed_lists(found)
    for name, ids in ours.items():
        yield from closed_faults(name, ids, theirs[name])


def _closed_lists(ontology: Ontology) -> dict[str, list[str]]:
    types = ontology.types.values()
    return {
        "types": [join_code(type_.id, mode) for type_ in types for mode in (None, *type_.modes)],
        "contexts": list(ontology.contexts),
        "sectors": list(ontology.sectors),
        "terms": [f"{group}/{name}" for group, names in ontology.terms.items() for name in names],
    }
