"""Count in how many reports of a corpus each person is named, and named in office; write that as the source.

Development only: `python tools/count_persons.py CORPUS.jsonl.xz` rewrites the `source` and `verified` lines and the
marks of terms in src/marsad/world/persons/. Only numbers and days are taken from the corpus, no words.
A term is marked `corpus:N` where N >= 3 reports of its own months put the words of the office, not "former", before
the full name; that proves the office in those months, while the months of the term stay from memory.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from marsad.text.fold import fold_text
from marsad.world import Actor, load_world
from marsad.world.months import holds_on

PERSONS = Path(__file__).resolve().parent.parent / "src" / "marsad" / "world" / "persons"
ENOUGH = 3  # reports; one or two may be slips
BEFORE = 9  # words that may stand between the office and the end of the name's title

OFFICES = {
    "head-of-state": "رئيس الرئيس الزعيم زعيم",
    "monarch": "الملك العاهل أمير السلطان ملك الملكة سلطان",
    "supreme-leader": "المرشد",
    "crown-prince": "ولي العهد",
    "head-of-government": "رئيس الوزراء رئيسة المستشارة المستشار مستشارة الحكومة",
    "deputy-head-of-state": "نائب",
    "deputy-head-of-government": "نائب",
    "foreign-minister": "الخارجية خارجية خارجيتها خارجيته",
    "defence-minister": "الدفاع دفاع",
    "interior-minister": "الداخلية داخلية",
    "finance-minister": "المالية الخزانة مالية",
    "economy-minister": "الاقتصاد المالية",
    "energy-minister": "الطاقة النفط",
    "trade-minister": "التجارة",
    "other-minister": "وزير وزيرة",
    "minister-of-state": "الدولة وزير وزيرة",
    "deputy-foreign-minister": "نائب مساعد وكيل",
    "national-security-adviser": "مستشار القومي أمين",
    "adviser": "مستشار المستشار مستشارة",
    "special-envoy": "المبعوث مبعوث مفاوض المفاوض السفير كبير",
    "organisation-envoy": "المبعوث مبعوث الموفد موفد المنسق",
    "organisation-official": "الأمين نائبة نائب مساعد مستشار وكيل الممثلة منسق",
    "ambassador": "السفير سفير سفيرها",
    "permanent-representative": "السفير المندوب مندوب سفير السفيرة المندوبة سفيرة مندوبة",
    "spokesman": "المتحدث الناطق المتحدثة الناطقة متحدث باسم",
    "press-secretary": "المتحدث الصحفي",
    "speaker-of-parliament": "رئيس رئيسة",
    "member-of-parliament": "رئيس النائب عضو",
    "chief-of-staff": "الأركان أركان",
    "military-commander": "قائد القائد الجنرال اللواء",
    "intelligence-chief": "المخابرات الاستخبارات مدير رئيس",
    "prosecutor": "المدعية المدعي المحقق",
    "regional-governor": "رئيس رئيسة حاكم زعيم الرئيس",
    "organisation-president": "رئيس رئيسة",
    "secretary-general": "الأمين أمين",
    "director-general": "المدير المديرة مدير مديرة رئيس رئيسة",
    "high-representative": "الممثلة وزيرة مفوضة المفوضة مسؤولة الخارجية",
    "commissioner": "المفوض مفوض المفوضة مفوضة",
    "governor-central-bank": "محافظ رئيس",
    "party-leader": "زعيم الزعيم رئيس زعيمة رئيسة",
    "opposition-leader": "زعيم رئيس المعارضة المعارض",
    "group-leader": "زعيم رئيس قائد الأمين اللواء المشير",
    "official": "المسؤول القيادي شقيقة أمين",
    "first-lady": "زوجة السيدة زوجته عقيلة",
    "company-head": "رئيس الأمير",
}
FORMER = {
    fold_text(word)
    for word in ["السابق", "الأسبق", "السابقة", "سابق", "الراحل", "سابقا", "الأسبقة", "السابقين"]
}
_WORD = re.compile(r"[ء-ي]+|[.!؟\n]")


class Count(NamedTuple):
    """Where a person is named: days of the reports, and how many put him into which term."""

    days: list[date]
    terms: Counter[int]


def reports(path: Path) -> Iterator[tuple[date, list[str]]]:
    """Give the day and the folded words (full stops kept) of every report."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            text = fold_text(f"{report['title']}\n{report['text']}")
            yield date.fromisoformat(report["published"][:10]), _WORD.findall(text)


def openings(persons: Iterable[Actor]) -> dict[str, list[tuple[tuple[str, ...], Actor]]]:
    """Give for each first word the full names that it may open, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Actor]]] = defaultdict(list)
    for person in persons:
        for form in person.names["ar"].forms:
            words = tuple(_WORD.findall(fold_text(form)))
            found[words[0]].append((words, person))
    for names in found.values():
        names.sort(key=lambda name: -len(name[0]))
    return found


def starts(word: str) -> tuple[str, ...]:
    """Give a word with and without the letters that may stand before a name."""
    return tuple(
        dict.fromkeys(
            [word] + [word[n:] for n in (1, 2) if word[:n] in {"و", "ف", "ب", "ل", "ك", "ول", "وب", "فل"}]
        )
    )


def named(
    words: list[str], known: dict[str, list[tuple[tuple[str, ...], Actor]]]
) -> Iterator[tuple[int, int, Actor]]:
    """Give first place, last place and person of every full name."""
    for place, word in enumerate(words):
        for opening in starts(word):
            for name, person in known.get(opening, ()):
                if tuple(words[place + 1 : place + len(name)]) == name[1:]:
                    yield place, place + len(name), person
                    break


def in_office(words: list[str], first: int, last: int, office: str) -> bool:
    """Tell whether the words of an office, and no "former", stand before a name in its sentence."""
    before: list[str] = []
    for word in reversed(words[max(0, first - BEFORE) : first]):
        if not word[0].isalpha():
            break
        before.append(word)
    if FORMER & {*before, *words[last : last + 1]}:
        return False
    sought = {fold_text(word) for word in OFFICES.get(office, "").split()}
    return any(start in sought for word in before for start in starts(word))


def count(path: Path, persons: tuple[Actor, ...]) -> dict[str, Count]:
    """Count over a corpus, each report once for a person and once for a term of his."""
    known = openings(persons)
    found: dict[str, Count] = defaultdict(lambda: Count([], Counter()))
    for day, words in reports(path):
        seen: set[str] = set()
        held: set[tuple[str, int]] = set()
        for first, last, person in named(words, known):
            seen.add(person.id)
            for number, term in enumerate(person.offices):
                if holds_on(term.since, term.until, day) and in_office(words, first, last, term.office):
                    held.add((person.id, number))
        for name in seen:
            found[name].days.append(day)
        for name, number in held:
            found[name].terms[number] += 1
    return found


def rewritten(block: list[str], person: Actor, counted: Count | None) -> list[str]:
    """Give the lines of one entry with source, `verified` and marks of terms as counted."""
    lines = [line for line in block if not re.match(r"    (source|verified):", line)]
    order = {
        f"{t.office} {t.of} {t.since or '-'} {t.until or ''}".strip(): n for n, t in enumerate(person.offices)
    }
    for at, line in enumerate(lines):
        term = re.match(r"      - ([a-z-]+ [A-Z0-9-]+)(?: (\S+))?(?: (\S+))?", line)
        if term is None:
            continue
        bare, since = term[1], term[2] or "-"
        until = "" if term[3] is None or term[3].startswith("corpus") or term[3] == "-" else term[3]
        key = f"{bare} {since} {until}".strip()
        number = counted.terms[order[key]] if counted else 0
        short = f"{bare} {since}".removesuffix(" -") + (f" {until}" if until else "")
        lines[at] = (
            f"      - {bare} {since} {until or '-'} corpus:{number}"
            if number >= ENOUGH
            else f"      - {short}"
        )
    if counted and len(counted.days) >= ENOUGH:
        first, last = min(counted.days), max(counted.days)
        return [*lines, f'    source: "corpus: {len(counted.days)} reports, {first} to {last}"']
    return [*lines, "    verified: false"]


def rewrite(path: Path, persons: dict[str, Actor], counts: dict[str, Count]) -> str:
    """Give the text of a file of persons with its counts brought up to date."""
    head, *blocks = re.split(r"(?m)^(?=  - id: )", path.read_text(encoding="utf-8"))
    parts = [head]
    for block in blocks:
        lines = block.rstrip("\n").split("\n")
        name = lines[0].removeprefix("  - id: ").strip()
        parts.append("\n".join(rewritten(lines, persons[name], counts.get(name))) + "\n")
    return "".join(parts)


def main(arguments: list[str]) -> int:
    """Bring all files of persons up to date with a corpus."""
    persons = {person.id: person for person in load_world().of_kind("person")}
    counts = count(Path(arguments[0]), tuple(persons.values()))
    for path in sorted(PERSONS.glob("*.yaml")):
        path.write_text(rewrite(path, persons, counts), encoding="utf-8")
    print(
        f"{sum(len(c.days) >= ENOUGH for c in counts.values())} of {len(persons)} persons are named in the corpus"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
