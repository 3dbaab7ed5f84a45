"""What the text tells of itself: its genre, that it is a translation, whence it was taken over (`via`).

Read are the notes and the frame of the page, the names in its dateline and at its end, its title and first sentence.
Nothing is guessed from the style but one thing: a space before most commas and a page frame in words that only a
machine puts so are, together, the mark of a machine's translation. A report of which nothing is told has no signs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from marsad.analyse.names.atoms import find_atoms
from marsad.kit.bundle import Kit
from marsad.languages.origins import OriginWords, folded
from marsad.languages.pages import Pages, Tells
from marsad.model.documents import Document, Region, Sign
from marsad.model.findings import Mention, Quote
from marsad.model.spans import Span
from marsad.readers.lines import is_agencies, lines_of
from marsad.text.fold import fold_text
from marsad.text.linewords import page_tokens, spaced
from marsad.text.sentences import sentence_spans
from marsad.text.tokens import Tokens

_ORDER: dict[str, int] = {
    "promotional": 0, "opinion": 1, "interview": 2, "statement": 3, "news": 4,
}  # fmt: skip
_FRAME = frozenset({"furniture", "source_note", "tags", "caption", "dateline"})
_COMMA = re.compile(r"\s?[\u060c\u061b](?=\s)")
_SPACED = 0.5
_COMMAS = 5
_ADDRESS = re.compile(r"https?://(?:www\.)?([^/\s]+)\S*", re.IGNORECASE)
_BRACKET = re.compile(r"\(([^()\n]{2,40})\)")
_LAST = re.compile(r"\(([^()\n]{2,40})\)[\s.]*$")
_ARAB = re.compile(r"(?:^|[./_-])(?:ar|arabic|arab|arabi|aa)(?:$|[./_-])", re.IGNORECASE)
_QUOTES = 4
_SHARE = 0.75
_LEAD = 400
_LINE = re.compile(r"[^\n]+")
_LINE_BEGINNING = 40  # characters of a line in which the words it may begin with stand
_NAME_WORDS = 6


def signs_of(
    document: Document,
    regions: tuple[Region, ...],
    tokens: Tokens,
    kit: Kit,
    quotes: tuple[Quote, ...],
    mentions: tuple[Mention, ...],
) -> tuple[Sign, ...]:
    """Give the signs of a whole report: one of its genre at most, one of translation, one for each source."""
    pages = kit.pages.get(document.language or "")
    if pages is None or document.parent is not None:
        return ()
    reader = _Reader(document, regions, tokens, kit, pages, mentions)
    found = [*reader.notes(), *reader.shape(quotes), *reader.credits()]
    return tuple(_settled(found))


def _settled(found: list[Sign]) -> Iterator[Sign]:
    """Keep the sign of the genre that decides, the first of a translation, and each source once."""
    genres = sorted((one for one in found if one.of == "genre"), key=lambda one: _ORDER[one.value])
    yield from genres[:1]
    yield from [one for one in found if one.of == "translated"][:1]
    seen: set[str] = set()
    for one in found:
        if one.of == "via" and one.value not in seen:
            seen.add(one.value)
            yield one


class _Reader:
    def __init__(
        self,
        document: Document,
        regions: tuple[Region, ...],
        tokens: Tokens,
        kit: Kit,
        pages: Pages,
        mentions: tuple[Mention, ...],
    ) -> None:
        self.document = document
        self.text = document.text
        self.regions = regions
        self.tokens = tokens
        self.kit = kit
        self.pages = pages
        self.mentions = mentions
        self.language = document.language or ""

    def notes(self) -> Iterator[Sign]:
        """Give what the notes and the frame of the page say."""
        for region in self.regions:
            if region.kind not in _FRAME:
                continue
            start = region.span.start
            for line in lines_of(self.text[start : region.span.end], self.pages):
                words = line.rule.words if line.rule else None
                tells = words.tells if words else None
                if words is None or tells is None:
                    continue
                span = self._trimmed(start + line.start, start + line.end)
                if tells == "via":
                    yield from self._sources(span, words.id, 0 if words.named else line.behind)
                elif tells == "machine":
                    yield from self._machine(span, words.id)
                else:
                    yield _sign(tells, words.id, span)

    def _machine(self, frame: Span, rule: str) -> Iterator[Sign]:
        """Take the report for a machine's where its commas, too, stand as a machine sets them."""
        commas = [found.group() for found in _COMMA.finditer(self.text)]
        if len(commas) >= _COMMAS and sum(len(one) > 1 for one in commas) >= _SPACED * len(commas):
            yield Sign("translated", "translated", rule, frame)

    def _sources(self, span: Span, rule: str, behind: int) -> Iterator[Sign]:
        """Give the outlets that a note names, the host of its address, or else its last words (`behind` of them)."""
        outlets = list(self._outlets(span, rule))
        yield from outlets
        for address in _ADDRESS.finditer(self.text, span.start, span.end):
            place = Span(address.start(), address.end())
            yield Sign("via", address.group(1).lower(), rule, place)
            if self._is_foreign(address.group()):
                yield Sign("translated", "translated", rule, place)
            return
        if outlets:
            return
        inside = self.tokens.inside(span.start, span.end)
        places = [place for place in inside if self.tokens.words[place].isalnum()]
        if 0 < behind <= min(_NAME_WORDS, len(places)):
            place = Span(*self.tokens.span(places[-behind], places[-1] + 1))
            if not self._is_own(self.text[place.start : place.end]):
                yield Sign("via", self.text[place.start : place.end], rule, place)

    def _outlets(self, span: Span, rule: str) -> Iterator[Sign]:
        """Give the known outlets named in a stretch, but for the document's own."""
        inside = self.tokens.inside(span.start, span.end)
        for atom in find_atoms(self.tokens, self.kit.names[self.language], inside):
            for entry in atom.entries:
                actor = self.kit.world.actors.get(entry.actor)
                if actor is not None and actor.kind == "outlet":
                    place = Span(*self.tokens.span(atom.first, atom.behind))
                    if not self._is_own(self.text[place.start : place.end]):
                        yield Sign("via", actor.id, rule, place)

    def _is_own(self, words: str) -> bool:
        """Tell whether a name is that of the outlet that the report was delivered from."""
        outlet, name = fold_text(self.document.outlet or "").strip(), fold_text(words).strip()
        return bool(outlet) and (outlet in name or name in outlet)

    def _is_foreign(self, address: str) -> bool:
        """Tell whether an address is of a country that does not write Arabic, and nothing in it speaks of Arabic."""
        host = _ADDRESS.sub(r"\1", address).lower()
        ending = host.rpartition(".")[2]
        home = next(
            (actor.id for actor in self.kit.world.actors.values() if actor.iso2 and actor.iso2.lower() == ending),
            None,
        )  # fmt: skip
        return (
            home is not None
            and home not in self.kit.world.members("ARABLEAGUE")
            and not _ARAB.search(address.partition("//")[2])
        )

    def shape(self, quotes: tuple[Quote, ...]) -> Iterator[Sign]:
        """Give what the title, the first sentence and the beginnings of the lines say of the genre."""
        language = self.kit.languages[self.language]
        body = next((region.span for region in self.regions if region.kind == "body"), None)
        title = next((region.span for region in self.regions if region.kind == "title"), None)
        words = self.text[title.start : title.end].replace("..", ":") if title is not None else ""
        opening = spaced(page_tokens(words))
        lead = self._first_sentence(body) if body is not None else None
        lead_words = spaced(page_tokens(self.text[lead.start : lead.end])) if lead is not None else ""
        asked = [rule for rule in language.origins if rule.where == "lines"]
        lines = self._beginnings(body, asked) if body is not None and asked else []
        for rule in language.origins:
            if rule.where == "title" and title is not None:
                if opening.startswith(folded(rule.forms)):
                    yield _sign(rule.tells, rule.id, self._trimmed(title.start, title.end))
            elif rule.where == "lead" and lead is not None:
                yield from self._lead(rule, lead, lead_words, quotes)
            elif rule.where == "lines" and lines:
                yield from self._lines(rule, lines)

    def _first_sentence(self, body: Span) -> Span | None:
        first = next(iter(sentence_spans(self.text[body.start : body.start + _LEAD])), None)
        return Span(body.start + first[0], body.start + first[1]) if first is not None else None

    def _lead(self, rule: OriginWords, lead: Span, words: str, quotes: tuple[Quote, ...]) -> Iterator[Sign]:
        form = next((form for form in folded(rule.forms) if form in words), None)
        if form is not None and (not rule.one_speaker or self._speaks_first(lead, form, quotes)):
            yield _sign(rule.tells, rule.id, lead)

    def _speaks_first(self, lead: Span, form: str, quotes: tuple[Quote, ...]) -> bool:
        """Tell whether one speaks nearly all through, and no other known person stands last before the form."""
        speaker = _one_speaker(quotes)
        if speaker is None:
            return False
        words = self.text[lead.start : lead.end]
        end = lead.start + next(
            (place for place in range(len(words)) if spaced(page_tokens(words[place:])).startswith(form)), 0
        )
        persons = [one for one in self.mentions if one.person and lead.start <= one.evidence.span.start < end]
        return not persons or persons[-1].person == speaker

    def _beginnings(self, body: Span, rules: list[OriginWords]) -> list[tuple[str, int, int]]:
        """Give the words with which a line of a stretch begins, spaced, and where the line stands.

        Lines are left out that begin with a word with which no form of the rules begins.
        """
        firsts = {form.split()[0] for rule in rules for form in folded(rule.forms)}
        found: list[tuple[str, int, int]] = []
        for line in _LINE.finditer(self.text, body.start, body.end):
            beginning = line.group()[:_LINE_BEGINNING]
            first = page_tokens(beginning.lstrip().partition(" ")[0])
            if not first or first[0] in firsts:
                found.append((spaced(page_tokens(beginning)), line.start(), line.end()))
        return found

    def _lines(self, rule: OriginWords, lines: list[tuple[str, int, int]]) -> Iterator[Sign]:
        forms = folded(rule.forms)
        fitting = [(start, end) for words, start, end in lines if words.startswith(forms)]
        if len(fitting) >= rule.least:
            yield _sign(rule.tells, rule.id, self._trimmed(*fitting[0]))

    def credits(self) -> Iterator[Sign]:
        """Give what a dateline and a bracket at the end say: news, and the agency it came from."""
        for region in self.regions:
            if region.kind != "dateline":
                continue
            place = self.text[region.span.start : region.span.end]
            for found in _BRACKET.finditer(place):
                span = Span(region.span.start + found.start(1), region.span.start + found.end(1))
                yield from self._credit(span, "credit.dateline")
            if place.rstrip().endswith(("-", "\u2013", "\u2014", "\u0640")):
                yield Sign(
                    "genre", "news", "credit.dateline", self._trimmed(region.span.start, region.span.end)
                )
        body = [region.span for region in self.regions if region.kind == "body"]
        last = _LAST.search(self.text, body[-1].start, body[-1].end) if body else None
        if last and is_agencies(page_tokens(last.group(1)), self.pages):
            yield from self._credit(Span(last.start(1), last.end(1)), "credit.end")

    def _credit(self, span: Span, rule: str) -> Iterator[Sign]:
        """Give the agencies named in a bracket: by id where they are known, else as they are called."""
        words = self.text[span.start : span.end]
        outlets = list(self._outlets(span, rule))
        if outlets:
            yield from outlets
        elif is_agencies(page_tokens(words), self.pages) and not self._is_own(words):
            yield Sign("via", words.strip(), rule, span)

    def _trimmed(self, start: int, end: int) -> Span:
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))


def _sign(tells: Tells, rule: str, span: Span) -> Sign:
    return Sign("translated" if tells == "translated" else "genre", tells, rule, span)


def _one_speaker(quotes: tuple[Quote, ...]) -> str | None:
    """Give who said nearly all that is quoted; None where nobody did."""
    speakers = Counter(speaker for quote in quotes if (speaker := quote.speaker or quote.speaker_code))
    speaker, most = next(iter(speakers.most_common(1)), (None, 0))
    return speaker if len(quotes) >= _QUOTES and most >= _SHARE * len(quotes) else None
