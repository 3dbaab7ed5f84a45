"""A small record made by hand for the tests of the brief, and a reader for the HTML that comes out."""

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from html.parser import HTMLParser
from types import SimpleNamespace

from msgspec.structs import replace

from marsad.faces.brief import Scope
from marsad.faces.brief import brief as brief_of_scope
from marsad.model.dates import When, day
from marsad.model.documents import Document, Origin
from marsad.model.findings import (
    Agreement,
    Assessment,
    Event,
    Figure,
    LedgerRow,
    Position,
    Quote,
    Refusal,
    Tie,
)
from marsad.model.laws import evidence_of
from marsad.model.spans import Evidence, Span, cut
from marsad.ontology import load_ontology
from marsad.record.columns import ASIDE, days_of, sides_of
from marsad.record.filters import Filter
from marsad.record.stories import Due
from marsad.record.views import StoredDocument
from marsad.world import Actor, Membership, Names, Term, World

VISIT = (
    "وزير الخارجية الفرنسي في أستانا\n\n"
    "وصل وزير الخارجية الفرنسي جان دوران إلى أستانا أمس. وأجرى محادثات مع نظيره الكازاخستاني أسلان عمروف. "
    "وقال عمروف: «نرحب بكل استثمار يحترم قوانيننا». وذكر الوزير الفرنسي أن بلاده تنوي فتح قنصلية ثانية في ألماتي العام المقبل. "
    "وبلغ التبادل التجاري نحو 1.5 مليار دولار في 2018. ونفى عمروف أن تكون بلاده قد أوقفت صادرات القمح إلى فرنسا. "
    "وكان البلدان قد وقعا اتفاقًا في 1993."
)
DENIAL = "قالت موسكو إن كازاخستان قد تستضيف جولة من المحادثات. ولم يُحدد موعد."


def person(name: str, ar: str, en: str, code: str, office: str) -> Actor:
    names = {"ar": Names(ar), "en": Names(en)}
    terms = (Term(office, code, "2018-01", None, "test", verified=True),)
    return Actor(name, "person", names, code, code, "GOV", "test", offices=terms)


def actor(name: str, ar: str, en: str, kind: str = "state") -> Actor:
    return Actor(name, kind, {"ar": Names(ar), "en": Names(en)}, name, None, "GOV", "test")


WORLD = World(
    actors={
        one.id: one
        for one in (
            actor("KAZ", "كازاخستان", "Kazakhstan"),
            actor("FRA", "فرنسا", "France"),
            actor("RUS", "روسيا", "Russia"),
            actor("astana", "أستانا", "Astana", "place"),
            actor("EGY", "مصر", "Egypt"),
            actor("SCO", "منظمة شنغهاي للتعاون", "Shanghai Cooperation Organisation", "organisation"),
            person("durand", "جان دوران", "Jean Durand", "FRA", "foreign-minister"),
            person("omarov", "أسلان عمروف", "Aslan Omarov", "KAZ", "foreign-minister"),
        )
    },
    memberships=(
        Membership("KAZ", "SCO", "full", "2001-06", None, "test", True),
        Membership("KAZ", "FRA", "partner", "2022", "2022-12", "test", True),
    ),
)
KIT = SimpleNamespace(ontology=load_ontology(), world=WORLD, digest="d" * 64)


def report(name: str, text: str, published: str | None = "2019-04-03", **more: object) -> Document:
    more.setdefault("outlet", "صحيفة الاختبار")
    return Document(name, text, "ar", published, **more)


def words(document: Document, phrase: str) -> Evidence:
    start = document.text.index(phrase)
    return cut(document.id, document.text, start, start + len(phrase))


def event(document: Document, phrase: str, **fields: object) -> Event:
    whole = {
        "id": f"{document.text.index(phrase):012x}",
        "kind": "visit",
        "type": "CONSULT",
        "mode": "visit",
        "status": "actual",
        "actors": ("FRA",),
        "recipients": ("KAZ",),
        "persons": (),
        "when": None,
        "place": None,
        "place_name": None,
        "teller": None,
        "evidence": (words(document, phrase),),
        "rule": "test",
        "confidence": 1.0,
    }
    return Event(**whole | fields)


def quote(document: Document, phrase: str, **fields: object) -> Quote:
    whole = {
        "id": f"{document.text.index(phrase) + 4096:012x}",
        "speaker": "Aslan Omarov",
        "speaker_code": "KAZ",
        "direct": True,
        "evidence": words(document, phrase),
        "cue": None,
        "rule": "test",
        "confidence": 1.0,
    }
    return Quote(**whole | fields)


def figure(document: Document, phrase: str, **fields: object) -> Figure:
    whole = {
        "id": f"{document.text.index(phrase) + 8192:012x}",
        "value": 1_500_000_000.0,
        "high": None,
        "bound": "about",
        "unit": "USD",
        "measure": "trade",
        "kind": "flow",
        "holders": ("FRA", "KAZ"),
        "as_of": When(date(2018, 1, 1), date(2018, 12, 31), "year", "stated"),
        "teller": None,
        "evidence": words(document, phrase),
        "rule": "test",
        "confidence": 1.0,
    }
    return Figure(**whole | fields)


def position(document: Document, phrase: str, **fields: object) -> Position:
    whole = {
        "id": f"{document.text.index(phrase) + 12288:012x}",
        "holder": ("KAZ",),
        "issue": "sanctions-on-russia",
        "stance": "neutral",
        "strength": "declared",
        "towards": None,
        "when": None,
        "teller": None,
        "evidence": (words(document, phrase),),
        "rule": "test",
        "confidence": 1.0,
    }
    return Position(**whole | fields)


def agreement(document: Document, phrase: str, **fields: object) -> Agreement:
    whole = {
        "id": f"{document.text.index(phrase) + 16384:012x}",
        "parties": ("FRA", "KAZ"),
        "kind": "contract",
        "subject": None,
        "sectors": (),
        "stage": "signed",
        "when": None,
        "count": None,
        "evidence": (words(document, phrase),),
        "rule": "test",
        "confidence": 1.0,
    }
    return Agreement(**whole | fields)


def tie(document: Document, phrase: str, **fields: object) -> Tie:
    whole = {
        "id": f"{document.text.index(phrase) + 20480:012x}",
        "kind": "alliance",
        "source": "RUS",
        "target": "KAZ",
        "since": None,
        "until": None,
        "asserted_by": None,
        "evidence": (words(document, phrase),),
        "rule": "test",
        "confidence": 1.0,
    }
    return Tie(**whole | fields)


def assessment(document: Document, phrase: str, **fields: object) -> Assessment:
    whole = {
        "id": f"{document.text.index(phrase) + 24576:012x}",
        "subject": "KAZ",
        "predicate": phrase,
        "voice": "report",
        "evidence": (words(document, phrase),),
        "rule": "test",
        "confidence": 1.0,
    }
    return Assessment(**whole | fields)


def brief(view, country, *, kit, partner=None, own=None, **options):
    """Give the brief as HTML; `options` as of `marsad.faces.brief.brief`."""
    return brief_of_scope(view, Scope(country, partner, own), kit=kit, **options)


class FakeView:
    """What `marsad.record.views.View` answers, from lists."""

    def __init__(self, documents, *, ledger=(), refusals=(), **findings):
        self._stored = [
            d if isinstance(d, StoredDocument) else StoredDocument(d, 1, False) for d in documents
        ]
        self._findings = findings
        self._ledger, self._refusals = ledger, refusals

    def at_one_moment(self):
        return nullcontext()

    def documents(self) -> Iterator[StoredDocument]:
        return iter(self._stored)

    def document(self, name):
        current = (item.document for item in self._stored if not item.superseded)
        return next((document for document in current if document.id == name), None)

    @property
    def stories(self):
        days = {
            date.fromisoformat(d.document.published[:10]) if d.document.published else None
            for d in self._stored
        }
        return SimpleNamespace(
            due=lambda: Due(frozenset(days), frozenset()), method=lambda: None, members=dict, all=lambda: ()
        )

    def stored(self, days=None):
        kinds = {kind: self._findings.get(kind, ()) for kind in ("events", "figures")}
        for item in self._stored:
            if item.superseded:
                continue
            own = {
                kind: tuple(one for one in found if evidence_of(one)[0].document == item.document.id)
                for kind, found in kinds.items()
            }
            yield SimpleNamespace(document=item.document, regions=(), mentions=(), **own)

    def latest_day(self) -> date | None:
        days = [date.fromisoformat(d.document.published[:10]) for d in self._stored if d.document.published]
        return max(days, default=None)

    def findings(self, kind: str, where: Filter = Filter()) -> Iterator:  # noqa: B008 - frozen
        for finding in self._findings.get(kind, ()):
            codes = {code for side, code in sides_of(kind, finding) if side not in ASIDE}
            name = evidence_of(finding)[0].document
            told = next((d.document.published for d in self._stored if d.document.id == name), None)
            first, last = (day or told for day in days_of(finding)[:2])
            early = where.since and last and last < where.since.isoformat()
            late = where.until and first and first > where.until.isoformat()
            if {where.country, where.with_} - {None} <= codes and not early and not late:
                yield name, finding

    def ledger(self) -> Iterator[LedgerRow]:
        return iter(self._ledger)

    def refusals(self) -> Iterator[tuple[str, Refusal]]:
        return iter(self._refusals)


FIRST = report(
    "r1", VISIT, title="زيارة وزير", url="https://example.org/1?a=1&b=2", origin=Origin("/home/me/r1.txt")
)
SECOND = report("r2", DENIAL, "2019-05-10", outlet=None)
YESTERDAY = day(date(2019, 4, 2), "relative", expression=words(FIRST, "أمس"), anchor=date(2019, 4, 3))
ON_THE_DAY = day(date(2019, 4, 3), "publication")

ARRIVAL = event(
    FIRST,
    "وصل وزير الخارجية الفرنسي جان دوران إلى أستانا",
    persons=("Jean Durand",),
    when=YESTERDAY,
    place="KAZ",
    place_name="Astana",
    grade="official",
)
TALKS = event(
    FIRST,
    "وأجرى محادثات مع نظيره",
    kind="talks",
    mode=None,
    actors=("FRA", "KAZ"),
    recipients=(),
    persons=("Jean Durand", "Aslan Omarov", "Nobody Known"),
    when=ON_THE_DAY,
)
CONSULATE = event(
    FIRST,
    "تنوي فتح قنصلية ثانية في ألماتي",
    kind="cooperate",
    type="COOPERATE",
    mode=None,
    status="planned",
    teller="Jean Durand",
    when=When(date(2020, 1, 1), date(2020, 12, 31), "year", "relative", words(FIRST, "العام المقبل")),
    announced=day(date(2019, 4, 3), "stated"),
)
WHEAT = event(
    FIRST,
    "أوقفت صادرات القمح إلى فرنسا",
    kind="embargo",
    type="SANCTION",
    mode="discontinue",
    status="negated",
    actors=("KAZ",),
    recipients=("FRA",),
    teller="KAZ",
)
SIGNING = event(
    FIRST,
    "وقعا اتفاقًا في 1993",
    kind="sign",
    type="SUPPORT",
    mode=None,
    status="historical",
    actors=("FRA", "KAZ"),
    recipients=(),
    when=When(date(1993, 1, 1), date(1993, 12, 31), "year", "stated"),
)
HOSTING = event(
    SECOND,
    "قد تستضيف جولة من المحادثات",
    kind="talks",
    mode=None,
    status="hypothetical",
    actors=("KAZ",),
    recipients=(),
    about=("RUS", "FRA"),
    teller="RUS",
    when=day(date(2019, 5, 10), "publication"),
)
WELCOME = quote(FIRST, "نرحب بكل استثمار يحترم قوانيننا")
INTENT = quote(
    FIRST,
    "بلاده تنوي فتح قنصلية ثانية في ألماتي العام المقبل",
    direct=False,
    speaker="foreign-minister",
    speaker_code="FRA",
    cue=words(FIRST, "وذكر"),
)
NOBODY = quote(SECOND, "كازاخستان قد تستضيف جولة من المحادثات", speaker=None, speaker_code=None, direct=False)
TRADE = figure(FIRST, "نحو 1.5 مليار دولار")
UNREAD = LedgerRow("/home/me/inbox/empty.txt", "read", "the file is empty", "0 bytes")

EVENTS = (ARRIVAL, TALKS, CONSULATE, WHEAT, SIGNING, HOSTING)
VIEW = FakeView(
    [FIRST, SECOND],
    events=EVENTS,
    quotes=(WELCOME, INTENT, NOBODY),
    figures=(TRADE,),
    ledger=(UNREAD, UNREAD),
    refusals=(("r1", Refusal("events", "no evidence", Span(0, 3))),),
)


def moved(finding: Event, document: Document, number: int) -> Event:
    """Give a copy of an event for a copy of its report."""
    evidence = tuple(replace(piece, document=document.id) for piece in finding.evidence)
    return replace(finding, id=f"{number:012x}", evidence=evidence)


class Node:
    """An element of an HTML page."""

    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent, self.children = tag, attributes, parent, []

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def all(self, tag: str, **attributes: str) -> list["Node"]:
        return [
            node
            for node in self.walk()
            if node.tag == tag and all(node.attributes.get(k) == v for k, v in attributes.items())
        ]

    def within(self) -> Iterator["Node"]:
        node = self
        while node is not None:
            yield node
            node = node.parent


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.here = Node("", {}, None)

    def handle_starttag(self, tag, attrs):
        self._end_cell(tag)
        node = Node(tag, dict(attrs), self.here)
        self.here.children.append(node)
        if tag not in {"meta", "input", "br"}:
            self.here = node

    def _end_cell(self, tag):
        """End a cell whose end tag is left out, as HTML allows."""
        if tag in {"td", "tr"} and self.here.tag == "td":
            self.here = self.here.parent

    def handle_endtag(self, tag):
        self._end_cell(tag)
        assert self.here.tag == tag, f"</{tag}> closes <{self.here.tag}>"
        self.here = self.here.parent

    def handle_data(self, data):
        self.here.children.append(data)


def parsed(html: str) -> Node:
    """Read a page; every element must be closed where it should be."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.here is reader.root
    return reader.root
