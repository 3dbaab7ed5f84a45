"""Remembering who was the subject of a sentence's verbs, for the verbs and masdars that follow without one."""

from __future__ import annotations

from marsad.analyse.chunks import Chunk
from marsad.analyse.clause import subject_of
from marsad.analyse.memory import Memory


def note_subjects(chunks: list[Chunk], memory: Memory) -> None:
    """Note the subject of every finite verb of a sentence, the last one last."""
    for place, chunk in enumerate(chunks):
        if chunk.kind == "verb":
            subject = subject_of(chunks, place)
            if subject is not None:
                memory.note_subject(subject.somebody)
