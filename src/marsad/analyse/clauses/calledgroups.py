"""Armed groups named behind "movement" or "militia" in quotation marks: "حركة "حماس"" is one name."""

from __future__ import annotations

from marsad.analyse.clauses.chunks import Chunk


def with_called_groups(chunks: list[Chunk]) -> list[Chunk]:
    """Join "حركة", "جماعة" with the name of the group behind it, which stood in quotation marks."""
    found: list[Chunk] = []
    for chunk in chunks:
        reading = found[-1].reading("called") if found else None
        named = chunk.kind == "actor" and not chunk.preposition and chunk.somebody[0].kind == "group"
        if not named or reading is None or reading.article or found[-1].kind != "cue":
            found.append(chunk)
            continue
        before = found[-1]
        chunk.first, chunk.conjunction = before.first, reading.conjunction
        chunk.preposition = before.clitic
        found[-1] = chunk
    return found
