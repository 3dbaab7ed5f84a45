"""Do comparisons find what differs between two reports, and call it by the right kind?

Without `--seeds`: pairs of reports made by a generator, each told in its own sentences, in one of which a date, a figure,
a grade, a stage or a party is changed, or nothing at all; with `--corpus`, reports of the corpus beside the project with a
day, a number, a grade or a stage changed in their own words. Printed are precision, recall and F1 over what should be raised
(field and kind), and the share of the fields found whose kind is right. With `--seeds`: the five reports beside the project
against `seeds/comparisons.json`.

    python benchmarks/comparisons.py --number 300 --errors 10
    python benchmarks/comparisons.py --corpus --number 100
    python benchmarks/comparisons.py --seeds
"""

from __future__ import annotations

import argparse
import itertools
import json
import lzma
import os
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import marsad
from marsad.analyse import analyse
from marsad.kit import Kit, load_kit
from marsad.model.documents import Document

SEED = 61
NAMES = {
    "KEN": ("كينيا", "الكيني"), "PER": ("بيرو", "البيروفي"), "NOR": ("النرويج", "النرويجي"), "VNM": ("فيتنام", "الفيتنامي"),
    "GHA": ("غانا", "الغاني"), "MNG": ("منغوليا", "المنغولي"), "CHL": ("تشيلي", "التشيلي"), "SRB": ("صربيا", "الصربي"),
    "ETH": ("إثيوبيا", "الإثيوبي"), "PRT": ("البرتغال", "البرتغالي"), "SGP": ("سنغافورة", "السنغافوري"),
    "GEO": ("جورجيا", "الجورجي"), "ARM": ("أرمينيا", "الأرميني"), "BGR": ("بلغاريا", "البلغاري"),
}  # fmt: skip
MONTHS = {
    2: ("فبراير", "شباط"),
    3: ("مارس", "آذار"),
    4: ("أبريل", "نيسان"),
    5: ("مايو", "أيار"),
    6: ("يونيو", "حزيران"),
    8: ("أغسطس", "آب"),
    9: ("سبتمبر", "أيلول"),
}
GRADES = {"state": "دولة", "official": "رسمية", "working": "عمل"}
_LATER = 3
"""Days from a visit to the reports of it."""
SILENT = frozenset({"omission", "compatible"})


class Facts(NamedTuple):
    """What a report tells."""

    guest: str
    host: str
    month: int
    day: int = 10
    grade: str = "official"
    visit: str = "held"
    paper: str = "signed"
    third: str | None = None
    value: float = 2.5
    year: int = 2023
    measure: str = "trade"
    figure: str = "flow"
    notation: str = "billion"


class Case(NamedTuple):
    """Two reports and what is to be raised of them: (field, kind) pairs."""

    name: str
    first: str
    second: str
    days: tuple[str, str]
    expected: frozenset[tuple[str, str]]


def visit_sentence(facts: Facts, way: int) -> str:
    """Tell the visit in one of several ways."""
    host, adjective = NAMES[facts.host][0], NAMES[facts.guest][1]
    new, old = MONTHS[facts.month]
    when = f"{facts.day} {new} 2024" if way % 2 else f"{facts.day} {old}/{new} 2024"
    grade = GRADES[facts.grade]
    if facts.visit == "planned":
        return (
            f"من المقرر أن يزور الرئيس {adjective} {host} في {when} زيارة {grade}.",
            f"سيقوم الرئيس {adjective} بزيارة {grade} إلى {host} في {when}.",
            f"يعتزم الرئيس {adjective} زيارة {host} في {when} زيارة {grade}.",
        )[way % 3]
    return (
        f"وصل الرئيس {adjective} في {when} إلى {host} في زيارة {grade}.",
        f"بدأ الرئيس {adjective} زيارة {grade} إلى {host} في {when}.",
        f"قام الرئيس {adjective} بزيارة {grade} إلى {host} في {when}.",
    )[way % 3]


def paper_sentence(facts: Facts, way: int) -> str:
    """Tell the instrument and its stage."""
    guest, host = NAMES[facts.guest][0], NAMES[facts.host][0]
    others = f" و{NAMES[facts.third][0]}" if facts.third else ""
    if facts.paper == "intended":
        return (
            f"وتعتزم {guest} و{host}{others} توقيع اتفاقية للتعاون في مجال الطاقة.",
            f"ومن المقرر أن توقع {guest} و{host}{others} اتفاقية تعاون في الطاقة.",
        )[way % 2]
    return (
        f"ووقعت {guest} و{host}{others} اتفاقية للتعاون في مجال الطاقة.",
        f"وقد وقعت {guest} و{host}{others} خلال الزيارة اتفاقية تعاون في الطاقة.",
    )[way % 2]


def figure_sentence(facts: Facts, way: int) -> str:
    """Tell a figure of both countries."""
    guest, host = NAMES[facts.guest][0], NAMES[facts.host][0]
    value = (
        f"{facts.value:g} مليار دولار"
        if facts.notation == "billion"
        else f"{facts.value * 1000:g} مليون دولار"
    )
    if facts.figure == "target":
        return f"ويهدف البلدان إلى رفع حجم التبادل التجاري بين {guest} و{host} إلى {value} بحلول عام {facts.year}."
    return (
        f"وبلغ حجم التبادل التجاري بين {guest} و{host} {value} في عام {facts.year}.",
        f"ووصل التبادل التجاري بين {host} و{guest} في عام {facts.year} إلى {value}.",
        f"وبلغت قيمة التجارة بين {guest} و{host} {value} عام {facts.year}.",
    )[way % 3]


def report(facts: Facts, rng: random.Random) -> str:
    """Write a report: a headline that tells nothing, and the three sentences."""
    way = rng.randrange(6)
    told = [
        visit_sentence(facts, way),
        paper_sentence(facts, rng.randrange(2)),
        figure_sentence(facts, rng.randrange(3)),
    ]
    return f"أخبار {NAMES[facts.host][0]}\n\n" + " ".join(told) + "\n"


def altered(facts: Facts, rng: random.Random) -> tuple[str, Facts, frozenset[tuple[str, str]], int]:
    """Change one thing: its name, the changed facts, what is to be raised, and days between the reports."""
    rest = [code for code in NAMES if code not in {facts.guest, facts.host}]
    ways: dict[str, tuple[Facts, set[tuple[str, str]], int]] = {
        "nothing": (facts, set(), _LATER),
        "nothing-later": (facts, set(), _LATER + 1),
        "date": (facts._replace(day=facts.day - rng.randint(1, 4)), {("date", "contradiction")}, _LATER),
        "month": (facts._replace(month=facts.month - 1), {("date", "contradiction")}, _LATER),
        "figure": (facts._replace(value=round(facts.value * rng.choice([0.6, 1.4, 2]), 2)), {("figure", "contradiction")}, _LATER),
        "figure-year": (
            facts._replace(value=round(facts.value * 1.3, 2), year=facts.year - 1), {("figure", "change-over-time")}, _LATER,
        ),
        "figure-target": (
            facts._replace(value=facts.value * 2, year=2030, figure="target"), {("figure", "scope")}, _LATER,
        ),
        "figure-notation": (facts._replace(notation="million"), {("figure", "notation")}, _LATER),
        "grade": (facts._replace(grade="working"), {("grade", "contradiction")}, _LATER),
        "grade-loose": (facts._replace(grade="state"), {("grade", "wording")}, _LATER),
        "stage-visit": (facts._replace(visit="planned"), {("stage", "status-progression")}, -3),
        "stage-paper": (facts._replace(paper="intended"), {("stage", "status-progression")}, _LATER),
        "party": (facts._replace(third=rng.choice(rest)), {("parties", "scope")}, _LATER),
    }  # fmt: skip
    name = rng.choice(list(ways))
    changed, expected, days = ways[name]
    return name, changed, frozenset(expected), days


def cases(number: int, seed: int) -> Iterator[Case]:
    """Make pairs of reports."""
    rng = random.Random(seed)
    for _ in range(number):
        guest, host = rng.sample(list(NAMES), 2)
        facts = Facts(
            guest,
            host,
            rng.choice([3, 4, 5, 6, 9]),
            rng.randint(5, 20),
            value=rng.choice([1.5, 2.5, 3.2, 4.7, 12]),
        )
        name, changed, expected, days = altered(facts, rng)
        published = [f"2024-{facts.month:02d}-{facts.day + shift:02d}" for shift in (_LATER, days)]
        pair = list(zip((facts, changed), published, strict=True))
        rng.shuffle(pair)
        texts = [report(told, rng) for told, _ in pair]
        yield Case(name, texts[0], texts[1], (pair[0][1], pair[1][1]), expected)


@cache
def kit() -> Kit:
    """Give the shipped kit, loaded once."""
    return load_kit()


def edited(row: dict[str, Any], rng: random.Random) -> Case | None:
    """Change one day, number, grade or stage in the words of a report; None where it tells nothing that can be changed."""
    text = f"{row['title'].strip()}\n\n{row['text'].strip()}\n"
    document = Document("original", text, language="ar", published=row["published"])
    found = analyse(document, kit())
    edits: list[tuple[str, int, int, str, tuple[str, str]]] = []
    for event in found.events:
        when = event.when.expression if event.when is not None and event.when.basis == "stated" else None
        if when is not None and event.mode == "visit" and (day := re.match(r"\d{1,2}\b", when.words)):
            start = when.span.start
            other = str(int(day[0]) + (3 if int(day[0]) < 20 else -3))
            edits.append(("date", start, start + len(day[0]), other, ("date", "contradiction")))
        for piece in event.evidence if event.grade == "official" else ():
            if (at := piece.words.find("زيارة رسمية")) >= 0:
                start = piece.span.start + at
                edits.append(("grade", start, start + 11, "زيارة عمل", ("grade", "contradiction")))
    for figure in found.figures:
        number = re.search(r"\d+", figure.evidence.words)
        if (
            number
            and figure.measure
            and figure.holders
            and figure.kind not in {"rank", "ratio"}
            and figure.bound == "exact"
        ):
            start = figure.evidence.span.start + number.start()
            other = str(int(number[0]) * 2 + 1)
            edits.append(("figure", start, start + len(number[0]), other, ("figure", "contradiction")))
    for paper in found.agreements:
        piece = paper.evidence[0]
        if paper.stage == "signed" and (signed := re.search(r"\b(و?)(وقعت?)\b", piece.words)):
            start = piece.span.start + signed.start()
            other = f"{signed[1]}{'ست' if signed[2].endswith('ت') else 'سي'}وقع"
            edits.append(("stage", start, start + len(signed[0]), other, ("stage", "status-progression")))
    if not edits:
        return None
    kinds = sorted({name for name, *_ in edits})
    name, start, end, other, expected = rng.choice(
        [one for one in edits if one[0] == rng.choice(kinds)] or edits
    )
    day = row["published"][:10]
    return Case(f"edited-{name}", text, text[:start] + other + text[end:], (day, day), frozenset({expected}))


def corpus_cases(shared: Path, number: int, seed: int) -> Iterator[Case]:
    """Make pairs of corpus reports, one with a word changed."""
    rng = random.Random(seed)
    with lzma.open(shared / "corpus" / "articles_2018_02_05.jsonl.xz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["section"] in {"international", "middleEast"}]
    rng.shuffle(rows)
    made = (case for row in rows if (case := edited(row, rng)) is not None)
    return itertools.islice(made, number)


def raised(case: Case) -> frozenset[tuple[str, str]]:
    """Give what is raised of the two reports of a case."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "reports.jsonl"
        rows = [
            {
                "id": f"report-{number}",
                "text": text,
                "published": day,
                "lang": "ar",
                "outlet": f"Outlet {number}",
            }
            for number, (text, day) in enumerate(zip((case.first, case.second), case.days, strict=True))
        ]
        place.write_text(
            "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
        )
        record = Path(folder) / "record.db"
        marsad.read(place, record=record)
        rows = marsad.compare("report-0", "report-1", record=record)
    return frozenset((row["field"], row["kind"]) for row in rows if row["kind"] not in SILENT)


class Result(NamedTuple):
    """How well the pairs were told apart."""

    precision: float
    recall: float
    f1: float
    kind: float
    wrong: tuple[tuple[Case, frozenset[tuple[str, str]]], ...]
    by_name: dict[str, tuple[int, int]]


def measure(made: Iterable[Case]) -> Result:
    """Give precision, recall and F1 over (field, kind), and how often the kind of a field found is right."""
    found = expected = right = fields = kinds = 0
    wrong = []
    by_name: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for case in made:
        got = raised(case)
        found, expected, right = (
            found + len(got),
            expected + len(case.expected),
            right + len(got & case.expected),
        )
        for field, kind in case.expected:
            of_field = {other for name, other in got if name == field}
            fields, kinds = fields + bool(of_field), kinds + (kind in of_field)
        by_name[case.name] += 1
        good[case.name] += got == case.expected
        if got != case.expected:
            wrong.append((case, got))
    precision, recall = right / (found or 1), right / (expected or 1)
    f1 = 2 * precision * recall / ((precision + recall) or 1)
    names = {name: (good[name], by_name[name]) for name in sorted(by_name)}
    return Result(precision, recall, f1, kinds / (fields or 1), tuple(wrong), names)


def meets(side: dict[str, Any], told: dict[str, Any]) -> bool:
    """Tell whether a side rests on characters of an expected one."""
    start, end = told["span"]
    return told["document"] == side["document"] and start < side["end"] and side["start"] < end


def is_found(entry: dict[str, Any], row: dict[str, Any]) -> bool:
    """Tell whether a comparison is an expected one: at least two of its sides, of as many reports as are there to be had."""
    hit = [side for side in entry["sides"] if any(meets(side, told) for told in row["sides"])]
    reports = {side["document"] for side in entry["sides"]}
    return len(hit) >= min(2, len(entry["sides"])) and len({side["document"] for side in hit}) >= min(
        2, len(reports)
    )


def judged(entries: Sequence[dict[str, Any]], rows: Sequence[dict[str, Any]]) -> dict[str, list[Any]]:
    """Give the expected ones found with the right kind and missed, compatible ones raised, and what else was raised."""
    calling = [entry for entry in entries if entry["kind"] != "compatible"]
    quiet = [entry for entry in entries if entry["kind"] == "compatible"]
    found = [
        one["id"] for one in calling if any(row["kind"] == one["kind"] and is_found(one, row) for row in rows)
    ]
    sharp = [row for row in rows if row["kind"] == "contradiction"]
    other = [
        row
        for row in rows
        if row["kind"] not in SILENT and not any(is_found(entry, row) for entry in entries)
    ]
    return {
        "found": found,
        "missed": [one["id"] for one in calling if one["id"] not in found],
        "compatible raised": [one["id"] for one in quiet if any(is_found(one, row) for row in sharp)],
        "others": [f"{row['kind']} {row['field']} {row['subject']}" for row in other],
    }


def seeds(shared: Path) -> dict[str, list[Any]]:
    """Read the five reports and judge their comparisons."""
    entries = json.loads((shared / "seeds" / "comparisons.json").read_text(encoding="utf-8"))
    with TemporaryDirectory() as folder:
        record = Path(folder) / "record.db"
        marsad.read(shared / "gold" / "seeds_texts.jsonl", record=record)
        return judged(entries, marsad.compare(record=record))


def main() -> None:
    """Print what was found."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--number", type=int, default=300, help="pairs to make")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument(
        "--errors", type=int, default=0, help="print this many pairs that were judged wrongly"
    )
    parser.add_argument(
        "--seeds", action="store_true", help="judge the five reports beside the project instead"
    )
    parser.add_argument(
        "--corpus", action="store_true", help="edit reports of the corpus beside the project instead"
    )
    asked = parser.parse_args()
    shared = Path(os.environ.get("MARSAD_SHARED") or Path(__file__).resolve().parents[2] / "shared")
    if asked.seeds:
        for name, ones in seeds(shared).items():
            print(f"{name}: {len(ones)}  {', '.join(ones)}")
        return
    made = corpus_cases(shared, asked.number, asked.seed) if asked.corpus else cases(asked.number, asked.seed)
    result = measure(made)
    print(
        f"precision {result.precision:.3f}  recall {result.recall:.3f}  F1 {result.f1:.3f}  kind right {result.kind:.3f}"
    )
    for name, (good, all_of_it) in result.by_name.items():
        print(f"  {name:16} {good} of {all_of_it} as expected")
    for case, got in result.wrong[: asked.errors]:
        print(
            f"\n{case.name}: expected {sorted(case.expected)}, raised {sorted(got)}\n{case.first}{case.second}"
        )


if __name__ == "__main__":
    main()
