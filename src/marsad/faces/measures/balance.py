"""The balance of a country as rows: one for each partition, domain and month."""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, get_args

from msgspec.structs import replace

from marsad.faces.asking import Day, Place, day_of, view_of
from marsad.faces.measures.asked import ALL, Asked, places_of
from marsad.faces.measures.gather import Gathered, gather
from marsad.measures.contributions import DOMAINS, KINDS, Domain, Kind
from marsad.measures.months import month_of, name_of
from marsad.measures.terms import Terms
from marsad.model.errors import InputError
from marsad.record.views import View

if TYPE_CHECKING:
    from marsad.measures.balance import Balance
    from marsad.measures.estimates import Estimate

Row = dict[str, Any]
ASKED_DOMAINS: tuple[str, ...] = (ALL, *DOMAINS)
BALANCE_FIELDS: tuple[str, ...] = (
    "country", "partition", "kind", "domain", "weighting", "month", "effective_partners", "low", "high", "second", "concentration",
    "happenings", "counted", "shares", "tilts", "without", "hostility", "apart", "refused",
)  # fmt: skip


def balance(
    country: str,
    *,
    partitions: Sequence[str] = (),
    kind: str = "contacts",
    domain: str = ALL,
    weighting: str | None = None,
    months: int = 1,
    visits: Place | None = None,
    as_of: Day | None = None,
    record: Place | None = None,
    resources: Place | None = None,
) -> list[Row]:
    """Give how evenly a country's acts of a kind are spread over its partners, under two partitions or more.

    `partitions`: ids, by default all; one alone is shown beside the poles. `kind`: contacts, instruments, material or
    declaratory. `domain`: political, security, economic, or all. `weighting`: one of the weightings' ids. `months`: a row for each of so many last months. `visits`: a table kept by hand. Where
    there is too little, `refused` says so and numbers are None. Raises InputError for what does not exist.
    """
    asked = Asked(
        country, tuple(partitions), kind, domain, weighting, months, day_of("as_of", as_of, 1), places_of(resources, visits)
    )  # fmt: skip
    with view_of(record) as view:
        return list(balance_rows(view, asked))


def balance_rows(view: View, asked: Asked) -> Iterator[Row]:
    """Give the rows of `balance` from an open view; the newest month first."""
    found = gather(view, asked.code, asked.as_of, asked.places.resources, asked.places.visits)
    terms = terms_of(found, asked.kind, asked.domain, weighting=asked.weighting)
    return rows_of(found, chosen(asked.partitions, found), terms, asked.months)


def terms_of(
    found: Gathered, kind: str, domain: str, *, weighting: str | None = None, fading: float | None = None
) -> Terms:
    """Give the terms that words ask for. Raises InputError for a kind, a domain or a weighting that does not exist."""
    weights = {one.id: one for one in found.weightings}
    if weighting is not None and weighting not in weights:
        raise InputError(f"{weighting!r} is no weighting; known are {', '.join(weights)}")
    terms = Terms(
        kind=_kind(kind), domain=_domain(domain), weighting=weights[weighting] if weighting else None,
        errors=found.errors,
    )  # fmt: skip
    return terms if fading is None else replace(terms, fading=fading)


def rows_of(found: Gathered, partitions: Sequence[str], terms: Terms, months: int) -> Iterator[Row]:
    """Give a row for each of the last months and each partition."""
    from marsad.measures.balance import balance as told
    from marsad.measures.hostility import hostility

    for day in _days(found.day, months):
        hostile = hostility(found.contributions, found.country, day, terms)
        for name in partitions:
            one = told(found.contributions, found.country, found.partitions[name], day, terms)
            yield _row(found, one, terms.weighting.id if terms.weighting else "none") | {
                "hostility": {
                    **_estimate(hostile.share, "share"),
                    "without": _range(hostile.without),
                    "happenings": hostile.happenings,
                    "unfriendly": list(hostile.unfriendly),
                }
            }


def chosen(asked: Sequence[str], found: Gathered) -> list[str]:
    """Give the partitions asked for, all where none is; one alone gets another beside it. Raises InputError for one unknown."""
    known = list(found.partitions)
    unknown = [name for name in asked if name not in known]
    if unknown:
        raise InputError(f"{unknown[0]!r} is no partition; known are {', '.join(known)}")
    names = list(dict.fromkeys(asked)) or known
    return names if len(names) > 1 else [*names, *(name for name in known if name not in names)][:2]


def _row(found: Gathered, one: Balance, weighting: str) -> Row:
    partition = found.partitions[one.partition]
    return {
        "country": found.country,
        "partition": one.partition,
        "kind": one.kind,
        "domain": one.domain or ALL,
        "weighting": weighting,
        "month": name_of(month_of(one.day)),
        **_estimate(one.effective, "effective_partners"),
        "second": _rounded(one.second.value if one.second else None),
        "concentration": _rounded(one.concentration.value if one.concentration else None),
        "happenings": list(one.happenings),
        "counted": _rounded(one.counted),
        "shares": [
            {
                "group": share.group,
                "name": partition.name(share.group),
                **_estimate(share.share, "share"),
                "counted": _rounded(share.counted),
                "without": _range(share.without),
                "happenings": list(share.happenings),
            }
            for share in one.shares
        ],
        "tilts": [
            {
                "groups": list(lean.groups),
                **_estimate(lean.tilt, "tilt"),
                "verdict": lean.verdict,
                "without": _range(lean.without),
            }
            for lean in one.tilts
        ],
        "without": [
            {
                "outlet": less.outlet,
                "happenings": less.happenings,
                "effective_partners": _rounded(less.value),
                "second": _rounded(less.second),
                "concentration": _rounded(less.concentration),
            }
            for less in one.without
        ],
        "apart": list(one.apart),
        "refused": one.refused,
    }


def _estimate(one: Estimate | None, name: str) -> Row:
    if one is None:
        return {name: None, "low": None, "high": None}
    return {name: _rounded(one.value), "low": _rounded(one.low), "high": _rounded(one.high)}


def _range(values: tuple[float, float] | None) -> list[float] | None:
    return None if values is None else [round(value, 4) for value in values]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _days(last: date, months: int) -> Iterator[date]:
    """Give the last day, and the ends of the months before it."""
    yield last
    for month in range(month_of(last) - 1, month_of(last) - months, -1):
        year, number = month // 12, month % 12 + 1
        yield date(year, number, calendar.monthrange(year, number)[1])


def _kind(name: str) -> Kind:
    found = next((kind for kind in KINDS if kind == name), None)
    if found is None:
        raise InputError(f"{name!r} is no kind of acts; known are {', '.join(KINDS)}")
    return found


def _domain(name: str) -> Domain | None:
    if name == ALL:
        return None
    found = next((domain for domain in DOMAINS if domain == name), None)
    if found is None:
        raise InputError(f"{name!r} is no domain; known are {', '.join((ALL, *get_args(Domain)))}")
    return found
