"""The page as Markdown (GitHub's tables), in one language: rows lead to their sentences, sources stand as footnotes.

Every string from outside is escaped, so that it stays text in any reader. Pictures are left out: tables say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from marsad import __version__
from marsad.faces.brief.excerpts import Passage
from marsad.faces.brief.flat import (
    ISOLATE_END,
    ISOLATE_FIRST,
    ISOLATE_LTR,
    anchors_of,
    in_language,
    piece_text,
    source_of,
    title_of,
)
from marsad.faces.brief.labels import Label
from marsad.faces.brief.page import Extract, Page
from marsad.faces.brief.pieces import Cell, Piece, Row, Section, Table

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-!|~^:>.])")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def markdown(page: Page, phrases: dict[str, Label], language: str) -> str:
    """Write a page as Markdown in a language ("ar" or "en")."""
    lines = _Writer(phrases, language).page(page)
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """Give a string so that Markdown and HTML show it as it is; a line break is written as one."""
    text = _CONTROL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "<br>".join(_SPECIAL.sub(r"\\\1", line) for line in re.split(r"\n", text))


class _Writer:
    def __init__(self, phrases: dict[str, Label], language: str) -> None:
        self._phrases, self._language = phrases, language

    def page(self, page: Page) -> Iterator[str]:
        direction = "rtl" if self._language == "ar" else "ltr"
        yield from (
            f'<div dir="{direction}" lang="{self._language}">',
            "",
            f"# {escaped(title_of(page, self._language))}",
            "",
        )
        for text, pieces in page.facts:
            yield f"- {self._label(text)}: {self._line(pieces)}"
        yield from ("", self._phrase("no-report-is-not-nothing"), "")
        reports = {extract.document.id: extract.number for extract in page.extracts}
        for section in page.sections:
            yield from self._section(section, reports)
        yield from self._evidence(page.extracts)
        yield from ("", f"{self._phrase('made-by')} {_ltr(escaped(__version__))}", "", "</div>", "")
        for extract in page.extracts:
            yield f"[^{extract.number}]: {_isolated(escaped(source_of(extract, self._phrases, self._language)))}"

    def _section(self, section: Section, reports: dict[str, int]) -> Iterator[str]:
        yield from (f'<a id="{section.id}"></a>', "", f"## {self._label(section.heading)}", "")
        for note in section.notes:
            yield from (self._label(note), "")
        if not section.tables:
            yield from (self._phrase("nothing-found"), "")
        for table in section.tables:
            yield from self._table(table, reports, alone=len(section.tables) == 1)

    def _table(self, table: Table, reports: dict[str, int], *, alone: bool) -> Iterator[str]:
        yield from (f'<a id="{table.id}"></a>', "")
        if not alone:
            yield from (f"### {self._label(table.caption)}", "")
        first = [self._phrase("row")] if table.numbered else []
        columns = [*first, *(self._label(column) for column in table.columns)]
        yield from (_row(columns), _row(["---"] * len(columns)))
        for group in table.groups:
            if group.label is not None:
                yield _row([f"**{self._label(group.label)}**", *[""] * (len(columns) - 1)])
            for row in group.rows:
                yield _row([*self._first(row, reports), *map(self._cell, row.cells)])
        yield ""

    def _first(self, row: Row, reports: dict[str, int]) -> list[str]:
        if not row.number:
            return []
        return [
            f'<a id="r{row.number}"></a>[{_ltr(str(row.number))}](#e{row.number})[^{reports[row.document.id]}]'
        ]

    def _cell(self, cell: Cell) -> str:
        return "<br>".join(self._line(line) for line in cell) or "—"

    def _line(self, pieces: Iterable[Piece]) -> str:
        return " ".join(self._piece(piece) for piece in pieces)

    def _piece(self, piece: Piece) -> str:
        text = escaped(piece_text(piece, self._language))
        if piece.kind == "number":
            text = _ltr(text)
        elif piece.kind in {"name", "words"} or piece.ar == piece.en:
            text = _isolated(text)
        if piece.style == "place":
            return f'<a id="{piece.to}"></a>{text}'
        if piece.style == "row":
            return f"[{text}](#r{piece.ar})"
        text = f"[{text}](#{piece.to})" if piece.to else text
        return f"*{text}*" if piece.style in {"status", "claimed", "matter"} else text

    def _evidence(self, extracts: Iterable[Extract]) -> Iterator[str]:
        yield from ('<a id="evidence"></a>', "", f"## {self._phrase('evidence')}", "")
        for extract in extracts:
            yield from (f"### {_isolated(escaped(source_of(extract, self._phrases, self._language)))}", "")
            for passage in extract.passages:
                yield from (f"> {_passage(passage)}", "")

    def _label(self, text: Label) -> str:
        return escaped(in_language(text, self._language))

    def _phrase(self, key: str) -> str:
        return self._label(self._phrases[key])


def _passage(passage: Passage) -> str:
    told = []
    for sentence in passage.sentences:
        anchors = "".join(f'<a id="{anchor}"></a>' for anchor in anchors_of(sentence))
        rows = " ".join(f"[{_ltr(str(at.number))}](#r{at.number})" for at in sentence.references)
        words = "".join(
            f"<mark>{escaped(part.text)}</mark>" if part.places else escaped(part.text)
            for part in sentence.segments
        )
        told.append(f"{anchors}{rows} {_isolated(words)}" if rows else _isolated(words))
    before, after = ("… " if passage.cut[0] else ""), (" …" if passage.cut[1] else "")
    return f"{before}{' '.join(told)}{after}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _ltr(text: str) -> str:
    return f"{ISOLATE_LTR}{text}{ISOLATE_END}"


def _isolated(text: str) -> str:
    return f"{ISOLATE_FIRST}{text}{ISOLATE_END}"
