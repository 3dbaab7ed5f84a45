"""Private persons as those to whom a state does something: "اعتقلت روسيا الصحفي الأمريكي …" is done to the United States.

What a private person does is no deed of his state; what is done to him as its national is done to it.
"""

from __future__ import annotations

from msgspec.structs import replace

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody


def as_nationals(chunks: list[Chunk]) -> list[Chunk]:
    """Give the chunks with each named private person as one of his state; the same list where there is none."""
    if not any(_is_private(chunk) for chunk in chunks):
        return chunks
    return [
        _national(chunk, chunks[place - 1] if place else None) if _is_private(chunk) else chunk
        for place, chunk in enumerate(chunks)
    ]


def acts_privately(doers: list[Somebody], chunks: list[Chunk]) -> bool:
    """Tell whether one of the doers is a private person of these chunks: his deed is not his state's."""
    private = {chunk.somebody[0].first for chunk in chunks if _is_private(chunk)}
    return any(one.first in private for one in doers)


def _is_private(chunk: Chunk) -> bool:
    return chunk.kind == "actor" and len(chunk.somebody) == 1 and bool(chunk.somebody[0].home)


def _national(chunk: Chunk, before: Chunk | None) -> Chunk:
    """Give the person as his nationality, which describes the noun before him ("الصحفي الأمريكي …") or stands alone."""
    one = chunk.somebody[0]
    described = (
        before is not None and before.kind in {"word", "noun", "cue"} and not before.has("preposition")
    )
    national = replace(one, kind="demonym", codes=one.home, adjective=described and not one.preposition)
    return replace(chunk, somebody=[national])
