"""The chunks of a sentence that change no more: what all stages ask of them is looked for once."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk

_NO_JOBS: frozenset[str] = frozenset()
_NOWHERE: list[int] = []


class Places:
    """Where in a sentence the chunks of a kind are, and those that do a job.

    `subjects` are those of the verbs that were asked for (`subject_of`).
    """

    __slots__ = ("_by_job", "_by_kind", "_chunks", "_jobs", "subjects")

    def __init__(self, chunks: list[Chunk]) -> None:
        by_kind: dict[str, list[int]] = {}
        for place, chunk in enumerate(chunks):
            places = by_kind.get(chunk.kind)
            if places is None:
                by_kind[chunk.kind] = [place]
            else:
                places.append(place)
        self._chunks = chunks
        self._by_kind = by_kind
        self._by_job: dict[str, list[int]] = {}
        self._jobs: frozenset[str] | None = None
        self.subjects: dict[int, Chunk | None] = {}

    def of_kind(self, kind: str) -> list[int]:
        """Give the places of the chunks of a kind, in order."""
        return self._by_kind.get(kind, _NOWHERE)

    def of_kinds(self, kind: str, other: str) -> list[int]:
        """Give the places of the chunks of two kinds, in order."""
        ones, others = self.of_kind(kind), self.of_kind(other)
        return sorted(ones + others) if ones and others else ones or others

    def jobs(self) -> frozenset[str]:
        """Give all that the words of the sentence do; looked for once."""
        if self._jobs is None:
            self._jobs = _NO_JOBS.union(*{chunk.jobs for chunk in self._chunks if chunk.jobs})
        return self._jobs

    def doing(self, job: str) -> list[int]:
        """Give the places of the chunks that do a job, in order; looked for once."""
        places = self._by_job.get(job)
        if places is None:
            places = [place for place, chunk in enumerate(self._chunks) if job in chunk.jobs]
            self._by_job[job] = places
        return places


class Settled(list[Chunk]):
    """The chunks of a sentence, none of which changes any more, with their `places`."""

    __slots__ = ("places",)

    def __init__(self, chunks: list[Chunk]) -> None:
        super().__init__(chunks)
        self.places = Places(chunks)


def settled(chunks: list[Chunk]) -> Places:
    """Give where in a sentence its chunks are; worked out once for settled ones."""
    return chunks.places if isinstance(chunks, Settled) else Places(chunks)
