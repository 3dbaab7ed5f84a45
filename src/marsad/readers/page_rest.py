"""The page from its first paragraph on: the report, and where something else begins.

Titles of other reports stand between its paragraphs (`teasers`). Short lines under "read also" are a list of titles. More than a list is another report, if the page's own
is over (tags or a source stand before it), or if the paragraph under a single title echoes that title. How strong
an echo has to be was measured on Arabic reports of 2018: nine leads in ten hold 30 % of the words of
their own title; of paragraphs that go on under a title of another report one in seven does, and these mostly
begin with "and", as leads do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from marsad.languages.pages import Pages
from marsad.readers.datelines import lead_length
from marsad.readers.lines import Line
from marsad.readers.pieces import Piece, piece
from marsad.readers.teasers import echo, teasers

_ECHO = 0.3
_LEAD = 600  # characters of a paragraph among whose words those of its title are sought
_OWN_TITLES = 2
"""Title and subtitle: of more short lines above another report, those before the last two are a list."""


def tell_rest(text: str, lines: Sequence[Line], first: int, pages: Pages) -> Iterator[Piece]:
    """Give the pieces of the lines from the first paragraph on, which is `lines[first]`."""
    listing = fresh = over = rest = noted = False
    of_others = teasers(text, lines, first)
    place = first
    while place < len(lines):
        line = lines[place]
        if line.is_prose and not rest and _other_begins(text, lines, place, over=over, fresh=fresh):
            end = _other_end(lines, place)
            yield Piece("embedded", line.start, lines[end - 1].end)
            place, over, fresh = end, True, False
            continue
        if line.rule is not None:
            takes = line.rule.words.takes
            noted = noted or line.kind == "source_note"
            over = over or line.rule.words.ends or (noted and takes == "titles")
            rest = rest or takes == "rest"
            fresh = takes == "titles" and (over or line.behind == 0)
            listing = (listing or takes == "titles") and (fresh or takes != "titles")
            yield piece(line.kind, line)
        elif place == first:
            yield from _first(text, line, pages)
        elif place in of_others:
            yield piece("furniture", line)
        elif line.is_prose:
            own = not rest and not (line.is_short and (listing or over))
            listing, fresh, noted = listing and not own, False, noted and not own
            yield piece("body" if own else "furniture", line)
        else:
            yield piece(line.kind, line)
        place += 1


def _first(text: str, line: Line, pages: Pages) -> Iterator[Piece]:
    """Part the first paragraph from the dateline before its first word."""
    behind = line.start + lead_length(text[line.start : line.end], pages)
    if behind > line.start:
        yield Piece("dateline", line.start, behind)
    yield Piece("body", behind, line.end)


def _other_begins(text: str, lines: Sequence[Line], place: int, *, over: bool, fresh: bool) -> bool:
    """Tell whether another report begins at a line: short lines, and then a paragraph."""
    titles = _titles(lines, place)
    behind = place + len(titles)
    while behind < len(lines) and lines[behind].blank:
        behind += 1
    count = sum(not line.blank for line in titles)
    if behind == len(lines) or not lines[behind].is_paragraph:
        return False
    if over:
        return 0 < count <= _OWN_TITLES or (fresh and count == 0)
    return fresh and count == 1 and _echoes(text, lines[place], lines[behind])


def _titles(lines: Sequence[Line], place: int) -> list[Line]:
    """Give the short lines from a place on, with the blank ones among them; a few more than matter."""
    found: list[Line] = []
    for line in lines[place : place + 4 * _OWN_TITLES]:
        if not (line.is_short or line.blank):
            break
        found.append(line)
    return found


def _echoes(text: str, title: Line, paragraph: Line) -> bool:
    goes_on = paragraph.words[0].startswith("\u0648")  # the Arabic "and" is written on to its word
    return not goes_on and echo(text, title, paragraph, _LEAD) >= _ECHO


def _other_end(lines: Sequence[Line], place: int) -> int:
    """Give the place behind another report: the next list or comment form, or where its last prose ends."""
    end = place + 1
    for behind in range(place, len(lines)):
        line = lines[behind]
        if line.rule is not None and line.rule.words.takes and line.kind == "furniture":
            break
        if line.is_prose:
            end = behind + 1
    return end
