"""Plain text files become documents; what cannot be read becomes a row that says why."""

import hashlib
from pathlib import Path

import pytest

from marsad.model.documents import Document, Origin
from marsad.model.errors import InputError
from marsad.model.findings import LedgerRow
from marsad.readers import decoding
from marsad.readers.inputs import read_inputs
from marsad.readers.rows import is_unreadable

REPORT = "وصل الوزير إلى العاصمة.\n"


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read_one(path: Path) -> Document | LedgerRow:
    (item,) = read_inputs([path])
    return item


def test_a_file_becomes_a_document_with_its_origin(tmp_path):
    path = write(tmp_path / "report.one.txt", REPORT)
    origin = Origin(str(path), 0, hashlib.sha256(REPORT.encode()).hexdigest())
    assert read_one(path) == Document("report.one", REPORT, language="ar", origin=origin)


@pytest.mark.parametrize(
    "text",
    [
        "سطر\r\nسطر\rسطر\n\n",
        "  فراغ \u00a0",
        "\u202bعنوان\u202c",
        "نص\x00نص",
        "نص\x1bنص\x07",
        "\u2028سطر",
        "a\ufeffb",
    ],
)
def test_the_text_stays_as_read(tmp_path, text):
    assert read_one(write(tmp_path / "a.txt", text)).text == text


def test_a_byte_order_mark_belongs_to_the_encoding_and_not_to_the_text(tmp_path):
    document = read_one(write(tmp_path / "a.txt", b"\xef\xbb\xbf" + REPORT.encode()))
    assert document.text == REPORT
    assert document.origin.sha256 == hashlib.sha256(b"\xef\xbb\xbf" + REPORT.encode()).hexdigest()


@pytest.mark.parametrize(
    ("content", "reason", "words"),
    [
        (b"", "empty", "empty (0 bytes)"),
        (b"\xef\xbb\xbf \n\t\n", "empty", "nothing but white space (7 bytes)"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary", "a PNG image"),
        (b"%PDF-1.7\n1 0 obj", "binary", "a PDF file"),
        (bytes(range(256)) * 4, "binary", "binary (it holds control bytes)"),
        (bytes(1000), "binary", "binary (it holds control bytes)"),
        (REPORT.encode("utf-16"), "not UTF-8", "UTF-16"),
        (REPORT.encode("utf-16-le"), "binary", "binary"),
        (REPORT.encode("cp1256"), "not UTF-8", "byte 0 (0xE6) is not UTF-8; it reads like Windows-1256"),
        (b"\xef\xbb\xbf" + "نص ".encode() + b"\xff", "not UTF-8", "byte 8 (0xFF) is not UTF-8"),
        (b"\xed\xa0\x80", "not UTF-8", "byte 0 (0xED)"),
    ],
)
def test_what_is_no_text_is_a_row_that_says_why(tmp_path, content, reason, words):
    path = write(tmp_path / "bad.txt", content)
    row = read_one(path)
    assert (row.subject, row.stage, row.reason) == (str(path), "read", reason)
    assert words in row.detail
    assert is_unreadable(row)


def test_a_file_that_is_too_long_is_a_row_and_is_not_read_whole(tmp_path, monkeypatch):
    monkeypatch.setattr("marsad.readers.texts.MAX_BYTES", 100)
    assert decoding.MAX_BYTES > 5_000_000
    row = read_one(write(tmp_path / "long.txt", "س" * 60))
    assert (row.reason, row.detail) == (
        "too long",
        "the file is longer than 100 bytes; split it into its reports",
    )


def test_one_line_of_five_megabytes_is_a_document_with_a_row(tmp_path):
    text = "سطر\n" + "وصل الوزير إلى العاصمة " * 120_000
    row, document = read_inputs([write(tmp_path / "line.txt", text)])
    assert document.text == text
    assert row == LedgerRow(
        "line",
        "note",
        "overlong line",
        "line 2 of the text has 2,760,000 characters; lines of more than 50,000 are kept and can be searched, "
        "but nothing is looked for in them; break it into its paragraphs",
    )


def test_files_come_in_the_order_given_and_in_a_folder_by_name(tmp_path):
    for name in (
        "b/2.txt",
        "b/1.txt",
        "b/inner/0.TXT",
        "a.txt",
        "b/.hidden.txt",
        "b/.git/3.txt",
        "b/notes.md",
    ):
        write(tmp_path / name, REPORT)
    found = [document.id for document in read_inputs([tmp_path / "b", tmp_path / "a.txt"])]
    assert found == ["1", "2", "0", "a"]


def test_two_files_of_one_name_are_told_apart_by_their_folders(tmp_path):
    for name in ("x/paris/1.txt", "x/astana/1.txt", "y/astana/1.txt", "x/2.txt"):
        write(tmp_path / name, REPORT)
    found = [document.id for document in read_inputs([tmp_path])]
    assert found == ["2", "x/astana/1", "x/paris/1", "y/astana/1"]
    assert [document.id for document in read_inputs([tmp_path / "x"])] == ["2", "astana/1", "paris/1"]


def test_a_file_named_twice_is_read_once_and_noted(tmp_path):
    path = write(tmp_path / "a.txt", REPORT)
    row, document = read_inputs([tmp_path, path])
    assert row == LedgerRow(str(path), "note", "named twice", "the file is read once")
    assert document.id == "a"
    assert not is_unreadable(row)


@pytest.mark.parametrize("name", ["nowhere.txt", "no\0where"])
def test_a_missing_path_is_refused_before_anything_is_read(tmp_path, name):
    write(tmp_path / "a.txt", REPORT)
    with pytest.raises(InputError, match=r"cannot be read: .*; give a file or folder that exists"):
        read_inputs([tmp_path / "a.txt", tmp_path / name])


def test_a_folder_without_readable_files_is_refused(tmp_path):
    write(tmp_path / "a.txt", REPORT)
    write(tmp_path / "empty" / "readme.md", "x")
    with pytest.raises(InputError, match=r"empty: no file that can be read; plain text \(\.txt\)"):
        read_inputs([tmp_path / "a.txt", tmp_path / "empty"])


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "web pages"),
        ("a.XML", "XML files"),
        ("a.warc.gz", "web archives"),
        ("a.json", "JSON files other than JSON Lines"),
        ("a.docx", "files that end in .docx"),
        ("notes", "files without an ending"),
    ],
)
def test_a_format_that_is_not_built_is_refused_with_a_sentence(tmp_path, name, kind):
    path = write(tmp_path / name, REPORT)
    with pytest.raises(InputError) as error:
        read_inputs([path])
    assert f"{name}: no file that can be read; {kind}" in str(error.value)
    assert "are not read yet; plain text (.txt) and JSON Lines (.jsonl) are read" in str(error.value)


def test_a_format_that_is_not_built_is_a_row_beside_readable_files(tmp_path):
    write(tmp_path / "a.txt", REPORT)
    page = write(tmp_path / "b.html", "<p>x</p>")
    row, document = read_inputs([tmp_path])
    assert (row.subject, row.stage, row.reason) == (str(page), "read", "format not read")
    assert document.id == "a"


def test_a_link_that_leads_nowhere_is_a_row(tmp_path):
    write(tmp_path / "a.txt", REPORT)
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    document, row = read_inputs([tmp_path])
    assert document.id == "a"
    assert (row.reason, row.detail) == ("not opened", "the file cannot be opened: No such file or directory")


def test_a_name_that_is_no_utf8_is_written_with_escapes(tmp_path):
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    write(tmp_path / name, REPORT)
    (document,) = read_inputs([tmp_path])
    assert document.id == "caf\\xe9"
    assert document.origin.path.endswith("caf\\xe9.txt")


def test_a_language_that_is_given_is_not_guessed(tmp_path):
    (document,) = read_inputs([write(tmp_path / "a.txt", REPORT)], language="fa")
    assert document.language == "fa"
