"""JSON Lines: one report a line, an object with `id`, `text` and, if known, the fields around it.

A line that holds no report is a ledger row and never stops the others. A field of the wrong kind is left
out, and that too is a row: the report itself is kept.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import msgspec

from marsad.model.documents import Document, Origin
from marsad.model.findings import LedgerRow
from marsad.readers.decoding import MAX_BYTES, sniff, utf8
from marsad.readers.language import Guess
from marsad.readers.rows import Fault, remark, unreadable
from marsad.readers.texts import shown

_FIELDS = ("title", "published", "outlet", "url", "lang")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ].*)?")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")
_YEARS = range(1500, 2500)
"""Years taken for real: software writes 0001 or 9999 where a date is unknown."""
_TOO_LONG = Fault("too long", f"the line is longer than {MAX_BYTES:,} bytes; one report a line was expected")


def read_lines(path: Path, guess: Guess) -> Iterator[Document | LedgerRow]:
    """Give the documents of a JSON Lines file in order, and a row for every line that is none."""
    try:
        with path.open("rb") as file:
            if fault := sniff(file.read(8192)):
                yield unreadable(shown(path), fault)
                return
            file.seek(0)
            yield from _documents(file, shown(path), guess)
    except OSError as error:
        fault = Fault("not opened", f"the file cannot be read: {error.strerror or error}")
        yield unreadable(shown(path), fault)


def _documents(file: IO[bytes], path: str, guess: Guess) -> Iterator[Document | LedgerRow]:
    seen = False
    for number, offset, line in _numbered(file):
        seen = True
        place = f"line {number}, byte {offset}"
        fields = line if isinstance(line, Fault) else _object(line, offset)
        if isinstance(fields, Fault):
            yield unreadable(path, Fault(fields.reason, f"{place}: {fields.detail}"))
            continue
        yield from _remarks(fields, place)
        yield _document(fields, Origin(path, offset, _sha256(line)), guess)
    if not seen:
        yield unreadable(path, Fault("empty", "the file holds no line; one JSON object a line was expected"))


def _numbered(file: IO[bytes]) -> Iterator[tuple[int, int, bytes | Fault]]:
    """Give number, byte offset and bytes of every line that is not blank; a fault if it is too long."""
    number = offset = 0
    while line := file.readline(MAX_BYTES + 1):
        number, start, whole = number + 1, offset, len(line) <= MAX_BYTES
        offset += len(line)
        while not line.endswith(b"\n") and (rest := file.readline(MAX_BYTES)):
            offset, line, whole = offset + len(rest), rest, False
        if start == 0:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not whole:
            yield number, start, _TOO_LONG
        elif line.strip():
            yield number, start, line.rstrip(b"\r\n")


def _object(line: bytes, offset: int) -> dict[str, Any] | Fault:
    """Give the fields of a line that holds a report: an object with a written id and a text."""
    fields = _parsed(line, offset)
    if isinstance(fields, Fault):
        return fields
    if not isinstance(fields, dict):
        return Fault("no object", f"{_kind(fields)} stands where an object with `id` and `text` was expected")
    for name in ("id", "text"):
        if not isinstance(value := fields.get(name), str):
            found = f"is {_kind(value)}" if name in fields else "is missing"
            return Fault(f"no {name}", f"`{name}` {found}; a string was expected")
        if not value.strip():
            return Fault(f"no {name}", f"`{name}` is empty; a string that says something was expected")
    return fields


def _parsed(line: bytes, offset: int) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return msgspec.json.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        text = utf8(line, offset)
    if isinstance(text, Fault):
        return text
    try:  # the slower parser also reads lone surrogates, which msgspec refuses
        return json.loads(text)
    except RecursionError:
        return Fault("no JSON", "the line nests too deep to be a report")
    except ValueError as error:
        return Fault("no JSON", f"the line is not JSON ({error}); one object a line was expected")


def _sha256(line: bytes | Fault) -> str:
    return hashlib.sha256(line).hexdigest() if isinstance(line, bytes) else ""


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _document(fields: dict[str, Any], origin: Origin, guess: Guess) -> Document:
    text, known = fields["text"], {name: _known(fields, name) for name in _FIELDS}
    return Document(
        fields["id"],
        text,
        language=known["lang"] or guess(text),
        published=known["published"],
        title=known["title"],
        outlet=known["outlet"],
        url=known["url"],
        origin=origin,
    )


def _known(fields: dict[str, Any], name: str) -> str | None:
    """Give an optional field as it will be kept: None where it is absent, blank or not of its kind."""
    value = fields.get(name)
    if not isinstance(value, str) or not value.strip():
        return None
    if name == "published":
        return value.strip() if is_iso_time(value.strip()) else None
    if name == "lang":
        code = _LANGUAGE.fullmatch(value.strip())
        return code.group(1).lower() if code else None
    return value


def _remarks(fields: dict[str, Any], place: str) -> Iterator[LedgerRow]:
    for name in _FIELDS:
        value = fields.get(name)
        if value is None or value == "" or _known(fields, name) is not None:
            continue
        expected = "an ISO day or time (2018-03-14)" if name == "published" else "a string"
        expected = "a language code (ar)" if name == "lang" else expected
        found = repr(value[:40]) if isinstance(value, str) else _kind(value)
        yield remark(
            fields["id"], f"{name} left out", f"{place}: `{name}` is {found}; {expected} was expected"
        )


def is_iso_time(value: str) -> bool:
    """Tell whether a string is an ISO day, alone or with a time, in a year that can be meant."""
    if not _DAY.fullmatch(value):
        return False
    try:
        return datetime.fromisoformat(value).year in _YEARS
    except ValueError:
        return False
