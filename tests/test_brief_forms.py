"""The brief as Word and as Markdown: the same rows, each with its source and its sentence; hostile strings stay text."""

import html as entities
import io
import re
import sys
import zipfile
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from brief_samples import EVENTS, FIRST, KIT, VIEW
from marsad.faces.brief import Scope, write_brief
from marsad.faces.brief.markdown import escaped, markdown
from marsad.faces.brief.terms import terms_of
from marsad.faces.brief.word import docx_bytes
from marsad.faces.brief.write import page as page_of_scope
from marsad.model.errors import InputError
from test_brief_html import PAYLOADS, hostile
from test_brief_sections import WHOLE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PHRASES = terms_of(KIT).phrases
ISOLATES = re.compile("[\u2066-\u2069]")


def page(view=WHOLE, **scope):
    return page_of_scope(view, Scope("KAZ", **scope), kit=KIT)


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(data, name="word/document.xml"):
    return ElementTree.fromstring(parts(data)[name])


def text_of(node):
    return "".join(
        child.text or "" if child.tag == f"{W}t" else "\n" if child.tag == f"{W}br" else ""
        for child in node.iter()
    )


def rows_of(found):
    return [row for one in found.sections for t in one.tables if t.numbered for row in t.rows()]


# --- Word


def test_a_word_file_opens_with_python_docx_and_holds_every_table():
    docx = pytest.importorskip("docx")
    found = page()
    word = docx.Document(io.BytesIO(docx_bytes(found, PHRASES, "en")))
    tables = [t for one in found.sections for t in one.tables]
    assert [[cell.text for cell in table.rows[0].cells] for table in word.tables] == [
        [*(["Row"] if t.numbered else []), *(column.en for column in t.columns)] for t in tables
    ]
    assert [len(table.rows) for table in word.tables] == [
        1 + len(t.rows()) + sum(group.label is not None for group in t.groups) for t in tables
    ]


def test_every_row_has_a_footnote_with_outlet_title_day_and_words():
    found = page()
    data = docx_bytes(found, PHRASES, "ar")
    notes = {
        note.get(f"{W}id"): text_of(note).strip()
        for note in tree(data, "word/footnotes.xml")
        if note.get(f"{W}type") is None
    }
    used = [node.get(f"{W}id") for node in tree(data).iter(f"{W}footnoteReference")]
    assert used == list(notes) == [str(row.number) for row in rows_of(found)]
    number = next(row.number for row in rows_of(found) if row.finding == EVENTS[0].id)
    words = FIRST.text[EVENTS[0].evidence[0].span.start : EVENTS[0].evidence[0].span.end]
    assert notes[str(number)] == f"صحيفة الاختبار, زيارة وزير, 2019-04-03: {words}"


def test_a_word_file_is_right_to_left_on_every_level_in_arabic_and_on_none_in_english():
    arabic, english = (tree(docx_bytes(page(), PHRASES, language)) for language in ("ar", "en"))
    for one in (f"{W}bidi", f"{W}bidiVisual"):
        assert list(arabic.iter(one))
        assert not list(english.iter(one))
    assert all(p.find(f"{W}pPr/{W}bidi") is not None for p in arabic.iter(f"{W}p"))
    assert all(t.find(f"{W}tblPr/{W}bidiVisual") is not None for t in arabic.iter(f"{W}tbl"))
    for run in arabic.iter(f"{W}r"):
        words = text_of(run)
        if re.fullmatch(r"[\d.,–% -]+", words):
            assert run.find(f"{W}rPr/{W}rtl") is None, words
        elif re.match("[\u0621-\u064a]", words):
            assert run.find(f"{W}rPr/{W}rtl") is not None, words


def test_every_reference_in_a_word_file_leads_to_a_place_in_it():
    body = tree(docx_bytes(page(), PHRASES, "ar"))
    places = [node.get(f"{W}name") for node in body.iter(f"{W}bookmarkStart")]
    assert len(places) == len(set(places))
    assert {node.get(f"{W}anchor") for node in body.iter(f"{W}hyperlink")} <= set(places)


def test_the_same_page_gives_the_same_word_file(monkeypatch):
    first = docx_bytes(page(), PHRASES, "ar")
    assert first == docx_bytes(page(), PHRASES, "ar")
    assert {info.date_time for info in zipfile.ZipFile(io.BytesIO(first)).infolist()} == {
        (1980, 1, 1, 0, 0, 0)
    }


def test_without_python_docx_one_sentence_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(
        InputError, match=r"python-docx, which is not installed; `pip install 'marsad\[docx\]'`"
    ):
        write_brief(VIEW, Scope("KAZ"), tmp_path / "b.docx", kit=KIT, form="docx")
    assert not (tmp_path / "b.docx").exists()


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_hostile_string_in_a_word_file_stays_text(payload):
    data = docx_bytes(page(hostile(payload)), PHRASES, "en")
    shown = re.sub(r"\r\n|\r", "\n", re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "\ufffd", payload))
    words = text_of(tree(data))
    for slot in "otspcwaxyumvbijnfzeh":
        assert f"{slot} {shown}" in words, slot
    assert {name.split("/")[0] for name in parts(data)} <= {
        "word",
        "docProps",
        "_rels",
        "customXml",
        "[Content_Types].xml",
    }
    assert "instrText" not in parts(data)["word/document.xml"].decode()


# --- Markdown


def unescaped(text):
    """Give what a reader of Markdown sees: HTML references read, backslashes gone."""
    return entities.unescape(re.sub(r"\\([^\w\s])", r"\1", ISOLATES.sub("", text)))


def test_markdown_has_the_same_tables_and_a_footnote_for_every_report():
    found = page()
    text = ISOLATES.sub("", markdown(found, PHRASES, "en"))
    assert text.count('<a id="r') == len(rows_of(found))
    for row in rows_of(found):
        assert f"[{row.number}](#e{row.number})[^" in text
        assert f'<a id="e{row.number}"></a>' in text
    assert re.findall(r"^\[\^(\d+)\]: ", text, re.MULTILINE) == ["1", "2", "3"]
    assert "[^1]: صحيفة الاختبار, زيارة وزير, 2019\\-04\\-03" in text
    for line in text.splitlines():
        if line.startswith("| "):
            assert line.endswith(" |")


def test_all_rows_of_a_markdown_table_have_as_many_cells_as_its_head():
    lines = markdown(page(hostile("a | b \\| c")), PHRASES, "ar").splitlines()
    for before, line in pairwise(lines):
        if before.startswith("| ") and line.startswith("| "):
            counts = [len(re.findall(r"(?<!\\)\|", one)) for one in (before, line)]
            assert counts[0] == counts[1]


def test_markdown_is_in_one_language_and_its_direction():
    assert markdown(page(), PHRASES, "ar").startswith('<div dir="rtl" lang="ar">\n\n# كازاخستان\n')
    assert markdown(page(partner="FRA"), PHRASES, "en").startswith(
        '<div dir="ltr" lang="en">\n\n# Kazakhstan – France\n'
    )


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_hostile_string_in_markdown_stays_text(payload):
    text = markdown(page(hostile(payload)), PHRASES, "en")
    assert set(re.findall(r"</?([a-zA-Z!][^\s>]*)", text)) <= {"a", "br", "div", "mark"}
    assert not re.search(r"\]\((?!#)", text)
    shown = unescaped(text)
    wanted = re.sub("[\x00-\x08\x0b-\x1f]", "\ufffd", re.sub(r"\r\n|\r", "\n", payload)).replace("\n", "<br>")
    for slot in "otspcwaxyumvbijnfzeh":
        assert f"{slot} {ISOLATES.sub('', wanted)}" in shown, slot


def test_markdown_escapes_what_markdown_and_html_know():
    assert escaped("a*b_[c](d)|<e>&`#\r\nf") == "a\\*b\\_\\[c\\]\\(d\\)\\|&lt;e&gt;&amp;\\`\\#<br>f"


# --- the file


def test_the_form_is_written_as_asked(tmp_path):
    for form in ("html", "docx", "md"):
        out = write_brief(WHOLE, Scope("KAZ"), tmp_path / f"b.{form}", kit=KIT, form=form, language="en")
        assert out.stat().st_size > 1000
    assert (tmp_path / "b.docx").read_bytes()[:2] == b"PK"
    assert (tmp_path / "b.md").read_text(encoding="utf-8").startswith('<div dir="ltr" lang="en">')
