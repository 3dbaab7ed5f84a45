"""Cards as a person coded them: the file saved from the page, or the blank filled in by hand with its key beside it."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from marsad.evaluate.coded import Coded
from marsad.faces.cards.writing import VERDICTS, WEIGHTS
from marsad.model.errors import InputError

YES = frozenset({"1", "yes", "y", "true", "right", "نعم", "صحيح"})
NO = frozenset({"0", "no", "n", "false", "wrong", "لا", "خطأ"})
Row = Mapping[str, str]


def read_cards(path: Path) -> list[Coded]:
    """Read coded cards; what stands in `key.csv` beside the file is added where the file has no weights itself.

    Raises InputError where a file cannot be read, a card is unknown or comes twice, a verdict is neither yes nor no, or
    nothing is judged.
    """
    rows = list(_rows(path))
    if not rows or "card" not in rows[0]:
        raise InputError(
            f"{path} holds no cards; give the file that was saved from cards.html, or cards.csv filled in"
        )
    key = {} if set(WEIGHTS) <= set(rows[0]) else _key(path)
    cards: dict[str, Coded] = {}
    for number, row in enumerate(rows, 2):
        name = row["card"]
        if name in cards:
            raise InputError(f"{path}, row {number}: the card {name!r} comes twice; keep one of the two")
        if key and name not in key:
            raise InputError(f"{path}, row {number}: the card {name!r} is not in key.csv beside it")
        cards[name] = _coded({**key.get(name, {}), **row}, f"{path}, row {number}")
    if not any(card.judged for card in cards.values()):
        columns = ", ".join(VERDICTS)
        raise InputError(f"no card in {path} is judged; fill in {columns} with yes or no")
    return list(cards.values())


def _key(path: Path) -> dict[str, Row]:
    beside = path.with_name("key.csv")
    if not beside.exists():
        raise InputError(
            f"{path} does not say which sample its cards are of, and no key.csv stands beside it; put it back there"
        )
    key: dict[str, Row] = {row.get("card", ""): row for row in _rows(beside)}
    if not all(set(WEIGHTS) <= set(row) for row in key.values()):
        raise InputError(f"{beside} lacks the columns {', '.join(WEIGHTS)}; take the one that was written")
    return key


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            text = stream.read()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as UTF-8 text: {error}") from error
    first = text.partition("\n")[0]
    comma = (
        ";" if first.count(";") > first.count(",") else ","
    )  # spreadsheets of some countries write semicolons
    for row in csv.DictReader(text.splitlines(keepends=True), delimiter=comma):
        yield {
            name: (cell or "").strip()
            for name, cell in row.items()
            if isinstance(name, str) and not isinstance(cell, list)
        }


def _coded(row: Row, where: str) -> Coded:
    if not row["population"].isdigit() or not int(row["population"]):
        raise InputError(
            f"{where}: population {row['population']!r} is no number of findings; take that of key.csv"
        )
    judged = {name.removeprefix("right_"): row[name] for name in VERDICTS if row.get(name)}
    verdicts = {name: _is_yes(cell, where, name) for name, cell in judged.items()}
    if len(verdicts) == len(VERDICTS):
        verdicts["all"] = all(verdicts.values())
    if row.get("your_type") and row.get("type"):
        verdicts["blind"] = row["your_type"].upper() == row["type"]
    return Coded(row["stratum"], int(row["population"]), verdicts)


def _is_yes(cell: str, where: str, name: str) -> bool:
    said = cell.casefold()
    if said not in YES | NO:
        raise InputError(f"{where}: right_{name} is {cell!r}; write yes or no, or leave it empty")
    return said in YES
