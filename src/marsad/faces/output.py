"""Rows to a terminal, a pipe or a file.

A table for people: with colours and borders on a terminal, in plain columns elsewhere. For programs: JSON, JSON
Lines, CSV (UTF-8; lists of words joined by "; ", other lists as JSON) and Parquet (needs pyarrow).
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import IO, Any, Literal

from marsad.model.errors import InputError

Row = Mapping[str, Any]
Format = Literal["json", "jsonl", "csv", "parquet"]
FORMATS: tuple[Format, ...] = ("json", "jsonl", "csv", "parquet")
Columns = Mapping[str, Callable[[Row], Any]]


def named(*fields: str) -> Columns:
    """Give columns that show a field as it is, each under its own name."""
    return {field: itemgetter(field) for field in fields}


_CELL = 80
_WHOLE = frozenset({"id", "date", "day"})
"""Columns that are copied or compared by eye: never broken over lines."""
# Control characters and those that turn the direction of what follows: a report must not steer a terminal.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def write_rows(
    rows: Iterable[Row],
    *,
    form: str | None,
    columns: Columns,
    fields: Sequence[str],
    out: Path | None = None,
    head: Sequence[str] = (),
) -> int:
    """Write rows to standard output or to the file `out`, and give how many there were.

    `form` is one of `FORMATS`, or None for a table of `columns` (heading to value); `fields` are the names
    that every row has, in their order. `head`: lines that stand before a table or CSV, each behind "# ", and in the metadata of
    Parquet; JSON has no place for them. Raises InputError where
    the file cannot be written, pyarrow is missing, or binary data would go to a terminal.
    """
    counted = _Counted(rows)
    with _stream(out, binary=form == "parquet") as stream:
        if form == "parquet":
            stream.write(_parquet(list(counted), fields, head))
        elif form is None:
            stream.writelines(f"# {line}\n" for line in head)
            _write_table(counted, columns, stream)
        else:
            stream.writelines(f"# {line}\n" for line in head if form == "csv")
            for piece in _WRITERS[form](counted, fields):
                stream.write(piece)
    return counted.number


class _Counted:
    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.number = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.number += 1
            yield row


@contextmanager
def _stream(out: Path | None, *, binary: bool) -> Iterator[IO[Any]]:
    if out is None:
        if binary and sys.stdout.isatty():
            raise InputError("parquet is no text for a terminal; give `--out FILE` or send it through a pipe")
        yield sys.stdout.buffer if binary else sys.stdout
        return
    try:
        file: IO[Any] = out.open("wb") if binary else _text_file(out)
    except OSError as error:
        raise InputError(f"{out} cannot be written: {error.strerror}; name another file") from error
    with file:
        yield file


def _text_file(out: Path) -> IO[str]:
    return out.open("w", encoding="utf-8", errors="backslashreplace", newline="")


def json_text(row: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """Give a value as JSON on one line, in the letters of its language.

    A lone surrogate stands as it is; the stream writes it as an escape, which is its JSON form too.
    """
    return json.dumps(row, ensure_ascii=False)


def _lines(rows: Iterable[Row], _fields: Sequence[str]) -> Iterator[str]:
    for row in rows:
        yield json_text(row) + "\n"


def _array(rows: Iterable[Row], _fields: Sequence[str]) -> Iterator[str]:
    before = "[\n"
    for row in rows:
        yield before + json_text(row)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _csv(rows: Iterable[Row], fields: Sequence[str]) -> Iterator[str]:
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\n")
    writer.writerow(fields)
    for row in rows:
        writer.writerow([_csv_cell(row[name]) for name in fields])
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    yield line.getvalue()


def _csv_cell(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, list | tuple) and all(isinstance(part, str) for part in value):
        return "; ".join(value)
    return json_text(value) if isinstance(value, list | tuple | dict | bool) else value


_WRITERS: dict[str, Callable[[Iterable[Row], Sequence[str]], Iterator[str]]] = {
    "json": _array,
    "jsonl": _lines,
    "csv": _csv,
}


def _parquet(rows: list[Row], fields: Sequence[str], head: Sequence[str]) -> bytes:
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise InputError(
            "parquet needs the package pyarrow, which is not installed; `pip install 'marsad[parquet]'` brings it"
        ) from error
    table = arrow.table({name: arrow.array([_arrow_cell(row[name]) for row in rows]) for name in fields})
    table = table.replace_schema_metadata({"marsad": "\n".join(head)}) if head else table
    sink = arrow.BufferOutputStream()
    parquet.write_table(table, sink, compression="zstd")
    return bytes(sink.getvalue())


def _arrow_cell(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    return [_arrow_cell(part) for part in value] if isinstance(value, list) else value


# --- tables for people


def _write_table(rows: Iterable[Row], columns: Columns, stream: IO[str]) -> None:
    cells = [[plain(value(row)) for value in columns.values()] for row in rows]
    if not cells:
        return
    if stream.isatty():
        _write_rich(cells, list(columns), stream)
        return
    for line in _aligned([[*columns], *cells]):
        stream.write(line + "\n")


def plain(value: Any) -> str:  # noqa: ANN401
    """Give a value as one line of text that cannot steer a terminal: "" for None, lists joined by commas."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(map(plain, value))
    return _UNSAFE.sub(_escape, " ".join(str(value).split()))


def _escape(found: re.Match[str]) -> str:
    return found.group().encode("unicode_escape").decode()


def _write_rich(cells: Sequence[Sequence[str]], headings: Sequence[str], stream: IO[str]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, overflow="fold", no_wrap=heading in _WHOLE)
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))
    Console(file=stream).print(table)


def _aligned(cells: Sequence[Sequence[str]]) -> Iterator[str]:
    short = [[cell if _width(cell) <= _CELL else cell[: _CELL - 1] + "…" for cell in row] for row in cells]
    widths = [max(map(_width, column)) for column in zip(*short, strict=True)]
    for row in short:
        padded = [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        yield "  ".join(padded).rstrip()


def _width(cell: str) -> int:
    """Give the columns that a string takes: none for marks on letters, two for wide letters."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in cell
    )
