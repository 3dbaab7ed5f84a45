"""From entries as written to actors as used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from marsad.model.errors import ResourceError
from marsad.world.actors import Actor, Kind, Membership, Names, Pole, Term
from marsad.world.checks import check_alphabet, check_id
from marsad.world.entries import (
    ActorEntry,
    BodyEntry,
    FirmEntry,
    MembershipEntry,
    NamesByLanguage,
    NamesEntry,
    PersonEntry,
    PlaceEntry,
    PoleEntry,
    Several,
    SpanOfMembers,
    StateEntry,
    TermEntry,
)
from marsad.world.months import month_of

FROM_MEMORY = "from memory, unverified"
FROM_CORPUS = "corpus: {} reports of 2018-02 to 2018-05 name the person in this office; months from memory"
DEFAULT_SECTOR: dict[Kind, str] = {
    "state": "GOV", "organisation": "IGO", "firm": "BUS", "outlet": "JRN", "group": "REB",
}  # fmt: skip


def several(value: Several) -> tuple[str, ...]:
    """Give the words of a list, or of one string with bars between them, each once."""
    words = value.split("|") if isinstance(value, str) else value
    return tuple(dict.fromkeys(word.strip() for word in words if word.strip()))


def names_of(actor: str, language: str, entry: NamesEntry | str, kind: Kind) -> Names:
    """Give the names in one language; a plain string is the label and, after bars, further forms."""
    if isinstance(entry, str):
        words = several(entry)
        check_alphabet(actor, language, words)
        return Names(words[0], words)
    weak, short = several(entry.weak), several(entry.short)
    own = () if entry.label in weak or entry.label in short else (entry.label,)
    names = Names(
        label=entry.label,
        forms=tuple(dict.fromkeys(own + several(entry.forms))),
        short=short,
        weak=weak,
        demonym=several(entry.demonym),
        weak_demonym=several(entry.weak_demonym),
        demonym_plural=several(entry.demonym_plural),
        seat=several(entry.seat),
        legislature=several(entry.legislature),
        military=several(entry.military),
        decoys=several(entry.decoys),
        note=entry.note,
    )
    if kind in ("person", "place") and (names.seat or names.legislature or names.military):
        raise ResourceError(f"world entry {actor!r}: a {kind} has no seat of power")
    check_alphabet(actor, language, _words(names))
    return names


def _words(names: Names) -> Iterator[str]:
    yield names.label
    for group in (names.forms, names.short, names.weak, names.demonym, names.weak_demonym):
        yield from group
    for group in (names.demonym_plural, names.seat, names.legislature, names.military, names.decoys):
        yield from group


def _all_names(actor: str, names: NamesByLanguage, kind: Kind) -> dict[str, Names]:
    if not names:
        raise ResourceError(f"world entry {actor!r} has no name in any language")
    return {language: names_of(actor, language, entry, kind) for language, entry in names.items()}


def term_of(person: str, entry: str | TermEntry) -> Term:
    """Give a term from its short ("head-of-state FRA 2017-05 - corpus:329") or long form."""
    if isinstance(entry, str):
        entry = _spelled_out(person, entry)
    try:
        since, until = month_of(entry.since), month_of(entry.until)
    except ValueError as error:
        raise ResourceError(f"world entry {person!r}: {error}") from error
    return Term(entry.office, entry.of, since, until, entry.source or FROM_MEMORY, entry.verified)


def _spelled_out(person: str, short: str) -> TermEntry:
    parts = short.split()
    source = FROM_CORPUS.format(parts.pop()[7:]) if parts and parts[-1].startswith("corpus:") else None
    if not 2 <= len(parts) <= 4:
        raise ResourceError(
            f"world entry {person!r}: the term {short!r} is not `office of since until`"
            " (head-of-state FRA 2012-05 2017-05)"
        )
    since, until = [*parts[2:], None, None][:2]
    return TermEntry(parts[0], parts[1], since, until, source, verified=source is not None)


def state(entry: StateEntry) -> Actor:
    """Give a state as an actor."""
    return replace(_actor(entry, "state", entry.id, entry.id), iso2=entry.iso2, cow=entry.cow, gw=entry.gw)


def body(entry: BodyEntry, kind: Kind) -> Actor:
    """Give an organisation, bloc or group as an actor."""
    meant = several(entry.stands_for)
    if meant and (kind != "bloc" or entry.code or len(meant) < 2):
        raise ResourceError(
            f"world entry {entry.id!r}: only a bloc without a code stands for others, for two or more"
        )
    actor = _actor(entry, kind, None if meant else entry.code or entry.id, entry.country)
    return replace(actor, sector=entry.sector or actor.sector, parent=entry.parent, stands_for=meant)


def person(entry: PersonEntry) -> Actor:
    """Give a person as an actor: coded as the state or body of his latest office."""
    terms = tuple(sorted((term_of(entry.id, term) for term in entry.terms), key=lambda t: t.since or ""))
    code = entry.code or (terms[-1].of if terms else entry.country)
    return replace(_actor(entry, "person", code, entry.country), sector=entry.sector, offices=terms)


def firm(entry: FirmEntry, kind: Kind) -> Actor:
    """Give a firm or outlet as an actor, coded as its home country."""
    actor = _actor(entry, kind, entry.country, entry.country)
    return replace(actor, owner=entry.owner, agency=entry.agency)


def place(entry: PlaceEntry) -> Actor:
    """Give a place as an actor: its code is its country's."""
    return replace(_actor(entry, "place", entry.country, entry.country), stands_for=several(entry.stands_for))


def _actor(entry: ActorEntry, kind: Kind, code: str | None, country: str | None) -> Actor:
    check_id(entry.id)
    return Actor(
        id=entry.id,
        kind=kind,
        names=_all_names(entry.id, entry.names, kind),
        code=code,
        country=country,
        sector=DEFAULT_SECTOR.get(kind),
        source=entry.source,
        verified=entry.verified,
    )


def memberships(entry: MembershipEntry) -> tuple[Membership, ...]:
    """Give who belonged to a body, one membership per member and span of time."""
    return tuple(_members(entry.id, entry.spans, entry.source))


def pole(entry: PoleEntry) -> Pole:
    """Give a pole with its dated members."""
    return Pole(entry.id, entry.label, tuple(_members(entry.id, entry.spans, entry.source)), entry.source)


def _members(body: str, spans: Iterable[SpanOfMembers], source: str) -> Iterator[Membership]:
    for span in spans:
        try:
            since, until = month_of(span.since), month_of(span.until)
        except ValueError as error:
            raise ResourceError(f"members of {body!r}: {error}") from error
        for member in span.members.split():
            yield Membership(member, body, span.kind, since, until, span.source or source, span.verified)
