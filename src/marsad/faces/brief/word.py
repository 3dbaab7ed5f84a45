"""The page as a Word file, in one language: right to left in Arabic, a footnote with the source behind every row.

The footnotes are Word's own; a row's number leads to its sentence at the end of the file. Needs the package
python-docx. Pictures are left out: tables say the same.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from marsad.faces.brief.labels import Label
from marsad.faces.brief.page import Page
from marsad.faces.brief.word_body import FOOTNOTES_TYPE, body_xml, footnotes_xml
from marsad.model.errors import InputError

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every file inside: the same page gives the same bytes."""


def docx_bytes(page: Page, phrases: dict[str, Label], language: str) -> bytes:
    """Write a page as the bytes of a .docx file in a language ("ar" or "en").

    Raises InputError where python-docx is not installed.
    """
    try:
        import docx
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part
        from docx.oxml import parse_xml
    except ImportError as error:
        raise InputError(
            "a Word file needs the package python-docx, which is not installed; `pip install 'marsad[docx]'` brings it"
        ) from error
    word = docx.Document()
    body = word.element.body
    for child in list(body):
        body.remove(child)
    for child in list(parse_xml(body_xml(page, phrases, language))):
        body.append(child)
    notes = footnotes_xml(page, phrases, language).encode("utf-8")
    part = Part(PackURI("/word/footnotes.xml"), FOOTNOTES_TYPE, notes, word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    word.core_properties.author = "marsad"
    word.core_properties.title = page.country.ar if language == "ar" else page.country.en
    raw = io.BytesIO()
    word.save(raw)
    return _timeless(raw)


def _timeless(raw: io.BytesIO) -> bytes:
    """Give a zip file's bytes without the times at which its files were written."""
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in _files(old):
            new.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _files(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    for name in archive.namelist():
        yield name, archive.read(name)
