"""Records of gold and of predictions: JSON objects, one per document, each with an `id`.

Gold is ours and must be well formed; predictions may come from anywhere, and what is malformed in them
matches nothing instead of stopping the scoring.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from marsad.model.errors import InputError

Record = Mapping[str, Any]

LISTS: tuple[str, ...] = ("events", "quotes", "figures", "positions", "agreements")
BESIDE: tuple[str, ...] = ("regions", "refused")
"""Lists of a prediction that are not scored, and tell why something was not found."""


def read_records(path: Path) -> list[Record]:
    """Read JSON Lines (UTF-8, a byte order mark allowed, empty lines skipped) in the order of the file.

    Raises InputError for a file that cannot be read, a line that is no object with a string `id`, and an
    id that occurs twice.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            lines = stream.read().split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as UTF-8 text: {error}") from error
    placed = (
        (f"{path}, line {number}", _parsed(line)) for number, line in enumerate(lines, 1) if line.strip()
    )
    return list(_checked(placed).values())


def by_id(records: Iterable[Record], what: str) -> dict[str, Record]:
    """Give records by their ids, in order; `what` names them in errors ("gold").

    Raises InputError as `read_records` does.
    """
    return _checked((f"{what} record {number}", record) for number, record in enumerate(records, 1))


def fold_children(predictions: Mapping[str, Record], golds: Mapping[str, Record]) -> dict[str, Record]:
    """Count what was found in an embedded child (`<id>#…`) without gold of its own as its parent's.

    Only the lists that are scored or tell of causes come along.
    """
    folded: dict[str, dict[str, list[Any]]] = {}
    for name, record in predictions.items():
        parent = name.partition("#")[0]
        target = parent if name not in golds and parent in golds else name
        lists = folded.setdefault(target, {key: [] for key in (*LISTS, *BESIDE)})
        for key in lists:
            found = record.get(key)
            lists[key] += found if isinstance(found, list) else []
    return dict(folded)


def _parsed(line: str) -> Any:  # noqa: ANN401 - whatever the JSON holds
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _checked(placed: Iterable[tuple[str, Any]]) -> dict[str, Record]:
    return dict(_named(placed))


def _named(placed: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, Record]]:
    seen: set[str] = set()
    for place, record in placed:
        name = record.get("id") if isinstance(record, Mapping) else None
        if not isinstance(name, str):
            raise InputError(f"{place}: expected one JSON object with an `id` that is a string")
        if name in seen:
            raise InputError(f"{place}: the id {name!r} occurs twice; give each document once")
        seen.add(name)
        yield name, record
