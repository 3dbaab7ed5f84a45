"""Positions, agreements, ties and assessments of one document, read along with its sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

from marsad.analyse.acts.draft import Draft
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.passages import Sentence
from marsad.analyse.instruments.agreements import AgreementReader
from marsad.analyse.stances.assessments import AssessmentReader
from marsad.analyse.stances.positions import PositionReader
from marsad.analyse.stances.ties import TieReader
from marsad.kit.bundle import Kit
from marsad.kit.marks import Marked
from marsad.languages.language import Language
from marsad.model.documents import Document, Genre
from marsad.model.findings import Quote
from marsad.text.tokens import Tokens


class FurtherReader:
    """Reads every sentence for the kinds of findings beyond events, quotes and figures."""

    def __init__(
        self,
        document: Document,
        tokens: Tokens,
        marked: Marked,
        language: Language,
        kit: Kit,
        anchor: date | None,
    ) -> None:
        self.tokens = tokens
        self.marked = marked
        self.positions = PositionReader(document.id, tokens, language, anchor)
        self.agreements = AgreementReader(document.id, tokens, language, anchor)
        self.ties = TieReader(document.id, tokens, language, anchor)
        self.assessments = AssessmentReader(document, tokens, language, kit.world)

    def read(self, chunks: list[Chunk], memory: Memory, told: list[Draft]) -> None:
        """Read a sentence whose references are filled in; `told` are its acts."""
        sentence = Sentence(chunks, self.tokens, self.marked)
        self.positions.read(sentence, memory, told)
        self.agreements.read(sentence, memory, told)
        self.ties.read(sentence)
        self.assessments.read(sentence, memory)

    def findings(
        self, quotes: tuple[Quote, ...], acts: list[Draft], genre: Genre | None
    ) -> dict[str, tuple[Any, ...]]:
        """Give what was found, by the lists of `Findings`; `genre` is the report's, delivered or told by it."""
        return {
            "positions": self.positions.positions(quotes, acts),
            "agreements": self.agreements.agreements(acts),
            "ties": self.ties.ties(quotes),
            "assessments": self.assessments.assessments(quotes, genre),
        }
