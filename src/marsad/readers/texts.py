"""Plain text files: one file, one report.

The id is the file's name without its ending. Where two files of a run share that name, each gets the
names of its folders before it, as many as tell them apart: `paris/001` and `astana/001`.
"""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from marsad.model.documents import Document, Origin
from marsad.model.findings import LedgerRow
from marsad.readers.decoding import MAX_BYTES, decode
from marsad.readers.language import Guess
from marsad.readers.rows import Fault, unreadable


def read_text_file(path: Path, name: str, guess: Guess) -> Document | LedgerRow:
    """Read one `.txt` file as the document `name`, or give the ledger row that says why it cannot be read."""
    data = read_bytes(path)
    if isinstance(data, Fault):
        return unreadable(shown(path), data)
    text = decode(data)
    if isinstance(text, Fault):
        return unreadable(shown(path), text)
    origin = Origin(shown(path), 0, hashlib.sha256(data).hexdigest())
    return Document(name, text, language=guess(text), origin=origin)


def read_bytes(path: Path) -> bytes | Fault:
    """Read a file of at most `MAX_BYTES`, or say why not."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return Fault("not opened", f"the file cannot be opened: {error.strerror or error}")
    if len(data) > MAX_BYTES:
        return Fault("too long", f"the file is longer than {MAX_BYTES:,} bytes; split it into its reports")
    return data


def name_texts(paths: Sequence[Path]) -> dict[Path, str]:
    """Give every text file its document id; ids are unique within one call."""
    by_stem: defaultdict[str, list[Path]] = defaultdict(list)
    for path in paths:
        by_stem[shown(path.stem)].append(path)
    names: dict[Path, str] = {}
    for stem, group in by_stem.items():
        names.update(_told_apart(stem, group) if len(group) > 1 else {group[0]: stem})
    return names


def _told_apart(stem: str, group: list[Path]) -> dict[Path, str]:
    folders = {path: path.absolute().parent.parts[1:] for path in group}
    for depth in range(1, 1 + max(map(len, folders.values()))):
        names = {path: shown("/".join((*folders[path][-depth:], stem))) for path in group}
        if len(set(names.values())) == len(group):
            return names
    return {path: shown(path.absolute().as_posix()) for path in group}


def shown(path: Path | str) -> str:
    """Give a path as text; bytes of a file name that are no UTF-8 are written as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
