"""One telling of an act: a trigger with its filled frame, in its sentence."""

from __future__ import annotations

from msgspec import Struct

from marsad.analyse.acts.context import Context
from marsad.analyse.acts.filled import Filled
from marsad.analyse.clauses.chunks import Chunk
from marsad.languages.lexicon import Reading
from marsad.languages.schema import Frame, Trigger


class Telling(Struct, gc=False):
    """The trigger at `place` of a sentence, read so, with what fills its frame."""

    chunks: list[Chunk]
    place: int
    reading: Reading
    trigger: Trigger
    filled: Filled
    context: Context

    @property
    def frame(self) -> Frame:
        """Give the frame of the trigger."""
        return self.trigger.frame

    @property
    def chunk(self) -> Chunk:
        """Give the chunk of the trigger."""
        return self.chunks[self.place]

    @property
    def part(self) -> str:
        """Give the part of speech of the trigger: a verb, a noun, an adjective (a participle too), a word."""
        return self.reading.word.form.part
