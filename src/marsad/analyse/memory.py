"""What a document has said so far that later sentences lean on: who was last, who spoke, which two sides."""

from __future__ import annotations

from marsad.analyse.chunks import Chunk
from marsad.analyse.mentions import Somebody


class Memory:
    """Runs along with the sentences of one document."""

    __slots__ = ("_codes", "_people", "_subject", "speaker")

    def __init__(self) -> None:
        self._codes: list[str] = []
        self._people: list[Somebody] = []
        self._subject: list[Somebody] = []
        self.speaker: list[Somebody] = []

    @property
    def subject(self) -> list[Somebody]:
        """Give who was the subject of the last verb that had one."""
        return self._subject

    def note_subject(self, somebody: list[Somebody]) -> None:
        """Remember a subject."""
        if any(one.codes for one in somebody):
            self._subject = somebody

    def note(self, chunk: Chunk) -> None:
        """Remember the states of a chunk, the last one last ("the two countries" are no organisations)."""
        self._people.extend(one for one in chunk.somebody if (one.person or one.office) and one.codes)
        states = [one for one in chunk.somebody if one.kind not in {"organisation", "bloc", "group", "firm"}]
        for code in (code for one in states for code in one.codes):
            if code in self._codes:
                self._codes.remove(code)
            self._codes.append(code)

    def last_person(self, besides: set[str]) -> Somebody | None:
        """Give the person last named who is not of `besides`."""
        return next((one for one in reversed(self._people) if not besides.issuperset(one.codes)), None)

    def last_pair(self) -> tuple[str, ...]:
        """Give the two states or bodies last named, in the order in which they were; () where there are fewer."""
        return tuple(self._codes[-2:]) if len(self._codes) >= 2 else ()

    def last_other(self, besides: tuple[str, ...]) -> str | None:
        """Give the state or body last named that is none of `besides`."""
        return next((code for code in reversed(self._codes) if code not in besides), None)
