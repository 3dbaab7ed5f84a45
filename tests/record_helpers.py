"""Invented reports, a small analyser and a shadow function, shared by the tests of the record and the engines.

Run as a program it reads reports into the record named on the command line until it is killed.
"""

import itertools
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

from marsad.engines.local import run
from marsad.model.dates import day, parse_published
from marsad.model.documents import Document, Region
from marsad.model.findings import Event, Findings, Mention, Quote, Refusal
from marsad.model.ids import finding_id
from marsad.model.spans import Span, cut
from marsad.record.search import terms_of
from marsad.record.store import Record
from marsad.record.views import View

COUNTRIES = {"الهند": "IND", "كينيا": "KEN", "تشيلي": "CHL", "فنلندا": "FIN"}
VISIT = re.compile(rf"زار وزير ({'|'.join(COUNTRIES)}) ({'|'.join(COUNTRIES)})(?P<day> أمس)?")
SAID = re.compile(rf"وقال وزير ({'|'.join(COUNTRIES)}): «([^»]+)»")
EMBEDDED = re.compile(r"اقرأ أيضا:\n(.+)", re.DOTALL)
NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)


def kit(**more: object) -> SimpleNamespace:
    return SimpleNamespace(**({"languages": {"ar": None}, "digest": "resources-1"} | more))


def shadow(text: str) -> str:
    """A crude stemmer: words without the article, alef without hamza."""
    words = re.findall(r"[^\W_]+", text.replace("أ", "ا").replace("إ", "ا"))
    return " ".join(word.removeprefix("و").removeprefix("ال") for word in words)


def report(number: int, **more: object) -> Document:
    """Invent the report with this number; every fifth has another article embedded, every seventh no day."""
    names = list(COUNTRIES)
    guest, host = names[number % 4], names[(number + 1 + number // 4 % 3) % 4]
    text = (
        f"زيارة رقم {number}\n\nزار وزير {guest} {host}{' أمس' if number % 2 else ''}.\n"
        f"وقال وزير {host}: «نرحب بالضيف في بلادنا للمرة {number}».\n"
    )
    if number % 5 == 0:
        text += f"اقرأ أيضا:\nزار وزير {host} {guest} في موسم الأمطار."
    published = None if number % 7 == 0 else f"2024-03-{number % 28 + 1:02d}"
    told = {"id": f"report-{number:04d}", "text": text, "language": "ar", "published": published}
    return Document(**(told | more))


def analyse(document: Document, _kit: object) -> Findings:
    """Find visits and quotes by two patterns, and cut off the embedded article."""
    whole = document.extent or Span(0, len(document.text))
    found = None if document.extent else EMBEDDED.search(document.text)
    own = Span(whole.start, found.start(1)) if found else whole
    regions = () if document.extent else (Region("body", own),)
    child = ()
    if found:
        extent = Span(*found.span(1))
        regions += (Region("embedded", extent),)
        child = (analyse(embedded(document, extent), _kit),)
    return Findings(
        document,
        regions=regions,
        mentions=tuple(mentions_in(document, own)),
        events=tuple(visits_in(document, own)),
        quotes=tuple(quotes_in(document, own)),
        refused=(Refusal("figures", "a number of visits is no figure here", Span(own.start, own.start + 5)),),
        children=child,
    )


def embedded(parent: Document, extent: Span) -> Document:
    return Document(f"{parent.id}#embedded-1", parent.text, parent.language, parent=parent.id, extent=extent)


def visits_in(document: Document, own: Span):
    published = parse_published(document.published) if document.published else None
    for match in VISIT.finditer(document.text, own.start, own.end):
        actor, recipient = COUNTRIES[match[1]], COUNTRIES[match[2]]
        when = day(published, "relative" if match["day"] else "publication") if published else None
        yield event(document, match.span(), (actor,), (recipient,), when=when, place=recipient)


def event(document: Document, span: tuple[int, int], actors, recipients, **more: object) -> Event:
    told = {
        "id": finding_id(document.id, "events", "visit-1", [span], actors + recipients),
        "kind": "visit", "type": "CONSULT", "mode": "visit", "status": "actual",
        "actors": actors, "recipients": recipients, "persons": (),
        "when": None, "place": None, "place_name": None, "teller": None,
        "evidence": (cut(document.id, document.text, *span),), "rule": "visit-1", "confidence": 0.75,
    }  # fmt: skip
    return Event(**(told | more))


def quotes_in(document: Document, own: Span):
    for match in SAID.finditer(document.text, own.start, own.end):
        words, cue = (
            cut(document.id, document.text, *match.span(2)),
            cut(document.id, document.text, match.start(), match.start() + 4),
        )
        code = COUNTRIES[match[1]]
        name = finding_id(document.id, "quotes", "said-1", [match.span(2)], (code,))
        yield Quote(name, "minister", code, True, words, cue, "said-1", 0.5)


def mentions_in(document: Document, own: Span):
    for match in re.finditer("|".join(COUNTRIES), document.text[own.start : own.end]):
        place = cut(document.id, document.text, own.start + match.start(), own.start + match.end())
        yield Mention(place, "country", COUNTRIES[match[0]], codes=(COUNTRIES[match[0]],))


def everything(path: Path) -> dict[str, object]:
    """Give all that a record answers, but for the runs and the ledger."""
    with Record.open(path, readonly=True) as record:
        view = View(record)
        kinds = ("events", "quotes", "figures", "positions", "agreements", "ties", "assessments")
        stored = list(view.documents())
        return {
            "documents": [(row.document, row.superseded) for row in stored],
            "findings": {kind: list(view.findings(kind)) for kind in kinds},
            "analyses": [view.analysis(row.document.id) for row in stored],
            "refusals": list(view.refusals()),
            "search": [
                view.search(terms_of(words, shadow), 1000, shadow=shadow)
                for words in ("وزير", "هند", "مطار", '"زيارة رقم"')
            ],
            "counts": {name: count for name, count in view.counts().items() if name != "runs"},
            "latest": view.latest_day(),
        }


def main(path: str, count: str) -> None:
    """Read the first `count` reports into the record at `path` again and again, with ever other resources.

    Says each id when it is written; goes on until it is killed.
    """
    with Record.open(Path(path), create=True) as record:
        for number in itertools.count(1):
            run(
                (report(number) for number in range(int(count))),
                record,
                kit(digest=f"resources-{number}"),
                analyser=analyse,
                shadow=shadow,
                progress=lambda done, subject: print(done, subject, flush=True),  # noqa: T201
            )


if __name__ == "__main__":
    main(*sys.argv[1:])
