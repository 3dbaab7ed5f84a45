"""The brief in a browser (skipped where there is no Chromium): silent, alone, in order, nothing cut off.

Two pages are opened: the file as it is, and a copy without its policy and with a probe at the end, which does
what a person would and writes what it saw into the page.
"""

import html as entities
import json
import re
import shutil
import subprocess
from datetime import date
from urllib.parse import urlsplit

import pytest

from brief_samples import ARRIVAL, FIRST, KIT, TALKS, VIEW, FakeView, brief, figure, parsed, report
from marsad.faces.brief.numbers import interval, scaled, scaled_range
from marsad.model.dates import When
from test_brief_html import PAYLOADS, hostile
from test_brief_sections import WHOLE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--enable-logging=stderr", "--hide-scrollbars",
)  # fmt: skip
VALUES = (
    (-1.5, None), (4.2, None), (0.05, None), (-7.0, -3.0), (2022.0, 2023.0), (27.5e9, None), (5e9, 7e9), (1234567.0, None),
    (-2.25e6, None), (100.0, None), (99.9, 100.5), (3e12, None), (1e15, None), (12.0, 31.0), (0.0, None), (1.0, 2.0),
    (-0.5, None), (-1e9, None), (-2e9, -1e9), (0.001, 0.002), (1999.0, 2001.0), (33.0, None), (7.25, 7.75), (-3.0, 3.0),
    (999_999.0, None), (1_000_001.0, None), (8.125e6, None), (2.5e12, 3e12), (50.0, 60.0), (-40.0, -20.5), (16.0, None),
    (365.0, None), (24.7, None), (1e6, 2.5e6), (-1234.5, None),
)  # fmt: skip
DATES = (
    When(date(2018, 1, 1), date(2018, 12, 31), "year", "stated"),
    When(date(2018, 3, 1), date(2018, 3, 31), "month", "stated"),
    When(date(2018, 3, 14), date(2018, 3, 14), "day", "stated"),
    When(date(2018, 3, 14), date(2018, 3, 16), "interval", "stated"),
    When(date(2022, 1, 1), date(2023, 12, 31), "interval", "stated"),
)
FORMS = {
    *(scaled(low)[0] if high is None else scaled_range(low, high)[0] for low, high in VALUES),
    *(interval(when) for when in DATES),
}
KINDS = ("events", "positions", "agreements", "ties", "assessments")
PROBE = """
<script>(() => {
  if (ENGLISH) document.getElementById("to-en").click();
  const shown = (node) => node.getClientRects().length > 0;
  const boxes = (node) => {
    const found = [], range = document.createRange(), text = node.firstChild;
    for (let at = 0; text && at < text.length; at += 1) {
      range.setStart(text, at); range.setEnd(text, at + 1);
      const box = range.getBoundingClientRect();
      if (box.width) found.push([box.left, box.top]);
    }
    return found;
  };
  const turned = [...document.querySelectorAll('main bdi[dir="ltr"], main a[dir="ltr"]')].filter(shown).filter((node) =>
    boxes(node).some(([left, top], at, all) => at && Math.abs(top - all[at - 1][1]) < 2 && left < all[at - 1][0]));
  const reversed = [...document.querySelectorAll("svg text")].filter(shown).filter((node) =>
    [...node.textContent].some((_, at) => at &&
      node.getStartPositionOfChar(at).x <= node.getStartPositionOfChar(at - 1).x));
  const outside = [...document.querySelectorAll("body *")].filter(shown).filter((node) => {
    const box = node.getBoundingClientRect(), away = getComputedStyle(node.closest(".only, thead, .switch") ?? node);
    return away.position !== "absolute" && (box.left < -1 || box.right > innerWidth + 1);
  });
  const picture = [...document.querySelectorAll("svg text, svg use")].filter((node) => {
    const box = node.getBoundingClientRect();
    return box.width && (box.left < 0 || box.right > innerWidth);
  });
  const numbers = [...document.querySelectorAll('main bdi[dir="ltr"], main a[dir="ltr"]')].filter(shown).map((node) => node.textContent);
  const hidden = document.querySelectorAll("i[lang]").length - [...document.querySelectorAll("i[lang]")].filter(shown).length;
  document.querySelector('[data-id="ROW"] td a').click();
  const sheet = document.querySelector("dialog");
  const byRow = sheet.open;
  sheet.close();
  document.querySelector("svg a[href^='#e']").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  const byPicture = sheet.open;
  sheet.close();
  document.querySelector('[data-id="ROW"] td a').click();
  const seen = {
    width: innerWidth, lang: document.documentElement.lang, dir: document.documentElement.dir,
    side: getComputedStyle(document.querySelector(".page")).direction,
    reversed: reversed.map((node) => node.textContent), texts: document.querySelectorAll("svg text").length, numbers,
    picture: picture.map((node) => node.outerHTML.slice(0, 90)), turned: turned.map((node) => node.textContent), outside: outside.map((node) => node.outerHTML.slice(0, 90)),
    byRow, byPicture, scroll: document.documentElement.scrollWidth <= innerWidth, hidden,
    open: sheet.open, on: [...sheet.querySelectorAll(".on")].map((mark) => mark.textContent),
    sentences: [...sheet.querySelectorAll(".t")].map((node) => node.textContent.trim()),
    ids: sheet.querySelectorAll(":scope > div [id]").length, focus: document.activeElement.tagName,
  };
  const out = document.createElement("pre");
  out.id = "seen";
  out.textContent = JSON.stringify(seen);
  parent.document.body.append(out);
})();</script>
"""


def opened(page, tmp_path, *flags, query=""):
    """Open a page and give its tree, once scripts have run, and what the console said."""
    path = tmp_path / "page.html"
    path.write_bytes(page.encode())
    done = subprocess.run(
        [
            CHROMIUM,
            *FLAGS,
            f"--user-data-dir={tmp_path / 'profile'}",
            *flags,
            "--dump-dom",
            f"{path.as_uri()}{query}",
        ],
        capture_output=True,
        timeout=60,
        check=True,
    )
    console = [line for line in done.stderr.decode(errors="replace").splitlines() if "CONSOLE" in line]
    return done.stdout.decode(), console


def probed(page, tmp_path, width, *, english=False):
    """Open a page with the probe in it, in a frame of this width, and give what the probe saw."""
    bare = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    bare = bare.replace(
        "</body>", PROBE.replace("ENGLISH", str(english).lower()).replace("ROW", TALKS.id) + "</body>"
    )
    frame = (
        f'<!doctype html><body><iframe srcdoc="{entities.escape(bare)}" width={width} height=900></iframe>'
    )
    dom, console = opened(frame, tmp_path)
    assert console == []
    return json.loads(entities.unescape(re.search(r'<pre id="seen">(.*?)</pre>', dom, re.DOTALL)[1]))


@pytest.fixture(scope="module")
def page():
    numbers = [
        figure(
            FIRST, "1.5 مليار", id=f"{65536 + at:012x}", value=low, high=high, kind="ratio", unit="percent"
        )
        for at, (low, high) in enumerate(VALUES)
    ] + [
        figure(FIRST, "1.5 مليار", id=f"{131072 + at:012x}", kind="ratio", as_of=when)
        for at, when in enumerate(DATES)
    ]
    view = FakeView(
        [FIRST, *(d.document for d in WHOLE.documents() if d.document != FIRST)],
        **{kind: [finding for _, finding in WHOLE.findings(kind)] for kind in KINDS},
        quotes=[finding for _, finding in VIEW.findings("quotes")],
        figures=numbers,
    )
    return brief(view, "KAZ", kit=KIT, own="EGY")


def test_an_address_can_ask_for_english(page, tmp_path):
    dom, _ = opened(page, tmp_path, query="?lang=en")
    assert '<html lang="en" dir="ltr">' in dom


def test_the_page_opens_without_a_word_in_the_console_and_without_asking_the_network(page, tmp_path):
    log = tmp_path / "net.json"
    dom, console = opened(page, tmp_path, f"--log-net-log={log}")
    assert console == []
    assert '<html lang="ar" dir="rtl">' in dom
    asked = set(re.findall(r'"url":"(https?://[^"]*)"', log.read_text(encoding="utf-8", errors="replace")))
    own = {urlsplit(url).hostname for url in re.findall(r"https?://[^\s\"'<>]+", page)}
    assert own == {"example.org"}
    assert not {url for url in asked if urlsplit(url).hostname in own}


@pytest.mark.parametrize("english", [False, True], ids=["ar", "en"])
@pytest.mark.parametrize("width", [390, 1400])
def test_in_both_languages_nothing_is_turned_round_or_cut_off(page, tmp_path, width, english):
    seen = probed(page, tmp_path, width, english=english)
    assert seen["width"] == width
    assert (seen["lang"], seen["dir"], seen["side"]) == (
        ("en", "ltr", "ltr") if english else ("ar", "rtl", "rtl")
    )
    assert seen["turned"] == []
    assert seen["reversed"] == []
    assert seen["picture"] == []
    assert seen["texts"] > 12
    assert set(seen["numbers"]) >= FORMS
    assert seen["outside"] == []
    assert seen["scroll"] is True
    assert seen["hidden"] >= page.count("<i lang=en>")


def test_forty_numeric_forms_are_among_those_that_are_looked_at():
    assert len(FORMS) == 40


WITHOUT_SCRIPT = """<!doctype html><body><iframe sandbox="allow-same-origin" srcdoc="PAGE" width=1400 height=900></iframe>
<script>onload = () => {
  const page = document.querySelector("iframe").contentDocument, link = page.querySelector("td a[href^='#e']");
  const shows = (language) => page.querySelector(`h2 i[lang=${language}]`).getClientRects().length > 0;
  const before = [shows("ar"), shows("en")];
  page.querySelector("label[for=to-en]").click();
  const after = [shows("ar"), shows("en")];
  document.querySelector("iframe").contentWindow.location.hash = link.getAttribute("href");
  setTimeout(() => {
    const target = page.querySelector(":target");
    const seen = { lang: page.documentElement.lang, before, after, open: page.querySelector("dialog").open,
      target: target?.id, wanted: link.getAttribute("href").slice(1) };
    const out = document.createElement("pre");
    out.id = "seen";
    out.textContent = JSON.stringify(seen);
    document.body.append(out);
  }, 100);
};</script>"""


def test_without_script_the_language_is_switched_and_a_cell_leads_to_its_sentence(page, tmp_path):
    bare = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    frame = WITHOUT_SCRIPT.replace("PAGE", entities.escape(bare))
    dom, _ = opened(frame, tmp_path, "--virtual-time-budget=3000")
    seen = json.loads(entities.unescape(re.search(r'<pre id="seen">(.*?)</pre>', dom, re.DOTALL)[1]))
    assert (seen["before"], seen["after"]) == ([True, False], [False, True])
    assert (seen["lang"], seen["open"]) == ("ar", False)
    assert seen["target"] == seen["wanted"]


def test_a_cell_opens_its_sentence_with_its_neighbours_in_a_sheet(page, tmp_path):
    seen = probed(page, tmp_path, 1400)
    assert (seen["byRow"], seen["byPicture"]) == (True, True)
    assert (seen["open"], seen["ids"], seen["focus"]) == (True, 0, "BUTTON")
    assert seen["on"] == ["وأجرى محادثات مع نظيره"]
    start = FIRST.text.index("وصل")
    assert seen["sentences"] == [
        sentence.strip() for sentence in re.findall(r"[^.]*\.", FIRST.text[start:])[:2]
    ] + ["وقال عمروف: «نرحب بكل استثمار يحترم قوانيننا»."]
    assert ARRIVAL.evidence[0].words in seen["sentences"][0]


def test_hostile_strings_do_not_run(tmp_path):
    everything = "\n".join(PAYLOADS)
    dom, console = opened(brief(hostile(everything), "KAZ", kit=KIT, with_texts=True), tmp_path)
    assert console == []
    assert len(re.findall(r"<script\b", re.sub(r"<(style|script)>.*?</\1>", "", dom, flags=re.DOTALL))) == 0
    assert "<title>كازاخستان · Kazakhstan</title>" in dom


def test_the_browser_reads_a_hostile_report_as_it_was_written(tmp_path):
    text = "قبل. " + "\n".join(payload for payload in PAYLOADS) + " بعد."
    one = report("r1", text)
    dom, _ = opened(
        brief(FakeView([one], figures=[figure(one, "قبل")]), "KAZ", kit=KIT, with_texts=True), tmp_path
    )
    whole = re.search(r'<section id="texts".*?<p [^>]*>(.*?)</p>', dom, re.DOTALL)[1]
    shown = entities.unescape(re.sub(r"</?(?:span|mark)\b[^>]*>", "", whole))
    assert shown == text


def test_paper_holds_every_number_and_date_of_the_tables(page, tmp_path):
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("no pdftotext here")
    pdf = tmp_path / "page.pdf"
    opened(page, tmp_path, f"--print-to-pdf={pdf}", "--no-pdf-header-footer", query="?lang=en")
    done = subprocess.run([reader, "-layout", str(pdf), "-"], capture_output=True, timeout=60, check=True)
    printed = " ".join(done.stdout.decode().split())
    tables = parsed(page).all("table")
    texts = {node.text() for table in tables for node in table.all("bdi", dir="ltr")}
    assert {text for text in texts if text not in printed} == set()
