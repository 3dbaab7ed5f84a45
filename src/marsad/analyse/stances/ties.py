"""Ties: standing relations that a report states (partner, member, neighbour, supplier …), never happenings.

Only what the text says: what is planned, wished or denied is no tie, and a membership that the document denies
anywhere is not claimed at all.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clauseside import is_fact, named_before
from marsad.analyse.clauses.passages import Passage, Sentence, passages
from marsad.analyse.stances.positions import quote_at
from marsad.analyse.stances.stanceholders import codes_of
from marsad.analyse.times.expressions import resolve
from marsad.languages.language import Language
from marsad.languages.tiewords import TieWords
from marsad.model.dates import When
from marsad.model.findings import Quote, Tie
from marsad.model.ids import finding_id
from marsad.model.spans import cut
from marsad.text.tokens import Tokens

_SURE = 0.75
_RANK, _RANKED = "rank", "trading-partner"  # "the largest trade partner" is one tie, not two
_TIMES = 6  # chunks behind a tie in which its times stand


def _is_reference(chunk: Chunk) -> bool:
    """Tell words that point back ("the two countries"): a standing tie is not built on a guess."""
    return any(one.kind == "reference" for one in chunk.somebody)


def chunks_behind(chunks: list[Chunk], token: int) -> int:
    """Give the place of the first chunk that begins at a token or behind it."""
    return next((step for step, chunk in enumerate(chunks) if chunk.first >= token), len(chunks))


class _Draft(Struct):
    """A tie told once, between two codes."""

    words: TieWords
    source: str
    target: str
    since: When | None
    until: When | None
    spans: list[tuple[int, int]]


class TieReader:
    """Collects the ties of one document sentence by sentence; `ties` gives the result."""

    def __init__(self, document: str, tokens: Tokens, language: Language, anchor: date | None) -> None:
        self.document = document
        self.tokens = tokens
        self.further = language.further
        self.anchor = anchor
        self.drafts: list[_Draft] = []
        self.denied: set[tuple[str, str, str]] = set()

    def read(self, sentence: Sentence) -> None:
        """Note the ties of a sentence, and those that it denies."""
        for passage in passages(sentence, self.further.tie_table):
            place = sentence.chunk_at(passage.first)
            fact = is_fact(sentence.chunks, place)
            listed = {code: one for one in self._listed(passage, sentence.chunks) for code in one.codes}
            for source, target in self._ends(passage, place, sentence.chunks):
                words: TieWords = passage.item
                if words.denies or not fact:
                    self.denied.add((words.kind, source, target))
                else:
                    since, until = self._times(sentence.chunks, sentence.chunk_at(passage.behind - 1))
                    named = listed.get(target) or listed.get(source)
                    behind = named.behind if named is not None else passage.behind
                    span = self.tokens.span(self._first(passage, place, sentence.chunks), behind)
                    self.drafts.append(_Draft(words, source, target, since, until, [span]))

    def _ends(self, passage: Passage, place: int, chunks: list[Chunk]) -> list[tuple[str, str]]:
        """Give from whom to whom the ties of a phrase go."""
        words: TieWords = passage.item
        holder = passage.holder if words.holder != "before" else named_before(chunks, place)
        if holder is None or _is_reference(holder) or any(_is_reference(one) for one in passage.others):
            return []
        sources = codes_of(holder.somebody)
        if words.holder == "both":
            return [sources] if len(sources) == 2 else []
        others = [
            one
            for chunk in passage.others
            for one in chunk.somebody
            if not words.sides or one.kind in words.sides
        ]
        others += [one for chunk in self._listed(passage, chunks) for one in chunk.somebody]
        targets = [code for code in codes_of(others) if code not in sources]
        pairs = [(source, target) for source in sources for target in targets]
        return [(target, source) for source, target in pairs] if words.turned else pairs

    def _listed(self, passage: Passage, chunks: list[Chunk]) -> list[Chunk]:
        """Give the further bodies of a list behind the phrase: "داخل … وغيرها من الهيئات مثل …، و…"."""
        words: TieWords = passage.item
        if not words.sides:
            return []
        found: list[Chunk] = []
        others = inside = False
        for step in range(chunks_behind(chunks, passage.behind), len(chunks)):
            chunk = chunks[step]
            if chunk.kind == "bracket":
                inside = not inside
            elif inside or chunk.kind == "comma" or chunk.has("such-as"):
                continue
            elif chunk.has("and-others"):
                others = True
            elif self._is_listed(chunks, step, words, others=others):
                found.append(chunk)
            elif found or not others or not (chunk.kind in {"word", "dash"} or chunk.has("preposition")):
                break
        return found

    def _is_listed(self, chunks: list[Chunk], step: int, words: TieWords, *, others: bool) -> bool:
        """Tell whether a body stands in the list, and not at the beginning of another clause."""
        chunk = chunks[step]
        if chunk.kind != "actor" or any(one.kind not in words.sides for one in chunk.somebody):
            return False
        ends = step + 1 == len(chunks) or chunks[step + 1].kind in {"comma", "stop", "bracket", "actor"}
        joined = chunk.somebody[0].conjunction or others
        return bool(joined) and ends and not chunk.is_adjective

    def _first(self, passage: Passage, place: int, chunks: list[Chunk]) -> int:
        holder = named_before(chunks, place) if passage.item.holder == "before" else None
        return min(holder.first, passage.first) if holder is not None else passage.first

    def _times(self, chunks: list[Chunk], place: int) -> tuple[When | None, When | None]:
        """Give since when and until when, where a time behind the phrase says so."""
        found: dict[str, When | None] = {}
        for step in range(place + 1, min(len(chunks), place + 1 + _TIMES)):
            chunk = chunks[step]
            if chunk.kind in {"stop", "verb"}:
                break
            before = chunks[step - 1].reading("preposition")
            if chunk.kind == "time" and chunk.time is not None and before is not None:
                found[before.word.item.value] = resolve(
                    chunk.time, self.tokens, self.document, self.anchor, future=False
                )
        return found.get("since"), found.get("until")

    def ties(self, quotes: tuple[Quote, ...]) -> tuple[Tie, ...]:
        """Give the ties of the document, each once, in order."""
        ranked: dict[tuple[str, str], set[str]] = {}
        for draft in self.drafts:
            if draft.words.kind == _RANK:
                ranked.setdefault((_RANKED, draft.source), set()).add(draft.target)
        merged: dict[tuple[str, frozenset[str] | tuple[str, str]], _Draft] = {}
        for draft in sorted(self.drafts, key=lambda one: one.spans[0]):
            if (draft.words.kind, draft.source, draft.target) in self.denied or draft.target in ranked.get(
                (draft.words.kind, draft.source), ()
            ):
                continue
            key = (draft.words.kind, (draft.source, draft.target))
            known = merged.setdefault(key, draft)
            if known is not draft:
                known.spans = sorted({*known.spans, *draft.spans})
                known.since, known.until = known.since or draft.since, known.until or draft.until
        return tuple(self._tie(draft, quotes) for draft in merged.values())

    def _tie(self, draft: _Draft, quotes: tuple[Quote, ...]) -> Tie:
        quote = quote_at(draft.spans[0][0], quotes)
        return Tie(
            id=finding_id(
                self.document,
                "tie",
                draft.words.id,
                draft.spans,
                (draft.words.kind, draft.source, draft.target),
            ),
            kind=draft.words.kind,
            source=draft.source,
            target=draft.target,
            since=draft.since,
            until=draft.until,
            asserted_by=quote.speaker_code if quote is not None else None,
            evidence=tuple(cut(self.document, self.tokens.text, start, end) for start, end in draft.spans),
            rule=draft.words.id,
            confidence=_SURE,
        )
