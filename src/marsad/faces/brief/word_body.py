"""The XML of a Word file's body and footnotes (ECMA-376, WordprocessingML), written from a page.

Right to left needs a mark on every level: `w:bidi` on paragraphs, `w:bidiVisual` on tables, `w:rtl` on runs of
Arabic; runs of numbers and dates go without it, so that they keep their order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from marsad import __version__
from marsad.faces.brief.excerpts import Segment
from marsad.faces.brief.flat import (
    evidence_words,
    extracts_by_report,
    in_language,
    numbered_tables,
    piece_text,
    source_of,
    title_of,
)
from marsad.faces.brief.labels import Label
from marsad.faces.brief.page import Extract, Page
from marsad.faces.brief.pieces import Cell, Group, Piece, Row, Section, Table

FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORDS_MAX = 200
"""So many characters of the evidence stand in a footnote; the whole sentence stands at the end of the file."""
FONT = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>'
PAGE = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="400" w:footer="400" w:gutter="0"/>'
    "{bidi}</w:sectPr>"
)
WIDTH = 15138
"""The width of the text in twentieths of a point: A4 across, less its margins."""
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LETTERS_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def body_xml(page: Page, phrases: dict[str, Label], language: str) -> str:
    """Give the body of the document."""
    return f'<w:body xmlns:w="{SPACE}">{"".join(_Body(phrases, language).page(page))}</w:body>'


def footnotes_xml(page: Page, phrases: dict[str, Label], language: str) -> str:
    """Give the footnotes: the two separators that Word asks for, then one for each row of the page."""
    reports = extracts_by_report(page)
    rows = (row for section in page.sections for table in numbered_tables(section) for row in table.rows())
    body = _Body(phrases, language)
    notes = "".join(body.footnote(row, reports[row.document.id]) for row in rows)
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{tag}/></w:r></w:p></w:footnote>'
        for kind, number, tag in (
            ("separator", -1, "separator"),
            ("continuationSeparator", 0, "continuationSeparator"),
        )
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f'{head}<w:footnotes xmlns:w="{SPACE}">{separators}{notes}</w:footnotes>'


class _Body:
    def __init__(self, phrases: dict[str, Label], language: str) -> None:
        self._phrases, self._language = phrases, language
        self._rtl = language == "ar"
        self._bookmarks = 0

    # --- the parts of the page

    def page(self, page: Page) -> Iterator[str]:
        yield self.paragraph(self._text(title_of(page, self._language), size=40, bold=True), style="Title")
        for text, pieces in page.facts:
            yield self.paragraph(self._text(f"{self._label(text)}: "), *self._line(pieces))
        yield self.paragraph(self._text(self._phrase("no-report-is-not-nothing"), bold=True))
        for section in page.sections:
            yield from self._section(section)
        yield self._heading(self._phrase("evidence"), 1)
        for extract in page.extracts:
            yield from self._extract(extract)
        yield self.paragraph(self._text(self._phrase("made-by")), run(f" {__version__}", size=16))
        yield PAGE.format(bidi="<w:bidi/>" if self._rtl else "")

    def footnote(self, row: Row, extract: Extract) -> str:
        """Give the footnote of a row: outlet, title, day, and the words that it rests on."""
        words = " ".join(evidence_words(row).split())
        words = words if len(words) <= WORDS_MAX else words[: WORDS_MAX - 1] + "…"
        mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        source = f" {source_of(extract, self._phrases, self._language)}: "
        return (
            f'<w:footnote w:id="{row.number}">'
            + self.paragraph(mark, *self._mixed(source, size=16), *self._mixed(words, size=16))
            + "</w:footnote>"
        )

    def _section(self, section: Section) -> Iterator[str]:
        yield self._heading(self._label(section.heading), 1, section.id)
        for note in section.notes:
            yield self.paragraph(self._text(self._label(note), size=18))
        if not section.tables:
            yield self.paragraph(self._text(self._phrase("nothing-found")))
        for table in section.tables:
            if len(section.tables) > 1:
                yield self._heading(self._label(table.caption), 2, table.id)
            else:
                yield self.paragraph(self._bookmark(table.id), tight=True)
            yield self._table(table)
            yield self.paragraph()

    def _extract(self, extract: Extract) -> Iterator[str]:
        yield self._heading(source_of(extract, self._phrases, self._language), 3)
        for passage in extract.passages:
            runs: list[str] = []
            for sentence in passage.sentences:
                for at in sentence.references:
                    runs += [self._bookmark(at.anchor), link(str(at.number), f"r{at.number}"), run(" ")]
                runs += [piece for part in sentence.segments for piece in self._segment(part)]
                runs.append(run(" "))
            yield self.paragraph(*runs)

    def _segment(self, part: Segment) -> Iterator[str]:
        yield from self._mixed(part.text, marked=bool(part.places) and not part.minor)

    # --- tables

    def _table(self, table: Table) -> str:
        columns = [self._label(column) for column in table.columns]
        heads = [self._phrase("row"), *columns] if table.numbered else columns
        widths = _widths(len(heads), numbered=table.numbered)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        first = _row(
            [self._cell_of([self._text(head, size=17, bold=True)]) for head in heads], widths, header=True
        )
        rows = "".join(self._group(group, widths, numbered=table.numbered) for group in table.groups)
        look = (
            f'<w:tblPr>{"<w:bidiVisual/>" if self._rtl else ""}<w:tblW w:w="{WIDTH}" w:type="dxa"/>'
            f'<w:tblBorders>{"".join(BORDERS)}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        )
        return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{first}{rows}</w:tbl>"

    def _group(self, group: Group, widths: list[int], *, numbered: bool) -> str:
        heading = ""
        if group.label is not None:
            whole = self._cell_of([self._text(self._label(group.label), size=17, bold=True)])
            heading = (
                f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/>'
                f'<w:gridSpan w:val="{len(widths)}"/><w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/></w:tcPr>'
                f"{whole}</w:tc></w:tr>"
            )
        rows = (
            _row([*([self._number(row)] if numbered else []), *map(self._cell, row.cells)], widths)
            for row in group.rows
        )
        return heading + "".join(rows)

    def _number(self, row: Row) -> str:
        note = (
            '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:footnoteReference w:id="{row.number}"/></w:r>'
        )
        return self._cell_of(
            [self._bookmark(f"r{row.number}"), link(str(row.number), f"e{row.number}"), note]
        )

    def _cell(self, cell: Cell) -> str:
        if not cell:
            return self._cell_of([run("—", size=17)])
        return "".join(self._cell_of(list(self._line(line))) for line in cell)

    def _cell_of(self, runs: list[str]) -> str:
        return self.paragraph(*runs, tight=True)

    # --- pieces

    def _line(self, pieces: Iterable[Piece]) -> Iterator[str]:
        for count, piece in enumerate(pieces):
            if count:
                yield run(" ", size=17)
            yield from self._piece(piece)

    def _piece(self, piece: Piece) -> Iterator[str]:
        text = piece_text(piece, self._language)
        if piece.style == "place":
            yield self._bookmark(piece.to)
        elif piece.style == "row":
            yield link(text, f"r{piece.ar}")
            return
        elif piece.to:
            yield link(text, piece.to, rtl=piece.kind != "number" and self._rtl)
            return
        emphasis = piece.style in {"status", "claimed", "matter"}
        if piece.kind == "number":
            yield run(text, size=17, bold=emphasis)
        else:
            yield from self._mixed(text, size=17, bold=emphasis)

    def _mixed(self, text: str, *, size: int = 20, bold: bool = False, marked: bool = False) -> Iterator[str]:
        """Give a string from outside as a run of its own direction."""
        rtl = bool(_LETTERS_RTL.search(text))
        yield run(text, rtl=rtl, size=size, bold=bold, marked=marked)

    def _text(self, text: str, *, size: int = 20, bold: bool = False) -> str:
        return run(text, rtl=self._rtl, size=size, bold=bold)

    def _heading(self, text: str, level: int, place: str = "") -> str:
        mark = [self._bookmark(place)] if place else []
        words = self._text(text, size=34 - 6 * level, bold=True)
        return self.paragraph(*mark, words, style=f"Heading{level}")

    def paragraph(self, *runs: str, style: str = "", tight: bool = False) -> str:
        """Give a paragraph in the direction of the page."""
        named = f'<w:pStyle w:val="{style}"/>' if style else ""
        bidi = "<w:bidi/>" if self._rtl else ""
        space = '<w:spacing w:before="0" w:after="0"/>' if tight else ""
        return f"<w:p><w:pPr>{named}{bidi}{space}</w:pPr>{''.join(runs)}</w:p>"

    def _bookmark(self, name: str) -> str:
        self._bookmarks += 1
        return f'<w:bookmarkStart w:id="{self._bookmarks}" w:name="{bookmark_name(name)}"/><w:bookmarkEnd w:id="{self._bookmarks}"/>'

    def _label(self, text: Label) -> str:
        return in_language(text, self._language)

    def _phrase(self, key: str) -> str:
        return self._label(self._phrases[key])


BORDERS = tuple(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="B8C0C8"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def run(text: str, *, rtl: bool = False, size: int = 20, bold: bool = False, marked: bool = False) -> str:
    """Give a run; `size` in half points; line breaks of the text are breaks."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    colour = '<w:highlight w:val="yellow"/>' if marked else ""
    direction = "<w:rtl/>" if rtl else ""
    look = f'{FONT}{weight}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{colour}{direction}'
    lines = re.split(r"\r\n|\r|\n", text)
    parts = "<w:br/>".join(f'<w:t xml:space="preserve">{escaped(line)}</w:t>' for line in lines)
    return f"<w:r><w:rPr>{look}</w:rPr>{parts}</w:r>"


def link(text: str, place: str, *, rtl: bool = False) -> str:
    """Give words that lead to a bookmark of the file."""
    return f'<w:hyperlink w:anchor="{bookmark_name(place)}" w:history="1">{run(text, rtl=rtl, size=17)}</w:hyperlink>'


def bookmark_name(place: str) -> str:
    """Give the name of a place as Word allows it: letters, digits and low lines."""
    return re.sub(r"[^A-Za-z0-9]", "_", place)


def escaped(text: str) -> str:
    """Give a string for XML; what no XML file can hold becomes the replacement character."""
    text = _ILLEGAL.sub("\ufffd", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _widths(columns: int, *, numbered: bool) -> list[int]:
    """Part the width of the page: little for the number of a row, the rest evenly."""
    first = [900] if numbered else []
    rest = columns - len(first)
    return [*first, *[(WIDTH - sum(first)) // rest] * rest]


def _row(cells: list[str], widths: list[int], *, header: bool = False) -> str:
    look = "<w:cantSplit/>" + ("<w:tblHeader/>" if header else "")
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="DDE5EA"/>' if header else ""
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr>{look}</w:trPr>{inside}</w:tr>"
