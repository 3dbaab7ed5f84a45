"""Who said what: words in quotation marks, and clauses behind verbs of saying.

The reader goes through the sentences in order and notes every word of saying with its speaker; afterwards the
quotations are attributed to the nearest one: before the opening mark, behind the closing mark, or, where a
quotation simply goes on, to the last speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from marsad.analyse.chunks import Chunk
from marsad.analyse.clause import subject_of
from marsad.analyse.memory import Memory
from marsad.analyse.mentions import Somebody
from marsad.analyse.subjects import previous_subject
from marsad.kit.bundle import Kit
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Speech
from marsad.model.findings import Quote, finding_id
from marsad.model.spans import cut
from marsad.text.quotation import Quotation, quotations
from marsad.text.tokens import Tokens

_SPOKEN = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
FEWEST_WORDS = 4  # of a direct quote, by the coding guide
_FAR_TOKENS = 40
_LEAST_CLAUSE = 4  # chunks that an indirect clause has at least before a comma can end it


@dataclass(slots=True)
class Saying:
    """A word of saying at a token, who says, and the clause it introduces (tokens), if any."""

    first: int
    behind: int
    rule: str
    speaker: list[Somebody]
    clause: tuple[int, int] | None
    sentence: tuple[int, int]
    aside: bool = False


class SpeechReader:
    """Collects the sayings of one document; `quotes` gives the result."""

    def __init__(self, document: str, tokens: Tokens, language: str, kit: Kit) -> None:
        self.document = document
        self.tokens = tokens
        self.world = kit.world
        self.ontology = kit.ontology
        self.starts = [tokens.fold.position(start) for start in tokens.starts]
        self.marked = [one for one in quotations(tokens.text) if one.depth == 0 or one.open_end]
        self.long = [one for one in self.marked if self._words(one) >= FEWEST_WORDS]
        self.sayings: list[Saying] = []
        self.speaker: list[Somebody] = []
        self.datives = tuple(kit.languages[language].file.prepositions)

    def read(self, chunks: list[Chunk], memory: Memory) -> None:
        """Note the sayings of a sentence."""
        for place, chunk in enumerate(chunks):
            reading = self._saying(chunks, place)
            if reading is None or self._is_inside(chunk.first):
                continue
            speaker = self._speaker(chunks, place, reading, memory)
            if speaker:
                self.speaker = memory.speaker = speaker
            clause = self._clause(chunks, place, reading) if speaker else None
            rule = f"speech.{reading.word.item.id}"
            span = (chunks[0].first, chunks[-1].behind)
            aside = place > 0 and chunks[place - 1].has("relative")
            self.sayings.append(Saying(chunk.first, chunk.behind, rule, speaker, clause, span, aside))

    def _saying(self, chunks: list[Chunk], place: int) -> Reading | None:
        """Give the word of saying at a place; an adjective ("المعلنة", "من المؤكد") is none, nor is the author's "we"."""
        reading = chunks[place].reading("speech")
        if reading is None:
            return self._act(chunks[place])
        form = reading.word.form
        if form.part == "adjective" and (reading.article or (place and chunks[place - 1].has("preposition"))):
            return None
        return None if form.part == "verb" and form.person == 1 else reading

    def _act(self, chunk: Chunk) -> Reading | None:
        """Give the reading of a verb that is an act of speech though no word of saying: it may bear a quotation."""
        if chunk.kind != "verb":
            return None
        for one in chunk.readings:
            if one.word.job == "trigger" and self.ontology.kinds[one.word.item.kind].type in _SPOKEN:
                return one
        return None

    def quotes(self, ranges: list[tuple[int, int]]) -> tuple[Quote, ...]:
        """Give the quotes of the document, direct and indirect, in order."""
        allowed = [(self.starts[first], self._end_of(behind - 1)) for first, behind in ranges]
        found = [self._direct(one) for one in self.long if any(a <= one.start < b for a, b in allowed)]
        found += [quote for saying in self.sayings for quote in self._indirect(saying)]
        kept = {quote.id: quote for quote in found if quote is not None}
        return tuple(sorted(kept.values(), key=lambda quote: quote.evidence.span))

    # --- speakers ----------------------------------------------------------------------------------------

    def _speaker(self, chunks: list[Chunk], place: int, reading: Reading, memory: Memory) -> list[Somebody]:
        """Give who says: the verb's subject, who is named behind "according to", or who spoke last."""
        form = reading.word.form
        if form.part == "word":
            for chunk in chunks[place + 1 : place + 4]:
                if chunk.kind in {"actor", "someone"}:
                    return chunk.somebody
            return []
        if form.part == "verb":
            subject = subject_of(chunks, place)
            if subject is not None:
                return subject.somebody
            return [] if self._is_impersonal(chunks, place, reading) else self._dropped(chunks, place, memory)
        if form.part == "noun":
            return self._reported(chunks, place) if reading.pronoun else []
        return previous_subject(chunks, place) or self.speaker or memory.subject

    def _is_addressee(self, chunks: list[Chunk], place: int) -> bool:
        """Tell "للصحافيين" before the words said: to whom, not who."""
        word = self.tokens.words[chunks[place].first]
        behind = chunks[place + 1] if place + 1 < len(chunks) else None
        opens = behind is not None and (behind.kind in {"colon", "quote"} or behind.has("complementizer"))
        return opens and word.startswith(self.datives)

    def _is_impersonal(self, chunks: list[Chunk], place: int, reading: Reading) -> bool:
        """Tell "ويذكر أن": a passive that opens the sentence and has no speaker."""
        if place > 1 or reading.word.form.aspect != "imperfect" or reading.future or place + 1 >= len(chunks):
            return False
        following = chunks[place + 1]
        return following.has("complementizer") or following.has("preposition")

    def _dropped(self, chunks: list[Chunk], place: int, memory: Memory) -> list[Somebody]:
        following = chunks[place + 1] if place + 1 < len(chunks) else None
        if following is None or following.kind == "number":
            return []
        if following.kind == "word" and not self._is_addressee(chunks, place + 1):
            return []
        if following.kind == "someone":
            return following.somebody
        return self.speaker or memory.subject

    def _reported(self, chunks: list[Chunk], place: int) -> list[Somebody]:
        """Give the speaker of "نقلت الوكالة عن كيم قوله إن": who stands before, behind a preposition."""
        for chunk in reversed(chunks[:place]):
            if chunk.kind in {"actor", "someone"}:
                return chunk.somebody
        return []

    # --- indirect speech ----------------------------------------------------------------------------------

    def _clause(self, chunks: list[Chunk], place: int, reading: Reading) -> tuple[int, int] | None:
        """Give the tokens of the clause behind أن or إن, up to the next word of saying or the sentence's end."""
        entry = reading.word.item
        if not isinstance(entry, Speech) or not entry.indirect:
            return None
        for step in range(place + 1, min(len(chunks), place + 18)):
            chunk = chunks[step]
            if chunk.has("complementizer"):
                return chunk.behind, self._end_of_clause(chunks, step)
            if chunk.kind in {"stop", "colon", "verb"}:
                return None
        return None

    def _end_of_clause(self, chunks: list[Chunk], start: int) -> int:
        for step in range(start + 1, len(chunks)):
            chunk = chunks[step]
            after_comma = chunks[step - 1].kind == "comma"
            saying = chunk.reading("speech")
            if after_comma and saying is not None and saying.word.form.part in {"adjective", "word"}:
                return chunks[step - 1].first
            if after_comma and step - start > _LEAST_CLAUSE and _begins_another(chunk):
                return chunks[step - 1].first
        return chunks[-1].behind

    def _indirect(self, saying: Saying) -> list[Quote]:
        if saying.clause is None or not saying.speaker or _is_agency(saying.speaker):
            return []
        first, behind = saying.clause
        inner = next(
            (
                one
                for one in self.long
                if self._token_at(one.start) >= first and one.start < self._end_of(behind - 1)
            ),
            None,
        )
        if inner is not None:
            behind = min(behind, self._token_at(inner.start) - 1)
            if not self._has_predicate(first, behind):
                return []
        first, behind = self._trim(first, behind)
        if behind - first < 3:
            return []
        start, end = self.tokens.span(first, behind)
        return [self._quote(start, end, saying, direct=False)]

    def _has_predicate(self, first: int, behind: int) -> bool:
        return behind - first >= FEWEST_WORDS + 2

    def _trim(self, first: int, behind: int) -> tuple[int, int]:
        words = self.tokens.words
        while behind > first and words[behind - 1] in _EDGE:
            behind -= 1
        while first < behind and words[first] in _OPEN_EDGE:
            first += 1
        return first, behind

    # --- direct speech -------------------------------------------------------------------------------------

    def _direct(self, one: Quotation) -> Quote | None:
        saying = self._saying_for(one)
        if saying is None:
            saying = Saying(self._token_at(one.start), 0, "speech.unattributed", [], None, (0, 0))
        return self._quote(one.start, one.end, saying, direct=True)

    def _saying_for(self, one: Quotation) -> Saying | None:
        """Give the word of saying that a quotation belongs to."""
        opening, closing = self._token_at(one.start) - 1, self._token_at(one.end)
        before = [saying for saying in self.sayings if saying.first < opening]
        here = [saying for saying in before if self._same_sentence(saying, opening)]
        main = [saying for saying in here if not saying.aside] or here
        if main:
            return main[-1]
        nearest = before[-1] if before else None
        after = next((saying for saying in self.sayings if closing <= saying.first <= closing + 4), None)
        if after is not None and self._same_line(closing, after.first) and after.speaker:
            return after
        if nearest is not None and nearest.speaker and opening - nearest.first <= _FAR_TOKENS * 2:
            return nearest
        return None

    def _same_sentence(self, saying: Saying, token: int) -> bool:
        return saying.sentence[0] <= token <= saying.sentence[1]

    def _same_line(self, first: int, last: int) -> bool:
        start, end = (
            self.starts[min(first, len(self.starts) - 1)],
            self.starts[min(last, len(self.starts) - 1)],
        )
        return "\n" not in self.tokens.text[start:end]

    # --- pieces ---------------------------------------------------------------------------------------------

    def _quote(self, start: int, end: int, saying: Saying, *, direct: bool) -> Quote:
        code, name = self._who(saying.speaker)
        cue = None
        if saying.behind:
            cue = cut(self.document, self.tokens.text, *self.tokens.span(saying.first, saying.behind))
        return Quote(
            id=finding_id(self.document, "quote", saying.rule, [(start, end)], (code or "",)),
            speaker=name,
            speaker_code=code,
            direct=direct,
            evidence=cut(self.document, self.tokens.text, start, end),
            cue=cue,
            rule=saying.rule,
            confidence=0.85 if saying.speaker else 0.4,
        )

    def _who(self, speaker: list[Somebody]) -> tuple[str | None, str | None]:
        """Give code and name; of two speakers of different states together there is no one code."""
        codes = {one.codes for one in speaker}
        only = codes.pop() if len(codes) == 1 else ()
        names = dict.fromkeys(name for one in speaker if (name := self._name_of(one)))
        return (only[0] if len(only) == 1 else None), ", ".join(names) or None

    def _name_of(self, one: Somebody) -> str | None:
        if one.person:
            return one.person
        office = self.ontology.label("office", one.office, "en") if one.office else None
        states = [self.world.label(code, "en") for code in one.codes]
        return ", ".join(filter(None, (office, *states))) or None

    def _words(self, one: Quotation) -> int:
        first, behind = self._token_at(one.start), self._token_at(one.end)
        return sum(word[0].isalnum() for word in self.tokens.words[first:behind])

    def _is_inside(self, token: int) -> bool:
        place = self.starts[token]
        return any(one.start <= place < one.end for one in self.long)

    def _token_at(self, offset: int) -> int:
        return bisect_left(self.starts, offset)

    def _token_behind(self, offset: int) -> int:
        return bisect_left(self.starts, offset)

    def _end_of(self, token: int) -> int:
        return self.tokens.span(token, token + 1)[1]


def _begins_another(chunk: Chunk) -> bool:
    """Tell whether what follows a comma is the report again: "بينما …", "وهو …", "وذلك …", "في خطوة …"."""
    return any(chunk.has(job) for job in ("subordinator", "aside")) or (
        chunk.kind == "verb" and chunk.conjunction != "" and chunk.has("speech")
    )


_EDGE = frozenset({".", "،", ",", "؛", ":", "…", "!", "؟"})
_OPEN_EDGE = frozenset({"،", ",", ":"})


def _is_agency(speaker: list[Somebody]) -> bool:
    return all(one.kind == "outlet" for one in speaker)
