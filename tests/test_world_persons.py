"""Who held which office when; one holder at a time; honest about where it is known from."""

import importlib.util
import json
import lzma
import re
from datetime import date
from pathlib import Path

import pytest

from marsad.ontology import load_ontology
from marsad.world import Actor, Names, Term, World, load_world

PROJECT = Path(__file__).resolve().parent.parent
MONTH = re.compile(r"\d{4}-\d{2}")
# Offices that one person holds at a time for one state or body.
SINGLE = {
    "head-of-state", "monarch", "supreme-leader", "crown-prince", "head-of-government", "foreign-minister",
    "defence-minister", "finance-minister", "secretary-general", "high-representative", "first-lady",
}  # fmt: skip


@pytest.fixture(scope="module")
def world() -> World:
    return load_world()


@pytest.fixture(scope="module")
def count_persons():
    spec = importlib.util.spec_from_file_location("count_persons", PROJECT / "tools" / "count_persons.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_are_enough_office_holders(world):
    offices = {
        "head-of-state",
        "monarch",
        "head-of-government",
        "foreign-minister",
        "crown-prince",
        "secretary-general",
    }
    holders = [p for p in world.of_kind("person") if any(term.office in offices for term in p.offices)]
    assert len(holders) >= 250
    assert len(world.of_kind("person")) >= 600


def test_every_term_is_known_to_the_month_but_for_some_first_months(world):
    vague = [
        (person.id, term.office)
        for person in world.of_kind("person")
        for term in person.offices
        if not MONTH.fullmatch(term.since or "") or not MONTH.fullmatch(term.until or "2099-12")
    ]
    assert vague == []


def test_every_office_is_one_of_the_ontology(world):
    offices = load_ontology().offices
    used = {term.office for person in world.of_kind("person") for term in person.offices}
    assert used - set(offices) == set()


def test_an_office_has_one_holder_at_a_time(world):
    held: dict[tuple[str, str], list[tuple[str, str, str]]] = {}
    for person in world.of_kind("person"):
        for term in person.offices:
            if term.office in SINGLE:
                row = (term.since or "", term.until or "9999-12", person.id)
                held.setdefault((term.office, term.of), []).append(row)
    overlapping = [
        (key, one[2], two[2])
        for key, rows in held.items()
        for one, two in zip(sorted(rows), sorted(rows)[1:], strict=False)
        if one[1] > two[0]
    ]
    assert overlapping == []


def test_nobody_leaves_before_he_comes(world):
    backwards = [
        (person.id, term.office)
        for person in world.of_kind("person")
        for term in person.offices
        if term.until is not None and (term.since or "") > term.until
    ]
    assert backwards == []


def test_a_source_is_the_corpus_or_memory_and_only_the_corpus_verifies(world):
    for person in world.of_kind("person"):
        corpus = re.fullmatch(r"corpus: \d+ reports, 2018-0\d-\d\d to 2018-0\d-\d\d", person.source)
        assert corpus or person.source == "from memory, unverified"
        assert person.verified == bool(corpus)
        assert all(term.verified == term.source.startswith("corpus") for term in person.offices)


@pytest.mark.parametrize(
    ("office", "of", "day", "person"),
    [
        ("foreign-minister", "KAZ", date(2024, 11, 27), "Murat Nurtleu"),
        ("foreign-minister", "KAZ", date(2018, 3, 14), "Kairat Abdrakhmanov"),
        ("foreign-minister", "USA", date(2018, 3, 1), "Rex Tillerson"),
        ("head-of-state", "UZB", date(2022, 11, 29), "Shavkat Mirziyoyev"),
        ("crown-prince", "SAU", date(2018, 3, 14), "Mohammed bin Salman"),
        ("high-representative", "EU", date(2018, 3, 14), "Federica Mogherini"),
        ("secretary-general", "UN", date(2018, 3, 14), "António Guterres"),
        ("head-of-state", "FRA", date(1994, 4, 25), "François Mitterrand"),
    ],
)
def test_the_holder_of_an_office_on_a_day(world, office, of, day, person):
    assert [world.label(holder.id, "en") for holder in world.holders(office, of, day)] == [person]


def test_spellings_of_one_man_lead_to_one_man(world):
    meant = {name.form: name.actor for name in world.names("ar") if name.role in {"name", "short"}}
    assert meant["دونالد ترامب"] == meant["دونالد ترمب"] == "donald-trump"
    assert meant["بوتين"] == meant["بوتن"] == "vladimir-putin"
    assert meant["نتانياهو"] == meant["نتنياهو"] == "benjamin-netanyahu"


def test_a_common_name_is_weak(world):
    assert {n.role for n in world.names("ar") if n.form == "محمد مصطفى"} == {"weak"}


def minister() -> Actor:
    names = {"ar": Names("سالم الوهمي", ("سالم الوهمي",))}
    term = Term("foreign-minister", "KAZ", "2017-01", None, "from memory, unverified", False)
    return Actor("salim", "person", names, "KAZ", None, None, "own", False, (term,))


def test_reports_are_counted_once_and_former_ministers_are_not_in_office(tmp_path, count_persons):
    texts = [
        "قال وزير الخارجية سالم الوهمي إنه وصل. وأكد سالم الوهمي ذلك",
        "التقى وزير الخارجية السابق سالم الوهمي الوفد",
        "وصل وفد وزارة الخارجية. سالم الوهمي غائب",
        "مع وزير خارجية كازاخستان ولسالم الوهمي كلمة",
    ]
    corpus = tmp_path / "corpus.jsonl.xz"
    rows = (
        {"title": "", "text": text, "published": f"2018-02-0{n}T10:00"} for n, text in enumerate(texts, 1)
    )
    with lzma.open(corpus, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
    counted = count_persons.count(corpus, (minister(),))["salim"]
    assert counted.days == [date(2018, 2, n) for n in (1, 2, 3, 4)]
    assert counted.terms == {0: 2}


def test_a_count_replaces_the_one_before(count_persons):
    block = [
        "  - id: salim",
        "    terms:",
        "      - foreign-minister KAZ 2017-01 - corpus:99",
        "    verified: false",
    ]
    counted = count_persons.Count([date(2018, 2, 1), date(2018, 3, 1), date(2018, 5, 1)], {0: 3})
    assert count_persons.rewritten(block, minister(), counted) == [
        "  - id: salim",
        "    terms:",
        "      - foreign-minister KAZ 2017-01 - corpus:3",
        '    source: "corpus: 3 reports, 2018-02-01 to 2018-05-01"',
    ]
    assert count_persons.rewritten(block, minister(), None) == [
        "  - id: salim",
        "    terms:",
        "      - foreign-minister KAZ 2017-01",
        "    verified: false",
    ]
