"""Examples of resource entries: each shows a case it catches and one it leaves alone.

An entry has its own (`examples`), or, where hundreds of entries have one form, its folder has templates: sentences with
a place for each form of an entry (`{forms}`). They are run by the tests, and by `marsad doctor` for a user's own folder
(`marsad.analyse.examples`).
"""

from __future__ import annotations

from msgspec import Struct


class Examples(Struct, frozen=True, forbid_unknown_fields=True):
    """Own sentences that an entry must find (`catches`) and must not find (`leaves`)."""

    catches: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()


class Case(Struct, frozen=True, forbid_unknown_fields=True):
    """An own sentence and what an entry must find in it, in the words of its folder ("2018-03-13", "USD")."""

    text: str
    tells: str


class Cases(Struct, frozen=True, forbid_unknown_fields=True):
    """Own sentences in which an entry finds what it says (or what is told), and such in which it does not."""

    catches: tuple[Case | str, ...] = ()
    leaves: tuple[Case | str, ...] = ()


class Template(Struct, frozen=True, forbid_unknown_fields=True):
    """Sentences in which every entry of a folder is tried, `of`: "months", "world/person".

    A place in braces is filled with each value of a field of the entry (`{forms}`, `{verbs.perfect}`; of
    the world `{form}` and `{label}`); a further place is filled with the first value. An entry without the field is
    not tried in that sentence. `only`: what its fields must be; `matching`: a pattern that the form must match. `tells`:
    what must be found, where that is not what the entry itself says. `plus` and `times`: how a number in the sentence
    changes the entry's own.
    """

    id: str
    of: str
    source: str
    catches: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    only: dict[str, tuple[str | int | bool | None, ...]] = {}
    matching: str = ""
    tells: str | None = None
    plus: float = 0
    times: float = 1
    note: str | None = None
