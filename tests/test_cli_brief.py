"""`marsad brief` as a person calls it: forms by ending or by name, a partner, an own country, days."""

import pytest

from cli_helpers import call, make_record


@pytest.fixture
def record(tmp_path):
    return make_record(tmp_path / "marsad.db")


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("b.html", (), b"<!doctype html>"),
        ("b.page", (), b"<!doctype html>"),
        ("b.docx", (), b"PK"),
        ("b.DOCX", (), b"PK"),
        ("b.md", (), b'<div dir="rtl" lang="ar">'),
        ("b.txt", ("--format", "md", "--in", "en"), b'<div dir="ltr" lang="en">'),
    ],
)
def test_the_form_is_that_of_the_ending_unless_one_is_named(tmp_path, record, name, options, begins):
    out = tmp_path / name
    result = call("brief", "--country", "fin", "--out", out, "--record", record, *options)
    assert (result.exit_code, result.stdout) == (0, f"{out}\n")
    assert out.read_bytes().startswith(begins)


def test_a_file_of_two_with_the_readers_own_country(tmp_path, record):
    out = tmp_path / "b.md"
    options = ("--with", "IND", "--own", "egy", "--as-of", "2024-06", "--in", "en")
    assert call("brief", "--country", "FIN", *options, "--out", out, "--record", record).exit_code == 0
    text = out.read_text(encoding="utf-8")
    assert "# Finland – India" in text
    assert "The reader's own country with either" in text
    assert "Day of this page: \u20662024\\-06\\-30\u2069" in text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--own", "FIN"), "FIN, FIN: one was named twice; name different countries."),
        (("--own", "nowhere"), "'NOWHERE' is no code of a state or organisation"),
        (("--as-of", "soon"), "as_of 'soon' is no date"),
        (("--since", "2024-13"), "since '2024-13' is no date"),
        (("--format", "pdf"), "'pdf' is not one of 'html', 'docx', 'md'"),
    ],
)
def test_what_cannot_be_asked_for_is_one_sentence_and_writes_nothing(tmp_path, record, options, said):
    out = tmp_path / "b.html"
    result = call("brief", "--country", "FIN", "--out", out, "--record", record, *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not out.exists()


def test_only_the_days_asked_for(tmp_path, record):
    out = tmp_path / "b.md"
    options = ("--since", "2030", "--in", "en", "--out", out, "--record", record)
    assert call("brief", "--country", "FIN", *options).exit_code == 0
    assert "Days asked for: \u20662030\\-01\\-01 – …\u2069" in out.read_text(encoding="utf-8")
