"""What the words around a verb say of how long it goes on, or of how long ago it was.

"ما زالت تفرض …", "تنفذ بانتظام …", "تضغط منذ شهور": it goes on. "قبل سنوات، وقعت …": of old.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.lexicon import Reading

_BESIDE = 3
_OF_HEAD = 2  # chunks from a verb back to the noun of which it tells: "العقوبات الكندية التي فرضتها"
_NEAR = 6
_MONTH = 30


def goes_on(chunks: list[Chunk], place: int, *, is_of_speech: bool) -> bool:
    """Tell what the verb in the present at `place` says that somebody still does, or does time and again.

    Of an act of speech "always" says only how often it is said, "still" and "since" that it stands.
    """
    first = max(0, place - _BESIDE)
    first = next((step + 1 for step in range(place - 1, first, -1) if chunks[step].has("relative")), first)
    for one in (chunk.reading("standing") for chunk in chunks[first : place + _BESIDE]):
        if one is not None and not (is_of_speech and one.word.item.value == "always"):
            return True
    return _is_since(chunks, place)


def _is_since(chunks: list[Chunk], place: int) -> bool:
    """Tell a "since" of the verb's own: "تضغط منذ شهور", "منذ عام 2015 تشن …"; not "أول زيارة منذ …"."""
    for step in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        if chunks[step].kind in {"stop", "colon", "verb", "quote"} or chunks[step].has("complementizer"):
            break
        if step < 2 and _says_since(chunks[step]):
            return True
    for step in range(place + 1, min(len(chunks), place + 1 + _NEAR)):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon", "verb", "comma"} or chunk.has("complementizer"):
            return False
        if _says_since(chunk):
            own = chunks[step - 1].kind in {"verb", "actor", "someone"}
            return own or not any(one.has("first-one") for one in chunks[place + 1 : step])
    return False


def _says_since(chunk: Chunk) -> bool:
    reading = chunk.reading("preposition")
    if reading is not None and reading.word.item.id == "prep.since":
        return True
    return chunk.time is not None and chunk.time.since


def is_of_long_ago(chunks: list[Chunk], place: int) -> bool:
    """Tell an act of so many months or years ago that no day is meant: "قبل سنوات، وقعت …"."""
    nearby = [*chunks[: min(place, 2)], *chunks[place + 1 : place + 1 + _NEAR]]
    for chunk in nearby:
        if chunk.kind in {"stop", "colon", "verb"} or chunk.has("complementizer"):
            return False
        time = chunk.time
        if time is not None:
            return time.ago and time.is_vague and time.unit >= _MONTH
    return False


def is_known_measure(chunks: list[Chunk], place: int, reading: Reading, named: str | None) -> bool:
    """Tell the verb of a clause that only says whose the measures are that a definite noun names: "العقوبات التي فرضتها كندا".

    So does a present behind an indefinite one: "مشمول بعقوبات تفرضها كندا". `named`: the job of such nouns. Of one round
    of several ("جولة من العقوبات التي …") it may be news.
    """
    if named is None or not reading.pronoun or not place:
        return False
    if chunks[place - 1].has(named) and reading.word.form.aspect == "imperfect":
        return not reading.future
    if not chunks[place - 1].has("relative"):
        return False
    nouns = range(place - 2, max(-1, place - 2 - _OF_HEAD), -1)
    head = next((step for step in nouns if chunks[step].has(named)), None)
    known = head is not None and chunks[head].has("known-noun")
    if head is None or not (known or any(one.article for one in chunks[head].readings)):
        return False
    return not _is_part_of(chunks, head)


def is_only_named(chunks: list[Chunk], place: int, governor: int | None) -> bool:
    """Tell a noun with its owner behind a preposition, of which no verb announces anything: "الموقف من مقاطعة كندا لكينيا"."""
    owned = place + 1 < len(chunks) and chunks[place + 1].is_bare_actor
    if chunks[place].kind != "noun" or not owned or not (place and chunks[place - 1].has("preposition")):
        return False
    return governor is None or not any(chunks[governor].has(job) for job in ("light", "decision", "planned"))


def _is_part_of(chunks: list[Chunk], head: int) -> bool:
    """Tell a noun of which only a part is meant: "جولة من العقوبات", not "يشكو التجار من العقوبات"."""
    before = chunks[head - 1].reading("preposition") if head > 1 else None
    if before is None or before.word.item.id != "prep.from":
        return False
    part = chunks[head - 2]
    return part.kind in {"word", "cue", "noun"} and not part.definite


def is_standing_trait(chunks: list[Chunk], place: int, reading: Reading) -> bool:
    """Tell what is said in the present to go on: "كينيا التي تتهم أوغندا ب…", "وترفض أوغندا التهم." behind the news.

    A relative clause tells what is known of somebody. A sentence that "and" and its verb open goes on with how things
    stand; the news is told in the past there, and in the present in headlines.
    """
    form = reading.word.form
    if form.part != "verb" or form.aspect != "imperfect" or form.person != 3 or reading.future:
        return False
    if place == 0:
        return bool(reading.conjunction) and chunks[-1].kind == "stop"
    if reading.conjunction and _goes_on_standing(chunks, place):
        return True
    return chunks[place - 1].has("relative") and not reading.conjunction


def _goes_on_standing(chunks: list[Chunk], place: int) -> bool:
    """Tell a second verb of a sentence that goes on with how things stand: "وتنفي كينيا التهمة، وتتهم أوغندا ب…"."""
    first = chunks[0].verb
    if first is None or first.word.form.aspect != "imperfect" or first.future or not chunks[0].conjunction:
        return False
    return chunks[place - 1].kind == "comma" and all(one.verb is None for one in chunks[1:place])
