"""What is asked of the measures: the terms of a balance, and the files beside the record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec import Struct

from marsad.faces.asking import Place

ALL = "all"


class Places(Struct, frozen=True):
    """Files beside the record: a folder of resources, tables of visits and of trade kept by hand."""

    resources: Path | None = None
    visits: Path | None = None
    trade: Path | None = None


NOWHERE = Places()


def places_of(
    resources: Place | None = None, visits: Place | None = None, trade: Place | None = None
) -> Places:
    """Give the files by their paths; None where there is none."""
    return Places(*(Path(place) if place is not None else None for place in (resources, visits, trade)))


class Asked(Struct, frozen=True):
    """What a balance is asked for: see `marsad.balance`, whose words these are."""

    country: str
    partitions: tuple[str, ...] = ()
    kind: str = "contacts"
    domain: str = ALL
    weighting: str | None = None
    months: int = 1
    as_of: date | None = None
    places: Places = NOWHERE

    @property
    def code(self) -> str:
        """Give the code of the country as codes are written."""
        return self.country.strip().upper()
