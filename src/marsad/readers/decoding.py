"""From bytes to text: UTF-8 and nothing else, or the reason why not, with the byte at which it went wrong.

A byte order mark at the start of a file is a signature of its encoding and no character of the text
(Unicode 15, section 23.8): it is taken off, and offsets count from the first character behind it. Nothing
else is changed: line ends, control characters and NULs stay as read (law 1).
"""

from __future__ import annotations

import re

from marsad.readers.rows import Fault

MAX_BYTES = 20_000_000
"""Largest single document, in bytes: about 7,000 printed pages of Arabic, more than any report."""

_HEAD = 8192
_SIGNATURE = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_KINDS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file (as .docx and .xlsx are)"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_ARABIC = re.compile("[\u0621-\u064a]")
_CONTROL_SHARE = 0.3
# UTF-16 without a mark has a control byte for every second one; text with a few stray ones stays text.
_BINARY = Fault("binary", "the file is binary (it holds control bytes), not text; text in UTF-8 was expected")


def decode(data: bytes) -> str | Fault:
    """Give the text of a file's bytes, or why there is none: empty, binary, not UTF-8, or no letters in it."""
    if not data:
        return Fault("empty", "the file is empty (0 bytes); a report was expected")
    if fault := sniff(data):
        return fault
    text = utf8(data.removeprefix(_SIGNATURE), len(data) - len(data.removeprefix(_SIGNATURE)))
    if isinstance(text, Fault):
        return _BINARY if b"\x00" in data[:_HEAD] else text
    if not text.strip():
        return Fault("empty", f"the file holds nothing but white space ({len(data)} bytes)")
    return text


def sniff(data: bytes) -> Fault | None:
    """Say what kind of binary file the first bytes betray; None where they may be text."""
    for start, kind in _KINDS:
        if data.startswith(start):
            return Fault("binary", f"the file is {kind}, not text; save its text as UTF-8")
    if data.startswith(_UTF16):
        return Fault("not UTF-8", "bytes 0 and 1 say that the file is in UTF-16; save it as UTF-8")
    head = data[:_HEAD]
    if len(_CONTROL.findall(head.decode("latin-1"))) > _CONTROL_SHARE * len(head):
        return _BINARY
    return None


def utf8(data: bytes, offset: int = 0) -> str | Fault:
    """Decode UTF-8, or name the first byte that is none; `offset` is where `data` begins in its file."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        place, byte = error.start, data[error.start]
        guess = "; it reads like Windows-1256" if _reads_as_1256(data) else ""
        return Fault(
            "not UTF-8", f"byte {offset + place} (0x{byte:02X}) is not UTF-8{guess}; save it as UTF-8"
        )


def _reads_as_1256(data: bytes) -> bool:
    high = bytes(byte for byte in data[:_HEAD] if byte >= 0x80)
    letters = _ARABIC.findall(high.decode("cp1256", "replace"))
    return len(high) > 8 and len(letters) > 0.9 * len(high)
