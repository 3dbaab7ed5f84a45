"""A country's economic exposure as rows, from the figures of a record and a table kept by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from marsad.faces.asking import Day, Place, day_of, view_of
from marsad.faces.happenings import voice_of
from marsad.model.dates import parse_published
from marsad.model.errors import InputError
from marsad.model.findings import Figure
from marsad.record.filters import Filter
from marsad.record.views import View
from marsad.stories.happenings.fitting import stated
from marsad.world import load_world
from marsad.world.world import World

if TYPE_CHECKING:
    from marsad.measures.estimates import Estimate
    from marsad.measures.exposure import Aside, Claim, Exposure

Row = dict[str, Any]
EXPOSURE_FIELDS: tuple[str, ...] = (
    "country", "partner", "name", "measure", "kind", "unit", "period", "amount", "low", "high", "share", "share_low",
    "share_high", "of_total", "of_total_low", "of_total_high", "partners", "differ", "claims", "earlier",
)  # fmt: skip
SCALE = 4


class Told(Struct, frozen=True):
    """Rows, and what does not count with its reason."""

    rows: tuple[Row, ...]
    aside: tuple[Row, ...]


def exposure(
    country: str,
    *,
    trade: Place | None = None,
    as_of: Day | None = None,
    record: Place | None = None,
    resources: Place | None = None,
) -> list[Row]:
    """Give how much a country trades, invests and owes with each partner, as far as figures tell it.

    `trade`: a table kept by hand, read beside the reports. A row for each measure, kind, unit and partner; `of_total` is None
    where no figure states the country's whole. Raises InputError where no report has a day, or for a table that is none.
    """
    overlay = Path(resources) if resources is not None else None
    table = Path(trade) if trade is not None else None
    with view_of(record) as view:
        return list(exposure_of(view, country, table, day_of("as_of", as_of, 1), overlay).rows)


def exposure_of(
    view: View, country: str, trade: Path | None, as_of: date | None, overlay: Path | None
) -> Told:
    """Give what `exposure` tells from an open view."""
    from marsad.measures.exposure import exposures, load_hedges

    day = as_of or view.latest_day()
    if day is None:
        raise InputError("no report in the record has a day; `marsad set ID --published DAY` tells it")
    code, world = country.strip().upper(), load_world(overlay)
    found, aside = exposures(claims_of(view, code, trade, day, world), day, load_hedges(overlay))
    return Told(
        tuple(_row(one, code, world.label(one.partner, "en")) for one in found),
        tuple(_aside(one) for one in aside),
    )


def claims_of(view: View, code: str, trade: Path | None, day: date, world: World) -> list[Claim]:
    """Give the figures of a country that reports up to a day tell, and those of a table kept by hand, as claims."""
    from marsad.faces.measures.tables import trade_claims

    heads = {head.id: head for head in view.heads()}
    claims: list[Claim] = []
    for name, figure in view.findings("figures", Filter(country=code)):
        head = heads[name]
        told = parse_published(head.published) if head.published else None
        if told is None or told <= day:
            claims += list(_claims(figure, code, told, voice_of(head, world) or name))
    if trade is not None:
        claims += list(trade_claims(trade, code))
    return claims


def _claims(figure: Figure, country: str, told: date | None, voice: str) -> Iterator[Claim]:
    """Give a figure as a claim: of two holders, or of the country alone where it tells the whole."""
    from marsad.measures.exposure import Claim

    others = [code for code in figure.holders if code != country]
    if len(others) > 1 or figure.measure is None:
        return
    when = stated(figure.as_of)
    yield Claim(
        figure.id, others[0] if others else None, figure.measure, figure.kind, figure.unit, figure.value,
        figure.high, figure.bound, when.start if when else None, when.end if when else None, told, voice,
    )  # fmt: skip


def _row(one: Exposure, country: str, name: str) -> Row:
    return {
        "country": country,
        "partner": one.partner,
        "name": name,
        "measure": one.measure,
        "kind": one.kind,
        "unit": one.unit,
        "period": one.period,
        **_parts(one.amount, ("amount", "low", "high"), 0),
        **_parts(one.share, ("share", "share_low", "share_high"), SCALE),
        **_parts(one.of_total, ("of_total", "of_total_low", "of_total_high"), SCALE),
        "partners": one.partners,
        "differ": one.differ,
        "claims": list(one.claims),
        "earlier": list(one.earlier),
    }


def _parts(one: Estimate | None, names: tuple[str, str, str], digits: int) -> Row:
    if one is None:
        return dict.fromkeys(names)
    return dict(zip(names, (round(value, digits) for value in (one.value, one.low, one.high)), strict=True))


def _aside(one: Aside) -> Row:
    claim = one.claim
    return {
        "partner": claim.partner,
        "measure": claim.measure,
        "amount": claim.value,
        "unit": claim.unit,
        "reason": one.reason,
        "id": claim.id,
    }
