"""The words of a web page that are not its report: buttons, notes on sources, captions, lists of other reports.

`load_pages(language)` reads the folder `languages/<language>/pages`. A page word is matched on the folded
words of a whole line, so that spelling variants, vowel marks and brackets do not matter.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr

from marsad.languages.schema import Month
from marsad.resources.examples import Examples
from marsad.resources.files import read_entries
from marsad.text.fold import fold_text
from marsad.text.linewords import page_tokens, spaced

LineKind = Literal["furniture", "tags", "caption", "source_note", "dateline"]
Tells = Literal["news", "interview", "opinion", "statement", "promotional", "translated", "machine", "via"]
Where = Literal["whole", "start", "within", "bracket", "agency", "outlet", "date"]


class PageWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words that make a line `kind` (own sentences in `examples` are lines).

    `where`: the line is one of `forms` and nothing else (digits apart); it starts with one; it has one within;
    its last bracket starts with one. Names of news agencies (`agency`), words that the name of one begins with
    (`outlet`) and words that may stand in a line that is a date (`date`) are used by rules of their own. A colon in a form stands for `:`, `-`, `/` or `|`
    too, and must be there. One of `also` must stand in the line as well. Lines of more than `longest` words
    are left alone. `takes`: the short lines below are titles of other reports, or the rest is no report.
    `ends`: behind such a line the report is over. `tells`: what the line says of the report: its genre, that it is
    translated (`machine`: a frame in words that only a machine puts so), whence it was taken over (`via`: the names
    behind the form; `named` where only known outlets count).
    """

    id: str
    kind: LineKind
    where: Where
    forms: tuple[str, ...]
    source: str
    also: tuple[str, ...] = ()
    longest: int = 25
    takes: Literal["titles", "rest"] | None = None
    ends: bool = False
    tells: Tells | None = None
    named: bool = False
    examples: Examples = Examples()


class PageRule(Struct, frozen=True):
    """Page words made ready: each form as its folded words with a space before, between and behind them."""

    words: PageWords
    forms: tuple[str, ...]
    also: tuple[str, ...]


class Pages(Struct, frozen=True):
    """The page words of a language; without any, a page is title and body.

    `by_word` are the rules, by number, that a line with a word may show: the first word of one of their forms;
    `bracketed` those that a line with a bracket may show. `agency_words` are those that names of agencies are made of.
    """

    rules: tuple[PageRule, ...] = ()
    agencies: frozenset[tuple[str, ...]] = frozenset()
    dates: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    by_word: dict[str, tuple[int, ...]] = {}
    bracketed: tuple[int, ...] = ()
    agency_words: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Note the words that the rules and agencies are made of."""
        by_word: dict[str, dict[int, None]] = {}
        for number, rule in enumerate(self.rules):
            for form in rule.forms if rule.words.where != "bracket" else ():
                by_word.setdefault(form.split()[0], {})[number] = None
        bracketed = tuple(n for n, rule in enumerate(self.rules) if rule.words.where == "bracket")
        force_setattr(self, "by_word", {word: tuple(numbers) for word, numbers in by_word.items()})
        force_setattr(self, "bracketed", bracketed)
        force_setattr(self, "agency_words", frozenset(word for agency in self.agencies for word in agency))


def load_pages(language: str, overlay: Path | None = None) -> Pages:
    """Read the page words of a language, those of `overlay` laid over the shipped; none where it has no folder."""
    entries = read_entries(f"languages/{language}/pages", PageWords, overlay)
    months = read_entries(f"languages/{language}/months", Month, overlay)
    rules = tuple(_rule(entry) for entry in entries if entry.where not in {"agency", "outlet", "date"})
    agencies = frozenset(
        page_tokens(form) for entry in entries if entry.where == "agency" for form in entry.forms
    )
    dates = {
        word
        for entry in entries
        if entry.where == "date"
        for form in entry.forms
        for word in page_tokens(form)
    }
    dates |= {word for month in months for form in month.forms for word in page_tokens(form)}
    outlets = {word for entry in entries if entry.where == "outlet" for word in map(fold_text, entry.forms)}
    return Pages(rules, agencies, frozenset(dates), frozenset(outlets))


def _rule(entry: PageWords) -> PageRule:
    forms = tuple(spaced(page_tokens(form)) for form in entry.forms)
    return PageRule(entry, forms, tuple(spaced(page_tokens(form)) for form in entry.also))
