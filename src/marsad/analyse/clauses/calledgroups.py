"""Armed groups and the words beside their names: "حركة "حماس"" is one name, "ميليشيا الحوثي الإيرانية" one militia."""

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


def with_described_groups(chunks: list[Chunk]) -> list[Chunk]:
    """Join a group with the adjective of nationality behind it, which says whose creature it is and acts in nothing."""
    found: list[Chunk] = []
    for chunk in chunks:
        if found and _describes(chunk, found[-1]):
            found[-1].behind = chunk.behind
        else:
            found.append(chunk)
    return found


def _describes(chunk: Chunk, before: Chunk) -> bool:
    """Tell the adjective of nationality that only says whose creature a group is: "ميليشيات الحوثي الإيرانية"."""
    if chunk.kind != "actor" or before.kind != "actor" or not chunk.is_adjective or len(chunk.codes) != 1:
        return False
    if chunk.preposition or chunk.clitic or chunk.conjunction:
        return False
    return len(before.somebody) == 1 and before.somebody[0].kind == "group" and not before.is_adjective
