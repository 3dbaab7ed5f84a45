"""Which entries of the ontology a language has words for, and by which constructs it tells acts.

An ontology entry has no sentences of its own: what it means in a text is said by the words that point at it, and the
examples of those words are its examples. An entry at which no word points is not yet worded.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from marsad.kit.bundle import Kit
from marsad.languages.language import Language
from marsad.languages.schema import Trigger

GROUPS = ("kinds", "offices", "issues", "measures", "units", "ties", "instrument", "stage", "field", "grade")
CONSTRUCTS: Mapping[str, str] = {
    "finite verb": "a verb with its subject",
    "masdar": "a verbal noun; behind any verb that lends its subject, unless the entry is free",
    "light verb": "a verbal noun behind a verb that says little itself and lends its subject (made a visit)",
    "noun": "a noun that is no verbal noun (tour)",
    "participle": "an active or passive participle",
    "passive": "a passive whose doer is never filled in",
    "complement phrase": "a word that tells the act only with a certain word behind it (imposed … sanctions)",
}


def constructs_of(trigger: Trigger) -> tuple[str, ...]:
    """Give the constructs by which a trigger tells its act, in the order of `CONSTRUCTS`."""
    frame = trigger.frame
    nominal = bool(trigger.masdars or trigger.forms)
    has = {
        "finite verb": bool(trigger.verbs),
        "masdar": nominal,
        "light verb": nominal and not frame.free,
        "noun": bool(trigger.nouns),
        "participle": bool(trigger.participles),
        "passive": frame.explicit,
        "complement phrase": frame.complement is not None,
    }
    return tuple(name for name in CONSTRUCTS if has[name])


def entries_of(kit: Kit, group: str) -> tuple[str, ...]:
    """Give the ids of a group of the ontology ("kinds", "issues"; "stage" of the closed lists), in its order."""
    found = kit.ontology.terms[group] if group in kit.ontology.terms else getattr(kit.ontology, group)
    return tuple(found)


def worded(language: Language, group: str) -> frozenset[str]:
    """Give the ids of a group at which words of the language point."""
    further = language.further
    pointed: Mapping[str, Iterable[str | None]] = {
        "kinds": (one.kind for one in language.triggers),
        "offices": (one.office for one in language.offices),
        "issues": (
            *(one.issue for one in further.matters),
            *(one.issue for one in further.deeds),
            *(one.issue for one in further.acts),
            *(issue.removeprefix("-") for one in further.matters for issue in one.by_document.values()),
        ),
        "measures": (
            *(one.measure for one in language.measures),
            *(one.measure for one in language.units),
        ),
        "units": (
            *(unit for one in language.units for unit in (one.unit, *one.states.values())),
            *(one.job for one in language.amounts if one.job == "rank"),
        ),
        "ties": (one.kind for one in further.ties),
        "instrument": (one.kind for one in further.instruments),
        "stage": (*(one.stage for one in further.stages), *(one.standing for one in further.instruments)),
        "field": (
            *(one.sector for one in further.subjects),
            *(sector for one in further.instruments for sector in one.sectors),
        ),
        "grade": (one.value for one in language.cues if one.job == "grade"),
    }
    return frozenset(one for one in pointed[group] if one)


def not_worded(kit: Kit, language: str, group: str) -> tuple[str, ...]:
    """Give the ids of a group for which a language has no words, in the ontology's order."""
    known = worded(kit.languages[language], group)
    return tuple(one for one in entries_of(kit, group) if one not in known)
