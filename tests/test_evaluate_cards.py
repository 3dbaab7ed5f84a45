"""Cards: a sample with known weights, pages that hold whatever a report does, and what the coding of them says."""

import csv
import io
import json
import re
import shutil
import subprocess

import pytest

from brief_samples import parsed
from cli_helpers import call, make_record, rows_of
from marsad.evaluate.coded import Coded, precision
from marsad.evaluate.sampling import draw, shared_out
from marsad.evaluate.wilson import wilson
from marsad.faces.cards import draw_cards, read_cards, write_cards
from marsad.faces.cards.writing import cards_page
from marsad.model.errors import InputError
from marsad.record.filters import ALL
from test_brief_html import PAYLOADS, hostile

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


# --- the sample


def test_a_sample_is_shared_equally_and_small_strata_give_all():
    assert shared_out({"AID": 2, "CONSULT": 40, "REJECT": 30}, 21) == {"AID": 2, "CONSULT": 10, "REJECT": 9}
    assert shared_out({"AID": 2, "CONSULT": 3}, 100) == {"AID": 2, "CONSULT": 3}
    assert shared_out({"AID": 5, "CONSULT": 5, "REJECT": 5}, 2) == {"AID": 1, "CONSULT": 1, "REJECT": 0}
    assert shared_out({}, 5) == {}


def test_a_sample_has_known_weights_and_the_same_seed_gives_the_same():
    strata = ["CONSULT"] * 40 + ["AID"] * 3
    found = draw(strata, 13)
    assert found == draw(strata, 13) != draw(strata, 13, seed=1)
    assert len({one.place for one in found}) == 13
    assert {(one.stratum, one.population, one.drawn) for one in found} == {("CONSULT", 40, 10), ("AID", 3, 3)}
    assert all(strata[one.place] == one.stratum for one in found)
    assert [one.stratum for one in found] != sorted(one.stratum for one in found)


# --- what coding says


def coded(stratum, population, right, wrong):
    return [Coded(stratum, population, {"type": place < right}) for place in range(right + wrong)]


def test_one_stratum_gives_wilson_s_interval():
    found = precision(coded("AID", 40, 9, 1))
    assert found.overall["type"].interval == pytest.approx(wilson(9, 10))
    assert found.overall["type"].share == found.strata[0].shares["type"].share == 0.9


def test_strata_are_weighted_by_what_they_hold():
    found = precision(coded("CONSULT", 90, 10, 0) + coded("AID", 10, 0, 10))
    overall = found.overall["type"]
    assert (overall.judged, overall.right, overall.share) == (20, 10, pytest.approx(0.9))
    low, high = overall.interval
    assert low == pytest.approx(0.9 - 0.9 * (1 - wilson(10, 10)[0]))
    assert high == pytest.approx(0.9 + 0.1 * wilson(0, 10)[1])
    assert found.covered["type"] == 1


def test_what_is_not_judged_is_left_out_and_told():
    found = precision([*coded("CONSULT", 30, 3, 1), Coded("AID", 10, {})])
    assert found.covered == {"type": 0.75}
    assert [(one.name, one.cards, set(one.shares)) for one in found.strata] == [
        ("AID", 1, set()),
        ("CONSULT", 4, {"type"}),
    ]
    assert set(found.overall) == {"type"}


# --- the cards of a record


def filled(path, **cells):
    """Fill in columns of a file of cards, one value for each card."""
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    for name, values in cells.items():
        for row, value in zip(rows, values, strict=True):
            row[name] = value
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_cards_are_drawn_blind_filled_in_and_told(tmp_path):
    out = tmp_path / "cards"
    done = call("evaluate", "--sample", "9", "--record", make_record(tmp_path / "r.db"), "--out", out)
    assert done.exit_code == 0
    assert "2 cards of 1 strata (seed 20181)" in done.stdout
    blank = (out / "cards.csv").read_text(encoding="utf-8-sig")
    assert "CONSULT" not in blank
    assert "IND" not in blank
    assert "[[زار وزير الهند فنلندا]] أمس." in blank
    text = (out / "key.csv").read_text(encoding="utf-8-sig")
    key = {row["card"]: row for row in csv.DictReader(io.StringIO(text))}
    assert {(one["stratum"], one["population"], one["drawn"]) for one in key.values()} == {
        ("CONSULT", "2", "2")
    }
    assert "[[زار وزير الهند فنلندا]] أمس." in (out / "cards.html").read_text(encoding="utf-8").replace(
        "<mark>", "[["
    ).replace("</mark>", "]]")
    befores = {row["before"] for row in csv.DictReader(io.StringIO(blank))}
    assert "زيارة إلى هلسنكي" in befores
    filled(
        out / "cards.csv",
        your_type=["consult", "AID"],
        right_type=["yes", "نعم"],
        right_parties=["1", "No"],
        right_status=["y", "right"],
        right_date=["yes", ""],
    )
    told = call("evaluate", "--coded", out / "cards.csv").stdout
    assert "CONSULT        2       2      1/2 0.50 [0.09, 0.91]  2/2 1.00 [0.34, 1.00]" in told
    assert "all, weighted" in told
    (numbers,) = rows_of(call("evaluate", "--coded", out / "cards.csv", "--format", "json"))
    assert numbers["overall"]["parties"]["share"] == 0.5
    assert numbers["overall"]["all"] == {
        "judged": 1,
        "right": 1,
        "share": 1.0,
        "interval": list(wilson(1, 1)),
    }


def test_cards_that_are_there_are_not_written_over(tmp_path):
    record = make_record(tmp_path / "r.db")
    call("evaluate", "--sample", "9", "--record", record, "--out", tmp_path)
    filled(tmp_path / "cards.csv", right_type=["yes", "no"])
    before = (tmp_path / "cards.csv").read_bytes()
    done = call("evaluate", "--sample", "9", "--record", record, "--out", tmp_path)
    assert (done.exit_code, (tmp_path / "cards.csv").read_bytes()) == (2, before)
    assert "name another folder" in done.stderr


def test_a_sample_is_refused_where_it_cannot_be(tmp_path):
    record = make_record(tmp_path / "r.db")
    for arguments, said in (
        (["--sample", "9", "--record", record], "add --out FOLDER"),
        (["--sample", "9", "--record", record, "--out", record], "cannot be written"),
        (
            ["--sample", "9", "--record", record, "--out", tmp_path, "--min-confidence", "1"],
            "holds no events",
        ),
        (["--sample", "9", "--record", tmp_path / "no.db", "--out", tmp_path], "there is no record"),
        ([], "name a file of gold"),
    ):
        done = call("evaluate", *arguments)
        assert (done.exit_code, said in done.stderr) == (2, True), done.stderr


WHOLE = "card,stratum,population,right_type\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "holds no cards"),
        ("a,b\n1,2\n", "holds no cards"),
        ("card,right_type\nc1,yes\n", "no key.csv stands beside it"),
        (WHOLE + "c1,AID,5,maybe\n", "row 2: right_type is 'maybe'"),
        (WHOLE + "c1,AID,5,yes\nc1,AID,5,no\n", "row 3: the card 'c1' comes twice"),
        (WHOLE + "c1,AID,many,yes\n", "population 'many'"),
        (WHOLE + "c1,AID,5,\n", "is judged"),
        (WHOLE + "c1\n", "population ''"),
    ],
)
def test_coded_cards_that_cannot_be_read_are_refused_with_one_sentence(tmp_path, text, said):
    path = tmp_path / "coded.csv"
    path.write_text(
        text.replace("stratum,population", "stratum,population,drawn")
        .replace("5,", "5,1,")
        .replace("many,", "many,1,")
    )
    with pytest.raises(InputError, match=re.escape(said)):
        read_cards(path)


def test_a_card_that_the_key_does_not_have_is_refused(tmp_path):
    (tmp_path / "key.csv").write_text("card,stratum,population,drawn\nc1,AID,5,1\n")
    path = tmp_path / "coded.csv"
    path.write_text("card;right_type\nc1;yes\n")
    assert [one.judged for one in read_cards(path)] == [{"type": True}]
    path.write_text("card;right_type\nc2;yes\n")
    with pytest.raises(InputError, match=r"not in key\.csv"):
        read_cards(path)


# --- whatever a report holds


class View:
    """The hostile record of the brief's tests, as far as cards ask it."""

    def __init__(self, payload):
        self.fake = hostile(payload)

    def findings(self, kind, where):
        return self.fake.findings(kind, where)

    def document(self, name):
        return next(one.document for one in self.fake.documents() if one.document.id == name)


def hostile_cards(payload):
    return draw_cards(View(payload), 9, stratify="status", seed=1, where=ALL)


PLAIN = parsed(cards_page(hostile_cards("x")))


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_hostile_string_stays_text_in_a_card(payload, tmp_path):
    cards = hostile_cards(payload)
    tree = parsed(cards_page(cards))
    assert [node.tag for node in tree.walk()] == [node.tag for node in PLAIN.walk()]
    allowed = {name for node in PLAIN.walk() for name in node.attributes} | {"lang", "dir"}
    assert {name for node in tree.walk() for name in node.attributes} <= allowed
    assert f"وصل {payload} اليوم" in tree.all("mark")[0].text()
    (key, _) = (json.loads(node.attributes["data-key"]) for node in tree.all("article"))
    assert (key[0], key[5]) == ("c1", cards[0].event.type)
    paths = write_cards(cards, tmp_path / "cards")
    for path in paths[1:]:
        rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
        assert len(rows) == 3
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)


def test_the_page_loads_and_sends_nothing():
    page = cards_page(hostile_cards("x"))
    tree = parsed(page)
    assert "default-src 'none'" in page
    assert not re.search(
        r"fetch|XMLHttp|WebSocket|import|innerHTML|eval|document\.write", tree.all("script")[0].text()
    )
    assert not {name for node in tree.walk() for name in node.attributes} & {"src", "href", "action"}


PROBE = """
<script>(() => {
  const seen = {}, cards = [...document.querySelectorAll("article")], first = cards[0];
  const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
  const shown = () => cards.filter((card) => card.getClientRects().length).map((card) => card.id);
  seen.first = shown();
  seen.hidden = first.querySelector(".code").getClientRects().length;
  seen.direction = getComputedStyle(first.querySelector("blockquote")).direction;
  press("ArrowRight"); seen.second = shown(); press("ArrowLeft"); seen.back = shown();
  first.querySelector("[name=your_type]").value = "AID";
  press("Enter");
  seen.told = first.querySelector(".code").getClientRects().length;
  seen.fixed = first.querySelector("[name=your_type]").disabled;
  for (const radio of first.querySelectorAll("[value=yes]")) radio.click();
  seen.done = document.getElementById("done").textContent;
  URL.createObjectURL = (blob) => { window.saved = blob; return "#"; };
  HTMLAnchorElement.prototype.click = function () { seen.file = this.download; };
  press("s");
  window.saved.text().then((text) => { seen.csv = text; document.body.textContent = JSON.stringify(seen); });
})();</script>
"""


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")
def test_cards_are_coded_in_a_browser_by_keyboard_and_saved(tmp_path):
    call("evaluate", "--sample", "9", "--record", make_record(tmp_path / "r.db"), "--out", tmp_path / "cards")
    page = (tmp_path / "cards" / "cards.html").read_text(encoding="utf-8")
    probed = re.sub(r"<meta http-equiv=[^>]*>", "", page).replace("</body>", PROBE + "</body>")
    (tmp_path / "probe.html").write_text(probed, encoding="utf-8")
    flags = (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--virtual-time-budget=3000",
        f"--user-data-dir={tmp_path}/u",
    )
    dump = [CHROMIUM, *flags, "--dump-dom", (tmp_path / "probe.html").as_uri()]
    done = subprocess.run(dump, capture_output=True, text=True, check=True, timeout=120)
    seen = json.loads(re.search(r"<body[^>]*>(.*?)</body>", done.stdout, re.DOTALL)[1])
    assert (seen["first"], seen["second"], seen["back"]) == (["c1"], ["c2"], ["c1"])
    assert (seen["hidden"], seen["told"], seen["fixed"], seen["direction"]) == (0, 1, True, "rtl")
    assert (seen["done"], seen["file"]) == ("1 / 2 ✓", "coded.csv")
    saved = tmp_path / "coded.csv"
    saved.write_text(seen["csv"], encoding="utf-8")
    assert "زار" not in seen["csv"]
    card = next(one for one in read_cards(saved) if one.judged)
    assert card.judged == {
        "blind": False,
        **dict.fromkeys(("type", "parties", "status", "date", "all"), True),
    }
    # the page as it is: its policy lets the own script run, and Chromium complains of nothing
    real = [
        CHROMIUM,
        *flags,
        "--enable-logging=stderr",
        "--dump-dom",
        (tmp_path / "cards" / "cards.html").as_uri(),
    ]
    done = subprocess.run(real, capture_output=True, text=True, check=True, timeout=120)
    assert "1 / 2" in done.stdout
    assert "CONSOLE" not in done.stderr
