"""The shallow structure of a sentence: who, verb, preposition, time, cue, one behind the other.

A chunk is a run of tokens that does one job. Frames are matched on chunks, so they need not know how many words
a name or a date has. Words that nobody knows are chunks too (`word`): what is unknown blocks, it is not skipped.
"""

from __future__ import annotations

from msgspec import Struct

from marsad.analyse.names.somebody import Somebody
from marsad.analyse.times.expressions import TimeExpression
from marsad.languages.lexicon import Reading

_NO_JOBS: frozenset[str] = frozenset()


def jobs_of(readings: tuple[Reading, ...]) -> frozenset[str]:
    """Give what some readings do."""
    return frozenset(reading.word.job for reading in readings) if readings else _NO_JOBS


class Chunk(Struct, eq=False, gc=False):
    """Tokens `first` up to `behind` with one job; `readings` are the lexicon's, `somebody` who is meant.

    `kind`: actor, someone (an office without a known state), verb, noun, cue, time, number, word, or a mark.
    `preposition` is what governs an actor, glued to it or before it; empty for a bare one. `suffixed`:
    an unknown word that may end with a pronoun. `clitic` is the
    proclitic preposition of any other word, of an unknown one that which it may begin with. `definite`: an unknown
    word with the article. `jobs` are those of the readings, given along with them.
    """

    first: int
    behind: int
    kind: str
    readings: tuple[Reading, ...] = ()
    somebody: list[Somebody] = []
    preposition: str = ""
    conjunction: str = ""
    time: TimeExpression | None = None
    clitic: str = ""
    suffixed: bool = False
    definite: bool = False
    count: int = 0
    jobs: frozenset[str] = _NO_JOBS

    def keep(self, readings: tuple[Reading, ...]) -> None:
        """Leave the chunk only these readings."""
        self.readings = readings
        self.jobs = jobs_of(readings)

    @property
    def codes(self) -> tuple[str, ...]:
        """Give the codes of everybody in the chunk, in order, each once."""
        somebody = self.somebody
        if not somebody:
            return ()
        if len(somebody) == 1 and len(somebody[0].codes) < 2:
            return somebody[0].codes
        return tuple(dict.fromkeys(code for one in somebody for code in one.codes))

    @property
    def is_adjective(self) -> bool:
        """Tell whether the chunk only says of what nationality the noun before it is."""
        return bool(self.somebody) and all(one.adjective for one in self.somebody)

    @property
    def is_place(self) -> bool:
        """Tell whether it is a mere place ("سمرقند"): somewhere to go to, nobody who acts."""
        return bool(self.somebody) and all(one.kind == "place" for one in self.somebody)

    @property
    def is_outlet(self) -> bool:
        """Tell whether it is an agency or newspaper: it tells what others do, and no pronoun means its state."""
        return bool(self.somebody) and all(one.kind == "outlet" for one in self.somebody)

    @property
    def is_bare_actor(self) -> bool:
        """Tell whether it is somebody whom no preposition governs."""
        return self.kind == "actor" and not self.preposition and not self.is_adjective and not self.is_place

    def has(self, job: str) -> bool:
        """Tell whether one reading does a job."""
        return job in self.jobs

    def reading(self, job: str) -> Reading | None:
        """Give the first reading that does a job, or None."""
        if job not in self.jobs:
            return None
        for reading in self.readings:
            if reading.word.job == job:
                return reading
        return None

    @property
    def verb(self) -> Reading | None:
        """Give the first reading as a finite verb, or None."""
        for reading in self.readings:
            if reading.word.form.part == "verb":
                return reading
        return None


def up_to(chunk: Chunk, last: Chunk) -> Chunk:
    """Give somebody's chunk with what stands behind it taken in, up to the end of another one."""
    return Chunk(
        chunk.first, last.behind, "actor", chunk.readings, chunk.somebody, chunk.preposition, chunk.conjunction,
        jobs=chunk.jobs,
    )  # fmt: skip
