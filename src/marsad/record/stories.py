"""Stories in a record: as they were last made, and the days of whose reports something changed since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from msgspec import Struct

from marsad.model.stories import Member, Story
from marsad.record.codec import pack, unpack
from marsad.record.connection import Connection


class Due(Struct, frozen=True):
    """The days whose reports came, changed or went (None for reports without one), and the rows that note it."""

    days: frozenset[date | None]
    rows: frozenset[int]


class Stories:
    """The stories of a record; what is written lies inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def method(self) -> str | None:
        """Give the method by which the stories were made; None where none were."""
        row = self._connection.row("SELECT method FROM story_made")
        return str(row[0]) if row else None

    def due(self) -> Due:
        """Give what the stories do not know of yet."""
        rows = list(self._connection.rows("SELECT key, day FROM story_due"))
        days = frozenset(date.fromisoformat(day) if day else None for _, day in rows)
        return Due(days, frozenset(int(key) for key, _ in rows))

    def members(self) -> dict[str, list[Member]]:
        """Give the reports of each story by its id, earliest first, as reports are dated now."""
        found: dict[str, list[Member]] = defaultdict(list)
        for story, name, day in self._connection.rows(
            "SELECT story_member.story, document.id, document.day FROM story_member "
            "JOIN document ON document.key = story_member.document "
            "ORDER BY document.day IS NULL, document.day, document.id"
        ):
            found[story].append(Member(name, date.fromisoformat(day) if day else None))
        return dict(found)

    def story_of(self) -> dict[str, str]:
        """Give the id of the story of every current report."""
        return dict(
            self._connection.rows(
                "SELECT document.id, story_member.story FROM story_member "
                "JOIN document ON document.key = story_member.document WHERE document.superseded = 0"
            )
        )

    def all(self) -> Iterator[Story]:
        """Give every story, by the place of its earliest report."""
        found = [unpack(body, Story) for (body,) in self._connection.rows("SELECT body FROM story")]
        yield from sorted(
            found, key=lambda story: (story.first is None, story.first or date.max, story.documents[0])
        )

    def write(self, gone: Collection[str], made: Collection[Story], due: Due, method: str) -> bool:
        """Put stories in the place of others and strike out what was due; False, and nothing written, where another did it."""
        with self._connection.transaction():
            left = {int(key) for (key,) in self._connection.rows("SELECT key FROM story_due")}
            if not due.rows <= left:
                return False
            one_each = [(name,) for name in gone]
            self._connection.change_many("DELETE FROM story_member WHERE story = ?", one_each)
            self._connection.change_many("DELETE FROM story WHERE id = ?", one_each)
            self._connection.change_many(
                "INSERT INTO story (id, body) VALUES (?, ?)", [(story.id, pack(story)) for story in made]
            )
            keys = self._keys()
            self._connection.change_many(
                "INSERT INTO story_member (document, story) VALUES (?, ?)",
                [(keys[name], story.id) for story in made for name in story.documents if name in keys],
            )
            self._connection.change_many(
                "DELETE FROM story_due WHERE key = ?", [(key,) for key in sorted(due.rows)]
            )
            self._connection.change("DELETE FROM story_made")
            self._connection.change("INSERT INTO story_made (method) VALUES (?)", (method,))
        return True

    def _keys(self) -> Mapping[str, int]:
        rows = self._connection.rows("SELECT id, key FROM document WHERE superseded = 0")
        return {name: int(key) for name, key in rows}
