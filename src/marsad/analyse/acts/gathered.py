"""The sides of a meeting that only a verb behind its noun tells: who were brought together, between whom it took place.

"محادثات جمعته بنظيره", "القمة التي ستجمع بين …", "اجتماع ثلاثي يضم وزراء …", "اللقاء الذي تم في نيروبي بين …".
"""

from __future__ import annotations

from marsad.analyse.acts.coming import gathering_of, holding_of
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.clauses.memory import Memory
from marsad.analyse.names.somebody import Somebody
from marsad.languages.schema import Frame

_PHRASE = 10  # chunks from the verb to the sides
_PAIR = 2


def take_gathered(chunks: list[Chunk], place: int, filled: Filled, memory: Memory) -> None:
    """Take whom a verb behind says that talks brought together: "محادثات جمعته بنظيره …", "قمة ستجمع بين …"."""
    verb = gathering_of(chunks, place)
    if verb is None:
        return
    for chunk in chunks[verb + 1 : verb + 5]:
        if chunk.kind == "actor" and chunk.preposition == "between" and len(chunk.codes) >= _PAIR:
            filled.roles.pop("actor", None)
            filled.take("actor", chunk)
            return
        if chunk.kind == "actor" and chunk.preposition in {"b", "with"}:
            filled.take("recipient", chunk)
            if not filled.codes("actor"):
                filled.roles["actor"] = _gathered_one(chunks, place, chunks[verb], chunk, memory)
            return
        if chunk.kind == "actor" and chunk.is_bare_actor and not filled.codes("actor"):
            filled.take("actor", chunk)
        elif chunk.kind in {"verb", "stop", "colon"} or chunk.has("complementizer"):
            return


def take_held(chunks: list[Chunk], place: int, frame: Frame, filled: Filled) -> None:
    """Take the sides that stand behind the verb of holding: "قمة ستعقد … بين … و…", "اللقاء الذي تم … بين …"."""
    if not frame.preps.get("between") or len(filled.codes("actor")) > 1:
        return
    held = holding_of(chunks, place)
    if held is None:
        return
    for step in range(held + 1, min(len(chunks), held + 1 + _PHRASE)):
        chunk = chunks[step]
        if chunk.kind in {"stop", "colon", "verb"} or chunk.has("complementizer"):
            return
        if step == held + 2 and _is_scene(chunks, step):
            filled.places.append(chunk)  # "تعقد في لندن بين …"
        if chunk.kind == "actor" and chunk.preposition == "between" and len(chunk.codes) > 1:
            filled.roles.pop("actor", None)
            filled.take("actor", chunk)
            return


def _is_scene(chunks: list[Chunk], step: int) -> bool:
    """Tell where a meeting is held, right behind the verb."""
    chunk = chunks[step]
    governed = chunk.kind == "actor" and chunk.preposition == "in" and chunks[step - 1].has("preposition")
    return governed and not any(one.person or one.office for one in chunk.somebody)


def _gathered_one(
    chunks: list[Chunk], place: int, verb: Chunk, other: Chunk, memory: Memory
) -> list[Somebody]:
    """Give whom the pronoun of "جمعته بنظيره" means: the person named last before who is not the other one."""
    reading = verb.reading("gathers")
    if reading is None or reading.pronoun not in memory.masculine:
        return []
    besides = set(other.codes)
    for chunk in reversed(chunks[:place]):
        if chunk.kind == "actor" and _is_other(chunk, besides) and len(chunk.somebody) == 1:
            return list(chunk.somebody)
    person = memory.last_person(besides)
    return [person] if person is not None else []


def _is_other(chunk: Chunk, besides: set[str]) -> bool:
    person = any(one.person or one.office for one in chunk.somebody)
    return person and bool(chunk.codes) and besides.isdisjoint(chunk.codes)
