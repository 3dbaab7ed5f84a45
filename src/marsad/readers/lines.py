"""The lines of a page, each with the page word that it shows, if any.

A line keeps its end-of-line characters, so that lines side by side are the text again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from marsad.languages.pages import PageRule, Pages
from marsad.model.documents import RegionKind
from marsad.text.linewords import page_tokens, spaced
from marsad.text.tokens import Tokens

_LONGEST = 1_500
"""Characters; a line that is longer is prose, whatever words stand in it (the longest list of tags seen had 900)."""
LONGEST_PARAGRAPH = 50_000
"""Characters, about 25 printed pages: no report writes a line of that length (the longest of 17,400 had 5,241)."""
_CLOSING = "\"'\u201d\u201c\u00bb)]*"  # may stand behind the stop at the end of a line, as white space may
_TAIL = 40  # characters of a line's end in which its stop stands
_PAUSES = frozenset(":,;\u060c\u061b")
_STOPS = frozenset(".\u3002")
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]][\s|.*]*$")
_HASHTAGS = re.compile(r"\s*#\S+(?:[\s,\u060c|]+#\S+)+\s*")
_NUMBER = re.compile(r"\d")
_TITLE_WORDS = 25
_NO_RULES: list[PageRule] = []


class Line(Struct, frozen=True, gc=False):
    """A line of a page: its place, its folded words, and what its page words say."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: RegionKind | None
    rule: PageRule | None = None
    behind: int = 0
    stopped: bool = False
    blank: bool = False

    @property
    def is_prose(self) -> bool:
        """Tell whether the line is text, and no page word."""
        return self.kind is None and not self.blank

    @property
    def is_short(self) -> bool:
        """Tell whether the line could be a title: few words, no full stop at its end."""
        return self.is_prose and not self.stopped and len(self.words) <= _TITLE_WORDS

    @property
    def is_paragraph(self) -> bool:
        """Tell whether the line is running text."""
        return self.is_prose and not self.is_short


def lines_of(text: str, pages: Pages, tokens: Tokens | None = None) -> list[Line]:
    """Give the lines of a text in order; their places partition it. `tokens` are those of the text, where they are known."""
    lines: list[Line] = []
    start = 0
    for content in text.splitlines(keepends=True):
        end = start + len(content)
        words = tokens.page_words(start, end) if tokens is not None and len(content) <= _LONGEST else None
        lines.append(read_line(content, start, pages, words))
        start = end
    return lines


def read_line(content: str, start: int, pages: Pages, words: tuple[str, ...] | None = None) -> Line:
    """Give one line with the page words it shows; `behind` counts the words after them. `words` are its, where known."""
    end, stopped = start + len(content), _is_stopped(content)
    if not content.strip():
        return Line(start, end, (), None, blank=True)
    words = page_tokens(content[:_LONGEST]) if words is None else words
    if len(content) > _LONGEST:
        dump: RegionKind | None = "furniture" if len(content) > LONGEST_PARAGRAPH else None
        return Line(start, end, words, dump, stopped=stopped)
    line = spaced(words)
    for rule in _rules_for(content, words, pages):
        if len(words) <= rule.words.longest and (form := _shown(rule, line, content)):
            behind = sum(word != ":" for word in words[form.count(" ") - 1 :])
            return Line(start, end, words, rule.words.kind, rule, behind, stopped)
    return Line(start, end, words, _kind_by_shape(content, words, stopped, pages), stopped=stopped)


def _is_stopped(line: str) -> bool:
    """Tell whether a line ends with a stop, comma or colon; dots in a row leave it open."""
    tail, length = line[-_TAIL:], 0
    while len(tail) != length:
        length = len(tail)
        tail = tail.rstrip().rstrip(_CLOSING)
    last = tail[-1:]
    return bool(last) and (last in _PAUSES or (last in _STOPS and tail[-2:-1] != "."))


def _rules_for(content: str, words: tuple[str, ...], pages: Pages) -> list[PageRule]:
    """Give the rules, in order, that a line may show: it has a word with which one of their forms begins, or a bracket."""
    numbers: set[int] = set()
    by_word = pages.by_word
    for word in words:
        if word in by_word:
            numbers.update(by_word[word])
    if "(" in content or "[" in content:
        numbers.update(pages.bracketed)
    return [pages.rules[number] for number in sorted(numbers)] if numbers else _NO_RULES


def _shown(rule: PageRule, line: str, content: str) -> str:
    """Give the page word of a rule that a line shows (`line` is its words, spaced), or an empty string."""
    if rule.also and not any(form in line for form in rule.also):
        return ""
    where = rule.words.where
    if where == "whole":
        letters = spaced(tuple(word for word in line.split() if word != ":" and not word.isdigit()))
        return line if letters in rule.forms else ""
    if where == "within":
        return line if any(form in line for form in rule.forms) else ""
    if where == "bracket":
        bracket = _BRACKET.search(content)
        return line if bracket and spaced(page_tokens(bracket.group(1))).startswith(rule.forms) else ""
    if not line.startswith(rule.forms) or (rule.words.kind == "dateline" and not _NUMBER.search(line)):
        return ""
    return max((form for form in rule.forms if line.startswith(form)), key=len)


def _kind_by_shape(content: str, words: tuple[str, ...], stopped: bool, pages: Pages) -> RegionKind | None:
    """Tell hashtags, bare punctuation, captions that name an agency and lines of agency names."""
    if _HASHTAGS.fullmatch(content):
        return "tags"
    if all(word == ":" for word in words):
        return "furniture"
    if is_agencies(words, pages):
        return "source_note"
    bracket = _BRACKET.search(content) if not stopped and (")" in content or "]" in content) else None
    if bracket and is_agencies(page_tokens(bracket.group(1)), pages):
        before = content[: bracket.start()].rstrip()
        return "caption" if before and not _is_stopped(before) and len(words) <= _TITLE_WORDS else None
    return None


def is_agencies(words: tuple[str, ...], pages: Pages) -> bool:
    """Tell whether words are names of agencies and nothing else ("Reuters / AFP")."""
    if not pages.agency_words.issuperset(word for word in words if word != ":"):
        return False
    parts = list(parts_of(words))
    return bool(parts) and all(part in pages.agencies for part in parts)


def parts_of(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give the words between the colons, dashes, slashes and bars of a line."""
    part: list[str] = []
    for word in (*words, ":"):
        if word != ":":
            part.append(word)
        elif part:
            yield tuple(part)
            part = []


def is_date(words: tuple[str, ...], pages: Pages) -> bool:
    """Tell whether words are a date and nothing else: numbers and words of dates, two at least, one a number."""
    told = [word for word in words if word != ":"]
    numbers = sum(word.isdigit() for word in told)
    return numbers > 0 and len(told) > 1 and all(word.isdigit() or word in pages.dates for word in told)
