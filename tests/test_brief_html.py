"""The brief as a file: every cell leads to its sentence, numbers keep their order, nothing foreign runs."""

import base64
import hashlib
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from brief_samples import (
    CONSULATE,
    DENIAL,
    EVENTS,
    FIRST,
    HOSTING,
    KIT,
    NOBODY,
    VIEW,
    VISIT,
    WHEAT,
    FakeView,
    agreement,
    assessment,
    brief,
    event,
    figure,
    moved,
    parsed,
    position,
    quote,
    report,
    tie,
)
from marsad.faces.brief import render
from marsad.faces.brief.render import css_string, language_attributes, safe_characters
from marsad.model.dates import day
from marsad.model.documents import Origin
from marsad.model.findings import LedgerRow, Refusal
from marsad.model.spans import Span

TEMPLATES = Path(render.__file__).parent / "templates"
PAGE = brief(VIEW, "KAZ", kit=KIT)
TREE = parsed(PAGE)
DIGIT = re.compile(r"[0-9٠-٩۰-۹]")
WHITE_BLACK_MIN = 4.5  # WCAG 2.2, contrast of text (AA)


def numbered_tables(tree=TREE):
    return tree.all("table", **{"class": "numbered cards"})


def shown_in(passage):
    """Give the report's own words in a passage, without the numbers before its sentences."""
    return "".join(node.text() for node in passage.all("span") if "t" in node.attributes["class"].split())


# --- it leads to the evidence


def test_every_cell_of_a_finding_opens_its_sentence():
    anchors = {node.attributes["id"] for node in TREE.walk() if "id" in node.attributes}
    cells = [cell for table in numbered_tables() for cell in table.all("td")]
    assert len(cells) == 8 * 3 + 6 * 2 + 7 * 1 + 5 * 3 + 7
    for cell in (cell for cell in cells if cell.text() != "—"):
        (link,) = cell.all("a")
        assert link.text() == cell.text()
        assert link.attributes["href"].removeprefix("#") in anchors


def test_the_sentence_is_there_with_its_neighbours_and_the_evidence_marked():
    row = next(row for row in TREE.all("tr") if row.attributes.get("data-id") == WHEAT.id)
    anchor = row.all("a")[0].attributes["href"].removeprefix("#")
    (link,) = (node for node in TREE.all("a") if node.attributes.get("id") == anchor)
    place = link.parent.children.index(link) + 1
    marks = [m.text() for m in link.parent.all("mark") if f"m{place}" in m.attributes["class"].split()]
    assert "".join(marks) == WHEAT.evidence[0].words
    assert link.attributes["href"] == f"#{row.attributes['id']}"
    (passage,) = (node for node in link.within() if node.tag == "p")
    shown = shown_in(passage)
    assert shown == VISIT
    assert (passage.attributes["lang"], passage.attributes["dir"]) == ("ar", "rtl")


def test_the_evidence_stands_under_the_outlet_day_and_title_of_its_report():
    headings = [" ".join(node.text().split()) for node in TREE.all("section", id="evidence")[0].all("h3")]
    assert headings == ["صحيفة الاختبار · 2019-04-03: زيارة وزير", "r2 · 2019-05-10"]


def test_only_the_neighbourhood_is_in_the_file_unless_whole_reports_are_asked_for():
    far = "وصل الوزير صباحا. " + "كلام آخر هنا. " * 5 + "وهذه خاتمة بعيدة."
    one = report("r1", far)
    view = FakeView([one], events=(event(one, "وصل الوزير"),))
    assert "خاتمة بعيدة" not in brief(view, "KAZ", kit=KIT)
    whole = parsed(brief(view, "KAZ", kit=KIT, with_texts=True))
    (section,) = whole.all("section", id="texts")
    assert section.all("p")[0].text() == far


# --- it is read in two languages


def test_every_phrase_stands_once_in_each_language():
    spans = [node for node in TREE.all("i") if "lang" in node.attributes]
    languages = [node.attributes["lang"] for node in spans]
    assert languages == ["ar", "en"] * (len(spans) // 2)
    assert all(node.text().strip() for node in spans)


def test_the_country_is_named_in_both_languages():
    title, heading = TREE.all("title")[0].text(), TREE.all("h1")[0].text()
    assert (title, heading) == ("كازاخستان · Kazakhstan", "كازاخستان · Kazakhstan")
    pair = parsed(brief(VIEW, "KAZ", kit=KIT, partner="FRA")).all("title")[0].text()
    assert pair == "كازاخستان، فرنسا · Kazakhstan, France"


def test_the_language_is_switched_without_script():
    assert [node.attributes.get("type") for node in TREE.all("input")] == ["radio", "radio"]
    style = TREE.all("style")[0].text()
    assert '#to-ar:checked ~ .page i[lang="en"]' in style
    assert "#to-en:checked ~ .page { direction: ltr; }" in style


# --- numbers keep their order


def test_every_number_that_is_shown_is_isolated_from_left_to_right():
    for node in TREE.all("body")[0].walk():
        own = "".join(child for child in node.children if isinstance(child, str))
        kinds = {near.tag for near in node.within()}
        if node.tag == "text":
            assert node.attributes["direction"] == "ltr", own
        elif DIGIT.search(own) and not kinds & {"script", "q", "mark", "cite", "title"}:
            inside = [
                near
                for near in node.within()
                if near.tag == "bdi" or (near.tag == "a" and near.attributes.get("dir") == "ltr")
            ]
            in_report = any("t" in near.attributes.get("class", "").split() for near in node.within())
            assert in_report or inside or own == "SHA-256 of the text:", own


def test_dates_and_values_are_left_to_right_in_both_languages():
    numbers = [node.text() for node in TREE.all("bdi", dir="ltr")]
    assert {"2019-04-02", "1.5", "2018", "2019-04-03 – 2019-05-10"} <= set(numbers)


def test_no_template_holds_a_bare_number():
    for path in TEMPLATES.glob("*.html"):
        source = re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        shown = re.sub(r"<[^>]*>", "", source)
        assert not DIGIT.search(shown), path.name


def test_no_template_shows_a_count_without_isolating_it():
    for path in TEMPLATES.glob("*.html"):
        isolated = r"<a [^>]*dir=ltr>\{\{ [\w.]+ \}\}</a>"
        shown = re.sub(r"<[^>]*>", "", re.sub(isolated, "", path.read_text(encoding="utf-8")))
        bare = re.findall(r"\{\{ [\w.]+(?:\.number|\.count\(\)|(?:\(\))? \| length) \}\}", shown)
        assert bare == [], path.name


# --- it is a good page


def test_tables_have_captions_and_headers_with_scope():
    assert len(TREE.all("table")) == 1 + 1 + 2 + 1 + 1 + 1 + 1 + 1 + 1 + 4
    for table in TREE.all("table"):
        assert len(table.all("caption")) == 1
        assert all(node.attributes["scope"] == "col" for node in table.all("thead")[0].all("th"))
        headings = [node for body in table.all("tbody") for node in body.all("th")]
        assert {node.attributes["scope"] for node in headings} <= {"row", "rowgroup"}
        columns = len(table.all("thead")[0].all("th"))
        for row in (row for body in table.all("tbody") for row in body.all("tr")):
            cells = [n for n in row.children if getattr(n, "tag", "") in {"td", "th"}]
            assert sum(int(n.attributes.get("colspan", 1)) for n in cells) == columns


def test_ids_are_unique_and_links_inside_the_page_lead_somewhere():
    ids = [node.attributes["id"] for node in TREE.walk() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    links = {node.attributes["href"] for node in TREE.all("a") if node.attributes["href"].startswith("#")}
    assert {link.removeprefix("#") for link in links} <= set(ids)


def test_only_one_cell_of_a_row_is_a_stop_for_the_keyboard():
    for row in (row for table in numbered_tables() for row in table.all("tr") if "id" in row.attributes):
        stops = [link for link in row.all("a") if link.attributes.get("tabindex") != "-1"]
        assert len(stops) == 1


def test_what_is_not_done_differs_by_word_and_by_shape():
    by_id = {row.attributes.get("data-id"): row for row in TREE.all("tr")}
    style = TREE.all("style")[0].text()
    for one in (CONSULATE, WHEAT, HOSTING):
        row = by_id[one.id]
        assert row.attributes["class"] == one.status
        chips = [chip.text() for chip in row.all("span", **{"class": "status"})]
        assert chips == [KIT.ontology.label("status", one.status, language) for language in ("ar", "en")]
        assert f"tr.{one.status} > th {{ border-inline-start:" in style
        assert f"tr.{one.status} .status::before" in style
    borders = [re.search(rf"tr\.{one.status} > th {{[^}}]*?(\w+) var", style)[1] for one in EVENTS[2:4]]
    assert borders == ["dashed", "double"]
    tellers = [node.text() for node in by_id[WHEAT.id].all("span", **{"class": "claimed"})]
    assert tellers == ["كازاخستان", "Kazakhstan"]


def test_a_mark_has_a_background_only_so_that_letters_stay_joined():
    style = TREE.all("style")[0].text()
    rules = re.findall(r"(?:^|\n)(mark[^{]*|\.on[^{]*|\.off[^{]*|\.s > a:nth-child[^{]*)\{([^}]*)\}", style)
    assert len(rules) >= 6
    for selector, body in rules:
        assert not re.search(r"padding|border|margin|display|letter-spacing|content", body), selector


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("palette", [0, 1], ids=["light", "dark"])
def test_text_can_be_told_from_its_ground(palette):
    source = (TEMPLATES / "style.css").read_text(encoding="utf-8")
    found = dict(re.findall(r"--(\w[\w-]*): (#[0-9a-f]{6})", source.split(":root")[palette + 1]))
    grounds = {
        "ink": ("paper", "soft", "mark", "mark-on"),
        "muted": ("paper", "soft"),
        "accent": ("paper", "soft"),
    }
    for text, against in grounds.items():
        for ground in against:
            dark, light = sorted((luminance(found[text]), luminance(found[ground])))
            assert (light + 0.05) / (dark + 0.05) >= WHITE_BLACK_MIN, (text, ground)


def test_directions_are_logical():
    source = (TEMPLATES / "style.css").read_text(encoding="utf-8")
    assert not re.search(
        r"(?:margin|padding|border|text-align)[-:]\s*(?:left|right)|float|[^-]left:|right:", source
    )


# --- nothing is loaded, nothing foreign runs


def test_the_policy_allows_the_own_style_and_script_and_nothing_else():
    (policy,) = (
        node.attributes["content"]
        for node in TREE.all("meta")
        if node.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    hashes = [
        "sha256-" + base64.b64encode(hashlib.sha256(TREE.all(tag)[0].text().encode()).digest()).decode()
        for tag in ("style", "script")
    ]
    assert policy == (
        f"default-src 'none'; style-src '{hashes[0]}'; script-src '{hashes[1]}'; base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_loaded_from_anywhere():
    loading = {"src", "srcset", "poster", "data", "action", "background", "manifest", "ping"}
    for node in TREE.walk():
        assert node.tag not in {"link", "img", "iframe", "object", "embed", "base", "form", "video", "audio"}
        assert not loading & set(node.attributes)
        assert not [name for name in node.attributes if name.startswith("on") or name == "style"]
    assert not re.search(r"url\(|@import|@font-face", TREE.all("style")[0].text())
    assert not re.search(
        r"fetch|XMLHttp|WebSocket|import|innerHTML|eval|document\.write", TREE.all("script")[0].text()
    )


def test_templates_never_switch_escaping_off():
    sources = [*TEMPLATES.glob("*"), *Path(render.__file__).parent.glob("*.py")]
    for path in sources:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*safe|autoescape false", text), path.name
        assert path.name == "render.py" or "Markup" not in text, path.name


PAYLOADS = (
    "<script>document.title='fired'</script>",
    "</script><script>document.title='fired'</script>",
    "</style><script>document.title='fired'</script>",
    "<img src=x onerror=document.title='fired'>",
    "<svg onload=document.title='fired'>",
    "<svg><animate onbegin=document.title='fired' attributeName=x dur=1s>",
    "\"><script>document.title='fired'</script>",
    "' onmouseover='document.title=1' x='",
    "x onfocus=document.title=1 autofocus tabindex=1",
    "javascript:document.title='fired'",
    "{{ 7 * 7 }}{% raw %}{{ config }}",
    "<!--", "-->", "<![CDATA[<b>]]>", "<title>x", "<textarea>", "<noscript><p title=\"</noscript><img src=x>\">",
    "&lt;b&gt; &amp;amp; &#60;i&#62;", "&", "<iframe srcdoc='<b>'>", "<base href=//example.org>",
    "<meta http-equiv=refresh content=0>", "<a href=javascript:alert(1)>x</a>", "<form action=//x><button>",
    "\u202e\u2066 قلب \u2069", "a\r\nb\rc\td", "\x1b[31m\x07", "\u200f", "ﷺ لا ﻻ", "'\"`=<>", "\\\"};*{color:red}",
)  # fmt: skip


def hostile(payload):
    """Put a payload into every slot that comes from outside."""
    one = report(
        f"id {payload}",
        f"قبل. وصل {payload} اليوم. بعد.",
        outlet=f"o {payload}",
        title=f"t {payload}",
        url=f"https://example.org/{payload}",
        origin=Origin(f"/home/{payload.replace('/', '')}.txt"),
    )
    spoken = f"وصل {payload} اليوم"
    other = replace(one, id=f"2 {payload}", language=payload, url=payload)
    acts = [
        event(
            one, spoken, kind=payload, status=status, persons=(f"p {payload}",), place_name=f"c {payload}",
            teller=f"w {payload}", about=(f"a {payload}",), actors=("KAZ", f"x {payload}"), place=f"y {payload}",
        )
        for status in ("actual", "planned")
    ]  # fmt: skip
    return FakeView(
        [one, other],
        events=[replace(act, id=str(number)) for number, act in enumerate(acts)],
        quotes=[quote(one, spoken, speaker=f"s {payload}"), quote(other, spoken, addressee=f"d {payload}")],
        figures=[
            figure(one, spoken, unit=f"u {payload}", measure=f"m {payload}", teller=f"v {payload}"),
            figure(one, f"{payload} اليوم", unit=f"u {payload}", measure=f"m {payload}", value=2.0),
        ],
        positions=[
            position(one, spoken, issue=f"other:b {payload}", towards=f"i {payload}", teller=f"v {payload}"),
            position(other, spoken, issue=payload, stance=payload, strength="acted"),
        ],
        agreements=[
            agreement(
                one, spoken, kind=f"n {payload}", subject=f"j {payload}", parties=("KAZ", f"x {payload}")
            ),
            agreement(other, spoken, stage="intended", sectors=(f"f {payload}",)),
        ],
        ties=[tie(one, spoken, kind=f"z {payload}", source=f"x {payload}", asserted_by=f"w {payload}")],
        assessments=[assessment(one, spoken, predicate=f"e {payload}", voice=f"h {payload}")],
        ledger=[LedgerRow(f"l {payload}", f"g {payload}", f"r {payload}", payload)],
        refusals=[(one.id, Refusal(f"k {payload}", f"q {payload}", Span(0, 1)))],
    )


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_hostile_string_in_any_slot_stays_text(payload):
    tree = parsed(brief(hostile(payload), "KAZ", kit=KIT, with_texts=True))
    # html.parser does not join the two characters of a line end, as browsers do; ours are references
    assert len(tree.all("script")) == 1
    assert {node.tag for node in tree.walk()} <= {node.tag for node in TREE.walk()} | {"cite"}
    allowed = {name for node in TREE.walk() for name in node.attributes} | {"lang", "dir"}
    assert {name for node in tree.walk() for name in node.attributes} <= allowed
    text = tree.all("body")[0].text()
    for slot in "otspcwaxyumvrgkqbijnfzeh":
        assert f"{slot} {payload}" in text, slot
    assert f"قبل. وصل {payload} اليوم. بعد." in [
        "".join(node.text() for node in passage.all("span", **{"class": "t"})) for passage in tree.all("p")
    ]


def test_links_to_other_places_tell_them_nothing():
    links = [node for node in TREE.all("a") if not node.attributes["href"].startswith("#")]
    assert [(n.attributes["href"], n.attributes["rel"]) for n in links] == [
        (FIRST.url, "noopener noreferrer nofollow")
    ]


def test_the_folders_of_the_machine_are_not_told():
    assert "/home" not in PAGE


def test_what_html_cannot_hold_is_replaced_and_what_it_would_change_is_kept():
    assert safe_characters("a\r\nb\0c\ud800d") == "a&#13;\nb\ufffdc\ufffdd"


@pytest.mark.parametrize(
    ("language", "attributes"),
    [
        ("ar", ' lang="ar" dir="rtl"'),
        ("fa-IR", ' lang="fa-IR" dir="rtl"'),
        ("en", ' lang="en" dir="ltr"'),
        (None, ' dir="auto"'),
        ('"><b>', ' dir="auto"'),
    ],
)
def test_a_report_is_shown_in_its_own_direction(language, attributes):
    assert language_attributes(language) == attributes


def test_a_string_in_the_style_sheet_cannot_leave_its_quotes():
    assert css_string('a"\\</style>ب') == "a\\22 \\5c \\3c \\2f style\\3e ب"


# --- it is small


def on_day(number):
    return day(date(2018, 1, 1) + timedelta(days=3 * number), "stated")


@pytest.mark.parametrize("partners", [("FRA",), ("FRA", "RUS", "EGY")], ids=["one-day", "many-days"])
def test_two_hundred_events_with_their_quotes_and_figures_fit_into_half_a_megabyte(partners):
    reports, acts, said, told = [], [], [], []
    for number in range(20):
        lines = [
            f"وفي اليوم {number}-{line} من المباحثات الموسعة بين الجانبين تناول الحاضرون التعاون في الطاقة والنقل."
            for line in range(16)
        ]
        one = report(f"report-{number:03d}", "\n".join(lines), f"2019-04-{number % 28 + 1:02d}")
        reports.append(one)
        acts += [
            event(
                one,
                lines[at],
                id=f"{number * 10 + at:012x}",
                kind="talks",
                mode=None,
                persons=("Jean Durand", "Aslan Omarov"),
                place_name="Astana",
                actors=("KAZ",),
                recipients=(partners[at % len(partners)],),
                when=on_day(number * 10 + at if len(partners) > 1 else 0),
            )
            for at in range(10)
        ]
        said += [quote(one, lines[at], id=f"{4096 + number * 10 + at:012x}") for at in range(10, 15)]
        told.append(figure(one, lines[15], id=f"{8192 + number:012x}"))
    html = brief(FakeView(reports, events=acts, quotes=said, figures=told), "KAZ", kit=KIT)
    assert html.count("<tr id=r") == 200 + 100 + 20
    assert len(html.encode()) <= 500_000


def test_an_event_of_an_embedded_article_leads_into_the_text_of_its_parent():
    start = DENIAL.index("ولم")
    child = replace(FIRST, id="r2#embedded-1", text=DENIAL, parent="r2", extent=Span(start, len(DENIAL)))
    act = moved(event(replace(FIRST, id="r2", text=DENIAL), "يُحدد موعد"), child, 77)
    tree = parsed(brief(FakeView([child], events=(act,), quotes=(NOBODY,)), "KAZ", kit=KIT))
    assert [node.text() for node in tree.all("mark")] == ["يُحدد موعد"]
    assert "ولم يُحدد موعد." in tree.text()
    assert "موسكو" not in tree.text()
