"""What the entries of the world must obey beyond their schema: alphabets, ids, references."""

from __future__ import annotations

import re
from collections.abc import Iterable

from marsad.model.errors import ResourceError
from marsad.world.actors import Actor, Membership

# The letters that a name may hold, by language; a language that is not here is not checked.
ALPHABETS: dict[str, re.Pattern[str]] = {
    "ar": re.compile(r"[ء-غف-يپچژڤگA-Za-z0-9٠-٩ .'’()+&/-]+"),
    "en": re.compile(r"[A-Za-zÀ-ſ0-9 .,'’()+&/-]+"),
}
CODES = "write the id of one, for a state its three letters (KAZ)"
_ID = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*|[a-z0-9]+(?:-[a-z0-9]+)*")


def check_id(name: str) -> None:
    """Refuse an id that is neither a code ("EU-COMMISSION") nor a slug ("emmanuel-macron")."""
    if not _ID.fullmatch(name):
        raise ResourceError(f"world entry {name!r}: an id is a code (KAZ) or a slug (emmanuel-macron)")


def check_alphabet(actor: str, language: str, words: Iterable[str]) -> None:
    """Refuse a name with letters that its language does not have (a vowel sign, a direction mark)."""
    alphabet = ALPHABETS.get(language)
    if alphabet is None:
        return
    for word in words:
        if not alphabet.fullmatch(word):
            raise ResourceError(f"world entry {actor!r}: {word!r} is not in the alphabet of {language!r}")


def check_references(actors: dict[str, Actor], memberships: Iterable[Membership]) -> None:
    """Refuse a country, parent or member that no entry defines."""
    for actor in actors.values():
        for reference in (actor.country, actor.parent, *actor.stands_for):
            if reference is not None and reference not in actors:
                raise ResourceError(
                    f"world entry {actor.id!r} names {reference!r}, which is no entry; {CODES}"
                )
        for term in actor.offices:
            if term.of not in actors:
                raise ResourceError(
                    f"world entry {actor.id!r} holds an office of {term.of!r}, which is no entry; {CODES}"
                )
    for membership in memberships:
        for reference in (membership.member, membership.body):
            if reference not in actors:
                raise ResourceError(f"members of {membership.body!r}: {reference!r} is no entry of the world")
