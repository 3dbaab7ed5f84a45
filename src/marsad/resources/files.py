"""Resource files: YAML read strictly, a user's own folder laid over the shipped one.

A resource file is a mapping with `entries` (a list of mappings, each with an `id`) and, optionally,
`source` (the source of every entry that names none of its own) and `about` (what the file is for).
A user's folder mirrors the shipped one (`world/persons/mine.yaml`): an entry with a shipped id
replaces the shipped entry, any other is added; `remove: true` takes a shipped entry out.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from marsad.model.errors import ResourceError

Entry = TypeVar("Entry")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

SHIPPED: tuple[str, ...] = ("languages", "ontology", "world")
COUNTING: tuple[str, ...] = ("measures",)
"""Folders of resources that no reading depends on: they are in no digest, and changing them asks for nothing anew."""


def shipped(folder: str) -> Path:
    """Give the path of a shipped resource folder ("world/persons")."""
    return Path(str(resources.files("marsad"))) / folder


def folders_of(folder: str, overlay: Path | None) -> list[Path]:
    """Give the folders to read for `folder`, the shipped one first, the user's own last."""
    places = [shipped(folder)] + ([overlay / folder] if overlay else [])
    return [place for place in places if place.is_dir()]


def files_of(folder: str, overlay: Path | None) -> list[Path]:
    """Give the YAML files directly inside a resource folder, in order of name, the user's own last."""
    return [path for place in folders_of(folder, overlay) for path in sorted(place.glob("*.yaml"))]


def read_yaml(path: Path) -> dict[str, Any]:
    """Read one resource file as a mapping; strings must be NFC.

    Raises ResourceError where the file is no YAML mapping or holds a string that is not NFC.
    """
    try:
        text = path.read_text(encoding="utf-8")
        content = yaml.load(text, Loader=_Loader)  # noqa: S506 - the safe loader, in C where it is there
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ResourceError(f"{path} is not a YAML file in UTF-8: {error}") from error
    if not isinstance(content, dict):
        raise ResourceError(f"{path} holds no mapping; a resource file begins with `entries:`")
    if not unicodedata.is_normalized("NFC", text):
        line = next(
            n for n, row in enumerate(text.splitlines(), 1) if not unicodedata.is_normalized("NFC", row)
        )
        raise ResourceError(f"{path}, line {line}: a string is not in Unicode form NFC; save it composed")
    return content


def read_entries(folder: str, schema: type[Entry], overlay: Path | None = None) -> tuple[Entry, ...]:
    """Read every entry of a resource folder into `schema`; a later entry of one id replaces an earlier.

    `schema` is a frozen struct with an `id` and a `source`, declared with `forbid_unknown_fields`.
    Raises ResourceError (file and entry named) for unknown keys, wrong types or an id twice in one layer.
    """
    found: dict[str, Entry] = {}
    for layer, place in enumerate(folders_of(folder, overlay)):
        seen: set[str] = set()
        for path in sorted(place.glob("*.yaml")):
            for raw in _raw_entries(path):
                name = raw["id"]
                if name in seen:
                    raise ResourceError(f"{path}, entry {name!r}: the id occurs twice; ids must be unique")
                seen.add(name)
                if layer and raw.get("remove") is True:
                    found.pop(name, None)
                else:
                    found[name] = _convert(raw, schema, path)
    return tuple(found.values())


def read_single(path: str, schema: type[Entry], overlay: Path | None = None) -> Entry:
    """Read a resource file that is one mapping ("languages/ar/language.yaml"); the user's own wins whole."""
    own = overlay / path if overlay else None
    place = own if own is not None and own.is_file() else shipped(path)
    return _convert(read_yaml(place), schema, place)


def _raw_entries(path: Path) -> Iterator[dict[str, Any]]:
    content = read_yaml(path)
    unknown = set(content) - {"entries", "source", "about"}
    if unknown:
        raise ResourceError(f"{path}: unknown key {min(unknown)!r}; known are entries, source, about")
    entries = content.get("entries") or []
    if not isinstance(entries, list):
        raise ResourceError(f"{path}: `entries` is no list")
    for number, raw in enumerate(entries, 1):
        if not isinstance(raw, dict) or not isinstance(raw.get("id"), str):
            raise ResourceError(f"{path}, entry {number}: no `id`; every entry is a mapping with an id")
        if "source" not in raw and "source" in content:
            raw["source"] = content["source"]
        yield raw


def _convert(raw: dict[str, Any], schema: type[Entry], path: Path) -> Entry:
    try:
        return msgspec.convert(raw, schema, dec_hook=_through_struct)
    except msgspec.ValidationError as error:
        said = _told(str(error), schema)
        raise ResourceError(f"{path}, entry {raw.get('id', '(whole file)')!r}: {said}") from error


def _through_struct(kind: Any, raw: Any) -> Any:  # noqa: ANN401 - compiled it is no struct
    """Give what is no struct where the package is compiled, read by the struct that is kept for it (`hatch_build.py`)."""
    try:
        read = msgspec.convert(raw, kind.__struct__, dec_hook=_through_struct)
    except msgspec.ValidationError as error:
        raise msgspec.ValidationError(_told(str(error), kind)) from error
    return kind(*(getattr(read, name) for name in kind.__struct_fields__))


def _told(said: str, schema: Any) -> str:  # noqa: ANN401
    """Give what is wrong with an entry; where a key of its own is not known, which ones are."""
    if "unknown field" not in said or " - at" in said or "; known are" in said:
        return said
    return f"{said}; known are {', '.join(schema.__struct_fields__)}"


def digest_of(overlay: Path | None = None) -> str:
    """Give a SHA-256 over the names and bytes of all resource files, shipped and the user's own."""
    total = hashlib.sha256()
    roots = [shipped(folder) for folder in SHIPPED]
    roots += [overlay / folder for folder in SHIPPED] if overlay else []
    for root in roots:
        for path in sorted(root.rglob("*.yaml")):
            total.update(str(path.relative_to(root.parent)).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()
