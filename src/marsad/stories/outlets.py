"""Names and addresses of outlets → the outlet of the world, and the country of its owner."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from marsad.model.stories import Report
from marsad.text.fold import fold_text
from marsad.world import Actor, World

_LETTERS = re.compile(r"[^\W_]+")


class Outlets:
    """The outlets of a world by their ids and names, spaces and marks left aside."""

    def __init__(self, world: World) -> None:
        self._by_name: dict[str, Actor] = {}
        for actor in world.actors.values():
            if actor.kind != "outlet":
                continue
            forms = [form for names in actor.names.values() for form in (names.label, *names.forms)]
            for form in (actor.id, *forms):
                self._by_name.setdefault(plain(form), actor)

    def find(self, name: str) -> Actor | None:
        """Give the outlet with this id or name, or None."""
        return self._by_name.get(plain(name))

    def of_address(self, url: str) -> Actor | None:
        """Give the outlet whose name is a part of the host of an address ("arabic.cnn.com"), or None."""
        host = urlsplit(url).hostname if "//" in url else url.partition("/")[0]
        found = (self.find(part) for part in (host or "").split(".")[:-1])
        return next((actor for actor in found if actor), None)

    def of_report(self, report: Report) -> Actor | None:
        """Give the outlet that a report appeared in: by its address, else by its name; None where neither is known."""
        by_address = self.of_address(report.url) if report.url else None
        return by_address or (self.find(report.outlet) if report.outlet else None)

    def source_of(self, report: Report) -> tuple[str | None, Actor | None]:
        """Give the first source that a report credits, with the outlet it is if known; the known ones go first."""
        known = [(name, self.find(name) or self.of_address(name)) for name in report.sources]
        return min(known, key=lambda one: one[1] is None, default=(None, None))


def plain(name: str) -> str:
    """Give the letters of a name, folded, without "the" before them."""
    return "".join(_LETTERS.findall(fold_text(name))).removeprefix("the")
