"""The shallow structure of a sentence: who, verb, preposition, time, cue, one behind the other.

A chunk is a run of tokens that does one job. Frames are matched on chunks, so they need not know how many words
a name or a date has. Words that nobody knows are chunks too (`word`): what is unknown blocks, it is not skipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from marsad.analyse.mentions import Somebody
from marsad.analyse.times import TimeExpression
from marsad.languages.language import Language
from marsad.languages.lexicon import Reading
from marsad.text.tokens import Tokens

_MARKS = {"،": "comma", ",": "comma", "؛": "stop", ";": "stop", ":": "colon", ".": "stop", "؟": "stop", "!": "stop",
          "(": "bracket", ")": "bracket", "[": "bracket", "]": "bracket", '"': "quote", "-": "dash", "…": "stop", "|": "stop"}  # fmt: skip


_SUBJECT = 9  # words in which a verb has its subject and its preposition ("عبر الوزير … عن")
_APPOSITION = 8  # chunks between an office and the name of its holder


_NO_JOBS: frozenset[str] = frozenset()


@dataclass(slots=True)
class Chunk:
    """Tokens `first` up to `behind` with one job; `readings` are the lexicon's, `somebody` who is meant.

    `kind`: actor, someone (an office without a known state), verb, noun, cue, time, number, word, or a mark.
    `preposition` is what governs an actor, glued to it or before it; empty for a bare one. `suffixed`:
    an unknown word that may end with a pronoun. `clitic` is the
    proclitic preposition of any other word, of an unknown one that which it may begin with. `definite`: an unknown
    word with the article.
    """

    first: int
    behind: int
    kind: str
    readings: tuple[Reading, ...] = ()
    somebody: list[Somebody] = field(default_factory=list)
    preposition: str = ""
    conjunction: str = ""
    time: TimeExpression | None = None
    clitic: str = ""
    suffixed: bool = False
    definite: bool = False

    jobs: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.keep(self.readings)

    def keep(self, readings: tuple[Reading, ...]) -> None:
        """Leave the chunk only these readings."""
        self.readings = readings
        self.jobs = frozenset(reading.word.job for reading in readings) if readings else _NO_JOBS

    @property
    def codes(self) -> tuple[str, ...]:
        """Give the codes of everybody in the chunk, in order, each once."""
        return tuple(dict.fromkeys(code for one in self.somebody for code in one.codes))

    @property
    def is_adjective(self) -> bool:
        """Tell whether the chunk only says of what nationality the noun before it is."""
        return bool(self.somebody) and all(one.adjective for one in self.somebody)

    @property
    def is_place(self) -> bool:
        """Tell whether it is a mere place ("سمرقند"): somewhere to go to, nobody who acts."""
        return bool(self.somebody) and all(one.kind == "place" for one in self.somebody)

    @property
    def is_bare_actor(self) -> bool:
        """Tell whether it is somebody whom no preposition governs."""
        return self.kind == "actor" and not self.preposition and not self.is_adjective and not self.is_place

    def has(self, job: str) -> bool:
        """Tell whether one reading does a job."""
        return job in self.jobs

    def reading(self, job: str) -> Reading | None:
        """Give the first reading that does a job, or None."""
        return next((reading for reading in self.readings if reading.word.job == job), None)

    @property
    def verb(self) -> Reading | None:
        """Give the first reading as a finite verb, or None."""
        return next((reading for reading in self.readings if reading.word.form.part == "verb"), None)


def chunks_of(
    first: int,
    behind: int,
    tokens: Tokens,
    language: Language,
    mentions: dict[int, Somebody],
    times: dict[int, TimeExpression],
) -> list[Chunk]:
    """Give the chunks of the tokens `first` up to `behind`; `mentions` and `times` by their first token."""
    raw = _without_marks_round_names(list(_raw_chunks(first, behind, tokens, language, mentions, times)))
    return _grouped(_governed(_with_counterparts(_with_place_nouns(raw), language)))


def _raw_chunks(
    first: int, behind: int, tokens: Tokens, language: Language,
    mentions: dict[int, Somebody], times: dict[int, TimeExpression],
) -> Iterator[Chunk]:  # fmt: skip
    place = first
    while place < behind:
        chunk = (
            _mention(place, tokens, language, mentions.get(place))
            or _time(behind, times.get(place))
            or _lexical(place, behind, tokens, language)
        )
        yield chunk
        place = max(chunk.behind, place + 1)


def _mention(place: int, tokens: Tokens, language: Language, somebody: Somebody | None) -> Chunk | None:
    if somebody is None or (somebody.kind in {"place", "outlet"} and not somebody.codes):
        return None
    kind = "actor" if somebody.codes or somebody.kind in {"person", "group"} else "someone"
    fitting = _fitting(place, place + 1, tokens, language)
    readings = tuple(one for one in fitting if one.word.job != "trigger" and one.word.form.part != "verb")
    chunk = Chunk(
        place,
        somebody.behind,
        kind,
        readings,
        [somebody],
        language.preposition(somebody.preposition),
        somebody.conjunction,
    )
    whole = _fitting(place, len(tokens.words), tokens, language) if kind == "someone" else ()
    if any(reading.word.job == "trigger" for reading in whole):
        return None
    return chunk


def _time(behind: int, time: TimeExpression | None) -> Chunk | None:
    if time is None or time.behind > behind:
        return None
    return Chunk(time.first, time.behind, "time", time=time)


def _lexical(place: int, behind: int, tokens: Tokens, language: Language) -> Chunk:
    word = tokens.words[place]
    if word in _MARKS:
        soft = word == "." and place + 1 < behind
        return Chunk(place, place + 1, "quote" if soft else _MARKS[word])
    readings = _fitting(place, behind, tokens, language)
    if not readings:
        kind = "number" if word[0].isdigit() else "word"
        definite = any(word.startswith(article) for article in language.file.articles)
        return Chunk(
            place, place + 1, kind, clitic=_may_open(word, language), definite=definite,
            suffixed=len(word) > 4 and word.endswith(language.file.pronouns),
        )  # fmt: skip
    longest = max(len(reading.word.rest) for reading in readings)
    kept = tuple(
        reading for reading in readings
        if len(reading.word.rest) == longest or not _same_job_longer(reading, readings)
    )  # fmt: skip
    if longest:
        kept = tuple(reading for reading in kept if len(reading.word.rest) == longest)
    kept = _without_verbs(kept, _following(place, behind, tokens, bool(kept[0].conjunction)), language)
    if place and _is_bare_preposition(place, tokens, language):
        kept = tuple(one for one in kept if one.word.form.part != "verb") or kept
    clitic = language.preposition(kept[0].preposition)
    if any(one.word.job == "numeral" for one in kept):
        return Chunk(place, place + 1, "number", clitic=clitic)
    return Chunk(
        place, place + 1 + longest, _kind_of(kept), kept, conjunction=kept[0].conjunction, clitic=clitic
    )


def _is_bare_preposition(place: int, tokens: Tokens, language: Language) -> bool:
    """Tell whether a proclitic stands alone before a word ("بـ رد"), a quotation mark between allowed: no verb follows."""
    before = place - 1
    if before and _MARKS.get(tokens.words[before]) == "quote":
        before -= 1
    return tokens.words[before] in language.file.prepositions


def _may_open(word: str, language: Language) -> str:
    """Give the proclitic that an unknown word may begin with: a preposition, behind a conjunction too, or "and"."""
    joined = len(word) > 4 and word[0] in language.file.conjunctions
    bare = word[1:] if joined else word
    preposition = language.preposition(bare[0]) if len(bare) > 3 else ""
    return preposition or ("and" if joined else "")


_FUNCTION = frozenset(
    {"preposition", "negation", "relative", "complementizer", "conjunction", "subordinator"}
)


def _following(place: int, behind: int, tokens: Tokens, joined: bool) -> frozenset[str]:
    """Give the words among which a verb's own preposition must be: the next, or more where a clause begins."""
    begins = joined or place == 0 or tokens.words[place - 1] in _MARKS
    last = min(behind, place + (_SUBJECT if begins else 2))
    return frozenset(tokens.words[place + 1 : last])


def _without_verbs(
    readings: tuple[Reading, ...], following: frozenset[str], language: Language
) -> tuple[Reading, ...]:
    """Leave out a verb that is spelled like a function word (بين, عبر), unless its own preposition follows."""
    if not any(one.word.job in _FUNCTION and one.word.form.part == "word" for one in readings):
        return readings
    verbs = tuple(one for one in readings if one.word.form.part == "verb")
    if any(following & language.folded_preps(one) for one in verbs):
        return verbs
    return tuple(one for one in readings if one.word.form.part != "verb")


def _same_job_longer(reading: Reading, readings: tuple[Reading, ...]) -> bool:
    return any(
        other.word.job == reading.word.job and len(other.word.rest) > len(reading.word.rest)
        for other in readings
    )


def _fitting(place: int, behind: int, tokens: Tokens, language: Language) -> tuple[Reading, ...]:
    """Give the lexicon's readings whose further words follow and whose spelling is strict enough."""
    words = tokens.words
    return tuple(
        reading
        for reading in language.lexicon.read(words[place])
        if not reading.word.rest
        or tuple(words[place + 1 : place + 1 + len(reading.word.rest)]) == reading.word.rest
        if place + 1 + len(reading.word.rest) <= max(behind, place + 1)
        if _is_spelled(reading, place, tokens)
    )


def _is_spelled(reading: Reading, place: int, tokens: Tokens) -> bool:
    """Tell whether a strict word stands with its own hamza (أن is not إن); a bare ا may be either."""
    item = reading.word.item
    if not getattr(item, "strict", False):
        return True
    written = tokens.spelled(place).removeprefix(reading.conjunction)
    return written[:1] == "ا" or any(written[:2] == form[:2] for form in item.forms)


def _kind_of(readings: tuple[Reading, ...]) -> str:
    if any(reading.word.form.part == "verb" for reading in readings):
        return "verb"
    if any(reading.word.job == "trigger" for reading in readings):
        return "noun"
    return "cue"


def _without_marks_round_names(chunks: list[Chunk]) -> list[Chunk]:
    """Leave out the quotation marks that hold one name and nothing else: “كازاخستان”."""
    marks = {
        place + side
        for place, chunk in enumerate(chunks[1:-1], 1)
        if chunk.kind in {"actor", "someone"} and chunks[place - 1].kind == chunks[place + 1].kind == "quote"
        for side in (-1, 1)
    }
    return [chunk for place, chunk in enumerate(chunks) if place not in marks] if marks else chunks


# --- putting together ---------------------------------------------------------------------------------------


def _with_place_nouns(chunks: list[Chunk]) -> list[Chunk]:
    """Join "مدينة", "منتجع" with the name of the place behind it."""
    found: list[Chunk] = []
    for chunk in chunks:
        before = found[-1] if found else None
        if (
            before is not None
            and chunk.kind == "actor"
            and not chunk.preposition
            and before.has("place-noun")
        ):
            reading = before.reading("place-noun")
            found[-1] = Chunk(
                before.first,
                chunk.behind,
                "actor",
                (),
                chunk.somebody,
                "",
                reading.conjunction if reading else "",
            )
        else:
            found.append(chunk)
    return found


def _with_counterparts(chunks: list[Chunk], language: Language) -> list[Chunk]:
    """Join "نظيره" with the adjective or name behind it into one person."""
    found: list[Chunk] = []
    for chunk in chunks:
        before = found[-1] if found else None
        if (
            before is not None
            and before.kind == "cue"
            and before.has("counterpart")
            and chunk.kind == "actor"
        ):
            reading = before.reading("counterpart")
            for one in chunk.somebody:
                one.adjective = False
                one.office = one.office or "counterpart"
            found[-1] = Chunk(
                before.first, chunk.behind, "actor", (), chunk.somebody,
                language.preposition(reading.preposition) if reading else "", reading.conjunction if reading else "",
            )  # fmt: skip
        else:
            found.append(chunk)
    return found


def _governed(chunks: list[Chunk]) -> list[Chunk]:
    """Give every actor the preposition that stands before it, and tell adjectives from nouns of nationality."""
    for place, chunk in enumerate(chunks):
        if chunk.kind not in {"actor", "someone"}:
            continue
        before = chunks[place - 1] if place else None
        if before is not None and place > 1 and (before.kind == "quote" or before.has("quantifier")):
            before = chunks[place - 2]
        if before is None:
            _stand_alone(chunk)
            continue
        preposition = before.reading("preposition")
        if not chunk.preposition and preposition is not None and not preposition.pronoun:
            chunk.preposition = preposition.word.item.value or ""
        if before.kind not in {"word", "number", "noun", "actor", "someone"} and not _is_nominal(before):
            _stand_alone(chunk)
    return chunks


def _is_nominal(chunk: Chunk) -> bool:
    return chunk.kind == "cue" and any(
        reading.word.form.part in {"noun", "adjective"} for reading in chunk.readings
    )


def _stand_alone(chunk: Chunk) -> None:
    for one in chunk.somebody:
        one.adjective = False


def _grouped(chunks: list[Chunk]) -> list[Chunk]:
    """Join actors that و or a comma with و coordinates: "كازاخستان والصين وروسيا"."""
    found: list[Chunk] = []
    for chunk in chunks:
        target = _group_before(found, chunk) or _office_before(found, chunk)
        if target is None:
            found.append(chunk)
            continue
        while found[-1] is not target:
            found.pop()
        found[-1] = Chunk(
            target.first, chunk.behind, "actor", target.readings, target.somebody + chunk.somebody,
            target.preposition, target.conjunction,
        )  # fmt: skip
    return found


def _group_before(found: list[Chunk], chunk: Chunk) -> Chunk | None:
    """Give the actor that a further actor is coordinated with, or None."""
    if chunk.kind != "actor" or not found:
        return None
    last = found[-1]
    if last.kind == "actor" and _may_join(last, chunk):
        return last
    if len(found) > 1 and found[-2].kind == "actor" and _are_dashed(found, chunk):
        return found[-2]
    if len(found) > 1 and found[-2].kind == "actor" and (last.kind == "comma" or _is_likewise(last)):
        joined = chunk.conjunction or _is_likewise(last)
        if joined and not chunk.preposition and not chunk.is_adjective:
            return found[-2]
    return None


def _office_before(found: list[Chunk], chunk: Chunk) -> Chunk | None:
    """Give the office whose holder a person behind a comma is: "الممثل الأعلى للاتحاد … ، جوزيب بوريل"."""
    if chunk.kind != "actor" or not chunk.somebody[0].person or chunk.conjunction or chunk.preposition:
        return None
    if len(found) < 2 or found[-1].kind != "comma":
        return None
    for before in reversed(found[-_APPOSITION:-1]):
        if before.kind in {"verb", "stop", "colon", "quote"}:
            return None
        if before.kind == "actor" and not before.is_adjective:
            unnamed = all(one.office and not one.person for one in before.somebody)
            return before if unnamed and before.codes == chunk.codes else None
    return None


def _is_likewise(chunk: Chunk) -> bool:
    return chunk.kind == "cue" and (
        chunk.has("likewise") or (chunk.has("conjunction") and chunk.conjunction != "")
    )


def _are_dashed(found: list[Chunk], chunk: Chunk) -> bool:
    """Tell two sides joined by a dash: "قمة كيم-ترامب", "العلاقات الصينية - الروسية"."""
    before = found[-2]
    return found[-1].kind == "dash" and not chunk.preposition and before.is_adjective == chunk.is_adjective


def _may_join(last: Chunk, chunk: Chunk) -> bool:
    if last.is_adjective and chunk.is_adjective:
        return True
    if not chunk.conjunction:
        return False
    return not chunk.preposition or chunk.preposition == last.preposition
