"""Paths to documents: what is given is looked at whole before the first file is read.

`plan_inputs` raises InputError for a path that is missing and for a folder without a readable file, so that
nothing is written for a mistyped name. What is read after that never raises: it is a document or a row.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from marsad.model.documents import Document
from marsad.model.errors import InputError
from marsad.model.findings import LedgerRow
from marsad.readers.jsonl import read_lines
from marsad.readers.language import Guess, guesser
from marsad.readers.lines import LONGEST_PARAGRAPH
from marsad.readers.rows import Fault, remark, unreadable
from marsad.readers.texts import name_texts, read_text_file, shown

TEXT_ENDINGS = frozenset({".txt"})
LINES_ENDINGS = frozenset({".jsonl", ".ndjson"})
_LATER: tuple[tuple[str, str], ...] = (
    (".html", "web pages"), (".htm", "web pages"), (".xhtml", "web pages"), (".xml", "XML files"),
    (".rss", "feeds"), (".atom", "feeds"), (".warc", "web archives"), (".warc.gz", "web archives"),
    (".txt.gz", "compressed files"), (".jsonl.gz", "compressed files"),
)  # fmt: skip
_READ = "plain text (.txt) and JSON Lines (.jsonl) are read"


class Inputs(Struct, frozen=True):
    """The files of a run in their order, the ids of the plain text files, and rows for what is passed over."""

    files: tuple[Path, ...]
    names: dict[Path, str]
    rows: tuple[LedgerRow, ...]


def read_inputs(
    paths: Sequence[Path | str], *, language: str | None = None, overlay: Path | None = None
) -> Iterator[Document | LedgerRow]:
    """Give the documents of files and folders, and a ledger row for everything that is none.

    `language` is that of documents that do not name theirs; by default it is guessed from the text, by
    the shipped language marks with those of the folder `overlay` laid over them.
    Raises InputError at once (not at the first document) for a missing path, for a folder without readable
    files, and where no file at all can be read.
    """
    inputs = plan_inputs(paths)
    return read_planned(inputs, (lambda _text: language) if language else guesser(overlay))


def read_planned(inputs: Inputs, guess: Guess) -> Iterator[Document | LedgerRow]:
    """Give the documents and rows of inputs that `plan_inputs` has looked at."""
    yield from inputs.rows
    for path in inputs.files:
        for item in _read(path, inputs, guess):
            if isinstance(item, Document) and (row := _overlong(item)):
                yield row
            yield item


def _read(path: Path, inputs: Inputs, guess: Guess) -> Iterator[Document | LedgerRow]:
    if path in inputs.names:
        yield read_text_file(path, inputs.names[path], guess)
    else:
        yield from read_lines(path, guess)


def _overlong(document: Document) -> LedgerRow | None:
    """Give a row for a line that is too long to be a paragraph; `regions` leaves such lines out of the report."""
    if len(document.text) <= LONGEST_PARAGRAPH:
        return None
    lines = [len(line) for line in document.text.splitlines()]
    longest = max(lines)
    if longest <= LONGEST_PARAGRAPH:
        return None
    found = f"line {1 + lines.index(longest)} of the text has {longest:,} characters"
    kept = f"lines of more than {LONGEST_PARAGRAPH:,} are kept and can be searched, but nothing is looked for in them"
    return remark(document.id, "overlong line", f"{found}; {kept}; break it into its paragraphs")


def plan_inputs(paths: Sequence[Path | str]) -> Inputs:
    """Find the files to read: in the order given, those of a folder in the order of their names.

    Raises InputError for a path that does not exist, for a folder without readable files, and where not
    one file can be read.
    """
    files: dict[Path, None] = {}
    rows: list[LedgerRow] = []
    for path in map(Path, paths):
        found = _in_folder(path, rows) if _is_folder(path) else _named(path, rows)
        for file in found:
            if file in files:
                rows.append(remark(shown(file), "named twice", "the file is read once"))
            files[file] = None
    if not files:
        raise InputError(_nothing(paths, rows))
    texts = [path for path in files if path.suffix.lower() in TEXT_ENDINGS]
    return Inputs(tuple(files), name_texts(texts), tuple(rows))


def _is_folder(path: Path) -> bool:
    try:
        path.stat()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(
            f"{shown(path)} cannot be read: {reason}; give a file or folder that exists"
        ) from error
    return path.is_dir()


def _named(path: Path, rows: list[LedgerRow]) -> list[Path]:
    """Give a file that was named, if its format is read; otherwise note why it is not."""
    if not path.is_file():
        raise InputError(f"{shown(path)} is neither a file nor a folder; give a file or folder of reports")
    if _is_read(path):
        return [path]
    rows.append(unreadable(shown(path), _refusal(path)))
    return []


def _in_folder(folder: Path, rows: list[LedgerRow]) -> list[Path]:
    """Give a folder's readable files, hidden ones left out; note those of formats that are not read yet."""
    found: list[Path] = []
    refused: list[LedgerRow] = []
    for path in _walk(folder, refused):
        if _is_read(path):
            found.append(path)
        elif _later(path):
            refused.append(unreadable(shown(path), _refusal(path)))
    if not found:
        raise InputError(_nothing([folder], refused))
    rows += refused
    return found


def _walk(folder: Path, rows: list[LedgerRow]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        detail = f"the folder cannot be listed: {error.strerror}"
        rows.append(unreadable(shown(error.filename), Fault("not opened", detail)))

    for place, inner, names in os.walk(folder, onerror=note):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        yield from (Path(place, name) for name in sorted(names) if not name.startswith("."))


def _is_read(path: Path) -> bool:
    ending = path.suffix.lower()
    return ending in TEXT_ENDINGS or ending in LINES_ENDINGS


def _later(path: Path) -> str | None:
    """Give the plural name of a format that is not read yet, None for a file that is no input at all."""
    return next((kind for ending, kind in _LATER if path.name.lower().endswith(ending)), None)


def _refusal(path: Path) -> Fault:
    other = f"files that end in {path.suffix}" if path.suffix else "files without an ending"
    if path.suffix.lower() == ".json":
        other = "JSON files other than JSON Lines (.jsonl)"
    kind = _later(path) or other
    return Fault("format not read", f"{kind} are not read yet; {_READ}")


def _nothing(paths: Sequence[Path | str], rows: Sequence[LedgerRow]) -> str:
    """Say in one sentence that nothing can be read, and why."""
    where = ", ".join(shown(path) for path in paths) or "nothing"
    why = "; ".join(dict.fromkeys(row.detail for row in rows))
    return f"{where}: no file that can be read; " + (why or f"{_READ}, in a folder and the folders inside it")
