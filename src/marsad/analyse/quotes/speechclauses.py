"""Where the clause of what somebody said begins and ends: behind أن or إن, up to where the report speaks again."""

from __future__ import annotations

from collections.abc import Callable

from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Speech
from marsad.text.tokens import Tokens

_REACH = 18  # chunks between a word of saying and the clause it introduces
_LEAST = 4  # chunks that a clause has at least before a comma can end it
_DESCRIBED = 3  # chunks of an indefinite noun and its adjective before the verb that says more of it
_NAME = 3  # words of a name beside the one spelled like a verb
_ADVERBIAL = frozenset({"before", "during", "inside", "except", "until", "since", "because", "beside"})
_CONTENT_FREE = frozenset({"light", "auxiliary"})
_REPORT = frozenset({"subordinator", "aside"})


def clause_of(
    chunks: list[Chunk],
    place: int,
    reading: Reading,
    tokens: Tokens,
    inside: Callable[[int], bool],
    act: Callable[[Chunk], Reading | None],
) -> tuple[int, int] | None:
    """Give the tokens of the clause that the word of saying at `place` introduces; None where there is none.

    `inside` tells whether a token stands in marks, or takes up what was said before: no clause begins there. `act` gives
    the reading of a chunk as a verb that is an act of speech, or None.
    """
    entry = reading.word.item
    if not isinstance(entry, Speech) or not entry.indirect:
        return None
    aside = False
    for step in range(place + 1, min(len(chunks), place + _REACH)):
        chunk = chunks[step]
        if chunk.has("complementizer") and not _is_adverbial(chunks, step):
            if aside and chunks[step - 1].kind != "comma":
                return None
            if inside(chunk.first) and reading.word.form.part != "word":
                return None
            return chunk.behind, end_of_clause(chunks, step, reading, tokens, act)
        if _denies_existence(chunks, place, step, entry):
            return chunk.first, end_of_clause(chunks, step, reading, tokens, act)
        if chunk.kind in {"stop", "colon"}:
            return None
        if chunk.kind == "verb" and not _is_passed(chunks, step):
            aside = aside or _opens_aside(chunks, step)
            if not _opens_aside(chunks, step):
                return None
        if chunk.has("speech") and not chunk.verb and chunk.kind != "someone" and chunk.kind != "actor":
            return None
    return None


def _is_adverbial(chunks: list[Chunk], place: int) -> bool:
    """Tell the أن of "قبل أن", "من دون أن", "بعد أن": it introduces a circumstance."""
    before = chunks[place - 1]
    preposition = before.reading("preposition")
    if preposition is not None:
        return preposition.word.item.value in _ADVERBIAL and not preposition.pronoun
    return before.has("negation")


def _denies_existence(chunks: list[Chunk], place: int, step: int, entry: Speech) -> bool:
    """Tell "شدد على عدم وجود …": what is said stands in a masdar that denies."""
    return (
        step == place + 2
        and chunks[step].has("negation")
        and any(one.word.form.part == "word" for one in chunks[step].readings)
        and chunks[place + 1].has("preposition")
        and bool(entry.preps)
    )


def _is_passed(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb before أن of a clause beside the saying: "في مؤتمر عقده", "الذي كان يزور", "وهو يزور", "عقب ترأسها"."""
    chunk, before = chunks[place], chunks[_before_auxiliaries(chunks, place)]
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if following is None or following.has("complementizer"):
        return False
    if chunk.has("speech"):
        return chunks[place - 1].has("negation") or before.has("meanwhile")
    verb = chunk.verb
    governed = before.kind == "cue" and before.has("preposition") and not before.has("complementizer")
    return (
        governed or before.has("relative") or before.has("aside") or (verb is not None and bool(verb.pronoun))
        or _describes_noun(chunks, place) or _is_in_name(chunks, place)
    )  # fmt: skip


def _is_in_name(chunks: list[Chunk], place: int) -> bool:
    """Tell a word spelled like a verb in a name between commas: "قال السفير، تشونغ جين هوك، إن"."""
    first = last = place
    while first > 0 and chunks[first - 1].kind == "word":
        first -= 1
    while last + 1 < len(chunks) and chunks[last + 1].kind == "word":
        last += 1
    parted = first > 0 and chunks[first - 1].kind == "comma" == chunks[min(last + 1, len(chunks) - 1)].kind
    return parted and 0 < last - first <= _NAME


def _describes_noun(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb that says more of the indefinite noun behind a preposition: "في بيان صدر أمس", "في بيان رسمي نشر أمس"."""
    for step in range(place - 1, max(0, place - _DESCRIBED), -1):
        chunk = chunks[step]
        if (
            chunk.kind not in {"word", "noun", "cue"}
            or chunk.definite
            or any(one.article for one in chunk.readings)
        ):
            return False
        before = chunks[step - 1]
        if chunk.clitic or (before.kind == "cue" and before.has("preposition")):
            return chunk.has("instrument") or chunk.has("utterance-word")
    return False


def _opens_aside(chunks: list[Chunk], place: int) -> bool:
    """Tell a verb of saying in a clause about the speaker that a comma closes: "قال الوزير، الذي تحدث في … حيث أبلغ …، إن"."""
    before = chunks[_before_auxiliaries(chunks, place)]
    return chunks[place].has("speech") and (before.has("relative") or before.has("where"))


def end_of_clause(
    chunks: list[Chunk], start: int, reading: Reading, tokens: Tokens, act: Callable[[Chunk], Reading | None]
) -> int:
    """Give the token behind the clause that begins at chunk `start`."""
    for step in range(start + 1, len(chunks)):
        chunk, before = chunks[step], chunks[step - 1]
        if _goes_on(chunks, step, reading):
            return chunk.first
        if step - start > _LEAST and chunk.has("purport"):
            return chunk.first
        breaks = before.kind == "comma" or tokens.words[before.first] == "."
        if _closes(chunks, start, step) and _says_again(chunk):
            return chunk.first
        if not breaks:
            continue
        if _says_again(chunk):
            return before.first
        if step - start > _LEAST and (_begins_another(chunk) or _acts_on(chunks, step, reading, act(chunk))):
            return before.first
    return chunks[-1].behind


def _closes(chunks: list[Chunk], start: int, place: int) -> bool:
    """Tell whether the mark before a chunk closes what was quoted in the clause: "إن «…» مضيفا"."""
    marks = sum(chunk.kind == "quote" for chunk in chunks[start:place])
    return chunks[place - 1].kind == "quote" and marks % 2 == 0


def _acts_on(chunks: list[Chunk], place: int, reading: Reading, act: Reading | None) -> bool:
    """Tell "، وأشاد بدور …": another act of him who spoke, by the same gender, no subject of its own."""
    following = chunks[place + 1] if place + 1 < len(chunks) else None
    if act is None or following is None or not chunks[place].conjunction or following.is_bare_actor:
        return False
    form, main = act.word.form, reading.word.form
    return form.aspect == "perfect" == main.aspect and (form.gender, form.count) == (main.gender, main.count)


def _goes_on(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell "وأضاف أن", "وأشار إلى أن" without a comma: by the same gender, and no subject of its own."""
    chunk = chunks[place]
    saying = chunk.reading("speech")
    if saying is None or saying.word.form.part != "verb" or not chunk.conjunction:
        return False
    form, main = saying.word.form, reading.word.form
    if (form.aspect, form.gender, form.count) != ("perfect", main.gender, main.count):
        return False
    following = chunks[place + 1 : place + 3]
    return any(one.has("complementizer") for one in following) and all(
        one.has("complementizer") or one.has("preposition") for one in following[:1]
    )


def is_aside(chunks: list[Chunk], place: int) -> bool:
    """Tell a word of saying in a relative clause: "الذي قالت لندن", "الذين كانوا يقولون"."""
    step = _before_auxiliaries(chunks, place)
    return step >= 0 and chunks[step].has("relative")


def _before_auxiliaries(chunks: list[Chunk], place: int) -> int:
    """Give the place before a verb, its auxiliaries and negations; -1 where nothing stands there."""
    step = place - 1
    while step >= 0 and (chunks[step].has("auxiliary") or chunks[step].has("negation")):
        step -= 1
    return step


def _says_again(chunk: Chunk) -> bool:
    """Tell "مشيرا", "بحسب" behind a comma."""
    saying = chunk.reading("speech")
    return saying is not None and saying.word.form.part in {"adjective", "word"} and not saying.article


def _begins_another(chunk: Chunk) -> bool:
    """Tell whether what follows a comma is the report again: "بينما …", "وهو …", "وذلك …", "في خطوة …"."""
    if chunk.has("reason"):
        return False
    return any(chunk.has(job) for job in _REPORT) or (
        chunk.kind == "verb" and chunk.conjunction != "" and chunk.has("speech")
    )
