"""What fills a trigger's frame: people by role, and the stretch of the text that says so."""

from __future__ import annotations

from msgspec import Struct

from marsad.analyse.clauses.chunks import Chunk
from marsad.analyse.names.somebody import Somebody


class Filled(Struct, gc=False):
    """The roles of one act: chunks by role, and the tokens from the first to the last that took part."""

    first: int
    behind: int
    roles: dict[str, list[Somebody]] = {}
    places: list[Chunk] = []
    inherited: bool = False
    governor: int | None = None
    complement: int | None = None
    valued: list[Somebody] = []

    def take(self, role: str, chunk: Chunk, *, widen: bool = True) -> None:
        """Put a chunk's people into a role; the stretch grows to hold it."""
        self.roles.setdefault(role, []).extend(chunk.somebody)
        if widen:
            self.widen(chunk)

    def widen(self, chunk: Chunk) -> None:
        """Let the stretch hold a chunk."""
        self.first = min(self.first, chunk.first)
        self.behind = max(self.behind, chunk.behind)

    def has_body(self, role: str) -> bool:
        """Tell whether an organisation of states or a bloc is in a role: its summit has members enough."""
        return any(
            {one.kind, one.body} & {"organisation", "bloc"} and one.codes != ("NGO",)
            for one in self.roles.get(role, ())
        )

    def codes(self, role: str) -> tuple[str, ...]:
        """Give the codes in a role, each once."""
        somebody = self.roles.get(role)
        if not somebody:
            return ()
        if len(somebody) == 1 and len(somebody[0].codes) < 2:
            return somebody[0].codes
        return tuple(dict.fromkeys(code for one in somebody for code in one.codes))
