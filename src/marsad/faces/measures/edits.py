"""Scenarios in words and in files: "KAZ > FRA 2024-05-06 contacts head" is a visit that did not take place."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import yaml

from marsad.measures.contributions import KINDS, Kind
from marsad.measures.levels import LEVELS
from marsad.model.errors import InputError

if TYPE_CHECKING:
    from marsad.faces.measures.whatif import Asked
    from marsad.measures.scenario import Add, AddFigure, Change, Edit, Move, Scenario

_LEVELS = {name.replace(" ", "-"): level for level, name in LEVELS.items() if level is not None}
_SIGNS = {"friendly": 1, "unfriendly": -1}
ADD = "'KAZ > FRA 2024-05-06 contacts head'"
CHANGE = "'ID day=2024-05-06 level=minister'"
MOVE = "'FRA poles=east-asia' ('FRA poles=none': into no group)"
FIGURE = "'CHN trade flow USD 44e9 2024' ('all' instead of CHN: the country's whole)"


def scenario_of(asked: Asked) -> Scenario:
    """Give the scenario that words tell. Raises InputError for what cannot be read."""
    from marsad.measures.scenario import Drop, Remove, Scenario

    edits: tuple[Edit, ...] = (
        *(added(words) for words in asked.add),
        *(Remove(name) for name in asked.remove),
        *(changed(words) for words in asked.change),
        *(Drop(name) for name in asked.drop_outlet),
        *(moved(words) for words in asked.move),
        *(figure(words) for words in asked.add_figure),
    )
    return Scenario(asked.name or "what if", edits, asked.fading, asked.weighting)


def added(words: str) -> Add:
    """Give the happening that words add: source > target, a day, and perhaps a kind, a level, `unfriendly`."""
    from marsad.measures.scenario import Add

    source, arrow, rest = words.partition(">")
    target, *more = rest.split() or [""]
    days = [day for one in more if (day := _day(one)) is not None]
    kinds: list[Kind] = [kind for kind in KINDS if kind in more]
    unknown = [one for one in more if not (one in {*KINDS, *_LEVELS, *_SIGNS} or _day(one))]
    if not arrow or not source.strip() or not target or len(days) != 1 or unknown:
        raise InputError(f"{words!r} is no happening to add; write it like {ADD}, with one day")
    return Add(
        source.strip().upper(),
        target.upper(),
        days[0],
        kinds[0] if kinds else "contacts",
        next((_LEVELS[one] for one in more if one in _LEVELS), None),
        next((_SIGNS[one] for one in more if one in _SIGNS), 1),
    )


def changed(words: str) -> Change:
    """Give the change that words tell of a happening."""
    from marsad.measures.scenario import Change

    name, *fields = words.split() or [""]
    told = dict(field.partition("=")[::2] for field in fields)
    day, level, sign = (
        _day(told.get("day", "")),
        _LEVELS.get(told.get("level", "")),
        _SIGNS.get(told.get("sign", "")),
    )
    value = _number(told.get("value", ""))
    given = {"day": day, "level": level, "sign": sign, "value": value}
    if not told or set(told) - set(given) or any(given[field] is None for field in told):
        levels = ", ".join(_LEVELS)
        raise InputError(
            f"{words!r} is no change; write it like {CHANGE} (levels: {levels}; sign=unfriendly; of a figure value=44e9)"
        )
    return Change(name, day, level, sign, value)


def moved(words: str) -> Move:
    """Give the partner put into another group that words tell."""
    from marsad.measures.scenario import Move

    partner, _, place = words.partition(" ")
    partition, equals, group = place.strip().partition("=")
    if not (partner and partition and equals and group):
        raise InputError(f"{words!r} moves nobody; write it like {MOVE}")
    return Move(partition, partner.upper(), None if group == "none" else group)


def figure(words: str) -> AddFigure:
    """Give the figure that words add: partner, measure, kind, unit, value, year."""
    from marsad.measures.exposure import COUNTED, MEASURES
    from marsad.measures.scenario import AddFigure

    told = words.split()
    value = _number(told[4]) if len(told) == 6 else None
    if value is None or told[1] not in MEASURES or told[2] not in COUNTED or not told[5].isdecimal():
        raise InputError(
            f"{words!r} is no figure; write it like {FIGURE} (measures: {', '.join(MEASURES)}; kinds: {', '.join(COUNTED)})"
        )
    partner = None if told[0] == "all" else told[0].upper()
    return AddFigure(partner, told[1], told[2], told[3].upper(), value, int(told[5]))


def _number(word: str) -> float | None:
    try:
        found = float(word.replace(",", ""))
    except ValueError:
        return None
    return found if 0 < found < float("inf") else None


def _day(word: str) -> date | None:
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def read_scenario(place: Path) -> Scenario:
    """Read a scenario that was saved. Raises InputError where the file cannot be read or is none."""
    from marsad.measures.scenario import Scenario

    try:
        content: Any = yaml.safe_load(place.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise InputError(f"{place} cannot be read as a scenario: {error}") from error
    told = content if isinstance(content, dict) else {}
    stated = told.pop("digest", None)
    try:
        found = msgspec.convert(told, Scenario, strict=False)
    except msgspec.ValidationError as error:
        raise InputError(f"{place} is no scenario: {error}") from error
    if stated is not None and stated != found.digest:
        raise InputError(
            f"{place} was changed since it was saved: its digest is {found.digest}, it says {stated}"
        )
    return found


def save_scenario(scenario: Scenario, place: Path) -> None:
    """Write a scenario as YAML with its digest. Raises InputError where the file cannot be written."""
    content = msgspec.to_builtins(scenario) | {"digest": scenario.digest}
    try:
        place.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{place} cannot be written: {error.strerror}; name another file") from error
