"""Titles of other reports between the paragraphs of a page's own: a line without a stop that no page word announces.

A heading inside a report looks the same; it says what the paragraph below it says. Measured on Arabic reports of 2018:
half of the headings share half of their words with that paragraph, three of four titles of other reports one in five or
fewer. Where paragraphs end without a stop nothing is told by its want.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.readers.lines import Line
from marsad.text.stems import search_terms

_ECHO = 0.25  # of the words of a heading that stand in the paragraph below it too
_ECHO_BELOW_OTHERS = 0.5  # where other titles stand above it
_HEADING_WORDS = 4  # of what stands alone, up to which it is a heading
_STOPPED = 0.8  # of the paragraphs of a page whose paragraphs end with a stop
_PARAGRAPHS = 2  # of which a page must consist at least for this to be told
_PARAGRAPH_WORDS = 15  # more than titles mostly have
_SHARE = 0.5  # of the lines of a page; one with more is a list itself
_LEAD = 1_200  # characters of a paragraph among whose words those of its heading are sought
_CLOSED = frozenset('\u061f?!"\u201d\u00bb:')  # marks with which a paragraph may end too
_AND = "\u0648"  # the Arabic "and" is written on to its word; few titles begin with that letter


def teasers(text: str, lines: Sequence[Line], first: int) -> frozenset[int]:
    """Give the places of the lines behind the paragraph `first` that are titles of other reports."""
    if not _are_stopped(text, lines[first:]):
        return frozenset()
    found: set[int] = set()
    run: list[int] = []
    before: Line | None = lines[first]
    for place in range(first + 1, len(lines)):
        line = lines[place]
        if line.blank:
            continue
        if line.is_short and not _is_item(line) and (run or not _is_left_open(text, before)):
            run.append(place)
            continue
        if line.is_paragraph:
            found.update(_of_others(text, lines, run, line))
        run, before = [], line if line.is_prose else None
    found.update(run if len(run) > 1 and not _all_go_on(lines, run) else ())
    prose = sum(line.is_prose for line in lines[first:])
    return frozenset(found) if len(found) <= _SHARE * prose else frozenset()


def _are_stopped(text: str, lines: Sequence[Line]) -> bool:
    """Tell whether the paragraphs of a page end with a stop or a closing mark."""
    stopped = [
        line.stopped or _is_closed(text, line)
        for line in lines
        if line.is_prose and len(line.words) > _PARAGRAPH_WORDS
    ]
    return len(stopped) >= _PARAGRAPHS and sum(stopped) >= _STOPPED * len(stopped)


def _is_closed(text: str, line: Line) -> bool:
    return text[line.start : line.end].rstrip()[-1] in _CLOSED


def _is_item(line: Line) -> bool:
    """Tell a line of a list: "- talks", "4- talks"."""
    return not line.words[0][0].isalpha() and (not line.words[0].isdigit() or ":" in line.words[1:2])


def _all_go_on(lines: Sequence[Line], run: Sequence[int]) -> bool:
    """Tell lines that all begin with "and" or a word like it: parts of a report that lack their stops."""
    return all(lines[place].words[0].startswith(_AND) for place in run)


def _is_left_open(text: str, before: Line | None) -> bool:
    """Tell a line behind which a list follows, or of which nobody knows what it announces."""
    return before is None or text[before.start : before.end].rstrip().endswith(":")


def _of_others(text: str, lines: Sequence[Line], run: Sequence[int], paragraph: Line) -> list[int]:
    """Give those lines of a run above a paragraph that are neither a heading of it nor parts of the report."""
    if not run or _all_go_on(lines, run):
        return []
    last = lines[run[-1]]
    if len(run) == 1 and (_is_closed(text, last) or len(last.words) <= _HEADING_WORDS):
        return []
    enough = _ECHO if len(run) == 1 else _ECHO_BELOW_OTHERS
    return list(run[:-1] if echo(text, last, paragraph) >= enough else run)


def echo(text: str, title: Line, paragraph: Line, lead: int = _LEAD) -> float:
    """Give the share of a title's words that stand among the first characters (`lead`) of a paragraph too, from 0 to 1."""
    terms = {term for term in search_terms(text[title.start : title.end]).split() if len(term) > 2}
    opening = text[paragraph.start : paragraph.end].lstrip()[:lead]
    return len(terms & set(search_terms(opening).split())) / max(1, len(terms))
