"""JSON Lines become documents line by line; a line that is none is a row and stops nothing."""

import hashlib
import json

import pytest

from marsad.model.documents import Document, Origin
from marsad.model.findings import LedgerRow
from marsad.readers.inputs import read_inputs
from marsad.readers.jsonl import is_iso_time


def lines_of(tmp_path, *lines):
    path = tmp_path / "reports.jsonl"
    path.write_bytes(
        b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    )
    return path, list(read_inputs([path]))


def test_a_line_becomes_a_document_with_all_its_fields(tmp_path):
    line = {
        "id": "r1",
        "text": "وصل الوزير.",
        "title": "وصول",
        "published": "2024-03-01T23:30:00+05:00",
        "outlet": "صحيفة",
        "url": "https://example.org/1",
        "lang": "AR-eg",
        "section": "world",
    }
    path, (document,) = lines_of(tmp_path, line)
    assert document == Document(
        "r1",
        "وصل الوزير.",
        language="ar",
        published="2024-03-01T23:30:00+05:00",
        title="وصول",
        outlet="صحيفة",
        url="https://example.org/1",
        origin=Origin(str(path), 0, hashlib.sha256(json.dumps(line).encode()).hexdigest()),
    )


def test_the_place_of_a_line_is_kept_in_bytes_and_blank_lines_are_passed_over(tmp_path):
    first = json.dumps({"id": "1", "text": "نص"}, ensure_ascii=False).encode()
    _, documents = lines_of(tmp_path, first + b"\r", b"", b"  ", {"id": "2", "text": "نص"})
    assert [(document.id, document.origin.offset) for document in documents] == [
        ("1", 0),
        ("2", len(first) + 6),
    ]


@pytest.mark.parametrize(
    ("line", "reason", "words"),
    [
        (b"{not json", "no JSON", "line 2, byte 24: the line is not JSON ("),
        (b'["a"]', "no object", "line 2, byte 24: a list stands where an object"),
        (b"12", "no object", "a number stands"),
        (b"null", "no object", "null stands"),
        (b'{"id": "x"}', "no text", "`text` is missing; a string was expected"),
        (b'{"id": "x", "text": null}', "no text", "`text` is null"),
        (b'{"id": "x", "text": 5}', "no text", "`text` is a number"),
        (b'{"id": "x", "text": " \\n"}', "no text", "`text` is empty"),
        (b'{"text": "x"}', "no id", "`id` is missing"),
        (b'{"id": 7, "text": "x"}', "no id", "`id` is a number"),
        (b'{"id": "", "text": "x"}', "no id", "`id` is empty"),
        (b'{"id": "x", "text": "\xff"}', "not UTF-8", "byte 45 (0xFF) is not UTF-8"),
        (b"[" * 200_000, "no JSON", "nests too deep"),
        (b'{"id": "x", "text": ' + b"9" * 5000 + b"}", "no JSON", "the line is not JSON"),
    ],
)
def test_a_line_that_is_no_report_is_a_row_and_the_others_are_read(tmp_path, line, reason, words):
    path, (first, row, last) = lines_of(
        tmp_path, b'{"id":"1","text":"one"}', line, {"id": "3", "text": "three"}
    )
    assert (first.id, last.id) == ("1", "3")
    assert (row.subject, row.stage, row.reason) == (str(path), "read", reason)
    assert words in row.detail


@pytest.mark.parametrize("text", ["\ud800 نص", "نص\x00\x1b", "سطر\r\nسطر\u2028", "\ufeffنص"])
def test_the_text_stays_as_read(tmp_path, text):
    _, (document,) = lines_of(tmp_path, {"id": "1", "text": text})
    assert document.text == text
    assert len(document.sha256) == 64


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("2018-03-14", True),
        ("2018-03-14T22:00:00+03:00", True),
        ("2018-03-14 22:00", True),
        ("2018-03-14T22:00:00Z", True),
        ("2018-03", False),
        ("14/03/2018", False),
        ("2018-02-30", False),
        ("20180314", False),
        ("2018-03-14junk", False),
        ("0001-01-01T00:00:00Z", False),
        ("9999-12-31", False),
        ("١٤ مارس", False),
        ("أمس", False),
    ],
)
def test_published_is_an_iso_day_or_time(value, kept):
    assert is_iso_time(value) is kept


@pytest.mark.parametrize(
    ("field", "value", "found", "expected"),
    [
        ("published", "14 March", "'14 March'", "an ISO day or time (2018-03-14)"),
        ("published", 20180314, "a number", "an ISO day or time (2018-03-14)"),
        ("title", ["x"], "a list", "a string"),
        ("outlet", {}, "an object", "a string"),
        ("url", True, "true or false", "a string"),
        ("lang", "Arabic language", "'Arabic language'", "a language code (ar)"),
    ],
)
def test_a_field_of_the_wrong_kind_is_left_out_and_noted(tmp_path, field, value, found, expected):
    _, (row, document) = lines_of(tmp_path, {"id": "r", "text": "وصل الوزير إلى المدينة", field: value})
    detail = f"line 1, byte 0: `{field}` is {found}; {expected} was expected"
    assert row == LedgerRow("r", "note", f"{field} left out", detail)
    assert (document.published, document.title, document.outlet, document.url) == (None,) * 4
    assert document.language == "ar"


def test_a_field_that_is_null_is_only_absent(tmp_path):
    _, (document,) = lines_of(
        tmp_path, {"id": "r", "text": "x", "published": None, "title": "", "lang": None}
    )
    assert (document.published, document.title, document.language) == (None, None, None)


def test_a_byte_order_mark_before_the_first_line_is_no_part_of_it(tmp_path):
    _, (document,) = lines_of(tmp_path, b'\xef\xbb\xbf{"id": "1", "text": "x"}')
    assert document.id == "1"


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "empty"), (b"\n \n", "empty"), (b"\x1f\x8b\x08\x00", "binary"), (bytes(5000), "binary")],
)
def test_a_file_that_holds_no_lines_is_one_row(tmp_path, content, reason):
    path = tmp_path / "bad.jsonl"
    path.write_bytes(content)
    (row,) = read_inputs([path])
    assert (row.subject, row.stage, row.reason) == (str(path), "read", reason)


def test_a_line_that_is_too_long_is_a_row_and_the_next_line_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr("marsad.readers.jsonl.MAX_BYTES", 60)
    long, short = {"id": "1", "text": "x" * 500}, {"id": "2", "text": "y"}
    _, (_, row, last) = lines_of(tmp_path, short, long, short)
    assert row.reason == "too long"
    assert row.detail.startswith("line 2, byte 25: the line is longer than")
    assert last.origin.offset == 25 + len(json.dumps(long)) + 1


def test_a_line_of_five_megabytes_is_a_document(tmp_path):
    text = "وصل الوزير إلى العاصمة " * 120_000
    _, (row, document) = lines_of(tmp_path, {"id": "1", "text": text})
    assert (row.reason, document.text) == ("overlong line", text)
