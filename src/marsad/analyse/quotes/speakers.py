"""Who speaks: the subject of a word of saying, the body that a noun and a state name together, or who spoke before.

A verb of saying without a subject of its own goes on with the last speaker, where its gender does not forbid it. A
subject that nobody knows is a speaker too: what follows is his, and not that of whoever spoke before him.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.clause import subject_of
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.clauses.settled import settled
from marsad.analyse.clauses.subjects import previous_subject
from marsad.analyse.names.somebody import Somebody
from marsad.analyse.quotes.heads import Heads
from marsad.analyse.quotes.namesakes import Namesakes
from marsad.analyse.quotes.speakersigns import (
    PAPER,
    PHRASE,
    SOMEONE,
    UNKNOWN,
    as_body,
    behind_auxiliary,
    has_medium_before,
    is_impersonal,
    is_noun,
    is_paper,
    is_relative,
    is_said_anew,
    is_saying,
    issuer_of,
    key_of,
    named_before,
    opens_words,
    right_before,
    speaks_of_noun,
    speech_entry,
    topic_before,
    unnamed,
)
from marsad.analyse.quotes.whose import belongs, of_phrase
from marsad.languages.inflection import Form
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading
from marsad.text.tokens import Tokens

_OUTLET = "outlet"
_NAME = 8  # tokens between an office and the last name of its holder
_REPORTED = 4
_REMEMBERED = 4  # speakers
_SECOND = 2  # the first place at which a sentence may go on
_THIRD = 3  # the person of whom one speaks


class Speakers:
    """Remembers who has spoken in a document, and by verbs of which gender."""

    __slots__ = (
        "_earlier",
        "_genders",
        "_heads",
        "_holders",
        "_namesakes",
        "_press",
        "_tokens",
        "last",
    )

    def __init__(self, tokens: Tokens, language: Language) -> None:
        self._heads = Heads(tokens, language.file)
        self._namesakes = Namesakes(tokens)
        self.last: list[Somebody] = []
        self._earlier: list[list[Somebody]] = []
        self._press: list[Somebody] = [Somebody(0, 0, _OUTLET)]
        self._tokens = tokens
        self._genders: dict[tuple[object, ...], str] = {}
        self._holders: dict[str, list[Somebody]] = {}

    def speaks(self, speaker: list[Somebody]) -> None:
        """Remember who spoke last, and those before him."""
        self._earlier = [*self._earlier, speaker][-_REMEMBERED:]
        self.last = speaker

    def note(self, chunks: list[Chunk]) -> None:
        """Remember of which gender the subjects of a sentence are, and the unknown words behind offices."""
        there = settled(chunks)
        for place in there.of_kind("verb"):
            self._note_gender(chunks, place)
        for place in sorted({*there.of_kinds("actor", "someone"), *there.doing("medium")}):
            chunk = chunks[place]
            self._namesakes.note(chunks, place)
            if any(one.office for one in chunk.somebody):
                self._note_names(chunks, place)
                self._heads.mention(chunk)
            if "medium" in chunk.jobs:
                self._outlet(chunks, place)
            if chunk.kind == "actor" and all(one.kind == _OUTLET for one in chunk.somebody):
                self._press = chunk.somebody

    def _note_gender(self, chunks: list[Chunk], place: int) -> None:
        subject = chunks[place + 1] if place + 1 < len(chunks) else None
        verb = chunks[place].verb
        if subject is None or not subject.is_bare_actor or len(subject.somebody) != 1 or verb is None:
            return
        forms = [one.word.form for one in chunks[place].readings if one.word.form.part == "verb"]
        genders = {form.gender for form in forms}  # "تحدث" is "he spoke" and "she happens"
        singular = all(form.count == "s" and form.person == _THIRD for form in forms)
        if len(genders) == 1 and singular and subject_of(chunks, place) is subject:
            self._genders[key_of(subject.somebody)] = genders.pop()

    def of(self, chunks: list[Chunk], place: int, reading: Reading, memory: Memory) -> list[Somebody]:
        """Give who says the word of saying at `place`; empty where it has no speaker."""
        part = reading.word.form.part
        if part == "verb":
            found = self._of_verb(chunks, place, reading, memory)
        elif part == "word":
            found = self._named_next(chunks, place, memory) or unnamed(reading)
        elif part == "noun":
            found = self._of_noun(chunks, place, reading, memory)
        else:
            return self._of_participle(chunks, place, reading, memory)
        found = self._namesakes.meant(self._of_state(chunks, reading, found))
        self._heads.speak(found)
        return found

    def _of_state(self, chunks: list[Chunk], reading: Reading, speaker: list[Somebody]) -> list[Somebody]:
        """Give a speaker without a state with that of the phrase behind him, or of who was called so before."""
        one = speaker[0] if len(speaker) == 1 else None
        if one is None or not one.behind or one.kind in {_OUTLET, PAPER}:
            return speaker
        if one.codes:
            spoke = self._heads.who_spoke(one) if one.office and one.behind - one.first == 1 else None
            return [spoke] if spoke is not None else speaker
        place = next((step for step, chunk in enumerate(chunks) if chunk.first == one.first), None)
        if place is None or one.person:
            return speaker
        entry = speech_entry(reading)
        found = of_phrase(chunks, place, addressed=entry is not None and entry.addressed)
        if found:
            self._note_phrase(chunks, place, found)
        again = None if found else self._heads.again(one)
        return found or ([again] if again is not None else speaker)

    def _of_verb(self, chunks: list[Chunk], place: int, reading: Reading, memory: Memory) -> list[Somebody]:
        if place and chunks[place - 1].has("outcome"):
            return []
        entry = speech_entry(reading)
        source = self._source(chunks, place) if entry is not None and entry.from_source else []
        if source:
            return source
        subject = subject_of(chunks, place) or right_before(chunks, place) or topic_before(chunks, place)
        subject = subject or named_before(chunks, place) or behind_auxiliary(chunks, place)
        if subject is not None:
            return subject.somebody
        if is_relative(chunks, place):
            return [Somebody(0, 0, UNKNOWN)]
        if entry is not None and entry.from_source:
            return []
        if has_medium_before(chunks, place):
            return self._press
        if is_impersonal(chunks, place, reading) or speaks_of_noun(chunks, place, reading):
            return []
        behind = chunks[place + 1] if place + 1 < len(chunks) else None
        if behind is None:
            return []
        if behind.kind == "number":
            return self._described(chunks, place + 2) if entry is not None else []
        if is_paper(behind):
            return self._of_paper(behind, memory)
        described = self._described(chunks, place + 1) if entry is not None else []
        if entry is not None and any(one.kind == UNKNOWN for one in described):
            if entry.onward and self.last:
                return described if self._is_other_name(chunks, place + 1) else self.last
            if entry.addressed and chunks[place].conjunction:
                described = []
        return (
            described
            or self._still(chunks, place, reading.word.form)
            or self._before(reading.word.form, memory)
        )

    def _still(self, chunks: list[Chunk], place: int, form: Form) -> list[Somebody]:
        """Give of whom the sentence goes on to tell with a pronoun: "امتنع الوزير عن التعليق، لكنه قال إن"."""
        if place < _SECOND or not (chunks[place - 1].has("aside") and chunks[place - 1].has("conjunction")):
            return []
        subject = previous_subject(chunks, place)
        return subject if subject and self._agrees(subject, form) else []

    def _source(self, chunks: list[Chunk], place: int) -> list[Somebody]:
        """Give who is named behind "نقل … عن": he speaks, whoever passes it on."""
        for step in range(place + 1, min(len(chunks), place + _NAME)):
            chunk = chunks[step]
            governing = chunks[step - 1].reading("preposition")
            about = governing is not None and governing.word.item.value == "about" and not governing.pronoun
            if chunk.kind in {"actor", "someone"} and (about or chunk.preposition == "about"):
                return chunk.somebody
            if about:
                return self._described(chunks, step)
            if chunk.kind in {"comma", "stop", "colon", "verb"} or chunk.has("complementizer"):
                return []
        return []

    def _is_other_name(self, chunks: list[Chunk], place: int) -> bool:
        """Tell a name nobody knows right before what is said, where whoever spoke last is known by name."""
        step = place
        while step < len(chunks) and chunks[step].kind == "word" and not chunks[step].definite:
            step += 1
        named = step > place and step < len(chunks) and opens_words(chunks[step])
        return named and any(one.person for one in self.last)

    def _of_paper(self, paper: Chunk, memory: Memory) -> list[Somebody]:
        """Give who speaks in "the statement": whoever spoke last."""
        issuers = self.last or memory.subject or [Somebody(0, 0, SOMEONE)]
        return [
            Somebody(paper.first, paper.behind, PAPER, one.codes, one.actor, one.person, one.office)
            for one in issuers
        ]

    def _of_noun(self, chunks: list[Chunk], place: int, reading: Reading, memory: Memory) -> list[Somebody]:
        """Give the speaker of "نقلت الوكالة عن كيم قوله إن", of "قول الوزير إن" and of "رد عليه ضيفه بالقول إن"."""
        if reading.pronoun:
            there = [chunk for chunk in chunks[:place] if chunk.kind in {"actor", "someone"}]
            return next((chunk.somebody for chunk in reversed(there) if chunk.preposition != "in"), [])
        if reading.article and reading.preposition:
            said = any(chunk.kind == "verb" and chunk.has("speech") for chunk in chunks[:place])
            return (self.last if said else previous_subject(chunks, place)) or self.last or memory.subject
        if reading.article and not reading.preposition and is_said_anew(chunks, place):
            return previous_subject(chunks, place) or self.last
        if reading.article or reading.preposition:
            return []
        found: list[Somebody] = []
        for chunk in chunks[place + 1 : place + PHRASE]:
            if chunk.is_bare_actor:
                return chunk.somebody
            if chunk.kind in {"comma", "stop", "colon", "verb"} or chunk.has("complementizer"):
                break
            found = found or (chunk.somebody if chunk.kind == "someone" else [])
        return found

    def _of_participle(
        self, chunks: list[Chunk], place: int, reading: Reading, memory: Memory
    ) -> list[Somebody]:
        here = self.last if any(is_saying(chunk) for chunk in chunks[:place]) else []
        return self._first_fitting(
            [here, previous_subject(chunks, place), self.last, memory.subject], reading.word.form
        )

    # --- subjects that are no listed name ------------------------------------------------------------------

    def _described(self, chunks: list[Chunk], place: int) -> list[Somebody]:
        """Give the unlisted subject that begins at `place`; empty where none does: the verb has none of its own."""
        while place < len(chunks) and (
            chunks[place].kind in {"time", "bracket"} or chunks[place].has("quantifier")
        ):
            place += 1
        if place >= len(chunks):
            return []
        first = chunks[place]
        if first.kind == "someone":
            return first.somebody
        if first.has("instrument") and not any(one.article or one.preposition for one in first.readings):
            return issuer_of(chunks, place)
        known = self._holders.get(self._tokens.words[first.first]) if first.kind == "word" else None
        if known:
            return known
        if not self._may_be_subject(chunks, place):
            return []
        if first.has("medium"):
            return self._outlet(chunks, place)
        if first.has("courtesy") and place + 1 < len(chunks):
            first, place = chunks[place + 1], place + 1
            known = self._holders.get(self._tokens.words[first.first])
            if known:
                return known
        if first.has("onlooker"):
            return [Somebody(first.first, first.behind, UNKNOWN)]
        for chunk in chunks[place + 1 : place + PHRASE]:
            if chunk.kind == "actor" and chunk.preposition in {"", "l"}:
                return as_body(first, chunk)
            if chunk.kind == "someone":
                return chunk.somebody
            if chunk.kind not in {"word", "quote", "dash"} and not is_noun(chunk):
                break
        return [Somebody(first.first, first.behind, UNKNOWN)]

    def _outlet(self, chunks: list[Chunk], place: int) -> list[Somebody]:
        """Give a paper or agency with the state of the adjective behind it; a definite one alone is the last that had one."""
        for chunk in chunks[place + 1 : place + _REPORTED]:
            if chunk.kind == "actor" and not chunk.preposition:
                self._press = [Somebody(chunks[place].first, chunk.behind, _OUTLET, chunk.codes)]
                return self._press
            if not belongs(chunk):
                break
        return self._press

    def _may_be_subject(self, chunks: list[Chunk], place: int) -> bool:
        chunk = chunks[place]
        if chunk.kind != "word":
            return is_noun(chunk) or chunk.has("courtesy")
        if chunk.clitic in {"", "and"}:
            return True
        behind = chunks[place + 1] if place + 1 < len(chunks) else None
        return chunk.clitic == "b" and behind is not None and opens_words(behind)

    def _named_next(self, chunks: list[Chunk], place: int, memory: Memory) -> list[Somebody]:
        for step in range(place + 1, min(len(chunks), place + PHRASE)):
            chunk = chunks[step]
            if step == place + 1 and is_paper(chunk):
                return self._of_paper(chunk, memory)
            if chunk.has("medium"):
                return self._outlet(chunks, step)
            if chunk.kind in {"comma", "stop", "colon"}:
                break
            if chunk.kind in {"actor", "someone"} and step < place + _REPORTED:
                return chunk.somebody
        return []

    def _note_names(self, chunks: list[Chunk], place: int) -> None:
        """Remember by each unknown word behind an office who bears it: "وكيل الوزارة … الثنيان" is "الثنيان"."""
        chunk = chunks[place]
        if any(one.person for one in chunk.somebody):
            return
        for one in chunk.somebody:
            for token in range(*(one.unlisted or (0, 0))):
                self._holders.setdefault(self._tokens.words[token], [one])
        for later in chunks[place + 1 : place + _NAME]:
            if later.kind == "word":
                self._holders.setdefault(self._tokens.words[later.first], chunk.somebody)
            elif later.kind != "cue" or later.has("preposition") or later.has("complementizer"):
                return

    def _note_phrase(self, chunks: list[Chunk], place: int, speaker: list[Somebody]) -> None:
        """Remember that the names in the phrase of a speaker are his: "… الكويتي، السفير سامي الحمد، إن"."""
        named = place
        while named < len(chunks) and chunks[named].kind == "word":
            named += 1
        if 1 < named - place <= _REPORTED and named < len(chunks) and chunks[named].kind == "comma":
            words = (self._tokens.words[one.first] for one in chunks[place:named])
            self._holders.update(dict.fromkeys(words, speaker))
        for step in range(place, min(len(chunks), place + _NAME)):
            chunk = chunks[step]
            if chunk.kind in {"verb", "quote", "colon"} or chunk.has("complementizer"):
                return
            if chunk.kind == "someone":
                bearers = [word for word, known in self._holders.items() if known[0] is chunk.somebody[0]]
                self._holders.update(dict.fromkeys(bearers, speaker))
            elif chunk.kind == "word" and not chunk.definite and not self._is_construct(chunks, step):
                self._holders[self._tokens.words[chunk.first]] = speaker

    def _is_construct(self, chunks: list[Chunk], place: int) -> bool:
        """Tell a noun that another with the article or an office follows, which is no name: "مدير المكتب"."""
        following = chunks[place + 1] if place + 1 < len(chunks) else None
        if following is None or following.kind in {"someone", "actor"}:
            return following is not None
        return following.definite or any(one.article for one in following.readings)

    # --- who spoke before ------------------------------------------------------------------------------------

    def _before(self, form: Form, memory: Memory) -> list[Somebody]:
        return self._first_fitting([self.last, memory.subject], form)

    def _first_fitting(self, candidates: list[list[Somebody]], form: Form) -> list[Somebody]:
        """Give the first candidate, unless its gender forbids it; then one whom it does not forbid, or nobody known."""
        there = [one for one in candidates if one]
        if not there or self._agrees(there[0], form):
            return there[0] if there else []
        fitting = [one for one in there if self._agrees(one, form)]
        certain = [one for one in reversed(self._earlier) if self._gender(one) == form.gender]
        return next(iter((*fitting, *certain)), [Somebody(0, 0, SOMEONE)])

    def _agrees(self, somebody: list[Somebody], form: Form) -> bool:
        """Tell whether a form may speak of somebody: only a known gender of one alone can forbid it."""
        gender = self._gender(somebody)
        return gender is None or form.count != "s" or not form.gender or form.gender == gender

    def _gender(self, somebody: list[Somebody]) -> str | None:
        """Give the gender of one alone, as a verb or the word of his office told it; None where neither did."""
        known = self._genders.get(key_of(somebody))
        if known or len(somebody) != 1:
            return known
        one = somebody[0]
        return (one.gender or None) if not one.person or one.gender == "m" else None
