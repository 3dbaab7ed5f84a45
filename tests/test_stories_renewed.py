"""Stories after reports came one by one, in any order, changed and went: the same as computed from nothing."""

from __future__ import annotations

import random
import sqlite3
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

import marsad
from marsad.analyse import analyse
from marsad.engines.amend import amend
from marsad.engines.local import run
from marsad.engines.stories import keep_stories, stories_of
from marsad.faces.asking import view_of
from marsad.model.documents import Document
from marsad.model.errors import RecordError
from marsad.model.stories import Member, Report, Story, story_id
from marsad.record.store import Record
from marsad.stories import find_stories, report_of
from marsad.stories.renew import renew
from marsad.text.stems import search_terms
from story_helpers import day, kit, report

MATTERS = (
    "{a} تفتح سفارة في {b}\n\nافتتح وزير خارجية {a} سفارة بلاده في {b} وقال إن خط السكك الحديدية والموانئ أولوية مشتركة.\n",
    "{b} و{a} تبحثان المياه\n\nبحث وفدان من {a} و{b} تقاسم مياه البحيرة وسد الوادي الأعلى وحصص الري في موسم الجفاف.\n",
    "اتفاق على القمح بين {a} و{b}\n\nوقعت {a} و{b} اتفاقا لشراء القمح والشعير عبر صوامع الميناء الجديد بأسعار ثابتة.\n",
    "{a} تستدعي سفير {b}\n\nاستدعت {a} سفير {b} احتجاجا على تفتيش شاحنات الفاكهة عند معبر الجبل وتأخير قوافلها.\n",
)
TELLINGS = ("", "وجاء ذلك بعد أسابيع من الاتصالات.\n", "وحضر اللقاء عدد من رجال الأعمال والصحفيين.\n")
PAIRS = (("كينيا", "تنزانيا"), ("بيرو", "تشيلي"), ("النرويج", "فنلندا"))


@cache
def reports() -> tuple[Report, ...]:
    draw = random.Random(7)
    made = []
    for number in range(60):
        matter, (one, other) = draw.choice(MATTERS), draw.choice(PAIRS)
        text = matter.format(a=one, b=other) + draw.choice(TELLINGS)
        published = None if number % 20 == 19 else f"2021-05-{draw.randint(1, 28):02d}"
        made.append(report(f"r{number:02d}", text, published))
    return tuple(made)


class Kept:
    """Stories that are renewed whenever reports come, change or go."""

    def __init__(self) -> None:
        self.reports: dict[str, Report] = {}
        self.stories: dict[str, Story] = {}

    def change(self, *came: Report, gone: tuple[str, ...] = ()) -> None:
        touched = {
            self.reports[name].day for name in (*gone, *(one.id for one in came)) if name in self.reports
        }
        known = {
            name: [Member(one, self.reports[one].day) for one in story.documents]
            for name, story in self.stories.items()
        }
        for name in gone:
            del self.reports[name]
        self.reports |= {one.id: one for one in came}
        touched |= {one.day for one in came}
        renewal = renew(known, touched, self.read, kit().world)
        self.stories = {name: one for name, one in self.stories.items() if name not in renewal.gone}
        self.stories |= {one.id: one for one in renewal.made}

    def read(self, days):
        return [one for one in self.reports.values() if one.day is None or one.day in days]

    def is_as_from_nothing(self) -> bool:
        return self.stories == {one.id: one for one in find_stories(self.reports.values(), kit().world)}


@pytest.mark.parametrize("seed", range(3))
def test_one_by_one_in_any_order_gives_the_same_stories_as_all_at_once(seed):
    shuffled = list(reports())
    random.Random(seed).shuffle(shuffled)
    kept = Kept()
    for one in shuffled:
        kept.change(one)
    assert kept.is_as_from_nothing()
    assert any(len(story.documents) > 2 for story in kept.stories.values())


def test_after_every_single_report_the_stories_are_those_of_the_set():
    shuffled = list(reports())[:30]
    random.Random(11).shuffle(shuffled)
    kept = Kept()
    for one in shuffled:
        kept.change(one)
        assert kept.is_as_from_nothing()


def test_what_goes_or_gets_another_day_leaves_no_trace():
    kept = Kept()
    kept.change(*reports())
    draw = random.Random(3)
    for one in draw.sample(reports(), 8):
        kept.change(gone=(one.id,))
        assert kept.is_as_from_nothing()
    for one in draw.sample(list(kept.reports.values()), 6):
        kept.change(replace(one, day=day(f"2021-05-{draw.randint(1, 28):02d}")))
        assert kept.is_as_from_nothing()


def test_reports_far_from_the_new_one_are_not_read():
    kept = Kept()
    kept.change(*reports())
    asked = []

    def read(days):
        asked.append(days)
        return kept.read(days)

    known = {
        name: [Member(one, kept.reports[one].day) for one in story.documents]
        for name, story in kept.stories.items()
    }
    renew(known, {day("2023-09-01")}, read, kit().world)
    assert not any("2021-05-01" <= each.isoformat() <= "2021-05-28" for days in asked for each in days)


def test_an_earlier_report_renames_a_story_and_the_old_name_still_leads_to_it():
    first, second = (
        replace(reports()[0], id=name, day=day(of)) for name, of in (("x", "2021-06-02"), ("w", "2021-06-01"))
    )
    kept = Kept()
    kept.change(first)
    assert set(kept.stories) == {story_id("x")}
    kept.change(second)
    (story,) = kept.stories.values()
    assert (story.id, story.aliases) == (story_id("w"), (story_id("x"),))


LINES = (
    ("one", "2021-05-03", MATTERS[0].format(a="كينيا", b="تنزانيا")),
    ("two", "2021-05-04", MATTERS[0].format(a="كينيا", b="تنزانيا") + TELLINGS[1]),
    ("three", "2021-05-20", MATTERS[1].format(a="بيرو", b="تشيلي")),
)


def read(record: Path, name: str, published: str, text: str) -> None:
    """Read one report into a record."""
    document = Document(name, text, language="ar", published=published)
    with Record.open(record, create=True) as opened:
        run([document], opened, kit(), analyser=analyse, shadow=search_terms)
        keep_stories(opened, kit().world)


def stored(record: Path) -> list[Story]:
    """Give the stories that a record keeps, after seeing that they are those of its reports computed from nothing."""
    with view_of(record) as view:
        assert not view.stories.due().days
        every = [
            report_of(one.document, one.regions, one.mentions, one.events, one.figures)
            for one in view.stored()
        ]
        kept = stories_of(view, kit().world)
        assert kept == list(find_stories(every, kit().world))
        return kept


def test_a_record_keeps_its_stories_up_to_date_whatever_is_done_to_its_reports(tmp_path):
    record = tmp_path / "record.db"
    for line in LINES:
        read(record, *line)
        stored(record)
    assert [story.documents for story in stored(record)] == [("one", "two"), ("three",)]
    read(record, "two", "2021-05-04", MATTERS[3].format(a="النرويج", b="فنلندا"))
    assert [story.documents for story in stored(record)] == [("one",), ("two",), ("three",)]
    with Record.open(record) as opened:
        amend(opened, kit(), "two", {"published": "2021-05-21"}, analyser=analyse, shadow=search_terms)
        keep_stories(opened, kit().world)
    assert [story.documents for story in stored(record)] == [("one",), ("three",), ("two",)]


def test_the_stories_of_an_earlier_day_do_not_know_of_later_reports(tmp_path):
    record = tmp_path / "record.db"
    for line in LINES:
        read(record, *line)
    with view_of(record) as view:
        found = stories_of(view, kit().world, as_of=day("2021-05-03"))
    assert [story.documents for story in found] == [("one",)]


def test_an_older_record_is_brought_up_to_date_when_it_is_written(tmp_path):
    record = tmp_path / "record.db"
    for line in LINES:
        read(record, *line)
    before = stored(record)
    raw = sqlite3.connect(record)
    for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    for table in ("story_member", "story", "story_due", "story_made"):
        raw.execute(f"DROP TABLE {table}")
    raw.execute("PRAGMA user_version = 1")
    raw.commit()
    raw.close()
    with pytest.raises(RecordError, match="brings it up to date"):
        marsad.stories(record=record)
    with Record.open(record) as opened:
        keep_stories(opened, kit().world)
    assert stored(record) == before
