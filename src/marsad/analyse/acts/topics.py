"""Of whom a clause in somebody's words speaks: "قال الوزير إن السياسة الصومالية في المنطقة قائمة على الابتزاز".

The topic opens the clause: somebody bare, or whose deed its first nouns name. What is said against it further on is his,
unless somebody else is named between, the clause is denied, or the word is what the topic fights or suffers.
"""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_REACH = 11  # chunks from the fault back to what opens the clause
_NOUNS = 2  # nouns of a deed before its owner
_OPENINGS = frozenset({"colon", "quote"})
_BARS = frozenset({"stop", "comma", "dash", "bracket"})
_BLOCKING = ("negation", "condition", "counter-word", "hypothetical", "wish", "denial", "refusal", "demand", "relative", "subordinator", "where")  # fmt: skip


def topic_of(chunks: list[Chunk], place: int) -> Chunk | None:
    """Give the chunk of him of whom the clause at `place` speaks from its opening; None for nobody sure."""
    opening = _opening(chunks, place)
    if opening is None:
        return None
    topic: Chunk | None = None
    for step in range(opening + 1, place):
        chunk = chunks[step]
        if chunk.kind == "quote":
            continue
        if chunk.kind == "actor":
            if topic is not None:
                if chunk.preposition == "in" or (chunk.is_adjective and set(chunk.codes) <= set(topic.codes)):
                    continue
                return None
            if not _is_topic(chunks, opening, step):
                return None
            topic = chunk
        elif topic is None and (
            step - opening > _NOUNS or chunk.kind not in {"word", "noun", "cue", "quote"}
        ):
            return None
    return topic


def _opening(chunks: list[Chunk], place: int) -> int | None:
    """Give what opens the clause, nothing between that bars or denies."""
    for step in range(place - 1, max(-1, place - 1 - _REACH), -1):
        chunk = chunks[step]
        if chunk.has("complementizer"):
            return step
        if (
            chunk.kind in _OPENINGS
            and step
            and (chunks[step - 1].kind == "actor" or chunks[step - 1].has("speech"))
        ):
            return step
        if chunk.kind in _BARS or any(chunk.has(job) for job in _BLOCKING):
            return None
    return None


def _is_topic(chunks: list[Chunk], opening: int, step: int) -> bool:
    """Tell whether somebody opens the clause, or owns the deed that does: not behind a preposition, nor a victim."""
    chunk = chunks[step]
    heads = [one for one in chunks[opening + 1 : step] if one.kind != "quote"]
    if chunk.preposition or chunk.is_place or any(one.clitic or one.has("victim-word") for one in heads):
        return False
    return bool(heads) or not chunk.is_adjective
