"""Strength and balance in the brief: pictures with a table beside each, numbers that open their accounts, refusal where little is known."""

import html
import json
import re
import shutil
import subprocess

import pytest

import marsad
from cli_helpers import call, rows_of
from marsad.faces.asking import view_of
from marsad.faces.brief import Scope, measured_of
from marsad.faces.brief.write import page as brief_page
from marsad.kit import load_kit

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def samples(samples_record):
    return samples_record


@pytest.fixture(scope="module")
def pages(samples):
    kit = load_kit()

    def page(country, partner=None):
        with view_of(samples) as view:
            measured = measured_of(view, country, partner, None, kit)
            return brief_page(view, Scope(country, partner), kit=kit, measured=measured)

    return {
        "brief": page("KAZ"),
        "pair": page("KAZ", "FRA"),
        "little": page("FRA", None),
        "nothing": page("FJI", None),
    }


def section(page, name):
    return next((one for one in page.sections if one.id == name), None)


def table(page, name):
    return next(t for one in page.sections for t in one.tables if t.id == f"{name}-table")


def shown(one):
    return [
        [" / ".join(" ".join(p.en for p in line) for line in cell) for cell in row.cells]
        for row in one.rows()
    ]


def test_strength_and_balance_have_a_picture_and_tables_that_say_the_same(pages):
    strength, balance = section(pages["brief"], "strength"), section(pages["brief"], "balance")
    assert [table.id for table in strength.tables] == ["strength-table"]
    assert [table.id for table in balance.tables] == [
        "balance-table", "shares-table", "tilts-table", "quarters-table",
    ]  # fmt: skip
    rows = shown(strength.tables[0])
    assert [(panel.name.en, panel.now) for panel in strength.picture.panels] == [
        (row[0], row[3]) for row in rows[:8]
    ]
    lanes = balance.picture.lanes
    quarters = balance.tables[3]
    newest = dict(zip([column.en for column in quarters.columns], shown(quarters)[0], strict=True))
    assert {lane.name.en: lane.now for lane in lanes}.items() <= newest.items()
    assert len(balance.picture.volume) == len(quarters.rows())


def test_the_brief_has_the_numbers_of_the_commands(pages, samples):
    told = rows_of(call("balance", "--country", "KAZ", "--record", samples, "--format", "jsonl"))
    numbers = [f"{one['effective_partners']:.2f} [{one['low']:.2f}, {one['high']:.2f}]" for one in told]
    assert [row[1] for row in shown(table(pages["brief"], "balance"))] == numbers
    related = {row["name"]: row for row in marsad.relations("KAZ", record=samples)}
    for row in shown(table(pages["brief"], "strength")):
        strength = related[row[0]]["strength"]["contacts"]
        assert row[1] == str(related[row[0]]["contacts"])
        told = [float(number) for number in re.findall(r"[\d.]+", row[3])]
        assert told == pytest.approx([strength[name] for name in ("rate", "low", "high")], abs=0.0051)


def test_every_row_of_strength_and_shares_opens_its_accounts(pages):
    for page, names in ((pages["brief"], ("strength", "shares")), (pages["pair"], ("strength",))):
        numbered = {f"e{r.number}" for s in page.sections for t in s.tables if t.numbered for r in t.rows()}
        for name in names:
            for row in table(page, name).rows():
                pieces = [piece for line in row.cells[-1] for piece in line]
                count = next(p.en for p in row.cells[1 if name == "strength" else 3][0])
                assert bool(pieces) == (count != "0")
                assert {piece.to for piece in pieces} <= numbered


def test_a_file_of_two_tells_strength_by_kind_of_act_and_no_balance(pages):
    kinds = [row[0] for row in shown(table(pages["pair"], "strength"))]
    assert kinds[0] == "Contacts"
    assert "Instruments signed" in kinds
    assert section(pages["pair"], "balance") is None


def test_few_events_have_no_balance_and_are_opened_instead(pages):
    balance = section(pages["little"], "balance")
    assert balance.picture is None
    assert [table.id for table in balance.tables] == ["balance-table"]
    assert "Fewer than 20 events" in balance.notes[0].en
    for row in shown(balance.tables[0]):
        assert row[1] == row[2] == ""
        assert row[5]


def test_nothing_that_counts_is_no_section(pages):
    assert section(pages["nothing"], "strength") is None
    assert section(pages["nothing"], "balance") is None


PROBE = """
<script>(() => {
  const ids = ["strength", "balance"], found = [];
  for (const svg of document.querySelectorAll("#strength svg, #balance svg")) {
    const texts = [...svg.querySelectorAll(":scope > text")].map((node) => node.getBoundingClientRect());
    texts.forEach((a, i) => texts.slice(i + 1).forEach((b) => {
      if (a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3) found.push("overlap");
    }));
    texts.forEach((a) => { if (a.left < 0 || a.right > innerWidth + 1) found.push("outside"); });
  }
  document.body.insertAdjacentHTML("beforeend", "<pre id=seen></pre>");
  document.getElementById("seen").textContent = JSON.stringify({ found, count: document.querySelectorAll("#strength svg").length });
})()</script>
"""


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
@pytest.mark.parametrize("width", [390, 1400])
def test_no_letters_of_the_pictures_overlap_or_leave_the_page(samples, tmp_path, width):
    place = marsad.brief("KAZ", tmp_path / "b.html", record=samples)
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", place.read_text("utf-8"))
    place.write_text(text.replace("</body>", f"{PROBE}</body>"), "utf-8")
    flags = (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        f"--window-size={width},1000",
    )
    done = subprocess.run(
        [CHROMIUM, *flags, f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", place.as_uri()],
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    seen = json.loads(html.unescape(re.search(r'<pre id="seen">(.*?)</pre>', done.stdout).group(1)))
    assert seen["found"] == []
    assert seen["count"] > 8
