"""Remembering who was the subject of a sentence's verbs, for the verbs and masdars that follow without one."""

from __future__ import annotations

from marsad.analyse.chunks import Chunk
from marsad.analyse.clause import subject_of
from marsad.analyse.memory import Memory
from marsad.analyse.mentions import Somebody


def previous_subject(chunks: list[Chunk], place: int) -> list[Somebody]:
    """Give the subject of the nearest verb before `place` in the sentence; empty where there is none."""
    for step in range(place - 1, -1, -1):
        chunk = chunks[step]
        if chunk.kind == "verb":
            subject = subject_of(chunks, step)
            if subject is not None:
                return subject.somebody
        elif chunk.kind == "word" and _may_be_verb(chunks, step):
            return chunks[step + 1].somebody
    return []


def note_subjects(chunks: list[Chunk], memory: Memory) -> None:
    """Note the subject of every finite verb of a sentence, the last one last."""
    for place, chunk in enumerate(chunks):
        if chunk.kind == "verb":
            subject = subject_of(chunks, place)
            if subject is not None:
                memory.note_subject(subject.somebody)
        elif chunk.kind == "word" and _may_be_verb(chunks, place):
            memory.note_subject(chunks[place + 1].somebody)


def _may_be_verb(chunks: list[Chunk], place: int) -> bool:
    """Tell whether an unknown word opens a clause and somebody follows: a verb that no list has, with its subject."""
    if place + 1 >= len(chunks) or not chunks[place + 1].is_bare_actor:
        return False
    return place == 0 or chunks[place - 1].has("qad") or chunks[place - 1].kind in {"comma", "quote"}
