"""One entry tried in one sentence: templates filled, own examples taken as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from msgspec import Struct

from marsad.resources.examples import Case, Cases, Examples, Template
from marsad.text.tokens import Tokens

_PLACE = re.compile(r"\{([a-z_.]+)\}")


class Trial(Struct, frozen=True):
    """A sentence in which the entry `entry` of `folder` must be found (`catches`) or must not.

    `tells` is what must be found there. `start` and `end` are where a form of the entry stands; -1 for anywhere.
    """

    folder: str
    entry: str
    text: str
    catches: bool
    tells: str
    start: int = -1
    end: int = -1


def own_trials(
    folder: str, entry: Any, tells: str, examples: Cases | Examples | None = None  # noqa: ANN401
) -> Iterator[Trial]:  # fmt: skip
    """Give the trials of an entry's own examples; `{forms}` in one stands for each of its forms."""
    found = examples or getattr(entry, "examples", None)
    if found is None:
        return
    for catches, cases in ((True, found.catches), (False, found.leaves)):
        for case in cases:
            text, told = (case.text, case.tells) if isinstance(case, Case) else (case, tells)
            yield from _filled(folder, entry, text, told, catches=catches)


def template_trials(folder: str, entry: Any, tells: str, templates: Iterable[Template]) -> Iterator[Trial]:  # noqa: ANN401
    """Give the trials of an entry in the sentences of those templates that are for it."""
    for template in templates:
        if template.of == folder and fits(template, entry):
            told = _told(template, tells)
            found = [
                *(
                    trial
                    for text in template.catches
                    for trial in _filled(folder, entry, text, told, catches=True)
                ),
                *(
                    trial
                    for text in template.leaves
                    for trial in _filled(folder, entry, text, told, catches=False)
                ),
            ]
            wanted = re.compile(template.matching)
            yield from (one for one in found if wanted.search(one.text[one.start : one.end]))


def fits(template: Template, entry: Any) -> bool:  # noqa: ANN401
    """Tell whether the fields of an entry are what a template asks for."""
    return all(
        any(one in values for one in _flat(getattr(entry, name))) for name, values in template.only.items()
    )


def _told(template: Template, tells: str) -> str:
    if template.tells is not None:
        return template.tells
    if template.plus or template.times != 1:
        return f"{float(tells) * template.times + template.plus:g}"
    return tells


def _filled(folder: str, entry: Any, text: str, tells: str, *, catches: bool) -> Iterator[Trial]:  # noqa: ANN401
    """Give a trial for each value of the first place in a text; one where it has none."""
    first = _PLACE.search(text)
    if first is None:
        yield Trial(folder, entry.id, text, catches, tells)
        return
    for value in values_of(entry, first[1]):
        rest = _further(text[first.end() :], entry)
        if rest is not None and not _is_apart(text, first, value):
            start = first.start()
            whole = text[:start] + value + rest
            yield Trial(folder, entry.id, whole, catches, tells, start, start + len(value))


def _is_apart(text: str, place: re.Match[str], value: str) -> bool:
    """Tell a form that letters written on to it do not make another word: "$", "مجموعة 77", "CNN"."""
    before, behind = text[: place.start()][-1:], text[place.end() :][:1]
    joints = [before + value[0]] if before.isalpha() else []
    joints += [value[-1] + behind] if behind.isalpha() else []
    return any(len(Tokens(joint)) > 1 for joint in joints)


def _further(text: str, entry: Any) -> str | None:  # noqa: ANN401
    """Fill the further places with the first value of their field; None where there is none."""
    for place in _PLACE.findall(text):
        values = values_of(entry, place)
        if not values:
            return None
        text = text.replace("{" + place + "}", values[0])
    return text


def values_of(entry: Any, path: str) -> tuple[str, ...]:  # noqa: ANN401
    """Give the words that a field of an entry holds ("verbs.perfect": of each of its verbs; "words": its phrases)."""
    if path == "words":
        return tuple(word for phrase in entry.phrases for word in plain_phrases(phrase))
    found: list[Any] = [entry]
    for name in path.split("."):
        found = [one for value in found for one in _flat(getattr(value, name, ()))]
    return tuple(str(one) for one in found)


def plain_phrases(phrase: str) -> tuple[str, ...]:
    """Give the readings of a phrase whose words may have alternatives ("نفط|غاز الخليج"); none where it has places."""
    if any(sign in phrase for sign in "…@<+"):
        return ()
    return tuple(" ".join(words) for words in product(*(part.split("|") for part in phrase.split())))


def _flat(value: Any) -> Iterable[Any]:  # noqa: ANN401
    if value is None:
        return ()
    return value if isinstance(value, tuple | list) else (value,)


def act_text(kind: str, status: str, who: str) -> str:
    """Give an act as one line; `who` is "FRA > KAZ" or "FRA, KAZ" (mutual), several on one side in any order."""
    sides = (", ".join(sorted(part.strip() for part in side.split(","))) for side in who.split(">"))
    return f"{kind} {status} {' > '.join(sides)}".strip(" >")
