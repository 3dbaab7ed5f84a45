"""The chunks of a sentence that change no more: what all stages ask of them is looked for once."""

from __future__ import annotations

from collections.abc import Set

from marsad.analyse.clauses.chunks import Chunk

_NO_JOBS: frozenset[str] = frozenset()
_NOWHERE: list[int] = []


def jobs_in(chunks: list[Chunk]) -> Set[str]:
    """Give all that the words of some chunks do."""
    if isinstance(chunks, Settled):
        return chunks.by_job.keys()
    return _NO_JOBS.union(*[chunk.jobs for chunk in chunks])


class Settled(list[Chunk]):
    """The chunks of a sentence, none of which changes any more: what all stages ask of them is looked for once.

    `by_kind` and `by_job` are the places of the chunks of a kind, and of those that do a job. `subjects` are those of
    the verbs that were asked for (`subject_of`).
    """

    __slots__ = ("by_job", "by_kind", "subjects")

    def __init__(self, chunks: list[Chunk]) -> None:
        super().__init__(chunks)
        self.by_kind, self.by_job = _arranged(chunks)
        self.subjects: dict[int, Chunk | None] = {}

    def of_kind(self, kind: str) -> list[int]:
        """Give the places of the chunks of a kind, in order."""
        return self.by_kind.get(kind, _NOWHERE)

    def of_kinds(self, kind: str, other: str) -> list[int]:
        """Give the places of the chunks of two kinds, in order."""
        ones, others = self.of_kind(kind), self.of_kind(other)
        return sorted(ones + others) if ones and others else ones or others

    def doing(self, job: str) -> list[int]:
        """Give the places of the chunks that do a job, in order."""
        return self.by_job.get(job, _NOWHERE)


def _arranged(chunks: list[Chunk]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Give the places of some chunks by kind and by job."""
    by_kind: dict[str, list[int]] = {}
    by_job: dict[str, list[int]] = {}
    for place, chunk in enumerate(chunks):
        places = by_kind.get(chunk.kind)
        if places is None:
            by_kind[chunk.kind] = [place]
        else:
            places.append(place)
        for job in chunk.jobs:
            places = by_job.get(job)
            if places is None:
                by_job[job] = [place]
            else:
                places.append(place)
    return by_kind, by_job


def settled(chunks: list[Chunk]) -> Settled:
    """Give the chunks of a sentence as settled ones, the same where they are."""
    return chunks if isinstance(chunks, Settled) else Settled(chunks)
