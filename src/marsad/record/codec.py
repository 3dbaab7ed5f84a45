"""Values as the columns of a record hold them: structs as JSON, mentions packed, texts as they are.

A lone surrogate (half of an emoji, broken by some exporter) is no Unicode text, and neither SQLite nor
msgspec takes it. Texts with one are kept as bytes, JSON with one goes through the standard library, and an
index column shows an escape in its place; what is read back is in each case what was written.
"""

from __future__ import annotations

import json
import zlib
from typing import Any, TypeVar

import msgspec

Value = TypeVar("Value")


def to_json(value: Any) -> str:  # noqa: ANN401 - any struct, or tuple of structs
    """Give a value as JSON."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(value))


def from_json(body: str, kind: type[Value]) -> Value:
    """Give the value of type `kind` that `to_json` wrote."""
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.DecodeError:
        return msgspec.convert(json.loads(body), type=kind)


def pack(value: Any) -> bytes:  # noqa: ANN401 - any struct, or tuple of structs
    """Give a value as compressed JSON, for what is bulky and never searched."""
    return zlib.compress(to_json(value).encode(), 1)


def unpack(packed: bytes, kind: type[Value]) -> Value:
    """Give the value of type `kind` that `pack` packed."""
    return from_json(zlib.decompress(packed).decode(), kind)


def text_in(text: str) -> str | bytes:
    """Give a text as its column holds it: itself, or bytes where it is no valid Unicode."""
    return text if is_unicode(text) else text.encode("utf-8", "surrogatepass")


def text_out(held: str | bytes) -> str:
    """Give the text that `text_in` held."""
    return held if isinstance(held, str) else held.decode("utf-8", "surrogatepass")


def label(value: str) -> str:
    """Give a value for an index column: itself, lone surrogates escaped."""
    return value if is_unicode(value) else value.encode("utf-8", "backslashreplace").decode()


def is_unicode(text: str) -> bool:
    """Tell whether a text can be written as UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
