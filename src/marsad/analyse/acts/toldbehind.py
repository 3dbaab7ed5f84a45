"""A deed that an act of speech names and a relative clause tells as done: "توعدت بالرد على الضربات التي نفذتها الهند"."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_REACH = 4


def is_told_behind(chunks: list[Chunk], place: int) -> bool:
    """Tell a noun with the article and a relative clause in the perfect, adjectives between: what it names took place."""
    if chunks[place].kind != "noun" or not any(one.article for one in chunks[place].readings):
        return False
    for step in range(place + 1, min(len(chunks) - 1, place + _REACH)):
        if "relative" in chunks[step].jobs:
            verb = chunks[step + 1].verb
            return verb is not None and verb.word.form.aspect == "perfect"
        if chunks[step].kind not in {"word", "actor"} or chunks[step].clitic or chunks[step].conjunction:
            return False
    return False
