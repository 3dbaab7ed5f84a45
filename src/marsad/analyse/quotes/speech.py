"""Who said what: words in quotation marks, and clauses behind verbs of saying.

The reader goes through the sentences in order and notes every word of saying with its speaker; afterwards the
quotations are attributed to the nearest one: before the opening mark, behind the closing mark, or, where a
quotation simply goes on, to the last speaker.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import partial

from msgspec import Struct

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.settled import settled
from marsad.analyse.names.somebody import Somebody
from marsad.analyse.quotes.home import Homes
from marsad.analyse.quotes.speakers import Speakers
from marsad.analyse.quotes.speakersigns import SOMEONE, UNKNOWN, opens_words
from marsad.analyse.quotes.speechclauses import clause_of, is_aside
from marsad.kit.bundle import Kit
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Speech
from marsad.model.findings import Quote
from marsad.model.ids import finding_id
from marsad.model.spans import cut
from marsad.text.quotation import Quotation, quotations
from marsad.text.tokens import Tokens

_SPOKEN = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
FEWEST_WORDS = 4  # of a direct quote, by the coding guide
_FAR_TOKENS = 40
_SURELY_CLAUSE = 15  # tokens that no subject or object alone has, though no verb in them is known
_TO_WORDS = 3  # chunks from a word of saying to the mark that opens what is said
_HEAD = 2  # chunks before the verb that a sentence opens with


class Saying(Struct, gc=False):
    """A word of saying at a token, who says, and the clause it introduces (tokens), if any."""

    first: int
    behind: int
    rule: str
    speaker: list[Somebody]
    clause: tuple[int, int] | None
    sentence: tuple[int, int]
    aside: bool = False
    verbs: tuple[int, ...] = ()
    joined: tuple[int, ...] = ()


class SpeechReader:
    """Collects the sayings of one document; `quotes` gives the result."""

    def __init__(self, document: str, tokens: Tokens, language: str, kit: Kit) -> None:
        self.document = document
        self.tokens = tokens
        self.world = kit.world
        self.ontology = kit.ontology
        self.starts = tokens.places
        self.marked = [one for one in quotations(tokens.text) if one.depth == 0 or one.open_end]
        called = kit.languages[language].words_of("called")
        self.long = [
            one for one in self.marked if self._words(one) >= FEWEST_WORDS and not self._is_name(one, called)
        ]
        self.sayings: list[Saying] = []
        file = kit.languages[language].file
        self.conjunctions = tuple(file.conjunctions)
        self.speakers = Speakers(tokens, kit.languages[language])
        abroad = kit.languages[language].words_of("diplomatic-word")
        self.homes = Homes(tokens, abroad, kit.world.is_state_press)

    def read(self, chunks: list[Chunk], memory: Memory) -> None:
        """Note the sayings of a sentence."""
        self.speakers.note(chunks)
        memory.tellers = {}
        memory.quoted = partial(self._goes_on_at, chunks[0].first if chunks else 0)
        there = settled(chunks)
        places = sorted({*there.doing("speech"), *there.doing("speech-at-once"), *there.doing("trigger")})
        if not places:
            return
        openings = (chunks[place] for place in there.doing("complementizer"))
        joined = tuple(chunk.behind for chunk in openings if self._takes_up(chunk.first))
        verbs = tuple(
            chunks[place].first for place in there.of_kind("verb") if "auxiliary" not in chunks[place].jobs
        )
        for place in places:
            chunk = chunks[place]
            reading = self._saying(chunks, place)
            if reading is None or self._is_inside(chunk.first):
                continue
            speaker = self.speakers.of(chunks, place, reading, memory)
            memory.tellers[place] = speaker
            known, speaker = speaker, self.homes.of(chunks, speaker, memory)
            aside = is_aside(chunks, place) or _is_of_thing(reading, speaker)
            enclosed = self._is_enclosed(chunk.first, chunks[0].first)
            clause = self._clause(chunks, place, reading) if speaker else None
            clause = None if clause is not None and self._is_opened(clause, chunks[0].first) else clause
            told = clause is not None
            if speaker and not (aside or enclosed) and _goes_on(chunks, place, reading, speaker, told=told):
                self.speakers.speaks(speaker)
                if any(one.codes for one in known):
                    memory.speaker = known
            rule = f"speech.{reading.word.item.id}"
            span = (chunks[0].first, chunks[-1].behind)
            clause = None if enclosed else clause
            self.sayings.append(
                Saying(
                    chunk.first, chunk.behind, rule, speaker, clause, span, aside or enclosed, verbs, joined
                )
            )

    def _clause(self, chunks: list[Chunk], place: int, reading: Reading) -> tuple[int, int] | None:
        """Give the clause of what is said; a saying that is denied ("لم يقل إن") or has an object ("أبرزها") has none."""
        if place and chunks[place - 1].has("negation"):
            return None
        entry = reading.word.item if reading.word.form.part == "verb" else None
        follows = place + 1 < len(chunks) and chunks[place + 1].has("complementizer")  # "زعمه أن" has one
        if reading.pronoun and isinstance(entry, Speech) and not (entry.addressed or follows):
            return None
        return clause_of(chunks, place, reading, self.tokens, self._is_said, self._act)

    def _is_enclosed(self, token: int, first: int) -> bool:
        """Tell whether a word of saying of a sentence that begins at `first` stands in what somebody says there."""
        for saying in reversed(self.sayings):
            if saying.sentence[0] != first:
                return False
            if saying.clause is not None and saying.clause[0] <= token < saying.clause[1]:
                return True
        return False

    def _is_opened(self, clause: tuple[int, int], first: int) -> bool:
        """Tell a clause that an earlier word of saying of the sentence that begins at `first` has opened."""
        here = (
            saying for saying in self.sayings if saying.sentence[0] == first and saying.clause is not None
        )
        return any(saying.clause is not None and saying.clause[0] == clause[0] for saying in here)

    def _is_said(self, token: int) -> bool:
        """Tell whether a complementizer stands in marks, or takes up again with ف what was said before."""
        return self._is_inside(token) or self._takes_up(token)

    def _takes_up(self, token: int) -> bool:
        return self.tokens.words[token].startswith(self.conjunctions)

    def _saying(self, chunks: list[Chunk], place: int) -> Reading | None:
        """Give the word of saying at a place; an adjective ("المعلنة", "غير متوقع") is none, nor is the author's "we"."""
        if chunks[place].kind in {"actor", "someone"}:
            return None
        readings = [one for one in chunks[place].readings if _says(chunks, place, one)]
        if not readings:
            return self._act(chunks[place])
        reading = next((one for one in readings if one.word.form.person != 1), readings[0])
        form = reading.word.form
        if form.part == "adjective" and (reading.article or (place and _asks_for_noun(chunks[place - 1]))):
            return None
        if form.part == "adjective" and self._bears_pronoun(chunks[place], reading):
            return None
        return None if form.part == "verb" and form.person == 1 else reading

    def _bears_pronoun(self, chunk: Chunk, reading: Reading) -> bool:
        """Tell "مضيفه" (his host) from "مضيفة": the feminine ending is written with dots."""
        feminine = reading.word.form.gender == "f" and reading.word.form.count == "s"
        place = chunk.behind - 1
        return feminine and self.tokens.spelled(place)[-1:] == self.tokens.words[place][-1:]

    def _act(self, chunk: Chunk) -> Reading | None:
        """Give the reading of a verb that is an act of speech though no word of saying: it may bear a quotation.

        Whoever says "we" of himself ("أوتاوا: ندعم كينيا") stands before it, not behind it.
        """
        if chunk.kind != "verb":
            return None
        for one in chunk.readings:
            if one.word.job != "trigger" or one.word.form.person == 1:
                continue
            if self.ontology.kinds[one.word.kind].type not in _SPOKEN:
                continue
            if one.word.item.frame.subject == "actor":  # "تساهم كينيا في …" is what another says of Kenya
                return one
        return None

    def quotes(self, ranges: list[tuple[int, int]]) -> tuple[Quote, ...]:
        """Give the quotes of the document, direct and indirect, in order."""
        allowed = [(self.starts[first], self._end_of(behind - 1)) for first, behind in ranges if self.long]
        found = [self._direct(one) for one in self.long if any(a <= one.start < b for a, b in allowed)]
        found += [quote for saying in self.sayings for quote in self._indirect(saying)]
        kept = {quote.id: quote for quote in found if quote is not None}
        return tuple(sorted(kept.values(), key=lambda quote: quote.evidence.span))

    # --- indirect speech ----------------------------------------------------------------------------------

    def _indirect(self, saying: Saying) -> list[Quote]:
        if saying.clause is None or not _is_official(saying.speaker):
            return []
        first, behind = saying.clause
        inner = [
            one
            for one in self.long
            if first <= self._token_at(one.start) and one.start < self._end_of(behind - 1)
        ]
        if not inner:
            return self._told(saying, first, behind)
        opening, closing = self._token_at(inner[0].start) - 1, self._token_at(inner[-1].end)
        before = self._told(saying, first, opening) if self._has_predicate(saying, first, opening) else []
        further = next((place for place in saying.joined if closing < place <= closing + 3), None)
        return before + (self._told(saying, further, behind) if further is not None else [])

    def _told(self, saying: Saying, first: int, behind: int) -> list[Quote]:
        first, behind = self._trim(first, behind)
        if behind - first < 3:
            return []
        start, end = self.tokens.span(first, behind)
        return [self._quote(start, end, saying, direct=False)]

    def _has_predicate(self, saying: Saying, first: int, behind: int) -> bool:
        """Tell whether what stands before a direct quotation is a clause of its own."""
        verb = any(first <= place < behind for place in saying.verbs)
        length = behind - first
        return (verb and length >= FEWEST_WORDS + 2) or length >= _SURELY_CLAUSE

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
        if main and main[-1].speaker:
            return main[-1]
        nearest = next((saying for saying in reversed(before) if not saying.aside), None)
        after = next((saying for saying in self.sayings if closing <= saying.first <= closing + 4), None)
        if after is not None and self._same_line(closing, after.first) and after.speaker:
            return after
        if main:
            return main[-1]
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
        codes = {one.codes or one.home for one in speaker}
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

    def _is_name(self, one: Quotation, called: frozenset[str]) -> bool:
        """Tell a name in marks: the noun of what bears it stands right before ("شركة", "كتاب")."""
        before = self._token_at(one.start) - 2
        words = self.tokens.words
        return before >= 0 and (words[before] in called or words[before][1:] in called)

    def _goes_on_at(self, first: int, token: int) -> bool:
        """Tell whether a token stands in words between marks that opened before the sentence which begins at `first`."""
        place, opening = self.starts[token], self.starts[first]
        return any(one.start < opening and place < one.end for one in self.long)

    def _is_inside(self, token: int) -> bool:
        place = self.starts[token]
        return any(one.start <= place < one.end for one in self.long)

    def _token_at(self, offset: int) -> int:
        return bisect_left(self.starts, offset)

    def _token_behind(self, offset: int) -> int:
        return bisect_left(self.starts, offset)

    def _end_of(self, token: int) -> int:
        return self.tokens.span(token, token + 1)[1]


def _is_of_thing(reading: Reading, speaker: list[Somebody]) -> bool:
    """Tell a verb that says of the noun before it what became of it: "مطالب أبرزها رفع الرسوم", "خطاب نقله موقعه"."""
    entry = reading.word.item
    told = isinstance(entry, Speech) and not entry.addressed and reading.word.form.part == "verb"
    return told and bool(reading.pronoun) and not any(one.codes for one in speaker)


def _goes_on(
    chunks: list[Chunk], place: int, reading: Reading, speaker: list[Somebody], *, told: bool
) -> bool:
    """Tell whether the speaker of a word of saying may say more later on: one named here, or whose words follow at once.

    `told`: the word of saying has a clause. An act of speech tells that only at the head of its sentence; what somebody
    will say does not, nor a source named in passing ("…، وفقا للمرصد").
    """
    if reading.word.form.part == "word" and place > _HEAD:
        return False
    if told:
        return True
    if reading.future or not (place <= _HEAD or reading.word.job == "speech"):
        return False
    if any(one.kind == SOMEONE or (chunks[0].first <= one.first and one.behind) for one in speaker):
        return True
    return any(opens_words(chunk) for chunk in chunks[place + 1 : place + 1 + _TO_WORDS])


def _says(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell a reading as a word of saying; of some verbs what is said must follow at once: "وزاد الوزير أن"."""
    if reading.word.job != "speech-at-once":
        return reading.word.job == "speech"
    return _is_followed(chunks[place + 1 : place + _TO_WORDS + 2])


def _is_followed(chunks: list[Chunk]) -> bool:
    """Tell whether nothing but a subject stands before the words said."""
    for chunk in chunks:
        if opens_words(chunk):
            return True
        if not (chunk.is_bare_actor or chunk.kind in {"someone", "time", "word"}):
            return False
    return False


def _asks_for_noun(before: Chunk) -> bool:
    """Tell a preposition or "not" before a participle: it stands there as an adjective."""
    return before.has("preposition") or before.has("negation")


_EDGE = frozenset({".", "،", ",", "؛", ":", "…", "!", "؟"})
_OPEN_EDGE = frozenset({"،", ",", ":"})


def _is_official(speaker: list[Somebody]) -> bool:
    """Tell whether anybody but the press and unknown people speaks."""
    return any(one.kind not in {"outlet", UNKNOWN} for one in speaker)
