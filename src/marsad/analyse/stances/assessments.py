"""Assessments: judgements as worded, with their voice: the report, the author of an opinion piece, an official.

They are neither acts nor quotes. Few and precise: only phrases of the resources, only where somebody is judged.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clauseside import is_fact, named_before
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.passages import Passage, Sentence, passages
from marsad.analyse.stances.positions import quote_at
from marsad.analyse.stances.stanceholders import codes_of
from marsad.languages.judgements import Judgement
from marsad.languages.language import Language
from marsad.model.documents import Document, Genre
from marsad.model.findings import Assessment, Quote
from marsad.model.ids import finding_id
from marsad.model.spans import cut
from marsad.text.tokens import Tokens
from marsad.world import World

_SURE = 0.7


class AssessmentReader:
    """Collects the judgements of one document; `assessments` gives the result."""

    def __init__(self, document: Document, tokens: Tokens, language: Language, world: World) -> None:
        self.document = document
        self.world = world
        self.tokens = tokens
        self.table = language.further.judgement_table
        self.found: list[tuple[Passage, tuple[str, ...], int]] = []

    def read(self, sentence: Sentence, memory: Memory) -> None:
        """Note the judgements of a sentence."""
        for passage in passages(sentence, self.table):
            place = sentence.chunk_at(passage.first)
            if not is_fact(sentence.chunks, place):
                continue
            entry: Judgement = passage.item
            actors = [*([passage.holder] if passage.holder is not None else []), *passage.others]
            actors = [chunk for chunk in actors if not any(one.kind == "reference" for one in chunk.somebody)]
            first, codes = passage.first, tuple[str, ...]()
            if entry.judged == "before":
                named = named_before(sentence.chunks, place)
                if named is None:
                    continue
                first = min(first, named.first)
                codes = self._meant(named, sentence, memory)
            codes = tuple(
                dict.fromkeys((*codes, *codes_of([one for chunk in actors for one in chunk.somebody])))
            )
            if entry.of == "party" or len(codes) > 1:
                self.found.append((passage, codes, first))

    def _meant(self, named: Chunk, sentence: Sentence, memory: Memory) -> tuple[str, ...]:
        """Give whom a judgement is of: who is named; of "the two countries" only where their region is said."""
        if not any(one.kind == "reference" for one in named.somebody):
            return codes_of(named.somebody)
        place = sentence.chunk_at(named.first)
        for chunk in sentence.chunks[place + 1 : place + 3]:
            members = {code for body in chunk.codes for code in self.world.members(body)}
            if chunk.kind == "actor" and members and len(named.codes) == 2:
                return memory.last_pair(members)
        return ()

    def assessments(self, quotes: tuple[Quote, ...], genre: Genre | None) -> tuple[Assessment, ...]:
        """Give the judgements of the document: one for each party and wording."""
        return tuple(self._each(quotes, genre))

    def _each(self, quotes: tuple[Quote, ...], genre: Genre | None) -> Iterator[Assessment]:
        seen: set[tuple[str, str]] = set()
        for passage, codes, first in self.found:
            start, end = self.tokens.span(passage.first, passage.behind)
            predicate = self.document.text[start:end]
            for code in codes:
                if (code, predicate) in seen:
                    continue
                seen.add((code, predicate))
                quote = _quote_of(self.tokens.span(first, passage.behind), quotes)
                span = (self.tokens.span(first, passage.behind)[0], end)
                yield Assessment(
                    id=finding_id(self.document.id, "assessment", passage.item.id, [span], (code,)),
                    subject=code,
                    predicate=predicate,
                    voice=_voice(span, quotes, genre),
                    evidence=(cut(self.document.id, self.document.text, *span),),
                    rule=passage.item.id,
                    confidence=_SURE,
                    towards=_others(passage.item, codes, code),
                    pole=passage.item.pole,
                    teller=(quote.speaker or quote.speaker_code) if quote is not None else None,
                )


def _others(entry: Judgement, codes: tuple[str, ...], subject: str) -> tuple[str, ...]:
    """Give those with whom the subject has the relation that is judged."""
    return tuple(code for code in codes if code != subject) if entry.of == "relation" else ()


def _quote_of(span: tuple[int, int], quotes: tuple[Quote, ...]) -> Quote | None:
    """Give the quote in which a judgement begins or ends: "العلاقات «تتطور بنجاح»" is his whose words are quoted."""
    return quote_at(span[0], quotes) or quote_at(span[1] - 1, quotes)


def _voice(span: tuple[int, int], quotes: tuple[Quote, ...], genre: Genre | None) -> str:
    """Give whose judgement it is: "official", "author" of an opinion piece, or "report"."""
    quote = _quote_of(span, quotes)
    if quote is not None and quote.speaker_code is not None:
        return "official"
    return "author" if genre == "opinion" else "report"
