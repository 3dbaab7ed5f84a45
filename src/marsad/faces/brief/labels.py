"""A label: words of the interface, or the name of an actor, in both languages."""

from __future__ import annotations

from msgspec import Struct


class Label(Struct, frozen=True, forbid_unknown_fields=True):
    """Words in Arabic and in English."""

    ar: str
    en: str
