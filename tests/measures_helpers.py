"""Contributions and happenings made by hand, for the tests of the measures."""

import itertools
from datetime import date

from marsad.measures.contributions import Contribution
from marsad.model.dates import When
from marsad.model.dates import day as day_when
from marsad.model.documents import Document
from marsad.model.happenings import Account
from marsad.stories.happenings import happenings
from record_helpers import event

TEXT = "كلام في زيارة وزيارة أخرى" * 9
NUMBERS = itertools.count()
PUBLISHED = date(2024, 5, 20)
MAY_6 = When(date(2024, 5, 6), date(2024, 5, 6), "day", "stated")


def account(actors=("IND",), recipients=("FIN",), *, published=PUBLISHED, outlet=None, voice=None, **more):
    """An account of a visit of India to Finland, in a report of its own."""
    number = next(NUMBERS)
    report = Document(f"r{number:05d}", TEXT, "ar")
    told = event(report, (number % 100, number % 100 + 4), actors, recipients, **({"when": MAY_6} | more))
    return Account(report.id, published, told, outlet=outlet, voice=voice)


def merged(*accounts, country_of=lambda _name: None):
    return happenings(accounts, country_of=country_of)


def on(*day):
    return day_when(date(*day), "stated")


def contact(
    partner, day=date(2024, 5, 6), *, country="KAZ", share=1.0, outlets=("a",), **more
) -> Contribution:
    """A visit of a country to a partner, as a contribution."""
    told = {
        "happening": f"h{next(NUMBERS):05d}", "source": country, "target": partner, "kind": "contacts", "sign": 1,
        "share": share, "start": day, "end": day, "dated": True, "outlets": outlets,
    }  # fmt: skip
    return Contribution(**(told | more))
